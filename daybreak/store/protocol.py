"""What the day asks of its store; the durable one and its in-memory twin pass the same tests.

A document is a JSON object under a text key in a named collection. Everything that changes is one `Record`:
written to the journal, with `fsync`, before anybody is told that it is done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Protocol

from msgspec import Struct

Document = dict[str, Any]

Collection = Literal[
    "messages",
    "threads",
    "accounts",
    "outbox",
    "promises",
    "violations",
    "log",
    "days",
    "breaks",
    "events",
    "settings",
    "history",
]
"""messages: `Message` by id · threads: `ThreadState` by thread id · accounts: cursor and health by name ·
outbox: entries by id · promises: `Kept` by id · violations: `Violation` by id, the view of the log ·
log: the chained events (`daybreak.log.chain`) by number, appended to under an empty key · days: wind-downs by date ·
breaks: the record by id · events: `CalendarEvent` by id · settings: small things by
name · history: what undo needs, kept by the store."""


class StoreError(Exception):
    """Something that could not be kept or read: names the file, what happened and what to do; nothing changed."""

    def __init__(self, path: Path, happened: str, todo: str) -> None:
        """Keep the parts; the whole is one sentence or two for a person."""
        super().__init__(f"{path}: {happened} {todo}")
        self.path = path
        self.happened = happened
        self.todo = todo


class Change(Struct, frozen=True):
    """One document before and after; None where there is none. `before` is filled in by the store."""

    collection: Collection
    key: str
    after: Document | None
    before: Document | None = None


class Record(Struct, frozen=True, kw_only=True):
    """What happened, whole: journals of two machines can one day be merged by id, device and time."""

    id: str
    device: str
    at: datetime
    action: str
    """reply, done, snooze, sync, …; `undo` carries the id of what it undid in `undoes`."""
    label: str = ""
    """In words, for the undo line: "Snooze 3 threads"."""
    changes: tuple[Change, ...]
    undoable: bool = False
    undoes: str = ""


class Store(Protocol):
    """Keeps documents durably; every method may block on the disk and is called off the drawing thread."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Give what the user should know of the files: a damaged one was set aside, a save failed; in our words."""

    def get(self, collection: Collection, key: str) -> Document | None:
        """Give one document."""

    def items(self, collection: Collection) -> Mapping[str, Document]:
        """Give a collection; the mapping is live, not to be changed."""

    def commit(
        self, action: str, changes: Sequence[Change], *, at: datetime, label: str = "", undoable: bool = False
    ) -> Record:
        """Make the changes durable, then true. Raises `StoreError` (nothing changed) when it cannot.

        `Change("log", "", event)` appends: number, hashes and the view follow (`daybreak.store.chained`).
        """

    def undo(self, *, at: datetime) -> tuple[Record, Record] | None:
        """Undo the newest undoable record not yet undone; give it and the record that undid it, or None.

        Documents that a later record changed are left as they are (that record wins) and are not in the changes:
        one that no longer equals what the record left behind. The last 100 undoable records are kept. Events of the
        log stay; one more says that they were undone.
        """

    def next_undo(self) -> Record | None:
        """Give the record that `undo` would take back."""

    def refresh(self) -> tuple[Record, ...]:
        """Take in what other processes wrote since; give their records."""

    def catch_up(self) -> None:
        """Take in what other processes wrote since, and leave their records to the next `refresh`."""

    def in_step(self) -> bool:
        """Say whether files hold exactly what is here: nothing that others wrote waits for `refresh`."""

    def compact(self) -> None:
        """Write snapshots and start a new journal."""

    def forget(self) -> None:
        """Write snapshots, and leave no older copy of what is no longer there."""

    def close(self) -> None:
        """Compact if it is worth it, and let go."""
