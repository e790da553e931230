"""The queue's lines: a virtualised list over the line API, made for tens of thousands of rows.

Only what is on the screen is built, and kept in an LRU; there is no border, padding or scroll bar, so the styles
cache has nothing to add and is passed by. With 50,000 rows a scrolled key costs what it costs with 50.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.signal import Signal
from textual.strip import Strip

from daybreak.snapshot import QueueRow, Snapshot
from tui import rows


class QueueList(ScrollView, can_focus=True):
    """Threads, a line each, with a cursor and marks; the cursor stays on its thread when the lines change."""

    DEFAULT_CSS = """
    QueueList { height: 1fr; scrollbar-size: 0 0; overflow-x: hidden; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(keys, action, words, id=f"queue.{name}", show=False, tooltip=tooltip, priority=True)
            for keys, action, words, name, tooltip in (
                ("j,down", "move(1)", "Down", "down", "To the next thread"),
                ("k,up", "move(-1)", "Up", "up", "To the thread above"),
                ("pagedown,ctrl+d", "page(1)", "Page down", "page-down", "A screen on"),
                ("pageup,ctrl+u", "page(-1)", "Page up", "page-up", "A screen back"),
                ("home", "move(-1099511627776)", "First", "first", "To the top"),
                ("end,G", "move(1099511627776)", "Last", "last", "To the end"),
            )
        ),
        Binding("space", "mark", "Mark", id="queue.mark", show=False, tooltip="Mark for an action on many"),
        Binding("asterisk", "mark_all", "Mark all", id="queue.mark-all", show=False, tooltip="Mark all, or none"),
    ]

    class Marked(Message):
        """The marks changed."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.rows: tuple[QueueRow, ...] = ()
        self.cursor = 0
        self.marks: set[str] = set()
        self.grouped = False
        self._day: Snapshot | None = None
        self._strips: LRUCache[tuple[str, bool, bool, bool], Strip] = LRUCache(512)
        self._frame: rows.Frame | None = None
        self._pens: tuple[rows.Pen, rows.Pen] | None = None
        self.moved: Signal[QueueRow | None] = Signal(self, "moved")
        """The cursor stands on another thread, or on none. A message would rise through five parents with each key."""

    @property
    def row(self) -> QueueRow | None:
        """Give the line under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def chosen(self) -> tuple[QueueRow, ...]:
        """Give the marked lines in their order, or the one under the cursor."""
        if self.marks:
            return tuple(row for row in self.rows if row.thread in self.marks)
        return (self.row,) if self.row is not None else ()

    def show(self, day: Snapshot, lines: Iterable[QueueRow]) -> None:
        """Draw other lines; the cursor stays on its thread, else at its place."""
        before = self.row
        self._day = day
        self.rows = tuple(lines)
        self.cursor = self._place_of(before)
        if self.marks:
            self.marks &= {row.thread for row in self.rows}
        self._redraw()
        if self.row is not before:
            self.moved.publish(self.row)

    def _place_of(self, row: QueueRow | None) -> int:
        last = max(len(self.rows) - 1, 0)
        if row is None:
            return min(self.cursor, last)
        if self.cursor <= last and self.rows and self.rows[self.cursor].thread == row.thread:
            return self.cursor
        found = (index for index, other in enumerate(self.rows) if other.thread == row.thread)
        return next(found, min(self.cursor, last))

    def _redraw(self) -> None:
        self._strips.clear()
        self._frame = None
        self.virtual_size = Size(self.size.width, len(self.rows))
        self._into_view()
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the columns out anew."""
        self._redraw()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._strips.clear()
        self._pens = None

    def render_line(self, y: int) -> Strip:
        """Draw a row of the screen."""
        return self._line(y + self.scroll_offset.y, self.size.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw what is on the screen; nothing around the lines, so nothing for the styles cache to add."""
        top, width = self.scroll_offset.y, self.size.width
        strips = [self._line(top + y, width) for y in crop.line_range]
        if crop.column_span != (0, width):
            return [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _line(self, index: int, width: int) -> Strip:
        plain, cursor = self._pens or self._make_pens()
        day = self._day
        if day is None or index >= len(self.rows):
            return Strip.blank(width, plain[""])
        row = self.rows[index]
        at_cursor = index == self.cursor
        marked = row.thread in self.marks
        repeated = self.grouped and index > 0 and self.rows[index - 1].client == row.client
        key = (row.thread, at_cursor, marked, repeated)
        strip = self._strips.get(key)
        if strip is None:
            if self._frame is None:
                self._frame = rows.Frame(day.at, ZoneInfo(day.zone), rows.columns(self.rows, width))
            pen = cursor if at_cursor else plain
            drawn = rows.segments(row, self._frame, pen, marked=marked, repeated=repeated)
            strip = self._filtered(Strip(drawn).adjust_cell_length(width, pen[""]))
            self._strips[key] = strip
        return strip

    def _filtered(self, strip: Strip) -> Strip:
        """Pass a strip through the app's filters, the net among them: going past the styles cache went past them."""
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, background)
        return strip

    def _make_pens(self) -> tuple[rows.Pen, rows.Pen]:
        colors = self.app.theme_variables
        self._pens = rows.pen(colors, "surface", "none"), rows.pen(colors, "cursor", colors["cursor-text-style"])
        return self._pens

    def move_to(self, index: int) -> None:
        """Put the cursor on a line; two lines are drawn, or all of them where it scrolls."""
        new = max(0, min(len(self.rows) - 1, index))
        old = self.cursor
        if new == old:
            return
        self.cursor = new
        if not self._into_view():
            top = self.scroll_offset.y
            width = self.size.width
            self.refresh(Region(0, old - top, width, 1), Region(0, new - top, width, 1))
        self.moved.publish(self.row)

    def _into_view(self) -> bool:
        """Scroll so far that the cursor is on the screen; False where it was."""
        top, height = self.scroll_offset.y, self.size.height
        if not height or top <= self.cursor < top + height:
            return False
        to = self.cursor if self.cursor < top else self.cursor - height + 1
        self.scroll_to(y=to, animate=False, force=True, immediate=True)
        return True

    def action_move(self, by: int) -> None:
        """Move the cursor by lines."""
        self.move_to(self.cursor + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by a screenful."""
        self.move_to(self.cursor + by * max(self.size.height - 1, 1))

    def action_mark(self) -> None:
        """Mark the line, or take its mark; then to the next one."""
        row = self.row
        if row is not None:
            self.marks ^= {row.thread}
            self.refresh(Region(0, self.cursor - self.scroll_offset.y, self.size.width, 1))
            self.post_message(self.Marked())
            self.move_to(self.cursor + 1)

    def action_mark_all(self) -> None:
        """Mark every line, or none where some are marked."""
        self.marks = set() if self.marks else {row.thread for row in self.rows}
        self.refresh()
        self.post_message(self.Marked())

    def clear_marks(self) -> None:
        """Take every mark."""
        if self.marks:
            self.marks = set()
            self.refresh()
            self.post_message(self.Marked())

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is."""
        self.move_to(event.y + self.scroll_offset.y)
