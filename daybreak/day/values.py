"""Collections of the store as values, each document read once."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import Struct

from daybreak.documents import from_document
from daybreak.store.protocol import Collection, Document, Store

_T = TypeVar("_T", bound=Struct)


class _Read:
    """One collection as it was last read: the documents with their values, and the values alone."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[Document, Any]] = {}
        self.values: tuple[Any, ...] = ()

    def holds(self, documents: dict[str, Document]) -> bool:
        """Say whether these are the documents that were read: the very same objects, no more and no fewer."""
        known = self.known
        return len(known) == len(documents) and all(
            key in known and known[key][0] is document for key, document in documents.items()
        )


class Values:
    """Gives collections as values; the same tuple until one of their documents changes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[str, _Read] = {}

    def of(self, collection: Collection, kind: type[_T]) -> tuple[_T, ...]:
        """Give the values of a collection in the order of the store; `kind` is always the same for one."""
        documents = dict(self._store.items(collection))
        read = self._read.setdefault(collection, _Read())
        if not read.holds(documents):
            known = read.known
            read.known = {
                key: known[key]
                if key in known and known[key][0] is document
                else (document, from_document(document, kind))
                for key, document in documents.items()
            }
            read.values = tuple(value for _, value in read.known.values())
        return read.values
