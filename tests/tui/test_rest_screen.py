"""The break screen: it hides the day, moves slowly or not at all, says what a key would do, and ends with the break."""

from __future__ import annotations

import os
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY
from fake_day import NOW, FakeDay, snapshot
from msgspec.structs import replace
from running_day import running
from screen_day import opened, rows, settle, text, until
from textual.widgets import Input, TextArea

from boundaries.breaks.record import BreakEvent
from boundaries.text import line
from daybreak import intents
from daybreak.clock import FastClock
from daybreak.documents import from_document
from daybreak.snapshot import BreakLine, Snapshot
from tui.screens.ask import Ask
from tui.screens.rest import RestScreen, Sun
from tui.screens.today import TodayScreen
from tui.sun import IN, OUT, breath, risen, shaded, sun

SIZES = [(80, 24), (160, 50)]
MOVES = POLICY + '\n[breaks]\neyes = { every = "" }\nmove = { every = "2m", lasts = "1m" }\nrest = { every = "" }\n'


def on_break(day: Snapshot, kind: str = "move", seconds: int = 300, gone: int = 0, **known: object) -> Snapshot:
    pause = BreakLine(
        kind=None,
        due_at=None,
        activity=line("look out of the window"),
        running_kind=kind,
        running_since=NOW - timedelta(seconds=gone),
        running_until=NOW + timedelta(seconds=seconds - gone),
        postpone_by=300,
        postpone_most=2,
        **known,  # type: ignore[arg-type]
    )
    return replace(day, breaks=pause)


@pytest.mark.parametrize("size", SIZES)
async def test_it_begins_by_itself_hides_everything_and_says_what_comes(size: tuple[int, int]) -> None:
    live = FakeDay()
    async with opened(live, size) as (app, pilot, day):
        day.publish(on_break(snapshot()))
        await settle(pilot)
        assert isinstance(app.screen, RestScreen)
        shown = text(app)
        for hidden in ("Globex", "Acme", "QUEUE", "overdue", "daybreak"):
            assert hidden not in shown.replace("Globex call", "")
        for words in (
            "breathe in",
            "Look out of the window.",
            "5:00 left · back at 10:47",
            "Nothing is due before 11:23 · then lunch, away at 12:30",
            "any key ends it · before half of it that is a skip",
            "p puts it off 5 minutes (1 of 2)",
        ):
            assert words in shown
        middle = [row for row in rows(app) if row.strip()]
        assert len(rows(app)) == size[1]
        assert abs(rows(app).index(middle[0]) - (size[1] - rows(app).index(middle[-1]))) <= 3


async def test_a_key_that_was_typed_for_something_else_ends_nothing() -> None:
    async with opened() as (app, pilot, day):
        day.publish(on_break(snapshot()))
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert day.asked == []
        assert isinstance(app.screen, RestScreen)
        day.time.move(timedelta(seconds=2))
        await pilot.press("d")
        await settle(pilot)
        assert day.asked == [intents.EndBreak()]
        assert isinstance(app.screen, TodayScreen)
        assert "EndBreak" in text(app)


async def test_what_was_being_written_as_it_came_loses_no_letter_and_nothing_leaves_unseen() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("r")
        await settle(pilot)
        await pilot.press(*"Thab")
        asked = len(day.asked)
        day.publish(on_break(snapshot()))
        await settle(pilot)
        assert isinstance(app.screen, RestScreen)
        await pilot.press("backspace", *"nks p", "enter", *"x", "ctrl+g", "escape")
        await settle(pilot)
        assert isinstance(app.screen, RestScreen)
        assert len(day.asked) == asked
        day.publish(snapshot())
        await settle(pilot)
        assert app.screen.query_one(TextArea).text.startswith("Thanks p\nx")


async def test_a_line_that_was_being_written_keeps_its_letters_too_and_enter_waits() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("slash", *"ac")
        await settle(pilot)
        day.publish(on_break(snapshot()))
        await settle(pilot)
        await pilot.press(*"mex", "backspace", "enter")
        await settle(pilot)
        day.publish(snapshot())
        await settle(pilot)
        assert app.screen.query_one(Input).value == "acme"


async def test_one_that_its_user_began_ends_with_the_first_key() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("b")
        await settle(pilot)
        assert day.asked == [intents.TakeBreak("eyes")]
        day.publish(on_break(snapshot(), "eyes", 20))
        await settle(pilot)
        assert len([each for each in app.screen_stack if isinstance(each, RestScreen)]) == 1
        await pilot.press("k")
        await settle(pilot)
        assert day.asked[-1] == intents.EndBreak()


