"""One mail as a `Message`: what IMAP, Maildir and mbox have in common."""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b

from msgspec import Struct, structs

from boundaries.facts import Address, Message
from connectors.mime.headers import Facts


def stable_id(*parts: str) -> str:
    """Make an id of 16 hexadecimal digits from what never changes about a message at its source."""
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()


def is_from(sender: Address, me: Address) -> bool:
    """Tell whether the sender is the account's own address; case does not count."""
    return bool(me.address) and sender.address.casefold() == me.address.casefold()


class AtSource(Struct, frozen=True, kw_only=True):
    """What the source itself says of a mail, whatever the mail says."""

    id: str
    account: str
    native: str
    received_at: datetime
    size: int = 0
    """In bytes."""
    read: bool = False
    answered: bool = False
    flagged: bool = False
    handled: bool = False
    attached: bool = False
    """Something is attached."""


def mail_message(facts: Facts, source: AtSource, me: Address, preview: str = "") -> Message:
    """Join the header's facts with what the source says about the mail."""
    return Message(
        message_id=facts.message_id,
        refs=facts.refs,
        sender=facts.sender,
        to=facts.to,
        cc=facts.cc,
        reply_to=facts.reply_to,
        subject=facts.subject,
        preview=preview,
        automatic=facts.automatic,
        hushed=facts.hushed,
        deferred=facts.deferred,
        from_me=is_from(facts.sender, me),
        **structs.asdict(source),
    )
