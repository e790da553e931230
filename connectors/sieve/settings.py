"""The settings of a ManageSieve account: declared once, and read into a checked value."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from boundaries.facts import Address, ChannelKind
from connectors.base import Setting, Settings
from connectors.network import Server
from connectors.place_settings import CA_FILE, Ports, read_channel, read_list, read_server, security_setting, wrong

_PORTS: Final[Ports] = {"starttls": 4190, "tls": 4190, "plain": 4190}
_NAME_LIMIT: Final = 128
"""Characters of a script's name that every server takes (RFC 5804 section 1.6)."""

SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(name="host", help="The ManageSieve server, often the IMAP server", type="text", default=""),
    Setting(name="port", help="Its port", type="number", default="4190"),
    security_setting(_PORTS),
    Setting(name="user", help="The user name, often the mail address", default=""),
    Setting(name="address", help="Your mail address, where it is not the user name", type="address", default=""),
    Setting(name="aliases", help="Your other addresses of that mailbox, with commas between", default=""),
    Setting(name="script", help="What our script is called there", default="daybreak"),
    CA_FILE,
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
        raise wrong(account, "host", "It has no server.", "Set host to the one that your provider names.")
    if not user:
        raise wrong(account, "user", "It has no user name.", "Set user to the one that you log in with.")
    return SieveSettings(
        server=read_server(account, settings, host, _PORTS),
        user=user,
        me=Address(address or (user if "@" in user else "")),
        aliases=read_list(settings, "aliases"),
        script=_script(account, settings.get("script", "").strip() or "daybreak"),
        channel=read_channel(account, settings),
    )


def _script(account: str, name: str) -> str:
    if len(name) > _NAME_LIMIT or not name.isprintable() or "/" in name:
        raise wrong(account, "script", f"{name[:40]!r} cannot name a script.", "Take letters, digits and '-'.")
    return name
