"""The tab line of a small screen: what each pane has to say, in a word, and the key that shows it."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from boundaries import words
from daybreak.snapshot import Snapshot
from tui.lines import Part, row
from tui.panes.breaks import countdown

PANES = ("queue", "today", "breaks", "violations")
"""In the order of their keys, 1 to 4."""


class Tabs(Widget):
    """One line; a click on a word shows its pane."""

    DEFAULT_CSS = "Tabs { height: 1; }"

    class Chosen(Message):
        """A tab was clicked."""

        def __init__(self, pane: str) -> None:
            """Name the pane."""
            super().__init__()
            self.pane = pane

    def __init__(self) -> None:
        """Begin at the queue."""
        super().__init__(id="tabs")
        self.active = "queue"
        self._day: Snapshot | None = None
        self._drawn: Content | None = None

    def show(self, day: Snapshot) -> None:
        """Draw another snapshot."""
        self._day = day
        self._again()

    def choose(self, pane: str) -> None:
        """Show another tab as the active one."""
        self.active = pane
        self._again()

    def _again(self) -> None:
        if self.content_size.width and self._line() != self._drawn:
            self.refresh(layout=False)

    def render(self) -> Content:
        """Give the line."""
        self._drawn = self._line()
        return self._drawn

    def _line(self) -> Content:
        if self._day is None:
            return Content("")
        parts: list[Part] = []
        for index, (pane, label) in enumerate(zip(PANES, tab_labels(self._day), strict=True), 1):
            style = "bold $accent" if pane == self.active else "$muted"
            parts += [(f"{index} {label}", style), ("   ", "")]
        return row(self.content_size.width, *parts[:-1])

    def on_click(self, event: events.Click) -> None:
        """Choose the tab under the mouse."""
        if self._day is None:
            return
        reached = 0
        for index, (pane, label) in enumerate(zip(PANES, tab_labels(self._day), strict=True), 1):
            reached += len(f"{index} {label}   ")
            if event.x < reached:
                self.post_message(self.Chosen(pane))
                return


def tab_labels(day: Snapshot) -> tuple[str, ...]:
    """Say each pane in a word: "Queue 7", "Today", "Breaks 18 min", "Violations 2"."""
    breaks = "Breaks"
    if day.breaks.running_until is not None:
        breaks = "On a break"
    elif day.breaks.due_at is not None:
        breaks = f"Breaks {countdown(day.breaks.due_at, day.at)}"
    waiting = sum(entry.state in ("suspected", "confirmed") and not entry.slip for entry in day.violations)
    overdue = f", {words.count(day.overdue, 'overdue', 'overdue')}" if day.overdue else ""
    queue = f"Queue {day.owed}{overdue}"
    if day.resting:
        queue = f"Queue {len(day.queue)} urgent" if day.queue else "Queue rests"
    return queue, "Today", breaks, f"Violations {waiting}"
