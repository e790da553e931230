"""All rules, and what they suspect of one client together, fairness applied.

An act is judged by the policy that held when it happened, by the present one, and for five working days after a change
by the one before as well: it is suspected only where all of them say so. What any of them allows is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from boundaries.availability import Said
from boundaries.context import Context
from boundaries.facts import CalendarEvent, Thread, Violation
from boundaries.policy.model import Client, Policy
from boundaries.promises import close_of_working_day
from boundaries.violations.after_hours import after_hours
from boundaries.violations.case import LOOK_BACK, NOTHING_SAID, Case
from boundaries.violations.channels import is_courtesy, off_limits, urgent_misused, wrong_channel
from boundaries.violations.chased import chased, nudging
from boundaries.violations.deadlines import off_hours_deadline
from boundaries.violations.disrespect import disrespect, hurt
from boundaries.violations.fairness import quiet
from boundaries.violations.personal import demands, personal_contact, personal_information, reaches
from boundaries.violations.phrases import read
from boundaries.violations.times import named
from boundaries.violations.volume import volume
from boundaries.violations.work import added, change, revisions, scope
from boundaries.worktime import PolicyNeverOpens, WorkTime

Rule = Callable[[Case], Iterable[Violation]]
"""From one client's case to what is suspected, whatever the log says; ids are the same for the same acts."""

RULES: Mapping[str, Rule] = {
    "after-hours": after_hours,
    "chased": chased,
    "wrong-channel": wrong_channel,
    "urgent-misused": urgent_misused,
    "off-limits": off_limits,
    "personal-contact": personal_contact,
    "personal-information": personal_information,
    "revisions": revisions,
    "scope": scope,
    "volume": volume,
    "off-hours-deadline": off_hours_deadline,
    "disrespect": disrespect,
}
"""By kind, in the order of the table."""
OFF_BY_DEFAULT: frozenset[str] = frozenset()
"""Kinds whose rule is not precise enough on the labelled messages to be asked."""
GRACE_DAYS = 5
"""Working days after a change in which what the old policy allowed is not suspected."""
PAST = timedelta(days=1)
"""How long after a named time an entry that was in the calendar there may still become known."""
_WHOLE_DAY = timedelta(hours=23, minutes=59)

_READINGS = (
    nudging,
    hurt,
    reaches,
    demands,
    read,
    named,
    added,
    change,
    is_courtesy,
)
"""What remembers the texts that it read last, so that a client's are not read anew with each that comes."""
MANY = 512
"""Threads of one client from which on no reading is remembered until it is asked for again."""

History = Sequence[tuple[datetime, Policy]]
"""Policies with the instant since when each held, oldest first; the last one is the present one."""


class Mention(NamedTuple):
    """A time that a message may have set: an instant, or a day from its first to its last minute."""

    said_at: datetime
    start: datetime
    end: datetime


class Judged(NamedTuple):
    """What a look at one client came to."""

    found: tuple[Violation, ...]
    """What is suspected and does not stand in the log yet, oldest first."""
    named: tuple[Mention, ...]
    """What was named of the time to come and of the last day: entries of a calendar that touch one are news."""


class _Era(NamedTuple):
    """An earlier policy, from when until when its word still counts."""

    since: datetime | None
    until: datetime
    context: Context


