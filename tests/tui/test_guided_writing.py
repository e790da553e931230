"""What is written in the guided answer: checked while one writes, kept for later, begun anew, never trusted."""

from __future__ import annotations

import pytest
from fake_day import FakeDay
from fake_log import COMMUNICATE, FORGED, REINFORCE, entry_of
from msgspec.structs import replace
from rich.cells import cell_len
from screen_day import rows, text
from screen_guided import LARGE, STEPS, Chatting, answering, keys

from boundaries.text import block, line
from daybreak import intents
from daybreak.logview import GuidedDraft
from tui.screens.guided import GuidedScreen
from tui.screens.violations import ViolationsScreen


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
