"""What an intent comes to: changes for one durable write, and its words."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct

from boundaries.facts import Kept, Thread, ThreadState, Violation
from boundaries.queue import Placement
from boundaries.text import SafeText, line
from boundaries.words import count
from daybreak.day.desk import Desk
from daybreak.day.rows import NO_SUBJECT, speaker
from daybreak.documents import to_document
from daybreak.live import DayError
from daybreak.log.events import log_event
from daybreak.store.protocol import Change


class Plan(Struct, frozen=True, kw_only=True):
    """The changes of one intent, its name in the journal, and its words (clean)."""

    action: str
    changes: tuple[Change, ...]
    label: str
    undoable: bool = True
    written: tuple[Change, ...] = ()
    """Changes that the outbox has made durable already, under its own lock."""


def threads_of(desk: Desk, identities: Iterable[str]) -> list[Thread]:
    """Give the threads that an intent names. Raises `DayError` for none, or one that is not there."""
    found = []
    for identity in identities:
        thread = desk.board.seen(identity)
        if thread is None:
            raise DayError(f"There is no thread {line(identity)}: it may have been merged or removed. Look again.")
        found.append(thread)
    if not found:
        raise DayError("No thread is selected.")
    return found


def named(threads: list[Thread]) -> SafeText:
    """Name what was acted on: one by its subject, many by their number."""
    if len(threads) == 1:
        return line(f"“{line(speaker(threads[0]).subject, NO_SUBJECT)[:60]}”")
    return line(count(len(threads), "thread"))


def decide(thread: Thread, **decided: Any) -> Change:
    """Give the change of a thread's state to what the user decided."""
    state: ThreadState = msgspec.structs.replace(thread.state, **decided)
    return Change("threads", thread.id, to_document(state))


def past(desk: Desk, thread: Thread, now: datetime) -> datetime:
    """Give an instant that every message of a thread lies before, also where a server's clock runs ahead.

    What is held of it lies after: nothing is decided about what was not seen.
    """
    hidden = desk.board.hidden(thread.id)
    if hidden:
        return min(now, hidden[0].received_at - timedelta(microseconds=1))
    return max(now, *(message.received_at for message in thread.messages))


def kept(desk: Desk, thread: Thread, now: datetime, how: str, owed: Placement | None = None) -> list[Change]:
    """Keep a closed promise with the version of the policy that it was made under (none where nothing was owed)."""
    placed = owed or desk.board.placement(thread.id)
    if placed.due_at is None:
        return []
    closed = Kept(
        thread=thread.id,
        client=placed.client,
        channel=thread.channel,
        received_at=placed.received_at,
        due_at=placed.due_at,
        closed_at=now,
        policy=desk.policy.version,
        how=how,
    )
    return [Change("promises", fresh_id(), to_document(closed))]


def logged(entry: Violation | None) -> list[Change]:
    """Give the change that begins an entry of the log, if there is one."""
    return log_event(entry)


def fresh_id() -> str:
    """Give an id that nothing else has."""
    return os.urandom(6).hex()
