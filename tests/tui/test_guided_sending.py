"""The guided answer's last steps: what stops it, its rest, another time, and that it leaves once."""

from __future__ import annotations

from datetime import date, timedelta

from fake_day import FakeDay, at
from msgspec.structs import replace
from screen_day import settle, text
from screen_guided import LARGE, WHOLE, Chatting, answering, keys

from daybreak import intents
from daybreak.logview import GuidedDraft
from tui.screens.guided import GuidedScreen


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


async def test_the_rest_is_counted_from_the_moment_of_sending() -> None:
    async with answering(to="check") as (app, pilot, day):
        day.log_now = day.log_now + timedelta(minutes=8)
        await keys(pilot, "tab")
        assert "leaves 11:00" in text(app)
