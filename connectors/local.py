"""What Maildir and mbox have in common: a mail on disk as a `Message`, within bounds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from msgspec import Struct

from boundaries.facts import Address, Message
from connectors.base import Body
from connectors.mime.body import first_text, holds_attachment, readable
from connectors.mime.headers import message_facts, topmost_received
from connectors.mime.message import AtSource, mail_message
from connectors.mime.parts import split
from connectors.mime.remarks import LARGE, size_remark
from connectors.steps import ANSWERED, FLAGGED, READ

HEAD_BYTES: Final = 320 << 10
"""Read of a mail for the list: its header, and the beginning of its text."""

BODY_BYTES: Final = LARGE
"""Read of a mail for its text; attachments behind it are not needed."""

_UNREADABLE: Final = "This mail's file cannot be read: {}."


class OnDisk(Struct, frozen=True, kw_only=True):
    """What the disk says of one mail."""

    id: str
    account: str
    native: str
    flags: int
    seconds: float
    """The file's own time, since 1970: it counts where no server left one."""
    size: int


def local_message(raw: bytes, mail: OnDisk, me: Address) -> Message:
    """Make a message of the first bytes of a mail."""
    root = split(raw)
    source = AtSource(
        id=mail.id,
        account=mail.account,
        native=mail.native,
        received_at=topmost_received(raw) or moment(mail.seconds),
        size=mail.size,
        read=bool(mail.flags & READ),
        answered=bool(mail.flags & ANSWERED),
        flagged=bool(mail.flags & FLAGGED),
        attached=holds_attachment(root),
    )
    return mail_message(message_facts(raw), source, me, first_text(root))


def unreadable_message(mail: OnDisk, why: OSError) -> Message:
    """Stand in for a mail that the disk does not give, so that it is seen and not lost."""
    return Message(
        id=mail.id,
        account=mail.account,
        native=mail.native,
        received_at=moment(mail.seconds),
        preview=_UNREADABLE.format(why.strerror or type(why).__name__),
    )


def local_body(raw: bytes, size: int) -> Body:
    """Give the text of a mail; where it is longer than what was read, the note says so."""
    body = readable(raw)
    if size <= len(raw):
        return body
    note = f"{size_remark(size)} {body.note}".strip()
    return Body(text=body.text, attachments=body.attachments, truncated=True, note=note)


def moment(seconds: float) -> datetime:
    """Turn a file's time into an instant (UTC); one that no calendar holds becomes 1970."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(0, UTC)