async def test_it_is_put_off_with_one_key_before_half_of_it_only() -> None:
    async with opened() as (app, pilot, day):
        day.publish(on_break(snapshot(), gone=200))
        await settle(pilot)
        assert "it counts as taken" in text(app)
        assert "puts it off" not in text(app)
        day.publish(on_break(snapshot(), postponed=1))
        await settle(pilot)
        assert "(2 of 2)" in text(app)
        day.time.move(timedelta(seconds=2))
        await pilot.press("p")
        await settle(pilot)
        assert day.asked == [intents.PostponeBreak()]


async def test_after_two_in_a_row_three_words_are_asked_for_and_none_will_do() -> None:
    async with opened() as (app, pilot, day):
        day.publish(on_break(snapshot(), asks_why=True))
        await settle(pilot)
        day.time.move(timedelta(seconds=2))
        await pilot.press("x")
        await settle(pilot)
        assert isinstance(app.screen, Ask)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, RestScreen)
        await pilot.press("x", *"a call", "enter")
        await settle(pilot)
        assert day.asked == [intents.SkipBreak("a call")]
        assert isinstance(app.screen, TodayScreen)


async def test_a_break_that_ends_while_it_is_asked_leaves_with_the_question() -> None:
    async with opened() as (app, pilot, day):
        day.publish(on_break(snapshot(), asks_why=True))
        await settle(pilot)
        day.time.move(timedelta(seconds=2))
        await pilot.press("x")
        await settle(pilot)
        day.publish(snapshot())
        await settle(pilot)
        assert isinstance(app.screen, Ask)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, TodayScreen)


async def test_it_leaves_when_the_day_says_that_it_is_over_and_no_other_begins_with_it() -> None:
    async with opened() as (app, pilot, day):
        day.publish(on_break(snapshot()))
        await settle(pilot)
        day.publish(snapshot())
        await settle(pilot)
        assert isinstance(app.screen, TodayScreen)
        assert day.asked == []


async def test_without_motion_nothing_moves_and_without_colour_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
    async with opened() as (app, pilot, day):
        app.animation_level = "none"
        day.publish(on_break(snapshot()))
        await settle(pilot)
        first = text(app)
        assert "rest" in first
        assert "back at 10:47" in first
        assert "breathe" not in first
        assert "\N{FULL BLOCK}" in first
        day.time.move(timedelta(seconds=61))
        await pilot.pause(0.5)
        assert text(app) == first


async def test_it_draws_a_few_pictures_a_second_and_only_the_sun(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = 0
    before = Sun.render

    def count(self: Sun) -> object:
        nonlocal drawn
        drawn += 1
        return before(self)

    monkeypatch.setattr(Sun, "render", count)
    live = FakeDay()
    live.clock = FastClock(NOW, 1)
    async with opened(live) as (_, pilot, day):
        day.publish(on_break(snapshot()))
        await settle(pilot)
        drawn = 0
        await pilot.pause(1.0)
        assert 1 <= drawn <= 5


def test_the_breath_is_slow_and_ends_where_it_began() -> None:
    tenths = [risen(tenth / 10) for tenth in range((IN + OUT) * 10 + 1)]
    assert max(abs(one - other) for one, other in pairwise(tenths)) < 0.05
    assert (tenths[0], round(tenths[IN * 10], 6), round(tenths[-1], 6)) == (0.0, 1.0, 0.0)
    assert [breath(second) for second in (0, 3.9, 4, 9.5, 10)] == [
        ("breathe in", 4),
        ("breathe in", 1),
        ("breathe out", 6),
        ("breathe out", 1),
        ("breathe in", 4),
    ]


@pytest.mark.parametrize("height", [9, 13])
@pytest.mark.parametrize("full", [0.0, 0.5, 1.0, 7.0])
def test_the_sun_is_even_whole_and_inside_its_ring(height: int, full: float) -> None:
    drawn = sun(full, height)
    assert len(drawn) == height
    assert len({len(row) for row in drawn}) == 1
    assert drawn == [row[::-1] for row in drawn]
    assert "\N{FULL BLOCK}" in "".join(drawn) or full < 0.5
    assert all("".join(part for part, _ in shaded(row)) == row for row in drawn)


async def test_on_the_real_day_it_comes_by_its_rhythm_and_is_on_record(tmp_path: Path) -> None:
    clock = FastClock(at(23, "09:48"), 40)
    async with running(tmp_path, at(23, "09:48"), policy=MOVES, clock=clock) as day:
        await until(day.pilot, lambda: day.shows(RestScreen) and "Look out of the window." in text(day.app))
        await until(day.pilot, lambda: day.shows(TodayScreen))
        record = [from_document(each, BreakEvent) for each in day.home.store.items("breaks").values()]
        assert [(each.kind, each.taken) for each in record] == [("move", True)]
