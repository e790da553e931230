"""The store as the day shares it with sync and outbox: whatever they write, the day hears of it in the same moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from daybreak.store.protocol import Change, Collection, Document, Record, Store


class SharedStore:
    """A `Store` that tells `heard` of each record that was written through it, or by another process."""

    def __init__(self, store: Callable[[], Store], heard: Callable[[Sequence[Record]], object]) -> None:
        """Share what `store` gives; it is asked where the store is used, on the day's own thread."""
        self._open = store
        self._heard = heard

    @property
    def _store(self) -> Store:
        return self._open()

    @property
    def notices(self) -> tuple[str, ...]:
        """Give what the user should know of the files."""
        return self._store.notices

    def get(self, collection: Collection, key: str) -> Document | None:
        """Give one document."""
        return self._store.get(collection, key)

    def items(self, collection: Collection) -> Mapping[str, Document]:
        """Give a collection, live."""
        return self._store.items(collection)

    def commit(
        self, action: str, changes: Sequence[Change], *, at: datetime, label: str = "", undoable: bool = False
    ) -> Record:
        """Make the changes durable, then true, then known."""
        record = self._store.commit(action, changes, at=at, label=label, undoable=undoable)
        self._heard((record,))
        return record

    def undo(self, *, at: datetime) -> tuple[Record, Record] | None:
        """Undo the newest undoable record."""
        pair = self._store.undo(at=at)
        if pair is not None:
            self._heard((pair[1],))
        return pair

    def next_undo(self) -> Record | None:
        """Give the record that `undo` would take back."""
        return self._store.next_undo()

    def refresh(self) -> tuple[Record, ...]:
        """Take in what other processes wrote since."""
        records = self._store.refresh()
        if records:
            self._heard(records)
        return records

    def catch_up(self) -> None:
        """Take in what other processes wrote since; the day hears of it at the next `refresh`."""
        self._store.catch_up()

    def in_step(self) -> bool:
        """Say whether files hold exactly what is here."""
        return self._store.in_step()

    def compact(self) -> None:
        """Write snapshots and start a new journal."""
        self._store.compact()

    def forget(self) -> None:
        """Write snapshots, and leave no older copy of what is no longer there."""
        self._store.forget()

    def close(self) -> None:
        """Let go."""
        self._store.close()
