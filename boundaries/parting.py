"""Parting ways: the sheet to look at before letting a client go. What it costs, what is open, when the last day is.

Only what is known is on it; nothing is guessed, and nothing is drafted or sent from here.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.answers.tongue import WAYS, Way
from boundaries.facts import Thread, Violation, ViolationState
from boundaries.policy.model import Client, Policy
from boundaries.violations.ladder import counts
from boundaries.words import count

MONTHS_SHOWN = 6
WAYS_IN_WORDS = {
    "renegotiate": "New terms in writing, with a date to decide by.",
    "restrict": "A narrower frame: fewer channels, one message a day, calls by appointment.",
    "end": "The work ends with the notice agreed.",
}
_PERIODS = {"d": "day", "w": "week", "m": "month"}


class Month(Struct, frozen=True):
    """How many acts of a client were confirmed in a month; `first` is its first day."""

    first: date
    confirmed: int


class OpenWork(Struct, frozen=True, kw_only=True):
    """Something that is not finished: a thread that is owed an answer, a project, a milestone. Raw text."""

    what: str
    kind: str
    """thread, project, milestone"""
    due: date | None = None
    thread: str = ""


class Task(Struct, frozen=True, kw_only=True):
    """A line of the last-day checklist; without a date where no notice period is agreed."""

    text: str
    on: date | None = None


class WayOut(Struct, frozen=True):
    """One of the three ways out, in words."""

    way: Way
    words: str


class Sheet(Struct, frozen=True, kw_only=True):
    """What stands on the let-go sheet."""

    client: str
    income: str
    """ "35 % of last year's income"; empty if not given."""
    runway: str
    """ "4 months without new income"; empty if not given."""
    trend: tuple[Month, ...]
    """The last six months, oldest first, this one included."""
    absorbed: int
    """How many were let slide."""
    open_work: tuple[OpenWork, ...]
    notice: str
    """ "30 days"; empty if none is agreed."""
    last_day: date | None
    """Counted in days of the calendar from today; None without a notice period."""
    ways: tuple[WayOut, ...]
    checklist: tuple[Task, ...]


def sheet(  # noqa: PLR0913 - what the sheet is drawn from
    name: str, policy: Policy, log: Iterable[Violation], *, owed: Sequence[Thread], now: datetime, zone: ZoneInfo
) -> Sheet:
    """Draw up the sheet of a client; one whom the policy does not name has no income share, projects or notice.

    Args:
        name: the client's.
        policy: for the runway and the client's agreement.
        log: of every client or of this one.
        owed: the client's threads that are owed an answer.
        now: the letter, if there is one, would leave today.
        zone: the user's; months and days are its.
    """
    client = next((each for each in policy.clients if each.name == name), None)
    entries = [entry for entry in log if entry.client == name]
    today = now.astimezone(zone).date()
    notice = client.notice_period if client else ""
    last_day = after_period(today, notice) if notice else None
    work = _open_work(client, owed)
    runway = policy.me.runway
    return Sheet(
        client=name,
        income=f"{client.income_share:.0%} of last year's income".replace("%", " %")
        if client and client.income_share is not None
        else "",
        runway=f"{period_words(runway)} without new income" if runway else "",
        trend=_trend(entries, today, zone),
        absorbed=sum(entry.state is ViolationState.ABSORBED for entry in entries),
        open_work=work,
        notice=period_words(notice),
        last_day=last_day,
        ways=tuple(WayOut(way, WAYS_IN_WORDS[way]) for way in WAYS),
        checklist=_checklist(work, today, last_day),
    )


def after_period(start: date, period: str) -> date:
    """Count a period of the policy ("30d", "6w", "4m") on from a date, in days of the calendar.

    A month later is the same day of that month, or its last one.
    """
    number, unit = int(period[:-1]), period[-1]
    if unit != "m":
        return start + timedelta(days=number * (7 if unit == "w" else 1))
    year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def period_words(period: str) -> str:
    """Say a period of the policy: "30 days"; empty for none."""
    return count(int(period[:-1]), _PERIODS[period[-1]]) if period else ""


def _trend(entries: Sequence[Violation], today: date, zone: ZoneInfo) -> tuple[Month, ...]:
    counted = [entry.at.astimezone(zone).date() for entry in entries if counts(entry)]
    months = []
    for back in range(MONTHS_SHOWN - 1, -1, -1):
        year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        number = sum((day.year, day.month) == (year, month + 1) for day in counted)
        months.append(Month(date(year, month + 1, 1), number))
    return tuple(months)


def _open_work(client: Client | None, owed: Sequence[Thread]) -> tuple[OpenWork, ...]:
    threads = (
        OpenWork(
            what=next((m.subject for m in thread.messages if m.subject), thread.id), kind="thread", thread=thread.id
        )
        for thread in owed
    )
    projects = client.projects if client else ()
    goals = (
        OpenWork(what=f"{project.name}: {milestone.goal}", kind="milestone", due=milestone.due)
        for project in projects
        for milestone in sorted(project.milestones, key=lambda each: each.due)
    )
    bare = (OpenWork(what=project.name, kind="project") for project in projects if not project.milestones)
    return (*threads, *goals, *bare)


def _checklist(work: Sequence[OpenWork], today: date, last_day: date | None) -> tuple[Task, ...]:
    """Give what is to be done until the last day, in order of the dates; none of them lies before today."""

    def before(days: int) -> date | None:
        return max(today, last_day - timedelta(days=days)) if last_day else None

    threads = sum(each.kind == "thread" for each in work)
    tasks = [
        Task(text="The letter goes out; keep a copy", on=today),
        Task(text="The last day is confirmed in writing", on=min(today + timedelta(days=7), last_day or date.max)),
    ]
    for each in work:
        if each.kind == "milestone" and each.due is not None:
            late = last_day is not None and each.due > last_day
            text = f"Hand over, it is due after the last day: {each.what}" if late else f"Finish: {each.what}"
            tasks.append(Task(text=text, on=last_day if late else max(today, each.due)))
        elif each.kind == "project":
            tasks.append(Task(text=f"Finish or hand over: {each.what}", on=before(7)))
    if threads:
        tasks.append(Task(text=f"{count(threads, 'open thread')} answered or closed", on=before(7)))
    tasks += [
        Task(text="Files, notes and a list of access handed over", on=before(7)),
        Task(text="The last invoice sent", on=before(3)),
        Task(text="Access given back, shared passwords changed", on=last_day),
        Task(text="What must not be kept of theirs is deleted", on=last_day),
        Task(text="Their channels muted, their agreement taken out of the policy", on=last_day),
    ]
    return tuple(sorted(tasks, key=lambda task: task.on or date.max))
