"""Whether a recurrence can be unrolled in good time: a rule can be written that never ends and never comes true."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STEPS: Final = 200_000
"""Occurrences from the first to the end of the stretch: 547 years of every day, 22 of every hour."""
LONGEST: Final = timedelta(days=62)
"""How long one occurrence of a series may be."""
_DAYS: Final = {"HOURLY": 1, "DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}
_PARTS: Final = 400
"""Values in all lists of one rule."""
_A_DAY: Final = 48
_CYCLE: Final = 400
"""Years after which dates fall on the same days of the week."""


def problem(rule: Mapping[str, Any], start: datetime | date, end: datetime) -> str:
    """Say why a rule (RFC 5545 section 3.3.10) cannot be unrolled up to `end`; empty where it can."""
    values = {str(key).upper(): value if isinstance(value, list) else [value] for key, value in rule.items()}
    freq = str(values.get("FREQ", [""])[0]).upper()
    if freq not in _DAYS:
        return "recurs every minute or second" if freq in ("MINUTELY", "SECONDLY") else "has no frequency"
    interval = int(values.get("INTERVAL", [1])[0])
    if not 1 <= interval <= STEPS or sum(map(len, values.values())) > _PARTS:
        return "has a rule that cannot be"
    if _times(values) > _A_DAY or _cost(values, freq, interval, start, end) > STEPS:
        return "recurs too often"
    return "" if _comes_true(rule, freq, values, start) else "never comes true"


def too_long(start: datetime | date, end: datetime | date) -> bool:
    """Say whether one occurrence of a series is so long that they would pile up."""
    return _day(end) - _day(start) > LONGEST


def _cost(values: Mapping[str, Sequence[Any]], freq: str, interval: int, start: datetime | date, end: datetime) -> int:
    """Count days, and times on each, up to the end of the stretch; hours count as a step each."""
    last = end.date()
    until = values.get("UNTIL", [None])[0]
    if isinstance(until, date):
        last = min(last, _day(until))
    days = max((last - _day(start)).days, 0)
    times = _times(values)
    if freq == "HOURLY":
        return days * 24 * times // interval
    if any(part in values for part in ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")):
        return days * times // (interval if freq == "DAILY" else 1)
    return days * times // (interval * _DAYS[freq])


def _times(values: Mapping[str, Sequence[Any]]) -> int:
    """Count the times of day that a rule lists."""
    times = 1
    for part in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= max(len(values.get(part, ())), 1)
    return times


def _comes_true(rule: Any, freq: str, values: Mapping[str, Sequence[Any]], start: datetime | date) -> bool:
    """Look for one occurrence in the last years that a calendar has, where a search that fails ends soon."""
    filters = {part for part in values if part.startswith("BY")}
    if not filters or (freq == "WEEKLY" and filters == {"BYDAY"}):
        return True
    if freq == "HOURLY":
        return filters <= {"BYDAY", "BYHOUR", "BYMINUTE"}
    from dateutil.rrule import rrulestr

    at = start if isinstance(start, datetime) else datetime.combine(start, time())
    late = at.replace(tzinfo=None, year=at.year + (9_998 - at.year) // _CYCLE * _CYCLE)
    text = ";".join(part for part in rule.to_ical().decode().split(";") if part[:5].upper() not in ("COUNT", "UNTIL"))
    return next(iter(rrulestr(text, dtstart=late)), None) is not None


def _day(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at
