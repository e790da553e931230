"""The intents that change hours and exceptions: the policy file is edited in place, and can be put back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from boundaries.policy.edits import with_exception, with_hours, without_exception
from boundaries.policy.hours import week_lines, windows_words
from boundaries.policy.model import WEEKDAYS, DayException, NewException
from boundaries.policy.values import window_text
from boundaries.text import line
from boundaries.words import day as day_words
from boundaries.words import length
from daybreak.day.desk import Desk
from daybreak.day.plan import Plan
from daybreak.hoursview import ExceptionRow, HoursView
from daybreak.intents import AddException, ChangeHours, RemoveException
from daybreak.live import DayError
from daybreak.policy_file import PolicyFileError
from daybreak.policy_write import write
from daybreak.store.protocol import Change

EDIT = "policy-edit"
"""The key in `settings` of the newest edit of hours or exceptions: the file's text `before` and `after`."""


def hours_view(desk: Desk, now: datetime) -> HoursView:
    """Give the week and the exceptions as they can be changed."""
    today, policy = desk.today(now), desk.policy
    return HoursView(
        week=tuple((day, " ".join(map(window_text, policy.hours.get(day, ())))) for day in WEEKDAYS),
        exceptions=tuple(
            ExceptionRow(
                number=number,
                first=each.first,
                dates=line(dates(each.first, each.last, today)),
                what=line(_differs(each)),
                note=line(each.note),
                past=each.last < today,
            )
            for number, each in enumerate(policy.exceptions)
        ),
        zone=policy.me.timezone,
        today=today,
    )


def _differs(each: DayException) -> str:
    parts = [windows_words(each.hours)] if each.hours is not None else []
    return ", ".join([*parts, *(f"{name} {length(of)}" for name, of in each.promise.items())])


def change_hours(desk: Desk, intent: ChangeHours, now: datetime) -> Plan:
    """Give the week other hours."""
    label = f"Hours: {'; '.join(week_lines(intent.week)) or 'none'}"
    return _edit(desk, lambda text: with_hours(text, intent.week), label, now)


def add_exception(desk: Desk, intent: AddException, now: datetime) -> Plan:
    """Let some dates differ from the week."""
    new, today = intent.new, desk.today(now)
    if new.last < new.first:
        raise DayError(f"{new.last} comes before {new.first}: write the first date first.")
    if new.hours is None and not new.promise and not new.note:
        raise DayError("Nothing differs on these dates: give them hours, close them, or let promises take longer.")
    label = f"Exception added: {dates(new.first, new.last, today)}, {_what(new)}{_hidden(desk, new, today)}"
    return _edit(desk, lambda text: with_exception(text, new), label, now)


def remove_exception(desk: Desk, intent: RemoveException, now: datetime) -> Plan:
    """Let the week hold again on the dates of an exception."""
    known = desk.policy.exceptions
    if not 0 <= intent.number < len(known) or known[intent.number].first != intent.first:
        raise DayError("That exception is not there any more. Look at the list again.")
    gone = known[intent.number]
    label = f"Exception removed: {dates(gone.first, gone.last, desk.today(now))}"
    return _edit(desk, lambda text: without_exception(text, intent.number), label, now)


def dates(first: date, last: date, today: date) -> str:
    """Name the dates of an exception: "24 Dec", "24 Dec to 1 Jan"."""
    return day_words(first, today) if first == last else f"{day_words(first, today)} to {day_words(last, today)}"


def of_date(exceptions: tuple[DayException, ...], first: date) -> int:
    """Give the number of the exception that begins on a date. Raises `DayError` for none, or several."""
    found = [number for number, each in enumerate(exceptions) if each.first == first]
    if len(found) != 1:
        if found:
            raise DayError(f"{len(found)} exceptions begin on {first}: choose one with H, or in daybreak policy edit.")
        raise DayError(f"No exception begins on {first}. See them with: daybreak exception list")
    return found[0]


def _hidden(desk: Desk, new: NewException, today: date) -> str:
    """Say which exception, further up in the file, keeps its hours on dates of a new one."""
    for each in desk.policy.exceptions if new.hours is not None else ():
        if each.hours is not None and each.first <= new.last and new.first <= each.last:
            return f"; on dates of both, {dates(each.first, each.last, today)} holds as before: remove it first"
    return ""


def _what(new: NewException) -> str:
    parts = []
    if new.hours is not None:
        parts.append(" ".join(new.hours) or "closed")
    parts += [f"{name} {length}" for name, length in new.promise.items()]
    return ", ".join([*parts, *([new.note] if new.note else [])])


def _edit(desk: Desk, edit: Callable[[str], str], label: str, now: datetime) -> Plan:
    try:
        before, after = write(desk.home, edit)
    except PolicyFileError as problem:
        raise DayError(line(str(problem))) from problem
    if before == after:
        raise DayError("Nothing was changed.")
    change = Change("settings", EDIT, {"before": before, "after": after, "at": now.isoformat()})
    return Plan(action="policy", changes=(change,), label=line(label))
