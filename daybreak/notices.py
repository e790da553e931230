"""What is worth a notice to somebody in another window: a break that comes or began, and an urgent arrival. No more.

A notice holds a number and a name, never the text of a message; outside hours there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from msgspec import Struct

from boundaries.availability import State
from boundaries.breaks.phase import Phase
from boundaries.queue import Band
from boundaries.text import SafeText, line
from boundaries.words import count
from daybreak.snapshot import QueueRow, Snapshot

KINDS: Final = {
    "eyes": "Rest your eyes",
    "move": "Time to move",
    "rest": "Time for a long break",
    "recovery": "A recovery break",
    "stand": "Stand for two minutes",
}
_CLOSED: Final = frozenset({State.OFF, State.DAY_OFF, State.WOUND_DOWN})


class Notice(Struct, frozen=True):
    """A line and one below it, clean."""

    title: SafeText
    body: SafeText


def urgent(day: Snapshot) -> Iterator[QueueRow]:
    """Give the urgent threads: they stand first in the queue."""
    return takewhile(lambda row: row.band is Band.URGENT, day.queue)


def notices(before: Snapshot, after: Snapshot) -> tuple[Notice, ...]:
    """Give what is worth a notice between two snapshots; nothing outside hours, or when nothing is to be notified."""
    if not after.notify or after.closed or after.availability.state in _CLOSED:
        return ()
    found = (_break(before, after), _offer(before, after), _urgent(before, after))
    return tuple(each for each in found if each is not None)


def _break(before: Snapshot, after: Snapshot) -> Notice | None:
    was, now = before.breaks, after.breaks
    if now.phase is Phase.WARNED and was.phase is not Phase.WARNED and now.kind is not None and now.due_at is not None:
        seconds = max(0, round((now.due_at - after.at).total_seconds()))
        return Notice(line(KINDS.get(now.kind, "A break")), line(f"in {seconds} s"))
    announced = was.phase in (Phase.WARNED, Phase.WAITING)
    if now.phase is Phase.RUNNING and announced and now.running_kind is not None and now.running_until is not None:
        minutes = max(0, round((now.running_until - after.at).total_seconds()))
        words = f"{minutes} s" if minutes < 60 else f"{round(minutes / 60)} min"
        return Notice(line(KINDS.get(now.running_kind, "A break")), line(f"now, {words}"))
    return None


def _offer(before: Snapshot, after: Snapshot) -> Notice | None:
    if after.breaks.offers is None or before.breaks.offers == after.breaks.offers:
        return None
    return Notice(line(KINDS["stand"]), line("90 min without a pause"))


def _urgent(before: Snapshot, after: Snapshot) -> Notice | None:
    known = {(row.thread, row.messages) for row in urgent(before)}
    new = [row for row in urgent(after) if (row.thread, row.messages) not in known]
    if not new:
        return None
    names = dict.fromkeys(row.client if row.client_known else line("somebody unknown") for row in new)
    return Notice(line(f"{count(len(new), 'urgent message')}"), line(", ".join(names)))
