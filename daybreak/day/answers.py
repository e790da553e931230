"""The intents that say something to somebody: reply, acknowledge, redirect, and what becomes of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec

from boundaries.facts import Kept, Thread
from boundaries.text import SafeText, line
from boundaries.violations.slips import slip_channel, slip_reply
from boundaries.words import moment
from daybreak.day.desk import Desk
from daybreak.day.letters import entry_for, from_template, right_channel
from daybreak.day.plan import Plan, decide, kept, logged, named, past, threads_of
from daybreak.documents import from_document, to_document
from daybreak.entries import OutboxEntry
from daybreak.intents import Acknowledge, CancelOutgoing, KeepDraft, Redirect, Reply, SettleUnknown
from daybreak.live import DayError
from daybreak.outbox import Outbox, OutboxError, left_anyway
from daybreak.store.protocol import Change, Record

DRAFT = "draft:"
"""Before a thread's id, the key in `settings` of an answer that is not finished."""

_FIELDS: Mapping[str, str] = {
    "reply": "replied_at",
    "redirect": "redirected_at",
    "acknowledge": "acknowledged_at",
}
"""By what an answer is, where its thread keeps until when it is answered."""


def reply(desk: Desk, intent: Reply, now: datetime) -> Plan:
    """Put an answer in the outbox; the thread is answered from this moment on."""
    (thread,) = threads_of(desk, [intent.thread])
    closed = desk.is_closed(now)
    leaves_at = intent.send_at
    if leaves_at is not None and leaves_at <= now:
        raise DayError("That time has passed. Send it at one that is still to come, or now.")
    if leaves_at is None and closed and not intent.now:
        leaves_at = desk.opening(now)
    entry = entry_for(desk, thread, intent.text, now, leaves_at=leaves_at)
    changes = [
        Change("outbox", entry.id, to_document(entry)),
        decide(
            thread,
            replied_at=past(desk, thread, now),
            replies=(*thread.state.replies, entry.outgoing.message_id),
            snoozed_until=None,
            waiting=None,
            promised_at=None,
            told_by=None,
            urgent=False,
        ),
        *kept(desk, thread, now, "reply"),
    ]
    if desk.store.get("settings", DRAFT + thread.id) is not None:
        changes.append(Change("settings", DRAFT + thread.id, None))
    client = desk.context.clients.of_thread(thread)
    if closed and intent.now:
        changes += logged(slip_reply(thread.id, client.name if client else "", now, desk.work))
    belongs = right_channel(desk, thread)
    if client is not None and belongs and not desk.context.urgent_channel(client, thread):
        changes += logged(slip_channel(thread.id, client.name, now, belongs))
    return Plan(action="reply", changes=tuple(changes), label=_leaves(desk, entry, now))


def keep_draft(desk: Desk, intent: KeepDraft, now: datetime) -> Plan:
    """Keep an unfinished answer where a power cut does not take it."""
    (thread,) = threads_of(desk, [intent.thread])
    after = {"text": intent.text, "at": now.isoformat()} if intent.text.strip() else None
    change = Change("settings", DRAFT + thread.id, after)
    return Plan(action="draft", changes=(change,), label="Kept for later: r goes on where you stopped", undoable=False)


def acknowledge(desk: Desk, intent: Acknowledge, now: datetime) -> Plan:
    """Answer in one line that says by when; the promise runs on, and ends then even if the hours change."""
    threads = threads_of(desk, intent.threads)
    changes: list[Change] = []
    for thread in threads:
        due_at = desk.board.placement(thread.id).due_at
        if due_at is None:
            raise DayError(f"Nothing is owed in {named([thread])}: there is no promise to name.")
        entry = _form(desk, thread, "acknowledge", now)
        ids = (*thread.state.acknowledgements, entry.outgoing.message_id)
        changes.append(Change("outbox", entry.id, to_document(entry)))
        told = due_at if due_at > now else None
        changes.append(decide(thread, acknowledged_at=past(desk, thread, now), told_by=told, acknowledgements=ids))
    return Plan(action="acknowledge", changes=tuple(changes), label=f"Acknowledged {named(threads)}")


def redirect(desk: Desk, intent: Redirect, now: datetime) -> Plan:
    """Answer once with a pointer to the right channel."""
    threads = threads_of(desk, intent.threads)
    changes: list[Change] = []
    for thread in threads:
        if not right_channel(desk, thread):
            raise DayError(
                f"{named([thread])} came over {thread.channel}, which is a right channel: nothing to point to."
            )
        entry = _form(desk, thread, "redirect", now)
        changes.append(Change("outbox", entry.id, to_document(entry)))
        ids = (*thread.state.replies, entry.outgoing.message_id)
        changes.append(decide(thread, redirected_at=past(desk, thread, now), replies=ids, snoozed_until=None))
        changes += kept(desk, thread, now, "redirect")
    return Plan(action="redirect", changes=tuple(changes), label=f"Redirected {named(threads)}")


def cancel(desk: Desk, intent: CancelOutgoing, now: datetime) -> Plan:
    """Take an answer back before it leaves, in one write: its thread is owed again, and its text is kept as a draft."""
    from daybreak.day.log import unanswered

    outbox = Outbox(desk.store, desk.home.data)
    try:
        entry = outbox.get(outbox_id(desk, intent.entry))
        changes = (*_owed_again(desk, entry), *text_kept(entry, now), *unanswered(desk, entry.id))
        outbox.cancel(entry.id, at=now, with_it=changes)
    except OutboxError as problem:
        raise DayError(str(problem)) from problem
    there = " (at its server, as soon as that answers)" if entry.state == "scheduled" else ""
    label = f"Taken back{there}: {line(entry.outgoing.subject)}"
    return Plan(action="cancel", changes=(), label=label, undoable=False, written=changes)


