"""The words of ManageSieve on the wire (RFC 5804 section 4): read without a network, written without a guess."""

from __future__ import annotations

import re
from typing import Final, Literal

from msgspec import Struct

Token = bytes | str | tuple["Token", ...]
"""A string is bytes, an atom is a str, a group in parentheses a tuple."""

_TOKEN: Final = re.compile(
    rb'(?P<quoted>"(?:[^"\\]|\\.)*")|(?P<mark>[()])|\{(?P<literal>\d{1,10})\+?\}\Z|(?P<atom>[^\s"(){}\\]+)'
)
_BLANKS: Final = re.compile(rb"[ \t]*")
_UNESCAPED: Final = re.compile(rb"\\(.)")
_QUOTABLE: Final = 1000
"""Bytes up to which a string goes in quotes (RFC 5804 section 4 allows 1024 on the wire)."""

Status = Literal["OK", "NO", "BYE"]
_STATUSES: Final[tuple[Status, ...]] = ("OK", "NO", "BYE")


class Reply(Struct, frozen=True, kw_only=True):
    """What a server answered to one command."""

    status: Status
    code: str = ""
    """The response code in capitals, as in `QUOTA/MAXSIZE`; empty for none."""
    text: str = ""
    lines: tuple[tuple[Token, ...], ...] = ()
    """What came before the status, line by line."""


class UnreadableError(ValueError):
    """These bytes are no ManageSieve."""


class LineReader:
    """Gathers the tokens of one line, which may be interrupted by literals."""

    def __init__(self) -> None:
        self._open: list[list[Token]] = [[]]

    def feed(self, line: bytes) -> int | None:
        """Take a physical line without its end; gives how many bytes a literal at its end has, None at the end."""
        at = 0
        while True:
            blanks = _BLANKS.match(line, at)
            at = blanks.end() if blanks else at
            if at == len(line):
                return None
            found = _TOKEN.match(line, at)
            if found is None:
                raise UnreadableError
            at = found.end()
            if found["literal"] is not None:
                return int(found["literal"])
            self._take(found)

    def _take(self, found: re.Match[bytes]) -> None:
        if found["quoted"] is not None:
            self._open[-1].append(_UNESCAPED.sub(rb"\1", found["quoted"][1:-1]))
        elif found["atom"] is not None:
            self._open[-1].append(found["atom"].decode("ascii", "replace"))
        elif found["mark"] == b"(":
            if len(self._open) > 8:
                raise UnreadableError
            self._open.append([])
        else:
            group = tuple(self._open.pop())
            if not self._open:
                raise UnreadableError
            self._open[-1].append(group)

    def literal(self, content: bytes) -> None:
        """Take the bytes of a literal."""
        self._open[-1].append(content)

    def tokens(self) -> tuple[Token, ...]:
        """Give the line."""
        if len(self._open) != 1:
            raise UnreadableError
        return tuple(self._open[0])


def status_of(tokens: tuple[Token, ...]) -> Reply | None:
    """Read a line as the end of an answer; None for one that comes before it."""
    if not tokens or not isinstance(tokens[0], str):
        return None
    status = next((each for each in _STATUSES if each == str(tokens[0]).upper()), None)
    if status is None:
        raise UnreadableError
    rest = tokens[1:]
    code = ""
    if rest and isinstance(rest[0], tuple):
        code = next((each.upper() for each in rest[0] if isinstance(each, str)), "")
        rest = rest[1:]
    text = next((each.decode("utf-8", "replace") for each in rest if isinstance(each, bytes)), "")
    return Reply(status=status, code=code, text=text)


def string(value: bytes) -> bytes:
    """Write a string: short ones in quotes, others as a literal that the server need not ask for."""
    if len(value) <= _QUOTABLE and not re.search(rb"[\r\n\0]", value):
        return b'"' + value.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
    return b"{%d+}\r\n%b" % (len(value), value)
