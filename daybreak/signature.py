"""What tells that files were written: their names, sizes and times."""

from __future__ import annotations

import os
from pathlib import Path

Signature = tuple[tuple[str, int, int], ...]


def signature(path: Path) -> Signature:
    """Give what tells that a file, or a file right in a folder, was written: names, sizes, times; locks left out."""
    try:
        if not path.is_dir():
            found = path.stat()
            return ((path.name, found.st_size, found.st_mtime_ns),)
        with os.scandir(path) as entries:
            rows = [
                (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
                for entry in entries
                if entry.is_file() and "lock" not in entry.name
            ]
    except OSError:
        return ()
    return tuple(sorted(rows))
