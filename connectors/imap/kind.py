"""What an IMAP account is declared with. Importing this loads no mail library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from connectors.base import ConnectorKind, SecretSource, Setting, Settings
from connectors.imap.settings import SETTINGS, read_settings

if TYPE_CHECKING:
    from connectors.imap.account import ImapAccount


class ImapKind:
    """Mail on a server, read over IMAP and answered over SMTP."""

    kind = "imap"
    title = "Mail (IMAP and SMTP)"
    settings: tuple[Setting, ...] = SETTINGS
    needs_secret = True

    def open(self, name: str, settings: Settings, secret: SecretSource) -> ImapAccount:
        """Make an account; `NeedsUser` with its `field` for a setting that cannot be. No network."""
        from connectors.imap.account import ImapAccount

        return ImapAccount(read_settings(name, settings), secret)


CONNECTOR: ConnectorKind = ImapKind()
