"""Settings of a place on a server: declared once for every protocol, and refused in the same words.

Importing this loads no network code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from boundaries.facts import ChannelKind
from connectors.base import Setting, Settings
from connectors.errors import NeedsUser

if TYPE_CHECKING:
    from connectors.network import Security, Server

Ports = Mapping["Security", int]
"""A protocol's port for each way to keep a line safe; the way that holds where none is set comes first."""

CA_FILE: Final = Setting(
    name="ca_file",
    help="A certificate authority of your own (PEM), trusted instead of the system's",
    type="path",
    default="",
)


def security_setting(ports: Ports) -> Setting:
    """Declare how the line is kept safe."""
    return Setting(
        name="security",
        help="How the line is kept safe; plain only to this machine",
        type="choice",
        default=next(iter(ports)),
        choices=tuple(ports),
    )


def read_server(account: str, settings: Settings, host: str, ports: Ports, prefix: str = "") -> Server:
    """Check a server's settings, whose names begin with `prefix`.

    Raises `NeedsUser` with the field at fault, also where the line would not be safe.
    """
    from connectors.network import Server, require_safe

    name = f"{prefix}security"
    wanted = settings.get(name) or next(iter(ports))
    security = next((way for way in ports if way == wanted), None)
    if security is None:
        raise wrong(
            account, name, f"{wanted!r} is no way to keep a line safe.", f"Set {name} to tls, starttls or plain."
        )
    port = settings.get(f"{prefix}port", "").strip()
    server = Server(
        account=account,
        host=host,
        port=read_number(account, f"{prefix}port", port, 1, 65535) if port else ports[security],
        security=security,
        ca_file=settings.get("ca_file", "").strip(),
        prefix=prefix,
    )
    require_safe(server)
    return server


def read_channel(account: str, settings: Settings) -> ChannelKind:
    """Check what the account is to the user; mail where nothing is said."""
    channel = settings.get("channel") or ChannelKind.EMAIL
    if channel not in tuple(ChannelKind):
        known = ", ".join(ChannelKind)
        raise wrong(account, "channel", f"{channel!r} is no channel.", f"Set channel to one of {known}.")
    return ChannelKind(channel)


def read_number(account: str, field: str, value: str, low: int, high: int) -> int:
    """Check a whole number within bounds."""
    if not value.isascii() or not value.isdigit() or not low <= int(value) <= high:
        raise wrong(account, field, f"{value!r} is no number from {low} to {high}.", f"Correct {field}.")
    return int(value)


def read_list(settings: Settings, field: str) -> tuple[str, ...]:
    """Read what stands with commas between."""
    return tuple(part.strip() for part in settings.get(field, "").split(",") if part.strip())


def wrong(account: str, field: str, happened: str, todo: str) -> NeedsUser:
    """Make the error of a setting."""
    return NeedsUser(account, happened, todo, field=field)
