"""One connection, owned by one thread: made when it is first needed, made anew after it broke."""

from __future__ import annotations

import asyncio
import contextlib
import imaplib
import logging
import socket
import ssl
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final, TypeVar

from connectors.errors import ConnectorError, NeedsUser, TryLater
from connectors.imap.errors import imap_error
from connectors.network import CONNECT_SECONDS, READ_SECONDS, Server, tls_context
from connectors.secret import Secret

if TYPE_CHECKING:
    from imapclient import IMAPClient

    from connectors.base import SecretSource

T = TypeVar("T")

_LEAVE_SECONDS: Final = 3.0
_HUNG_UP: Final = (imaplib.IMAP4.abort, ConnectionError, ssl.SSLEOFError)
_KEEPALIVE: Final = (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4), ("TCP_USER_TIMEOUT", 30_000))


class Line:
    """A connection that is logged in. Only the thread that owns it touches it."""

    def __init__(self, client: IMAPClient) -> None:
        self.client = client
        self.capabilities = frozenset(word.decode("ascii", "replace") for word in client.capabilities())
        self.sent: str | None = None
        self.sent_sought = False
        offered = bool(self.capabilities & {"CONDSTORE", "QRESYNC"})
        self.condstore = offered and ("ENABLE" not in self.capabilities or self.enable("CONDSTORE"))

    def enable(self, extension: str) -> bool:
        """Turn an extension on (RFC 5161); False where the server, which offers it, refuses: it goes without."""
        try:
            self.client.enable(extension)
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error:
            return False
        return True


