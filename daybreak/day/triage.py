"""The intents that decide about threads without a word to anybody: snooze, done, assign, urgent, wait, promise."""

from __future__ import annotations

from datetime import datetime

import msgspec

from boundaries.clients import normal
from boundaries.facts import Message, Thread, Wait
from boundaries.text import line
from boundaries.words import moment
from daybreak.day.desk import SENDER, Desk
from daybreak.day.plan import Plan, decide, kept, named, past, threads_of
from daybreak.day.rows import speaker
from daybreak.intents import (
    Assign,
    CountRevision,
    Done,
    MarkDefect,
    MarkDelivery,
    MarkUrgent,
    NoAnswer,
    Open,
    PromiseBy,
    Snooze,
    WaitFor,
)
from daybreak.live import DayError
from daybreak.marks import to_mark
from daybreak.policy_file import PolicyFileError, write_revision
from daybreak.store.protocol import Change

REVISION = "revision:"
"""Before client and project, the key in `settings` of the rounds counted here."""


def snooze(desk: Desk, intent: Snooze, now: datetime) -> Plan:
    """Out of the queue until an instant; the promise keeps counting."""
    threads = threads_of(desk, intent.threads)
    if intent.until <= now:
        raise DayError("That time has passed. Snooze until one that is still to come.")
    changes = tuple(decide(thread, snoozed_until=intent.until) for thread in threads)
    label = f"Snoozed {named(threads)} until {moment(intent.until, now, desk.zone)}"
    return Plan(action="snooze", changes=changes, label=label)


def done(desk: Desk, intent: Done, now: datetime) -> Plan:
    """Nothing more is owed; marked at the source as well."""
    threads = threads_of(desk, intent.threads)
    changes: list[Change] = []
    for thread in threads:
        changes.append(decide(thread, done_at=past(desk, thread, now), snoozed_until=None, waiting=None))
        changes += kept(desk, thread, now, "done")
        changes += to_mark(desk.store, _theirs(thread), {"handled": True}, at=now)
    return Plan(action="done", changes=tuple(changes), label=f"Done: {named(threads)}")


def assign(desk: Desk, intent: Assign, now: datetime) -> Plan:
    """Say whose a sender is; later mail of that address is known."""
    threads = threads_of(desk, intent.threads)
    client = desk.context.clients.named(intent.client) if intent.client is not None else None
    if intent.client is not None and client is None:
        known = ", ".join(line(name) for name in desk.context.clients.names)
        raise DayError(f"The policy has no client {line(intent.client)}. It has: {known or 'none yet'}.")
    name = client.name if client is not None else ""
    said = {"ignore": True} if intent.ignore else {"client": name}
    changes = [decide(thread, client=name) for thread in threads]
    newest = (speaker(thread) for thread in threads)
    addresses = dict.fromkeys(normal(message.sender.address) for message in newest if not message.from_me)
    changes += [Change("settings", SENDER + each, {**said, "at": now.isoformat()}) for each in addresses if each]
    whose = "ignored from now on" if intent.ignore else line(name) if name else "nobody's client"
    return Plan(action="assign", changes=tuple(changes), label=f"{named(threads)}: {whose}")


def revision(desk: Desk, intent: CountRevision, now: datetime) -> Plan:
    """Count one more round of a client's project, in the policy file itself."""
    threads = threads_of(desk, intent.threads)
    client = desk.context.clients.of_thread(threads[0])
    if client is None:
        raise DayError("A revision belongs to a client's project: assign the sender first (c).")
    chosen = intent.project or threads[0].state.project
    project = next((each for each in client.projects if not chosen or each.name == chosen), None)
    if project is None:
        raise DayError(
            f"{line(client.name)} has no project{f' {line(chosen)}' if chosen else ''} in the policy. Add one."
        )
    count = project.revisions_used + 1
    limit = (client.limits or desk.policy.limits).revisions
    try:
        write_revision(desk.home, client.name, project.name, count)
    except PolicyFileError as problem:
        raise DayError(line(str(problem))) from problem
    key = f"{REVISION}{client.name}\n{project.name}"
    change = Change("settings", key, {"used": count, "before": count - 1, "at": now.isoformat()})
    over = ", beyond the limit" if count > limit else ""
    label = f"{line(project.name)}: revision {count} of {limit}{over}"
    return Plan(action="revision", changes=(change,), label=label)


