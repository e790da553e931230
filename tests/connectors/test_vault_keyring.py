"""The vault on a real gnome-keyring: what it keeps, what it refuses, and the four states of a machine."""

from __future__ import annotations

import asyncio
import subprocess
import time
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.null import Keyring as NullKeyring
from keyring_session import State, run_in_session

from connectors.errors import NeedsUser
from connectors.secret import Secret
from connectors.vault import KeyringVault

_SCRIPT = """
import asyncio, sys
from connectors.errors import NeedsUser
from connectors.secret import Secret
from connectors.vault import KeyringVault, json_secret, read_json

async def main():
    vault = KeyringVault()
    long = json_secret({"refresh_token": "r" * 70_000, "at": 5})
    for secret in (Secret("käse ✔"), Secret("t" * 6_000), long, Secret("end")):
        await vault.set("imap", "work", secret)
        assert await KeyringVault().get("imap", "work") == secret
    await vault.set("imap", "other", Secret("o" * 2_500))
    assert await vault.delete("imap", "work")
    assert await vault.get("imap", "work") is None
    assert not await vault.delete("imap", "work")
    assert await vault.get("imap", "other") == Secret("o" * 2_500)

try:
    asyncio.run(main())
except NeedsUser as error:
    print("NeedsUser", error)
"""

_LEFT = """
import sys, secretstorage
bus = secretstorage.dbus_init()
for item in secretstorage.get_default_collection(bus).get_all_items():
    attributes = item.get_attributes()
    print(attributes["service"], attributes["username"], len(item.get_secret()))
"""


def test_the_real_keyring_keeps_short_and_long_secrets_and_lets_go_of_all(tmp_path: Path) -> None:
    done = run_in_session(_SCRIPT, tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    left = run_in_session(_LEFT, tmp_path).stdout.splitlines()
    assert len(left) == 3
    assert {line.split()[0] for line in left} == {"daybreak/imap/other"}
    assert all(int(line.split()[2]) <= 1_000 for line in left)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [("locked", "is locked"), ("no daemon", "no keyring on this machine"), ("no bus", "no keyring on this machine")],
)
def test_a_keyring_that_cannot_be_read_says_what_to_do(tmp_path: Path, state: State, sentence: str) -> None:
    done: subprocess.CompletedProcess[str] = run_in_session(_SCRIPT, tmp_path, state)
    assert done.returncode == 0, done.stderr
    assert sentence in done.stdout
    assert "work: " in done.stdout
    assert "Traceback" not in done.stderr


class Fake(KeyringBackend):
    """A backend in memory that can be made to fail."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.items: dict[tuple[str, str], str] = {}
        self.failure: Exception | None = None
        self.delay = 0.0
        self.stops_after: int | None = None

    def get_password(self, service: str, username: str) -> str | None:
        time.sleep(self.delay)
        if self.failure:
            raise self.failure
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.stops_after is not None:
            if self.stops_after == 0:
                raise OSError("the machine went down")
            self.stops_after -= 1
        self.items[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.items.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("not there")


class Alternative(Fake):
    """As `keyrings.alt` has one: it says itself that it is not safe."""

    priority = 0.5  # type: ignore[assignment]


class PlaintextKeyring(Fake):
    """A high priority does not make it safe."""


class Forgetful(Fake):
    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing."""


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    use(fake, monkeypatch)
    return fake


def use(backend: KeyringBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)


@pytest.mark.parametrize("made", [Alternative, PlaintextKeyring, NullKeyring])
async def test_an_unsafe_backend_is_refused_by_name(
    made: type[KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    use(made(), monkeypatch)
    with pytest.raises(NeedsUser, match=rf"work: .*{made.__module__}\.{made.__name__} is refused") as told:
        await KeyringVault().set("imap", "work", Secret("s3cret"))
    assert "PYTHON_KEYRING_BACKEND" in told.value.todo


async def test_a_chain_with_an_unsafe_member_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Chain(ChainerBackend):
        backends = (Fake(), Alternative())

    use(Chain(), monkeypatch)  # type: ignore[no-untyped-call]
    with pytest.raises(NeedsUser, match=r"Alternative .through .*Chain. is refused"):
        await KeyringVault().get("imap", "work")


async def test_a_secret_that_does_not_stay_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    use(Forgetful(), monkeypatch)
    with pytest.raises(NeedsUser, match="does not give it back"):
        await KeyringVault().set("imap", "work", Secret("s3cret"))


@pytest.mark.parametrize(
    "failure",
    [subprocess.CalledProcessError(2, ["gpg", "s3cret"]), ValueError("s3cret"), OSError("s3cret"), EOFError("s3cret")],
)
async def test_errors_of_backends_never_quote_the_secret(backend: Fake, failure: Exception) -> None:
    backend.failure = failure
    with pytest.raises(NeedsUser, match="The keyring failed") as told:
        await KeyringVault().set("imap", "work", Secret("s3cret"))
    assert "s3cret" not in str(told.value)
    assert told.value.__suppress_context__


async def test_a_keyring_that_hangs_is_left_after_its_time(backend: Fake) -> None:
    backend.delay = 0.6
    started = time.monotonic()
    with pytest.raises(NeedsUser, match="did not answer"):
        await KeyringVault(limit=0.1).get("imap", "work")
    assert time.monotonic() - started < 0.5
    backend.delay = 0
    assert await KeyringVault().get("imap", "work") is None


async def test_a_write_that_is_cut_off_leaves_the_earlier_secret(backend: Fake) -> None:
    vault = KeyringVault()
    first, second = Secret("a" * 3_000), Secret("b" * 4_500)
    await vault.set("imap", "work", first)
    for steps in range(5):
        backend.stops_after = steps
        with pytest.raises(NeedsUser):
            await vault.set("imap", "work", second)
        assert await vault.get("imap", "work") == first
    backend.stops_after = None
    await vault.set("imap", "work", second)
    assert await vault.get("imap", "work") == second
    await vault.set("imap", "work", Secret("short"))
    assert list(backend.items.values()) == ["short"]


async def test_a_damaged_secret_is_told_and_can_be_removed(backend: Fake) -> None:
    vault = KeyringVault()
    await vault.set("imap", "work", Secret("a" * 3_000))
    part = next(name for name in backend.items if "#" in name[1])
    backend.items[part] = "x"
    with pytest.raises(NeedsUser, match="incomplete"):
        await vault.get("imap", "work")
    del backend.items[part]
    with pytest.raises(NeedsUser, match="incomplete"):
        await vault.get("imap", "work")
    assert await vault.delete("imap", "work")
    assert not backend.items


async def test_a_secret_that_looks_like_parts_is_kept_as_it_is(backend: Fake) -> None:
    odd = Secret("daybreak-parts 1 1 " + "0" * 64 + "\nx")
    await KeyringVault().set("imap", "work", odd)
    assert await KeyringVault().get("imap", "work") == odd
    assert len(backend.items) == 1


async def test_calls_at_once_wait_for_one_another(backend: Fake) -> None:
    backend.delay = 0.01
    vault = KeyringVault()
    await asyncio.gather(*(vault.set("imap", f"a{number}", Secret("x")) for number in range(5)))
    assert len(backend.items) == 5
