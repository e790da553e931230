"""Fetching in steps from a source that can only be listed: what is new, changed and gone since a bounded cursor.

A cursor holds the ids and flags of at most 10,000 messages, the newest (about 120 kB; 12 bytes each). Older ones
are given once; their changes are noticed as long as the program runs.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from boundaries.facts import Message
from connectors.base import Changes

STEP: Final = 200
TRACKED: Final = 10_000
_ENTRY_BYTES: Final = 9

READ: Final = 1
ANSWERED: Final = 2
FLAGGED: Final = 4

Key = tuple[int, str]
"""What orders messages, the newest last; the id makes it unique."""


class Listed(Struct, frozen=True):
    """One message as a listing shows it, unread: 16 hexadecimal digits, its flags, its place in the order."""

    id: str
    flags: int
    key: Key


class _Place(Struct, frozen=True, omit_defaults=True):
    """A cursor: packed ids and flags; the key from which they are complete; the key down to which all was given."""

    known: str = ""
    start: Key | None = None
    low: Key | None = None


class Tracker:
    """Plans the steps of one account; remembers everything it gave, so that old messages are watched too."""

    def __init__(self) -> None:
        self._cursor: str | None = None
        self._known: dict[str, int] = {}

    def step(
        self,
        cursor: str | None,
        listed: Mapping[str, Listed],
        read: Callable[[str], Message | None],
        *,
        complete: bool = True,
    ) -> Changes:
        """Give the next step: flags that changed, then new messages, the newest first, 200 at most.

        `read` makes a message of an id, None where it vanished meanwhile. A listing that is not `complete`
        holds only what was added: nothing is taken for gone. Raises ValueError for a cursor that is none.
        """
        place = _Place() if cursor is None else _read_cursor(cursor)
        known = self._recall(cursor, place, listed, complete=complete)
        gone = tuple(id_ for id_ in known if id_ not in listed) if complete else ()
        changed = [one for one in listed.values() if known.get(one.id, one.flags) != one.flags]
        due = sorted((one for one in listed.values() if one.id not in known), key=lambda one: one.key, reverse=True)
        if not gone and not changed and not due:
            return Changes(cursor=cursor if cursor is not None else self._remember(place, known, listed))
        for id_ in gone:
            del known[id_]
        messages: list[Message] = []
        plan = [*changed, *due]
        for one in plan[:STEP]:
            message = read(one.id)
            if message is not None:
                messages.append(message)
                known[one.id] = one.flags
        more = len(plan) > STEP
        given = [one.key for one in due[: max(0, STEP - len(changed))]]
        low = min(given + ([place.low] if place.low else []), default=None) if more else None
        return Changes(
            messages=tuple(messages),
            gone=gone,
            cursor=self._remember(replace(place, low=low), known, listed),
            more=more,
        )

    def _recall(
        self, cursor: str | None, place: _Place, listed: Mapping[str, Listed], *, complete: bool
    ) -> dict[str, int]:
        """Give what was known at the cursor; what is older than it tracks was given before, as it is now."""
        if cursor is not None and cursor == self._cursor:
            return dict(self._known)
        known = _unpack(place.known)
        if place.start is not None and complete:
            for one in listed.values():
                if one.key < place.start and (place.low is None or one.key >= place.low):
                    known.setdefault(one.id, one.flags)
        return known

    def _remember(self, place: _Place, known: dict[str, int], listed: Mapping[str, Listed]) -> str:
        tracked = known
        start = place.start
        if len(known) > TRACKED:
            newest = sorted((listed[id_].key for id_ in known if id_ in listed), reverse=True)[:TRACKED]
            start = newest[-1]
            tracked = {id_: known[id_] for _, id_ in newest}
        self._cursor = msgspec.json.encode(replace(place, known=_pack(tracked), start=start)).decode()
        self._known = known
        return self._cursor


def _pack(known: Mapping[str, int]) -> str:
    raw = b"".join(bytes.fromhex(id_) + bytes((flags,)) for id_, flags in known.items())
    return base64.b64encode(raw).decode("ascii")


def _unpack(text: str) -> dict[str, int]:
    raw = base64.b64decode(text, validate=True)
    if len(raw) % _ENTRY_BYTES:
        raise ValueError("a cursor was cut")
    return {raw[at : at + 8].hex(): raw[at + 8] for at in range(0, len(raw), _ENTRY_BYTES)}


def _read_cursor(cursor: str) -> _Place:
    try:
        place = msgspec.json.decode(cursor, type=_Place)
        _unpack(place.known)
    except (msgspec.DecodeError, binascii.Error, ValueError) as error:
        raise ValueError("this is no cursor") from error
    return place
