"""The intents of the log of violations: log, decide, edit, note, answer; and which step is offered now."""

from __future__ import annotations

from datetime import datetime

import msgspec

from boundaries.answers.letters import unfilled
from boundaries.facts import Evidence, Thread, Violation, ViolationState
from boundaries.text import SafeText, line
from boundaries.violations import kinds
from boundaries.violations.fairness import quiet, quiet_words
from boundaries.violations.ladder import STEPS, offered
from boundaries.violations.slips import slip_reply
from boundaries.words import moment
from daybreak.day.desk import Desk
from daybreak.day.evening import offered_recovery
from daybreak.day.letters import entry_for
from daybreak.day.plan import Plan, decide, fresh_id, logged, past, threads_of
from daybreak.day.rows import speaker
from daybreak.documents import from_document, to_document
from daybreak.entries import OutboxEntry
from daybreak.intents import AnswerViolation, DecideViolation, EditViolation, LogViolation, NoteViolation
from daybreak.live import DayError
from daybreak.log.events import What, log_event
from daybreak.store.protocol import Change

_QUOTE = 200
GUIDED = "guided:"
"""Before an entry's id, the key in `settings` of a guided answer that is not finished."""

DECISIONS: dict[ViolationState, frozenset[ViolationState]] = {
    ViolationState.CONFIRMED: frozenset({ViolationState.SUSPECTED, ViolationState.ABSORBED, ViolationState.DISMISSED}),
    ViolationState.ABSORBED: frozenset({ViolationState.SUSPECTED, ViolationState.CONFIRMED}),
    ViolationState.DISMISSED: frozenset({ViolationState.SUSPECTED, ViolationState.CONFIRMED, ViolationState.ABSORBED}),
    ViolationState.ADDRESSED: frozenset({ViolationState.CONFIRMED}),
    ViolationState.SETTLED: frozenset({ViolationState.CONFIRMED, ViolationState.ABSORBED, ViolationState.ADDRESSED}),
}
"""From which states each can be reached."""
_WHAT: dict[ViolationState, What] = {
    ViolationState.CONFIRMED: "confirmed",
    ViolationState.ABSORBED: "absorbed",
    ViolationState.DISMISSED: "dismissed",
    ViolationState.ADDRESSED: "addressed",
    ViolationState.SETTLED: "settled",
}
ANSWERABLE = frozenset({ViolationState.SUSPECTED, ViolationState.CONFIRMED, ViolationState.ADDRESSED})


def log_violation(desk: Desk, intent: LogViolation, now: datetime) -> Plan:
    """Log an act by hand, with the newest message of theirs as evidence where a thread is named."""
    _check_kind(intent.kind)
    _check_severity(intent.severity)
    thread = threads_of(desk, [intent.thread])[0] if intent.thread else None
    client = _known_client(desk, intent.client, thread)
    evidence: tuple[Evidence, ...] = ()
    if thread is not None:
        newest = speaker(thread)
        quote = (newest.preview.strip() or newest.subject)[:_QUOTE]
        evidence = (Evidence(newest.message_id or newest.id, newest.received_at, quote),)
    entry = Violation(
        id=fresh_id(),
        at=evidence[0].at if evidence else now,
        client=client,
        kind=intent.kind,
        severity=intent.severity,
        state=ViolationState.CONFIRMED,
        evidence=evidence,
        note=intent.note,
        thread=thread.id if thread else "",
        by_hand=True,
    )
    return _plan("violation", [*log_event(entry), *_after(entry, now)], f"Logged: {named(entry)}")


def decide_violation(desk: Desk, intent: DecideViolation, now: datetime) -> Plan:
    """Move an entry of the log on, as the user says; the reason is kept with the event."""
    was = violation(desk, intent.violation)
    try:
        state = ViolationState(intent.state)
    except ValueError:
        raise DayError(f"{line(intent.state)} is no state. There are: {', '.join(DECISIONS)}.") from None
    if state not in DECISIONS or was.state not in DECISIONS[state]:
        raise DayError(f"An entry that is {was.state} cannot become {state}.")
    if state is ViolationState.DISMISSED and not intent.note.strip():
        raise DayError("What is dismissed keeps its reason: say why it is none, a few words are enough (--note).")
    entry = msgspec.structs.replace(was, state=state, note=intent.note or was.note)
    if state is ViolationState.ADDRESSED:
        entry = msgspec.structs.replace(entry, addressed_at=now)
    said = {"reason": intent.note} if intent.note else {}
    label = f"{named(entry)}: {state}"
    if state is ViolationState.DISMISSED and _goes_quiet(desk, entry):
        label = f"{label}. {line(quiet_words(entry.kind, entry.client))}"
    changes = log_event(entry, _WHAT[state], was=was, **said)
    if state is ViolationState.CONFIRMED:
        changes += _after(entry, now)
    return _plan("decide", changes, label)


