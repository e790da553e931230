"""Times and durations in words, the same everywhere: lists, reasons, answers, the status line.

Wall-clock times stand in the zone that is handed in, in 24 hours; the words are English whatever the locale.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from boundaries.policy.model import Length

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MINUS = "\N{MINUS SIGN}"
_ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_FAR = 300
"""Days from which a date needs its year."""


def clock(at: datetime, zone: ZoneInfo) -> str:
    """Give the wall-clock time: "09:05"."""
    local = at.astimezone(zone)
    return f"{local.hour:02}:{local.minute:02}"


def day(of: date, today: date, *, long: bool = False) -> str:
    """Name a date as seen from today: "Tue" up to six days away, else "4 Dec", with its year when far off."""
    away = abs((of - today).days)
    if away <= 6:
        name = WEEKDAYS[of.weekday()]
        return name if long else name[:3]
    month = MONTHS[of.month - 1]
    words = f"{of.day} {month if long else month[:3]}"
    return words if away < _FAR else f"{words} {of.year}"


def dated(on: date, *, short: bool = False, year: bool = False) -> str:
    """Name a date by itself: "Monday 23 November", `short` "Mon 23 Nov"; on request with its `year`."""
    weekday, month = WEEKDAYS[on.weekday()], MONTHS[on.month - 1]
    name = f"{weekday[:3]} {on.day} {month[:3]}" if short else f"{weekday} {on.day} {month}"
    return f"{name} {on.year}" if year else name


def moment(at: datetime, now: datetime, zone: ZoneInfo, *, long: bool = False, tomorrow: bool = False) -> str:
    """Name an instant: "11:23" today, else "Tue 09:00" or "4 Dec 09:00"; on request "tomorrow 09:00"."""
    on, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    if on == today:
        return clock(at, zone)
    if tomorrow and on == today + timedelta(days=1):
        return f"tomorrow {clock(at, zone)}"
    return f"{day(on, today, long=long)} {clock(at, zone)}"


def count(number: int, one: str, many: str = "") -> str:
    """Count things: "1 hour", "3 hours"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def ordinal(number: int) -> str:
    """Say which one of a row: "third", "12th"."""
    if 0 <= number < len(_ORDINALS):
        return _ORDINALS[number]
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def duration(seconds: int, working: str = "") -> str:
    """Say how long: "20 seconds", "22 minutes", "1 hour 30 minutes", "4 working hours", "3 days".

    `working` is put before each unit. Minutes are left out from a day on, seconds from a minute on.
    """
    if working:
        working = f"{working} "
    seconds = abs(seconds)
    if seconds < 60:
        return count(seconds, f"{working}second")
    minutes = seconds // 60
    if minutes < 60 or (minutes == 90 and working):
        return count(minutes, f"{working}minute")
    hours, minutes = divmod(minutes, 60)
    if hours >= 48 and not working:
        return count(hours // 24, "day")
    words = count(hours, f"{working}hour")
    return f"{words} {count(minutes, 'minute')}" if minutes and hours < 24 else words


def short(seconds: int) -> str:
    """Say how long in few cells: "45 min", "1 h", "1 h 30 min", "3 days"; seconds count up to a whole minute."""
    minutes = -(-seconds // 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours >= 48:
        return count(hours // 24, "day")
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def length(of: Length) -> str:
    """Say what is promised: "4 working hours", "90 working minutes", "2 working days"."""
    if of.working_days is not None:
        return count(of.working_days, "working day")
    return duration(of.seconds or 0, "working")


def away(at: datetime, now: datetime) -> str:
    """Say how far off an instant is in real time: "in 22 minutes", "20 minutes ago", "now"."""
    seconds = round((at - now).total_seconds())
    if not seconds:
        return "now"
    return f"in {duration(seconds)}" if seconds > 0 else f"{duration(seconds)} ago"


def hours_minutes(seconds: int) -> str:
    """Give a count of time as "0:41"; a minute that has begun still counts, so it reaches 0:00 at its end."""
    minutes = -(-seconds // 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def compact_left(left: int | None, due_at: datetime | None, now: datetime, zone: ZoneInfo) -> str:
    """Say in at most six cells what is left of a promise.

    Due today "0:41" in working time, later "Tue", "4 Dec" or "2028"; past with a minus sign
    before "0:20", from a day of working time on before "3d" in days of the calendar. Empty where nothing is owed.
    """
    if left is None or due_at is None:
        return ""
    if due_at < now:
        if left > -86_400:
            return MINUS + hours_minutes(-left - -left % 60)
        return f"{MINUS}{min((now - due_at).days, 9999)}d"
    on, today = due_at.astimezone(zone).date(), now.astimezone(zone).date()
    if on == today and left < 86_400:
        return hours_minutes(left)
    return str(on.year) if (on - today).days >= _FAR else day(on, today)
