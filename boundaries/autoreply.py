"""Whether one message gets an automatic answer from here, and why not (RFC 3834; the list stands in `docs`).

Every line errs on the side of silence: an answer too few costs a little courtesy, one too many starts a loop.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from boundaries.absence import Absence, AutoReplyPlan, Notice
from boundaries.clients import normal
from boundaries.context import Context
from boundaries.facts import ChannelKind, Message, Thread
from boundaries.machines import is_machine
from boundaries.violations.fairness import is_bot

AGAIN = timedelta(hours=24)
"""A person is answered at most once in this time, and once an absence."""
AT_MOST = 30
"""Answers in one absence, to all people together."""
APART = timedelta(minutes=10)
"""After a message of the user's own nobody is told that they are away."""
LATE = timedelta(hours=1)
"""What came longer ago is not answered any more: the program did not run then."""
_CHANNELS = frozenset({ChannelKind.EMAIL, ChannelKind.CHAT, ChannelKind.SMS})


class Past(Struct, frozen=True, kw_only=True):
    """What was answered by itself, and what the user wrote."""

    answered: Mapping[str, datetime] = {}
    """By the normal form of an address: when that person got an automatic answer last."""
    wrote_at: datetime | None = None
    """When the user wrote to that person last, by hand."""

    def since(self, start: datetime) -> int:
        """Count the answers since an instant."""
        return sum(at >= start for at in self.answered.values())


class Verdict(Struct, frozen=True, kw_only=True):
    """An answer with its end, or the reason for silence in words."""

    why_not: str = ""
    notice: Notice | None = None
    ends_at: datetime | None = None
    """The opening: an answer that could not leave by then does not leave."""


def verdict(  # noqa: PLR0913 - each of them can forbid it
    message: Message,
    thread: Thread,
    plan: AutoReplyPlan,
    context: Context,
    now: datetime,
    *,
    mine: Collection[str],
    past: Past,
) -> Verdict:
    """Decide about one message at an instant; `mine` are the user's own addresses and handles."""
    own = {normal(each) for each in mine}
    place = next((number for number, each in enumerate(plan.absences) if each.start <= now < each.end), None)
    silence = never(message, thread.channel, own) or _not_here(message, thread, context)
    if silence or place is None:
        return Verdict(why_not=silence or "you are not away")
    absence = plan.absences[place]
    silence = _not_now(message, absence, now, past)
    if silence:
        return Verdict(why_not=silence)
    person = normal(message.sender.address)
    readers = next((each for each in plan.readers if person in each.addresses), None)
    readers = readers or next((each for each in plan.readers if person.rpartition("@")[2] in each.domains), None)
    if readers is None:
        return Verdict(notice=absence.notice, ends_at=absence.end)
    if any(each.start <= now < each.end for each in readers.silent):
        return Verdict(why_not="these are hours agreed with them")
    return Verdict(notice=readers.notices[place], ends_at=absence.end)


def _not_now(message: Message, absence: Absence, now: datetime, past: Past) -> str:
    """Say why a person's message is not answered in this absence, or at this instant."""
    last = past.answered.get(normal(message.sender.address))
    why = ""
    if not absence.start <= message.received_at <= now:
        why = "it did not come in this absence"
    elif now - message.received_at > LATE:
        why = "it came too long ago"
    elif last is not None and (last >= absence.start or now - last < AGAIN):
        why = "this person was told already"
    elif past.since(absence.start) >= AT_MOST:
        why = f"{AT_MOST} were told in this absence"
    elif past.wrote_at is not None and now - past.wrote_at < APART:
        why = "you wrote to them just now"
    return why


def never(message: Message, channel: ChannelKind, own: Collection[str]) -> str:
    """Say why a message is never answered by itself, whoever is away; empty for one of a person's."""
    sender = normal(message.sender.address)
    named = (*message.to, *message.cc)
    why = ""
    if message.from_me or sender in own:
        why = "it is your own"
    elif not sender:
        why = "it names no sender"
    elif message.automatic:
        why = f"it is automatic ({message.automatic})"
    elif message.hushed:
        why = f"its header forbids it ({message.hushed})"
    elif any(is_machine(each) or is_bot(each) for each in (sender, *(each.address for each in message.reply_to))):
        why = "a machine sent it"
    elif channel is ChannelKind.EMAIL and not any(normal(each.address) in own for each in named):
        why = "it does not name you in To or Cc"
    elif channel is not ChannelKind.EMAIL and not (len(named) == 1 and normal(named[0].address) in own):
        why = "others read it too"
    return why


def _not_here(message: Message, thread: Thread, context: Context) -> str:
    """Say why the agreement or the thread leaves a person's message without an automatic answer."""
    client = context.clients.of(message.sender.address)
    off_limits = {thread.account, str(thread.channel)} & set(context.policy.channels.off_limits)
    why = ""
    if thread.channel not in _CHANNELS or off_limits:
        why = "nobody is answered over this channel by itself"
    elif thread.channel is not ChannelKind.EMAIL and client is None:
        why = "no client wrote it"
    elif normal(message.sender.address) in context.ignored:
        why = "you ignore this sender"
    elif context.urgent_channel(client, thread):
        why = "it came over the urgent channel"
    elif message.gone or message.answered or message.handled:
        why = "it was dealt with"
    return why
