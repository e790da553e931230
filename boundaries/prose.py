"""What somebody wrote themselves: quotes and signatures are cut before any text is read.

By rules of our own, not by a library: of the two that are kept for this, one (mail-parser-reply 1.36) knows no Spanish
and took 212 ms for 2,000 hostile characters, the other (email-reply-parser 0.5.12) knows English alone and took
854 ms, by regular expressions that backtrack; neither ships types. Here each line is looked at once.

Text comes raw; everything here takes time linear in its length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

MAX_TEXT = 4_000
"""Characters of one message that are read; a preview has 2,000 at most."""
MAX_SENTENCES = 200
"""Of one message; what comes after is not read."""

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
    "---------- forwarded message ----------",
    "---------- forwarded message ---------",
    "begin forwarded message:",
)
"""Ends of the line that begins a quotation of the rest, in lower case."""
_HEADS = (
    ("from:", "von:", "de :", "de:"),
    ("sent:", "date:", "gesendet:", "datum:", "envoyé :", "envoyé:", "date :", "enviado:", "fecha:", "enviado el:"),
)
"""The first two fields of the block that Outlook puts above what it quotes."""
_SENT_FROM = (
    "sent from my ",
    "von meinem ",
    "gesendet von ",
    "envoyé de mon ",
    "enviado desde mi ",
    "get outlook for ",
)
"""Beginnings of the line that a phone signs with, in lower case; at most five words long."""
_INTRODUCES = ("on ", "am ", "le ", "el ", "> on ")
_SENTENCE_END = re.compile(
    r"(?<=[.!?;])\s+(?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)|\n+"
)
"""Where a sentence ends; "14. Dezember" goes on."""
_WORD = re.compile(r"[^\W_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}")
_WRAPPED = 50
"""Characters from which a line that goes on in lower case was wrapped by a mail program."""


class Sentence(NamedTuple):
    """A sentence as it was written, and its words to look phrases up in: folded, without apostrophes."""

    raw: str
    words: tuple[str, ...]

    @property
    def asks(self) -> bool:
        """Say whether a question mark stands in it."""
        return "?" in self.raw


def own_words(text: str) -> str:
    """Give a text without quoted lines, without what follows "… wrote:", and without its signature.

    Of a text longer than `MAX_TEXT` it is the beginning. An answer below the quotation ("… wrote:" with `>` lines after
    it) is kept.
    """
    rows = [raw.strip() for raw in text[:MAX_TEXT].splitlines()]
    below = [row.lower() for row in rows]
    kept: list[str] = []
    number = 0
    while number < len(rows):
        row = rows[number]
        ends = _quotes_from(below, number)
        if ends and _marked(below, number + ends):
            number += ends
            continue
        if ends or row == "--" or _signs(below[number]) or _forwards(below, number):
            break
        if not row.startswith((">", "|")):
            kept.append(row)
        number += 1
    return "\n".join(kept).strip()


def _quotes_from(rows: list[str], number: int) -> int:
    """Give how many lines introduce a quotation here: 0, 1, or 2 where a program wrapped "On … wrote:"."""
    row = rows[number]
    if row.endswith(_QUOTED_FROM):
        return 1
    after = rows[number + 1] if number + 1 < len(rows) else ""
    wrapped = row.startswith(_INTRODUCES) and any(each.isdigit() for each in row)
    return 2 if wrapped and after.endswith(_QUOTED_FROM[:6]) else 0


def _marked(rows: list[str], number: int) -> bool:
    """Say whether the line is marked as quoted, and own words follow the marked ones."""
    if number >= len(rows) or not rows[number].startswith(">"):
        return False
    return any(row and not row.startswith(">") for row in rows[number:])


def _signs(row: str) -> bool:
    return row.startswith(_SENT_FROM) and len(row.split()) <= 6 and not row.endswith(".")


def _forwards(rows: list[str], number: int) -> bool:
    """Say whether the block of header fields begins here, or the line that is drawn above it."""
    first, second = _HEADS
    for ahead in (number, number + 1, number + 2):
        if ahead + 1 >= len(rows):
            return False
        row = rows[ahead].strip("*")
        if row.startswith(first):
            return any(each.strip("*").startswith(second) for each in rows[ahead + 1 : ahead + 3])
        if row.strip("_- "):
            return False
    return False


def sentences(text: str) -> Iterator[str]:
    """Split into sentences, each without its outer space; a line end ends one too, unless the line was wrapped."""
    rows: list[str] = []
    for row in text.split("\n"):
        wrapped = rows and len(rows[-1]) >= _WRAPPED and row[:1].islower()
        if wrapped:
            rows[-1] = f"{rows[-1]} {row}"
        else:
            rows.append(row)
    return (part.strip() for part in _SENTENCE_END.split("\n".join(rows)) if part and part.strip())


def plain(text: str) -> str:
    """Give the words of a text in lower case, one space before, between and after: to look phrases up in."""
    words = _WORD.findall(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").lower())
    return f" {' '.join(words)} "


def found(phrases: Iterable[str], words: str) -> str:
    """Give the first of some phrases (lower case, whole words) that `plain` words hold; empty for none."""
    return next((phrase for phrase in phrases if f" {phrase} " in words), "")


def folded(text: str) -> str:
    """Give the form in which words are compared: without case, accents, width and apostrophes."""
    text = text.translate(_APOSTROPHES).casefold()
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def words_of(text: str) -> tuple[str, ...]:
    """Give the folded words of a text."""
    return tuple(_WORD.findall(folded(text)))


def shouted(text: str) -> bool:
    """Say whether at least 60 % of 20 letters or more are capitals; letters that know no case do not count."""
    letters = [letter for letter in text if letter.isalpha() and letter.lower() != letter.upper()]
    return len(letters) >= 20 and sum(map(str.isupper, letters)) * 10 >= len(letters) * 6
