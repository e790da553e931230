"""What lies over a closed day, and what greets the next: a look, an urgent word, the close taken back, one morning."""

from __future__ import annotations

from pathlib import Path

from a_day import at
from running_day import WHOLE, running, said
from screen_day import text

from boundaries.facts import CalendarEvent
from daybreak.documents import to_document
from daybreak.intents import CloseDay
from daybreak.store.protocol import Change
from tui.screens.morning import MorningScreen
from tui.screens.night import NightScreen
from tui.screens.rest import RestScreen
from tui.screens.today import TodayScreen


async def test_a_look_at_night_is_possible_is_a_slip_and_the_night_comes_back(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:02"), policy=WHOLE) as day:
        day.home.mail("Copy")
        await day.press("w", "c")
        assert day.shows(NightScreen)
        await day.press("question_mark")
        assert "Look at what rests, or answer it: a slip" in text(day.app)
        await day.press("escape", "p", "n")
        assert list(said(day)) == ["The day is closed.", "until tomorrow 09:00"]
        await day.press("p", "y")
        assert day.shows(TodayScreen)
        assert "Copy" in text(day.app)
        assert [slip.kind for slip in day.home.log()] == ["slip-peek"]
        await day.press("d")
        assert day.shows(NightScreen)


async def test_only_the_agreed_urgent_way_reaches_the_night(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:02"), policy=WHOLE) as day:
        day.home.mail("Known before the close", account="phone")
        await day.go(at(23, "17:03"))
        await day.press("w", "c")
        await day.press("enter")
        assert list(said(day)) == ["The day is closed.", "until tomorrow 09:00"]
        await day.go(at(23, "17:59"))
        day.home.mail("The shop is down", account="phone")
        day.home.mail("Something else")
        await day.go(at(23, "18:00"))
        assert list(said(day)) == ["The day is closed.", "until tomorrow 09:00", "Acme, the urgent way: enter reads it"]
        await day.press("enter")
        assert day.shows(TodayScreen)
        assert "The shop is down" in text(day.app)
        assert "Something else" not in text(day.app)
        await day.go(at(23, "18:05"))
        assert day.shows(TodayScreen)
        await day.press("w")
        assert day.shows(NightScreen)


async def test_a_close_is_taken_back_from_the_night(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:02"), policy=WHOLE) as day:
        await day.press("w", "c", "u")
        assert day.shows(TodayScreen)
        assert not day.engine.snapshot.closed


async def test_a_closed_day_opens_as_night_and_the_morning_is_greeted_once(tmp_path: Path) -> None:
    from daybreak.intents import Tick

    before = (Tick(2, done=True, answer="The copy"), CloseDay())
    async with running(tmp_path, at(23, "17:10"), policy=WHOLE, before=before) as day:
        assert day.shows(NightScreen)
        event = CalendarEvent(id="c", account="work", start=at(24, "10:00"), end=at(24, "11:00"), title="Call")
        day.home.store.commit("sync", [Change("events", "c", to_document(event))], at=day.home.now)
        await day.go(at(24, "09:10"))
        assert day.shows(MorningScreen)
        assert "new: Call 10:00" in text(day.app)
        await day.press("escape")
        assert day.shows(TodayScreen)
        await day.go(at(24, "09:11"))
        assert day.shows(TodayScreen)
        await day.press("M")
        assert day.shows(MorningScreen)
        await day.press("o")
        await day.write("18:00")
        assert "a stop is before their end." in " ".join(text(day.app).split())
        await day.press("o")
        await day.write("15:45")
        assert day.shows(TodayScreen)
        assert day.engine.snapshot.end is not None
        assert day.engine.snapshot.end.closes_at == at(24, "15:45")


async def test_a_dialog_is_never_pushed_aside_by_night_or_morning(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:10"), policy=WHOLE) as day:
        await day.press("J")
        day.home.day.do(CloseDay())
        await day.go(at(23, "17:12"))
        assert "Journal" in text(day.app)
        await day.press("escape")
        assert day.shows(NightScreen)


async def test_after_a_hard_message_a_recovery_break_is_there_and_nothing_is_forced(tmp_path: Path) -> None:
    from daybreak.intents import LogViolation

    before = (LogViolation(client="Acme", kind="disrespect", severity=2),)
    async with running(tmp_path, at(23, "10:00"), policy=WHOLE, before=before) as day:
        assert "a recovery break is there if you want it.   B takes it" in text(day.app)
        assert day.shows(TodayScreen)
        await day.press("B")
        assert day.shows(RestScreen)
        assert "back at 10:10" in text(day.app)
        await day.go(at(23, "10:06"))
        assert "any key ends it · it counts as taken" in text(day.app)
        await day.press("x")
        assert day.shows(TodayScreen)
        assert "Break taken" in text(day.app)
        assert "recovery break is there" not in text(day.app)
