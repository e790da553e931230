"""The Today screen from the keyboard, at the sizes that count."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fake_day import NOW, ROWS, FakeDay, many, snapshot
from msgspec.structs import replace
from rich.cells import cell_len
from screen_day import opened, rows, settle, text
from textual.binding import Binding
from textual.geometry import Region
from textual.widget import Widget

from boundaries.text import line
from daybreak import intents
from tui import keys
from tui.footer import KeyLine, key_line
from tui.keymap import known
from tui.panes.breaks import BreaksPane
from tui.panes.thread import ThreadPane
from tui.queue_list import QueueList
from tui.screens.rest import RestScreen
from tui.screens.today import visible


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (109, 60), (110, 24), (120, 40), (160, 50), (240, 70)])
async def test_every_size_shows_what_matters(size: tuple[int, int]) -> None:
    async with opened(size=size) as (app, _, _):
        shown = text(app)
        for words in (
            "Available",
            "▼ 10:42",
            "Globex call",
            "−0:20",
            "Umbrella",
            "promise of 4 working hours",
            "? help",
        ):
            assert words in shown
        assert len(rows(app)) == size[1]
        assert all(cell_len(row) <= size[0] for row in rows(app))


async def test_wide_panes_stand_side_by_side() -> None:
    async with opened(size=(160, 50)) as (app, _, _):
        shown = text(app)
        for words in ("QUEUE   7 to answer   1 overdue", "TODAY   09:00–12:30  13:30–17:30", "BREAKS   3 taken"):
            assert words in shown
        for words in (
            "VIOLATIONS   2 open",
            "5 messages held until tomorrow 09:00",
            "New York 04:42",
            "revision 2 of 3",
        ):
            assert words in shown


async def test_narrow_panes_fold_into_tabs() -> None:
    async with opened() as (app, pilot, _):
        assert "1 Queue 7, 1 overdue   2 Today   3 Breaks 5 min   4 Violations 2" in text(app)
        for key, words in (
            ("2", "wind down"),
            ("3", "to a rest for the eyes"),
            ("4", "wrong channel"),
            ("1", "Initech"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert words in text(app)
        assert isinstance(app.focused, QueueList)


async def test_resizing_back_and_forth_cuts_nothing() -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "2 Today" in text(app)
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        assert "A little more room, please: 80 columns and 24 lines." in text(app)
        await pilot.resize_terminal(160, 50)
        await settle(pilot)
        assert "TODAY   09:00" in text(app)
        assert "A little more room" not in text(app)


def test_panes_have_a_place() -> None:
    assert visible(narrow=False, tab="today", zoomed="") == {"queue", "thread", "today", "breaks", "violations"}
    assert visible(narrow=True, tab="queue", zoomed="") == {"queue", "thread"}
    assert visible(narrow=True, tab="breaks", zoomed="") == {"breaks"}
    assert visible(narrow=True, tab="queue", zoomed="thread") == {"thread"}


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


async def test_the_thread_follows_the_cursor_when_it_rests() -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.press("j", "j")
        thread = app.query_one(ThreadPane)
        await settle(pilot)
        assert thread.row is not None
        assert thread.row.thread == "t3"
        assert "TPS export fails on step 4   Bill L., Initech" in text(app)


async def test_enter_opens_the_whole_thread_and_goes_back() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("enter")
        await settle(pilot)
        assert day.asked == [intents.Open("t1")]
        assert day.wholes
        assert "No rush today, tomorrow morning is fine." in text(app)
        assert "Umbrella" not in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "Umbrella" in text(app)
        assert isinstance(app.focused, QueueList)


async def test_zoom_gives_a_pane_the_room_and_takes_it_back() -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.press("4", "z")
        await settle(pilot)
        assert "VIOLATIONS" in text(app)
        assert "QUEUE" not in text(app)
        await pilot.press("z")
        await settle(pilot)
        assert "QUEUE" in text(app)


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


async def test_the_day_begins_after_the_first_frame_and_stops_at_the_end() -> None:
    async with opened() as (_, _, day):
        assert (day.started, day.stopped) == (1, 0)
    assert day.stopped == 1


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the widgets that ask to be drawn again, in order."""
    names: list[str] = []
    kept = Widget.refresh

    def refresh(
        self: Widget, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Widget:
        names.append(self.id or type(self).__name__)
        return kept(self, *regions, repaint=repaint, layout=layout, recompose=recompose)

    monkeypatch.setattr(Widget, "refresh", refresh)
    return names


async def test_at_rest_nothing_is_drawn_but_at_the_minute(drawn: list[str]) -> None:
    async with opened(size=(160, 50)) as (app, pilot, day):
        drawn.clear()
        for _ in range(59):
            day.time.move(timedelta(seconds=1))
            await pilot.pause(0.005)
        assert drawn == []
        day.time.move(timedelta(seconds=1))
        await day.tick()
        await settle(pilot)
        assert sorted(drawn) == ["QueueList", "breaks", "horizon"]
        assert "▼ 10:43" in text(app)


async def test_the_same_day_again_draws_nothing(drawn: list[str]) -> None:
    async with opened(size=(160, 50)) as (_, pilot, day):
        drawn.clear()
        day.publish(snapshot())
        await settle(pilot)
        assert drawn == []


async def test_a_key_in_view_draws_two_lines_of_the_list(drawn: list[str]) -> None:
    async with opened(size=(160, 50)) as (app, pilot, _):
        drawn.clear()
        app.query_one(QueueList).move_to(1)
        await pilot.pause()
        assert drawn == ["QueueList"]


async def test_seconds_are_counted_only_in_the_last_minute() -> None:
    soon = replace(snapshot(), breaks=replace(snapshot().breaks, due_at=NOW + timedelta(seconds=42)))
    async with opened(FakeDay(soon), (160, 50)) as (app, pilot, day):
        assert "0:42  to a rest" in text(app)
        day.time.move(timedelta(seconds=2))
        await pilot.pause(1.2)
        assert "0:40  to a rest" in text(app)
        assert app.query_one(BreaksPane).now == NOW + timedelta(seconds=2)
        day.publish(snapshot(now=day.clock.now()))
        await settle(pilot)
        assert "5 min  to a rest" in text(app)


async def test_lasting_notices_stand_above_the_keys() -> None:
    said = replace(snapshot(), notices=(line("policy.toml line 3: the last good policy holds"),))
    async with opened(FakeDay(said)) as (app, pilot, day):
        assert "! policy.toml line 3" in text(app)
        day.publish(snapshot())
        await settle(pilot)
        assert "policy.toml" not in text(app)


async def test_no_color_draws_in_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(size=(160, 50)) as (app, pilot, _):
        await pilot.press("j")
        await settle(pilot)
        colours = {
            colour.name
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour is not None
        }
        assert colours <= {"default"}
        reversed_rows = [
            strip for strip in app.screen._compositor.render_strips() if any(s.style and s.style.reverse for s in strip)
        ]
        assert len(reversed_rows) == 1
        assert "▓" in text(app)


@pytest.mark.parametrize("theme", ["day", "paper", "contrast", "ansi"])
async def test_every_theme_shows_the_day(theme: str) -> None:
    async with opened(theme=theme) as (app, _, _):
        assert app.theme == theme
        assert "Umbrella" in text(app)


async def test_a_theme_is_changed_from_the_palette() -> None:
    async with opened() as (app, pilot, _):
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"theme: paper")
        await pilot.pause(0.4)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert app.theme == "paper"


