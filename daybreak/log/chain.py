"""The chain: what an event is at rest, and how the hash of each one holds all that came before it.

An event is a JSON object:

- `seq`: its number, from 1, without gaps; `id`, `at` (RFC 3339, UTC), `device`: of the write that made it;
- `violation`: the id of the entry that it is about; `what`: what happened to the entry;
- `data`: what it says, and `salt`: 32 random hex digits; both null once they were removed;
- `digest`: SHA-256 of the canonical form of `{"data": …, "salt": …}`; it stays when data and salt are removed;
- `previous`: the hash of the event before it, 64 zeros for the first;
- `hash`: SHA-256 of the canonical form of the eight members named in `HASHED`.

The canonical form is JSON with the keys of every object sorted, no space between its parts, nothing escaped but what
JSON demands, in UTF-8. The salt keeps short data from being guessed from its digest after it was removed.
"""

from __future__ import annotations

import hashlib
import os
from typing import Any

from daybreak.store.protocol import Document

HASHED = ("seq", "id", "at", "device", "violation", "what", "digest", "previous")
"""The members of an event that its hash covers."""
START = "0" * 64
"""What stands before the first event."""


def canonical(value: Any) -> bytes:
    """Give the one form of a JSON value that is hashed."""
    import json

    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def digest_of(data: Document | None, salt: str | None) -> str:
    """Give the SHA-256 of what an event says, in hex."""
    return hashlib.sha256(canonical({"data": data, "salt": salt})).hexdigest()


def hash_of(event: Document) -> str:
    """Give the SHA-256 of an event, in hex. Raises `KeyError` where a member is missing."""
    return hashlib.sha256(canonical({name: event[name] for name in HASHED})).hexdigest()


def linked(event: Document, *, seq: int, previous: str) -> Document:
    """Put an event behind another: it gets number, salt, digest and hash."""
    salt = os.urandom(16).hex()
    made = {**event, "seq": seq, "salt": salt, "digest": digest_of(event["data"], salt), "previous": previous}
    return {**made, "hash": hash_of(made)}


def withheld(event: Document) -> Document:
    """Give an event without what it says: the chain holds all the same."""
    return {**event, "data": None, "salt": None}


def key_of(seq: int) -> str:
    """Give the key of an event in the collection: keys sort as the numbers do."""
    return f"{seq:012d}"
