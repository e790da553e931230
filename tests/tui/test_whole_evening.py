"""A whole wind-down on the real day, from the gentle line to the morning after: one key a step, every step durable."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_day import at
from running_day import WHOLE, Running, running, said
from screen_day import rows, text, type_at_once

from daybreak.intents import CloseDay, TakeBreak
from tui.screens.morning import MorningScreen
from tui.screens.night import NightScreen
from tui.screens.rest import RestScreen
from tui.screens.today import TodayScreen
from tui.screens.winddown import WinddownScreen

SIZES = [(80, 24), (160, 50)]


def marks(day: Running) -> dict[str, str]:
    """Give what is on the disk of the evening: answer or reason by line."""
    document = day.home.store.get("days", "2026-11-23") or {}
    return {
        number: mark.get("answer") or mark.get("skipped") or ("✓" if mark.get("done") else "")
        for number, mark in document.get("marks", {}).items()
    }


@pytest.mark.parametrize("size", SIZES)
async def test_a_whole_evening_and_the_morning_after(tmp_path: Path, size: tuple[int, int]) -> None:
    async with running(tmp_path, at(23, "16:58"), size, policy=WHOLE) as day:
        assert "Time to wind down" not in text(day.app)
        day.home.mail("Copy")
        await day.go(at(23, "17:02"))
        assert "Time to wind down: close at 17:30.   w begins   L a little later, once" in text(day.app)
        assert day.shows(TodayScreen)
        await day.press("w")
        assert day.shows(WinddownScreen)
        assert "winding down   close at 17:30, in 28 minutes" in text(day.app)
        assert "1 without a plan" in text(day.app)
        await day.press("x")
        await day.write("a long call")
        assert marks(day) == {"0": "a long call"}
        assert "skipped: a long call" in text(day.app)
        await day.press("enter")
        assert marks(day)["1"] == "✓"
        await day.write("The copy went out")
        assert marks(day)["2"] == "The copy went out"
        type_at_once(day.app, *"Hero copy, 09:15")
        await day.rest()
        assert "still open: where, first step" in text(day.app)
        await day.write(", desk, open it")
        assert marks(day)["3"] == "Hero copy · 09:15 · desk · open it"
        await day.write("Invoice, 10:30")
        await day.press("enter")
        await day.write("soup")
        await day.press("4", "y")
        assert marks(day) == {
            "0": "a long call",
            "1": "✓",
            "2": "The copy went out",
            "3": "Hero copy · 09:15 · desk · open it\nInvoice · 10:30",
            "4": "soup",
            "5": "4",
            "6": "yes",
        }
        assert "close the day — and the queue rests until tomorrow 09:00" in text(day.app)
        await day.press("enter")
        assert day.shows(NightScreen)
        assert list(said(day)) == ["The day is closed.", "until tomorrow 09:00"]
        await day.go(at(23, "22:00"))
        day.home.mail("Night")
        await day.go(at(23, "22:01"))
        assert list(said(day)) == ["The day is closed.", "until tomorrow 09:00"]
        await day.go(at(24, "09:00"))
        assert day.shows(MorningScreen)
        shown = text(day.app)
        for words in (
            "Good morning, Noor",
            "YESTERDAY YOU WROTE, FOR TODAY",
            "1  Hero copy · 09:15 · desk · open it",
            "2  Invoice · 10:30",
            "and what went well: The copy went out",
            "1 message waited, and is in the queue: Acme",
            "nothing changed in the calendar",
            "1 17:30 as agreed   2 17:00   3 16:30   4 16:00   o another time",
        ):
            assert words in shown
        await day.press("3")
        assert day.shows(TodayScreen)
        assert day.engine.snapshot.end is not None
        assert day.engine.snapshot.end.closes_at == at(24, "16:30")
        await day.go(at(24, "16:05"))
        assert "Time to wind down: you stop at 16:30." in text(day.app)


async def test_it_is_left_and_taken_up_where_it_was(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:05"), policy=WHOLE) as day:
        await day.press("w", "enter")
        type_at_once(day.app, *"half a sent")
        await day.press("escape")
        assert marks(day) == {"1": "✓", "2": "half a sent"}
        assert "› ✓ One good thing" in text(day.app)
        await day.press("escape")
        assert day.shows(TodayScreen)
        await day.press("w")
        assert "› · First three" in text(day.app)


async def test_before_lunch_too_it_says_until_when_a_closed_day_rests(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "10:42"), policy=WHOLE) as day:
        await day.press("w")
        assert "close the day — and the queue rests until tomorrow 09:00" in text(day.app)
        await day.press("c")
        assert list(said(day)) == ["The day is closed.", "until tomorrow 09:00"]


async def test_a_break_that_begins_with_the_close_leaves_the_night_behind_it(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:05"), policy=WHOLE) as day:
        await day.press("w")
        winddown = day.app.screen
        assert isinstance(winddown, WinddownScreen)
        await day.engine.do(TakeBreak("move"))
        await day.rest()
        assert day.shows(RestScreen)
        winddown.action_close()
        await day.rest()
        await day.rest()
        assert list(said(day)) == ["The day is closed.", "until tomorrow 09:00"]
        await day.go(at(24, "09:00"))
        assert day.shows(MorningScreen)
        await day.press("escape")
        assert day.shows(TodayScreen)


@pytest.mark.parametrize("over", ["", "question_mark"])
async def test_a_day_closed_elsewhere_takes_its_checklist_along(tmp_path: Path, over: str) -> None:
    async with running(tmp_path, at(23, "17:05"), policy=WHOLE) as day:
        await day.press("w", *over.split())
        await day.engine.do(CloseDay())
        await day.rest()
        if over:
            assert not day.shows(NightScreen)
            await day.press("escape")
        assert list(said(day)) == ["The day is closed.", "until tomorrow 09:00"]
        await day.press("u")
        assert day.shows(TodayScreen)


async def test_a_close_elsewhere_waits_for_the_end_of_a_sentence(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:05"), policy=WHOLE) as day:
        await day.press("w", "enter")
        type_at_once(day.app, *"half a sent")
        await day.engine.do(CloseDay())
        await day.rest()
        assert "half a sent" in text(day.app)
        await day.press("escape")
        assert marks(day)["2"] == "half a sent"
        assert day.shows(NightScreen)


async def test_the_three_can_be_walked_through_and_changed(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:05"), policy=WHOLE) as day:
        await day.press("w", "j", "j", "enter")
        for words in ("a", "b", "c"):
            await day.write(words)
        assert marks(day) == {"3": "a\nb\nc"}
        await day.press("escape", "k", "enter")
        await day.press("down", "backspace")
        await day.write("B")
        assert marks(day)["3"] == "a\nB\nc"
        await day.press("up", "up", "backspace", "enter")
        assert marks(day)["3"] == "B\nc"


async def test_what_is_no_answer_and_a_reason_that_is_none_stay(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:05"), policy=WHOLE) as day:
        await day.press("w", "k", "x", "enter")
        assert "A skipped line keeps its reason" in text(day.app)
        await day.press("escape", "space")
        assert "ticks itself as soon as it is true" in text(day.app)
        await day.press(*"jjjjj", "9", "enter")
        assert "one key answers this: 1 2 3 4 5" in text(day.app)
        assert marks(day) == {}


@pytest.mark.parametrize("key", ["L", "w l"])
async def test_it_is_put_off_once(tmp_path: Path, key: str) -> None:
    async with running(tmp_path, at(23, "17:02"), policy=WHOLE) as day:
        await day.press(*key.split())
        assert day.shows(TodayScreen)
        assert "Time to wind down" not in text(day.app)
        await day.go(at(23, "17:17"))
        assert "Time to wind down: close at 17:30.   w begins" in text(day.app)
        assert "once" not in text(day.app)
        await day.press("L")
        assert "It was put off once already. Close is at 17:30." in text(day.app)
        await day.go(at(23, "17:31"))
        assert "Close was at 17:30; whenever you are ready.   w closes the day" in text(day.app)


async def test_enter_pressed_on_and_on_closes_no_day_that_has_open_lines(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:02"), policy=WHOLE) as day:
        day.home.mail("Copy")
        await day.go(at(23, "17:03"))
        await day.press("w", *["enter"] * 12)
        assert day.shows(WinddownScreen)
        await day.press("escape", "escape", "w", *["j"] * 12, "enter")
        assert "still open: c closes the day all the same." in text(day.app)
        assert any(row.startswith("▌   › ◐") for row in rows(day.app)), "it goes to the first line that is open"
        await day.press("c")
        assert day.shows(NightScreen)


async def test_the_heading_of_the_wind_down_stands_where_that_of_the_day_stands(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:02"), policy=WHOLE) as day:
        await day.press("w")
        assert rows(day.app)[0].startswith(" daybreak")


async def test_past_midnight_the_heading_says_which_day_is_closed(tmp_path: Path) -> None:
    async with running(tmp_path, at(24, "02:15"), policy=WHOLE) as day:
        await day.press("w")
        assert "after close   this closes your last working day" in text(day.app)
        assert "in 15 hours" not in text(day.app)
