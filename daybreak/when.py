"""Read a time as people write it: "opening", "tomorrow", "monday", "15:00", "thu 15:00", "2026-12-01", "2h"."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from boundaries.words import WEEKDAYS
from boundaries.worktime import PolicyNeverOpens, WorkTime

FORMS: Final = "opening, tomorrow, monday … sunday, 15:00, thu 15:00, 2026-12-01, 2026-12-01 15:00, 2h, 30m"

_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\Z")
_LENGTH: Final = re.compile(r"(\d{1,4})\s*(m|min|h|d)\Z")
_NAMES: Final = tuple(name.casefold() for name in WEEKDAYS)
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_MINUTE: Final = timedelta(minutes=1)
_UNITS: Final = {"m": _MINUTE, "min": _MINUTE, "h": timedelta(hours=1), "d": timedelta(days=1)}


class UnclearTimeError(ValueError):
    """The words name no time, or one that has passed; the text says which forms are understood."""


def when(words: str, now: datetime, work: WorkTime) -> datetime:
    """Give the instant that words name, after `now`, in UTC.

    A day without a time is its opening; on a day off, the next opening after its midnight. A time without a day is
    its next occurrence on the wall clock of the user's zone. Lengths ("2h") run on the wall clock.

    Raises:
        UnclearTimeError: the words are none of the forms, or the instant has passed.
    """
    text = " ".join(words.strip().casefold().split())
    try:
        found = _instant(words.strip()) or _relative(text, now, work) or _on_a_day(text, now, work)
    except (OverflowError, PolicyNeverOpens):
        raise UnclearTimeError(
            f"“{words.strip()[:40]}” lies where your hours never open. Write a nearer time."
        ) from None
    if found is None:
        raise UnclearTimeError(f"“{words.strip()[:40]}” is not a time that is understood here. Write one of: {FORMS}.")
    if found <= now:
        raise UnclearTimeError(f"“{words.strip()[:40]}” has passed. Write a time that is still to come.")
    return found


def _instant(text: str) -> datetime | None:
    """Read RFC 3339 with an offset."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at.astimezone(UTC) if at.tzinfo is not None else None


def _relative(text: str, now: datetime, work: WorkTime) -> datetime | None:
    if text in ("opening", "next opening"):
        return work.next_start(now)
    length = _LENGTH.match(text)
    if length:
        return now + int(length[1]) * _UNITS[length[2]]
    clock = _CLOCK.match(text)
    if clock:
        today = now.astimezone(work.zone).date()
        at = _at(today, clock, work)
        return at if at > now else _at(today + timedelta(days=1), clock, work)
    return None


def _on_a_day(text: str, now: datetime, work: WorkTime) -> datetime | None:
    name, _, rest = text.partition(" ")
    day = _day(name, now.astimezone(work.zone).date())
    if day is None:
        return None
    if not rest:
        return work.next_start(datetime.combine(day, time(), work.zone).astimezone(UTC) - timedelta(microseconds=1))
    clock = _CLOCK.match(rest)
    return _at(day, clock, work) if clock else None


def date_named(words: str, today: date) -> date:
    """Give the date that words name: "2026-12-24", "tomorrow", "fri". Raises `UnclearTimeError`."""
    found = _day(" ".join(words.strip().casefold().split()), today)
    if found is None:
        raise UnclearTimeError(f"“{words.strip()[:40]}” is no date. Write it like 2026-12-24, tomorrow or fri.")
    return found


def _day(name: str, today: date) -> date | None:
    """Give the date that a word names; a weekday is the next one, never today."""
    if name == "today":
        return today
    if name == "tomorrow":
        return today + timedelta(days=1)
    if _DATE.match(name):
        try:
            return date.fromisoformat(name)
        except ValueError:
            return None
    if len(name) >= 3 and (full := _full(name)):
        ahead = (_NAMES.index(full) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    return None


def _full(short: str) -> str:
    return next((name for name in _NAMES if name.startswith(short)), "")


def _at(day: date, clock: re.Match[str], work: WorkTime) -> datetime:
    return datetime.combine(day, time(int(clock[1]), int(clock[2])), work.zone).astimezone(UTC)
