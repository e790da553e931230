"""One Maildir on disk: its files by unique name, their flags, and the renames that change them.

A message is `new/<unique>` or `cur/<unique>:2,<flags>`; the unique part stays the same through every rename.
Flags: S seen, R replied, F flagged, T trashed, D draft.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from stat import S_ISREG
from typing import Final

from msgspec import Struct

from connectors.steps import ANSWERED, FLAGGED, READ

_LETTERS: Final = {"S": READ, "R": ANSWERED, "F": FLAGGED}
_HIDDEN: Final = frozenset("TD")
_SECONDS: Final = re.compile(r"\d{9,11}")
_TRIES: Final = 3

Stamp = tuple[int, int]
"""When `new` and `cur` last changed, in nanoseconds: a rename, a delivery and a deletion all change it."""


class File(Struct, frozen=True):
    """One message's file."""

    unique: str
    path: str
    flags: int
    delivered: int
    """Seconds since 1970: as the name says, else the file's own time."""


class Folder:
    """Looks at one Maildir. Its methods block and raise OSError."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def stamp(self) -> Stamp:
        """Give the folder's two times; FileNotFoundError or NotADirectoryError where it is no Maildir."""
        new, cur = os.stat(self.root / "new"), os.stat(self.root / "cur")  # noqa: PTH116 - two system calls, no more
        return new.st_mtime_ns, cur.st_mtime_ns

    def files(self) -> dict[str, File]:
        """List every message by its unique name, trashed ones and drafts left out."""
        found: dict[str, File] = {}
        for name in ("new", "cur"):
            with os.scandir(self.root / name) as entries:
                for entry in entries:
                    file = self._file(entry)
                    if file is not None:
                        found[file.unique] = file
        return {unique: file for unique, file in found.items() if file.flags >= 0}

    def mark(self, unique: str, wanted: dict[str, bool]) -> None:
        """Set or clear flags by a rename; a message that is gone, or that another program renames first, is left."""
        for _ in range(_TRIES):
            file = self.files().get(unique)
            if file is None:
                return
            _, _, info = file.path.rpartition("/")[2].partition(":")
            letters = set(info.removeprefix("2,") if info.startswith("2,") else "")
            wished = (letters | {one for one, on in wanted.items() if on}) - {
                one for one, on in wanted.items() if not on
            }
            if wished == letters:
                return
            target = self.root / "cur" / f"{unique}:2,{''.join(sorted(wished))}"
            try:
                os.rename(file.path, target)  # noqa: PTH104 - the name is text, as the listing gave it
            except FileNotFoundError:
                continue
            return

    def _file(self, entry: os.DirEntry[str]) -> File | None:
        if entry.name.startswith("."):
            return None
        try:
            if not entry.is_file(follow_symlinks=False) and not self._inside(entry):
                return None
            unique, _, info = entry.name.partition(":")
            letters = info.removeprefix("2,") if info.startswith("2,") else ""
            flags = sum(value for letter, value in _LETTERS.items() if letter in letters)
            seconds = _SECONDS.match(unique)
            delivered = int(seconds[0]) if seconds else int(entry.stat().st_mtime)
        except OSError:
            return None
        return File(unique, entry.path, -1 if _HIDDEN & set(letters) else flags, delivered)

    def _inside(self, entry: os.DirEntry[str]) -> bool:
        """Tell whether a link leads to a plain file of this very Maildir."""
        if not entry.is_symlink() or not entry.is_file():
            return False
        return Path(entry.path).resolve().is_relative_to(self.root.resolve())


def read_file(path: str, limit: int) -> tuple[bytes, int, float]:
    """Read at most `limit` bytes of a plain file; give them with its size and its time (seconds since 1970)."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor has no path
        about = os.fstat(descriptor)
        if not S_ISREG(about.st_mode):
            raise IsADirectoryError(path)
        return b"".join(_chunks(file.read, limit)), about.st_size, about.st_mtime


def _chunks(read: Callable[[int], bytes], limit: int) -> Iterator[bytes]:
    while limit > 0 and (chunk := read(min(limit, 1 << 20))):
        limit -= len(chunk)
        yield chunk
