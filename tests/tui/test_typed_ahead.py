"""Keys typed faster than screens open: each reaches what the one before it opened, and none is lost."""

from __future__ import annotations

import asyncio

import pytest
from fake_day import FakeDay, many, snapshot
from screen_day import Opened, opened, settle, text, type_at_once
from textual.command import CommandPalette
from textual.widgets import Input, TextArea

from daybreak import intents
from daybreak.live import DayError, Draft
from tui.queue_list import QueueList
from tui.screens.ask import Ask
from tui.screens.help import Help
from tui.screens.reply import ReplyScreen
from tui.screens.violations import ViolationsScreen


async def come_to_rest(opened_day: Opened) -> None:
    _, pilot, _ = opened_day
    for _ in range(4):
        await settle(pilot)


class SlowDay(FakeDay):
    """A day whose store needs a while for a draft."""

    async def draft(self, thread: str, template: str = "") -> Draft:
        await asyncio.sleep(0.2)
        return await super().draft(thread, template)


class BrokenDay(FakeDay):
    """A day that has no draft to give."""

    async def draft(self, thread: str, template: str = "") -> Draft:
        del thread, template
        raise DayError("The store is closed.")


@pytest.mark.parametrize("day", [FakeDay, SlowDay])
async def test_a_letter_begun_before_its_screen_is_there_is_whole(day: type[FakeDay]) -> None:
    async with opened(day()) as here:
        app, _, live = here
        type_at_once(app, "r", *"d, and u later")
        await come_to_rest(here)
        assert isinstance(app.screen, ReplyScreen)
        assert app.screen.query_one(TextArea).text.startswith("d, and u later")
        assert not live.asked


async def test_two_questions_after_each_other_get_each_their_keys() -> None:
    async with opened() as here:
        app, _, live = here
        type_at_once(app, "s", "d", *"15:00", "enter")
        await come_to_rest(here)
        assert [type(one) for one in live.asked] == [intents.Snooze]


async def test_what_was_typed_for_the_day_after_a_dialog_acts_on_the_day() -> None:
    async with opened() as here:
        app, _, live = here
        type_at_once(app, "s", "t", "j", "d")
        await come_to_rest(here)
        snoozed, done = live.asked
        assert isinstance(snoozed, intents.Snooze)
        assert isinstance(done, intents.Done)
        assert done.threads != snoozed.threads


async def test_words_to_find_by_are_typed_in_one_go() -> None:
    async with opened() as here:
        app, _, live = here
        type_at_once(app, "/", *"acme add", "enter")
        await come_to_rest(here)
        assert app.query_one("#find", Input).value == "acme add"
        assert not live.asked


async def test_keys_go_through_a_screen_that_reads_first() -> None:
    async with opened(size=(120, 40)) as here:
        app, _, _ = here
        type_at_once(app, "V", "n", *"seen twice")
        await come_to_rest(here)
        assert isinstance(app.screen, Ask)
        assert app.screen.query_one(Input).value.endswith("seen twice")


async def test_a_screen_is_opened_and_left_in_one_go() -> None:
    async with opened() as here:
        app, _, live = here
        type_at_once(app, "?", "escape", "V", "escape", "j", "d")
        await come_to_rest(here)
        assert not isinstance(app.screen, Help | ViolationsScreen)
        assert [type(one) for one in live.asked] == [intents.Done]


async def test_what_cannot_be_opened_holds_nothing_back() -> None:
    async with opened(BrokenDay()) as here:
        app, _, _ = here
        type_at_once(app, "r", "j", "j")
        await come_to_rest(here)
        row = app.query_one(QueueList).row
        assert row is not None
        assert row.thread == "t3"
        assert "The store is closed." in text(app)


async def test_the_way_out_waits_for_nothing() -> None:
    async with opened(SlowDay()) as here:
        app, pilot, live = here
        type_at_once(app, "r", "x")
        await pilot.pause(0.05)
        type_at_once(app, "ctrl+q")
        await pilot.pause(0.05)
        assert live.stopped or not app.is_running


async def test_words_typed_behind_the_palettes_key_are_its_words() -> None:
    async with opened() as here:
        app, _, live = here
        type_at_once(app, "ctrl+p", *"theme: paper")
        await come_to_rest(here)
        assert isinstance(app.screen, CommandPalette)
        assert app.screen.query_one(Input).value == "theme: paper"
        assert not live.asked


async def test_a_held_key_moves_the_cursor_by_each_of_its_repeats() -> None:
    async with opened(FakeDay(snapshot(many(1_000)))) as here:
        app, _, _ = here
        type_at_once(app, *["j"] * 400)
        await come_to_rest(here)
        row = app.query_one(QueueList).row
        assert row is not None
        assert row.thread == "m400"
