"""The guided answer from the keyboard: its way from calm to sent, the breath, what stands beside it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from screen_day import choose, opened, shows, text
from screen_guided import LARGE, STEPS, WHOLE, answering, keys

from daybreak import intents
from tui.breath import LASTS, picture
from tui.screens.guided import GuidedScreen
from tui.screens.rest import RestScreen
from tui.screens.violations import ViolationsScreen


async def test_the_whole_answer_goes_from_calm_to_sent_and_a_break_is_offered() -> None:
    async with answering(LARGE) as (app, pilot, day):
        assert "breathe in" in text(app)
        assert "breath 1 of 6" in text(app)
        assert "WHAT HAPPENED" in text(app)
        day.time.move(timedelta(seconds=LASTS))
        await keys(pilot, "tab")
        assert "calm ✓" in text(app)
        assert "Fact, in one line" in text(app)
        assert "never sent" in text(app)
        await keys(pilot, "enter", *"tired", "enter")
        assert "›communicate" in text(app)
        assert "I can see that the invoice is pressing for you." in text(app)
        for good in ("✓ understanding", "✓ fact", "✓ boundary", "✓ why", "✓ a time is named", "53 of 120 words"):
            assert good in text(app)
        await keys(pilot, "tab")
        assert "On chat you have an answer" in text(app)
        await keys(pilot, "tab")
        assert "to Tom Ferro   restate, mail" in text(app)
        assert "Hi Tom," in text(app)
        await keys(pilot, "tab")
        assert "leaves 10:5" in text(app)
        assert "It rests first, 10 minutes" in text(app)
        await keys(pilot, "enter")
        (asked,) = day.asked
        assert asked == intents.AnswerViolation(
            violation="v1", text=WHOLE, step="restate", send_at=day.log_now + timedelta(minutes=10)
        )
        assert "tired" not in repr(day.asked)
        assert "a recovery break is ready" in text(app)
        await keys(pilot, "y")
        assert day.asked[1:] == [intents.TakeBreak("recovery")]
        assert isinstance(app.screen, RestScreen)


async def test_the_break_need_not_be_taken() -> None:
    async with answering(to="send") as (app, pilot, day):
        await keys(pilot, "enter", "n")
        assert isinstance(app.screen, ViolationsScreen)
        assert "AnswerViolation   u takes it back" in text(app)
        assert len(day.asked) == 1


async def test_calm_can_be_skipped_and_is_not_ticked_then() -> None:
    async with answering() as (app, pilot, _):
        await keys(pilot, "tab")
        assert "calm ✓" not in text(app)
        assert "›see" in text(app)
        await keys(pilot, "shift+tab")
        assert "breathe" in text(app)


async def test_the_breath_follows_the_clock() -> None:
    async with answering() as (_, pilot, day):
        for seconds, words in ((5, "breathe out"), (10, "breath 2 of 6"), (50, "that was a minute of your own")):
            day.time.move(timedelta(seconds=seconds))
            await shows(pilot, words)


async def test_the_sun_stands_still_where_motion_is_off() -> None:
    async with opened() as (app, pilot, day):
        app.animation_level = "none"
        await keys(pilot, "V", "a")
        before = text(app)
        assert "six slow breaths" in before
        day.time.move(timedelta(seconds=7))
        await pilot.pause(1.1)
        assert text(app) == before
        await keys(pilot, "tab")
        assert "›see" in text(app)


@pytest.mark.parametrize("second", [0, 3, 4, 9, 10, 59, 60, 600])
def test_every_second_of_the_minute_has_a_picture(second: int) -> None:
    for still in (False, True):
        drawn = picture(second, 60, still=still, tall=True)
        assert all(row.cell_length <= 60 for row in drawn)
        assert "nothing has to be answered now" in drawn[-1].plain


async def test_what_happened_is_behind_a_key_where_it_is_narrow() -> None:
    async with answering(to="communicate") as (app, pilot, _):
        assert "WHAT HAPPENED" not in text(app)
        await keys(pilot, "f2")
        assert "WHAT HAPPENED" in text(app)
        assert "›communicate" not in text(app)
        await keys(pilot, "f2")
        assert "›communicate" in text(app)
        await keys(pilot, "f2", "escape")
        assert "›communicate" in text(app)


async def test_the_foot_says_which_part_has_the_keys() -> None:
    async with answering(LARGE, to="send") as (app, pilot, day):
        assert "enter send" in text(app)
        await keys(pilot, "f2")
        assert "f2 back to the answer" in text(app)
        assert "enter send" not in text(app)
        await keys(pilot, "enter")
        assert not [each for each in day.asked if isinstance(each, intents.AnswerViolation)]
        await keys(pilot, "f2")
        assert "enter send" in text(app)


async def test_what_is_grave_stays_veiled_while_one_answers() -> None:
    async with opened(size=LARGE) as (app, pilot, _):
        await keys(pilot, "V", "j", "j", "a")
        assert "hidden, because it is grave" in text(app)
        await keys(pilot, "ctrl+r")
        assert "I will not pay you at all" in text(app)


async def test_the_palette_lists_the_steps_and_what_can_be_done_in_them() -> None:
    async with answering() as (app, pilot, _):
        await choose(pilot, "step: reinforce")
        assert isinstance(app.screen, GuidedScreen)
        assert app.screen.step == STEPS.index("reinforce")
        await choose(pilot, "another language")
        assert app.screen.draft.language == "de"
