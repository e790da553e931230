"""Answers on their way: what each may become, one durable step at a time, whoever else works on the same home.

held -> queued -> sending -> sent | failed | unknown; cancelled until it leaves. A draft waits for its user before all
that. Where the server can keep it until its time: sending -> scheduled -> sent, or scheduled -> recalled -> cancelled
when it is taken back there.

`sending` is durable before a try begins, and while it runs its process holds the account's lock: who gets that lock and
finds `sending` knows that the process died, and calls it unknown. Unknown is settled by proof or by the user, never by
sending again unasked (RFC 1047).
"""

from __future__ import annotations

import contextlib
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from boundaries.text import line
from daybreak.documents import from_document, to_document
from daybreak.entries import OutboxEntry
from daybreak.store.protocol import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from boundaries.text import SafeText
    from daybreak.entries import OutboxState
    from daybreak.store.protocol import Store

WAITING: Final[frozenset[OutboxState]] = frozenset({"held", "queued"})
AT_SERVER: Final[frozenset[OutboxState]] = frozenset({"scheduled", "recalled"})
STATES: Final[frozenset[OutboxState]] = (
    WAITING | AT_SERVER | {"draft", "sending", "sent", "failed", "unknown", "cancelled"}
)
TOO_LATE: Final = "It had left before it could be taken back."
"""Note of an answer that its server sent although its user took it back; it goes when the user has seen it."""
_AGAIN: Final = timedelta(seconds=5)
"""Time until an answer is looked at again that could not be claimed."""
_LOCK_LIMIT: Final = 10.0
"""Seconds to wait for another process to finish one step: it holds the lock for one write."""


class OutboxError(Exception):
    """An entry is not in a state where that can be done; the text is ours, clean, and says why."""


def shown_state(entry: OutboxEntry, now: datetime) -> OutboxState:
    """Give the state in words of the screen: what is held no longer is queued."""
    return "queued" if entry.state == "held" and entry.leaves_at <= now else entry.state


def left_anyway(entry: OutboxEntry) -> bool:
    """Say whether an answer left although it was taken back, and its user has not said that they know."""
    return entry.state == "sent" and TOO_LATE in entry.notes


def trouble(entry: OutboxEntry) -> SafeText | None:
    """Give what is wrong with an entry, clean; None where nothing is."""
    return line(entry.error) if entry.error else line(TOO_LATE) if left_anyway(entry) else None


def due_at(entry: OutboxEntry) -> datetime | None:
    """Give the instant at which something is to be done for an entry; None where nothing is."""
    if entry.state in WAITING:
        return min(entry.to_server_at or entry.leaves_at, entry.leaves_at)
    return entry.leaves_at if entry.state == "scheduled" else entry.to_server_at if entry.state == "recalled" else None


