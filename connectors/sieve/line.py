"""One connection to a ManageSieve server (RFC 5804): opened, made safe, logged in, asked, closed.

Every step has its time, every answer its bound; a line that broke off is never used again.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
from collections.abc import AsyncIterator
from typing import Final

from connectors.errors import ConnectorError, NeedsUser
from connectors.network import CONNECT_SECONDS, READ_SECONDS, Server, require_safe, tls_context
from connectors.secret import Secret
from connectors.sieve.errors import login_error, network_error, no_starttls, refusal, unreadable
from connectors.sieve.tokens import LineReader, Reply, Token, UnreadableError, status_of, string

_LINE_LIMIT: Final = 64 << 10
_REPLY_LIMIT: Final = 4 << 20
"""Bytes of one whole answer: a script of 1 MiB, and room."""
_LEAVE_SECONDS: Final = 2.0


@contextlib.asynccontextmanager
async def logged_in(server: Server, user: str, secret: Secret) -> AsyncIterator[Line]:
    """Open a line and log in; it is closed afterwards, whatever happens."""
    require_safe(server)
    line = await _opened(server, secret)
    try:
        await line.begin(user)
        yield line
        with contextlib.suppress(ConnectorError):
            await line.ask(b"LOGOUT", seconds=_LEAVE_SECONDS)
    finally:
        await line.close()


async def _opened(server: Server, secret: Secret) -> Line:
    context = await asyncio.to_thread(tls_context, server) if server.security == "tls" else None
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            reader, writer = await asyncio.open_connection(
                server.host,
                server.port,
                limit=_LINE_LIMIT,
                ssl=context,
                server_hostname=server.host if context else None,
            )
    except OSError as error:
        raise network_error(error, server) from None
    return Line(server, secret, reader, writer)


class Line:
    """Speaks over one open connection; commands go one after the other."""

    def __init__(
        self, server: Server, secret: Secret, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Take over an open connection whose greeting was not read."""
        self.server = server
        self._secret = secret
        self._reader = reader
        self._writer = writer
        self._plain: asyncio.StreamWriter | None = None
        self.capabilities: dict[str, str] = {}
        """What the server says of itself, names in capitals: `SIEVE`, `SASL`, `STARTTLS`, `IMPLEMENTATION`, …"""

    @property
    def extensions(self) -> frozenset[str]:
        """Name the Sieve extensions that are offered."""
        return frozenset(self.capabilities.get("SIEVE", "").lower().split())

    async def begin(self, user: str) -> None:
        """Read the greeting, make the line safe, log in, and read anew what is offered then."""
        self._learn(await self._answer(CONNECT_SECONDS))
        if self.server.security == "starttls":
            await self._make_safe()
        await self._log_in(user)
        self._learn(await self.command(b"CAPABILITY"))

    async def command(self, verb: bytes, *arguments: bytes | int) -> Reply:
        """Ask one thing; a NO or BYE is raised."""
        reply = await self.ask(verb, *arguments)
        if reply.status != "OK":
            raise refusal(reply, self.server, self._secret)
        return reply

    async def ask(self, verb: bytes, *arguments: bytes | int, seconds: float = READ_SECONDS) -> Reply:
        """Ask one thing; a NO or BYE is an answer too. Numbers go as such, bytes as strings."""
        words = [verb, *(b"%d" % each if isinstance(each, int) else string(each) for each in arguments)]
        try:
            self._writer.write(b" ".join(words) + b"\r\n")
            async with asyncio.timeout(seconds):
                await self._writer.drain()
        except OSError as error:
            raise network_error(error, self.server) from None
        return await self._answer(seconds)

    async def close(self) -> None:
        """Let go of the connection."""
        self._writer.close()
        with contextlib.suppress(OSError):
            async with asyncio.timeout(_LEAVE_SECONDS):
                await self._writer.wait_closed()

    def _learn(self, reply: Reply) -> None:
        if reply.status != "OK":
            raise refusal(reply, self.server, self._secret)
        self.capabilities = {
            _text(line[0]).upper(): _text(line[1]) if len(line) > 1 else "" for line in reply.lines if line
        }

    async def _make_safe(self) -> None:
        """Go over to TLS; anything that came before it in clear text is never taken for an answer behind it."""
        if "STARTTLS" not in self.capabilities:
            raise no_starttls(self.server)
        context = await asyncio.to_thread(tls_context, self.server)
        await self.command(b"STARTTLS")
        early = asyncio.ensure_future(self._reader.read(1))
        await asyncio.sleep(0)
        if not early.cancel():
            raise unreadable(self.server)
        await asyncio.wait([early])
        # A reader of its own for what comes behind TLS: whatever reached the old one since stays unread.
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader(_LINE_LIMIT)
        protocol = asyncio.StreamReaderProtocol(reader)
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                transport = await loop.start_tls(
                    self._writer.transport, protocol, context, server_hostname=self.server.host
                )
        except OSError as error:
            raise network_error(error, self.server) from None
        if transport is None:
            raise network_error(EOFError(), self.server)
        protocol.connection_made(transport)
        # A writer that nobody holds closes its connection.
        self._plain = self._writer
        self._reader, self._writer = reader, asyncio.StreamWriter(transport, protocol, reader, loop)
        self._learn(await self._answer(CONNECT_SECONDS))

    async def _log_in(self, user: str) -> None:
        offered = self.capabilities.get("SASL", "").upper().split()
        if "PLAIN" not in offered:
            raise NeedsUser(
                self.server.account,
                f"{self.server.place} takes no password on this line; it offers {' '.join(offered) or 'no login'}.",
                'Set security to "starttls" or "tls"; if it is, ask for another way to log in.',
                field="security",
            )
        token = base64.b64encode(f"\0{user}\0{self._secret.reveal()}".encode())
        reply = await self.ask(b"AUTHENTICATE", b"PLAIN", token)
        if reply.status != "OK":
            raise login_error(reply, self.server, self._secret)

    async def _answer(self, seconds: float) -> Reply:
        """Read up to the status; what came before it is in `lines`."""
        lines: list[tuple[Token, ...]] = []
        room = _REPLY_LIMIT
        try:
            async with asyncio.timeout(seconds):
                while True:
                    tokens, size = await self._tokens(room)
                    room -= size
                    reply = status_of(tokens)
                    if reply is not None:
                        return Reply(status=reply.status, code=reply.code, text=reply.text, lines=tuple(lines))
                    lines.append(tokens)
        except (UnreadableError, ValueError):
            raise unreadable(self.server) from None
        except (OSError, EOFError) as error:
            raise network_error(error, self.server) from None

    async def _tokens(self, room: int) -> tuple[tuple[Token, ...], int]:
        gathering = LineReader()
        size = 0
        while True:
            line = await self._reader.readline()
            if not line.endswith(b"\n"):
                raise EOFError
            length = gathering.feed(line.rstrip(b"\r\n"))
            size += len(line) + (length or 0)
            if size > room:
                raise UnreadableError
            if length is None:
                return gathering.tokens(), size
            gathering.literal(await self._reader.readexactly(length))


def _text(token: Token) -> str:
    return token.decode("utf-8", "replace") if isinstance(token, bytes) else ""
