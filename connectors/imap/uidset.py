"""Sets of UIDs in the short form of RFC 9051 section 4.1.1 (`1:5,7`): a cursor stays small over thousands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def pack(uids: Iterable[int]) -> str:
    """Write UIDs in ascending ranges."""
    ranges: list[list[int]] = []
    for uid in sorted(set(uids)):
        if ranges and uid == ranges[-1][1] + 1:
            ranges[-1][1] = uid
        else:
            ranges.append([uid, uid])
    return ",".join(str(low) if low == high else f"{low}:{high}" for low, high in ranges)


def unpack(packed: str) -> set[int]:
    """Read what `pack` wrote."""
    return {uid for part in packed.split(",") if part for uid in _range(part)}


def _range(part: str) -> range:
    low, _, high = part.partition(":")
    return range(int(low), int(high or low) + 1)


def chunks(uids: Iterable[int], size: int) -> Iterator[list[int]]:
    """Give UIDs in lists of at most `size`, the highest first: servers and libraries choke on longer ones."""
    ordered = sorted(uids, reverse=True)
    for at in range(0, len(ordered), size):
        yield ordered[at : at + size]
