"""Times that a sentence sets: "by Saturday noon", "call tomorrow at 7 pm", and the instants that they may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.policy.model import WEEKDAYS
from boundaries.prose import Sentence
from boundaries.violations.lists import phrases
from boundaries.violations.phrases import read

_EVENING = 20
"""Hour of the wall clock for "this evening"."""
_CLOCK = re.compile(
    r"(?<![\d:.,/])(\d{1,2})(?:"
    r"[:h](\d{2})(?!\d)\s?(a\.?m|p\.?m)?"
    r"|\.(\d{2})\s?(?:uhr|h)\b"
    r"|\s?(a\.?m|p\.?m|uhr|h|heures?|horas|o.clock)\b"
    r")",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b(?:at|um|bis|a las|à|by|until)\s(\d{1,2})(?![\d:.,/%h]|\s?\w)", re.IGNORECASE)
_NOON = re.compile(r"\b(?:noon|\w{0,10}mittags?|mediodía|midi)\b", re.IGNORECASE)
What = Literal["deadline", "meeting"]


class Named(Struct, frozen=True, kw_only=True):
    """A set time as a sentence names it: a day, hours of the day (several where unclear), or both."""

    quote: str
    what: What
    ahead: int | None = None
    """Days from the date of the message."""
    weekday: int | None = None
    """0 is Monday: the next one after the date of the message."""
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
        for clock in self.clocks or (time(23, 59),):
            yield datetime.combine(day, clock, zone)

    def _day(self, today: date) -> date:
        if self.weekday is not None:
            return today + timedelta(days=(self.weekday - today.weekday() - 1) % 7 + 1)
        return today + timedelta(days=self.ahead or 0)


@lru_cache(maxsize=512)
def named(text: str, languages: tuple[str, ...]) -> tuple[Named, ...]:
    """Give the deadlines and meetings that a text sets its reader."""
    return tuple(filter(None, (_named(each, languages) for each in read(text))))


def _named(sentence: Sentence, languages: tuple[str, ...]) -> Named | None:
    words = sentence.words
    what = _what(sentence, languages)
    if what is None or any(phrases(topic, languages).find(words) for topic in ("past", "theirs")):
        return None
    clocks = tuple(dict.fromkeys(_clocks(sentence.raw)))
    if not clocks and any(phrases(topic, languages).find(words) for topic in ("tonight", "evening")):
        clocks = (time(_EVENING),)
    ahead = next((days for topic, days in _NEAR if phrases(topic, languages).find(words)), None)
    weekdays = [number for number, day in enumerate(WEEKDAYS) if phrases(day, languages).find(words)]
    if len(weekdays) > 1 or (ahead is not None and weekdays) or phrases("next-week", languages).find(words):
        return None
    if ahead is None and not weekdays and not clocks:
        return None
    weekday = weekdays[0] if weekdays else None
    return Named(quote=sentence.raw, what=what, ahead=ahead, weekday=weekday, clocks=clocks)


_NEAR = (("tomorrow", 1), ("tonight", 0), ("today", 0))


def _what(sentence: Sentence, languages: tuple[str, ...]) -> What | None:
    words = sentence.words
    if phrases("meeting", languages).find(words):
        return "meeting" if sentence.asks or phrases("meeting-order", languages).find(words) else None
    if phrases("deadline", languages).find(words):
        return "deadline" if phrases("deadline-order", languages).find(words) else None
    return None


def _clocks(raw: str) -> Iterator[time]:
    """Give the hours that a sentence names; up to 12 without "am" or "pm" is both."""
    if _NOON.search(raw):
        yield time(12)
    for found in _CLOCK.finditer(raw):
        hour, minute = int(found[1]), int(found[2] or found[4] or 0)
        half = (found[3] or found[5] or "").replace(".", "").lower()
        yield from _readings(hour, minute, half if half in {"am", "pm"} else "", padded=found[1].startswith("0"))
    for found in _BARE.finditer(raw):
        yield from _readings(int(found[1]), 0, "", padded=False)


def _readings(hour: int, minute: int, half: str, *, padded: bool) -> Iterator[time]:
    if hour > 23 or minute > 59 or (half and hour > 12):
        return
    if half:
        yield time(hour % 12 + (12 if half == "pm" else 0), minute)
        return
    yield time(hour, minute)
    if 0 < hour < 12 and not padded:
        yield time(hour + 12, minute)
