"""Who plays in the demo day, when it is, and how a message of it is made."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Body

BERLIN: Final = ZoneInfo("Europe/Berlin")
_PREVIEW = 400
"""Characters that a list needs; the rest comes when the thread is opened."""

ACCOUNTS: Final[dict[str, tuple[ChannelKind, Address]]] = {
    "mail": (ChannelKind.EMAIL, Address("noor@haddad.example", "Noor Haddad")),
    "slack": (ChannelKind.CHAT, Address("@noor", "Noor Haddad")),
    "matrix": (ChannelKind.CHAT, Address("@noor:haddad.example", "Noor Haddad")),
    "telegram": (ChannelKind.CHAT, Address("@noorhaddad", "Noor Haddad")),
    "phone": (ChannelKind.SMS, Address("+49305550123", "Noor Haddad")),
}
"""The accounts by name: what each is to Noor, and whom she writes as."""

MARA = Address("mara@acme.example", "Mara Lind")
MARA_PHONE = Address("+15550142", "Mara Lind")
JO = Address("jo@acme.example", "Jo Park")
TOM = Address("@tom.ferro", "Tom Ferro")
LENA = Address("@lena.globex", "Lena Marti")
BILL = Address("@bill:initech.example", "Bill L.")
ASH = Address("ash@umbrella.example", "Dr. Ash")
GAVIN = Address("gavin@hooli.example", "Gavin B.")
ART = Address("@artv", "Art V.")
PRIYA = Address("priya@lumenoak.example", "Priya Oak")
ANA = Address("ana@kestrel.example", "Ana Rao")
ANA_CHAT = Address("@ana:kestrel.example", "Ana Rao")


class Piece(Struct, frozen=True):
    """A message of the demo day with its whole text."""

    message: Message
    body: Body


def demo_policy() -> str:
    """Give the text of the demo day's policy."""
    return Path(__file__).with_name("policy.toml").read_text(encoding="utf-8")


def demo_start(now: datetime) -> datetime:  # noqa: ARG001 - a day that follows the calendar would take it
    """Give the instant at which the demo day begins: always the same Monday, so that every picture is alike."""
    return berlin(23, "10:42")


def berlin(day: int, time: str) -> datetime:
    """Give a wall-clock time in Berlin on a day of November 2026, in UTC."""
    hour, minute = map(int, time.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def says(  # noqa: PLR0913, PLR0917 - a message has that many parts
    slug: str,
    account: str,
    sender: Address | None,
    at: datetime,
    subject: str,
    text: str,
    *,
    after: str = "",
    attachments: tuple[str, ...] = (),
    automatic: str = "",
    read: bool = False,
) -> Piece:
    """Make a message; without a sender it is Noor's own. `after` is the slug that its thread began with."""
    me = ACCOUNTS[account][1]
    text = text.strip() + "\n"
    message = Message(
        id=f"demo-{slug}",
        account=account,
        native=f"demo;{slug}",
        message_id=f"{slug}@demo.example",
        refs=(f"{after}@demo.example",) if after else (),
        sender=sender or me,
        to=(me,) if sender else (),
        subject=subject,
        received_at=at,
        preview=text[:_PREVIEW].strip(),
        size=len(text.encode()),
        automatic=automatic,
        from_me=sender is None,
        read=read or sender is None,
    )
    return Piece(message, Body(text=text, attachments=attachments))
