"""Why a thread stands where it stands, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from boundaries import words
from boundaries.context import Context
from boundaries.facts import Thread
from boundaries.owed import Owed, owed, told_by
from boundaries.policy.model import Client, Milestone
from boundaries.promises import promise
from boundaries.queue import Placement
from boundaries.worktime import PolicyNeverOpens

NEAR = 14
"""Days within which a milestone is a reason to look."""


class _Case(NamedTuple):
    """One thread at one instant, with all that explains its place."""

    thread: Thread
    client: Client | None
    what: Owed
    placement: Placement
    context: Context
    now: datetime

    def moment(self, at: datetime, *, long: bool = False) -> str:
        return words.moment(at, self.now, self.context.zone, long=long)


def reasons(thread: Thread, placement: Placement, context: Context, now: datetime) -> tuple[str, ...]:
    """Give the reasons for a place, the strongest first; times stand in the user's zone.

    The names in it (client, account, header) are raw: they become safe text where they are shown.
    """
    client = context.clients.of_thread(thread)
    case = _Case(thread, client, owed(thread, context, now), placement, context, now)
    if case.what.since is None:
        return tuple(_not_owed(case))
    parts = (_urgent, _waited, _promise, _legitimate, _paused, _acknowledged, _hidden, _importance, _milestone)
    return tuple(reason for part in parts for reason in part(case))


def _not_owed(case: _Case) -> Iterator[str]:
    what, wait = case.what, case.thread.state.waiting
    if what.waits and wait is not None:
        yield f"waiting for them until {case.moment(wait.until)}"
    elif not what.unanswered:
        yield "answered or done"
    elif what.why_not == "user":
        yield "no answer needed: set by you"
    elif what.why_not == "ignored":
        yield "sender ignored by you"
    else:
        yield f"automatic mail ({what.unanswered[-1].automatic})"
    if case.placement.open:
        yield from _hidden(case)


def _urgent(case: _Case) -> Iterator[str]:
    if case.thread.state.urgent:
        yield "marked urgent by you"
    channel = case.context.urgent_channel(case.client, case.thread) if case.what.owing else ""
    calm = case.thread.state.not_urgent_at
    if channel and any(calm is None or message.received_at > calm for message in case.what.owing):
        yield f"arrived on the urgent channel {channel}"
    elif channel:
        yield f"not urgent by your word, though over {channel}"


def _waited(case: _Case) -> Iterator[str]:
    wait = case.thread.state.waiting
    if case.what.silent and wait is not None:
        yield f"no word from them by {case.moment(wait.until)}"


def _promise(case: _Case) -> Iterator[str]:
    thread, context, due_at = case.thread, case.context, case.placement.due_at
    if due_at is None or case.what.since is None:
        yield "no working time within a year"
        return
    past = case.now > due_at
    if thread.state.promised_at == due_at:
        yield f"you promised {case.moment(due_at, long=True)}{', now past' if past else ''}"
        return
    work = context.work(case.client)
    made = promise(work, context.policy, case.client, thread.channel, thread.account, case.what.since)
    if due_at == told_by(thread, case.what.since) != made.due_at:
        yield f"you told them {case.moment(due_at, long=True)}{', now past' if past else ''}"
        return
    yield f"promise of {words.length(made.length)} {'ended' if past else 'ends'} {case.moment(due_at)}"


def _legitimate(case: _Case) -> Iterator[str]:
    """A nudge after the promise has passed is no chase: it says so."""
    due_at, owing, languages = case.placement.due_at, case.what.owing, case.context.policy.rules.languages
    late = [number for number, message in enumerate(owing) if due_at is not None and message.received_at > due_at]
    if not any(late):
        return
    from boundaries.violations.chased import nudge

    if any(number and nudge(owing[number], owing[:number], languages) for number in late):
        yield "their reminder is legitimate: the promise was past"


def _paused(case: _Case) -> Iterator[str]:
    work, due_at = case.context.work(case.client), case.placement.due_at
    if due_at is None or case.now > due_at or work.is_open(case.now):
        return
    try:
        yield f"paused: closed until {case.moment(work.next_opening(case.now))}"
    except PolicyNeverOpens:
        return


def _acknowledged(case: _Case) -> Iterator[str]:
    acknowledged, since = case.thread.state.acknowledged_at, case.what.since
    if acknowledged is not None and since is not None and acknowledged >= since:
        yield "acknowledged, promise runs on"


def _hidden(case: _Case) -> Iterator[str]:
    placement = case.placement
    if placement.snoozed_until is not None:
        yield f"snoozed until {case.moment(placement.snoozed_until)}"
    if placement.held_until is not None:
        yield f"held until {case.moment(placement.held_until)}"


def _importance(case: _Case) -> Iterator[str]:
    client = case.client
    if client is None:
        yield "sender of no client"
    elif client.importance == "key":
        yield f"key {client.kind}"
    elif client.importance == "low":
        yield "low importance"


def _milestone(case: _Case) -> Iterator[str]:
    today = case.now.astimezone(case.context.zone).date()
    ahead = [
        each
        for project in (case.client.projects if case.client else ())
        if case.thread.state.project in {"", project.name}
        for each in project.milestones
        if today <= each.due <= today + timedelta(days=NEAR)
    ]
    if ahead:
        yield f"milestone {_day(min(ahead, key=_due).due, today)}"


def _due(milestone: Milestone) -> date:
    return milestone.due


def _day(of: date, today: date) -> str:
    near = {0: "today", 1: "tomorrow"}
    return near.get((of - today).days) or words.day(of, today, long=(of - today).days <= 6)
