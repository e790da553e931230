"""`daybreak status` beside a bare interpreter: whole processes in alternating pairs, the quickest of each."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from a_home import at_home
from status import BARE, milliseconds

LIMIT = 60.0
"""Milliseconds that it may take more than a bare interpreter."""


@pytest.mark.alone
def test_the_status_is_fast_enough_for_a_status_bar(tmp_path: Path) -> None:
    noor = at_home(tmp_path / "home", durable=True, now=datetime(2024, 5, 6, 10, tzinfo=UTC))
    for _ in range(50):
        noor.mail()
    noor.store.close()
    command = (str(Path(sys.executable).with_name("daybreak")), "--home", str(tmp_path / "home"), "status")
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    bare, ours = [], []
    for _ in range(60):
        bare.append(milliseconds(BARE))
        ours.append(milliseconds(command))
        if len(ours) >= 5 and min(ours) - min(bare) < LIMIT:
            return
    assert min(ours) - min(bare) < LIMIT
