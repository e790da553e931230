"""What of a thread still waits for an answer, and since when."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from boundaries.clients import normal
from boundaries.context import Context
from boundaries.facts import Message, Thread


class Owed(Struct, frozen=True, kw_only=True):
    """The messages after the last answer, and those of them that a person is owed an answer for."""

    unanswered: tuple[Message, ...]
    """Oldest first; gone ones are none, they were handled at the source."""
    owing: tuple[Message, ...]
    since: datetime | None = None
    """When the clock starts: the oldest message of `owing`, or the end of a wait; None where nothing is owed."""
    silent: bool = False
    """The client stayed silent past the end of a wait."""
    waits: bool = False
    """The client's turn: nothing is owed until they write or the wait ends."""
    why_not: str = ""
    """Why nothing is owed although something is unanswered: `user`, `ignored` or `automatic`."""


def answered_until(thread: Thread) -> datetime | None:
    """Give the instant up to which a thread is answered: here, elsewhere, or by a decision of the user's.

    An acknowledgement is no answer: neither its copy in Sent nor the `answered` flag that it leaves at the source. Nor
    is what went out by itself. The copy of an answer from here may be hours younger than the answer, and says nothing
    of what came between.
    """
    state = thread.state
    acknowledged = state.acknowledged_at
    instants = [state.replied_at, state.done_at, state.redirected_at]
    for message in thread.messages:
        if message.from_me:
            ours = (*state.acknowledgements, *state.replies)
            told = bool(message.message_id) and message.message_id in ours
            answers = not told and not message.by_itself
        else:
            by_flag = message.answered and (acknowledged is None or message.received_at > acknowledged)
            answers = by_flag or message.handled
        if answers:
            instants.append(message.received_at)
    return max((at for at in instants if at is not None), default=None)


def told_by(thread: Thread, since: datetime) -> datetime | None:
    """Give the time that an acknowledgement named for what is owed since an instant; None where none did."""
    state = thread.state
    if state.told_by is None or state.told_by <= since:
        return None
    return state.told_by if state.acknowledged_at is not None and state.acknowledged_at >= since else None


def owed(thread: Thread, context: Context, now: datetime) -> Owed:
    """Work out what is owed at an instant.

    Waiting for the client hands them everything up to `waiting.since`. When a person writes after that, the wait is
    over and the clock starts at that message; when `waiting.until` comes in silence, the thread is owed from then on.
    """
    until = answered_until(thread)
    unanswered = [
        message
        for message in thread.messages
        if not message.from_me and not message.gone and (until is None or message.received_at > until)
    ]
    state, wait = thread.state, thread.state.waiting
    ended = max((at for at in (state.done_at, state.redirected_at) if at is not None), default=None)
    if wait is None or (ended is not None and ended > wait.since):
        return _owed(thread, context, unanswered)
    later = [message for message in unanswered if message.received_at > wait.since]
    spoken = _owed(thread, context, later)
    if spoken.owing:
        return spoken
    if now < wait.until:
        return Owed(unanswered=spoken.unanswered, owing=(), waits=True, why_not=spoken.why_not)
    if state.no_answer:
        return Owed(unanswered=tuple(unanswered), owing=(), why_not="user")
    return Owed(unanswered=tuple(unanswered), owing=(), since=wait.until, silent=True)


def _owed(thread: Thread, context: Context, unanswered: list[Message]) -> Owed:
    unanswered.sort(key=_received)
    state = thread.state
    why_not = ""
    if state.no_answer:
        why_not = "user"
    elif unanswered and _ignored(unanswered, context):
        why_not = "ignored"
    owing = unanswered
    if not (state.urgent or state.no_answer is False):
        owing = [message for message in unanswered if not message.automatic]
        if unanswered and not owing:
            why_not = why_not or "automatic"
    if why_not:
        return Owed(unanswered=tuple(unanswered), owing=(), why_not=why_not)
    since = owing[0].received_at if owing else None
    return Owed(unanswered=tuple(unanswered), owing=tuple(owing), since=since)


def _ignored(messages: list[Message], context: Context) -> bool:
    ignored = context.ignored
    return bool(ignored) and all(normal(message.sender.address) in ignored for message in messages)


def _received(message: Message) -> datetime:
    return message.received_at