def _owed_again(desk: Desk, entry: OutboxEntry) -> list[Change]:
    """Give the changes that leave a thread as it would be without an answer: another of the same kind stands."""
    thread = desk.board.thread(entry.thread)
    if thread is None or entry.what == "automatic":
        return []
    others = [
        each
        for each in desk.values.of("outbox", OutboxEntry)
        if (each.thread, each.what) == (entry.thread, entry.what) and each.id != entry.id and each.state != "cancelled"
    ]
    stands = max((_answered_until(thread, each) for each in others), default=None)
    changes = [decide(thread, **{_FIELDS[entry.what]: stands}, told_by=thread.state.told_by if stands else None)]
    for key, document in desk.store.items("promises").items():
        promise = from_document(document, Kept)
        same = promise.thread in (thread.id, entry.thread) and promise.how == entry.what
        if same and promise.closed_at == entry.outgoing.created_at:
            changes.append(Change("promises", key, None))
    return changes


def _answered_until(thread: Thread, entry: OutboxEntry) -> datetime:
    return max(entry.outgoing.created_at, *(each.received_at for each in thread.messages if each.id in entry.answers))


def text_kept(entry: OutboxEntry, now: datetime) -> list[Change]:
    """Give the change that keeps the words of an answer that was taken back: r goes on with them."""
    if entry.what != "reply":
        return []
    return [Change("settings", DRAFT + entry.thread, {"text": entry.outgoing.text, "at": now.isoformat()})]


def settle(desk: Desk, intent: SettleUnknown, now: datetime) -> Plan:
    """Decide an answer of which nobody knows whether it left; note one that left although it was taken back."""
    outbox = Outbox(desk.store, desk.home.data)
    try:
        was = outbox.get(outbox_id(desk, intent.entry))
        changes = _answered_after_all(desk, was) if left_anyway(was) else ()
        entry = outbox.settle(was.id, intent.how, at=now, with_it=changes)
    except OutboxError as problem:
        raise DayError(str(problem)) from problem
    words = "Noted as sent" if intent.how == "sent" else "It leaves once more"
    label = f"{words}: {line(entry.outgoing.subject)}"
    return Plan(action="settle", changes=(), label=label, undoable=False, written=changes)


def _answered_after_all(desk: Desk, entry: OutboxEntry) -> tuple[Change, ...]:
    """Give the changes that leave a thread answered by what had left, and no draft of the same words."""
    thread = desk.board.thread(entry.thread)
    if thread is None or entry.what not in _FIELDS:
        return ()
    field = _FIELDS[entry.what]
    before: datetime | None = getattr(thread.state, field)
    until = _answered_until(thread, entry)
    changes = [decide(thread, **{field: until if before is None else max(before, until)})]
    draft = desk.store.get("settings", DRAFT + thread.id)
    if draft is not None and draft["text"] == entry.outgoing.text:
        changes.append(Change("settings", DRAFT + thread.id, None))
    return tuple(changes)


def outbox_id(desk: Desk, start: str) -> str:
    """Give the id of an entry by its beginning. Raises `DayError` when none or several begin so."""
    found = [key for key in desk.store.items("outbox") if start and key.startswith(start)]
    if len(found) == 1:
        return found[0]
    words = f"{len(found)} entries begin with" if found else "there is no entry"
    raise DayError(f"In the outbox {words} {line(start)}; `daybreak outbox` lists them.")


def taken_back(desk: Desk, undone: Record, now: datetime) -> tuple[list[OutboxEntry], list[OutboxEntry]]:
    """Cancel the answers of an action that was undone; give those that will not leave, and those that have left."""
    outbox = Outbox(desk.store, desk.home.data)
    back, left = [], []
    for change in undone.changes:
        if change.collection != "outbox" or change.after is None:
            continue
        entry = from_document(change.after, OutboxEntry)
        document = desk.store.get("outbox", change.key)
        try:
            if document is not None and document.get("state", "held") not in ("cancelled", "recalled", "draft"):
                outbox.cancel(change.key, at=now)
            back.append(entry)
        except OutboxError:
            left.append(entry)
    return back, left


def stays(undone: Record, left: list[OutboxEntry]) -> list[Change]:
    """Give what of an action stays true although it was undone: all that belongs to answers that have left."""
    threads = {entry.thread for entry in left}
    return [
        change
        for change in undone.changes
        if (change.collection == "threads" and change.key in threads)
        or (change.collection in ("promises", "violations") and (change.after or {}).get("thread") in threads)
        or (change.collection == "settings" and change.key.removeprefix(DRAFT) in threads)
    ]


def _form(desk: Desk, thread: Thread, name: Literal["acknowledge", "redirect"], now: datetime) -> OutboxEntry:
    """Make the answer of a template; while closed it leaves at the next opening."""
    leaves_at = desk.opening(now) if desk.is_closed(now) else None
    text = from_template(desk, thread, name, now)
    made = entry_for(desk, thread, text, now, leaves_at=leaves_at)
    return msgspec.structs.replace(made, what=name)


def _leaves(desk: Desk, entry: OutboxEntry, now: datetime) -> SafeText:
    to = entry.outgoing.to[0]
    who = line(to.name) or line(to.address)
    if entry.scheduled:
        how = "its server keeps it until then" if entry.to_server_at else "Daybreak must run then"
        return line(f"Answer to {who} leaves {moment(entry.leaves_at, now, desk.zone)}; {how}")
    return line(f"Answer to {who} leaves in {desk.policy.outbox_hold} s")
