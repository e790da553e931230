"""Make the pictures of the docs from the program itself, on the demo day as it begins: `make pictures`."""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import themes
from daybreak.clock import FixedClock, SystemClock
from daybreak.day import Day
from daybreak.demo import demo_accounts, demo_start
from daybreak.demo.people import berlin
from daybreak.demo.run import demo_home, demo_store
from daybreak.engine import Engine
from tui.app import DaybreakApp

FOLDER = Path(__file__).parent / "pictures"
LARGE, SMALL = (160, 50), (80, 24)

_TEXT = re.compile(r'(<text [^>]*?)x="([\d.]+)"([^>]*?)textLength="([\d.]+)"([^>]*)>([^<]*)</text>')
_SPACE = "&#160;"

PICTURES: dict[str, tuple[tuple[int, int], str, tuple[str, ...]]] = {
    "today": (LARGE, "day", ("down",)),
    "small": (SMALL, "day", ("down",)),
    "paper": (LARGE, "paper", ("down",)),
    "contrast": (LARGE, "contrast", ("down",)),
    "reply": (LARGE, "day", ("down", "r", "wait", *"Thank you, Mara. Both are in; v4 is with you tomorrow morning.")),
    "focus": (LARGE, "day", ("f", "wait", "5", "wait")),
    "hours": (SMALL, "day", ("H", "wait")),
    "winddown": (
        LARGE,
        "day",
        (
            *(
                "@17:08",
                "w",
                "wait",
                "j",
                "j",
                "j",
                "j",
                "enter",
                *"Hero copy, 09:15, desk, open the comments",
                "enter",
            ),
            *("wait", *"Invoice 118, 10:30, desk, find the receipt", "enter", "wait"),
        ),
    ),
    "night": (SMALL, "day", ("@17:28", "w", "wait", "c", "wait")),
    "morning": (LARGE, "day", ("M", "wait")),
    "journal": (LARGE, "day", ("J", "wait", "j", "wait")),
    "snooze": (SMALL, "day", ("s",)),
    "help": (LARGE, "day", ("question_mark",)),
    "violations": (LARGE, "day", ("V", "wait")),
    "guided": (LARGE, "day", ("V", "wait", "down", "a", "wait", "tab", "tab")),
    "break": (LARGE, "day", ("b", "wait", "@10:42:04")),
    "breaks": (SMALL, "day", ("R", "wait")),
}
"""By name: size, theme, and the keys that lead there (`wait` lets the screen settle, `@17:08` moves the clock)."""


async def picture(name: str, size: tuple[int, int], theme: str, keys: tuple[str, ...]) -> None:
    """Play the keys and keep what is on the screen."""
    with tempfile.TemporaryDirectory(prefix="daybreak-") as folder:
        home = demo_home(Path(folder))
        clock = FixedClock(demo_start(SystemClock().now()))
        store = demo_store(clock)
        engine = Engine(home, clock, store, Day(home, store, clock), accounts=tuple(demo_accounts(clock).values()))
        app = DaybreakApp(engine, look=themes.load(theme))
        async with app.run_test(size=size) as pilot:
            await pilot.pause(1.0)
            for key in keys:
                if key == "wait":
                    await pilot.pause(0.5)
                elif key.startswith("@"):
                    clock.move(berlin(23, key[1:6]) + timedelta(seconds=int(key[7:] or 0)) - clock.now())
                    await engine.tick()
                    await pilot.pause(0.5)
                else:
                    await pilot.press("space" if key == " " else key)
            await pilot.pause(0.5)
            drawn = app.export_screenshot(title="daybreak")
    (FOLDER / f"{name}.svg").write_text(moved(drawn), encoding="utf-8")


def moved(drawn: str) -> str:
    """Place every text where its first visible character stands: some viewers drop the spaces before it."""

    def place(match: re.Match[str]) -> str:
        before, x, between, length, after, text = match.groups()
        characters = re.findall(r"&#?\w+;|.", text)
        spaces = next((at for at, each in enumerate(characters) if each != _SPACE), len(characters))
        if not spaces or not characters or spaces == len(characters):
            return match[0]
        cell = float(length) / len(characters)
        kept = "".join(characters[spaces:])
        x, length = f"{float(x) + spaces * cell:.1f}", f"{float(length) - spaces * cell:.1f}"
        return f'{before}x="{x}"{between}textLength="{length}"{after}>{kept}</text>'

    return _TEXT.sub(place, drawn)


def main() -> None:
    """Make all of them, or those that are named."""
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or PICTURES:
        size, theme, keys = PICTURES[name]
        asyncio.run(picture(name, size, theme, keys))


if __name__ == "__main__":
    main()
