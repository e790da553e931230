"""How the store is put to the test: run the writer under faults, then look at what is left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from daybreak.store.durable import DurableStore
from servers import require

WRITER = Path(__file__).with_name("store_writer.py")
ROOT = Path(__file__).parents[1]


def command(folder: Path, *, name: str = "w", count: int = 6, compact_every: int = 3) -> list[str]:
    return [sys.executable, "-S", str(WRITER), str(folder), name, str(count), str(compact_every)]


def environment() -> dict[str, str]:
    paths = [str(ROOT), *(path for path in sys.path if "site-packages" in path)]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1"}


def under_strace(folder: Path, call: str, what: str, when: int, *, count: int = 6) -> subprocess.CompletedProcess[str]:
    """Run the writer with a fault at the Nth call of one kind: `signal=KILL`, `error=ENOSPC`, …"""
    strace = [require("strace", "strace"), "-f", "-qq", "-o", "/dev/null"]
    inject = ["-e", f"trace={call}", "-e", f"inject={call}:{what}:when={when}"]
    return subprocess.run(
        [*strace, *inject, *command(folder, count=count)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
        timeout=60,
    )


def said(output: str, word: str) -> list[str]:
    lines = output.splitlines()
    return [line.split(" ")[1] for line in lines if line.startswith(f"{word} ")]


def check(folder: Path, acknowledged: list[str], *, name: str = "w", unacknowledged: int = 1) -> None:
    """Hold what is left against the acknowledgements: each there once, at most so many others, never half."""
    store = DurableStore(folder)
    present = [key for key in store.items("threads") if key.startswith(f"{name}-")]
    counter = (store.get("settings", name) or {"n": 0})["n"]
    assert set(acknowledged) <= set(present)
    assert len(present) - len(acknowledged) <= unacknowledged
    assert counter == len(present)
    assert all(store.items("threads")[key]["key"] == key for key in present)
    last = store.next_undo()
    assert (last is None) == (not present)
    store.close()
