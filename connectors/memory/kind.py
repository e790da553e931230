"""How a memory account is declared: for the demo, for tests and for trying the program out."""

from __future__ import annotations

from typing import Final

from boundaries.facts import Address, ChannelKind
from connectors.base import Account, SecretSource, Setting, Settings
from connectors.memory.account import MemoryAccount


class MemoryKind:
    """Makes accounts that hold nothing but what is delivered to them."""

    kind = "memory"
    title = "Nothing outside: forgotten when the program ends"
    needs_secret = False
    settings: tuple[Setting, ...] = (
        Setting(name="address", help="Whom it writes as", type="address", default="me@example.invalid"),
    )

    def open(self, name: str, settings: Settings, secret: SecretSource) -> Account:  # noqa: ARG002
        """Make an empty account."""
        channel = ChannelKind(settings.get("channel") or ChannelKind.EMAIL)
        return MemoryAccount(name, channel, Address(settings.get("address") or "me@example.invalid"))


CONNECTOR: Final = MemoryKind()
