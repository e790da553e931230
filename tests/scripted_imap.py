"""An IMAP server that says what a test wrote down: for answers that no real server gives on purpose."""

from __future__ import annotations

import asyncio
import re
from types import TracebackType
from typing import Self

_COMMAND = re.compile(rb"^(\S+) (?:UID )?(\S+)(.*)\r\n$", re.DOTALL)


class ScriptedImap:
    """Answers each command by its name from `script`: lines before the tagged OK, or a whole tagged answer.

    A value that begins with `NO` or `BAD` is the tagged answer itself; a list gives one value for each time,
    the last one for ever.
    """

    def __init__(
        self,
        script: dict[str, bytes | list[bytes]],
        *,
        capability: bytes = b"IMAP4rev1",
        greeting: bytes = b"* OK at your service",
    ) -> None:
        self.script: dict[str, bytes | list[bytes]] = {
            "CAPABILITY": b"* CAPABILITY " + capability + b"\r\n",
            "LOGOUT": b"* BYE\r\n",
            **script,
        }
        self.greeting = greeting
        self.commands: list[bytes] = []
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()

    @property
    def port(self) -> int:
        """Give the port to connect to."""
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        for writer in tuple(self._writers):
            writer.close()
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        writer.write(self.greeting + b"\r\n")
        try:
            while line := await reader.readline():
                self.commands.append(line)
                found = _COMMAND.match(line)
                if found is None:
                    break
                writer.write(self._answer(found[1], found[2].decode().upper()))
                await writer.drain()
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._writers.discard(writer)
            writer.close()

    def _answer(self, tag: bytes, name: str) -> bytes:
        said = self.script.get(name, b"")
        if isinstance(said, list):
            said = said.pop(0) if len(said) > 1 else said[0]
        if said.startswith((b"NO", b"BAD")):
            return tag + b" " + said + b"\r\n"
        return said + tag + b" OK done\r\n"
