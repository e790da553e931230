"""What a vault does, one that forgets, and secrets with more than one part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec

from connectors.errors import NeedsUser
from connectors.secret import Secret


class Vault(Protocol):
    """Keeps one secret for each account, named by its kind and its name."""

    async def get(self, kind: str, account: str) -> Secret | None:
        """Give the secret, or None where there is none; `NeedsUser` where the vault cannot be read."""

    async def set(self, kind: str, account: str, secret: Secret) -> None:
        """Keep a secret in place of an earlier one and read it back; `NeedsUser` where that fails."""

    async def delete(self, kind: str, account: str) -> bool:
        """Remove every part of the secret; tell whether there was one."""


class MemoryVault:
    """Forgets everything with the process: for tests and the demo."""

    def __init__(self) -> None:
        self._secrets: dict[tuple[str, str], Secret] = {}

    async def get(self, kind: str, account: str) -> Secret | None:
        """Give the secret, or None."""
        return self._secrets.get((kind, account))

    async def set(self, kind: str, account: str, secret: Secret) -> None:
        """Keep a secret."""
        self._secrets[kind, account] = secret

    async def delete(self, kind: str, account: str) -> bool:
        """Forget a secret; tell whether there was one."""
        return self._secrets.pop((kind, account), None) is not None


def json_secret(values: Mapping[str, str | int | float]) -> Secret:
    """Pack several values (a refresh token, its scope, when it was got) into one secret."""
    return Secret(msgspec.json.encode({"v": 1, **values}).decode())


def read_json(account: str, secret: Secret) -> dict[str, str | int | float]:
    """Unpack what `json_secret` packed; `NeedsUser` where it is something else. The error holds no part of it."""
    try:
        values = msgspec.json.decode(secret.reveal(), type=dict[str, str | int | float])
    except (msgspec.DecodeError, UnicodeError):
        raise NeedsUser(account, "Its stored sign-in is unreadable.", "Connect the account again.") from None
    values.pop("v", None)
    return values
