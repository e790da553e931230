"""A home as of another instant (`--at`): what had come by then, and nothing that is done to it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Collection, Document, Store

_DATED: tuple[tuple[Collection, str], ...] = (("messages", "received_at"), ("violations", "at"))
_ALONGSIDE: tuple[Collection, ...] = ("threads", "accounts", "outbox", "log", "days", "breaks", "events", "settings")


def as_of(store: Store, at: datetime) -> MemoryStore:
    """Copy a store into memory, without the messages and the entries of the log that are later than `at`.

    What the user decided is taken as it is now: decisions are not turned back.
    """
    held: dict[Collection, Mapping[str, Document]] = {name: store.items(name) for name in _ALONGSIDE}
    for name, field in _DATED:
        held[name] = {key: each for key, each in store.items(name).items() if _instant(each, field) <= at}
    then = MemoryStore(held)
    then.notices = store.notices
    return then


def _instant(document: Document, field: str) -> datetime:
    return datetime.fromisoformat(document[field])
