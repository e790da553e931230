"""What a listening connection heard vanish: the live half of QRESYNC (RFC 7162 section 3.2.10).

The other half, `VANISHED (EARLIER)` in the answer to SELECT or FETCH, is for a new connection; IMAPClient reads it
and gives it to nobody. So what went while nothing listened is found by the folder's count and one search.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from threading import Lock
from typing import Any, Final

Place = tuple[str, int]
"""A folder and its UIDVALIDITY."""

_MOST: Final = 10_000
"""Ranges that are kept; a server that tells more is not followed, which costs a search."""
_SET: Final = re.compile(rb"\d{1,10}(?::\d{1,10})?(?:,\d{1,10}(?::\d{1,10})?)*", re.ASCII)


class Vanished:
    """Carries UIDs from the thread that listens to the one that fetches. A server may say anything here."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._heard: dict[Place, list[tuple[int, int]]] = {}

    def note(self, place: Place, responses: Iterable[tuple[Any, ...]]) -> None:
        """Keep what parsed responses say about the selected folder; passes over all that is not live VANISHED."""
        told = [ends for response in responses for ends in _ranges(response)]
        if not told:
            return
        with self._lock:
            kept = self._heard.get(place, []) + told
            self._heard = {place: kept} if len(kept) <= _MOST else {}

    def take(self, place: Place, known: Iterable[int]) -> set[int]:
        """Give those of the known that were told of, and forget what was told: it is believed once at most."""
        with self._lock:
            told = sorted(self._heard.pop(place, ()))
        starts = [low for low, _ in told]
        reach = list(accumulate((high for _, high in told), max, initial=0))
        return {uid for uid in known if uid <= reach[bisect_right(starts, uid)]}


def _ranges(response: tuple[Any, ...]) -> list[tuple[int, int]]:
    """Read `(b"VANISHED", 41)` or `(b"VANISHED", b"41,43:45")`; ends may come in either order (RFC 9051 section 9)."""
    if len(response) != 2 or response[0] != b"VANISHED":
        return []
    said = b"%d" % response[1] if isinstance(response[1], int) else response[1]
    if not isinstance(said, bytes) or not _SET.fullmatch(said):
        return []
    ends = [sorted(int(end) for end in part.split(b":")) for part in said.split(b",", _MOST)[:_MOST]]
    return [(pair[0], pair[-1]) for pair in ends]
