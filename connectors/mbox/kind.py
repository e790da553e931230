"""How an mbox account is declared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundaries.facts import Address, ChannelKind
from connectors.base import SecretSource, Setting, Settings

if TYPE_CHECKING:
    from connectors.mbox.account import MboxAccount


class MboxKind:
    """One file into which a mail program appends message after message."""

    kind = "mbox"
    title = "Mail on this machine (mbox, read only)"
    needs_secret = False
    settings: tuple[Setting, ...] = (
        Setting(name="path", help="The file, such as /var/mail/you", type="path"),
        Setting(name="address", help="Your own address there", type="address", default=""),
    )

    def open(self, name: str, settings: Settings, secret: SecretSource) -> MboxAccount:  # noqa: ARG002
        """Make an account; touches no disk."""
        from pathlib import Path

        from connectors.mbox.account import MboxAccount

        channel = ChannelKind(settings.get("channel") or ChannelKind.EMAIL)
        path = Path(settings["path"]).expanduser()
        return MboxAccount(name, channel, Address(settings.get("address") or ""), path)


CONNECTOR: Final = MboxKind()
