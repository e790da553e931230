"""How long the log remembers: `[log] retention`, 30 days for what was dismissed, and no longer than the user wants."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import datetime, timedelta

from boundaries.facts import ViolationState
from daybreak.log.events import tombstone
from daybreak.log.fold import DELETED, UNDONE
from daybreak.store.protocol import Change, Document, Store

DISMISSED = timedelta(days=30)


def outlived(store: Store, months: int, now: datetime) -> list[Change]:
    """Give the changes that delete what is older than the retention.

    An entry is as old as the last thing that happened to it; one that was taken back again, too.
    """
    view, oldest = store.items("violations"), months_before(now, months)
    found = []
    for identity, at in _last(store.items("log"), view).items():
        entry = view.get(identity)
        dismissed = entry is not None and entry.get("state") == ViolationState.DISMISSED
        if at < (max(now - DISMISSED, oldest) if dismissed else oldest):
            found.append(tombstone(identity, "retention"))
    return found


def of_client(store: Store, client: str) -> list[Change]:
    """Give the changes that delete everything that the log holds of a client; its name as the log has it."""
    wanted = client.casefold()
    named = {key for key, entry in store.items("violations").items() if entry.get("client", "").casefold() == wanted}
    for event in _standing(store.items("log")):
        for part in ("entry", "set"):
            said = (event["data"].get(part) or {}).get("client")
            if isinstance(said, str) and said.casefold() == wanted:
                named.add(event["violation"])
    return [tombstone(identity, "asked for") for identity in sorted(named)]


def months_before(at: datetime, months: int) -> datetime:
    """Give the instant so many calendar months earlier; the last day of a shorter month."""
    year, month = divmod(at.year * 12 + at.month - 1 - months, 12)
    if year < 1:
        return datetime.min.replace(tzinfo=at.tzinfo)
    return at.replace(year=year, month=month + 1, day=min(at.day, monthrange(year, month + 1)[1]))


def _standing(log: Mapping[str, Document]) -> list[Document]:
    """Give the events that still say something, tombstones left out."""
    return [event for event in log.values() if event.get("data") is not None and event.get("what") != DELETED]


def _last(log: Mapping[str, Document], view: Mapping[str, Document]) -> dict[str, datetime]:
    """Give when something last happened to each entry; taking over and taking back are no happenings."""
    found = {key: datetime.fromisoformat(entry["at"]) for key, entry in view.items()}
    for event in _standing(log):
        identity, at = event["violation"], datetime.fromisoformat(event["at"])
        if event["what"] == "imported" or (event["what"] == UNDONE and identity in found):
            continue
        found[identity] = max(found.get(identity, at), at)
    return found
