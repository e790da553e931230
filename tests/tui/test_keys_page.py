"""The page of the keys lists every name that a keymap may hold, with its keys and what it does, as they are.

`DAYBREAK_KEEP_SCREENS=1 pytest tests/tui/test_keys_page.py` writes its tables anew.
"""

from __future__ import annotations

import os
from itertools import groupby
from pathlib import Path

import pytest
from screen_day import opened, settle, text
from textual.containers import VerticalScroll

from tui import keys
from tui.keymap import known
from tui.screens.help import Help

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "keys.md"
PARTS = {
    "day": "Today",
    "app": "Everywhere",
    "queue": "The queue",
    "pane": "The other panes",
    "violations": "The pane of violations",
    "log": "The log of violations",
    "guided": "The guided answer",
    "breaks": "The record of breaks",
    "winddown": "Wind-down",
    "night": "The night",
    "morning": "The morning",
    "journal": "The journal",
    "hours": "Hours and dates",
    "shown": "What others see",
}
BEGIN = "<!-- the tables -->\n"


def tables() -> str:
    parts = []
    for part, bindings in groupby(known().items(), key=lambda item: item[0].partition(".")[0]):
        rows = [
            f"| `{name}` | {' '.join(f'`{key}`' for key in binding.key.split(','))} | {binding.tooltip} |"
            for name, binding in bindings
        ]
        parts.append("\n".join([f"## {PARTS[part]}", "| name | key | does |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def test_the_page_lists_every_name_as_it_is() -> None:
    page = PAGE.read_text("utf-8")
    if os.environ.get("DAYBREAK_KEEP_SCREENS"):
        page = page.partition(BEGIN)[0] + BEGIN + tables()
        PAGE.write_text(page, encoding="utf-8")
    assert page.partition(BEGIN)[2] == tables()


def test_the_readme_names_every_key_of_the_day_that_is_a_letter() -> None:
    readme = (ROOT / "README.md").read_text("utf-8").partition("## Keys")[2].partition("## Looks")[0]
    letters = {key for each in keys.bindings(keys.TODAY) for key in each.key.split(",") if len(key) == 1}
    assert {key for key in letters if key.isalpha() and f"`{key}`" not in readme} == set()


@pytest.mark.parametrize("way", [("R",), ("V", "a"), ("J",)])
async def test_every_screen_has_a_help_that_names_keys_as_its_foot_does(way: tuple[str, ...]) -> None:
    async with opened() as (app, pilot, _):
        for key in (*way, "f1"):
            await pilot.press(key)
            await settle(pilot)
        assert isinstance(app.screen, Help)
        shown = text(app)
        assert "ctrl+p" in shown.partition("ctrl+p finds")[2]
        assert "^" not in shown
        assert "⏎" not in shown


async def test_a_large_screen_shows_the_help_of_the_day_without_many_pages() -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.press("f1")
        await settle(pilot)
        assert app.screen.query_one(VerticalScroll).size.height > 30
