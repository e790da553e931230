"""The collection that only grows: `log`, whose documents the store chains itself, and `violations`, its view.

A caller hands in `Change("log", "", {"violation", "what", "data"})`; under the lock, where nobody else writes, the
store numbers and chains it, makes the view's document from it, and remembers the head in `settings`. What is written
to `violations` directly becomes an event too, and undoing appends one: nothing in the log is ever taken back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import msgspec

from daybreak.log.chain import START, key_of, linked, withheld
from daybreak.log.fold import BEGINNINGS, DELETED, UNDONE, after
from daybreak.store.envelope import pack
from daybreak.store.protocol import Change, Collection, Document, Record

HEAD = "log-head"
"""The key in `settings` of the last event's number and hash: in another file than the chain, so that a cut shows."""

Collections = Mapping[Collection, Mapping[str, Document]]


class Stamp(msgspec.Struct, frozen=True):
    """Which record is being written: its events bear its id, its device and its instant."""

    record: str
    device: str
    at: datetime


def chained(held: Collections, changes: Sequence[Change], stamp: Stamp) -> Sequence[Change]:
    """Give the changes as they are to be written: events chained, with what follows from them."""
    if not any(change.collection in ("log", "violations") for change in changes):
        return changes
    chain = _Chain(held, stamp)
    others = []
    for change in changes:
        if change.collection == "log":
            chain.take(_plain(change.after or {}))
        elif change.collection == "violations":
            chain.take_entry(change.key, change.after)
        else:
            others.append(change)
    return [*others, *chain.changes()]


def events_of_undo(undone: Record, reversal: Sequence[Change]) -> list[Change]:
    """Give what takes a record back: for each entry of the log an event that says so, the rest as it is."""
    seqs: dict[str, list[int]] = {}
    for change in undone.changes:
        if change.collection == "log" and change.after is not None:
            seqs.setdefault(change.after["violation"], []).append(change.after["seq"])
    found = []
    for change in reversal:
        if change.collection == "violations":
            data = {"undoes": seqs.get(change.key, []), "entry": change.after}
            found.append(Change("log", "", {"violation": change.key, "what": UNDONE, "data": data}))
        elif change.collection not in ("log", "history") and (change.collection, change.key) != ("settings", HEAD):
            found.append(change)
    return found


def _plain(document: Document) -> Document:
    """Give a document as it will be read back: what is hashed is what is on the disk."""
    plain: Document = msgspec.json.decode(pack(document))
    return plain


class _Chain:
    """The events of one record, behind those that stand."""

    def __init__(self, held: Collections, stamp: Stamp) -> None:
        self._held = held
        self._stamp = stamp
        self._events: list[Document] = []
        self._view: dict[str, Document | None] = {}
        self._gone: set[str] = set()
        self._deleted: set[str] | None = None
        self._seq, self._previous = self._end()
        if not self._seq:
            for key, document in held["violations"].items():
                self._append(key, "imported", {"entry": document})

    def take(self, event: Document) -> None:
        """Append what a caller hands in, if it is about something: who begins an entry second is not heard."""
        about, what, data = event["violation"], event["what"], event["data"]
        entry = self._entry(about)
        if what == DELETED:
            if about in self._deleted_before():
                return
            self._gone.add(about)
        elif what in BEGINNINGS:
            if entry is not None or about in self._deleted_before() or not data.get("entry"):
                return
        elif entry is None and what != UNDONE and "entry" not in data:
            return
        self._append(about, what, data)

    def take_entry(self, key: str, document: Document | None) -> None:
        """Append what makes an entry what a caller wrote it to be."""
        plain = None if document is None else _plain(document)
        if plain != self._entry(key):
            self._append(key, "logged" if self._entry(key) is None else "edited", {"entry": plain})

    def changes(self) -> list[Change]:
        """Give all that is to be written."""
        if not self._events:
            return []
        head = {"seq": self._seq, "hash": self._previous}
        return [
            *self._without_data(),
            *(Change("log", key_of(event["seq"]), event) for event in self._events),
            *(Change("violations", key, document) for key, document in self._view.items()),
            Change("settings", HEAD, head),
        ]

    def _append(self, about: str, what: str, data: Document) -> None:
        event = {
            "id": f"{self._stamp.record}.{len(self._events)}",
            "at": self._stamp.at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
            "device": self._stamp.device,
            "violation": about,
            "what": what,
            "data": data,
        }
        self._view[about] = after(self._entry(about), event)
        made = linked(event, seq=self._seq + 1, previous=self._previous)
        self._seq, self._previous = made["seq"], made["hash"]
        self._events.append(made)

    def _entry(self, about: str) -> Document | None:
        return self._view[about] if about in self._view else self._held["violations"].get(about)

    def _end(self) -> tuple[int, str]:
        """Give number and hash of the last event: the head's where the log was cut, so that the gap stays seen."""
        head = self._held["settings"].get(HEAD, {"seq": 0, "hash": START})
        log, seq, last = self._held["log"], head["seq"], head["hash"]
        while (event := log.get(key_of(seq + 1))) is not None:
            seq, last = seq + 1, str(event.get("hash"))
        return seq, last

    def _deleted_before(self) -> set[str]:
        if self._deleted is None:
            log = self._held["log"].values()
            self._deleted = {str(event.get("violation")) for event in log if event.get("what") == DELETED}
        return self._deleted

    def _without_data(self) -> list[Change]:
        """Take what deleted entries said out of earlier events, and out of what undo remembers."""
        if not self._gone:
            return []
        found = [
            Change("log", key, withheld(event))
            for key, event in self._held["log"].items()
            if event.get("violation") in self._gone and event.get("data") is not None
        ]
        for key, record in self._held["history"].items():
            left = [change for change in record["changes"] if not self._names(change)]
            if len(left) < len(record["changes"]):
                found.append(Change("history", key, {**record, "changes": left}))
        return found

    def _names(self, change: Document) -> bool:
        """Say whether a remembered change tells of a deleted entry."""
        if change["collection"] == "log":
            return change["after"] is not None and change["after"]["violation"] in self._gone
        return change["collection"] == "violations" and change["key"] in self._gone
