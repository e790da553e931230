"""Measure Daybreak beside a bare Textual app with four panes: `make bench`. Ratios of alternating pairs, medians.

Every figure is of a whole process in a terminal of our own (`terminal.py`), on a home that is made here.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from terminal import Terminal
from threads import make_home

BARE = (sys.executable, str(Path(__file__).with_name("bare_app.py")))
BARE_TEXT = "Violations line 7"
LOADED = 15.0
"""Seconds until the day stands behind the first frame and the rules have looked at all of 10,000 threads once."""
DASHBOARD_TEXT = "QUEUE|Queue"


def dashboard(home: Path) -> tuple[str, ...]:
    """Give the command that opens the dashboard on a home."""
    return (str(Path(sys.executable).with_name("daybreak")), "--home", str(home))


def start(command: Sequence[str], text: str) -> float:
    """Give the milliseconds from exec to a text on the screen."""
    with Terminal(command) as terminal:
        return 1000 * terminal.wait(text)


def keys(home: Path, key: str, count: int, setup: str = "") -> tuple[float, float, float]:
    """Give the median and the 95th percentile of a key's whole repaint in milliseconds, and the median of bytes."""
    with Terminal(dashboard(home)) as terminal:
        terminal.wait(DASHBOARD_TEXT)
        time.sleep(LOADED)
        if setup:
            terminal.type(setup)
            terminal.settle(0.5)
        answers = [terminal.key(key) for _ in range(count)]
    last = sorted(1000 * answer.last for answer in answers)
    return statistics.median(last), last[int(0.95 * len(last))], statistics.median(answer.size for answer in answers)


def idle(command: Sequence[str], text: str, seconds: float) -> tuple[float, float, float]:
    """Give CPU milliseconds, wake-ups and bytes a minute at rest."""
    with Terminal(command) as terminal:
        terminal.wait(text)
        terminal.settle(2.0)
        before = terminal.usage()
        time.sleep(seconds)
        after = terminal.usage()
    minute = 60 / seconds
    return (
        1000 * (after.cpu - before.cpu) * minute,
        (after.wakeups - before.wakeups) * minute,
        (after.written - before.written) * minute,
    )


def peak(home: Path) -> float:
    """Give the peak of memory in MiB after a minute's worth of keys."""
    with Terminal(dashboard(home)) as terminal:
        terminal.wait(DASHBOARD_TEXT)
        time.sleep(LOADED)
        for _ in range(100):
            terminal.key("j")
        return terminal.usage().peak


def pairs(first: Callable[[], float], second: Callable[[], float], runs: int) -> tuple[float, float, float]:
    """Give both medians and the median of the ratios, measured in turn: A B, then B A, and so on."""
    ratios, ones, twos = [], [], []
    for run in range(runs):
        if run % 2:
            two, one = second(), first()
        else:
            one, two = first(), second()
        ones.append(one)
        twos.append(two)
        ratios.append(one / two)
    return statistics.median(ones), statistics.median(twos), statistics.median(ratios)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=60, help="of rest")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="daybreak-bench-") as folder:
        homes = {count: make_home(Path(folder, str(count)), count) for count in (1_000, 10_000)}
        print("| what | Daybreak | bare app | ratio |\n|---|---|---|---|")
        for count, home in homes.items():
            ours, bare, ratio = pairs(
                partial(start, dashboard(home), DASHBOARD_TEXT),
                partial(start, BARE, BARE_TEXT),
                options.runs,
            )
            print(f"| start to the list, {count:,} threads | {ours:.0f} ms | {bare:.0f} ms | {ratio:.2f} |")
        for name, key, setup in (("in view", "j", ""), ("that scrolls", "j", "j" * 60)):
            median, late, size = keys(homes[10_000], key, 15 if not setup else 100, setup)
            print(f"| key {name}, 10,000 threads | {median:.1f} ms, p95 {late:.1f} ms, {size:.0f} bytes | | |")
        ours_idle = idle(dashboard(homes[1_000]), DASHBOARD_TEXT, options.seconds)
        bare_idle = idle(BARE, BARE_TEXT, options.seconds)
        for name, one, two in zip(("CPU ms", "wake-ups", "bytes"), ours_idle, bare_idle, strict=True):
            print(f"| at rest, {name} a minute | {one:.0f} | {two:.0f} | |")
        print(f"| peak memory, 10,000 threads | {peak(homes[10_000]):.0f} MiB | | |")


if __name__ == "__main__":
    main()
