"""What is done on the Today screen by its keys: threads, violations, breaks, finding, dialogs."""

from __future__ import annotations

import pytest
from fake_day import ROWS, FakeDay, snapshot
from screen_day import opened, rows, settle, text

from daybreak import intents
from tui.footer import KeyLine
from tui.queue_list import QueueList
from tui.screens.rest import RestScreen


@pytest.mark.parametrize(
    ("key", "intent"),
    [
        ("a", intents.Acknowledge(("t1",))),
        ("d", intents.Done(("t1",))),
        ("D", intents.MarkDelivery(("t1",))),
        ("E", intents.MarkDefect(("t1",))),
        ("x", intents.Redirect(("t1",))),
        ("n", intents.CountRevision(("t1",))),
        ("U", intents.MarkUrgent(("t1",), urgent=True)),
        ("minus", intents.NoAnswer(("t1",), no_answer=True)),
    ],
)
async def test_a_key_becomes_an_intent(key: str, intent: intents.Intent) -> None:
    async with opened() as (app, pilot, day):
        await pilot.press(key)
        await settle(pilot)
        assert day.asked == [intent]
        assert "u takes it back" in text(app)


async def test_marked_threads_are_one_intent_and_lose_their_marks() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("space", "space", "d")
        await settle(pilot)
        assert day.asked == [intents.Done(("t1", "t2"))]
        assert app.query_one(QueueList).marks == set()
        assert "Globex    Re: invoice" not in text(app)


async def test_what_could_not_be_done_is_said_and_shown_as_not_done() -> None:
    async with opened() as (app, pilot, day):
        day.refuse = "The disk is full: free some space, then press d again."
        await pilot.press("d")
        await settle(pilot)
        assert "The disk is full" in text(app)
        assert "Globex" in text(app)
        assert app.is_running


async def test_an_error_nobody_foresaw_is_a_line_and_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as (app, pilot, day):

        async def fail(_intent: intents.Intent) -> intents.Receipt:
            raise RuntimeError("[/b] \x1b]0;x\x07")

        monkeypatch.setattr(day, "do", fail)
        await pilot.press("d")
        await settle(pilot)
        assert "That did not work: RuntimeError: [/b]" in text(app)
        assert app.is_running


async def test_undo_fetch_and_group() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("u", "f5")
        await settle(pilot)
        assert (day.undone, day.synced) == (1, 1)
        await pilot.press("g")
        await settle(pilot)
        names = [row.client for row in app.query_one(QueueList).rows]
        assert names == ["Globex", "Acme", "Acme", "Initech", "Umbrella", "Hooli", "Vandelay"]
        assert sum("Acme" in row for row in rows(app)) == 1


@pytest.mark.parametrize(
    ("presses", "violation", "state", "note"),
    [
        (("y",), "v1", "confirmed", ""),
        (("j", "b"), "v2", "absorbed", ""),
        (("j", "j", "j", "s"), "v3", "settled", ""),
        (("x", "n", "o", "enter"), "v1", "dismissed", "no"),
    ],
)
async def test_a_violation_is_decided_where_it_stands(
    presses: tuple[str, ...], violation: str, state: str, note: str
) -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("4")
        await pilot.pause()
        assert "?›Sun 21:14" in text(app)
        assert "y confirm" in text(app)
        await pilot.press(*presses)
        await settle(pilot)
        assert day.asked == [intents.DecideViolation(violation=violation, state=state, note=note)]


async def test_find_narrows_while_it_is_typed() -> None:
    async with opened(size=(120, 40)) as (app, pilot, _):
        await pilot.press("slash", *"acme jo")
        await settle(pilot)
        assert [row.thread for row in app.query_one(QueueList).rows] == ["t4"]
        await pilot.press("enter")
        await settle(pilot)
        assert "1 match" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert len(app.query_one(QueueList).rows) == len(ROWS)


async def test_a_small_screen_shows_what_is_looked_for() -> None:
    async with opened(size=(80, 24)) as (app, pilot, _):
        await pilot.press("slash", *"acme jo")
        await settle(pilot)
        assert rows(app)[-1].strip() == "acme jo"
        await pilot.press("enter")
        await settle(pilot)
        assert "1 match   esc shows all" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "esc shows all" not in text(app)


async def test_a_time_that_is_not_understood_stays_to_be_mended() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("s", "d", *"never", "enter")
        await settle(pilot)
        assert "never" in text(app)
        assert "That is no time." in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert day.asked == []


async def test_a_break_hides_the_day_and_any_key_ends_it() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("b")
        await settle(pilot)
        assert day.asked == [intents.TakeBreak("eyes")]
        assert isinstance(app.screen, RestScreen)
        assert "Globex" not in text(app)
        assert "Look out of the window" in text(app)
        await pilot.press("k")
        await settle(pilot)
        assert day.asked[-1] == intents.EndBreak()
        assert "Globex" in text(app)


async def test_dialogs_open_over_the_day_and_escape_closes_them() -> None:
    async with opened() as (app, pilot, day):
        for key in ("s", "v", "c", "o", "p", "W", "P", "w", "r", "question_mark"):
            await pilot.press(key)
            await settle(pilot)
            assert len(app.screen_stack) == 2, key
            await pilot.press("escape")
            await settle(pilot)
            assert len(app.screen_stack) == 1, key
        assert all(isinstance(intent, intents.KeepDraft) for intent in day.asked)


@pytest.mark.parametrize("key", ["a", "d", "s", "r", "c", "P", "minus", "enter"])
async def test_behind_another_pane_no_thread_is_acted_on(key: str) -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("2", key)
        await settle(pilot)
        assert "Another pane hides the threads: 1 shows them." in text(app)
        assert not day.asked
        foot = app.screen.query_one(KeyLine).render().plain
        assert "ack" not in foot
        assert "break" in foot
        await pilot.press("1", "d")
        await settle(pilot)
        assert day.asked == [intents.Done(("t1",))]


@pytest.mark.parametrize("key", ["r", "enter", "d"])
async def test_without_any_thread_a_key_says_so(key: str) -> None:
    async with opened(FakeDay(snapshot(rows=()))) as (app, pilot, day):
        await pilot.press(key)
        await settle(pilot)
        assert "No thread is selected." in text(app)
        assert not day.asked
