"""Which keyring backends are trusted: real ones only, and the sentence for each that is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from connectors.errors import NeedsUser
from connectors.guard import Caught

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

INSTALL: Final = (
    "Start a keyring (on Linux: install gnome-keyring, KWallet or KeePassXC and unlock it), "
    "or give the account a secret_command."
)


def backend_name(backend: object) -> str:
    """Name a backend as its users set it: the class with its module."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def refuse_unsafe(account: str, backend: KeyringBackend) -> None:
    """Raise `NeedsUser`, naming the backend, unless it and all that it chains keep secrets from other eyes."""
    for member in _members(backend):
        name = backend_name(member)
        if name.startswith("keyring.backends.fail."):
            raise NeedsUser(account, "There is no keyring on this machine.", INSTALL)
        why = _fault(member, name)
        if why:
            through = "" if member is backend else f" (through {backend_name(backend)})"
            raise NeedsUser(
                account,
                f"The keyring backend {name}{through} is refused: {why}.",
                f"Remove its package, or name another one in PYTHON_KEYRING_BACKEND. {INSTALL}",
            )


def _members(backend: KeyringBackend) -> Iterator[KeyringBackend]:
    chained: tuple[KeyringBackend, ...] = tuple(getattr(backend, "backends", ()))
    yield from chained or (backend,)


def _fault(member: KeyringBackend, name: str) -> str:
    if name.startswith("keyring.backends.null."):
        return "it forgets everything"
    if "plaintext" in name.lower():
        return "it keeps secrets in a readable file"
    with Caught() as caught:
        priority = float(member.priority)
    if caught.error is not None:
        return "it does not work here"
    return "its own priority is below 1, so it is no safe place" if priority < 1 else ""
