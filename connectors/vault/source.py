"""Where one account gets its secret, decided by its settings."""

from __future__ import annotations

from connectors.base import SecretSource, Settings
from connectors.errors import NeedsUser
from connectors.secret import Secret
from connectors.vault.base import Vault
from connectors.vault.command import run_secret_command, split_command


def source_for(kind: str, account: str, settings: Settings, vault: Vault) -> SecretSource:
    """Give the account's source: its `secret_command` where it names one, else the vault. Asks nothing yet."""
    command = settings.get("secret_command", "")
    if command:
        return _CommandSource(account, split_command(account, command))
    return _VaultSource(kind, account, vault)


class _CommandSource:
    def __init__(self, account: str, command: list[str]) -> None:
        self._account = account
        self._command = command

    async def __call__(self) -> Secret:
        return await run_secret_command(self._account, self._command)


class _VaultSource:
    def __init__(self, kind: str, account: str, vault: Vault) -> None:
        self._kind = kind
        self._account = account
        self._vault = vault

    async def __call__(self) -> Secret:
        secret = await self._vault.get(self._kind, self._account)
        if secret is None:
            raise NeedsUser(
                self._account,
                "Its secret is not in the keyring.",
                f"Give it again: daybreak connect {self._kind} {self._account}",
                field="secret",
            )
        return secret
