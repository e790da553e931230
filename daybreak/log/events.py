"""What happened to the entries of the log: the one way to write it, and how it is read back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from boundaries.facts import Violation, ViolationState
from boundaries.text import SafeText, line
from daybreak.documents import from_document, to_document
from daybreak.log.fold import DELETED, folded
from daybreak.store.protocol import Change, Document, Store

What = Literal[
    "suspected",
    "logged",
    "imported",
    "confirmed",
    "absorbed",
    "dismissed",
    "addressed",
    "settled",
    "edited",
    "noted",
    "undone",
    "deleted",
]
_WORDS = {
    "suspected": "suspected by a rule",
    "logged": "logged",
    "imported": "taken over from before the log was chained",
    "absorbed": "let slide",
    "addressed": "answered",
    "undone": "taken back",
    "deleted": "deleted",
}


class Event(Struct, frozen=True, kw_only=True):
    """One event, as it stands in the chain (`daybreak.log.chain` says what its members are)."""

    seq: int
    id: str
    at: datetime
    device: str
    violation: str
    what: str
    data: dict[str, Any] | None
    salt: str | None
    digest: str
    previous: str
    hash: str


def log_event(
    entry: Violation | None, what: What | None = None, *, was: Violation | None = None, **said: str
) -> list[Change]:
    """Give the change that writes an event: an entry begins, or becomes from what it `was` what it is now.

    `said` is kept beside (the reason of a dismissal, the text of an answer). Without an entry there is nothing to
    write; without `what` it begins as its state says.
    """
    if entry is None:
        return []
    document = to_document(entry)
    if was is None:
        what = what or ("suspected" if entry.state is ViolationState.SUSPECTED else "logged")
        return [_append(entry.id, what, {"entry": document, **said})]
    before = to_document(was)
    fields = {name: value for name, value in document.items() if name not in before or before[name] != value}
    return [_append(entry.id, what or "edited", {"set": fields, **said})]


def takes_over() -> Change:
    """Give the change that chains what the log held before it was chained; nothing where it is already."""
    return _append("", "imported", {})


def tombstone(violation: str, reason: str) -> Change:
    """Give the change that deletes an entry: what was said of it goes, its hashes stay."""
    return _append(violation, "deleted", {"entry": None, "reason": reason})


def _append(violation: str, what: What, data: Document) -> Change:
    return Change("log", "", {"violation": violation, "what": what, "data": data})


def deleted(store: Store) -> frozenset[str]:
    """Give the ids of the entries that were deleted: no rule suspects them again."""
    return frozenset(event["violation"] for event in store.items("log").values() if event.get("what") == DELETED)


def history(store: Store, violation: str) -> tuple[Event, ...]:
    """Give what happened to one entry, in order; nothing for one from before the log was chained."""
    log = store.items("log")
    return tuple(from_document(log[key], Event) for key in sorted(log) if log[key].get("violation") == violation)


def words(event: Event) -> SafeText:
    """Say what an event was, with its reason: "dismissed: agreed by phone"."""
    data = event.data or {}
    what = _WORDS.get(event.what, event.what)
    if event.what == "logged" and (data.get("entry") or {}).get("by_hand"):
        what = "logged by hand"
    if event.what == "edited":
        what = f"edited: {', '.join(data.get('set') or ())}" if data.get("set") else "edited"
    if event.what == "addressed" and (data.get("set") or {}).get("step"):
        what = f"answered: {data['set']['step']}"
    said = data.get("reason") or data.get("text") or ""
    return line(f"{what}: {said}" if said else what)


def entries(events: Iterable[Document]) -> tuple[Violation, ...]:
    """Give the entries as the events leave them."""
    return tuple(from_document(each, Violation) for each in folded(events).values())
