from __future__ import annotations

from fake_day import NOW, ROWS, FakeDay, many, queue_row, snapshot
from msgspec.structs import replace
from rich.cells import cell_len
from screen_day import opened, rows, settle, text

from boundaries.queue import Band
from boundaries.text import SafeText
from themes.meanings import BANDS
from tui.queue_list import QueueList


async def test_arrows_and_letters_move_and_the_ends_hold() -> None:
    async with opened() as (app, pilot, _):
        queue = app.query_one(QueueList)
        await pilot.press("j", "down")
        assert queue.cursor == 2
        await pilot.press("k", "up", "up")
        assert queue.cursor == 0
        await pilot.press("end")
        assert queue.cursor == len(ROWS) - 1
        await pilot.press("j")
        assert queue.cursor == len(ROWS) - 1
        await pilot.press("home")
        assert queue.cursor == 0


async def test_pages_of_many_rows_scroll() -> None:
    async with opened(FakeDay(snapshot(many(10_000)))) as (app, pilot, _):
        queue = app.query_one(QueueList)
        height = queue.size.height
        await pilot.press("pagedown")
        assert queue.cursor == height - 1
        await pilot.press("pagedown", "pagedown")
        assert queue.scroll_offset.y == queue.cursor - height + 1
        await pilot.press("end")
        await pilot.pause()
        assert "Subject number 9999" in text(app)
        await pilot.press("pageup", "home")
        await pilot.pause()
        assert "Subject number 0," in text(app)


async def test_only_what_is_on_the_screen_is_built() -> None:
    async with opened(FakeDay(snapshot(many(50_000)))) as (app, pilot, _):
        queue = app.query_one(QueueList)
        await pilot.press("end")
        await pilot.pause()
        assert len(queue._strips) <= 3 * queue.size.height


async def test_the_cursor_stays_on_its_thread_when_the_lines_change() -> None:
    async with opened() as (app, pilot, day):
        queue = app.query_one(QueueList)
        await pilot.press("j", "j")
        assert queue.row is not None
        assert queue.row.thread == "t3"
        first = queue_row("new", Band.URGENT, 60, "Acme", "Mara Lind", "The shop is down", "sms")
        day.publish(snapshot((first, *ROWS)))
        await pilot.pause()
        assert queue.row.thread == "t3"
        assert queue.cursor == 3
        day.publish(snapshot(tuple(row for row in ROWS if row.thread != "t3")))
        await pilot.pause()
        assert queue.row.thread == "t5"


async def test_an_empty_queue_has_no_row_and_says_so() -> None:
    empty = replace(snapshot(()), held=0, held_until=None)
    async with opened(FakeDay(empty)) as (app, pilot, day):
        assert app.query_one(QueueList).row is None
        assert "Nothing is owed to anybody." in text(app)
        for key in ("j", "end", "space", "d", "enter", "r"):
            await pilot.press(key)
        assert day.asked == []


async def test_space_marks_and_goes_on_and_the_mark_is_seen() -> None:
    async with opened() as (app, pilot, _):
        queue = app.query_one(QueueList)
        await pilot.press("space", "space")
        await pilot.pause()
        assert queue.marks == {"t1", "t2"}
        assert [row.thread for row in queue.chosen()] == ["t1", "t2"]
        assert sum("✓" in row for row in rows(app)) == 2
        await pilot.press("escape")
        assert not queue.marks
        await pilot.press("asterisk")
        assert len(queue.marks) == len(ROWS)


async def test_a_marked_thread_that_left_is_no_longer_marked() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("space")
        day.publish(snapshot(ROWS[1:]))
        await pilot.pause()
        assert app.query_one(QueueList).marks == set()


async def test_a_click_moves_the_cursor() -> None:
    async with opened() as (app, pilot, _):
        await pilot.click(QueueList, offset=(10, 4))
        assert app.query_one(QueueList).cursor == 4


async def test_every_row_has_the_width_of_the_list_whatever_it_holds() -> None:
    wide = SafeText("漢字と仮名でいっぱいの件名" * 9)
    lines = (
        replace(ROWS[0], subject=wide, client=wide, sender=wide),
        replace(ROWS[1], subject=SafeText(""), client=SafeText(""), client_known=False, sender=SafeText("")),
        replace(ROWS[2], unanswered=3, acknowledged=True, unread=True),
        replace(ROWS[3], spoofed=True, waiting=True),
        replace(ROWS[4], band=Band.NO_ANSWER, left=None, due_at=None),
    )
    for width in (80, 84, 100, 110, 160, 220):
        async with opened(FakeDay(snapshot(lines)), (width, 30)) as (app, _, _):
            queue = app.query_one(QueueList)
            for y in range(len(lines)):
                drawn = queue.render_line(y).text
                assert cell_len(drawn) == queue.size.width, drawn


async def test_bands_are_told_without_colour() -> None:
    lines = tuple(replace(ROWS[1], thread=f"b{band}", band=band) for band in Band if band is not Band.OVERDUE)
    async with opened(FakeDay(snapshot(lines))) as (app, _, _):
        shown = rows(app)
        for line, at in zip(lines, range(6, 20), strict=False):
            assert BANDS[line.band].glyph in shown[at]


async def test_flags_are_words_behind_the_subject() -> None:
    lines = (
        replace(ROWS[0], unanswered=3, acknowledged=True),
        replace(ROWS[1], waiting=True),
        replace(ROWS[2], spoofed=True),
    )
    async with opened(FakeDay(snapshot(lines)), (160, 50)) as (app, _, _):
        shown = text(app)
        assert "×3  acknowledged" in shown
        assert "waiting for them" in shown
        assert "not who it says" in shown


async def test_time_left_follows_the_snapshot() -> None:
    async with opened() as (app, pilot, day):
        assert "0:41" in text(app)
        assert "−0:20" in text(app)
        later = replace(ROWS[1], left=600)
        day.publish(snapshot((ROWS[0], later), NOW))
        await settle(pilot)
        assert "0:10" in text(app)
