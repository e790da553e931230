"""The working set: every collection as plain dicts, what a record does to them, and what undo takes back."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import get_args

import msgspec

from daybreak.store.chained import Stamp, chained, events_of_undo
from daybreak.store.envelope import pack
from daybreak.store.protocol import Change, Collection, Document, Record

COLLECTIONS: tuple[Collection, ...] = get_args(Collection)
KEPT = 100
"""So many undoable records are kept."""
_record = msgspec.json.Decoder(Record)


class Ids:
    """Makes ids that sort by time within a device: milliseconds, a count within them, and chance."""

    def __init__(self) -> None:
        self._last = (0, 0)

    def new(self, at: datetime) -> str:
        """Give the next id; a clock that was set back does not put it before an earlier one."""
        milliseconds = int(at.timestamp() * 1000)
        last, count = self._last
        self._last = (milliseconds, 0) if milliseconds > last else (last, count + 1)
        return f"{self._last[0]:012x}-{self._last[1]:04x}-{os.urandom(5).hex()}"


class WorkingSet:
    """All collections in memory; changed by records only."""

    def __init__(self) -> None:
        self.collections: dict[Collection, dict[str, Document]] = {name: {} for name in COLLECTIONS}

    def prepared(self, changes: Sequence[Change], stamp: Stamp) -> tuple[Change, ...]:
        """Give the changes of a record as they are written: the log chained, each with what was before."""
        return self._with_before(chained(self.collections, changes, stamp))

    def _with_before(self, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Fill in what each document is now; two changes of one document in a record follow each other."""
        seen: dict[tuple[Collection, str], Document | None] = {}
        filled = []
        for change in changes:
            place = (change.collection, change.key)
            before = seen.get(place) if place in seen else self.collections[change.collection].get(change.key)
            filled.append(msgspec.structs.replace(change, before=before))
            seen[place] = change.after
        return tuple(filled)

    def apply(self, record: Record, takes: Callable[[Collection], bool] = lambda _name: True) -> set[Collection]:
        """Make a record true, in the collections that `takes` allows; give those that changed.

        Doing it twice does nothing more.
        """
        touched: set[Collection] = set()
        for change in record.changes:
            if not takes(change.collection):
                continue
            documents = self.collections[change.collection]
            if change.after is None:
                documents.pop(change.key, None)
            else:
                documents[change.key] = change.after
            touched.add(change.collection)
        if (record.undoable or record.undoes) and takes("history"):
            self._remember(record)
            touched.add("history")
        return touched

    def _remember(self, record: Record) -> None:
        history = self.collections["history"]
        if record.undoes:
            history.pop(record.undoes, None)
        if record.undoable:
            history[record.id] = msgspec.to_builtins(record)
            while len(history) > KEPT:
                del history[next(iter(history))]

    def next_undo(self) -> Record | None:
        """Give the newest undoable record that was not undone."""
        history = self.collections["history"]
        return msgspec.convert(history[next(reversed(history))], Record) if history else None

    def reversal(self, record: Record) -> tuple[Change, ...]:
        """Give the changes that take a record back, where nothing else changed the document since."""
        changes: dict[tuple[Collection, str], Change] = {}
        for change in reversed(record.changes):
            place = (change.collection, change.key)
            if place in changes:
                changes[place] = msgspec.structs.replace(changes[place], after=change.before)
            elif self.collections[change.collection].get(change.key) == change.after:
                changes[place] = Change(change.collection, change.key, change.before)
        return tuple(events_of_undo(record, list(changes.values())))

    def difference(self, other: WorkingSet) -> tuple[Change, ...]:
        """Give the changes that lead from this set to another."""
        changes = []
        for name in COLLECTIONS:
            mine, theirs = self.collections[name], other.collections[name]
            for key in mine.keys() | theirs.keys():
                before, after = mine.get(key), theirs.get(key)
                if before != after:
                    changes.append(Change(name, key, after, before))
        return tuple(changes)


def sealed_record(record: Record) -> tuple[bytes, Record]:
    """Give a record's JSON, and the record as it will be read back: what is in memory is what is on the disk."""
    payload = pack(record)
    return payload, _record.decode(payload)
