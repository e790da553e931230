"""What stands on the violations screen: the log, an entry, the year, what is grave, the keys that fit."""

from __future__ import annotations

import pytest
from fake_day import FakeDay
from fake_log import ACTS, FORGED, entry_of
from msgspec.structs import replace
from rich.cells import cell_len
from screen_day import opened, rows, settle, text
from screen_log import LARGE, log_of
from textual.app import App

from boundaries.text import block, line
from daybreak import intents
from daybreak.logview import EntryView
from tui.footer import KeyLine
from tui.keys import bindings
from tui.panes.log import LogPane
from tui.screens.guided import GuidedScreen
from tui.screens.violations import KEYS, ViolationsScreen, visible


@pytest.mark.parametrize("size", [(80, 24), (110, 24), (120, 40), LARGE, (240, 70)])
async def test_every_size_shows_log_and_entry(size: tuple[int, int]) -> None:
    async with log_of(size) as (app, _, _):
        shown = text(app)
        for words in ("3 open", "LOG   8 entries", "›? Sun 21:14", "WHAT HAPPENED", "third time asking", "? help"):
            assert words in shown
        assert len(rows(app)) == size[1]
        assert all(cell_len(row) <= size[0] for row in rows(app))


async def test_a_large_screen_shows_the_year_too() -> None:
    async with log_of(LARGE) as (app, _, _):
        shown = text(app)
        for words in ("THE YEAR   7 acts", "by client", "Globex", "restate", "by kind", "wrong channel", "none"):
            assert words in shown
        assert "remind ▸ [restate] ▸ firm ▸ formal ▸ part ways" in shown
        assert "again within 14 days of a reminder" in shown
        assert "ignored" in shown


async def test_glyph_and_word_say_what_colour_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with log_of() as (app, _, _):
        for row in ("›? Sun 21:14", "! Fri 16:02", "→ Thu 08:01", "✓ 27 Oct", "· 14 Sep"):
            assert row in text(app)
        for word in ("suspected", "confirmed", "answered", "settled", "let go", "dismissed", "grave"):
            assert word in text(app)


async def test_ones_own_slips_stand_beside_with_the_same_year() -> None:
    async with log_of() as (app, pilot, _):
        await pilot.press("m")
        await settle(pilot)
        assert "YOUR OWN SLIPS   1 entry" in text(app)
        assert "peek" in text(app)
        await pilot.press("g")
        await settle(pilot)
        assert "1 slip" in text(app)
        assert "nobody confirmed" not in text(app), "nobody has to confirm a slip of their own"
        assert "by client" not in text(app)


async def test_enter_shows_the_entry_g_the_year_and_esc_goes_back() -> None:
    async with log_of() as (app, pilot, _):
        await pilot.press("enter")
        await settle(pilot)
        assert "LOG" not in text(app)
        assert "the ladder" in text(app)
        await pilot.press("escape", "g")
        await settle(pilot)
        assert "THE YEAR" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "LOG   8 entries" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(app.screen, ViolationsScreen)


async def test_what_is_grave_stays_behind_a_key() -> None:
    async with log_of(LARGE) as (app, pilot, day):
        await pilot.press("j", "j")
        await settle(pilot)
        assert "hidden, because it is grave" in text(app)
        assert "I will not pay" not in text(app)
        await pilot.press("r")
        await settle(pilot)
        assert "I will not pay you at all" in text(app)
        assert day.asked == [intents.OfferRecovery()]
        await pilot.press("k")
        await settle(pilot)
        await pilot.press("j")
        await settle(pilot)
        assert "I will not pay" not in text(app)


async def test_people_to_turn_to_stand_beside_what_is_grave_and_a_summary_can_be_copied() -> None:
    async with log_of(LARGE) as (app, pilot, _):
        assert "PEOPLE TO TURN TO" not in text(app)
        await pilot.press("j", "j")
        await settle(pilot)
        assert "PEOPLE TO TURN TO" in text(app)
        assert "Ines, mentor   ines@example.org" in text(app)
        await pilot.press("h")
        await settle(pilot)
        assert "nobody is written to by the program" in text(app)
        await pilot.press("c")
        await pilot.pause()
        assert app.clipboard == "2026-11-18 18:40  disrespect, severity 3, confirmed; a client; step offered: formal"


async def test_an_entry_of_the_pane_opens_in_the_log() -> None:
    async with opened() as (app, pilot, _):
        await pilot.press("4", "j", "enter")
        await settle(pilot)
        assert isinstance(app.screen, ViolationsScreen)
        assert "Acme   revisions" in text(app)


async def test_help_names_every_key_that_fits() -> None:
    async with log_of() as (app, pilot, _):
        await pilot.press("question_mark")
        await settle(pilot)
        shown = text(app)
        for _ in range(3):
            await pilot.press(*"j" * 12)
            await pilot.pause()
            shown += text(app)
        for binding in bindings(KEYS):
            fits = binding.action not in ("decide('settled')", "reveal")
            assert (binding.tooltip in shown) == fits


