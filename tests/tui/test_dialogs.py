"""The dialogs by themselves, over an empty app: what each key answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import TextArea

from boundaries.text import block, line
from daybreak.live import Draft
from tui.screens.ask import Ask
from tui.screens.dialog import title
from tui.screens.help import Help
from tui.screens.pick import Choice, Pick
from tui.screens.reply import ReplyScreen, Written

HOSTILE = line("[@click=app.quit]x[/] [/b] \x1b]0;owned\x07")


class Over(App[None]):
    """An app with nothing but the dialog over it; `answers` collects what came back."""

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self._screen = screen
        self.answers: list[Any] = []

    def on_mount(self) -> None:
        self.push_screen(self._screen, self.answers.append)


def _shown(app: App[None]) -> str:
    """Give the rows of the screen as text."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip)[:width] for strip in strips[:height])


async def _answer(screen: Screen[Any], *keys: str, size: tuple[int, int] = (80, 24)) -> Any:
    app = Over(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
    return app.answers


def _pick() -> Pick[int]:
    return Pick[int](title("Which?", HOSTILE), [Choice("a", HOSTILE, 1), Choice("b", "second", 2, "more")])


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        (("b",), [2]),
        (("enter",), [1]),
        (("down", "enter"), [2]),
        (("down", "up", "enter"), [1]),
        (("escape",), [None]),
    ],
)
async def test_a_choice_is_picked_by_letter_or_arrow(keys: tuple[str, ...], answers: list[int | None]) -> None:
    assert await _answer(_pick(), *keys) == answers


async def test_a_line_is_checked_before_it_is_kept() -> None:
    def check(answer: str) -> str:
        return "" if answer == "ok" else "Write ok."

    app = Over(Ask(title("Say"), check=check))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("n", "enter")
        assert app.answers == []
        assert "Write ok." in _shown(app)
        await pilot.press("backspace", "o", "k", "enter")
        await pilot.pause()
    assert app.answers == ["ok"]


