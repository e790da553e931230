"""The store that keeps nothing: for tests and for throw-away days; it behaves as the durable one does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from daybreak.store.chained import Stamp
from daybreak.store.protocol import Change, Collection, Document, Record
from daybreak.store.working import Ids, WorkingSet, sealed_record


class MemoryStore:
    """A `Store` in memory."""

    def __init__(self, begins_with: Mapping[Collection, Mapping[str, Document]] | None = None) -> None:
        """Begin with these documents, taken as they are; without them, empty."""
        self.notices: tuple[str, ...] = ()
        self._working = WorkingSet()
        self._ids = Ids()
        for name, documents in (begins_with or {}).items():
            self._working.collections[name].update(documents)

    def get(self, collection: Collection, key: str) -> Document | None:
        """Give one document."""
        return self._working.collections[collection].get(key)

    def items(self, collection: Collection) -> Mapping[str, Document]:
        """Give a collection, live."""
        return self._working.collections[collection]

    def commit(
        self, action: str, changes: Sequence[Change], *, at: datetime, label: str = "", undoable: bool = False
    ) -> Record:
        """Make the changes true."""
        stamp = Stamp(self._ids.new(at), "memory", at)
        return self._write(
            Record(
                id=stamp.record,
                device=stamp.device,
                at=at,
                action=action,
                label=label,
                changes=self._working.prepared(changes, stamp),
                undoable=undoable,
            )
        )

    def undo(self, *, at: datetime) -> tuple[Record, Record] | None:
        """Undo the newest undoable record not yet undone."""
        undone = self._working.next_undo()
        if undone is None:
            return None
        stamp = Stamp(self._ids.new(at), "memory", at)
        record = Record(
            id=stamp.record,
            device=stamp.device,
            at=at,
            action="undo",
            label=undone.label,
            changes=self._working.prepared(self._working.reversal(undone), stamp),
            undoes=undone.id,
        )
        return undone, self._write(record)

    def next_undo(self) -> Record | None:
        """Give the record that `undo` would take back."""
        return self._working.next_undo()

    def refresh(self) -> tuple[Record, ...]:
        """Nobody else writes here."""
        return ()

    def catch_up(self) -> None:
        """Nobody else writes here."""

    def in_step(self) -> bool:
        """Say no: there are no files."""
        return False

    def compact(self) -> None:
        """There is nothing to write."""

    def forget(self) -> None:
        """There is no older copy."""

    def close(self) -> None:
        """There is nothing to let go of."""

    def _write(self, record: Record) -> Record:
        _, kept = sealed_record(record)
        self._working.apply(kept)
        return kept
