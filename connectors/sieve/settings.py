"""The settings of a ManageSieve account: declared once, and read into a checked value."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from boundaries.facts import Address, ChannelKind
from connectors.base import Setting, Settings
from connectors.errors import NeedsUser
from connectors.network import Security, Server, require_safe

_SECURITIES: Final[tuple[Security, ...]] = ("starttls", "tls", "plain")
_NAME_LIMIT: Final = 128
"""Characters of a script's name that every server takes (RFC 5804 section 1.6)."""

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(name="host", help="The ManageSieve server, often the IMAP server", type="text", default=""),
    Setting(name="port", help="Its port", type="number", default="4190"),
    Setting(
        name="security",
        help="How the line is kept safe; plain only to this machine",
        type="choice",
        default="starttls",
        choices=_SECURITIES,
    ),
    Setting(name="user", help="The user name, often the mail address", default=""),
    Setting(name="address", help="Your mail address, where it is not the user name", type="address", default=""),
    Setting(name="aliases", help="Your other addresses of that mailbox, with commas between", default=""),
    Setting(name="script", help="What our script is called there", default="daybreak"),
    Setting(
        name="ca_file",
        help="A certificate authority of your own (PEM), trusted instead of the system's",
        type="path",
        default="",
    ),
)


class SieveSettings(Struct, frozen=True, kw_only=True):
    """A ManageSieve account's settings, checked; made without network."""

    server: Server
    user: str
    me: Address
    aliases: tuple[str, ...] = ()
    script: str = "daybreak"
    channel: ChannelKind = ChannelKind.EMAIL


def read_settings(account: str, settings: Settings) -> SieveSettings:
    """Check what `accounts.toml` says; `NeedsUser` names the field at fault."""
    host = settings.get("host", "").strip()
    address = settings.get("address", "").strip()
    user = settings.get("user", "").strip() or address
    if not host:
        raise _wrong(account, "host", "It has no server.", "Set host to the one that your provider names.")
    if not user:
        raise _wrong(account, "user", "It has no user name.", "Set user to the one that you log in with.")
    security = next((choice for choice in _SECURITIES if choice == (settings.get("security") or "starttls")), None)
    if security is None:
        raise _wrong(account, "security", "That is no way to keep a line safe.", "Set it to starttls, tls or plain.")
    server = Server(
        account=account,
        host=host,
        port=_port(account, settings.get("port") or "4190"),
        security=security,
        ca_file=settings.get("ca_file", "").strip(),
    )
    require_safe(server)
    return SieveSettings(
        server=server,
        user=user,
        me=Address(address or (user if "@" in user else "")),
        aliases=tuple(part.strip() for part in settings.get("aliases", "").split(",") if part.strip()),
        script=_script(account, settings.get("script", "").strip() or "daybreak"),
        channel=_channel(account, settings.get("channel") or ChannelKind.EMAIL),
    )


def _script(account: str, name: str) -> str:
    if len(name) > _NAME_LIMIT or not name.isprintable() or "/" in name:
        raise _wrong(account, "script", f"{name[:40]!r} cannot name a script.", "Take letters, digits and '-'.")
    return name


def _port(account: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 65535:
        raise _wrong(account, "port", f"{value!r} is no number from 1 to 65535.", "Correct port.")
    return int(value)


def _channel(account: str, channel: str) -> ChannelKind:
    if channel not in tuple(ChannelKind):
        known = ", ".join(ChannelKind)
        raise _wrong(account, "channel", f"{channel!r} is no channel.", f"Set channel to one of {known}.")
    return ChannelKind(channel)


def _wrong(account: str, field: str, happened: str, todo: str) -> NeedsUser:
    return NeedsUser(account, happened, todo, field=field)
