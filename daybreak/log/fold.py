"""The fold: the entries of the log as the events leave them. The collection `violations` is this and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from daybreak.store.protocol import Document

BEGINNINGS = frozenset({"suspected", "logged", "imported"})
"""What begins an entry; one that is there, or was deleted, does not begin again."""
UNDONE = "undone"
DELETED = "deleted"


def after(entry: Document | None, event: Document) -> Document | None:
    """Give an entry as an event leaves it: `entry` replaces it whole (null: none), `set` replaces fields.

    An event whose data was removed leaves none.
    """
    data = event.get("data")
    if not isinstance(data, dict):
        return None
    if "entry" in data:
        whole = data["entry"]
        return whole if isinstance(whole, dict) else None
    fields = data.get("set")
    return {**entry, **fields} if entry is not None and isinstance(fields, dict) else entry


def folded(events: Iterable[Document]) -> dict[str, Document]:
    """Give every entry by its id, as all events together leave it."""
    entries: dict[str, Document] = {}
    for event in events:
        about = str(event.get("violation"))
        entry = after(entries.get(about), event)
        if entry is None:
            entries.pop(about, None)
        else:
            entries[about] = entry
    return entries
