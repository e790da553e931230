"""The frame of a pane: an edge that shows the focus, lines cut to its width, a place in them when they are many."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from itertools import islice, zip_longest
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from daybreak.snapshot import Snapshot
from tui.lines import ELLIPSIS, row


class Pane(Widget, can_focus=True):
    """A part of the screen that draws itself from a snapshot, line by line, and is laid out but once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Down", id="pane.down", show=False, tooltip="A line on"),
        Binding("k,up", "move(-1)", "Up", id="pane.up", show=False, tooltip="A line back"),
        Binding("pagedown", "page(1)", "Page down", id="pane.page-down", show=False, tooltip="A screen on"),
        Binding("pageup", "page(-1)", "Page up", id="pane.page-up", show=False, tooltip="A screen back"),
        Binding("home", "move(-1000000)", "Top", id="pane.top", show=False, tooltip="To the first line"),
    ]

    SQUEEZE: ClassVar[bool] = True
    """Where there is little room, empty lines give way first; and a last line says how many are left out."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  # Textual's own name for it
        """Begin without a day."""
        super().__init__(id=id)
        self.day: Snapshot | None = None
        self.top = 0
        self._drawn: tuple[Content, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """Give the user's zone."""
        return ZoneInfo(self.day.zone if self.day is not None else "UTC")

    def show(self, day: Snapshot) -> None:
        """Draw another snapshot, if it changes anything here."""
        self.day = day
        self.redraw()

    def redraw(self) -> None:
        """Draw the lines again that are others than those on the screen."""
        width = self.size.width
        old, new = self._drawn, self._visible()
        changed = [
            Region(0, y, width, 1)
            for y, (one, other) in enumerate(zip_longest(old, new, fillvalue=Content("")))
            if one != other
        ]
        if width and changed:
            self.refresh(*changed)

    @abstractmethod
    def lines(self, day: Snapshot, width: int, height: int) -> Iterable[Content]:
        """Give the lines from the first on, each at most `width` cells; lazily, where they may be many."""

    def _visible(self) -> tuple[Content, ...]:
        width, height = self.content_size
        if self.day is None or width < 4 or height < 1:
            return ()
        if not self.SQUEEZE:
            return tuple(islice(self.lines(self.day, width, height), self.top, self.top + height))
        lines = squeezed(list(self.lines(self.day, width, height)), height)
        shown = lines[self.top : self.top + height]
        hidden = len(lines) - self.top - height
        if hidden > 0:
            shown[-1] = row(width, (f"{ELLIPSIS} {hidden + 1} more", "$muted"))
        return tuple(shown)

    def render(self) -> Content:
        """Join the lines that are in view."""
        shown = self._visible()
        if self.top and not shown:
            self.top = 0
            shown = self._visible()
        self._drawn = shown
        return Content("\n").join(shown)

    def action_move(self, by: int) -> None:
        """Move the view by lines, no further than to the last one."""
        top = max(self.top + by, 0)
        width, height = self.content_size
        if self.day is None or top == self.top:
            return
        if by > 0:
            known = sum(1 for _ in islice(self.lines(self.day, width, height), top + height))
            top = min(top, max(known - height, 0))
        self.top = top
        self.redraw()

    def action_page(self, by: int) -> None:
        """Move the view by a screenful."""
        self.action_move(by * max(self.content_size.height - 1, 1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move with the wheel."""
        event.stop()
        self.action_move(2)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move with the wheel."""
        event.stop()
        self.action_move(-2)


def squeezed(lines: list[Content], height: int) -> list[Content]:
    """Take empty lines out, the last ones first, until the rest fits or none is left."""
    kept = list(lines)
    for index in range(len(kept) - 1, -1, -1):
        if len(kept) <= height:
            break
        if not kept[index].plain:
            del kept[index]
    return kept
