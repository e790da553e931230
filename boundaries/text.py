"""The one door for untrusted text: raw strings go in, `SafeText` comes out; nothing else makes one.

`line` is for one-row fields (names, subjects), `block` for bodies. Both map every code point by a table and never
parse escape sequences: a parser can be led astray, a map cannot. No printable character is ever deleted, so an
unfinished sequence hides nothing. Call them after the last decoding (MIME words, charsets, entities, JSON).

Rules R1 to R10 of the house's text policy; the sources are Unicode 15 (categories), ECMA-48 (controls, SGR) and
CWE-150 (the class of attack).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NewType

from boundaries.characters import BIDI, JOINERS, character_map, is_joining, is_mark

SafeText = NewType("SafeText", str)

LINE_CELLS: Final = 512
"""A one-row field is cut here; the column cuts it again."""
BLOCK_LINES: Final = 10_000
BLOCK_CHARACTERS: Final = 1 << 20
MARKS_PER_BASE: Final = 4
_TAB_STOP: Final = 8
_ELLIPSIS: Final = "…"
_DOTTED_CIRCLE: Final = "\u25cc"

_SGR: Final = re.compile("(?:\x1b\\[|\x9b)[0-9;:]{0,64}m")
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES: Final = re.compile(" {2,}")
_ADDRESS: Final = re.compile(r"https://[!-~]{1,2000}\Z")
_PLAIN: Final = re.compile(r"[ -~\n]*\Z")
_JOINED: Final = re.compile("[\u200c\u200d]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def line(text: str, placeholder: str = "") -> SafeText:
    """Make a one-row field safe to draw: at most 512 cells, no line ends, runs of spaces collapsed.

    Args:
        text: raw text, after its last decoding.
        placeholder: our own words for a field that turns out empty, e.g. "(no subject)".
    """
    if len(text) > 4 * LINE_CELLS:
        text = text[: 64 * LINE_CELLS]
    row = _mapped(_LINE_ENDS.sub(" ", text).replace("\n", " ").replace("\t", " "))
    return SafeText(_cut(_composed(_SPACES.sub(" ", row).strip(" "))) or placeholder)


def address(text: str) -> SafeText:
    """Give an https address that is safe to draw and to open, whole; nothing for any other text.

    Printable ASCII alone, as RFC 3986 writes an address, 2,000 characters at most.
    """
    return SafeText(text if _ADDRESS.match(text) else "")


def block(text: str) -> SafeText:
    """Make a body safe to draw: rows end in a line feed, tabs are spaces, 10,000 lines or 1 MiB at most.

    What is left out is said in a last line of our own.
    """
    left_out = max(0, len(text) - BLOCK_CHARACTERS)
    clean = _composed(_mapped(_LINE_ENDS.sub("\n", text[:BLOCK_CHARACTERS])))
    if "\t" in clean:
        clean = "\n".join(_expand(row) if "\t" in row else row for row in clean.split("\n"))
    rows = clean.split("\n")
    if len(rows) > BLOCK_LINES:
        return SafeText("\n".join([*rows[:BLOCK_LINES], f"[{len(rows) - BLOCK_LINES:,} more lines are not shown]"]))
    if left_out:
        return SafeText(f"{clean}\n[{left_out:,} more characters are not shown]")
    return SafeText(clean)


def hides_characters(text: str) -> bool:
    """Say whether reordering characters are taken out of a text: the message is flagged for its reader (R4)."""
    return not text.isascii() and any(character in BIDI for character in text)


def width(text: str) -> int:
    """Count the terminal cells of clean text."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _mapped(text: str) -> str:
    """Apply the table, and drop what joins nothing."""
    if _PLAIN.match(text):
        return text
    mapped = _SURROGATES.sub("\ufffd", _SGR.sub("", text)).translate(character_map)
    return _without_stray_joiners(mapped) if JOINERS & set(mapped) else mapped


def _composed(text: str) -> str:
    """Bound the marks, and give every character its composed form (R6)."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _marked(unicodedata.normalize("NFC", text)))


def _without_stray_joiners(text: str) -> str:
    """Keep a joiner only between two characters of scripts that join with it (R5)."""

    def judge(match: re.Match[str]) -> str:
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        return match[0] if is_joining(before) and is_joining(after) else ""

    return _JOINED.sub(judge, text)


def _marked(text: str) -> str:
    """Keep four marks on each base, and give a base to a mark that has none on its line."""
    out: list[str] = []
    marks = MARKS_PER_BASE
    at_start = True
    for character in text:
        if not is_mark(character):
            marks = 0
            at_start = character == "\n"
        elif at_start:
            out.append(_DOTTED_CIRCLE)
            marks, at_start = 1, False
        elif marks == MARKS_PER_BASE:
            continue
        else:
            marks += 1
        out.append(character)
    return "".join(out)


def _cells(character: str) -> int:
    if character in JOINERS or is_mark(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cut(text: str) -> str:
    if len(text) <= LINE_CELLS // 2 or width(text) <= LINE_CELLS:
        return text
    room = LINE_CELLS - 1
    for at, character in enumerate(text):
        room -= _cells(character)
        if room < 0:
            return text[:at].rstrip(" ") + _ELLIPSIS
    return text


def _expand(row: str) -> str:
    """Replace each tab by the spaces to the next multiple of eight cells (R2)."""
    out: list[str] = []
    column = 0
    for part in row.split("\t"):
        if out:
            spaces = _TAB_STOP - column % _TAB_STOP
            out.append(" " * spaces)
            column += spaces
        out.append(part)
        column += width(part)
    return "".join(out)
