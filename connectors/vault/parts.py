"""A secret in parts of 1,000 characters, since a platform's item may hold no more (Windows: 1,280).

The item `password` is the head: a short secret as it is, or a line that says how many parts there are, their
SHA-256, and the first part. The others stand beside it under names made of that sum, so that a write that is
cut off leaves the earlier secret whole. They are written first, the head last.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Final, Protocol

PART: Final = 1_000
HEAD: Final = "password"
_MARK: Final = "daybreak-parts"
_LINE: Final = re.compile(rf"^{_MARK} 1 (\d{{1,4}}) ([0-9a-f]{{64}})\n")


class Items(Protocol):
    """The platform's items of one account, by name."""

    def read(self, name: str) -> str | None:
        """Give one item, or None."""

    def write(self, name: str, value: str) -> None:
        """Create or replace one item."""

    def erase(self, name: str) -> None:
        """Remove one item; nothing happens where there is none."""


class DamagedError(Exception):
    """Parts are missing or do not fit; says nothing of what they hold."""


def read_parts(items: Items) -> str | None:
    """Give the secret, or None; `DamagedError` where a part is missing or the sum is wrong."""
    head = items.read(HEAD)
    if head is None:
        return None
    line = _LINE.match(head)
    if line is None:
        if head.startswith(_MARK):
            raise DamagedError
        return head
    pieces = [head[line.end() :]]
    for name in _names(int(line[1]), line[2]):
        piece = items.read(name)
        if piece is None:
            raise DamagedError
        pieces.append(piece)
    secret = "".join(pieces)
    if _sum(secret) != line[2]:
        raise DamagedError
    return secret


def write_parts(items: Items, secret: str) -> bool:
    """Write the parts, then the head, then remove the parts of the earlier one; tell whether it reads back."""
    before = items.read(HEAD)
    if len(secret) <= PART and not secret.startswith(_MARK):
        items.write(HEAD, secret)
        kept: list[str] = []
    else:
        size = PART if max(secret) <= "\uffff" else PART // 2
        line_size = len(f"{_MARK} 1 9999 ") + 65
        pieces = [secret[: size - line_size]]
        pieces += [secret[at : at + size] for at in range(size - line_size, len(secret), size)]
        total = _sum(secret)
        kept = _names(len(pieces), total)
        for name, piece in zip(kept, pieces[1:], strict=True):
            items.write(name, piece)
        items.write(HEAD, f"{_MARK} 1 {len(pieces)} {total}\n{pieces[0]}")
    for name in _tail(before):
        if name not in kept:
            items.erase(name)
    return read_parts(items) == secret


def erase_parts(items: Items) -> bool:
    """Remove the parts, then the head; tell whether there was a head."""
    head = items.read(HEAD)
    if head is None:
        return False
    for name in _tail(head):
        items.erase(name)
    items.erase(HEAD)
    return True


def _tail(head: str | None) -> list[str]:
    line = _LINE.match(head or "")
    return _names(int(line[1]), line[2]) if line else []


def _names(count: int, total: str) -> list[str]:
    return [f"{HEAD}#{total[:8]}.{number}" for number in range(1, count)]


def _sum(secret: str) -> str:
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
