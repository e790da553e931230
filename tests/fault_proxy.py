"""A TCP proxy between a client and a real server that breaks the line on purpose, at a place that a test names."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from types import TracebackType
from typing import Literal, Self

Fault = Literal["cut", "stall", "reset"]
Side = Literal["client", "server"]


class FaultProxy:
    """Passes bytes on until the stream of one side holds `match` (or `after` bytes), then does its fault.

    `cut` closes both lines at once and the match is passed on before; `stall` passes nothing on any more in the
    other direction; `reset` sends RST. One fault for each connection; `armed = False` lets everything through.
    """

    def __init__(
        self, port: int, *, fault: Fault, side: Side = "client", match: bytes = b"", after: int | None = None
    ) -> None:
        self._target = port
        self._fault = fault
        self._side = side
        self._match = match
        self._after = after
        self.armed = True
        self.asked = b""
        """What all clients sent, in the order of arrival."""
        self.struck = 0
        self.struck_once = asyncio.Event()
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

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
        self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            theirs, ours = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            writer.close()
            return
        line = _Line(self, (reader, writer), (theirs, ours))
        try:
            await line.run()
        except (asyncio.CancelledError, OSError):
            pass
        finally:
            self._tasks.discard(task)
            for end in (writer, ours):
                with contextlib.suppress(OSError, RuntimeError):
                    end.close()

    def strikes(self, side: Side, seen: bytes) -> int | None:
        """Give how many of the bytes seen from one side are still passed on; None while all are."""
        if not self.armed or side != self._side:
            return None
        if self._after is not None:
            return self._after if len(seen) >= self._after else None
        at = seen.find(self._match)
        return None if at < 0 else at + len(self._match)

    @property
    def fault(self) -> Fault:
        """Give what happens."""
        return self._fault


class _Line:
    """One client's way through the proxy."""

    def __init__(
        self,
        proxy: FaultProxy,
        client: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        server: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    ) -> None:
        self._proxy = proxy
        self._client = client
        self._server = server
        self._silent = False

    async def run(self) -> None:
        """Pass bytes both ways until one side is done or the fault has struck."""
        there = asyncio.create_task(self._pump("client", self._client[0], self._server[1]))
        back = asyncio.create_task(self._pump("server", self._server[0], self._client[1]))
        try:
            await asyncio.wait((there, back), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (there, back):
                task.cancel()
            await asyncio.gather(there, back, return_exceptions=True)

    async def _pump(self, side: Side, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen = b""
        passed = 0
        while data := await reader.read(65_536):
            seen += data
            if side == "client":
                self._proxy.asked += data
            upto = self._proxy.strikes(side, seen) if not self._silent else None
            if self._silent and side == "server":
                continue
            writer.write(seen[passed:upto])
            passed = len(seen)
            await writer.drain()
            if upto is not None:
                self._proxy.struck += 1
                self._proxy.struck_once.set()
                if await self._strike():
                    return

    async def _strike(self) -> bool:
        """Do the fault; True when the line ends by it."""
        if self._proxy.fault == "stall":
            self._silent = True
            return False
        if self._proxy.fault == "reset":
            line = self._client[1].get_extra_info("socket")
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return True
