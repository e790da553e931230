"""What is remembered of each account that shows something: kept before it is pushed, so that no crash forgets it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from boundaries.facts import Address
from connectors.base import Status
from daybreak.documents import from_document, to_document
from daybreak.store.protocol import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybreak.store.protocol import Store

SHOWN: Final = "shown:"
"""Before an account's name, the key in `settings` of what it shows."""

Standing = Literal["idle", "shown", "drift", "refused", "trouble", "dry-run"]
"""idle: nothing to show · shown: read back as it should be · drift: somebody changed it · refused: the source does not
let us · trouble: not reached, tried again · dry-run: only said what would be done."""


class StatusRecord(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One account's status."""

    standing: Standing = "idle"
    ours: Status | None = None
    """What was pushed last and not taken back."""
    seen: Status | None = None
    """The same as the source gave it back."""
    pending: Status | None = None
    """What was about to be pushed."""
    before: Status | None = None
    """What stood before ours; it is put back when ours goes."""
    theirs: Status | None = None
    """What somebody put in the place of ours; None while it drifts means that they cleared it."""
    note: str = ""
    """Raw: an error's words, or what would have been done."""
    checked_at: datetime | None = None


class ReplyRecord(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One account's automatic answer."""

    standing: Standing = "idle"
    plan: str = ""
    """The fingerprint of the plan that was pushed last and not taken back."""
    pending: str = ""
    parts: dict[str, str] = {}
    """Its absences by their end, each with a fingerprint of its own."""
    common: str = ""
    """What the plan says beside its absences: the user's own addresses."""
    planned_to: datetime | None = None
    """How far ahead the plan reaches."""
    renew_at: datetime | None = None
    """When it is written anew, so that it never runs out while the program runs now and then."""
    one: bool = False
    """The account knows one absence at a time."""
    note: str = ""
    checked_at: datetime | None = None


class ShownRecord(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one account shows: None for what it cannot."""

    me: Address = Address("")
    status: StatusRecord | None = None
    reply: ReplyRecord | None = None
    mend: bool = False
    """The user asked to put ours back where somebody changed it."""


def shown_record(store: Store, name: str) -> ShownRecord:
    """Give what is remembered of an account; a fresh record where nothing is."""
    document = store.get("settings", SHOWN + name)
    return ShownRecord() if document is None else from_document(document, ShownRecord)


def shown_records(store: Store) -> Iterator[tuple[str, ShownRecord]]:
    """Give those of the accounts that there are, in their order."""
    for name in tuple(store.items("accounts")):
        document = store.get("settings", SHOWN + name)
        if document is not None:
            yield name, from_document(document, ShownRecord)


def change(name: str, record: ShownRecord | None) -> Change:
    """Give the change that keeps a record, or forgets it."""
    return Change("settings", SHOWN + name, None if record is None else to_document(record))
