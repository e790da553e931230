"""Answers: from an intent to an outbox entry that is final from its first moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from boundaries.facts import Address, Message, Thread
from boundaries.templates import TEMPLATES, TemplateIncomplete, fill, unfilled
from boundaries.text import line
from boundaries.words import length, moment
from connectors.base import Capability, Outgoing
from daybreak.day.desk import Desk
from daybreak.day.plan import fresh_id
from daybreak.day.rows import speaker
from daybreak.entries import OutboxEntry
from daybreak.live import DayError


def recipients(desk: Desk, thread: Thread) -> tuple[Address, ...]:
    """Give whom an answer goes to. Raises `DayError` where nobody is named, or the account cannot answer."""
    if Capability.REPLY not in desk.account(thread.account).capabilities:
        raise DayError(
            f"The account {line(thread.account)} cannot send answers. "
            "Answer from its own program, or connect an account that can (daybreak accounts lists what each can do).",
        )
    message = speaker(thread)
    to = message.to if message.from_me else (message.reply_to or (message.sender,))
    if not any(person.address for person in to):
        raise DayError("This message names no sender: there is nobody to answer. Press d for done.")
    return to


def entry_for(
    desk: Desk, thread: Thread, text: str, now: datetime, *, leaves_at: datetime | None = None
) -> OutboxEntry:
    """Make the outbox entry of an answer: leaves after the hold, while closed at the next opening, or when told.

    Raises `DayError` where the account cannot answer, or where the text cannot leave as it is.
    """
    to = recipients(desk, thread)
    if not text.strip():
        raise DayError("The answer is empty: nothing leaves. Write something, or press d for done.")
    places = unfilled(text)
    if places:
        raise DayError(f"The answer still holds {', '.join(places)} from its template. Fill it in; nothing has left.")
    held = now + timedelta(seconds=desk.policy.outbox_hold)
    kept = leaves_at is not None and leaves_at > held and keeps_until(desk, thread.account)
    return OutboxEntry(
        id=fresh_id(),
        account=thread.account,
        thread=thread.id,
        outgoing=_outgoing(speaker(thread), to, desk.account(thread.account).me, text, now),
        leaves_at=max(held, leaves_at) if leaves_at else held,
        scheduled=leaves_at is not None,
        to_server_at=held if kept else None,
        answers=tuple(message.id for message in thread.messages if not message.from_me and not message.answered),
    )


def keeps_until(desk: Desk, account: str) -> bool:
    """Say whether an account's server keeps an answer until its time, with this program closed."""
    return Capability.SCHEDULE in desk.account(account).capabilities


def from_template(desk: Desk, thread: Thread, name: str, now: datetime) -> str:
    """Fill a template for a thread. Raises `DayError` for an unknown one, or one that lacks a value."""
    template = TEMPLATES.get(name)
    if template is None:
        raise DayError(f"There is no template {line(name)}. There are: {', '.join(TEMPLATES)}.")
    try:
        return fill(template.text, _values(desk, thread, now))
    except TemplateIncomplete as problem:
        raise DayError(f"The template {name} does not fit here: {problem}") from problem


def right_channel(desk: Desk, thread: Thread) -> str:
    """Name the channel that a client's work belongs on; empty where it came over it already."""
    client = desk.context.clients.of_thread(thread)
    channels = desk.policy.channels.general
    if client is not None and client.channels is not None:
        channels = client.channels
    if {thread.account, str(thread.channel)} & set(channels):
        return ""
    return channels[0] if channels else ""


def _values(desk: Desk, thread: Thread, now: datetime) -> dict[str, str]:
    client = desk.context.clients.of_thread(thread)
    due_at = desk.board.placement(thread.id).due_at
    opening = desk.opening(now)
    channel = right_channel(desk, thread)
    promises = {**desk.policy.promise, **(client.promise if client else {})}
    promised = promises.get(channel or str(thread.channel), promises["default"])
    values = {
        "client": client.name if client else "",
        "name": desk.policy.me.name,
        "channel": channel,
        "promise": length(promised),
    }
    if due_at is not None:
        values["by"] = moment(max(due_at, now), now, desk.zone, long=True)
    if opening is not None:
        values["next_opening"] = moment(opening, now, desk.zone, long=True)
    return values


def _outgoing(message: Message, to: tuple[Address, ...], me: Address, text: str, now: datetime) -> Outgoing:
    from connectors.mime.compose import new_message_id, reply_refs, reply_subject

    unique = fresh_id() + fresh_id()
    return Outgoing(
        id=unique,
        to=to,
        sender=me,
        subject=reply_subject(message.subject),
        text=text,
        message_id=new_message_id(me.address, unique),
        refs=reply_refs(message.refs, message.message_id),
        in_reply_to=message.native,
        created_at=now,
    )
