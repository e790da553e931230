"""Hearing of news: IDLE, renewed well before the server hangs up, or a poll where there is none (RFC 2177).

Where the server offers QRESYNC, it is enabled on this connection: deletions are then told by UID, as VANISHED instead
of EXPUNGE (RFC 7162 section 3.2.10), and IMAPClient gives them out of IDLE and NOOP. Not so out of SELECT, FETCH and
SEARCH, so the connection that fetches has no use for it and stays without.
"""

from __future__ import annotations

import asyncio
import contextlib
import imaplib
from collections.abc import AsyncGenerator, Callable, Iterable
from functools import partial
from typing import Any, Final

from connectors.imap.folders import look_at
from connectors.imap.session import Line, Session
from connectors.imap.vanished import Vanished

Hear = Callable[[Iterable[tuple[Any, ...]]], None]

RENEW_SECONDS: Final = 540.0
"""Well under the 29 minutes of the RFC: many a NAT forgets a silent line after ten."""
POLL_SECONDS: Final = 60.0
_SLICE: Final = 20.0


async def news(
    session: Session, folder: str, vanished: Vanished, *, renew: float = RENEW_SECONDS, poll: float = POLL_SECONDS
) -> AsyncGenerator[None, None]:
    """Yield when something may have changed; raises `ConnectorError` when the line breaks.

    It yields each time that IDLE has begun anew, so that what came between two of them is fetched too. Nothing
    wakes up in between: the event loop watches the socket. What vanished is noted before the yield.
    """
    idles, validity = await session.run(lambda line: _ready(line, folder))
    hear = partial(vanished.note, (folder, validity))
    if not idles:
        while True:
            yield
            await asyncio.sleep(poll)
            await session.run(lambda line: hear(line.client.noop()[1]), connect=False)
    while True:
        socket = await session.run(_begin, connect=False)
        yield
        deadline = asyncio.get_running_loop().time() + renew
        while not await _heard(session, socket, deadline, hear):
            pass
        await session.run(lambda line: hear(line.client.idle_done()[1]), connect=False)


def _ready(line: Line, folder: str) -> tuple[bool, int]:
    """Open the folder; tells whether the server idles, and the folder's UIDVALIDITY."""
    if line.capabilities >= {"QRESYNC", "ENABLE"}:
        line.enable("QRESYNC")
    return "IDLE" in line.capabilities, look_at(line, folder).get(b"UIDVALIDITY", 0)


def _begin(line: Line) -> Any:
    line.client.idle()
    return line.client.socket()


async def _heard(session: Session, socket: Any, deadline: float, hear: Hear) -> bool:
    """Wait until the server speaks; True when that is news, or when it is time to renew."""
    loop = asyncio.get_running_loop()
    speaks = asyncio.Event()
    try:
        loop.add_reader(socket, speaks.set)
    except NotImplementedError:
        # The proactor loop of Windows watches no sockets: the thread does it, in slices that let it go.
        heard = await session.run(lambda line: _read(line, _SLICE, hear), connect=False)
        return bool(heard) or loop.time() >= deadline
    try:
        async with asyncio.timeout_at(deadline):
            await speaks.wait()
    except TimeoutError:
        return True
    finally:
        with contextlib.suppress(ValueError, OSError):
            loop.remove_reader(socket)
    return await session.run(lambda line: _read(line, 0, hear) is not False, connect=False)


def _read(line: Line, timeout: float, hear: Hear) -> bool | None:
    """Read responses: "still here" is none that matters (False). Silence (None) is how a line ends, too.

    The end shows itself at the next command, so that IDLE is left then.
    """
    heard = line.client.idle_check(timeout=timeout)
    if not heard:
        return None
    hear(heard)
    if any(response[0] == b"BYE" for response in heard):
        raise imaplib.IMAP4.abort("the server said goodbye")
    return any(response[0] != b"OK" for response in heard)
