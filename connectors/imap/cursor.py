"""How far an account is read: opaque to everyone else, one JSON text, small over years."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from connectors.imap.uidset import pack, unpack

_VERSION = 1


class FolderMark(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How far one folder is read; sets of UIDs are packed."""

    validity: int
    uidnext: int = 0
    """The lowest UID that was not yet there."""
    modseq: int = 0
    """HIGHESTMODSEQ up to which changes of flags are known; 0 where the server has none (RFC 7162)."""
    exists: int = 0
    """Messages in the folder: with `uidnext` it tells exactly whether something was expunged."""
    known: str = ""
    """UIDs that were handed over."""
    todo: str = ""
    """UIDs that are still to be handed over."""
    marks: dict[str, str] = {}
    """Without CONDSTORE: UIDs by mark, to see which changed."""

    def add(self, uids: set[int], todo: set[int]) -> FolderMark:
        """Give the mark after `uids` were handed over and `todo` are left."""
        return msgspec.structs.replace(self, known=pack(unpack(self.known) | uids), todo=pack(todo))


class Cursor(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The marks of the folders that are read, by folder name."""

    version: int = _VERSION
    folders: dict[str, FolderMark] = {}


def read_cursor(text: str | None) -> Cursor:
    """Read a cursor; one that cannot be read is the beginning, which costs a fetch and loses nothing."""
    if not text:
        return Cursor()
    try:
        cursor = msgspec.json.decode(text, type=Cursor)
    except (msgspec.MsgspecError, ValueError):
        return Cursor()
    return cursor if cursor.version == _VERSION else Cursor()


def write_cursor(cursor: Cursor) -> str:
    """Write a cursor."""
    return msgspec.json.encode(cursor).decode()
