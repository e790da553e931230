"""Address lists (RFC 5322 section 3.4) as they really come: groups, comments, missing brackets, noise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from boundaries.facts import Address
from connectors.mime.words import decode_words

_LIMIT: Final = 200
"""Addresses kept of one header; nobody reads on."""

_TOKEN: Final = re.compile(
    r'"(?P<quoted>(?:[^"\\]|\\.)*)(?:"|\\?$)'
    r"|<(?P<angle>[^<>]*)>?"
    r"|(?P<mark>[,;:()])"
    r"|(?P<word>=\?[^?\s]{1,80}\?[bBqQ]\?[^?]*\?=|\[[^\]]*\]?|[^\s\"<,;:()]+)",
    re.DOTALL,
)
_COMMENT: Final = re.compile(r"\([^()]*\)")
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


def parse_addresses(value: str) -> tuple[Address, ...]:
    """Read an unfolded header value; group names are dropped, their members kept. Never raises.

    An entry without an address keeps what there is as its name, with an empty address.
    """
    found: list[Address] = []
    for entry in _entries(value):
        if entry.address or entry.name:
            found.append(entry)
        if len(found) == _LIMIT:
            break
    return tuple(found)


def _entries(value: str) -> Iterator[Address]:
    entry = _Entry()
    depth = 0
    for token in _TOKEN.finditer(value):
        mark = token["mark"]
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth = max(0, depth - 1)
        elif depth:
            entry.comment.append(token[0])
        elif mark == ":" and not entry.bracketed:
            entry = _Entry()
        elif mark in (",", ";"):
            yield entry.address()
            entry = _Entry()
        elif mark is None:
            entry.take(token)
    yield entry.address()


class _Entry:
    """What is known of one address so far."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.comment: list[str] = []
        self.angle = ""
        self.bracketed = False

    def take(self, token: re.Match[str]) -> None:
        if token["angle"] is not None:
            if not self.angle:
                self.angle = _bare(token["angle"])
            self.bracketed = True
        elif token["quoted"] is not None:
            self.words.append(_ESCAPED.sub(r"\1", token["quoted"]))
        else:
            self.words.append(token["word"])

    def address(self) -> Address:
        words, address = self.words, self.angle
        if not address:
            words, address = _pick(words)
        name = " ".join(words).strip() or " ".join(self.comment).strip()
        return Address(address, decode_words(name).strip())


def _bare(inside: str) -> str:
    """Take the address out of angle brackets: without comments, an obsolete route, white space."""
    while "(" in inside and _COMMENT.search(inside):
        inside = _COMMENT.sub("", inside)
    if inside.startswith("@") and ":" in inside:
        inside = inside.rpartition(":")[2]
    inside = "".join(inside.split())
    if inside.lower().startswith("mailto:"):
        inside = inside[7:]
    return decode_words(inside)[:320]


def _pick(words: list[str]) -> tuple[list[str], str]:
    """Find the address among words without brackets, also with white space about its @."""
    for at, word in enumerate(words):
        if "@" not in word:
            continue
        first, last = at, at + 1
        if word.startswith("@") and at:
            first -= 1
        if word.endswith("@") and last < len(words):
            last += 1
        return words[:first] + words[last:], "".join(words[first:last])[:320]
    return words, ""
