"""Marks at the server: read, answered, flagged, and a keyword of ours for done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from connectors.imap.fetch import CHUNK, HANDLED
from connectors.imap.native import read_native
from connectors.imap.session import Line
from connectors.imap.uidset import chunks

FLAGS: Final = {"read": "\\Seen", "answered": "\\Answered", "flagged": "\\Flagged", "handled": HANDLED}


def set_marks(line: Line, natives: Sequence[str], wanted: dict[str, bool]) -> None:
    """Set or clear marks; messages that were renumbered and flags that the folder does not keep are passed over."""
    places: dict[tuple[str, int], list[int]] = {}
    for text in natives:
        native = read_native(text)
        if native is not None:
            places.setdefault((native.folder, native.validity), []).append(native.uid)
    for (folder, validity), uids in places.items():
        selected = line.client.select_folder(folder)
        if int(selected.get(b"UIDVALIDITY", 0)) != validity:
            continue
        for name, on in wanted.items():
            flag = FLAGS[name]
            if not _keeps(selected, flag):
                continue
            change = line.client.add_flags if on else line.client.remove_flags
            for some in chunks(uids, CHUNK):
                change(some, [flag.encode()], silent=True)


def _keeps(selected: dict[bytes, Any], flag: str) -> bool:
    """Ask PERMANENTFLAGS; without that answer all flags are permanent (RFC 3501 section 6.3.1)."""
    permanent = selected.get(b"PERMANENTFLAGS")
    if permanent is None:
        return True
    known = {word.decode("ascii", "replace").strip("()").lower() for word in permanent}
    return flag.lower() in known or (not flag.startswith("\\") and "\\*" in known)