@contextlib.contextmanager
def _steps_locked(folder: Path) -> Iterator[None]:
    """Hold the lock under which states change; for one write. Raises `OutboxError` when it cannot be had."""
    from filelock import FileLock, Timeout

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(str(folder / "outbox.lock"), timeout=_LOCK_LIMIT, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        raise OutboxError("Another Daybreak is busy with the outbox; try again.") from None
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def sending_locked(folder: Path, account: str) -> Iterator[bool]:
    """Hold the lock of one account's sending, for as long as a try takes; gives False when another has it."""
    from filelock import FileLock, Timeout

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(str(folder / f"outbox-{account}.lock"), timeout=0, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


class Outbox:
    """The outbox of one home; `folder` is its `data`, where the locks are. Used on the store's own thread."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder

    def entries(self, states: Collection[OutboxState] = STATES) -> list[OutboxEntry]:
        """Give the entries in these states, by the instant at which they leave."""
        found = [
            from_document(document, OutboxEntry)
            for document in self._store.items("outbox").values()
            if document.get("state", "held") in states
        ]
        return sorted(found, key=lambda entry: (entry.leaves_at, entry.id))

    def unsettled(self) -> list[OutboxEntry]:
        """Give those that are neither sent nor cancelled."""
        return self.entries(STATES - {"sent", "cancelled"})

    def listed(self) -> list[OutboxEntry]:
        """Give those, and what left although it was taken back."""
        return [each for each in self.entries(STATES - {"cancelled"}) if each.state != "sent" or left_anyway(each)]

    def next_look(self, now: datetime) -> datetime | None:
        """Give the instant at which something is to be done for the next entry; None when none waits.

        What is due already is looked at again soon: it may be that it cannot be claimed.
        """
        found = map(due_at, self.entries(WAITING | AT_SERVER))
        return min((at if at > now else now + _AGAIN for at in found if at is not None), default=None)

    def get(self, identity: str) -> OutboxEntry:
        """Give one entry. Raises `OutboxError`."""
        document = self._store.get("outbox", identity)
        if document is None:
            raise OutboxError("There is no such entry in the outbox; `daybreak outbox` lists them.")
        return from_document(document, OutboxEntry)

    def move(
        self,
        identity: str,
        expected: Collection[OutboxState],
        change: Callable[[OutboxEntry], OutboxEntry],
        *,
        at: datetime,
        with_it: Sequence[Change] = (),
    ) -> OutboxEntry | None:
        """Change one entry if it is in an expected state, durably; None (nothing changed) if it is not.

        An undo of another process may slip between the look and the write: then what it wrote stands again.
        """
        with _steps_locked(self._folder):
            self._store.catch_up()
            before = self._store.get("outbox", identity)
            if before is None:
                return None
            entry = from_document(before, OutboxEntry)
            if entry.state not in expected:
                return None
            after = change(entry)
            own = Change("outbox", identity, to_document(after))
            record = self._store.commit("outbox", [own, *with_it], at=at, label=after.state)
            found = next(one.before for one in record.changes if one.collection == "outbox" and one.key == identity)
            if found is None or found.get("state", "held") != entry.state:
                self._store.commit("outbox", [Change("outbox", identity, found)], at=at, label="as it was")
                return None
            return after

    def put(self, entry: OutboxEntry, unless: str, *, at: datetime, with_it: Sequence[Change]) -> bool:
        """Take in an answer that nobody wrote, in one write with `with_it`; False where it is not to leave twice.

        `unless` is a key in `settings` that `with_it` changes: where another process was first, nothing is written.
        """
        before = self._store.get("settings", unless)
        with _steps_locked(self._folder):
            self._store.catch_up()
            if self._store.get("settings", unless) != before or self._store.get("outbox", entry.id) is not None:
                return False
            own = Change("outbox", entry.id, to_document(entry))
            self._store.commit("auto-reply", [own, *with_it], at=at, label=entry.account)
            return True

    def cancel(self, identity: str, *, at: datetime, with_it: Sequence[Change] = ()) -> OutboxEntry:
        """Take an answer back before it leaves, in one write with `with_it`. Raises `OutboxError`: too late.

        One that its server keeps is recalled: the account takes it back there as soon as it can.
        """
        change = partial(_as_taken_back, at=at)
        moved = self.move(identity, WAITING | {"draft", "failed", "scheduled"}, change, at=at, with_it=with_it)
        if moved is not None:
            return moved
        why = {
            "sending": "It is being sent right now.",
            "sent": "It has left already.",
            "unknown": "It may have left already; say which with `daybreak outbox settle`.",
            "cancelled": "It was cancelled before.",
            "recalled": "It is being taken back at its server already.",
        }
        raise OutboxError(why.get(self.get(identity).state, "It changed just now; look again."))

    def settle(self, identity: str, how: str, *, at: datetime, with_it: Sequence[Change] = ()) -> OutboxEntry:
        """Decide an answer that is unknown, or one that failed: `sent` leaves it, `again` sends it once more.

        One that left although it was taken back is known to its user by `sent`, in one write with `with_it`.

        Raises `OutboxError`.
        """
        if how not in ("sent", "again"):
            raise OutboxError("It can be settled as `sent` or `again`.")
        if how == "sent" and left_anyway(self.get(identity)):
            seen = self.move(identity, {"sent"}, _as_seen, at=at, with_it=with_it)
            if seen is not None:
                return seen
        change = partial(_as_sent if how == "sent" else _as_queued, at=at)
        moved = self.move(identity, {"unknown", "failed"} if how == "again" else {"unknown"}, change, at=at)
        if moved is None:
            raise OutboxError(f"It is {self.get(identity).state}: there is nothing to settle.")
        return moved


def _as_taken_back(entry: OutboxEntry, at: datetime) -> OutboxEntry:
    if entry.state == "scheduled":
        return msgspec.structs.replace(entry, state="recalled", to_server_at=at, tries=0)
    return msgspec.structs.replace(entry, state="cancelled")


def _as_sent(entry: OutboxEntry, at: datetime) -> OutboxEntry:
    sent_at = entry.tried_at or at
    return msgspec.structs.replace(entry, state="sent", sent_at=sent_at, proof="the user's word", error="")


def _as_seen(entry: OutboxEntry) -> OutboxEntry:
    return msgspec.structs.replace(entry, notes=tuple(each for each in entry.notes if each != TOO_LATE))


def _as_queued(entry: OutboxEntry, at: datetime) -> OutboxEntry:
    return msgspec.structs.replace(
        entry, state="queued", leaves_at=max(at, entry.leaves_at), to_server_at=None, tries=0, error=""
    )
