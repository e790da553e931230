"""What becomes of each code point of untrusted text, by itself: the table behind `boundaries.text`."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Reordering controls: dropped, and the message is flagged (CVE-2021-42574)."""

JOINERS: Final = frozenset("\u200c\u200d")

_REPLACEMENT: Final = "\ufffd"


def _points(*ranges: tuple[int, int]) -> frozenset[int]:
    return frozenset(point for first, last in ranges for point in range(first, last + 1))


_INVISIBLE: Final = _points(
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200B),
    (0x2060, 0x2064), (0x206A, 0x206F), (0x3164, 0x3164), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF), (0xFE00, 0xFE0F), (0x1F3FB, 0x1F3FF),
)  # fmt: skip
"""Drawn as nothing, or, as variation selectors and skin tones, with a width that terminals disagree on."""

_JOINING: Final = (
    (0x0600, 0x07FF), (0x0840, 0x08FF), (0x0900, 0x0DFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x1A20, 0x1AAF),
    (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC),
)  # fmt: skip
"""Arabic and its kin, the Indic scripts, Myanmar, Khmer, Tai Tham: a joiner changes how they are written."""

_REGIONAL_A: Final = 0x1F1E6
_REGIONAL_Z: Final = 0x1F1FF


class _CharacterMap(dict[int, str]):
    """A table for `str.translate` that fills itself: each code point is judged once."""

    def __missing__(self, point: int) -> str:
        self[point] = judged = _judge(point)
        return judged


def _judge(point: int) -> str:
    character = chr(point)
    if 0x20 <= point < 0x7F or character in "\n\t\u200c\u200d":
        return character
    if point < 0x20:
        return chr(0x2400 + point)
    if point == 0x7F:
        return "\u2421"
    if _REGIONAL_A <= point <= _REGIONAL_Z:
        return chr(ord("A") + point - _REGIONAL_A)
    if point in _INVISIBLE or character in BIDI:
        return ""
    return _by_category(character)


def _by_category(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Co" | "Cn" | "Cs":
            return _REPLACEMENT
        case "Cf" | "Me":
            return ""
        case "Zs":
            return "  " if character == "\u3000" else " "
        case _:
            return character


character_map: Final[dict[int, str]] = _CharacterMap()
"""For `str.translate`: controls become their pictures, C1 and private characters U+FFFD, invisible ones nothing."""


@lru_cache(maxsize=8192)
def is_mark(character: str) -> bool:
    """Say whether a character sits on the one before it."""
    return unicodedata.category(character) in ("Mn", "Mc")


def is_joining(character: str) -> bool:
    """Say whether a character belongs to a script in which joiners matter; empty does not."""
    return bool(character) and any(first <= ord(character) <= last for first, last in _JOINING)
