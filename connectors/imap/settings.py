"""The settings of a mail account: declared once, and read into a checked value."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from boundaries.facts import Address, ChannelKind
from connectors.base import Setting, Settings
from connectors.network import Server
from connectors.place_settings import (
    CA_FILE,
    Ports,
    read_channel,
    read_list,
    read_number,
    read_server,
    security_setting,
    wrong,
)

_IMAP: Final[Ports] = {"tls": 993, "starttls": 143, "plain": 143}
_SMTP: Final[Ports] = {"tls": 465, "starttls": 587, "plain": 25}
_SMTP_HERE: Final[Ports] = {"plain": 25, **_SMTP}
"""Beside an IMAP server on this machine that is read in plain text."""

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(name="address", help="Your mail address: whom answers come from", type="address", default=""),
    Setting(name="host", help="The IMAP server", type="text", default=""),
    Setting(name="port", help="Its port; 993 for tls, 143 for starttls", type="number", default=""),
    security_setting(_IMAP),
    Setting(name="user", help="The user name, where it is not the address", default=""),
    Setting(name="name", help="Your name as recipients see it", default=""),
    Setting(name="aliases", help="Your other addresses, with commas between", default=""),
    Setting(name="folder", help="The folder that is read", default="INBOX"),
    Setting(name="sent", help="The folder of sent mail, where the server does not say which", default=""),
    Setting(name="days", help="How many days back the first fetch goes", type="number", default="30"),
    Setting(name="smtp_host", help="The server that sends, where it is not the IMAP server's sibling", default=""),
    Setting(name="smtp_port", help="Its port; 465 for tls, 587 for starttls", type="number", default=""),
    Setting(
        name="smtp_security",
        help="How that line is kept safe",
        type="choice",
        default="",
        choices=("", *_SMTP),
    ),
    Setting(name="smtp_user", help="The user name for sending, where it is another one", default=""),
    CA_FILE,
)


class MailSettings(Struct, frozen=True, kw_only=True):
    """A mail account's settings, checked; made without network."""

    account: str
    imap: Server
    smtp: Server
    user: str
    smtp_user: str
    me: Address
    aliases: frozenset[str] = frozenset()
    folder: str = "INBOX"
    sent: str = ""
    days: int = 30
    channel: ChannelKind = ChannelKind.EMAIL

    def is_me(self, address: str) -> bool:
        """Tell whether an address is the user's own."""
        known = address.strip().lower()
        return bool(known) and (known == self.me.address.lower() or known in self.aliases)


def read_settings(account: str, settings: Settings) -> MailSettings:
    """Check what `accounts.toml` says; `NeedsUser` names the field at fault."""
    user = settings.get("user", "").strip()
    address = settings.get("address", "").strip() or (user if "@" in user else "")
    if "@" not in address:
        raise wrong(account, "address", "It has no mail address.", "Set address to yours, as in you@example.org.")
    if not settings.get("host", "").strip():
        raise wrong(account, "host", "It has no IMAP server.", "Set host to the one that your provider names.")
    imap = read_server(account, settings, settings["host"].strip(), _IMAP)
    smtp_host = settings.get("smtp_host", "").strip() or _sibling(imap.host)
    ports = _SMTP_HERE if imap.security == "plain" else _SMTP
    smtp = read_server(account, settings, smtp_host, ports, "smtp_")
    return MailSettings(
        account=account,
        imap=imap,
        smtp=smtp,
        user=user or address,
        smtp_user=settings.get("smtp_user", "").strip() or user or address,
        me=Address(address, settings.get("name", "").strip()),
        aliases=frozenset(alias.lower() for alias in read_list(settings, "aliases")),
        folder=settings.get("folder") or "INBOX",
        sent=settings.get("sent", "").strip(),
        days=read_number(account, "days", settings.get("days") or "30", 1, 3650),
        channel=read_channel(account, settings),
    )


def _sibling(host: str) -> str:
    """Give the sending server that most providers put beside `imap.`: its sister `smtp.`, else the same host."""
    first, _, rest = host.partition(".")
    return f"smtp.{rest}" if first in ("imap", "imaps") and rest else host
