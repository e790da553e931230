"""What a ManageSieve account is declared with. Importing this loads no network code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from connectors.base import ConnectorKind, SecretSource, Setting, Settings
from connectors.sieve.settings import SETTINGS, read_settings

if TYPE_CHECKING:
    from connectors.sieve.account import SieveAccount


class SieveKind:
    """The mail server's own automatic answers, beside the scripts that the user has there."""

    kind = "sieve"
    title = "Automatic answers by the mail server (ManageSieve)"
    settings: tuple[Setting, ...] = SETTINGS
    needs_secret = True

    def open(self, name: str, settings: Settings, secret: SecretSource) -> SieveAccount:
        """Make an account; `NeedsUser` with its `field` for a setting that cannot be. No network."""
        from connectors.sieve.account import SieveAccount

        return SieveAccount(read_settings(name, settings), secret)


CONNECTOR: ConnectorKind = SieveKind()
