"""What somebody wrote themselves: quotes and signatures are cut before any text is read.

Text comes raw and bounded (a preview); everything here takes time linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_QUOTED_FROM = (
    "wrote:",
    "writes:",
    "schrieb:",
    "a écrit :",
    "a écrit:",
    "escribió:",
    "-----original message-----",
    "-----ursprüngliche nachricht-----",
    "-----message d'origine-----",
    "-----mensaje original-----",
)
"""Ends of the line that begins a quotation of the rest, in lower case."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W_]+)*")


def own_words(text: str) -> str:
    """Give a text without quoted lines, without what follows "… wrote:", and without its signature."""
    kept: list[str] = []
    for raw in text.splitlines():
        row = raw.strip()
        if raw.rstrip("\r\n") in {"--", "-- "} or row.lower().endswith(_QUOTED_FROM):
            break
        if not row.startswith((">", "|")):
            kept.append(row)
    return "\n".join(kept).strip()


def sentences(text: str) -> Iterator[str]:
    """Split into sentences, each without its outer space; a line end ends one too."""
    return (part.strip() for part in _SENTENCE_END.split(text) if part and part.strip())


def plain(text: str) -> str:
    """Give the words of a text in lower case, one space before, between and after: to look phrases up in."""
    words = _WORD.findall(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").lower())
    return f" {' '.join(words)} "


def found(phrases: Iterable[str], words: str) -> str:
    """Give the first of some phrases (lower case, whole words) that `plain` words hold; empty for none."""
    return next((phrase for phrase in phrases if f" {phrase} " in words), "")


def shouted(text: str) -> bool:
    """Say whether at least 60 % of 20 letters or more are capitals; letters that know no case do not count."""
    letters = [letter for letter in text if letter.isalpha() and letter.lower() != letter.upper()]
    return len(letters) >= 20 and sum(map(str.isupper, letters)) * 10 >= len(letters) * 6
