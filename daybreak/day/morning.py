"""What a day begins with: what was written at the close, what was released, what changed in the calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from boundaries.evening import DayEnd, stops
from boundaries.journal import Planned, changed, planned
from boundaries.queue import Band
from boundaries.text import SafeText, line
from daybreak.day import calendar, evening
from daybreak.day.desk import Desk
from daybreak.day.journal import journal_day
from daybreak.documents import from_document
from daybreak.journalview import Morning
from daybreak.store.protocol import Document

NOBODY = line("an unknown sender")


def morning(desk: Desk, now: datetime) -> Morning:
    """Give the morning of the day of `now`."""
    today = desk.working_day(now)
    spans = desk.work.spans(today)
    opened = spans[0].start if spans else now
    written_on = desk.working_day(opened - timedelta(seconds=1))
    before = desk.store.get("days", written_on.isoformat()) or {}
    written = journal_day(desk, written_on, now)
    ends = [at for at in (written.closed_at, desk.work.last_close(written_on)) if at is not None]
    since = min(ends, default=opened)
    whose = Counter(_released(desk, since, opened))
    agenda = before.get("agenda") or {}
    compared = agenda.get("day") == today.isoformat()
    end = evening.end_of(desk, now)
    return Morning(
        day=today,
        closed_at=written.closed_at,
        first_three=written.first_three,
        good=written.good,
        released=whose.total(),
        released_of=tuple(name for name, _ in whose.most_common()),
        changed=tuple(line(said) for said in _changed(desk, agenda)) if compared else (),
        compared=compared,
        end=end,
        stops=_stops(desk, end, now),
    )


def _released(desk: Desk, since: datetime, opened: datetime) -> Iterator[SafeText]:
    """Name the other side of each thread that wrote while closed."""
    for row in desk.board.shown.rows:
        if row.band is not Band.NO_ANSWER and since < row.last_at < opened:
            yield row.client or row.sender or NOBODY


def _changed(desk: Desk, agenda: Document) -> Iterator[str]:
    was = [from_document(each, Planned) for each in agenda.get("events", ())]
    day = datetime.fromisoformat(agenda["day"]).date()
    return changed(was, planned(calendar.events(desk, *desk.bounds(day))), desk.zone)


def _stops(desk: Desk, end: DayEnd | None, now: datetime) -> tuple[datetime, ...]:
    if end is None or desk.day_closed(now) or end.agreed_at <= now:
        return ()
    return stops(end, desk.work, now)
