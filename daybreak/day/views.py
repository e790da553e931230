"""One thread as it is read: its messages as safe text, why it stands where it does, and how an answer begins."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from boundaries.availability import local_time
from boundaries.facts import Message, Thread, Violation, ViolationState
from boundaries.identity import shown_address
from boundaries.pressure import pressure
from boundaries.queue import Band
from boundaries.reasons import reasons
from boundaries.templates import TEMPLATES
from boundaries.text import SafeText, block, hides_characters, line
from boundaries.violations.kinds import is_slip
from boundaries.words import MONTHS, clock, moment
from connectors.base import Body
from daybreak.day.answers import DRAFT
from daybreak.day.desk import Desk
from daybreak.day.letters import from_template, keeps_until, recipients
from daybreak.day.peek import peeking
from daybreak.day.plan import threads_of
from daybreak.day.publish import OPEN_STATES
from daybreak.day.rows import NOBODY, is_screened, speaker
from daybreak.live import Draft
from daybreak.snapshot import GRAVE, ShownMessage, ThreadView
from daybreak.store.bodies import BodyCache

_QUOTED = 200
"""Lines of the original that an answer quotes."""


def view(desk: Desk, bodies: BodyCache, identity: str, now: datetime) -> ThreadView:
    """Give one thread; whole texts where they are at hand. Raises `DayError`."""
    (thread,) = threads_of(desk, [identity])
    until = _held(desk, thread, now)
    if until is not None:
        return _withheld(desk, thread, until, now)
    thread = _rested(desk, thread, now)
    client = desk.context.clients.of_thread(thread)
    grave = _grave(desk, thread)
    return ThreadView(
        row=desk.board.row(thread.id),
        messages=tuple(_shown(message, bodies, grave) for message in thread.messages if not message.gone),
        reasons=why(desk, identity, now),
        ignored=tuple(line(word) for word in pressure(thread, desk.context, now)),
        client_time=line(local_time(client.timezone, now)) if client is not None and client.timezone else None,
        facts=_facts(desk, thread),
    )


def _withheld(desk: Desk, thread: Thread, until: datetime, now: datetime) -> ThreadView:
    """Give a thread that is held: that it is there, and until when."""
    at = moment(until, now, desk.zone, tomorrow=True)
    nothing = line("")
    row = replace(
        desk.board.row(thread.id), client=nothing, sender=nothing, address=nothing, subject=nothing, held_until=until
    )
    held = line(f"It came while you are off and is held until {at}. To see it now, peek: it is noted as a slip.")
    message = ShownMessage(
        id=thread.messages[-1].id,
        sender=nothing,
        address=nothing,
        at=thread.messages[-1].received_at,
        text=block(""),
        whole=False,
        note=held,
    )
    return ThreadView(row=row, messages=(message,), reasons=(line(f"held until {at}"),))


def _held(desk: Desk, thread: Thread, now: datetime) -> datetime | None:
    """Give until when all of a thread is held; None where it shows, or the user peeks.

    What came after the user closed the day rests like what came outside the hours.
    """
    if peeking(desk.store, now):
        return None
    held = desk.board.placement(thread.id).held_until
    return held if held is not None or _rested(desk, thread, now).messages else desk.opening(now)


def _rested(desk: Desk, thread: Thread, now: datetime) -> Thread:
    """Give a thread without what others wrote since the user closed the day; whole where it is urgent, or in a peek."""
    since = desk.closed_at(now)
    if since is None or peeking(desk.store, now) or desk.board.placement(thread.id).band is Band.URGENT:
        return thread
    return replace(thread, messages=tuple(each for each in thread.messages if each.from_me or each.received_at < since))


def why(desk: Desk, identity: str, now: datetime) -> tuple[SafeText, ...]:
    """Say why a thread stands where it does. Raises `DayError`."""
    (thread,) = threads_of(desk, [identity])
    placed = desk.board.placement(thread.id)
    return tuple(line(reason) for reason in reasons(thread, placed, desk.context, now))


def missing_bodies(desk: Desk, bodies: BodyCache, identity: str) -> tuple[Message, ...]:
    """Give the messages of a thread whose whole text is not at hand."""
    (thread,) = threads_of(desk, [identity])
    return tuple(message for message in thread.messages if not message.gone and bodies.get(message.id) is None)


def draft(desk: Desk, bodies: BodyCache, identity: str, template: str, now: datetime) -> Draft:
    """Begin an answer: what was kept for later, a template, or nothing, the quoted original below.

    A grave text (see `ShownMessage.grave`) is not quoted.
    """
    from connectors.mime.compose import quote_below, reply_subject

    (thread,) = threads_of(desk, [identity])
    held = _held(desk, thread, now) is not None
    thread = thread if held else _rested(desk, thread, now)
    message = speaker(thread)
    to = recipients(desk, thread)[0]
    body = bodies.get(message.id)
    original = block(body.text if body is not None else message.preview).split("\n")[:_QUOTED]
    who = line(message.sender.name) or line(message.sender.address, NOBODY)
    kept = desk.store.get("settings", DRAFT + thread.id)
    if held:
        text = from_template(desk, thread, template or "blank", now)
    elif kept is not None and not template:
        text = kept["text"]
    else:
        begun = from_template(desk, thread, template or "blank", now)
        sent = _dated(message.received_at, desk.zone)
        hurts = {message.id, message.message_id} & _grave(desk, thread)
        text = f"{begun}\n" if hurts else f"{begun}\n\n{quote_below(chr(10).join(original), who, sent)}"
    return Draft(
        thread=thread.id,
        to=line("" if held else f"{line(to.name)} <{shown_address(to.address)}>".strip()),
        subject=line("" if held else reply_subject(message.subject)),
        text=block(text),
        offer=_offer(desk, thread, now),
    )


def _dated(at: datetime, zone: ZoneInfo) -> str:
    """Name an instant for a reader of another day: "23 November 2026 at 10:00"."""
    on = at.astimezone(zone).date()
    return f"{on.day} {MONTHS[on.month - 1]} {on.year} at {clock(at, zone)}"


def template_names() -> tuple[str, ...]:
    """Give the names of the reply templates, in the order in which they are offered."""
    return tuple(TEMPLATES)


def _offer(desk: Desk, thread: Thread, now: datetime) -> str:
    opening = desk.opening(now) if desk.is_closed(now) else None
    if opening is None:
        return ""
    how = "its server keeps it until then" if keeps_until(desk, thread.account) else "Daybreak must run then"
    return f"leaves {moment(opening, now, desk.zone, tomorrow=True)}, at the next opening; {how}"


def _grave(desk: Desk, thread: Thread) -> frozenset[str]:
    """Name the messages of a thread that an entry of severity 3 or 4 is about, unless it was dismissed."""
    return frozenset(
        one.message_id
        for entry in desk.values.of("violations", Violation)
        if entry.thread == thread.id and entry.severity >= GRAVE and entry.state is not ViolationState.DISMISSED
        for one in entry.evidence
    )


def _shown(message: Message, bodies: BodyCache, grave: Collection[str]) -> ShownMessage:
    body: Body | None = bodies.get(message.id)
    raw = body.text if body is not None else message.preview
    return ShownMessage(
        id=message.id,
        sender=line(message.sender.name) or line(message.sender.address, NOBODY),
        address=line(shown_address(message.sender.address)),
        at=message.received_at,
        text=block(raw),
        whole=body is not None,
        from_me=message.from_me,
        automatic=line(message.automatic) if message.automatic else None,
        attachments=tuple(line(name) for name in body.attachments) if body is not None else (),
        grave=bool({message.id, message.message_id} & set(grave)) and not message.from_me,
        hidden_removed=hides_characters(raw) or hides_characters(message.subject),
        note=line(body.note) if body is not None and body.note else None,
    )


def _facts(desk: Desk, thread: Thread) -> tuple[SafeText, ...]:
    client = desk.context.clients.of_thread(thread)
    if client is None:
        return () if is_screened(thread, desk.context) else (line("unknown sender: c says whose it is"),)
    limit = (client.limits or desk.policy.limits).revisions
    name = thread.state.project
    found = [f"revision {each.revisions_used} of {limit}" for each in client.projects if not name or each.name == name]
    open_ones = sum(
        each.client == client.name
        and each.state in OPEN_STATES
        and not is_slip(each.kind)
        and not desk.board.tells_of_held(each)
        for each in desk.values.of("violations", Violation)
    )
    found.append(
        f"{open_ones} open violations" if open_ones > 1 else "1 open violation" if open_ones else "no open violations"
    )
    return tuple(line(fact) for fact in [*found[:1], *found[1:][-1:]] if fact)
