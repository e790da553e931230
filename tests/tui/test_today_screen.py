"""What stands on the Today screen, at the sizes that count."""

from __future__ import annotations

import pytest
from fake_day import FakeDay, many, snapshot
from msgspec.structs import replace
from rich.cells import cell_len
from screen_day import opened, rows, settle, text
from textual.strip import Strip
from textual.widgets import OptionList

from boundaries.text import line
from daybreak import intents
from daybreak.snapshot import Snapshot
from tui.panes.thread import ThreadPane
from tui.queue_list import QueueList
from tui.screens.today import visible


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (109, 60), (110, 24), (120, 40), (160, 50), (240, 70)])
async def test_every_size_shows_what_matters(size: tuple[int, int]) -> None:
    async with opened(size=size) as (app, _, _):
        shown = text(app)
        for words in (
            "Available",
            "▼ 10:42",
            "Globex call",
            "−0:20",
            "Umbrella",
            "promise of 4 working hours",
            "? help",
        ):
            assert words in shown
        assert len(rows(app)) == size[1]
        assert all(cell_len(row) <= size[0] for row in rows(app))


async def test_wide_panes_stand_side_by_side() -> None:
    async with opened(size=(160, 50)) as (app, _, _):
        shown = text(app)
        for words in ("QUEUE   7 to answer   1 overdue", "TODAY   09:00–12:30  13:30–17:30", "BREAKS   3 taken"):
            assert words in shown
        for words in (
            "VIOLATIONS   2 open",
            "5 held until tomorrow 09:00",
            "New York 04:42",
            "revision 2 of 3",
        ):
            assert words in shown


async def test_narrow_panes_fold_into_tabs() -> None:
    async with opened() as (app, pilot, _):
        assert "1 Queue 7, 1 overdue   2 Today   3 Breaks 5 min   4 Violations 2" in text(app)
        for key, words in (
            ("2", "wind down"),
            ("3", "to a rest for the eyes"),
            ("4", "wrong channel"),
            ("1", "Initech"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert words in text(app)
        assert isinstance(app.focused, QueueList)


async def test_resizing_back_and_forth_cuts_nothing() -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "2 Today" in text(app)
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        assert "A little more room, please: 80 columns and 24 lines." in text(app)
        await pilot.resize_terminal(160, 50)
        await settle(pilot)
        assert "TODAY   09:00" in text(app)
        assert "A little more room" not in text(app)


def test_panes_have_a_place() -> None:
    assert visible(narrow=False, tab="today", zoomed="") == {"queue", "thread", "today", "breaks", "violations"}
    assert visible(narrow=True, tab="queue", zoomed="") == {"queue", "thread"}
    assert visible(narrow=True, tab="breaks", zoomed="") == {"breaks"}
    assert visible(narrow=True, tab="queue", zoomed="thread") == {"thread"}


async def test_the_thread_follows_the_cursor_when_it_rests() -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.press("j", "j")
        thread = app.query_one(ThreadPane)
        await settle(pilot)
        assert thread.row is not None
        assert thread.row.thread == "t3"
        assert "TPS export fails on step 4   Bill L., Initech" in text(app)


async def test_enter_opens_the_whole_thread_and_goes_back() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("enter")
        await settle(pilot)
        assert day.asked == [intents.Open("t1")]
        assert day.wholes
        assert "No rush today, tomorrow morning is fine." in text(app)
        assert "Umbrella" not in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "Umbrella" in text(app)
        assert isinstance(app.focused, QueueList)


async def test_zoom_gives_a_pane_the_room_and_takes_it_back() -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.press("4", "z")
        await settle(pilot)
        assert "VIOLATIONS" in text(app)
        assert "QUEUE" not in text(app)
        await pilot.press("z")
        await settle(pilot)
        assert "QUEUE" in text(app)


async def test_the_day_begins_after_the_first_frame_and_stops_at_the_end() -> None:
    async with opened() as (_, _, day):
        assert (day.started, day.stopped) == (1, 0)
    assert day.stopped == 1


async def test_lasting_notices_stand_above_the_keys() -> None:
    said = replace(snapshot(), notices=(line("policy.toml line 3: the last good policy holds"),))
    async with opened(FakeDay(said)) as (app, pilot, day):
        assert "! policy.toml line 3" in text(app)
        day.publish(snapshot())
        await settle(pilot)
        assert "policy.toml" not in text(app)


async def test_no_color_draws_in_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.press("j")
        await settle(pilot)
        colours = {
            colour.name
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour is not None
        }
        assert colours <= {"default"}
        reversed_rows = [
            strip for strip in app.screen._compositor.render_strips() if any(s.style and s.style.reverse for s in strip)
        ]
        assert len(reversed_rows) == 1
        assert "▓" in text(app)


@pytest.mark.parametrize("theme", ["day", "paper", "contrast", "ansi"])
async def test_every_theme_shows_the_day(theme: str) -> None:
    async with opened(theme=theme) as (app, _, _):
        assert app.theme == theme
        assert "Umbrella" in text(app)


async def test_ten_thousand_threads_open() -> None:
    async with opened(FakeDay(snapshot(many(10_000))), (160, 50)) as (app, pilot, _):
        await pilot.press("end")
        await settle(pilot)
        assert "Subject number 9999" in text(app)


@pytest.mark.parametrize(
    "first", [snapshot(), replace(snapshot(), closed=True, queue=()), replace(snapshot(), greets=True)]
)
async def test_the_day_begins_once_whatever_lies_over_the_first_frame(first: Snapshot) -> None:
    day = FakeDay()
    day.publish(first)
    async with opened(day) as (_, pilot, day):
        await settle(pilot)
        assert day.started == 1


async def test_an_empty_outbox_names_no_key_that_does_nothing() -> None:
    day = FakeDay()
    day.publish(replace(day.snapshot, outbox=()))
    async with opened(day) as (app, pilot, _):
        await pilot.press("o")
        await settle(pilot)
        assert "Everything that you said has left." in text(app)
        assert "take back" not in text(app)


@pytest.mark.parametrize("theme", ["day", "paper", "contrast", "ansi"])
@pytest.mark.parametrize("key", ["s", "v"])
async def test_the_option_under_the_cursor_is_told_without_colour(theme: str, key: str) -> None:
    async with opened(theme=theme) as (app, pilot, _):
        await pilot.press(key)
        await settle(pilot)
        options = app.screen.query_one(OptionList)
        here, other = (_looks(options.render_line(number)) for number in (0, 1))
        assert here != other
        if theme == "ansi":
            assert any(underlined for _, underlined, _ in here)


def _looks(drawn: Strip) -> set[tuple[object, ...]]:
    styles = [part.style for part in drawn if part.style]
    return {(style.bold, style.underline, style.bgcolor) for style in styles}