async def test_the_palette_goes_to_a_thread() -> None:
    async with opened() as (app, pilot, _):
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"feedback round")
        await pilot.pause(0.4)
        await pilot.press("down", "enter")
        await settle(pilot)
        row = app.query_one(QueueList).row
        assert row is not None
        assert row.thread == "t5"


def test_every_binding_has_an_id_words_and_a_tooltip() -> None:
    for name, binding in known().items():
        assert isinstance(binding, Binding)
        assert name
        assert binding.description
        assert binding.tooltip
    ids = [binding.id for binding in keys.bindings(keys.TODAY)]
    assert len(set(ids)) == len(ids)
    taken = [key for binding in keys.bindings([*keys.TODAY, *keys.APP]) for key in binding.key.split(",")]
    assert len(set(taken)) == len(taken), "two actions of the day have one key"


def test_the_key_line_shows_whole_items_and_always_help() -> None:
    keys_shown = (("enter", "open"), ("a", "acknowledge"), ("w", "wind down"), ("?", "help"))
    assert key_line(keys_shown, 80).plain == "enter open   a acknowledge   w wind down   ? help"
    assert key_line(keys_shown, 40).plain == "enter open  a ack  w close  ? help"
    assert key_line(keys_shown, 20).plain == "enter open  ? help"
    assert key_line((), 20).plain == ""


async def test_the_key_line_follows_the_keymap() -> None:
    async with opened(keymap={"day.done": "e", "day.dnoe": "f", "day.reply": "s"}) as (app, pilot, day):
        assert "e done" in str(app.query_one(KeyLine).render())
        assert any("did you mean day.done" in error for error in app.keymap_errors)
        assert any("day.reply" in error and "day.snooze" in error for error in app.keymap_errors)
        await pilot.press("e")
        await settle(pilot)
        assert day.asked == [intents.Done(("t1",))]


async def test_ten_thousand_threads_open() -> None:
    async with opened(FakeDay(snapshot(many(10_000))), (160, 50)) as (app, pilot, _):
        await pilot.press("end")
        await settle(pilot)
        assert "Subject number 9999" in text(app)