class Session:
    """Runs work on a connection, one piece after the other; whatever goes wrong comes out as a `ConnectorError`."""

    def __init__(self, server: Server, user: str, secret: SecretSource) -> None:
        self.server = server
        self._user = user
        self._secret = secret
        self._line: Line | None = None
        self._executor: ThreadPoolExecutor | None = None
        self._work: Future[Any] | None = None
        self._turn = asyncio.Lock()
        self._closed = 0

    @property
    def connected(self) -> bool:
        """Tell whether there is a connection as far as is known."""
        return self._line is not None

    async def run(self, work: Callable[[Line], T], *, connect: bool = True) -> T:
        """Do `work` in the connection's thread, after connecting if there is none (and `connect` allows it).

        Servers hang up on a line that nobody used for half an hour: so where an older one turns out to be
        broken, it is made anew and the work done again, once. Work must bear that; all of ours does.
        """
        async with self._turn:
            line, closed = self._line, self._closed
            if line is not None:
                try:
                    return await self._do(work, line)
                except TryLater as error:
                    if not connect or closed != self._closed or not isinstance(error.__cause__, _HUNG_UP):
                        raise
            elif not connect:
                raise TryLater(
                    self.server.account, f"The line to {self.server.place} is closed.", "It is tried again by itself."
                )
            secret = await self._secret()
            self._line = await self._in_thread(lambda: self._connect(secret))
            return await self._do(work, self._line)

    async def _do(self, work: Callable[[Line], T], line: Line) -> T:
        try:
            return await self._in_thread(lambda: work(line))
        except ConnectorError:
            raise
        except (imaplib.IMAP4.abort, OSError, ValueError) as error:
            await self._drop()
            raise imap_error(error, self.server) from error
        except (imaplib.IMAP4.error, RecursionError, LookupError, TypeError, AttributeError) as error:
            raise imap_error(error, self.server) from error

    async def close(self, *, abruptly: bool = False) -> None:
        """Log out, within seconds, or hang up; the session can be used again afterwards."""
        self._closed += 1
        line, self._line = self._line, None
        executor, self._executor = self._executor, None
        if executor is None:
            return
        try:
            if line is not None:
                if abruptly or self._busy():
                    hang_up(line.client)
                    abruptly = True
                leaving = executor.submit(_shut if abruptly else _leave, line.client)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(asyncio.wrap_future(leaving), _LEAVE_SECONDS)
        finally:
            executor.shutdown(wait=False)

    def _busy(self) -> bool:
        """Tell whether the thread still works on what nobody waits for any more."""
        return self._work is not None and not self._work.done()

    async def _drop(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            await self._in_thread(lambda: _shut(line.client))

    async def _in_thread(self, work: Callable[[], T]) -> T:
        if self._executor is None:
            self._executor = ThreadPoolExecutor(1, thread_name_prefix=f"imap-{self.server.account}")
        future = self._executor.submit(work)
        self._work = future
        return await asyncio.wrap_future(future)

    def _connect(self, secret: Secret) -> Line:
        from imapclient.exceptions import IMAPClientError

        client: IMAPClient | None = None
        try:
            client = _open(self.server)
            _log_in(client, self.server, self._user, secret)
            return Line(client)
        except (IMAPClientError, OSError, ConnectorError, ValueError) as error:
            if client is not None:
                _shut(client)
            raise imap_error(error, self.server, secret) from None


def _open(server: Server) -> IMAPClient:
    from imapclient import IMAPClient, SocketTimeout
    from imapclient.exceptions import CapabilityError

    # At DEBUG it tells whole commands and answers: nothing for anybody's log.
    logging.getLogger("imapclient").setLevel(logging.WARNING)
    context = tls_context(server) if server.security != "plain" else None
    client = IMAPClient(
        server.host,
        server.port,
        ssl=server.security == "tls",
        ssl_context=context,
        timeout=SocketTimeout(CONNECT_SECONDS, READ_SECONDS),
    )
    client.normalise_times = False
    try:
        if server.security == "starttls":
            client.starttls(context)
    except CapabilityError:
        _shut(client)
        raise NeedsUser(
            server.account,
            f"{server.place} does not offer STARTTLS, so the password was not sent.",
            f'Set {server.field("security")} to "tls" and {server.field("port")} to 993; '
            "if it was offered before, the network is at fault.",
            field=server.field("security"),
        ) from None
    except (imaplib.IMAP4.error, OSError):
        _shut(client)
        raise
    _keep_alive(client)
    return client


def _log_in(client: IMAPClient, server: Server, user: str, secret: Secret) -> None:
    """Log in by SASL PLAIN, which takes any character (RFC 4616), else by LOGIN, which takes ASCII."""
    password = secret.reveal()
    if any(ord(character) < 32 or ord(character) == 127 for character in password):
        raise NeedsUser(
            server.account,
            "The password holds a control character.",
            f"Sign in anew: daybreak connect imap {server.account}.",
            field="secret",
        )
    if client.has_capability("AUTH=PLAIN"):
        client.sasl_login("PLAIN", lambda _: f"\0{user}\0{password}".encode())
    elif client.has_capability("LOGINDISABLED"):
        raise NeedsUser(
            server.account,
            f"{server.place} takes no password on this line.",
            f'Set {server.field("security")} to "tls" or "starttls"; '
            "Outlook and Microsoft 365 want OAuth2, which is not there yet.",
            field=server.field("security"),
        )
    elif (user + password).isascii():
        client.login(user, password)
    else:
        raise NeedsUser(
            server.account,
            f"{server.place} takes only ASCII in a user name and password.",
            "Make an app password of letters and digits.",
            field="secret",
        )


def _keep_alive(client: IMAPClient) -> None:
    """Let the system notice a peer that went silent (a suspended laptop, a NAT that forgot): in two minutes."""
    line = client.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    # The library writes a command in two pieces; with Nagle's wait each would cost 40 ms.
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for name, value in _KEEPALIVE:
        option = getattr(socket, name, None)
        if option is not None:
            line.setsockopt(socket.IPPROTO_TCP, option, value)


def _leave(client: IMAPClient) -> None:
    try:
        client.logout()
    except (imaplib.IMAP4.error, OSError, ValueError, AttributeError):
        _shut(client)


def _shut(client: IMAPClient) -> None:
    with contextlib.suppress(imaplib.IMAP4.error, OSError, ValueError, AttributeError):
        client.shutdown()


def hang_up(client: IMAPClient) -> None:
    """Break the line from outside, so that a thread that waits on it comes back at once."""
    with contextlib.suppress(OSError, AttributeError):
        client.socket().shutdown(socket.SHUT_RDWR)
