"""The settings of a mail account: declared once, and read into a checked value."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from boundaries.facts import Address, ChannelKind
from connectors.base import Setting, Settings
from connectors.errors import NeedsUser
from connectors.network import Security, Server, require_safe

_SECURITIES: Final[tuple[Security, ...]] = ("tls", "starttls", "plain")
_PORTS: Final = {"": {"tls": 993, "starttls": 143, "plain": 143}, "smtp_": {"tls": 465, "starttls": 587, "plain": 25}}

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(name="address", help="Your mail address: whom answers come from", type="address", default=""),
    Setting(name="host", help="The IMAP server", type="text", default=""),
    Setting(name="port", help="Its port; 993 for tls, 143 for starttls", type="number", default=""),
    Setting(
        name="security",
        help="How the line is kept safe; plain only to this machine",
        type="choice",
        default="tls",
        choices=_SECURITIES,
    ),
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
        choices=("", *_SECURITIES),
    ),
    Setting(name="smtp_user", help="The user name for sending, where it is another one", default=""),
    Setting(
        name="ca_file",
        help="A certificate authority of your own (PEM), trusted instead of the system's",
        type="path",
        default="",
    ),
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
        raise _wrong(account, "address", "It has no mail address.", "Set address to yours, as in you@example.org.")
    if not settings.get("host", "").strip():
        raise _wrong(account, "host", "It has no IMAP server.", "Set host to the one that your provider names.")
    imap = _server(account, settings, "", settings["host"].strip(), settings.get("security") or "tls")
    smtp_host = settings.get("smtp_host", "").strip() or _sibling(imap.host)
    security = settings.get("smtp_security") or ("plain" if imap.security == "plain" else "tls")
    smtp = _server(account, settings, "smtp_", smtp_host, security)
    for server in (imap, smtp):
        require_safe(server)
    channel = settings.get("channel") or ChannelKind.EMAIL
    return MailSettings(
        account=account,
        imap=imap,
        smtp=smtp,
        user=user or address,
        smtp_user=settings.get("smtp_user", "").strip() or user or address,
        me=Address(address, settings.get("name", "").strip()),
        aliases=frozenset(part.strip().lower() for part in settings.get("aliases", "").split(",") if part.strip()),
        folder=settings.get("folder") or "INBOX",
        sent=settings.get("sent", "").strip(),
        days=_number(account, "days", settings.get("days") or "30", 1, 3650),
        channel=ChannelKind(channel) if channel in tuple(ChannelKind) else _no_channel(account, channel),
    )


def _server(account: str, settings: Settings, prefix: str, host: str, security: str) -> Server:
    name = f"{prefix}security"
    known = next((choice for choice in _SECURITIES if choice == security), None)
    if known is None:
        raise _wrong(
            account, name, f"{security!r} is no way to keep a line safe.", f"Set {name} to tls, starttls or plain."
        )
    port = settings.get(f"{prefix}port", "").strip()
    return Server(
        account=account,
        host=host,
        port=_number(account, f"{prefix}port", port, 1, 65535) if port else _PORTS[prefix][known],
        security=known,
        ca_file=settings.get("ca_file", "").strip(),
        prefix=prefix,
    )


def _sibling(host: str) -> str:
    """Give the sending server that most providers put beside `imap.`: its sister `smtp.`, else the same host."""
    first, _, rest = host.partition(".")
    return f"smtp.{rest}" if first in ("imap", "imaps") and rest else host


def _number(account: str, field: str, value: str, low: int, high: int) -> int:
    if not value.isascii() or not value.isdigit() or not low <= int(value) <= high:
        raise _wrong(account, field, f"{value!r} is no number from {low} to {high}.", f"Correct {field}.")
    return int(value)


def _no_channel(account: str, channel: str) -> ChannelKind:
    known = ", ".join(ChannelKind)
    raise _wrong(account, "channel", f"{channel!r} is no channel.", f"Set channel to one of {known}.")


def _wrong(account: str, field: str, happened: str, todo: str) -> NeedsUser:
    return NeedsUser(account, happened, todo, field=field)