def _after(entry: Violation, now: datetime) -> list[Change]:
    """Offer a recovery break after a hard message; it is never forced."""
    return [offered_recovery(now)] if entry.severity >= kinds.HARD and not kinds.is_slip(entry.kind) else []


def _goes_quiet(desk: Desk, entry: Violation) -> bool:
    """Say whether a dismissal makes a rule go quiet for a client."""
    log = desk.values.of("violations", Violation)
    after = [entry if each.id == entry.id else each for each in log]
    return quiet(after, entry.client, entry.kind) and not quiet(log, entry.client, entry.kind)


def edit_violation(desk: Desk, intent: EditViolation, _now: datetime) -> Plan:
    """Give an entry another client, kind, severity or note; what it was stays in the chain."""
    was = violation(desk, intent.violation)
    client = was.client if intent.client is None else _known_client(desk, intent.client, None)
    kind = was.kind if intent.kind is None else intent.kind
    severity = was.severity if intent.severity is None else intent.severity
    if kind != was.kind:
        if kinds.is_slip(was.kind):
            raise DayError("A slip of your own stays what it is; its note can be edited.")
        _check_kind(kind)
    _check_severity(severity)
    if client != was.client and kinds.is_slip(was.kind):
        raise DayError("A slip of your own stays what it is; its note can be edited.")
    note = was.note if intent.note is None else intent.note
    entry = msgspec.structs.replace(was, client=client, kind=kind, severity=severity, note=note)
    if entry == was:
        raise DayError("Nothing would change: name another client, kind, severity or note.")
    return _plan("edit", log_event(entry, "edited", was=was), f"Edited: {named(entry)}")


def note_violation(desk: Desk, intent: NoteViolation, _now: datetime) -> Plan:
    """Write a line beside an entry, or take it away."""
    was = violation(desk, intent.violation)
    entry = msgspec.structs.replace(was, note=intent.note)
    if entry == was:
        raise DayError("The note says that already.")
    return _plan("note", log_event(entry, "noted", was=was), f"Noted: {named(entry)}")


def answer_violation(desk: Desk, intent: AnswerViolation, now: datetime) -> Plan:
    """Answer an entry at a step: its text leaves through the outbox, and what is owed stays owed.

    While closed it leaves at the opening, or as it was said; at once is a slip then.

    Without a text it was answered elsewhere. One that was only suspected is confirmed by it.
    """
    was = violation(desk, intent.violation)
    if kinds.is_slip(was.kind):
        raise DayError("A slip of your own needs no answer; it can be settled.")
    if was.state not in ANSWERABLE:
        raise DayError(f"An entry that is {was.state} cannot be answered; confirm it first.")
    if intent.step not in list(STEPS):
        raise DayError(f"{line(intent.step)} is no step. There are: {', '.join(STEPS)}.")
    places = unfilled(intent.text)
    if places:
        raise DayError(f"The answer still holds {', '.join(map(line, places))}: fill it in. Nothing has left.")
    changes: list[Change] = []
    if was.state is ViolationState.SUSPECTED:
        confirmed = msgspec.structs.replace(was, state=ViolationState.CONFIRMED)
        changes += log_event(confirmed, "confirmed", was=was)
        was = confirmed
    said: dict[str, str] = {}
    label = f"{named(was)}: {intent.step}"
    if intent.text and intent.elsewhere:
        said = {"text": intent.text}
        label += ", said elsewhere"
    elif intent.text:
        sent, sending = _leaving(desk, was, intent, now)
        changes += sending
        said = {"text": intent.text, "outbox": sent.id}
        label += f", leaves {moment(sent.leaves_at, now, desk.zone)}" if sent.scheduled else ", leaves at once"
    entry = msgspec.structs.replace(was, state=ViolationState.ADDRESSED, step=intent.step, addressed_at=now)
    changes += log_event(entry, "addressed", was=was, **said)
    if desk.store.get("settings", GUIDED + was.id) is not None:
        changes.append(Change("settings", GUIDED + was.id, None))
    changes += _after(entry, now)
    return _plan("answer", changes, label)


