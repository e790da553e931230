"""One mbox file (RFC 4155 and its older relatives): where its messages lie, and what each says of itself.

A message begins at a line `From ` with a time of day in it, or with one word behind an empty line, and a header
field on the next line. `Content-Length` is ignored: a mail can write one that swallows
its neighbours.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, Final

from msgspec import Struct

from connectors.mime.headers import Facts, header_end, header_fields, message_facts
from connectors.mime.message import stable_id
from connectors.steps import ANSWERED, FLAGGED, READ

_CHUNK: Final = 1 << 20
_OVERLAP: Final = 2_048
_HEADER_BYTES: Final = 256 << 10
_PROBE: Final = 1_024
_SEPARATOR: Final = re.compile(
    rb"From (?:(?P<word>\S{0,300})[ \t]*|\S{1,300} [^\r\n]{0,300}?\d{1,2}:\d\d[^\r\n]{0,80})\r?\n"
    rb"(?=[!-9;-~]{1,100}[ \t]*:|>From )"
)
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_CHANGING: Final = frozenset(
    {"status", "x-status", "content-length", "x-mozilla-status", "x-mozilla-status2", "x-keywords", "x-uid"}
)
"""Fields that mail programs rewrite."""


class Stamp(Struct, frozen=True):
    """What a file looked like: its size, its time, and the sums of its first and of its last bytes."""

    size: int
    changed: int
    """Nanoseconds since 1970."""
    head: str
    tail: str


class Span(Struct, frozen=True):
    """One message in the file: its `From ` line, its header and text, up to the next such line."""

    id: str
    identity: str
    mark: int
    start: int
    end: int
    flags: int


def open_mbox(path: Path) -> BinaryIO:
    """Open a plain file for reading; IsADirectoryError for anything else, a pipe included."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    file = open(descriptor, "rb")  # noqa: PTH123, SIM115 - a descriptor has no path; the caller closes
    if not S_ISREG(os.fstat(descriptor).st_mode):
        file.close()
        raise IsADirectoryError(path)
    return file


def stamp(file: BinaryIO) -> Stamp:
    """Give what the open file looks like now."""
    about = os.fstat(file.fileno())
    return Stamp(about.st_size, about.st_mtime_ns, *_sums(file, about.st_size))


def continues(file: BinaryIO, earlier: Stamp) -> bool:
    """Tell whether the file is the earlier one with something appended: it grew, and what was there is there."""
    size = os.fstat(file.fileno()).st_size
    return 0 < earlier.size <= size and _sums(file, earlier.size) == (earlier.head, earlier.tail)


def scan(file: BinaryIO, account: str, start: int = 0, twins: dict[str, int] | None = None) -> Iterator[Span]:
    """Give every message whose `From ` line is at or behind `start`.

    A further one of equal identity gets an id of its own: `twins` counts them from one scan to the next.
    """
    size = os.fstat(file.fileno()).st_size
    marks = list(_separators(file, start, size))
    seen = {} if twins is None else twins
    for at, (mark, begin) in enumerate(marks):
        end = marks[at + 1][0] if at + 1 < len(marks) else size
        identity, flags = _identity(_read(file, begin, min(end, begin + _HEADER_BYTES)))
        count = seen[identity] = seen.get(identity, 0) + 1
        twin = (str(count),) if count > 1 else ()
        yield Span(stable_id(account, identity, *twin), identity, mark, begin, end, flags)


def read_span(file: BinaryIO, span: Span, limit: int) -> bytes:
    """Read at most `limit` bytes of a message, with the quoting of `From ` lines undone."""
    raw = _read(file, span.start, min(span.end, span.start + limit))
    at = header_end(raw)
    return raw[:at] + _QUOTED.sub(rb"\1", raw[at:])


def _separators(file: BinaryIO, start: int, size: int) -> Iterator[tuple[int, int]]:
    """Give where each `From ` line begins and ends, a chunk at a time; chunks overlap, so that no line is cut."""
    at = max(0, start - 4)
    found_to = start
    while at < size:
        chunk = _read(file, at, min(size, at + _CHUNK + _OVERLAP))
        for found in _lines(chunk, whole=at == 0):
            begin = at + found.start()
            if begin >= found_to:
                found_to = at + found.end()
                yield begin, found_to
        at += _CHUNK


def _lines(chunk: bytes, *, whole: bool) -> Iterator[re.Match[bytes]]:
    """Find the separators of a chunk; at its very beginning only where it is the beginning of the file."""
    at = 0 if whole and chunk.startswith(b"From ") else chunk.find(b"\nFrom ") + 1
    while at > 0 or whole:
        found = _SEPARATOR.match(chunk, at)
        # One word alone may as well be the end of a sentence, unless it is Thunderbird's dash.
        if found and (
            at == 0 or found["word"] in (None, b"-") or chunk[max(0, at - 3) : at].endswith((b"\n\n", b"\n\r\n"))
        ):
            yield found
        whole = False
        at = chunk.find(b"\nFrom ", at) + 1


def _identity(head: bytes) -> tuple[str, int]:
    """Make the lasting name of a message: of its Message-ID, sender and subject; without one, of all its header."""
    head = head[: header_end(head)]
    fields = header_fields(head)
    facts: Facts = message_facts(head)
    flags = _flags(fields)
    if facts.message_id:
        return stable_id(facts.message_id, facts.sender.address, facts.subject), flags
    lasting = b"\n".join(name.encode() + b":" + value for name, value in fields if name not in _CHANGING)
    return blake2b(lasting, digest_size=8).hexdigest(), flags


def _flags(fields: list[tuple[str, bytes]]) -> int:
    flags = 0
    for name, value in fields:
        if name == "status":
            flags |= READ if b"R" in value else 0
        elif name == "x-status":
            flags |= (ANSWERED if b"A" in value else 0) | (FLAGGED if b"F" in value else 0)
        elif name == "x-mozilla-status" and re.fullmatch(rb"[0-9A-Fa-f]{4}", value):
            bits = int(value, 16)
            flags |= (READ if bits & 1 else 0) | (ANSWERED if bits & 2 else 0) | (FLAGGED if bits & 4 else 0)
    return flags


def _sums(file: BinaryIO, size: int) -> tuple[str, str]:
    parts = (_read(file, 0, min(size, _PROBE)), _read(file, max(0, size - _PROBE), size))
    head, tail = (blake2b(part, digest_size=8).hexdigest() for part in parts)
    return head, tail


def _read(file: BinaryIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(max(0, end - start))
