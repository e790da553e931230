"""The demo day as anybody sees it: `daybreak --demo --speed 200` in a real terminal, from a break to the close."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from dashboard import PROGRAM, Dashboard


def demo(folder: Path, speed: int) -> Dashboard:
    (folder / "user").mkdir()
    return Dashboard([PROGRAM, "--demo", "--speed", str(speed)], folder, {"HOME": str(folder / "user")})


def close(day: Dashboard) -> None:
    """Close the day from wherever it stands: a break may lie over it at any moment, and take the key that ends it."""
    for _ in range(40):
        day.type("w")
        try:
            day.shows("winding down", 2.0)
            day.type("c")
            day.shows("The day is closed. until ", 5.0)
        except AssertionError:
            continue
        return
    pytest.fail(day.text())


@pytest.mark.long
def test_two_minutes_run_through_a_break_a_violation_and_the_close(tmp_path: Path) -> None:
    with demo(tmp_path, 200) as day:
        began = time.perf_counter()
        day.shows("any key ends it", 40)
        day.shows("today 13:12 Globex after hours", 80)
        day.shows("Time to wind down: close at 17:30.", began + 118 - time.perf_counter())
        close(day)
        took = time.perf_counter() - began
        assert took < 120, f"it took {took:.0f} s"
        words = day.words()
        assert "Acme" not in words
        assert "QUEUE" not in words


def test_the_demo_day_takes_its_break_and_closes(tmp_path: Path) -> None:
    with demo(tmp_path, 200) as day:
        day.shows("any key ends it", 40)
        day.shows("QUEUE", 20)
        close(day)
        assert "Acme" not in day.words()
        day.type("q")
        assert day.ended(10) == 0
