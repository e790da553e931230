"""How long a placement surely stays as it is: from when on time alone may move a thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from boundaries.facts import Thread
from boundaries.queue import Band, Placement
from boundaries.worktime import PolicyNeverOpens, WorkTime

_WAITING = frozenset({Band.TODAY, Band.LATER})


def next_move(
    thread: Thread, placed: Placement, now: datetime, opening: Callable[[], datetime | None]
) -> datetime | None:
    """Give an instant before which time alone does not move a thread; None where it never does. It may move later.

    To move is to come among the shown, the held or the snoozed, or into the bands at risk and overdue. `opening` gives
    the next opening of the thread's working time, `now` itself while open: a promise does not run before it.
    """
    wait, due_at = thread.state.waiting, placed.due_at
    comes_back = wait.until if wait is not None else None
    found = [at for at in (placed.snoozed_until, placed.held_until, comes_back) if at is not None and at > now]
    if thread.messages[-1].received_at > now:
        found.append(now)
    if due_at is not None and due_at >= now and placed.band is not Band.URGENT:
        found.append(due_at)
        opens = opening() if placed.band in _WAITING else None
        if opens is not None and placed.left is not None:
            found.append(opens + timedelta(seconds=max(0, placed.left - placed.risk - 1)))
    return min(found, default=None)


class Openings:
    """The next openings of several working times as of one instant, each worked out once."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self._known: dict[int, datetime | None] = {}

    def of(self, work: WorkTime) -> datetime | None:
        """Give `now` while open, else the next opening; None where none comes within a year."""
        key = id(work)
        if key not in self._known:
            try:
                self._known[key] = work.next_opening(self.now)
            except PolicyNeverOpens:
                self._known[key] = None
        return self._known[key]
