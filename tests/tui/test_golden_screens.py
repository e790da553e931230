"""Few whole screens as text, to be read: a difference is either a fault, or a change to look at and to keep.

`DAYBREAK_KEEP_SCREENS=1 pytest tests/tui/test_golden_screens.py` keeps what is drawn now.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from screen_day import opened, rows, settle

FOLDER = Path(__file__).parent / "screens"


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("today", (80, 24), ("j",)),
        ("today", (120, 30), ("j",)),
        ("today", (160, 50), ("j",)),
        ("thread", (80, 24), ("j", "enter")),
        ("violations", (80, 24), ("4",)),
    ],
)
async def test_the_screen_is_the_one_that_was_looked_at(
    name: str, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with opened(size=size) as (app, pilot, _):
        await pilot.press(*keys)
        await settle(pilot)
        drawn = "\n".join(rows(app)) + "\n"
    kept = FOLDER / f"{name}_{size[0]}x{size[1]}.txt"
    if os.environ.get("DAYBREAK_KEEP_SCREENS"):
        FOLDER.mkdir(exist_ok=True)
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text(encoding="utf-8")
