"""Fairness, before any rule: what is no act against an agreement, whatever it looks like."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from boundaries.context import Context
from boundaries.facts import Message, Thread, Violation, ViolationState
from boundaries.policy.model import Client
from boundaries.violations.kinds import words
from boundaries.worktime import WorkTime

ANSWER_WITHIN = timedelta(minutes=60)
"""An answer to the user's own message out of hours is the user's slip."""
LAST = 10
"""Suspicions of one rule for one client that are looked at."""
DISMISSED = 5
"""Of them dismissed, and the rule goes quiet there."""
_BOTS = frozenset(
    {"noreply", "donotreply", "mailerdaemon", "notification", "notifications", "bot", "bounce", "bounces"}
)
"""Local parts of addresses that no person writes from, without the marks between their words."""
_MARKS = str.maketrans("", "", "-_.")


def is_act(message: Message, client: Client, zone: ZoneInfo) -> bool:
    """Say whether a message is a person's of the client's side, after they were told."""
    if message.from_me or message.automatic or is_bot(message.sender.address):
        return False
    return client.agreed is None or message.received_at.astimezone(zone).date() >= client.agreed


def is_bot(address: str) -> bool:
    """Say whether an address is a program's by its own name."""
    local = address.strip(" <>").partition("@")[0].lower()
    return local.translate(_MARKS) in _BOTS


def speakers(thread: Thread, client: Client, context: Context) -> frozenset[str]:
    """Give the addresses in a thread that speak for the client: not another client's people, nor a third party's.

    Where no address is known to be the client's (the user said whose the thread is), all unknown ones do.
    """
    senders = {message.sender.address for message in thread.messages if not message.from_me}
    known = {address: context.clients.of(address) for address in senders}
    own = {address for address, found in known.items() if found is not None and found.name == client.name}
    if own and thread.state.client is None:
        return frozenset(own)
    return frozenset(own | {address for address, found in known.items() if found is None})


def emergency(context: Context, client: Client, thread: Thread) -> bool:
    """Say whether a thread came over the agreed urgent channel, for what the agreement or the user calls urgent."""
    return bool(context.urgent_channel(client, thread) and (client.emergency or thread.state.urgent))


def closed_until(work: WorkTime, at: datetime, grace: int) -> datetime | None:
    """Give the next opening; None where the instant is in a window or within `grace` seconds of an edge of one.

    Raises `PolicyNeverOpens`.
    """
    edge = timedelta(seconds=grace)
    if work.is_open(at) or work.is_open(at - edge) or work.is_open(at + edge):
        return None
    return work.next_opening(at)


def answers_me(at: datetime, mine: Sequence[datetime], work: WorkTime) -> bool:
    """Say whether the user wrote while closed within the hour before; `mine` is in order."""
    recent = mine[bisect_left(mine, at - ANSWER_WITHIN) : bisect_right(mine, at)]
    return any(not work.is_open(sent) for sent in recent)


def quiet(log: Iterable[Violation], client: str, kind: str) -> bool:
    """Say whether a rule has gone quiet for a client: 5 of its last 10 suspicions there were dismissed."""
    entries = (each for each in log if (each.client, each.kind) == (client, kind) and not each.by_hand)
    last = sorted(entries, key=_newest)[-LAST:]
    return sum(each.state is ViolationState.DISMISSED for each in last) >= DISMISSED


def quiet_words(kind: str, client: str) -> str:
    """Say that a rule has gone quiet, raw: "“after hours” is not suspected of Acme any more: …"."""
    why = f"{DISMISSED} of the last {LAST} suspicions were dismissed"
    return f"“{words(kind)}” is not suspected of {client} any more: {why}"


def _newest(each: Violation) -> tuple[datetime, str]:
    return each.at, each.id
