r"""The journal: what happened since the snapshots, one line a record, forced to the disk before anybody is told.

`daybreak-journal 1 00000003\n`, then for each record `<length, 8 hex> <CRC-32, 8 hex> <JSON>\n`. JSON holds no line
end, so that after a damaged record the next one is found at the next line. What follows the last line end is a write
that was never finished and never acknowledged; the next append cuts it off.
"""

from __future__ import annotations

import contextlib
import os
import re
import zlib
from pathlib import Path

import msgspec

from daybreak.store.envelope import FORMAT, too_new
from daybreak.store.files import replace_file, sync_data, trouble, write_all
from daybreak.store.protocol import Record, StoreError

_MAGIC = b"daybreak-journal"
_NAME = re.compile(r"journal-(\d{8})\.log(\.old)?")
_PREFIX = 18
_LINE_END = 10
_record = msgspec.json.Decoder(Record)


class Scan(msgspec.Struct):
    """What a stretch of a journal holds."""

    records: list[Record] = []
    end: int = 0
    """Where the next record goes: after the last one, torn tail left out."""
    open_line: bool = False
    """The last record lacks its line end."""
    damaged: list[bytes] = []
    """Finished records that cannot be read."""


def name_of(generation: int) -> str:
    """Give the file name of a journal."""
    return f"journal-{generation:08d}.log"


def journals(folder: Path) -> tuple[dict[int, Path], dict[int, Path]]:
    """Give the journals by generation: those in use, and those put away for when a snapshot is damaged."""
    used: dict[int, Path] = {}
    old: dict[int, Path] = {}
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if found := _NAME.fullmatch(path.name):
                (old if found[2] else used)[int(found[1])] = path
    return used, old


def _header(generation: int) -> bytes:
    return b"%b %d %08d\n" % (_MAGIC, FORMAT, generation)


def framed(payload: bytes) -> bytes:
    """Give the line of a record."""
    return b"%08x %08x %b\n" % (len(payload), zlib.crc32(payload), payload)


def scan(data: bytes, offset: int = 0) -> Scan:
    """Read the records of a stretch that begins at a record; `offset` is its place in the file."""
    found = Scan(end=offset)
    torn: list[bytes] = []
    place = 0
    while place < len(data):
        if data[place] == _LINE_END:
            place += 1
            found.end = offset + place
            continue
        record, length = _record_at(data, place)
        if record is None:
            line_end = data.find(b"\n", place)
            if line_end < 0:
                break
            torn.append(data[place : line_end + 1])
            place = line_end + 1
        else:
            found.records.append(record)
            place += length
        found.open_line = place > len(data)
        found.end = offset + min(place, len(data))
    found.damaged = torn
    return found


def _record_at(data: bytes, place: int) -> tuple[Record | None, int]:
    """Give the record at a place and the length of its line, line end included."""
    head = data[place : place + _PREFIX]
    try:
        length, crc = int(head[:8], 16), int(head[9:17], 16)
    except ValueError:
        return None, 0
    payload = data[place + _PREFIX : place + _PREFIX + length]
    if len(payload) != length or zlib.crc32(payload) != crc:
        return None, 0
    try:
        return _record.decode(payload), _PREFIX + length + 1
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None, 0


class Journal:
    """One journal file: read on from where it was left, and appended to under the lock."""

    def __init__(self, path: Path, generation: int) -> None:
        """Open for reading; `FileNotFoundError` when another process has put it away."""
        self.path = path
        self.generation = generation
        self.end = 0
        self._open_line = False
        self._writable = False
        self._descriptor: int | None = os.open(path, os.O_RDONLY | os.O_CLOEXEC)

    @classmethod
    def create(cls, folder: Path, generation: int) -> Journal:
        """Begin a journal. Raises `StoreError`."""
        path = folder / name_of(generation)
        replace_file(path, _header(generation))
        journal = cls(path, generation)
        journal.read()
        return journal

    def read(self) -> Scan:
        """Take in what was written since the last time. `StoreError` for a later version or a failing disk."""
        try:
            data = self._rest()
        except OSError as error:
            raise trouble(self.path, error) from error
        damaged = []
        start = 0
        if self.end == 0:
            start, sound = self._header(data)
            damaged = [] if sound else [data[:start]]
        found = scan(data[start:], self.end + start)
        found.damaged[:0] = damaged
        self.end, self._open_line = found.end, found.open_line
        return found

    def _rest(self) -> bytes:
        descriptor = self._reopened(writable=False)
        parts = []
        place = self.end
        while part := os.pread(descriptor, 1 << 20, place):
            parts.append(part)
            place += len(part)
        return b"".join(parts)

    def _header(self, data: bytes) -> tuple[int, bool]:
        """Give the length of the header, and whether it is sound: no crash of ours leaves a broken one."""
        header = _header(self.generation)
        parts = data[: len(header)].split()
        if len(parts) == 3 and parts[0] == _MAGIC and parts[1].isdigit() and int(parts[1]) > FORMAT:
            raise too_new(self.path, int(parts[1]))
        return min(len(header), len(data)), data.startswith(header)

    def append(self, payload: bytes) -> None:
        """Write a record and force it to the disk; a torn tail is cut first. Call under the lock, after `read`.

        Raises `StoreError`; what was written of it is cut off again, and the descriptor is never trusted after.
        """
        line = b"\n" * self._open_line + framed(payload)
        try:
            descriptor = self._reopened(writable=True)
            if os.fstat(descriptor).st_size > self.end:
                os.ftruncate(descriptor, self.end)
            write_all(descriptor, line, self.end)
            sync_data(descriptor)
        except OSError as error:
            self._cut()
            raise trouble(self.path, error) from error
        self.end += len(line)
        self._open_line = False

    def _cut(self) -> None:
        """Take back a half-written record, on a fresh descriptor: after a failed fsync the old one lies."""
        self.close()
        with contextlib.suppress(OSError, StoreError):
            descriptor = self._reopened(writable=True)
            os.ftruncate(descriptor, self.end)
            sync_data(descriptor)
        self.close()

    def _reopened(self, *, writable: bool) -> int:
        if self._descriptor is None or (writable and not self._writable):
            self.close()
            mode = os.O_RDWR if writable else os.O_RDONLY
            self._descriptor = os.open(self.path, mode | os.O_CLOEXEC)
            self._writable = writable
        return self._descriptor

    def close(self) -> None:
        """Let go of the file; it opens again when needed."""
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None
            self._writable = False