async def test_help_shows_each_key_with_what_it_does() -> None:
    app = Over(Help([("r", "reply", "from a template or blank"), ("?", "help", "")]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = _shown(app)
        await pilot.press("escape")
        await pilot.pause()
    assert "reply" in shown
    assert "from a template or blank" in shown
    assert app.answers == [None]


async def test_words_of_the_help_that_need_two_lines_stay_in_their_column() -> None:
    app = Over(Help([("a", "acknowledge", "Say in one line by when the answer comes, and no word more")]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first, second = (each for each in _shown(app).splitlines() if "Say in" in each or "word more" in each)
    assert first.index("Say in") == second.index(second.split()[1])


def _draft(text: str = "", offer: str = "") -> Draft:
    return Draft(thread="t", to=HOSTILE, subject=line("Re: copy"), text=text, offer=offer)


async def _new_draft(name: str) -> Draft:
    return _draft(f"from {name}")


def _reply(draft: Draft) -> ReplyScreen:
    return ReplyScreen(draft, ("blank", "received"), _new_draft, _ask_when)


async def test_an_answer_is_written_above_the_quote_and_sent() -> None:
    answers = await _answer(_reply(_draft("\n\n> before")), *"Yes.", "ctrl+g")
    assert answers == [Written("Yes.\n\n> before", send=True)]


async def test_an_empty_answer_is_not_sent() -> None:
    assert await _answer(_reply(_draft("\n\n> before")), "ctrl+g") == []


async def test_what_is_written_is_kept_for_later() -> None:
    assert await _answer(_reply(_draft()), *"Half", "escape") == [Written("Half", send=False)]


async def test_a_template_fills_the_letter() -> None:
    answers = await _answer(_reply(_draft()), "ctrl+t", "ctrl+t", "ctrl+g")
    assert answers == [Written("from received", send=True)]


async def test_the_first_template_is_one_that_changes_the_letter() -> None:
    async def begin(name: str) -> Draft:
        return _draft("\n\n> before" if name == "blank" else f"from {name}")

    screen = ReplyScreen(_draft("\n\n> before"), ("blank", "received"), begin, _ask_when)
    assert await _answer(screen, "ctrl+t", "ctrl+g") == [Written("from received", send=True)]


async def test_what_was_written_comes_back_after_the_last_template() -> None:
    kept = await _answer(_reply(_draft("> before")), *"Mine", "ctrl+t", *"B", "ctrl+t", "ctrl+t", "escape")
    assert kept == [Written("Mine> before", send=False)]
    kept = await _answer(_reply(_draft("> before")), *"Mine", "ctrl+t", *"B", *("ctrl+t",) * 3, "escape")
    assert kept == [Written("Bfrom blank", send=False)]


async def test_it_is_said_that_what_was_written_is_kept() -> None:
    app = Over(_reply(_draft()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"Mine", "ctrl+t")
        await pilot.pause()
        assert "then what you wrote" in _shown(app)


OFFER = "leaves Tue 09:00, at the next opening; Daybreak must run then"
LATER = datetime(2026, 11, 24, 15, tzinfo=UTC)


async def _ask_when() -> datetime | None:
    return LATER


@pytest.mark.parametrize(
    ("pressed", "written"),
    [
        (("enter",), Written("x", send=True)),
        (("o",), Written("x", send=True)),
        (("n",), Written("x", send=True, now=True)),
        (("t",), Written("x", send=True, send_at=LATER)),
        (("escape", "y", "ctrl+g", "enter"), Written("xy", send=True)),
    ],
)
async def test_while_closed_it_asks_when_to_send(pressed: tuple[str, ...], written: Written) -> None:
    app = Over(_reply(_draft(offer=OFFER)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "leaves Tue 09:00" in _shown(app)
        await pilot.press("x", "ctrl+g")
        await pilot.pause()
        said = _shown(app)
        assert "now: it is noted as a slip" in said
        assert "Daybreak must run then" in said
        await pilot.press(*pressed)
        await pilot.pause()
    assert app.answers == [written]


async def test_the_users_own_editor_writes_the_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    from contextlib import nullcontext

    monkeypatch.setenv("EDITOR", 'sh -c \'printf "from the editor\\033[2J" > "$0"\'')
    app = Over(_reply(_draft("before")))
    monkeypatch.setattr(app, "suspend", nullcontext)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o")
        await app.workers.wait_for_complete()
        assert app.screen.query_one(TextArea).text == block("from the editor\x1b[2J")


async def test_the_day_goes_on_beside_the_editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from contextlib import nullcontext

    monkeypatch.setenv("EDITOR", f"sh -c 'while ! test -e {tmp_path}/on; do sleep 0.01; done; printf after > \"$0\"'")
    app = Over(_reply(_draft("before")))
    monkeypatch.setattr(app, "suspend", nullcontext)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o")
        (tmp_path / "on").touch()
        async with asyncio.timeout(10):
            await app.workers.wait_for_complete()
        assert app.screen.query_one(TextArea).text == "after"


async def test_an_editor_that_is_not_there_leaves_the_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    from contextlib import nullcontext

    monkeypatch.setenv("EDITOR", "no-such-editor-here")
    app = Over(_reply(_draft("before")))
    monkeypatch.setattr(app, "suspend", nullcontext)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.screen.query_one(TextArea).text == "before"
        assert "no-such-editor-here could not be started" in _shown(app)


@pytest.mark.parametrize("make", [_pick, lambda: _reply(_draft("text"))])
@pytest.mark.parametrize("size", [(80, 24), (160, 50), (40, 12)])
async def test_no_dialog_breaks_at_any_size(make: Callable[[], Screen[Any]], size: tuple[int, int]) -> None:
    async def press(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.resize_terminal(size[0] + 7, size[1] + 3)
        await pilot.pause()

    app = Over(make())
    async with app.run_test(size=size) as pilot:
        await press(pilot)
        assert app.is_running
        assert "\x1b" not in _shown(app)
