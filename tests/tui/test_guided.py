"""The guided answer, whole, from the keyboard: calm, see, communicate, reinforce, check, send, or kept for later."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta

import pytest
from fake_day import FakeDay, at
from fake_log import COMMUNICATE, FORGED, REINFORCE, entry_of
from msgspec.structs import replace
from rich.cells import cell_len
from screen_day import Opened, opened, rows, settle, text
from textual.pilot import Pilot

from boundaries.text import block, line
from daybreak import intents
from daybreak.logview import GuidedDraft
from tui.breath import LASTS, picture
from tui.screens.guided import GuidedScreen
from tui.screens.rest import RestScreen
from tui.screens.violations import ViolationsScreen

LARGE = (160, 50)
STEPS = ("calm", "see", "communicate", "reinforce", "check", "send")
WHOLE = f"{COMMUNICATE}\n\n{REINFORCE}"


@asynccontextmanager
async def answering(
    size: tuple[int, int] = (80, 24), live: FakeDay | None = None, to: str = "calm"
) -> AsyncIterator[Opened]:
    """Open the guided answer to the first entry, at a step."""
    async with opened(live, size) as (app, pilot, day):
        await pilot.press("V")
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(app.screen, GuidedScreen)
        await pilot.press(*["tab"] * STEPS.index(to))
        await settle(pilot)
        yield app, pilot, day


async def keys(pilot: Pilot[None], *presses: str) -> None:
    """Press keys, each when the screen has heard of the one before; then wait for what they began."""
    for key in presses:
        await pilot.press(key)
        await pilot.pause()
        if len(key) > 1 or key.isupper() or key in "acn":
            await pilot.pause(0.03)
    await settle(pilot)


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
    async with answering() as (app, pilot, day):
        for seconds, words in ((5, "breathe out"), (10, "breath 2 of 6"), (50, "that was a minute of your own")):
            day.time.move(timedelta(seconds=seconds))
            await pilot.pause(1.1)
            assert words in text(app)


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


async def test_the_check_is_live_while_one_writes() -> None:
    async with answering(LARGE, to="communicate") as (app, pilot, _):
        await keys(pilot, *" You never listen. {name}")
        shown = text(app)
        assert "✕ no “you always”, no “you never”: “you never”" in shown
        assert "✕ still to fill: name" in shown
        await keys(pilot, *["backspace"] * 25)
        assert "✕" not in text(app)


async def test_many_words_are_counted_by_the_channel() -> None:
    async with answering(LARGE, Chatting(), to="communicate") as (app, _, _):
        assert "✕ 53 of 45 words" in text(app)


class Chatting(FakeDay):
    """The answer goes out by chat."""

    async def guided(
        self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
    ) -> GuidedDraft:
        draft = await super().guided(violation, step=step, language=language, fact=fact, fresh=fresh)
        return replace(draft, channel="chat")


async def test_a_place_left_open_stops_the_answer_and_a_doubt_takes_a_second_key() -> None:
    async with answering(LARGE, Chatting(), to="send") as (app, pilot, day):
        await keys(pilot, "enter")
        assert "Not everything is through" in text(app)
        assert day.asked == []
        await keys(pilot, "j")
        assert "Not everything is through" not in text(app)
        await keys(pilot, "enter", "Y")
        assert len(day.asked) == 1


async def test_an_open_place_never_leaves() -> None:
    async with answering(LARGE, to="communicate") as (app, pilot, day):
        await keys(pilot, *" {by}", "tab", "tab", "tab")
        assert "still to fill: by" in text(app)
        await keys(pilot, "enter", "c", "Y")
        assert day.asked == []
        assert isinstance(app.screen, GuidedScreen)


async def test_the_rest_is_cut_short_only_by_a_second_deliberate_key() -> None:
    async with answering(to="send") as (app, pilot, day):
        await keys(pilot, "Y")
        assert day.asked == []
        await keys(pilot, "c")
        assert "The rest is there for you." in text(app)
        await keys(pilot, "n", "Y")
        assert day.asked == []
        await keys(pilot, "c", "Y", "n")
        (asked,) = day.asked
        assert isinstance(asked, intents.AnswerViolation)
        assert asked.send_at is None


async def test_while_closed_it_leaves_at_the_next_opening_with_or_without_its_rest() -> None:
    live = FakeDay()
    live.closed_for = timedelta(hours=22)
    async with answering(live=live, to="send") as (app, pilot, day):
        assert "leaves Tue 08:42, at the next opening" in text(app)
        assert "cut the rest short" not in text(app)
        await keys(pilot, "c", "Y")
        assert day.asked == []
        await keys(pilot, "enter")
        (asked,) = day.asked
        assert isinstance(asked, intents.AnswerViolation)
        assert asked.send_at == day.log_now + timedelta(hours=22)


async def test_a_key_that_comes_twice_sends_once() -> None:
    async with answering(to="send") as (_, pilot, day):
        await pilot.press("enter", "enter", "enter")
        await settle(pilot)
        assert sum(isinstance(one, intents.AnswerViolation) for one in day.asked) == 1


async def test_what_cannot_be_sent_stays_to_be_sent_again() -> None:
    live = FakeDay()
    live.refuse = "The disk is full: make room, then send again."
    async with answering(live=live, to="send") as (app, pilot, day):
        await keys(pilot, "enter")
        assert live.refuse in text(app)
        live.refuse = ""
        await keys(pilot, "enter")
        assert len(day.asked) == 1


async def test_another_time_is_asked_for_and_never_before_the_rest() -> None:
    async with answering(LARGE, to="send") as (app, pilot, day):
        assert "at another time" in text(app)
        await keys(pilot, "t", *"never", "enter")
        assert "That is no time." in text(app)
        await keys(pilot, "t", *"tue", "enter")
        assert "send it: leaves Tue 09:00" in text(app)
        await keys(pilot, "enter")
        (answer,) = day.asked
        assert isinstance(answer, intents.AnswerViolation)
        assert answer.send_at == at("09:00", date(2026, 11, 24))


async def test_esc_keeps_it_for_later_without_the_feeling() -> None:
    async with answering(to="see") as (app, pilot, day):
        await keys(pilot, "enter", *"angry", "tab")
        await keys(pilot, *" More.", "escape")
        (kept,) = day.asked
        assert kept == intents.KeepGuided(
            violation="v1",
            step="restate",
            language="en",
            fact="You wrote on Sunday at 21:14.",
            communicate=f"{COMMUNICATE} More.",
            reinforce=REINFORCE,
        )
        assert "angry" not in repr(day.asked)
        assert isinstance(app.screen, ViolationsScreen)


async def test_esc_keeps_nothing_where_nothing_was_written() -> None:
    async with answering(to="check") as (app, pilot, day):
        await keys(pilot, "escape")
        assert day.asked == []
        assert isinstance(app.screen, ViolationsScreen)


async def test_what_cannot_be_kept_is_not_lost_by_one_key() -> None:
    live = FakeDay()
    async with answering(live=live, to="communicate") as (app, pilot, _):
        live.refuse = "The disk is full."
        await keys(pilot, "X", "escape")
        assert "Esc once more leaves without keeping it." in text(app)
        assert isinstance(app.screen, GuidedScreen)
        await keys(pilot, "escape")
        assert isinstance(app.screen, ViolationsScreen)


async def test_another_step_and_another_language_begin_anew_and_can_be_taken_back() -> None:
    async with answering(LARGE, to="communicate") as (app, pilot, day):
        await keys(pilot, "X", "ctrl+l")
        assert "[de]" in text(app)
        await keys(pilot, "ctrl+z")
        assert "the week.X" in text(app)
        await keys(pilot, "ctrl+t")
        assert "restate   offered" in text(app)
        await keys(pilot, "f")
        assert "firm, mail" in text(app)
        await keys(pilot, "tab", "tab", "tab", "enter")
        (asked,) = day.asked
        assert isinstance(asked, intents.AnswerViolation)
        assert asked.step == "firm"


async def test_ones_own_fact_goes_into_a_letter_that_is_untouched() -> None:
    asked: list[str] = []

    class Noting(FakeDay):
        async def guided(
            self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
        ) -> GuidedDraft:
            asked.append(fact)
            return await super().guided(violation, step=step, language=language, fact=fact, fresh=fresh)

    async with answering(live=Noting(), to="see") as (_, pilot, _day):
        await keys(pilot, "end", *" Twice.", "tab")
        assert "You wrote on Sunday at 21:14. Twice." in asked


async def test_where_there_is_no_thread_it_is_copied_and_noted() -> None:
    class Spoken(FakeDay):
        async def guided(
            self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
        ) -> GuidedDraft:
            draft = await super().guided(violation, step=step, language=language, fact=fact, fresh=fresh)
            return replace(draft, elsewhere=True)

    async with answering(live=Spoken(), to="send") as (app, pilot, day):
        assert "say it where you speak with them" in text(app)
        await keys(pilot, "enter")
        (asked,) = day.asked
        assert isinstance(asked, intents.AnswerViolation)
        assert asked.elsewhere
        assert asked.send_at is None
        assert app.clipboard == WHOLE


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


async def test_the_rest_is_counted_from_the_moment_of_sending() -> None:
    async with answering(to="check") as (app, pilot, day):
        day.log_now = day.log_now + timedelta(minutes=8)
        await keys(pilot, "tab")
        assert "leaves 11:00" in text(app)


class Hostile(FakeDay):
    """Names, facts and troubles that try to do harm, cleaned as the wall of the day cleans them."""

    async def guided(
        self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
    ) -> GuidedDraft:
        draft = await super().guided(violation, step=step, language=language, fact=fact, fresh=fresh)
        bad = line(FORGED)
        entry = replace(entry_of(replace(draft.entry.line, client=bad)), kind=bad, policy=bad, reason=bad)
        return replace(
            draft, entry=entry, to=bad, fact=bad, template=bad, trouble=bad, rest=bad,
            communicate=block(f"{FORGED}\n\n{COMMUNICATE}"), values={"when": FORGED}, parts={"fact": FORGED},
        )  # fmt: skip


@pytest.mark.parametrize("size", [(80, 24), (110, 30), LARGE])
async def test_hostile_text_is_text_at_every_step(size: tuple[int, int]) -> None:
    async with answering(size, Hostile()) as (app, pilot, _):
        for _step in STEPS:
            assert len(rows(app)) == size[1]
            assert all(cell_len(row) <= size[0] for row in rows(app))
            assert "[@click=app.quit]" in text(app)
            await keys(pilot, "tab")


async def test_a_trouble_with_the_users_own_letters_is_said() -> None:
    class Wrong(FakeDay):
        async def guided(
            self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
        ) -> GuidedDraft:
            draft = await super().guided(violation, step=step, language=language, fact=fact, fresh=fresh)
            return replace(draft, trouble=line('templates/mine.toml: "x/y" names no letter.'))

    async with answering(live=Wrong()) as (app, _, _):
        assert 'templates/mine.toml: "x/y" names no letter.' in text(app)


async def test_the_palette_lists_the_steps_and_what_can_be_done_in_them() -> None:
    async with answering() as (app, pilot, _):
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"step: reinforce")
        await pilot.pause(0.4)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert isinstance(app.screen, GuidedScreen)
        assert app.screen.step == STEPS.index("reinforce")
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"another language")
        await pilot.pause(0.4)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert app.screen.draft.language == "de"
