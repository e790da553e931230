"""The Today screen draws what changed and nothing else: at rest, at the minute, at a key."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fake_day import NOW, FakeDay, snapshot
from msgspec.structs import replace
from screen_day import opened, settle, shows, text
from textual.geometry import Region
from textual.widget import Widget

from tui.panes.breaks import BreaksPane
from tui.queue_list import QueueList


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the widgets that ask to be drawn again, in order."""
    names: list[str] = []
    kept = Widget.refresh

    def refresh(
        self: Widget, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Widget:
        names.append(self.id or type(self).__name__)
        return kept(self, *regions, repaint=repaint, layout=layout, recompose=recompose)

    monkeypatch.setattr(Widget, "refresh", refresh)
    return names


async def test_at_rest_nothing_is_drawn_but_at_the_minute(drawn: list[str]) -> None:
    async with opened(size=(160, 50)) as (app, pilot, day):
        drawn.clear()
        for _ in range(59):
            day.time.move(timedelta(seconds=1))
            await pilot.pause(0.005)
        assert drawn == []
        day.time.move(timedelta(seconds=1))
        await day.tick()
        await settle(pilot)
        assert sorted(drawn) == ["QueueList", "breaks", "horizon"]
        assert "▼ 10:43" in text(app)


async def test_the_same_day_again_draws_nothing(drawn: list[str]) -> None:
    async with opened(size=(160, 50)) as (_, pilot, day):
        drawn.clear()
        day.publish(snapshot())
        await settle(pilot)
        assert drawn == []


async def test_a_key_in_view_draws_two_lines_of_the_list(drawn: list[str]) -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        drawn.clear()
        app.query_one(QueueList).move_to(1)
        await pilot.pause()
        assert drawn == ["QueueList"]


async def test_seconds_are_counted_only_in_the_last_minute() -> None:
    soon = replace(snapshot(), breaks=replace(snapshot().breaks, due_at=NOW + timedelta(seconds=42)))
    async with opened(FakeDay(soon), (160, 50)) as (app, pilot, day):
        assert "0:42  to a rest" in text(app)
        day.time.move(timedelta(seconds=2))
        await shows(pilot, "0:40  to a rest")
        assert app.query_one(BreaksPane).now == NOW + timedelta(seconds=2)
        day.publish(snapshot(now=day.clock.now()))
        await settle(pilot)
        assert "5 min  to a rest" in text(app)
