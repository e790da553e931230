"""Collections of the store as values, each document read once."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import Struct

from daybreak.documents import from_document
from daybreak.store.protocol import Collection, Document, Store

_T = TypeVar("_T", bound=Struct)


class _Read:
    """One collection as it was last read."""

    def __init__(self) -> None:
        self.documents: dict[str, Document] = {}
        self.known: dict[str, Any] = {}
        self.values: tuple[Any, ...] = ()


class Values:
    """Gives collections as values; the same tuple until one of their documents changes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[str, _Read] = {}

    def of(self, collection: Collection, kind: type[_T]) -> tuple[_T, ...]:
        """Give the values of a collection in the order of the store; `kind` is always the same for one."""
        documents = dict(self._store.items(collection))
        read = self._read.setdefault(collection, _Read())
        if documents != read.documents:
            read.known = {
                key: read.known[key] if read.documents.get(key) is document else from_document(document, kind)
                for key, document in documents.items()
            }
            read.documents, read.values = documents, tuple(read.known.values())
        return read.values
