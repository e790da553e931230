"""A ManageSieve server that says what a test wants: for answers that no sound server gives."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping

GREETING = b'"IMPLEMENTATION" "x"\r\n"SASL" "PLAIN"\r\n"SIEVE" "vacation date relational envelope"\r\nOK "hello"\r\n'


@contextlib.asynccontextmanager
async def scripted(answers: Mapping[bytes, bytes], greeting: bytes = GREETING) -> AsyncIterator[int]:
    """Serve one port; the longest beginning of a command in `answers` decides, else it is OK."""
    held: list[asyncio.StreamWriter] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held.append(writer)
        writer.write(greeting)
        while line := await reader.readline():
            found = max((key for key in answers if line.startswith(key)), key=len, default=b"")
            if answers.get(found) == b"hang up":
                break
            writer.write(answers.get(found, GREETING if line.startswith(b"CAPABILITY") else b'OK "done"\r\n'))
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for writer in held:
            writer.close()
