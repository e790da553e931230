"""What came outside working time waits, unseen, until hours begin."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import Message, Thread
from boundaries.policy.model import Client
from boundaries.worktime import PolicyNeverOpens, WorkTime


def held_until(arrivals: Iterable[datetime], mine: WorkTime, theirs: WorkTime, now: datetime) -> datetime | None:
    """Give the next opening while what arrived is held until then; None where it is not.

    Held is what arrived entirely in the closed stretch that `now` lies in. Where a client has hours of their own,
    closed means outside both the user's and the client's windows. Nothing is held while the user is open.
    """
    works = (mine,) if theirs is mine else (mine, theirs)
    if any(work.present(now)[1] for work in works):
        return None
    opening = min(work.next_opening(now) for work in works)
    for at in arrivals:
        if at <= now and min(work.next_opening(at) for work in works) != opening:
            return None
    return opening


def declared(thread: Thread, client: Client | None, context: Context) -> bool:
    """Say whether a thread may ring through off hours: over an agreed urgent channel, in a declared emergency.

    An agreement that names no emergency declares none. What the user marked urgent is their own word.
    """
    if thread.state.urgent:
        return True
    return client is not None and bool(client.emergency and context.urgent_channel(client, thread))


class Veil:
    """What lies unseen at one instant: each message of others that came in the closed stretch that runs."""

    def __init__(self, context: Context, now: datetime) -> None:
        """Work out each client's stretch when first asked for."""
        self._context = context
        self._now = now
        self._since: dict[int, datetime | None] = {}

    def over(self, thread: Thread) -> tuple[Message, ...]:
        """Give the messages of a thread that are not to be seen yet, oldest first."""
        client = self._context.clients.of_thread(thread)
        since = self._stretch(client)
        if since is None or thread.messages[-1].received_at < since or declared(thread, client, self._context):
            return ()
        return tuple(each for each in thread.messages if each.received_at >= since and not each.from_me)

    def without(self, thread: Thread, hidden: tuple[Message, ...]) -> Thread:
        """Give a thread as it is seen."""
        names = {message.id for message in hidden}
        return replace(thread, messages=tuple(each for each in thread.messages if each.id not in names))

    def _stretch(self, client: Client | None) -> datetime | None:
        """Give since when all is closed that counts for a client; None while something is open, or nothing ever is."""
        mine, theirs = self._context.mine, self._context.work(client)
        key = id(theirs)
        if key not in self._since:
            self._since[key] = _closed_since((mine,) if theirs is mine else (mine, theirs), self._now)
        return self._since[key]


def _closed_since(works: tuple[WorkTime, ...], now: datetime) -> datetime | None:
    if any(work.is_open(now) for work in works):
        return None
    ends = [end for end in (work.closed_since(now) for work in works) if end is not None]
    try:
        min(work.next_opening(now) for work in works)
    except PolicyNeverOpens:
        return None
    return max(ends, default=None)
