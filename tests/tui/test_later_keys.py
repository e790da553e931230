"""Out of hours from the keyboard: the look between look-in times, drafts of the outbox, what came while off."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from fake_day import FakeDay, S, at, snapshot
from msgspec.structs import replace
from screen_day import opened, settle, text

from boundaries.text import line
from daybreak.intents import CancelOutgoing, EditDraft, Intent, LookIn, SendDraft, SettleUnknown
from daybreak.snapshot import OutboxLine

DRAFT = OutboxLine(
    id="d1", thread="", to=S("Mara"), subject=S("My working hours change"), state="draft", leaves_at=at("10:00")
)


@pytest.mark.parametrize(
    ("pressed", "asked"),
    [
        (("enter", "ctrl+g"), [SendDraft(entry="d1", text="draft d1")]),
        (("enter", "X", "escape"), [EditDraft("d1", "Xdraft d1")]),
        (("x",), [CancelOutgoing("d1")]),
    ],
)
async def test_a_draft_of_the_outbox_is_read_then_sent_kept_or_dropped(
    pressed: Sequence[str], asked: list[Intent]
) -> None:
    async with opened(FakeDay(replace(snapshot(), outbox=(DRAFT,)))) as (app, pilot, day):
        await pilot.press("o")
        await settle(pilot)
        assert "waits for you to read and send" in text(app)
        for key in pressed:
            await pilot.press(key)
            await settle(pilot)
        assert day.asked == asked


@pytest.mark.parametrize(
    ("state", "scheduled", "words"),
    [
        ("held", True, "leaves 10:00, if Daybreak runs then"),
        ("held", False, "leaves 10:00"),
        ("scheduled", False, "its server lets it leave 10:00"),
        ("recalled", False, "is being taken back at its server"),
        ("sent", False, "had left before it could be taken back"),
    ],
)
async def test_what_waits_says_who_must_be_there(state: str, scheduled: bool, words: str) -> None:
    waiting = replace(DRAFT, state=state, scheduled=scheduled)
    async with opened(FakeDay(replace(snapshot(), outbox=(waiting,)))) as (app, pilot, _):
        await pilot.press("o")
        await settle(pilot)
        shown = " ".join(text(app).replace("▌", " ").split())
        assert words in shown
        assert ("if Daybreak runs then" in shown) is scheduled


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("enter", "Only a draft opens here."),
        ("l", "this one needs no decision"),
        ("a", "this one needs no decision"),
    ],
)
async def test_a_key_that_does_nothing_for_an_answer_says_why(key: str, words: str) -> None:
    async with opened(FakeDay(replace(snapshot(), outbox=(replace(DRAFT, state="held"),)))) as (app, pilot, day):
        for each in ("o", key):
            await pilot.press(each)
            await settle(pilot)
        assert words in " ".join(text(app).replace("▌", " ").split())
        assert not day.asked


async def test_what_is_on_its_way_out_cannot_be_taken_back_and_says_so() -> None:
    async with opened(FakeDay(replace(snapshot(), outbox=(replace(DRAFT, state="sending"),)))) as (app, pilot, day):
        for each in ("o", "x"):
            await pilot.press(each)
            await settle(pilot)
        assert "x takes back what still waits; this one is leaving." in text(app)
        assert not day.asked


async def test_what_had_left_is_noted_by_the_key_that_says_so() -> None:
    waiting = replace(DRAFT, state="sent", error=line("It had left before it could be taken back."))
    async with opened(FakeDay(replace(snapshot(), outbox=(waiting,)))) as (app, pilot, day):
        for key in ("o", "a", "x"):
            await pilot.press(key)
            await settle(pilot)
        assert not day.asked
        assert "It had left before it could be taken back." in " ".join(text(app).replace("▌", " ").split())
        await pilot.press("l")
        await settle(pilot)
        assert day.asked == [SettleUnknown(DRAFT.id, "sent")]


async def test_l_looks_between_look_in_times_and_the_foot_says_so() -> None:
    quiet = replace(snapshot(()), quiet=7, quiet_until=at("14:00"), quiet_why=line("the next look-in; l looks now"))
    async with opened(FakeDay(quiet)) as (app, pilot, day):
        assert "7 quiet until 14:00, the next look-in; l looks now" in text(app)
        await pilot.press("l")
        await settle(pilot)
        assert day.asked == [LookIn()]


async def test_at_the_opening_a_line_says_how_much_came_and_the_cursor_stays() -> None:
    night = snapshot()
    async with opened(FakeDay(replace(night, queue=night.queue[2:4]))) as (app, pilot, day):
        await pilot.press("j")
        await settle(pilot)
        screen_list = app.screen.query_one("QueueList")
        assert screen_list.row == night.queue[3]  # type: ignore[attr-defined]
        day.publish(replace(night, came=5))
        await settle(pilot)
        assert "5 came while you were off" in text(app)
        assert screen_list.row == night.queue[3]  # type: ignore[attr-defined]