async def test_the_mouse_goes_to_an_entry() -> None:
    async with log_of(LARGE) as (app, pilot, _):
        await pilot.click(LogPane, offset=(10, 5))
        await settle(pilot)
        assert "Hooli   disrespect" in text(app)


class Hostile(FakeDay):
    """Every text from outside tries to do harm, cleaned as the wall of the day cleans it."""

    acts = tuple(replace(each, client=line(FORGED), note=line(FORGED), quote=line(FORGED)) for each in ACTS)

    async def violation(self, violation: str) -> EntryView:
        entry = entry_of(next(each for each in self.acts if each.id == violation))
        bad, long = line(FORGED), block(f"{FORGED}\n" * 30)
        quotes = tuple(replace(each, message=bad, channel=bad, sender=bad, text=bad) for each in entry.quotes)
        told = tuple(replace(each, text=bad) for each in entry.before)
        return replace(
            entry, policy=bad, quotes=quotes, before=told, history=told, reason=bad, rest=bad, ignored=(bad, bad),
            answer=long, why_help=bad, summary=long, veiled=False,
            helpers=tuple(replace(each, name=bad, role=bad, contact=bad) for each in entry.helpers),
        )  # fmt: skip


@pytest.mark.parametrize("size", [(80, 24), LARGE])
async def test_hostile_text_is_drawn_as_text_in_every_field(size: tuple[int, int]) -> None:
    async with log_of(size, Hostile()) as (app, pilot, _):
        for key in ("enter", "pagedown", "pagedown", "escape", "g", "g", "h", "escape", "p", "3", "escape", "escape"):
            await pilot.press(key)
            await settle(pilot)
            assert len(rows(app)) == size[1]
            assert all(cell_len(row) <= size[0] for row in rows(app))
        assert "[@click=app.quit]" in text(app)


def test_one_place_is_enough_where_there_is_little_room() -> None:
    assert visible("log", narrow=True, low=True) == {"log", "entry"}
    assert visible("entry", narrow=True, low=True) == {"entry"}
    assert visible("year", narrow=True, low=False) == {"year"}
    assert visible("year", narrow=False, low=True) == {"year"}
    assert visible("entry", narrow=False, low=False) == {"log", "entry", "year"}


async def test_a_chain_that_does_not_hold_is_said_with_what_to_do() -> None:
    live = FakeDay()
    live.chain_trouble = line("The log is not what was written: event 3: it is missing. Keep an export. \x1b[2J")
    async with log_of(live=live) as (app, pilot, _):
        await settle(pilot)
        shown = " ".join(text(app).split())
        assert "daybreak ! the chain does not hold Violations" in shown
        assert "event 3: it is missing. Keep an export." in shown
        looked = live.looked_at_chain
        live.publish(live.snapshot)
        await settle(pilot)
        assert live.looked_at_chain == looked, "nothing of the log changed"
        live.acts, live.chain_trouble = ACTS[:2], None
        live.publish(live.snapshot)
        await settle(pilot)
        assert live.looked_at_chain == looked + 1
        assert "does not hold" not in text(app)


def shown_keys(app: App[None]) -> str:
    return app.screen.query_one(KeyLine).render().plain


async def test_only_keys_that_fit_the_entry_are_shown_at_the_foot_and_in_the_help() -> None:
    async with log_of(LARGE) as (app, pilot, _):
        assert "y confirm" in shown_keys(app)
        assert "s settle" not in shown_keys(app), "what is suspected is not settled"
        await pilot.press("j", "j", "j")
        await settle(pilot)
        assert "s settle" in shown_keys(app)
        assert "y confirm" not in shown_keys(app)
        assert "x dismiss" not in shown_keys(app)
        await pilot.press("question_mark")
        await settle(pilot)
        helped = text(app)
        assert "It is answered and over" in helped
        assert "It was none, and why" not in helped


async def test_a_slip_has_no_key_for_what_is_about_clients() -> None:
    async with log_of(LARGE) as (app, pilot, _):
        await pilot.press("m")
        await settle(pilot)
        assert "a answer" not in shown_keys(app)
        assert "n note" in shown_keys(app)


async def test_a_answers_an_entry_of_the_pane_as_it_does_in_the_log() -> None:
    async with opened(size=(80, 24)) as (app, pilot, day):
        await pilot.press("4", "a")
        await settle(pilot)
        await settle(pilot)
        assert isinstance(app.screen, GuidedScreen)
        assert not day.asked, "nothing is acknowledged in a thread that nobody sees"


async def test_while_the_year_hides_the_entries_no_key_decides_about_one() -> None:
    async with log_of(size=(80, 24)) as (app, pilot, day):
        await pilot.press("g")
        await settle(pilot)
        assert "confirm" not in shown_keys(app)
        await pilot.press("y")
        await settle(pilot)
        assert not day.asked
        assert "The year hides the entries: g shows them again." in text(app)
        await pilot.press("g", "y")
        await settle(pilot)
        assert len(day.asked) == 1
