"""The opening: what was held is there again, and one line says how much."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from daybreak.day.desk import Desk
from daybreak.snapshot import QueueRow

FOR = timedelta(minutes=30)
"""How long after an opening the line stands."""


def came(desk: Desk, queue: Iterable[QueueRow], now: datetime) -> int:
    """Count the threads of the queue that came, or went on, in the closed stretch before an opening just now."""
    work = desk.work
    if not work.is_open(now) or desk.day_closed(now):
        return 0
    opened = max((span.start for span in work.spans(work.day_of(now)) if span.start <= now), default=None)
    if opened is None or now - opened >= FOR:
        return 0
    closed = work.closed_since(opened - timedelta(microseconds=1))
    if closed is None:
        return 0
    return sum(closed <= row.received_at < opened or closed <= row.last_at < opened for row in queue)
