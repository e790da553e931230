"""Calendar text into the entries of a stretch of time: bounded in time and number; what is broken is counted.

Takes as long as the text is large (a second for five thousand events): call it in a thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from itertools import filterfalse
from threading import Lock
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.facts import CalendarEvent
from connectors.guard import Caught
from connectors.ical import rules
from connectors.ical.entry import Reader, entry, moment_of
from connectors.ical.split import Part, Piece, pieces

if TYPE_CHECKING:
    from icalendar import Event

SECONDS: Final = 10.0
"""Of one processor, for everything that one look brings."""
MOST: Final = 5_000
"""Entries of one look."""
_ONE_DAY: Final = timedelta(days=1)
_SERIES: Final = ("RRULE", "RDATE", "RECURRENCE-ID")
_ZONES: Final = Lock()
"""The library keeps the zones that a calendar defines for all calendars: they are read one after the other."""


class Entries(Struct, frozen=True):
    """What a calendar holds for a stretch of time."""

    events: tuple[CalendarEvent, ...]
    """In order of start."""
    calendars: int = 0
    """How many VCALENDAR objects there were: with none it is no calendar at all."""
    unread: int = 0
    """Events that cannot be read, or whose rule cannot be unrolled."""
    late: int = 0
    """Events that were not looked at, because time or room ran out."""

    @property
    def remark(self) -> str:
        """Say what is lacking; empty where nothing is."""
        said = []
        if self.unread:
            said.append(f"{self.unread:,} of its entries cannot be read and {_are(self.unread)} left out.")
        if self.late:
            said.append(f"{self.late:,} of its entries {_are(self.late)} left out: the calendar is too large.")
        return " ".join(said)


def read(texts: Iterable[bytes], start: datetime, end: datetime, reader: Reader) -> Entries:
    """Read calendar objects; entries of one id are given once. Raises nothing for what is in them."""
    limit = time.thread_time() + SECONDS
    found: dict[str, CalendarEvent] = {}
    calendars = unread = late = 0
    for text in texts:
        for piece in pieces(text, start.date(), end.date()):
            calendars += 1
            unread += piece.broken
            if not piece.series or piece.of_all.get("METHOD", "").upper() == "CANCEL":
                continue
            with _ZONES:
                opened = _Opened(piece, reader)
                for parts in piece.series.values():
                    if time.thread_time() > limit or len(found) > MOST:
                        late += len(parts)
                        continue
                    unread += opened.unroll(parts, start, end, found)
    ordered = sorted(found.values(), key=lambda each: (each.start, each.end, each.id))
    return Entries(tuple(ordered), calendars, unread, late)


class _Opened:
    """One VCALENDAR whose zones are known to the library."""

    def __init__(self, piece: Piece, reader: Reader) -> None:
        import icalendar

        self._reader = reader
        # Zones of an earlier calendar are forgotten with it: names such as "Custom" mean another one in each.
        forget_zones: Callable[[], None] = icalendar.use_zoneinfo
        forget_zones()
        for zone in filterfalse(_is_known, piece.zones):
            with Caught():
                icalendar.Timezone.from_ical("\r\n".join(zone))
        self._named = piece.timezone
        self._zone: tzinfo = reader.zone
        if self._named:
            with Caught():
                self._zone = ZoneInfo(self._named)

    def unroll(self, parts: list[Part], start: datetime, end: datetime, found: dict[str, CalendarEvent]) -> int:
        """Add the occurrences of one series; give how many of its parts cannot be read."""
        events: list[Event] = []
        for part in parts:
            with Caught():
                event = self._event(part, end)
                events.append(event)
        bad = len(parts) - len(events)
        series = len(events) > 1 or any(name in event for event in events for name in _SERIES)
        with Caught() as caught:
            for occurrence in self._occurrences(events, start, end):
                made = entry(occurrence, self._reader, self._zone, series=series)
                if made is not None and made.start < end and made.end > start:
                    found[made.id] = made
        return bad if caught.error is None else len(parts)

    def _event(self, part: Part, end: datetime) -> Event:
        """Read one event. Raises what the library raises, and `ValueError` for a rule that cannot be unrolled."""
        import icalendar

        event = icalendar.Event.from_ical("\r\n".join(["BEGIN:VEVENT", *part.lines, "END:VEVENT", ""]))
        if not isinstance(event, icalendar.Event):
            raise ValueError("no event")  # noqa: TRY004 - the text is wrong, not the program
        first = moment_of(event, "DTSTART")
        if "DTEND" not in event and "DURATION" not in event:
            event.add("DTEND", first if isinstance(first, datetime) else first + _ONE_DAY)
        given: Any = event.get("RRULE", [])
        for rule in given if isinstance(given, list) else [given]:
            wrong = rules.problem(rule, first, end)
            if wrong or rules.too_long(first, _last(event, first)):
                raise ValueError(wrong or "is too long")
        return event

    def _occurrences(self, events: list[Event], start: datetime, end: datetime) -> Iterator[Any]:
        if not events:
            return
        import icalendar
        import recurring_ical_events

        calendar = icalendar.Calendar()
        if self._named and isinstance(self._zone, ZoneInfo):
            calendar.add("X-WR-TIMEZONE", self._zone.key)
        for event in events:
            calendar.add_component(event)
        query = recurring_ical_events.of(calendar)
        yield from query.between(start - _ONE_DAY, end + _ONE_DAY)


@lru_cache(500)
def _names_zone(name: str) -> bool:
    with Caught() as caught:
        ZoneInfo(name)
    return caught.error is None


def _is_known(zone: list[str]) -> bool:
    """Say whether a zone has a name of the tz database: the library takes that one, whatever the calendar defines."""
    named = next((each for each in zone if each[:5].upper() == "TZID:"), "")
    return 5 < len(named) < 100 and _names_zone(named[5:].strip())


def _last(event: Event, first: datetime | date) -> datetime | date:
    if "DTEND" in event:
        return moment_of(event, "DTEND")
    length = getattr(event["DURATION"], "dt", None)
    if not isinstance(length, timedelta):
        raise ValueError("no DURATION")  # noqa: TRY004 - the text is wrong, not the program
    return first + length


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