def unanswered(desk: Desk, outbox: str) -> list[Change]:
    """Give the changes for an answer that was taken back before it left: its entry is as it was before it."""
    for event in reversed(list(desk.store.items("log").values())):
        if (event.get("data") or {}).get("outbox") == outbox:
            document = desk.store.get("violations", event["violation"])
            if document is None:
                return []
            was = from_document(document, Violation)
            entry = msgspec.structs.replace(was, state=ViolationState.CONFIRMED, step="", addressed_at=None)
            return log_event(entry, "undone", was=was, reason="the answer was taken back") if entry != was else []
    return []


def violation(desk: Desk, start: str) -> Violation:
    """Give an entry of the log by the beginning of its id. Raises `DayError` when none or several begin so."""
    found = [key for key in desk.store.items("violations") if start and key.startswith(start)]
    if len(found) != 1:
        words = f"{len(found)} entries begin with" if found else "there is no entry"
        raise DayError(f"In the log {words} {line(start)}; `daybreak violations` lists them.")
    return from_document(desk.store.items("violations")[found[0]], Violation)


def steps(desk: Desk, now: datetime) -> dict[str, str]:
    """Give the step of the ladder that is offered now, by entry; those without one are left out."""
    log = desk.values.of("violations", Violation)
    clients: dict[str, list[Violation]] = {}
    for entry in log:
        clients.setdefault(entry.client, []).append(entry)
    offers = {entry.id: offered(entry, clients[entry.client], now) for entry in log}
    return {identity: str(found.step) for identity, found in offers.items() if found is not None}


def named(entry: Violation) -> SafeText:
    """Name an entry: whose and what."""
    return line(f"{line(entry.client)} {line(kinds.words(entry.kind))}".strip())


def _leaving(desk: Desk, entry: Violation, intent: AnswerViolation, now: datetime) -> tuple[OutboxEntry, list[Change]]:
    thread = desk.board.thread(entry.thread) if entry.thread else None
    if thread is None:
        raise DayError("This entry has no thread to answer in. Say it elsewhere, and answer it without a text.")
    leaves_at = intent.send_at
    if leaves_at is not None and leaves_at <= now:
        raise DayError("That time has passed. Send it at one that is still to come, or now.")
    if desk.is_closed(leaves_at or now) and not intent.as_said:
        leaves_at = desk.opening(leaves_at or now)
    sent = msgspec.structs.replace(entry_for(desk, thread, intent.text, now, leaves_at=leaves_at), what="acknowledge")
    ids = (*thread.state.acknowledgements, sent.outgoing.message_id)
    slip = slip_reply(thread.id, entry.client, now, desk.work) if leaves_at is None and desk.is_closed(now) else None
    return sent, [
        Change("outbox", sent.id, to_document(sent)),
        decide(thread, acknowledged_at=past(desk, thread, now), acknowledgements=ids),
        *(logged(slip) if slip is not None else ()),
    ]


def _known_client(desk: Desk, name: str, thread: Thread | None) -> str:
    """Give a client's name as the policy has it. Raises `DayError` for one that it does not name."""
    if not name and thread is not None:
        found = desk.context.clients.of_thread(thread)
        if found is not None:
            return found.name
    wanted = line(name).casefold()
    known = [client.name for client in desk.policy.clients]
    for each in known:
        if wanted and line(each).casefold() == wanted:
            return each
    if not known:
        raise DayError("The policy names no client yet: add one with [[client]] (daybreak policy edit), then log.")
    who = f"The policy names no client {line(name)}." if name else "Say against whom: a client of the policy."
    raise DayError(f"{who} The clients are: {', '.join(line(each) for each in known)}.")


def _check_kind(name: str) -> None:
    kind = kinds.KINDS.get(name)
    if kind is None or kind.slip:
        known = ", ".join(each for each, kind in kinds.KINDS.items() if not kind.slip)
        raise DayError(f"{line(name)} is no kind of violation. The kinds are: {known}.")


def _check_severity(severity: int) -> None:
    if not 1 <= severity <= 4:
        raise DayError("A severity is a number from 1 to 4.")


def _plan(action: str, changes: list[Change], label: str) -> Plan:
    return Plan(action=action, changes=tuple(changes), label=line(label))
