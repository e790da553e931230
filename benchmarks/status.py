"""Measure `daybreak status` beside a bare interpreter: whole processes in alternating pairs, medians."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from threads import make_home

BARE = (sys.executable, "-c", "pass")


def status(home: Path) -> tuple[str, ...]:
    """Give the command on a home."""
    return (str(Path(sys.executable).with_name("daybreak")), "--home", str(home), "status")


def milliseconds(command: Sequence[str]) -> float:
    """Run a command to its end."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return 1000 * (time.perf_counter() - begun)


def pairs(command: Sequence[str], count: int, before: Callable[[], None] = lambda: None) -> tuple[float, float, float]:
    """Give the medians of the bare interpreter, of a command, and of their difference pair by pair."""
    both = []
    for _ in range(count):
        before()
        both.append((milliseconds(BARE), milliseconds(command)))
    bare, ours = zip(*both, strict=True)
    return statistics.median(bare), statistics.median(ours), statistics.median(b - a for a, b in both)


def main() -> None:
    """Measure with the glance kept, and computed anew each time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=40)
    parser.add_argument("--threads", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = make_home(Path(folder), options.threads)
        kept = home / "data/cache/glance.json"
        subprocess.run(status(home), stdout=subprocess.DEVNULL, check=True)
        for name, before in (("kept", lambda: None), ("computed", lambda: kept.unlink(missing_ok=True))):
            bare, ours, more = pairs(status(home), options.pairs, before)
            print(
                f"{name:9} bare {bare:6.1f} ms   status {ours:6.1f} ms   ratio {ours / bare:.2f}   more {more:.1f} ms"
            )


if __name__ == "__main__":
    main()
