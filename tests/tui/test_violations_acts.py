"""What is done on the violations screen by its keys: decide, narrow, look deeper, copy, part."""

from __future__ import annotations

import pytest
from fake_day import FakeDay
from screen_day import choose, settle, text
from screen_log import log_of

from daybreak import intents
from tui.screens.violations import ViolationsScreen


@pytest.mark.parametrize(
    ("presses", "asked"),
    [
        (("y",), intents.DecideViolation(violation="v1", state="confirmed")),
        (("j", "b"), intents.DecideViolation(violation="v2", state="absorbed")),
        (("j", "j", "j", "s"), intents.DecideViolation(violation="v3", state="settled")),
        (("x", *"agreed", "enter"), intents.DecideViolation(violation="v1", state="dismissed", note="agreed")),
        (("n", *"asked", "enter"), intents.NoteViolation(violation="v1", note="asked")),
        (
            ("e", "down", "ctrl+right", "enter"),
            intents.EditViolation(violation="v1", kind="chased", severity=2, note=""),
        ),
        (
            ("e", "pagedown", "enter"),
            intents.EditViolation(violation="v1", client="Acme", kind="after-hours", severity=2, note=""),
        ),
        (("v", "b", "wait", "enter"), intents.LogViolation(client="Globex", kind="after-hours", severity=1)),
    ],
    ids=["confirm", "let-go", "settle", "dismiss", "note", "edit", "client", "log"],
)
async def test_everything_is_done_from_the_keyboard(presses: tuple[str, ...], asked: intents.Intent) -> None:
    async with log_of() as (_, pilot, day):
        for key in presses:
            await (pilot.pause(0.1) if key == "wait" else pilot.press(key))
            await pilot.pause(0.02)
        await settle(pilot)
        assert day.asked == [asked]


async def test_what_was_done_is_said_and_u_takes_it_back() -> None:
    async with log_of() as (app, pilot, day):
        await pilot.press("y")
        await settle(pilot)
        assert "DecideViolation   u takes it back" in text(app)
        await pilot.press("u")
        await settle(pilot)
        assert day.undone == 1
        assert "Undone: Done" in text(app)


async def test_what_the_day_refuses_is_said() -> None:
    live = FakeDay()
    live.refuse = "An entry that is settled cannot become confirmed."
    async with log_of(live=live) as (app, pilot, _):
        await pilot.press("y")
        await settle(pilot)
        assert live.refuse in text(app)


async def test_a_dismissal_keeps_its_reason() -> None:
    async with log_of() as (app, pilot, day):
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "What is dismissed keeps its reason" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert day.asked == []


@pytest.mark.parametrize(
    ("presses", "told", "left", "gone"),
    [
        (("c", "b"), "only Globex", "after hours", "Umbrella"),
        (("f", "o"), "only open", "disrespect", "settled"),
        (("f", "d"), "only dismissed", "Umbrella", "Globex"),
        (("t", "b"), "only disrespect", "Hooli", "Umbrella"),
        (("slash", *"phone", "enter"), "only phone", "Umbrella", "Globex"),
    ],
)
async def test_the_log_is_narrowed(presses: tuple[str, ...], told: str, left: str, gone: str) -> None:
    async with log_of() as (app, pilot, _):
        for key in presses:
            await pilot.press(key)
            await pilot.pause(0.03)
        await settle(pilot)
        listed = text(app)
        assert told in listed
        assert left in listed
        assert gone not in listed
        await pilot.press("escape")
        await settle(pilot)
        assert "LOG   8 entries" in text(app)


async def test_a_filter_that_leaves_nothing_says_how_to_see_all() -> None:
    async with log_of() as (app, pilot, _):
        await pilot.press("slash", *"zebra", "enter")
        await settle(pilot)
        assert "nothing matches; esc shows all" in text(app)
        for key in ("y", "a", "n", "e", "p", "h"):
            await pilot.press(key)
            await settle(pilot)
            assert "No entry is selected." in text(app)


async def test_the_let_go_sheet_drafts_a_letter_only_when_asked() -> None:
    async with log_of((120, 40)) as (app, pilot, day):
        await pilot.press("p")
        await settle(pilot)
        for words in ("share of income", "35 %", "1  Renegotiate", "3  End", "UNTIL THE LAST DAY", "□  4 Dec"):
            assert words in text(app)
        assert day.letters == 0
        await pilot.press("c")
        assert app.clipboard.startswith("[ ] 2026-12-04  Launch copy")
        await pilot.press("3")
        await settle(pilot)
        assert day.letters == 1
        assert "this is the letter to end." in text(app)
        assert "Nothing was sent." in text(app)
        await pilot.press("c")
        assert app.clipboard.startswith("Dear Globex,")
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert isinstance(app.screen, ViolationsScreen)
        assert day.asked == []


async def test_the_palette_lists_what_the_log_can_do_with_the_entry() -> None:
    async with log_of() as (app, pilot, day):
        await choose(pilot, "let it slide")
        assert day.asked == [intents.DecideViolation(violation="v1", state="absorbed")]
        assert isinstance(app.screen, ViolationsScreen)
