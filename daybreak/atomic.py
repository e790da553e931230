"""Replaces a small file of the user's whole: after a crash it is the old one or the new one, never half."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class ChangedError(Exception):
    """The file does not hold any more what was to be replaced; it is as somebody else left it."""


def replace_text(path: Path, text: str, *, instead_of: str | None = None) -> None:
    """Write `text` beside the file, `fsync`, put it in its place, `fsync` the folder. Raises `OSError`.

    A link is followed: the file that it names is replaced, not the link. Who may read it stays as it was; a new file
    is its user's alone. With `instead_of` it is compared at the last moment: `ChangedError` for another text.
    """
    target = path.resolve()
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    mode = _mode(target)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        if instead_of is not None and target.read_bytes() != instead_of.encode():
            raise ChangedError
        beside.replace(target)
    finally:
        # Gone already where it took its place.
        beside.unlink(missing_ok=True)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _mode(target: Path) -> int | None:
    """Give the permissions of a file; None where there is none yet. `OSError` for a device, a pipe, a folder."""
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found):
        raise OSError(errno.EINVAL, "it is no file", str(target))
    return stat.S_IMODE(found) & 0o777
