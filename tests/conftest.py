"""For every test: the developer's own home, keyring and colours stay out."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from dovecot import Dovecot

# What a property holds does not depend on how busy the machine is; speed has tests of its own.
settings.register_profile("daybreak", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("daybreak")


def pytest_collection_finish() -> None:
    """Take what collecting made out of every later search for garbage: it stays until the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep tests away from the machine's settings."""
    for name in ("DAYBREAK_HOME", "NO_COLOR", "VISUAL", "EDITOR", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user/.config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user/.local/share"))


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """Give the real mail server of this test process; started when the first test asks for it."""
    from dovecot import running_dovecot

    with running_dovecot() as server:
        yield server
