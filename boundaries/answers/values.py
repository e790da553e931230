"""The values of a letter, taken from the entry, the agreement and the hours: what `compose` puts into the places."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from boundaries.answers.spoken import say_channel, say_date, say_hours, say_length, say_moment, say_period
from boundaries.answers.tongue import Form
from boundaries.context import Context
from boundaries.facts import ChannelKind, Thread, Violation
from boundaries.parting import after_period
from boundaries.policy.model import Client, Limits
from boundaries.promises import length_on
from boundaries.worktime import PolicyNeverOpens

TO_DECIDE = timedelta(days=14)
"""How long the reader of new terms has."""


def values(  # noqa: PLR0913 - what a letter is about
    entry: Violation,
    thread: Thread | None,
    context: Context,
    now: datetime,
    *,
    language: str,
    form: Form,
    name: str = "",
) -> dict[str, str]:
    """Gather what a letter about an entry says, by place, raw: names are untrusted until they are shown.

    Times stand in the user's zone. The next opening is the one after the answer leaves: while closed the coming
    one, with which it leaves. A value that nobody knows is left out, and its place stays open for the user to fill.

    Args:
        entry: what is answered.
        thread: where it happened, if it is known.
        context: the policy.
        now: when the answer is written.
        language: as in `say_moment`.
        form: in chat times are shorter.
        name: how the reader is called; left out, the first name that the thread shows, else the client's.
    """
    client = context.clients.named(entry.client)
    agreement = context.policy
    channel = _channel(client, context, thread)
    account = thread.account if thread and channel == thread.channel else channel
    today = now.astimezone(context.zone).date()
    given = {
        "name": name or _called(entry, thread),
        "client": entry.client,
        "me": agreement.me.name,
        "when": say_moment(entry.at, now, context.zone, language, short=form == "chat"),
        "used": say_channel(thread.channel, language) if thread else "",
        "channel": say_channel(channel, language),
        "promise": say_length(length_on(agreement, client, channel, account, today), language),
        "hours": say_hours({**agreement.hours, **(client.hours if client else {})}, language),
        "limit": _limit(entry.kind, (client.limits if client else None) or agreement.limits),
        "next_opening": _opening(context, client, now, language, form),
        "date": say_date(today, language),
        "decide_by": say_date(today + TO_DECIDE, language),
    }
    return {place: value for place, value in given.items() if value}


def ending_values(notice_period: str, today: date, language: str) -> dict[str, str]:
    """Gather what a letter of ending says beside `values`: the notice agreed and the last day that follows from it."""
    if not notice_period:
        return {}
    return {
        "notice": say_period(notice_period, language),
        "last_day": say_date(after_period(today, notice_period), language),
    }


def _called(entry: Violation, thread: Thread | None) -> str:
    """Give the first name that the writer of the act shows, else the client's."""
    acts = {one.message_id for one in entry.evidence}
    writers = [message for message in (thread.messages if thread else ()) if not message.from_me]
    theirs = [message for message in writers if {message.id, message.message_id} & acts] or writers
    shown = theirs[-1].sender.name if theirs else ""
    words = [] if {"@", ","} & set(shown) else shown.split()
    return words[0] if words else entry.client


def _channel(client: Client | None, context: Context, thread: Thread | None) -> str:
    """Give the channel that belongs: the thread's own where the agreement names it, else the first agreed."""
    agreed = client.channels if client and client.channels else context.policy.channels.general
    if thread is not None and {thread.account, str(thread.channel)} & set(agreed):
        return str(thread.channel)
    return agreed[0] if agreed else str(ChannelKind.EMAIL)


def _limit(kind: str, limits: Limits) -> str:
    numbers = {"revisions": limits.revisions, "volume": limits.messages_a_day, "chased": limits.chases}
    return str(numbers[kind]) if kind in numbers else ""


def _opening(context: Context, client: Client | None, now: datetime, language: str, form: Form) -> str:
    try:
        opening = context.work(client).next_start(now)
    except PolicyNeverOpens:
        return ""
    return say_moment(opening, now, context.zone, language, short=form == "chat")
