"""A home as of another instant (`--at`): what had come by then, and nothing that is done to it is kept."""

from __future__ import annotations

from datetime import datetime

from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Collection, Document, Store

_DATED: tuple[tuple[Collection, str], ...] = (("messages", "received_at"), ("violations", "at"))
_ALONGSIDE: tuple[Collection, ...] = ("threads", "accounts", "outbox", "days", "breaks", "settings")


def as_of(store: Store, at: datetime) -> MemoryStore:
    """Copy a store into memory, without the messages and the entries of the log that are later than `at`.

    What the user decided is taken as it is now: decisions are not turned back.
    """
    then = MemoryStore()
    then.notices = store.notices
    changes = [
        Change(collection, key, document)
        for collection, field in _DATED
        for key, document in store.items(collection).items()
        if _instant(document, field) <= at
    ]
    changes += [
        Change(collection, key, document)
        for collection in _ALONGSIDE
        for key, document in store.items(collection).items()
    ]
    then.commit("as of", changes, at=at)
    return then


def _instant(document: Document, field: str) -> datetime:
    return datetime.fromisoformat(document[field])
