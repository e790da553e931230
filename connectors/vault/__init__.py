"""Where secrets live: the platform's keyring, or a command of the user's; never a file of ours."""

from __future__ import annotations

from connectors.vault.base import MemoryVault, Vault, json_secret, read_json
from connectors.vault.command import run_secret_command
from connectors.vault.keyring_vault import KeyringVault
from connectors.vault.source import source_for

__all__ = [
    "KeyringVault",
    "MemoryVault",
    "Vault",
    "json_secret",
    "read_json",
    "run_secret_command",
    "source_for",
]
