"""Short names that are the same in every run and on every machine."""

from __future__ import annotations

from base64 import b32encode
from hashlib import sha256


def short_id(*parts: str) -> str:
    """Name what the parts name together: ten lower-case base32 characters, 50 bits of a SHA-256.

    The length of each part is hashed with it, so that no two lists of parts run into each other.
    """
    digest = sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(raw))
        digest.update(raw)
    return b32encode(digest.digest()[:7])[:10].decode("ascii").lower()
