"""How a CalDAV account is declared. Importing this loads neither network nor calendar library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from connectors.base import ConnectorKind, SecretSource, Setting, Settings
from connectors.ics.kind import ADDRESSES
from connectors.place_settings import CA_FILE

if TYPE_CHECKING:
    from connectors.caldav.account import CalDavAccount


class CalDavKind:
    """All calendars of a user on a server, or those that are named."""

    kind = "caldav"
    title = "Calendars on a server (CalDAV)"
    needs_secret = True
    settings: tuple[Setting, ...] = (
        Setting(name="url", help="The server, as in https://cloud.example.org, or one calendar's own address"),
        Setting(name="user", help="The user name there"),
        Setting(name="calendars", help="Names of calendars, with commas between; empty: all of them", default=""),
        ADDRESSES,
        CA_FILE,
    )

    def open(self, name: str, settings: Settings, secret: SecretSource) -> CalDavAccount:
        """Make an account; `NeedsUser` for an address that is none, or not safe. No network."""
        from connectors.caldav.account import CalDavAccount

        return CalDavAccount(name, settings, secret)


CONNECTOR: ConnectorKind = CalDavKind()