def judged(  # noqa: PLR0913, PLR0917 - the facts that a suspicion is made of
    client: Client,
    threads: Iterable[Thread],
    context: Context,
    log: Sequence[Violation],
    now: datetime,
    history: History = (),
    events: Sequence[CalendarEvent] = (),
    said: Said = NOTHING_SAID,
) -> Judged:
    """Judge a client by every rule that is on and not quiet there.

    Args:
        client: whose threads they are.
        threads: all of them, in any order; only acts of the 14 days before `now` are suspected.
        context: the present policy with its working time.
        log: the entries so far, of any client.
        now: the instant.
        history: the policies before; without it the present one has always held.
        events: the entries of the calendars.
        said: the focus or the absence that the user declared last.
    """
    threads = list(threads)
    case = Case(client, threads, context, log, now, events, said)
    if not case.acts and not events:
        return Judged((), ())
    known = {entry.id for entry in case.log}
    silent = {*OFF_BY_DEFAULT, *context.policy.rules.off}
    asked = [kind for kind in RULES if kind not in silent and not quiet(case.log, client.name, kind)]
    found = [
        entry for kind in asked for entry in RULES[kind](case) if entry.at > now - LOOK_BACK and entry.id not in known
    ]
    if found and len(history) > 1:
        old = _Old(case, threads, _eras(history, case))
        found = [entry for entry in found if old.suspect(entry)]
    named = _mentions(case) if "off-hours-deadline" in asked else set()
    return Judged(tuple(sorted(found, key=_order)), tuple(sorted(named)))


def _mentions(case: Case) -> set[Mention]:
    return {
        Mention(each.act.at, at - _WHOLE_DAY if each.named.whole_day else at, at)
        for each in case.set_times
        for at in each.readings
        if at > max(each.act.at, case.now - PAST)
    }


def forget() -> None:
    """Let go of what was read: some 2 MB after a look at thousands of texts."""
    for reading in _READINGS:
        reading.cache_clear()


class _Old:
    """What the earlier policies would have suspected, worked out when it is asked for."""

    def __init__(self, case: Case, threads: list[Thread], eras: Sequence[_Era]) -> None:
        self._case = case
        self._threads = threads
        self._eras = eras
        self._found: dict[tuple[int, str], frozenset[str]] = {}

    def suspect(self, entry: Violation) -> bool:
        """Say whether every earlier policy whose word still counted at an act would have suspected it too."""
        counting = [
            number
            for number, era in enumerate(self._eras)
            if entry.at <= era.until and (era.since is None or era.since <= entry.at)
        ]
        return all(entry.id in self._ids(number, entry.kind) for number in counting)

    def _ids(self, number: int, kind: str) -> frozenset[str]:
        if (number, kind) not in self._found:
            self._found[number, kind] = frozenset(each.id for each in self._run(self._eras[number].context, kind))
        return self._found[number, kind]

    def _run(self, context: Context, kind: str) -> Iterable[Violation]:
        case = self._case
        client = context.clients.named(case.client.name)
        if client is None or kind in context.policy.rules.off:
            return ()
        counted = {project.name: project for project in case.client.projects}
        projects = tuple(counted.get(project.name, project) for project in client.projects)
        client = replace(client, projects=projects)
        return RULES[kind](Case(client, self._threads, context, case.log, case.now, case.events, case.said))


def _eras(history: History, case: Case) -> list[_Era]:
    """Give the earlier policies that differ in what touches the client."""
    present = case.context
    eras: list[_Era] = []
    for number, ((since, policy), (changed_at, _)) in enumerate(pairwise(history)):
        if _touches(policy, case.client.name) == _touches(present.policy, case.client.name):
            continue
        until = _after_working_days(present.work(case.client), changed_at)
        eras.append(_Era(since if number else None, until, present.under(policy)))
    return eras


def _touches(policy: Policy, name: str) -> tuple[object, ...]:
    """Give what of a policy touches a client; the rounds counted so far are no agreement."""
    client = next((each for each in policy.clients if each.name == name), None)
    if client is not None:
        client = replace(client, projects=tuple(replace(each, revisions_used=0) for each in client.projects))
    general = (policy.hours, policy.exceptions, policy.promise, policy.channels, policy.limits, policy.own_time)
    return (*general, policy.rules, policy.me.timezone, policy.me.holidays, client)


def _after_working_days(work: WorkTime, changed_at: datetime) -> datetime:
    try:
        return close_of_working_day(work, work.day_of(changed_at), GRACE_DAYS)
    except PolicyNeverOpens:
        return changed_at + timedelta(days=GRACE_DAYS)


def _order(entry: Violation) -> tuple[datetime, str]:
    return entry.at, entry.id
