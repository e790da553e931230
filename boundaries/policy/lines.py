"""Where each key of a TOML text stands: what lets an error name its line.

Reads text that `tomllib` has already found sound, so it needs no errors of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boundaries.policy.problems import Path

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")|\'\'\'.*?\'{3,5}(?!\')|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_SCALAR = re.compile(r"[^,\]}#\n]*")
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(["\\bfnrt]))')
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Lines:
    """The line of every table, key and item of one TOML text, counted from 1."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        self._text = text.replace("\r\n", "\n")
        self._at = 0
        self._line = 1
        self._counted = 0
        self._arrays: dict[Path, int] = {}
        self._read()

    def of(self, path: Path) -> int:
        """Give the line of a path, or of the nearest thing around it that is written down."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def paths(self) -> Iterable[Path]:
        """Give everything that is written down, in the order of the file."""
        return self._lines.keys()

    def _read(self) -> None:
        table: Path = ()
        while True:
            self._skip(_BLANK)
            if self._at >= len(self._text):
                return
            if self._text.startswith("[[", self._at):
                table = self._header(2)
            elif self._text.startswith("[", self._at):
                table = self._header(1)
            else:
                self._pair(table)

    def _header(self, brackets: int) -> Path:
        """Read `[a.b]` or `[[a.b]]`; names on the way that are arrays of tables mean their last item."""
        line = self._here()
        self._at += brackets
        keys = self._keys()
        self._at += brackets
        path: Path = ()
        for depth, key in enumerate(keys, 1):
            path += (key,)
            self._lines.setdefault(path, line)
            if brackets == 2 and depth == len(keys):
                self._arrays[path] = self._arrays.get(path, -1) + 1
            if path in self._arrays:
                path += (self._arrays[path],)
        self._lines[path] = line
        return path

    def _pair(self, table: Path) -> None:
        """Read `key = value`."""
        line = self._here()
        for key in self._keys():
            table += (key,)
            self._lines.setdefault(table, line)
        self._at += 1
        self._skip(_SPACE)
        self._value(table)

    def _keys(self) -> list[str]:
        """Read a dotted key, up to what follows it."""
        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            match = _BARE.match(self._text, self._at)
            if match:
                keys.append(match[0])
            else:
                match = _STRING.match(self._text, self._at)
                if match is None:
                    return keys
                keys.append(_unquoted(match[0]))
            self._at = match.end()
            self._skip(_SPACE)
            if not self._text.startswith(".", self._at):
                return keys
            self._at += 1

    def _value(self, path: Path) -> None:
        start = self._text[self._at : self._at + 1]
        if start == "[":
            self._items(path, "]")
        elif start == "{":
            self._items(path, "}")
        else:
            self._at = (_STRING.match(self._text, self._at) or self._match(_SCALAR)).end()

    def _items(self, path: Path, closing: str) -> None:
        """Read the items of a list, or the pairs of an inline table."""
        self._at += 1
        count = 0
        while True:
            self._skip(_BLANK)
            mark = self._text[self._at : self._at + 1]
            if mark in {closing, ""}:
                self._at += 1
                return
            if mark == ",":
                self._at += 1
            elif closing == "}":
                self._pair(path)
            else:
                self._lines[(*path, count)] = self._here()
                self._value((*path, count))
                count += 1

    def _here(self) -> int:
        """Give the line of the present place; what was counted is not counted again."""
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise ValueError("the text is not TOML")
        return match

    def _skip(self, pattern: re.Pattern[str]) -> None:
        self._at = self._match(pattern).end()


def _unquoted(text: str) -> str:
    """Give what a quoted key says."""
    if text.startswith("'"):
        return text[1:-1]
    return _ESCAPE.sub(
        lambda found: _ESCAPED.get(found[3], found[3]) if found[3] else chr(int(found[1] or found[2], 16)),
        text[1:-1],
    )
