"""The small notations of the policy file: lengths of time, promises, windows, zones.

Each function reads one text and raises `ValueError` with a reason that a person can act on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from zoneinfo import ZoneInfo

from boundaries.policy.model import Length, Window
from boundaries.policy.problems import nearest

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_YEAR = 366 * 86_400
_DURATION = re.compile(r"(?:[0-9]{1,9}[smhd])+")
_PART = re.compile(r"([0-9]+)([smhd])")
_WORKING_DAYS = re.compile(r"([0-9]{1,9})wd")
_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")
_MONTHS = re.compile(r"([0-9]{1,4})m")
_PERIOD = re.compile(r"[1-9][0-9]{0,3}[dwm]")
_REGION = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,6})?")


class NearestError(ValueError):
    """A word that is not known, with the known one that comes nearest (or nothing)."""

    def __init__(self, reason: str, nearest: str) -> None:
        super().__init__(reason)
        self.nearest = nearest


def duration(text: str) -> int:
    """Read "90m", "4h", "20s", "1h30m": whole seconds, at most 366 days."""
    if not _DURATION.fullmatch(text):
        raise ValueError(f'"{text}" is no length of time; write it like "90m", "4h" or "20s"')
    seconds = sum(int(count) * _UNITS[unit] for count, unit in _PART.findall(text))
    if seconds > _YEAR:
        raise ValueError(f'"{text}" is longer than a year')
    return seconds


def optional_duration(text: str) -> int:
    """Read a length of time; "" is 0 and turns the thing off."""
    return duration(text) if text else 0


def length(text: str) -> Length:
    """Read a promise: "4h" of working time, or "2wd" for the close of the 2nd working day after."""
    found = _WORKING_DAYS.fullmatch(text)
    if found:
        days = int(found[1])
        if not 1 <= days <= 366:
            raise ValueError(f'"{text}" is no promise; working days go from "1wd" to "366wd"')
        return Length(working_days=days)
    if not _DURATION.fullmatch(text):
        raise ValueError(f'"{text}" is no promise; write it like "90m", "4h" or "2wd"')
    seconds = duration(text)
    if not seconds:
        raise ValueError(f'"{text}" is no promise; nothing can be answered in no time')
    return Length(seconds=seconds)


def _minute(text: str, last: int) -> int | None:
    found = _TIME.fullmatch(text)
    minute = int(found[1]) * 60 + int(found[2]) if found and int(found[2]) < 60 else last + 1
    return minute if minute <= last else None


def clock(text: str) -> int:
    """Read "10:00": minutes since midnight."""
    minute = _minute(text, 1439)
    if minute is None:
        raise ValueError(f'"{text}" is no time of day; write it like "09:30"')
    return minute


def window(text: str) -> Window:
    """Read "09:00-12:30"; "22:00-02:00" ends after midnight, "00:00-24:00" is the whole day."""
    first, dash, last = text.partition("-")
    start, end = _minute(first.strip(), 1439), _minute(last.strip(), 1440)
    if not dash or start is None or end is None:
        raise ValueError(f'"{text}" is no window; write it like "09:00-12:30"')
    if start == end:
        raise ValueError(f'"{text}" is empty; the whole day is "00:00-24:00"')
    return Window(start, end if end > start else end + 1440)


def windows_apart(windows: Sequence[Window]) -> None:
    """Refuse windows of one day that overlap."""
    ordered = sorted(windows, key=lambda each: each.start)
    for before, after in pairwise(ordered):
        if after.start < before.end:
            raise ValueError(f'"{window_text(before)}" and "{window_text(after)}" overlap')


def months(text: str) -> int:
    """Read "12m": months, at least one."""
    found = _MONTHS.fullmatch(text)
    if not found or not int(found[1]):
        raise ValueError(f'"{text}" is no number of months; write it like "12m"')
    return int(found[1])


def period(text: str) -> str:
    """Check "30d", "6w" or "4m" (months) and keep it as it is; "" is none."""
    if text and not _PERIOD.fullmatch(text):
        raise ValueError(f'"{text}" is no period; write it like "30d", "6w" or "4m"')
    return text


def region(text: str) -> str:
    """Check the form of "DE" or "DE-BE"; "" is none. Whether there is such a region is the library's to say."""
    if text and not _REGION.fullmatch(text):
        raise ValueError(f'"{text}" is no region; write a country like "DE" or a part of it like "DE-BE"')
    return text


def zone(name: str) -> str:
    """Check the name of an IANA zone; "" is this machine's. Raises `NearestError` for one that is not known."""
    if not name or is_zone(name):
        return name
    from zoneinfo import available_timezones

    zones = available_timezones()
    cities = {each.rpartition("/")[2]: each for each in sorted(zones)}
    like = nearest(name, zones) or cities.get(nearest(name.rpartition("/")[2], cities), "")
    raise NearestError(f'"{name}" is no time zone that is known', like)


def is_zone(name: str) -> bool:
    """Say whether the IANA database knows a zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return bool(name)


def time_text(minute: int) -> str:
    """Write minutes since midnight as a time of day; what is past midnight starts again at 00:00."""
    return "24:00" if minute == 1440 else f"{minute // 60 % 24:02}:{minute % 60:02}"


def window_text(each: Window) -> str:
    """Write a window as the policy file does."""
    return f"{time_text(each.start)}-{time_text(each.end)}"
