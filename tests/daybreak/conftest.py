"""For every test of the running day that asks for no other: a home on disk, and its commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from a_home import AtHome, at_home
from a_script import Script


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[AtHome]:
    """Give a home on disk with its day."""
    home = at_home(tmp_path / "home", durable=True)
    yield home
    home.store.close()


@pytest.fixture
def script(noor: AtHome, capsys: pytest.CaptureFixture[str]) -> Script:
    """Give the commands of that home."""
    return Script(noor.home.policy.parent, capsys, noor.clock)
