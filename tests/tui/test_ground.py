"""What lies between the panes: one line of the theme's ground, as wide as the screen, in whatever is worn."""

from __future__ import annotations

import pytest
from screen_day import opened, settle
from textual.color import Color

import themes
from tui.ground import Ground
from tui.queue_list import QueueList


def grounds(app_colors: set[str], parts: list[Ground]) -> None:
    for part in parts:
        if part.size.width:
            strips = part.render_lines(part.size.region)
            assert len(strips) == part.size.height
            assert all(strip.cell_length == part.size.width and not strip.text.strip() for strip in strips)
            seen = {segment.style.bgcolor.name for strip in strips for segment in strip if segment.style is not None
                    and segment.style.bgcolor is not None}  # fmt: skip
            assert seen == app_colors


async def test_the_ground_is_the_themes_and_follows_a_change_of_theme_and_size() -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        parts = [app.screen, *app.screen.query("*")]
        mine = [part for part in parts if isinstance(part, Ground)]
        assert {part.id for part in mine} >= {"body", "left", "right"}
        for name in ("day", "paper", "contrast"):
            app.wear(themes.load(name))
            await settle(pilot)
            grounds({Color.parse(themes.load(name).colors["background"]).hex.lower()}, mine)
        await pilot.resize_terminal(110, 30)
        await settle(pilot)
        grounds({Color.parse(themes.load("contrast").colors["background"]).hex.lower()}, mine)


async def test_a_key_in_view_asks_the_parts_between_for_nothing_new(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        asked: list[Ground] = []
        monkeypatch.setattr(Ground, "background_colors", property(asked.append))
        await pilot.press("j")
        await pilot.pause()
        assert app.screen.query_one(QueueList).cursor == 1
        assert not asked
