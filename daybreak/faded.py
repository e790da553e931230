"""What the outbox forgets: the words of answers that left long ago, and entries that nothing asks for any more."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from daybreak.documents import from_document, to_document
from daybreak.entries import OutboxEntry
from daybreak.store.protocol import Change

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from daybreak.store.protocol import Store

KEPT: Final = timedelta(days=90)
"""How long an answer that left, or was taken back, is kept whole."""
_OVER: Final = frozenset({"sent", "cancelled"})


def faded(store: Store, now: datetime) -> list[Change]:
    """Give the changes that let go of what is over for longer than `KEPT`.

    What undo may still take back is left alone, and so is what a note stands beside: it left although it was taken
    back, or no copy of it lies in the sent mail. An answer of the user's keeps its entry without its words: it says
    until when its thread is answered, and it never leaves twice.
    """
    old = [entry for entry in _over(store) if now - (entry.sent_at or entry.leaves_at) > KEPT and not entry.notes]
    if not old:
        return []
    undoable = {
        change["key"]
        for record in store.items("history").values()
        for change in record["changes"]
        if change["collection"] == "outbox"
    }
    return [change for entry in old if entry.id not in undoable for change in _faded(entry)]


def _over(store: Store) -> Iterator[OutboxEntry]:
    for document in store.items("outbox").values():
        if document.get("state", "held") in _OVER:
            yield from_document(document, OutboxEntry)


def _faded(entry: OutboxEntry) -> Iterator[Change]:
    if entry.state == "cancelled" or entry.what == "automatic":
        yield Change("outbox", entry.id, None)
    elif entry.outgoing.text:
        outgoing = replace(entry.outgoing, text="", refs=())
        yield Change("outbox", entry.id, to_document(replace(entry, outgoing=outgoing)))
