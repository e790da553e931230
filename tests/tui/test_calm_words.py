"""No streaks, no guilt: every word of the wind-down, the night, the morning and the journal is held against a list."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fake_day import FakeDay, snapshot
from fake_evening import DAYS
from msgspec.structs import replace
from screen_day import opened, settle, text

from daybreak.journal_export import markdown
from daybreak.snapshot import WinddownLine
from tui.screens.journal import written

ROOT = Path(__file__).resolve().parents[2]
FILES = (
    "tui/evening_lines.py",
    "tui/sun.py",
    "tui/screens/winddown.py",
    "tui/screens/night.py",
    "tui/screens/morning.py",
    "tui/screens/journal.py",
    "tui/screens/rest.py",
    "boundaries/winddown.py",
    "boundaries/closing.py",
    "boundaries/evening.py",
    "boundaries/journal.py",
    "daybreak/journal_export.py",
    "daybreak/day/evening.py",
    "daybreak/day/morning.py",
    "daybreak/commands/winddown.py",
    "daybreak/commands/journal.py",
    "daybreak/demo/evenings.py",
)
BLAME = (
    "always", "ashamed", "bad", "behind", "blame", "broke", "broken", "careless", "disappoint", "disappointing",
    "excuse", "fail", "failed", "failing", "failure", "fault", "finally", "forgot", "forgotten", "guilt", "guilty",
    "hurry", "lapse", "lazy", "lost", "missed", "mistake", "must", "neglected", "never", "penalty", "poor", "punish",
    "score", "should", "sloppy", "slipped", "sorry", "streak", "streaks", "unproductive", "urgent!", "wasted", "weak",
    "worse", "worst", "wrong", "yet again", "you did not", "you have not", "you only",
)  # fmt: skip
BLAMING = re.compile(r"\b(" + "|".join(re.escape(word) for word in BLAME) + r")(?!\w)", re.IGNORECASE)
NAMES = re.compile(r"[a-z_.:#$-]+|.*[{};]\s*$", re.DOTALL)
"""What is no sentence: names of styles, classes, options; sheets."""


def sentences(source: str) -> Iterator[str]:
    """Give every text of a module that somebody may read: docstrings and names left out."""
    tree = ast.parse(source)
    docs = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            value = node.value.strip()
            if value and not NAMES.fullmatch(value):
                yield value


@pytest.mark.parametrize("name", FILES)
def test_no_sentence_blames(name: str) -> None:
    found = list(sentences((ROOT / name).read_text(encoding="utf-8")))
    assert found or name in {"boundaries/evening.py", "tui/sun.py"}
    assert [each for each in found if BLAMING.search(each)] == []


def test_the_list_finds_what_it_should() -> None:
    for said in ("You missed two days", "A streak of 3", "You should close on time", "It is your fault."):
        assert BLAMING.search(said)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_no_screen_blames_whatever_the_day_was(size: tuple[int, int]) -> None:
    lines = (
        WinddownLine(text=snapshot().phrase, detail=snapshot().phrase, ticked=False, auto=True),
        WinddownLine(
            text=snapshot().phrase, detail=snapshot().phrase, ticked=True, ask="good", answer=snapshot().phrase
        ),
        WinddownLine(text=snapshot().phrase, detail=snapshot().phrase, ticked=False, skipped=snapshot().phrase),
    )
    live = FakeDay(replace(snapshot(rows=()), winddown=lines))
    seen = []
    async with opened(live, size) as (app, pilot, _):
        for keys in (
            ("w",),
            ("x",),
            ("escape",),
            ("escape",),
            ("M",),
            ("escape",),
            ("J",),
            ("j",),
            ("j",),
            ("escape",),
        ):
            await pilot.press(*keys)
            await settle(pilot)
            if "QUEUE" not in text(app) and "1 Queue" not in text(app):
                seen.append(text(app))
        day = replace(live.snapshot, closed=True)
        live.publish(day)
        await settle(pilot)
        seen.append(text(app))
    assert len(seen) >= 6
    assert [BLAMING.findall(each) for each in seen if BLAMING.search(each)] == []


def test_no_day_of_the_journal_blames() -> None:
    for day in DAYS:
        said = "\n".join(row.plain for row in written(day, ZoneInfo("UTC"), 60))
        assert not BLAMING.search(said)
    assert not BLAMING.search(markdown(DAYS, ZoneInfo("UTC")))
