"""Files that survive a power cut: written beside, forced to the disk, put in place whole."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import sys
from pathlib import Path

from daybreak.store.protocol import StoreError

_WORDS = {
    errno.ENOSPC: ("the disk is full.", "Free some space and do it again; what was there before is whole."),
    errno.EDQUOT: ("your quota is used up.", "Free some space and do it again; what was there before is whole."),
    errno.EFBIG: (
        "the file may not grow any further on this system.",
        "Raise the file size limit (ulimit -f) and do it again.",
    ),
    errno.EROFS: ("the disk can only be read.", "Mount it for writing and do it again."),
    errno.EACCES: ("it may not be written.", "Give yourself the right to write the file and its folder."),
    errno.EPERM: ("it may not be written.", "Give yourself the right to write the file and its folder."),
    errno.EIO: ("the disk reported an error.", "Copy the folder to another disk, then do it again."),
}


def trouble(path: Path, error: OSError) -> StoreError:
    """Put what the system said about a file in words."""
    happened, todo = _WORDS.get(
        error.errno or 0,
        (f"{(error.strerror or 'it could not be used').lower()}.", "Look at the file and do it again."),
    )
    return StoreError(path, happened, todo)


def sync_data(descriptor: int) -> None:
    """Force a file's content to the disk; on macOS through the drive's own cache (F_FULLFSYNC)."""
    if sys.platform == "darwin":
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fdatasync(descriptor)


def sync_folder(folder: Path) -> None:
    """Force a folder's names to the disk: a rename is not durable before that."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_all(descriptor: int, data: bytes, offset: int) -> None:
    """Write at a place in a file until all of it is written."""
    view = memoryview(data)
    while view:
        written = os.pwrite(descriptor, view, offset)
        view = view[written:]
        offset += written


def replace_file(path: Path, data: bytes, keep: Path | None = None) -> None:
    """Put a file in place whole, readable by its owner only; `keep` takes what stood there before.

    Between the two renames only `keep` stands: a reader falls back on it. Call under the lock of the folder.
    Raises `StoreError`; the file is then as it was.
    """
    beside = path.with_name(f".{path.name}.tmp")
    try:
        beside.unlink(missing_ok=True)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            write_all(descriptor, data, 0)
            sync_data(descriptor)
        finally:
            os.close(descriptor)
        if keep is not None and path.exists():
            path.replace(keep)
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise trouble(path, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into, durably. Raises `StoreError`."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in missing:
            sync_folder(path.parent)
    except OSError as error:
        raise trouble(folder, error) from error
