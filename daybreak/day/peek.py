"""The look at what is held: until when it lasts."""

from __future__ import annotations

from datetime import datetime

from daybreak.store.protocol import Store

PEEK = "peek"
"""The key in `settings` of until when what is held is shown."""


def peeking(store: Store, now: datetime) -> bool:
    """Say whether the user chose to see what is held."""
    return holds(store, PEEK, now)


def holds(store: Store, key: str, now: datetime) -> bool:
    """Say whether what `settings` keeps under a key, with an `until`, is not over."""
    document = store.get("settings", key)
    return document is not None and datetime.fromisoformat(document["until"]) > now
