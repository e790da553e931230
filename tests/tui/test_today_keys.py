"""The keys of the Today screen: their bindings, the line at the foot, the keymap, the palette."""

from __future__ import annotations

from screen_day import choose, opened, settle
from textual.binding import Binding

from daybreak import intents
from tui import keys
from tui.footer import KeyLine, NoticeLine, key_line
from tui.keymap import known
from tui.queue_list import QueueList


async def test_a_theme_is_changed_from_the_palette() -> None:
    async with opened() as (app, pilot, _):
        await choose(pilot, "theme: paper")
        assert app.theme == "paper"


async def test_the_palette_goes_to_a_thread() -> None:
    async with opened() as (app, pilot, _):
        await choose(pilot, "feedback round")
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
        said = " ".join(app.query_one(NoticeLine).news.split())
        assert all(" ".join(error.split()) in said for error in app.keymap_errors)
        await pilot.press("e")
        await settle(pilot)
        assert day.asked == [intents.Done(("t1",))]
