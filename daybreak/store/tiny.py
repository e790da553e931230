"""TinyDB over a storage of ours: whole files, sealed, two generations, never written in place.

TinyDB's own storage writes over the file and truncates after: killed in between, or on a full disk, it leaves a
file that nothing can read. Only this module imports it, when a collection is written or looked at with queries.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import Storage
from tinydb.table import Document as Row
from tinydb.table import Table

from daybreak.store.envelope import pack, read_sealed, seal
from daybreak.store.files import replace_file
from daybreak.store.protocol import Document
from daybreak.store.snapshots import TABLE, decoded


class SnapshotStorage(Storage):
    """Reads and writes one sealed file; what stood there before becomes `NAME.1`."""

    def __init__(self, path: Path, generation: int = 0) -> None:
        """Name the file; nothing is touched yet."""
        self._path = path
        self._generation = generation

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Give the tables; None where there is no file. `Damaged`, `StoreError` as `envelope.unseal` raises them."""
        sealed = read_sealed(self._path)
        return None if sealed is None else dict(decoded(self._path, sealed))

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Put the tables in place whole; serialised before anything is touched. Raises `StoreError`."""
        previous = self._path.with_name(f"{self._path.name}.1")
        replace_file(self._path, seal(pack(data), self._generation), keep=previous)


class _Keyed(Table):
    """A table whose documents have text for ids, as ours do."""

    document_id_class = str  # type: ignore[assignment] # tinydb declares int and documents the override


class _Collection(TinyDB):
    table_class = _Keyed


def write_collection(path: Path, documents: dict[str, Document], generation: int) -> None:
    """Write a collection's documents as one new generation. Raises `StoreError`."""
    storage = CachingMiddleware(SnapshotStorage)  # type: ignore[no-untyped-call] # has no annotations
    with _Collection(path, generation, storage=storage) as database:
        database.drop_tables()
        rows = (Row(document, key) for key, document in documents.items())  # type: ignore[arg-type] # text ids
        database.table(TABLE).insert_multiple(rows)


def open_collection(path: Path) -> TinyDB:
    """Give a collection to look at with TinyDB's queries: its table is `documents`."""
    return _Collection(path, storage=SnapshotStorage)
