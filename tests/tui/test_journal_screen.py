"""The journal on the screen: days as they ended, found by any word, copied; and hostile words in all of them."""

from __future__ import annotations

import pytest
from fake_day import FakeDay
from fake_evening import DAYS
from msgspec.structs import replace
from rich.cells import cell_len
from screen_day import find, opened, rows, settle, text

from boundaries.text import line
from daybreak.journalview import JournalDay
from daybreak.live import DayError
from tui.screens.today import TodayScreen

SIZES = [(80, 24), (160, 50)]
HOSTILE = line("[@click=app.quit]\x1b[2J]0;owned\x07 \u202e漢字" * 8)


@pytest.mark.parametrize("size", SIZES)
async def test_the_days_stand_newest_first_and_each_is_read_whole(size: tuple[int, int]) -> None:
    async with opened(size=size) as (app, pilot, _):
        await pilot.press("J")
        await settle(pilot)
        shown = text(app)
        assert "daybreak   Journal   3 days" in shown
        assert shown.index("Fri 20 Nov") < shown.index("Thu 19 Nov") < shown.index("Wed 18 Nov")
        for words in ("on time", "not closed", "late", "closed 13:52, on time", "soup with Lia", "energy 4 of 5"):
            assert words in shown
        await pilot.press("j", "j")
        await settle(pilot)
        assert "closed 18:20, late (close was 17:30)" in text(app)
        assert "LEFT OPEN" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, TodayScreen)


async def test_it_is_found_while_it_is_typed_and_esc_shows_all_again() -> None:
    async with opened() as (app, pilot, _):
        await pilot.press("J")
        await settle(pilot)
        await pilot.press("slash", *"soup")
        await settle(pilot)
        assert "1 of 3 days with “soup”" in text(app)
        assert "Thu 19 Nov" not in text(app)
        await pilot.press("enter", "slash", *"nowhere", "enter")
        await settle(pilot)
        assert "No day has these words." in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "3 days" in text(app)
        await pilot.press("slash", *"late", "escape")
        await settle(pilot)
        assert "Fri 20 Nov" in text(app)


async def test_what_is_listed_is_copied_as_markdown() -> None:
    async with opened() as (app, pilot, _):
        await pilot.press("J")
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        assert app.clipboard.startswith("# Journal\n\n## Friday 20 November 2026\n\n- closed 13:52, on time\n")
        assert "3 days copied as Markdown" in text(app)


@pytest.mark.parametrize("key", ["J", "R", "M"])
async def test_what_nobody_foresaw_becomes_a_line_and_ends_nothing(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as (app, pilot, day):
        for asked in ("journal", "break_record", "morning"):
            monkeypatch.setattr(day, asked, mistaken)
        await pilot.press(key)
        await settle(pilot)
        assert "That did not work: TypeError: red" in text(app)


async def test_a_copy_that_fails_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as (app, pilot, day):
        monkeypatch.setattr(day, "journal_text", refused)
        await pilot.press("J", "y")
        await settle(pilot)
        assert "That did not work: The disk is gone." in text(app)


async def mistaken(*_: object) -> None:
    raise TypeError("\x1b[31mred")


async def refused(*_: object) -> None:
    raise DayError("The disk is gone.")


async def test_a_journal_without_days_says_so() -> None:
    live = FakeDay()
    live.days = ()
    async with opened(live) as (app, pilot, _):
        await pilot.press("J")
        await settle(pilot)
        assert "No day was written down yet." in text(app)
        await pilot.press("j", "k", "y", "escape")
        await settle(pilot)
        assert isinstance(app.screen, TodayScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_words(size: tuple[int, int]) -> None:
    live = FakeDay()
    bad: JournalDay = replace(
        DAYS[0], good=HOSTILE, tonight=HOSTILE, first_three=(HOSTILE,), skipped=((HOSTILE, HOSTILE),), left=(HOSTILE,)
    )
    live.days = (bad,)
    live.this_morning = replace(
        live.this_morning, first_three=(HOSTILE,), good=HOSTILE, released_of=(HOSTILE,), changed=(HOSTILE,)
    )
    async with opened(live, size) as (app, pilot, _):
        for key in ("J", "escape", "M"):
            await pilot.press(key)
            await settle(pilot)
            assert len(rows(app)) == size[1]
            assert all(cell_len(row) <= size[0] for row in rows(app))
            assert app.is_running
        assert "[@click=app.quit]" in text(app)


@pytest.mark.parametrize("size", SIZES)
async def test_the_keys_of_journal_and_wind_down_stand_in_the_palette(size: tuple[int, int]) -> None:
    async with opened(size=size) as (app, pilot, _):
        await pilot.press("w")
        await settle(pilot)
        await find(pilot, "begin a little")
        assert "Begin a little later: once a day" in text(app)


@pytest.mark.parametrize(
    ("key", "words"), [("w", "Skip it, and say why"), ("J", "Copy what is listed"), ("M", "Stop when")]
)
async def test_every_screen_of_the_evening_has_its_help(key: str, words: str) -> None:
    async with opened() as (app, pilot, _):
        for press in (key, "question_mark"):
            await pilot.press(press)
            await settle(pilot)
        assert words in text(app)