def delivery(desk: Desk, intent: MarkDelivery, now: datetime) -> Plan:
    """Note that work was delivered."""
    threads = threads_of(desk, intent.threads)
    changes = tuple(decide(thread, delivered=(*thread.state.delivered, now)) for thread in threads)
    return Plan(action="delivery", changes=changes, label=f"Delivered: {named(threads)}")


def defect(desk: Desk, intent: MarkDefect, _now: datetime) -> Plan:
    """Note that the newest message of theirs reports a defect."""
    threads = threads_of(desk, intent.threads)
    changes: list[Change] = []
    for thread in threads:
        theirs = _theirs(thread)
        if not theirs:
            raise DayError(f"{named([thread])} holds no message of theirs: there is no defect to mark.")
        changes.append(decide(thread, defects=tuple(dict.fromkeys((*thread.state.defects, theirs[-1].id)))))
    return Plan(action="defect", changes=tuple(changes), label=f"A defect, no revision: {named(threads)}")


def urgent(desk: Desk, intent: MarkUrgent, now: datetime) -> Plan:
    """Put at the top, or take back from there; what came over the urgent channel was misused then."""
    threads = threads_of(desk, intent.threads)
    changes: list[Change] = []
    for thread in threads:
        calm = None if intent.urgent else past(desk, thread, now)
        changes.append(decide(thread, urgent=intent.urgent, not_urgent_at=calm))
        if calm is not None and desk.context.urgent_channel(desk.context.clients.of_thread(thread), thread):
            from daybreak.day.judge import misused

            state = msgspec.structs.replace(thread.state, urgent=False, not_urgent_at=calm)
            changes += misused(desk, msgspec.structs.replace(thread, state=state), now)
    words = "Marked urgent" if intent.urgent else "No longer urgent"
    return Plan(action="urgent", changes=tuple(changes), label=f"{words}: {named(threads)}")


def no_answer(desk: Desk, intent: NoAnswer, _now: datetime) -> Plan:
    """Needs no answer, or does after all, whatever the headers say."""
    threads = threads_of(desk, intent.threads)
    changes = tuple(decide(thread, no_answer=intent.no_answer) for thread in threads)
    words = "Needs no answer" if intent.no_answer else "Needs an answer"
    return Plan(action="no-answer", changes=changes, label=f"{words}: {named(threads)}")


def wait_for(desk: Desk, intent: WaitFor, now: datetime) -> Plan:
    """The client's turn: it comes back if they stay silent."""
    threads = threads_of(desk, intent.threads)
    if intent.until <= now:
        raise DayError("That time has passed. Wait until one that is still to come.")
    changes = [
        decide(thread, waiting=Wait(past(desk, thread, now), intent.until), snoozed_until=None) for thread in threads
    ]
    label = f"Waiting until {moment(intent.until, now, desk.zone)}: {named(threads)}"
    return Plan(action="wait", changes=tuple(changes), label=label)


def promise_by(desk: Desk, intent: PromiseBy, now: datetime) -> Plan:
    """An explicit promise replaces the computed one."""
    threads = threads_of(desk, intent.threads)
    changes = tuple(decide(thread, promised_at=intent.due_at) for thread in threads)
    by = f"by {moment(intent.due_at, now, desk.zone)}" if intent.due_at else "as agreed"
    return Plan(action="promise", changes=changes, label=f"Promised {by}: {named(threads)}")


def opened(desk: Desk, intent: Open, now: datetime) -> Plan:
    """A thread is looked at: read, here and at the source; what a peek shows stays unread there."""
    (thread,) = threads_of(desk, [intent.thread])
    held = desk.board.held_of(thread)
    marks = to_mark(desk.store, [each for each in _theirs(thread) if each not in held], {"read": True}, at=now)
    return Plan(action="open", changes=tuple(marks), label="", undoable=False)


def _theirs(thread: Thread) -> list[Message]:
    return [message for message in thread.messages if not message.from_me]
