"""Hours and exceptions on screen: what is wrong stands beside its line, what is right is one intent."""

from __future__ import annotations

from datetime import date

import pytest
from fake_day import FakeDay
from screen_day import opened, settle, text
from textual.pilot import Pilot
from textual.widgets import Input

from boundaries.policy.model import NewException, Window
from boundaries.text import line
from daybreak.hoursview import ExceptionRow
from daybreak.intents import AddException, ChangeHours, RemoveException

FAIR = ExceptionRow(
    number=0,
    first=date(2026, 12, 14),
    dates=line("14 Dec to 18 Dec"),
    what=line("email 2 working days"),
    note=line("Trade fair"),
    past=False,
)


async def fill(pilot: Pilot[None], **values: str) -> None:
    for name, value in values.items():
        pilot.app.screen.query_one(f"#{name}", Input).value = value
    await settle(pilot)


async def open_hours(pilot: Pilot[None]) -> None:
    await pilot.press("H")
    await settle(pilot)
    await settle(pilot)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_the_week_and_the_exceptions_are_in_view(size: tuple[int, int]) -> None:
    day = FakeDay()
    day.exceptions = (FAIR,)
    async with opened(day, size=size) as (app, pilot, _):
        await open_hours(pilot)
        shown = text(app)
        for words in ("Mon    09:00-17:30", "Sun    day off", "14 Dec to 18 Dec", "Trade fair", "ctrl+n new date"):
            assert words in shown


async def test_a_line_that_is_wrong_says_so_and_nothing_is_kept() -> None:
    async with opened() as (app, pilot, day):
        await open_hours(pilot)
        await fill(pilot, tue="9-12")
        await pilot.press("enter")
        await settle(pilot)
        assert '"9-12" is no window; write it like "09:00-12:30"' in text(app)
        assert (day.asked, app.focused and app.focused.id) == ([], "tue")
        await fill(pilot, tue="09:00-12:00 13:00–15:00")
        assert "is no window" not in text(app)
        await pilot.press("enter")
        await settle(pilot)
        (asked,) = day.asked
        assert isinstance(asked, ChangeHours)
        assert asked.week["tue"] == (Window(540, 720), Window(780, 900))
        assert set(asked.week) == {"mon", "tue", "wed", "thu", "fri"}
        assert "ChangeHours   u on the day takes it back" in text(app)


async def test_what_the_day_refuses_is_shown() -> None:
    async with opened() as (app, pilot, day):
        await open_hours(pilot)
        day.refuse = "This cannot hold: hours never open. The policy is as it was."
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "This cannot hold" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "QUEUE" in text(app) or "Queue" in text(app)


async def test_an_exception_is_added_from_words() -> None:
    async with opened() as (app, pilot, day):
        await open_hours(pilot)
        await pilot.press("ctrl+n")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        shown = text(app)
        assert "is no date" in shown
        assert "Nothing differs yet" in shown
        await fill(pilot, **{"from": "2026-12-24", "to": "2026-12-20", "hours": "9", "promise": "soon"})
        await pilot.press("enter")
        await settle(pilot)
        for words in ("2026-12-20 comes before 2026-12-24", "is no window", "names no channel"):
            assert words in text(app)
        assert day.asked == []
        await fill(pilot, to="2026-12-26", hours="closed", promise="email 2wd, chat 4h", note="Winter")
        await pilot.press("enter")
        await settle(pilot)
        assert day.asked == [
            AddException(
                NewException(
                    first=date(2026, 12, 24),
                    last=date(2026, 12, 26),
                    hours=(),
                    promise={"email": "2wd", "chat": "4h"},
                    note="Winter",
                )
            )
        ]


async def test_an_exception_is_removed() -> None:
    day = FakeDay()
    day.exceptions = (FAIR,)
    async with opened(day) as (_, pilot, _day):
        await open_hours(pilot)
        await pilot.press("ctrl+x")
        await settle(pilot)
        assert day.asked == [RemoveException(0, FAIR.first)]
