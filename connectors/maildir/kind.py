"""How a Maildir account is declared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from boundaries.facts import Address, ChannelKind
from connectors.base import SecretSource, Setting, Settings
from connectors.errors import NeedsUser

if TYPE_CHECKING:
    from connectors.maildir.account import MaildirAccount


class MaildirKind:
    """A folder in which a mail program, or a gateway for something else, puts one file a message."""

    kind = "maildir"
    title = "Mail on this machine (Maildir)"
    needs_secret = False
    settings: tuple[Setting, ...] = (
        Setting(name="path", help="The folder that holds cur, new and tmp", type="path"),
        Setting(name="address", help="Your own address there", type="address", default=""),
        Setting(name="folder", help="A folder inside, such as Work/Clients; empty: the inbox", default=""),
    )

    def open(self, name: str, settings: Settings, secret: SecretSource) -> MaildirAccount:  # noqa: ARG002
        """Make an account; touches no disk. `NeedsUser` for a folder name that leaves the Maildir."""
        from pathlib import Path

        from connectors.maildir.account import MaildirAccount

        path = Path(settings["path"]).expanduser()
        folder = settings.get("folder") or ""
        parts = [part for part in folder.replace(".", "/").split("/") if part]
        if "\0" in folder or folder.startswith("/") or ".." in folder:
            raise NeedsUser(
                name, f"{folder!r} is no folder of a Maildir.", "Name one such as Work/Clients.", field="folder"
            )
        channel = ChannelKind(settings.get("channel") or ChannelKind.EMAIL)
        inside = path / ("." + ".".join(parts)) if parts else path
        return MaildirAccount(name, channel, Address(settings.get("address") or ""), inside)


CONNECTOR: Final = MaildirKind()
