"""The let-go sheet of a client in words, and its letter, drafted only when it is asked for."""

from __future__ import annotations

from datetime import datetime
from typing import get_args

from boundaries import parting
from boundaries.answers.letters import compose_ending
from boundaries.answers.tongue import LANGUAGES, Way
from boundaries.answers.values import ending_values, values
from boundaries.facts import Violation
from boundaries.text import SafeText, block, line
from boundaries.violations.ladder import counts
from boundaries.words import MONTHS, count, day
from daybreak.day.desk import Desk
from daybreak.day.entries_view import helpers
from daybreak.day.user_letters import user_letters
from daybreak.live import DayError
from daybreak.logview import DatedTask, PartingView
from daybreak.logview import Way as ShownWay

_TITLES = {"renegotiate": "Renegotiate", "restrict": "Restrict", "end": "End"}
_OPEN_SHOWN = 4


def sheet(desk: Desk, client: str, now: datetime) -> PartingView:
    """Give the sheet of a client as the log names it. Raises `DayError` for none."""
    found = _sheet(desk, _name(desk, client), now)
    return PartingView(
        client=line(found.client),
        facts=tuple((line(label), line(words)) for label, words in _facts(desk, found, now) if words),
        ways=tuple(
            ShownWay(name=way.way, title=line(_TITLES.get(way.way, way.way)), text=line(way.words))
            for way in found.ways
        ),
        tasks=tuple(DatedTask(due=task.on, text=line(task.text)) for task in found.checklist),
        last_day=found.last_day,
        helpers=helpers(desk),
    )


def letter(desk: Desk, client: str, way: str, now: datetime) -> SafeText:
    """Draft the letter of one way out; a place without a value stays in it. Raises `DayError`."""
    ways: tuple[Way, ...] = get_args(Way)
    wanted = next((each for each in ways if each == way), None)
    if wanted is None:
        raise DayError(f"{line(way)} is no way out. There are: {', '.join(ways)}.")
    name = _name(desk, client)
    agreed = desk.context.clients.named(name)
    language = next((each for each in desk.policy.rules.languages if each in LANGUAGES), "en")
    acts = [each for each in desk.values.of("violations", Violation) if each.client == name and counts(each)]
    newest = max(acts, key=lambda each: (each.at, each.id), default=_nothing(name, now))
    thread = desk.board.thread(newest.thread) if newest.thread else None
    facts = values(newest, thread, desk.context, now, language=language, form="mail")
    facts |= ending_values(agreed.notice_period if agreed else "", now.astimezone(desk.zone).date(), language)
    own, _trouble = user_letters(desk.home)
    return block(compose_ending(wanted, language, facts, letters=own).text)


def _name(desk: Desk, client: str) -> str:
    """Give a client's name as it is kept, from its name as it is shown. Raises `DayError`."""
    names = [each.name for each in desk.policy.clients]
    names += [each.client for each in desk.values.of("violations", Violation) if each.client]
    found = next((name for name in names if line(name).casefold() == line(client).casefold()), None)
    if not client or found is None:
        raise DayError(f"Neither the policy nor the log names a client {line(client)}.")
    return found


def _sheet(desk: Desk, name: str, now: datetime) -> parting.Sheet:
    owed = [thread for thread in desk.board.of_client(name) if desk.board.placement(thread.id).due_at is not None]
    log = desk.values.of("violations", Violation)
    return parting.sheet(name, desk.policy, log, owed=owed, now=now, zone=desk.zone)


def _facts(desk: Desk, found: parting.Sheet, now: datetime) -> list[tuple[str, str]]:
    trend = ", ".join(f"{MONTHS[month.first.month - 1][:3]} {month.confirmed}" for month in found.trend)
    today = desk.today(now)
    last = f", so the last day would be {day(found.last_day, today, long=True)}" if found.last_day else ""
    return [
        ("share of income", found.income),
        ("runway", found.runway),
        ("confirmed, by month", trend),
        ("let go of", count(found.absorbed, "act")),
        ("open work", _open(found)),
        ("notice agreed", f"{found.notice}{last}" if found.notice else "none is written in the policy"),
    ]


def _open(found: parting.Sheet) -> str:
    if not found.open_work:
        return "nothing"
    named = [each.what for each in found.open_work[:_OPEN_SHOWN]]
    left = len(found.open_work) - len(named)
    return "; ".join([*named, *([f"and {left} more"] if left else [])])


def _nothing(name: str, now: datetime) -> Violation:
    """Stand in for an act where the log has none: the letter needs none."""
    return Violation(id="", at=now, client=name, kind="other", severity=1)
