"""The name that a message has on an IMAP server, and the id that is made of it."""

from __future__ import annotations

from msgspec import Struct

from connectors.mime.message import stable_id


class Native(Struct, frozen=True):
    """Folder, UIDVALIDITY and UID: together they never mean another message (RFC 9051 section 2.3.1.1)."""

    folder: str
    validity: int
    uid: int

    def __str__(self) -> str:
        return f"{self.folder};{self.validity};{self.uid}"


def read_native(text: str) -> Native | None:
    """Read a native name; None for one that is not ours. A folder may hold semicolons."""
    folder, validity, uid = ["", "", *text.rsplit(";", 2)][-3:]
    if not folder or not validity.isdigit() or not uid.isdigit():
        return None
    return Native(folder, int(validity), int(uid))


def message_key(account: str, native: Native) -> str:
    """Give our id of a message: stable, and made without asking anybody."""
    return stable_id(account, str(native))
