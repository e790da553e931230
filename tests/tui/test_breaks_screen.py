from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from fake_day import FakeDay, at, snapshot
from msgspec.structs import replace
from screen_day import settle

from boundaries.breaks.phase import Phase
from boundaries.breaks.record import Tally
from boundaries.breaks.state import Next
from boundaries.text import SafeText
from daybreak.breaksview import BreakRecord, BreakRow, DayOfBreaks
from daybreak.intents import PostponeBreak, SkipBreak, TakeBreak
from tui.app import DaybreakApp
from tui.panes.breaks import BreaksPane
from tui.screens.ask import Ask
from tui.screens.breaks import BreaksScreen, written

S = SafeText
RECORD = BreakRecord(
    coming=(Next(kind="move", start=at("10:50"), due_at=at("10:46"), length=300.0, why="meeting"),),
    today=(
        BreakRow(
            kind="eyes", at=at("09:20"), until=at("09:21"), outcome="taken", why=S(""), moved="focus", postponed=1
        ),
        BreakRow(
            kind="move",
            at=at("10:00"),
            until=at("10:00"),
            outcome="skipped",
            why=S("[b]no time"),
            moved="",
            postponed=0,
        ),
    ),
    days=(
        DayOfBreaks(
            day=date(2026, 11, 23), tally=Tally(taken=6, natural=3, skipped=2, missed=1, why=(("meeting", 1),))
        ),
        DayOfBreaks(day=date(2026, 11, 20), tally=Tally(taken=14, natural=2, postponed=2)),
    ),
    weeks=(DayOfBreaks(day=date(2026, 11, 16), tally=Tally(taken=80, natural=12, skipped=9)),),
)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_the_record_is_one_key_away_and_told_by_shape_and_number(size: tuple[int, int]) -> None:
    day = FakeDay()
    day.record = RECORD
    app = DaybreakApp(day)
    async with app.run_test(size=size) as pilot:
        await pilot.press("R")
        await settle(pilot)
        assert isinstance(app.screen, BreaksScreen)
        shown = app.export_screenshot()
        for text in (
            "moved",
            "right",
            "no&#160;time",
            "██████",
            "▓▓▓",
            "□□",
            "9&#160;of&#160;12",
            "1&#160;for&#160;a&#160;meeting",
        ):
            assert text in shown, text
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, BreaksScreen)


async def test_keys_put_off_and_skip_and_every_key_is_told_to_the_day() -> None:
    day = FakeDay()
    app = DaybreakApp(day)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("t", "X")
        await settle(pilot)
    assert day.asked == [PostponeBreak(), SkipBreak()]
    assert day.keys == 2


async def test_after_two_in_a_row_a_reason_is_asked_for_and_none_will_do() -> None:
    shown = snapshot()
    day = FakeDay(replace(shown, breaks=replace(shown.breaks, asks_why=True)))
    app = DaybreakApp(day)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("X")
        await settle(pilot)
        assert isinstance(app.screen, Ask)
        await pilot.press("escape")
        await settle(pilot)
        assert day.asked == []
        await pilot.press("X")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("X")
        await settle(pilot)
        await pilot.press("b", "u", "s", "y", "enter")
        await settle(pilot)
    assert day.asked == [SkipBreak(), SkipBreak("busy")]


async def test_what_is_offered_is_what_b_takes() -> None:
    shown = snapshot()
    day = FakeDay(replace(shown, breaks=replace(shown.breaks, offers="stand")))
    app = DaybreakApp(day)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("b")
        await settle(pilot)
    assert day.asked[0] == TakeBreak("stand")


def test_the_pane_says_what_moved_the_next_break_and_why_none_counts() -> None:
    pane = BreaksPane()

    def told(width: int = 60, **fields: object) -> list[str]:
        day = snapshot()
        day = replace(day, breaks=replace(day.breaks, **fields))
        pane.day, pane.now = day, day.at
        return [one.plain for one in pane.lines(day, width, 9) if one.plain]

    assert told(moved="meeting")[1] == "5 min  to a rest for the eyes · moved for a meeting"
    assert told(45, moved="promise")[1] == "5 min  to a rest for the eyes"
    assert told(45, moved="promise")[3] == "moved for a promise"
    assert told(phase=Phase.WAITING)[1] == "now  a rest for the eyes, as soon as you pause"
    assert told(kind=None, paused=True)[1] == "you are away: the count stands"
    assert told(offers="stand")[1] == "90 min without a pause  b stands two minutes"
    assert told(natural=2, missed=1)[0] == "BREAKS   3 taken · 2 natural · 1 skipped · 1 missed"


def test_the_record_says_how_often_a_break_was_put_off() -> None:
    today = [replace(RECORD.today[1], postponed=number) for number in (0, 1, 2, 3)]
    lines = [
        one.plain for one in written(replace(RECORD, today=tuple(today)), ZoneInfo("UTC"), 80) if "no time" in one.plain
    ]
    told = [one.rpartition("no time")[2] for one in lines]
    assert told == ["", " · put off", " · put off twice", " · put off 3 times"]
