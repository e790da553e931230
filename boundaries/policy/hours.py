"""Weeks of windows in words: read from one line of the command line, written for people and for the file."""

from __future__ import annotations

import re

from boundaries.policy.model import WEEKDAYS, Week, Weekday, Window
from boundaries.policy.values import length, window, window_text, windows_apart

_GROUP = re.compile(r"\s*([a-z]{3}(?:\s*[-,]\s*[a-z]{3})*)\s+(.+)")
_DAYS = re.compile(r"\s*,\s*")
_RANGE = re.compile(r"\s*-\s*")
_GAP = re.compile(r"[,\s]+")
FORM = '"mon-fri 09:00-17:00", or "mon-thu 09:00-12:30 13:30-17:30; fri 09:00-14:00"'


def read_week(text: str) -> Week:
    """Read "mon-fri 09:00-17:00"; groups of days part with ";", days and windows with "," or a space.

    Raises `ValueError` with a reason that a person can act on.
    """
    week: Week = {}
    for group in text.casefold().split(";"):
        found = _GROUP.fullmatch(group)
        if not found:
            raise ValueError(f'"{group.strip()}" names no days with their hours; write {FORM}')
        windows = tuple(sorted(map(window, _GAP.split(found[2].strip())), key=lambda each: each.start))
        windows_apart(windows)
        for part in _DAYS.split(found[1]):
            for day in _days(part):
                if day in week:
                    raise ValueError(f'"{day}" stands twice in "{text}"')
                week[day] = windows
    return {day: week[day] for day in WEEKDAYS if day in week}


def read_windows(text: str) -> tuple[Window, ...]:
    """Read the windows of one day: "09:00-12:30 13:30-17:30"; nothing, or "closed", is a day off.

    Raises `ValueError` with a reason that a person can act on.
    """
    words = text.replace("\N{EN DASH}", "-").strip().casefold()
    if words in ("", "closed"):
        return ()
    windows = tuple(sorted(map(window, _GAP.split(words)), key=lambda each: each.start))
    windows_apart(windows)
    return windows


def read_promises(text: str) -> dict[str, str]:
    """Read "email 2wd, chat 4h": lengths by channel, as the file writes them. Raises `ValueError`."""
    found: dict[str, str] = {}
    for part in filter(None, (each.strip() for each in text.split(","))):
        name, _, of = part.replace("=", " ").rpartition(" ")
        if not name.strip():
            raise ValueError(f'"{part}" names no channel with a length; write it like "email 2wd, chat 4h"')
        length(of)
        found[name.strip()] = of
    return found


def _days(text: str) -> list[Weekday]:
    """Read "mon" or "mon-fri"; "sat-mon" goes over the end of the week."""
    parts = _RANGE.split(text)
    numbers = [number for part in parts for number, day in enumerate(WEEKDAYS) if day == part]
    if len(numbers) != len(parts) or len(parts) > 2:
        raise ValueError(f'"{text}" is no day; days are {", ".join(WEEKDAYS)}')
    first, last = numbers[0], numbers[-1]
    return [WEEKDAYS[(first + step) % 7] for step in range((last - first) % 7 + 1)]


def week_lines(week: Week) -> list[str]:
    """Write a week for people, like days in one line: "Mon-Thu 09:00-12:30, 13:30-17:30"; closed days left out."""
    groups: list[tuple[list[Weekday], tuple[Window, ...]]] = []
    for day in WEEKDAYS:
        windows = week.get(day, ())
        if groups and groups[-1][1] == windows:
            groups[-1][0].append(day)
        else:
            groups.append(([day], windows))
    return [f"{_span(days)} {windows_words(windows)}" for days, windows in groups if windows]


def windows_words(windows: tuple[Window, ...]) -> str:
    """Write windows for people: "09:00-12:30, 13:30-17:30", or "closed"."""
    return ", ".join(map(window_text, windows)) or "closed"


def _span(days: list[Weekday]) -> str:
    names = [day.capitalize() for day in days]
    return names[0] if len(names) == 1 else f"{names[0]}-{names[-1]}"
