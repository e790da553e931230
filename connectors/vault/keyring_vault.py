"""The platform's keyring, reached through the `keyring` package in a thread of its own, 10 s at most."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Final, TypeVar

from connectors.errors import NeedsUser
from connectors.guard import Caught
from connectors.secret import Secret
from connectors.vault.backends import INSTALL, backend_name, refuse_unsafe
from connectors.vault.parts import erase_parts, read_parts, write_parts

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

_SERVICE: Final = "daybreak/{}/{}"
_SENTENCES: Final = {
    "TimeoutError": (
        "The keyring did not answer within {limit:g} s.",
        "Look for a prompt that waits on another screen, unlock the keyring, and try again.",
    ),
    "NoKeyringError": ("There is no keyring on this machine.", INSTALL),
    "KeyringLocked": (
        "The keyring is locked.",
        "Unlock it (log in to the desktop, or unlock gnome-keyring), then try again.",
    ),
    "InitError": (
        "The keyring has no collection to keep secrets in, or its prompt was dismissed.",
        "Create and unlock a default keyring, then try again.",
    ),
    "DamagedError": ("Its secret in the keyring is incomplete.", "Connect the account again."),
}
_ONE_AT_A_TIME: Final = threading.Lock()
"""Backends are not made for threads, and two prompts at once help nobody."""


class KeyringVault:
    """Keeps secrets under the service `daybreak/<kind>/<account>`; never in a file, never in another backend.

    `limit` is in seconds: importing keyring, and its first call, are known to hang on D-Bus for minutes.
    """

    def __init__(self, limit: float = 10.0) -> None:
        self._limit = limit

    async def get(self, kind: str, account: str) -> Secret | None:
        """Give the secret, or None where there is none; `NeedsUser` where the keyring cannot be read."""
        found = await self._ask(account, lambda: read_parts(_Items(kind, account)))
        return None if found is None else Secret(found)

    async def set(self, kind: str, account: str, secret: Secret) -> None:
        """Keep a secret and read it back; `NeedsUser` where it did not stay."""
        stayed = await self._ask(account, lambda: write_parts(_Items(kind, account), secret.reveal()))
        if not stayed:
            raise NeedsUser(account, "The keyring took the secret but does not give it back.", INSTALL)

    async def delete(self, kind: str, account: str) -> bool:
        """Remove every part; tell whether there was a secret. `NeedsUser` where it is still there."""
        removed = await self._ask(account, lambda: erase_parts(_Items(kind, account)))
        if removed and await self._ask(account, lambda: _Items(kind, account).read("password")) is not None:
            raise NeedsUser(account, "The keyring still holds the secret.", "Remove it with the keyring's own program.")
        return removed

    async def backend(self, account: str = "keyring") -> str:
        """Name the backend in use, for `doctor`; `NeedsUser` where there is none that is safe."""
        return await self._ask(account, lambda: backend_name(_backend(account)))

    async def _ask(self, account: str, work: Callable[[], T]) -> T:
        answer: Future[T] = Future()
        answer.set_running_or_notify_cancel()
        threading.Thread(target=_work, args=(work, answer), name="keyring", daemon=True).start()
        with Caught() as caught:
            return await asyncio.wait_for(asyncio.wrap_future(answer), self._limit)
        raise _explained(account, caught.error, self._limit) from None


def _work(work: Callable[[], T], answer: Future[T]) -> None:
    with _ONE_AT_A_TIME, Caught() as caught:
        answer.set_result(work())
    if caught.error is not None:
        answer.set_exception(caught.error)


def _backend(account: str) -> KeyringBackend:
    import keyring

    backend = keyring.get_keyring()
    refuse_unsafe(account, backend)
    return backend


class _Items:
    """The items of one account in the backend that is in use."""

    def __init__(self, kind: str, account: str) -> None:
        self._service = _SERVICE.format(kind, account)
        self._backend = _backend(account)

    def read(self, name: str) -> str | None:
        return self._backend.get_password(self._service, name)

    def write(self, name: str, value: str) -> None:
        self._backend.set_password(self._service, name, value)

    def erase(self, name: str) -> None:
        from keyring.errors import PasswordDeleteError

        try:
            self._backend.delete_password(self._service, name)
        except PasswordDeleteError:
            if self.read(name) is not None:
                raise


def _explained(account: str, error: Exception | None, limit: float) -> NeedsUser:
    """Put any error of a keyring into a sentence; its own text is left out, it might quote the secret.

    Classes are told by name: after a time-out the package may still be importing, and importing it would wait too.
    """
    if isinstance(error, NeedsUser):
        return error
    for kind in type(error).__mro__:
        if kind.__name__ in _SENTENCES:
            happened, todo = _SENTENCES[kind.__name__]
            return NeedsUser(account, happened.format(limit=limit), todo)
    return NeedsUser(account, f"The keyring failed ({type(error).__name__}).", INSTALL)
