"""Times that a sentence sets: "by Saturday noon", "call tomorrow at 7 pm", and the instants that they may mean."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.policy.model import WEEKDAYS
from boundaries.prose import Sentence
from boundaries.violations.clocks import clocks as clocks_of
from boundaries.violations.clocks import day_of_year
from boundaries.violations.lists import phrases
from boundaries.violations.phrases import read

_NOON, _EVENING = 12, 20
"""Hours of the wall clock: an evening is never before noon, and "this evening" alone is this one."""
What = Literal["deadline", "meeting"]


class Named(Struct, frozen=True, kw_only=True):
    """A set time as a sentence names it: a day, hours of the day (several where unclear), or both."""

    quote: str
    what: What
    ahead: int | None = None
    """Days from the date of the message."""
    weekday: int | None = None
    """0 is Monday: the next one after the date of the message."""
    dated: tuple[int, int] | None = None
    """Month and day: the next one from the date of the message on."""
    clocks: tuple[time, ...] = ()

    @property
    def whole_day(self) -> bool:
        """Say whether no hour is named."""
        return not self.clocks

    @property
    def prompt(self) -> bool:
        """Say whether notice can be measured: an hour is named, or the same day."""
        return bool(self.clocks) or self.ahead == 0

    def instants(self, sent_at: datetime, zone: ZoneInfo) -> Iterator[datetime]:
        """Give what it may mean in a zone; a whole day is its last minute."""
        today = sent_at.astimezone(zone).date()
        day = self._day(today)
        if day is None:
            return
        for clock in self.clocks or (time(23, 59),):
            yield datetime.combine(day, clock, zone)

    def _day(self, today: date) -> date | None:
        if self.dated is not None:
            return _next(today, *self.dated)
        if self.weekday is not None:
            return today + timedelta(days=(self.weekday - today.weekday() - 1) % 7 + 1)
        return today + timedelta(days=self.ahead or 0)


@lru_cache(maxsize=512)
def named(text: str, languages: tuple[str, ...]) -> tuple[Named, ...]:
    """Give the deadlines and meetings that a text sets its reader; a sentence said again sets nothing new."""
    return tuple(filter(None, (_named(each, languages) for each in dict.fromkeys(read(text)))))


def _named(sentence: Sentence, languages: tuple[str, ...]) -> Named | None:
    words = sentence.words
    what = _what(sentence, languages)
    if what is None or any(phrases(topic, languages).find(words) for topic in ("past", "theirs")):
        return None
    clocks = tuple(dict.fromkeys(clocks_of(sentence.raw)))
    if any(phrases(topic, languages).find(words) for topic in ("tonight", "evening")):
        clocks = tuple(each for each in clocks if each.hour >= _NOON) or clocks or (time(_EVENING),)
    ahead = next((days for topic, days in _NEAR if phrases(topic, languages).find(words)), None)
    weekdays = [number for number, day in enumerate(WEEKDAYS) if phrases(day, languages).find(words)]
    if len(weekdays) > 1 or (ahead is not None and weekdays) or phrases("next-week", languages).find(words):
        return None
    dated = day_of_year(sentence.raw)
    if ahead is None and not weekdays and not clocks and dated is None:
        return None
    weekday = weekdays[0] if weekdays else None
    return Named(quote=sentence.raw, what=what, ahead=ahead, weekday=weekday, dated=dated, clocks=clocks)


def soon(sentence: Sentence, languages: tuple[str, ...], sent_at: datetime, zone: ZoneInfo) -> datetime | None:
    """Give the next instant that a sentence names by its hour, today or tomorrow; None where it names none."""
    clocks = tuple(dict.fromkeys(clocks_of(sentence.raw)))
    elsewhen = any(phrases(day, languages).find(sentence.words) for day in (*WEEKDAYS, "next-week", "past"))
    if not clocks or elsewhen or day_of_year(sentence.raw) is not None:
        return None
    ahead = 1 if phrases("tomorrow", languages).find(sentence.words) else 0
    today = sent_at.astimezone(zone).date()
    days = (ahead,) if ahead else (0, 1)
    instants = (datetime.combine(today + timedelta(days=day), clock, zone) for day in days for clock in clocks)
    return min((each for each in instants if each > sent_at), default=None)


def _next(today: date, month: int, day: int) -> date | None:
    """Give the next such date from today on; None where the calendar has none within a year."""
    for year in (today.year, today.year + 1):
        with suppress(ValueError):
            found = date(year, month, day)
            if found >= today:
                return found
    return None


_NEAR = (("tomorrow", 1), ("tonight", 0), ("today", 0))


def _what(sentence: Sentence, languages: tuple[str, ...]) -> What | None:
    words = sentence.words
    if phrases("meeting", languages).find(words):
        return "meeting" if sentence.asks or phrases("meeting-order", languages).find(words) else None
    if phrases("deadline", languages).find(words):
        return "deadline" if phrases("deadline-order", languages).find(words) else None
    return "deadline" if phrases("must-be", languages).find(words) else None
