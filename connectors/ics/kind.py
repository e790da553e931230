"""How a published calendar is declared. Importing this loads neither network nor calendar library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from connectors.base import ConnectorKind, SecretSource, Setting, Settings

if TYPE_CHECKING:
    from connectors.ics.account import IcsAccount

ADDRESSES: Final = Setting(
    name="addresses", help="Your own mail addresses, with commas between: what they declined is left out", default=""
)


class IcsKind:
    """A calendar's secret address (https, webcal), kept in the keyring, or a file."""

    kind = "ics"
    title = "A calendar to read (ICS address or file)"
    needs_secret = True
    asks_for = "The calendar's address"
    spared_by = "file"
    settings: tuple[Setting, ...] = (
        Setting(
            name="file", help="A calendar file on this machine; empty: an address is asked for", type="path", default=""
        ),
        ADDRESSES,
    )

    def open(self, name: str, settings: Settings, secret: SecretSource) -> IcsAccount:
        """Make an account; touches neither network nor disk."""
        from connectors.ics.account import IcsAccount

        return IcsAccount(name, settings.get("file") or "", settings.get("addresses") or "", secret)


CONNECTOR: ConnectorKind = IcsKind()
