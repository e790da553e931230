"""Today: the whole day on one screen; panes side by side where there is room, behind a line of tabs where not."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.timer import Timer
from textual.widgets import Static

from daybreak.live import DayError, LiveDay
from daybreak.snapshot import QueueRow, Snapshot
from tui import keys
from tui.evening_lines import gentle
from tui.footer import KeyLine
from tui.ground import Column, Ground, Row
from tui.panes.breaks import BreaksPane
from tui.panes.header import HeaderLine
from tui.panes.horizon import Horizon
from tui.panes.queue import QueuePane
from tui.panes.tabs import Tabs
from tui.panes.thread import ThreadPane
from tui.panes.today import TodayPane
from tui.panes.violations import ViolationsPane
from tui.queue_list import QueueList
from tui.screens.evening_actions import EveningActions
from tui.screens.presence_actions import PresenceActions

WIDTH, HEIGHT = 80, 24
"""The smallest screen that is of use."""
_LOOK_AFTER = 0.06
"""Seconds that the cursor must rest before its thread is fetched and drawn: a held key moves only the cursor."""
_COLUMNS, _LINES = [(0, "-narrow"), (110, "-wide")], [(0, "-low"), (42, "-high")]
LEFT, RIGHT = ("queue", "thread"), ("today", "breaks", "violations")


class TodayScreen(EveningActions, PresenceActions, Ground):
    """Mounts its panes once and hands each new snapshot to them."""

    BINDINGS: ClassVar[list[BindingType]] = keys.TODAY
    HORIZONTAL_BREAKPOINTS = _COLUMNS
    VERTICAL_BREAKPOINTS = _LINES
    AUTO_FOCUS = "QueueList"

    def __init__(self, live: LiveDay) -> None:
        """Draw `live` from its first snapshot on."""
        super().__init__(live)
        self.header, self.horizon, self.tabs = HeaderLine(), Horizon(), Tabs()
        self.queue, self.thread = QueuePane(), ThreadPane()
        self.today, self.breaks, self.violations = TodayPane(), BreaksPane(), ViolationsPane()
        self.key_line = KeyLine()
        self.tab, self.zoomed = "queue", ""
        self._left, self._right = Column(id="left"), Column(id="right")
        self._looking: asyncio.TimerHandle | None = None
        self._seconds: Timer | None = None

    def compose(self) -> ComposeResult:
        """Put everything in its place, once, as the size and the first snapshot have it: one layout, one frame."""
        self._fold(self.app.size)
        self.show(self.live.snapshot)
        yield self.header
        yield self.horizon
        yield self.tabs
        with Row(id="body"):
            with self._left:
                yield self.queue
                yield self.thread
            with self._right:
                yield self.today
                yield self.breaks
                yield self.violations
        yield self.notices
        yield self.key_line
        yield Static(Content(f"A little more room, please: {WIDTH} columns and {HEIGHT} lines."), id="small")

    def on_mount(self) -> None:
        """Fetch the first thread's texts, and those of others where the cursor rests."""
        self._look_soon()
        self.queue.list.moved.subscribe(self, self._look_soon, immediate=True)
        self._count_seconds(self.live.snapshot)

    def show(self, day: Snapshot) -> None:
        """Hand a snapshot to every part; each draws itself only if it changes."""
        self.header.show(day)
        self.horizon.show(day)
        self.tabs.show(day)
        self.queue.show(day)
        for pane in (self.thread, self.today, self.breaks, self.violations):
            pane.show(day)
        self.notices.last(day.notices)
        self.notices.remind(gentle(day))
        if self.is_attached:
            self._look_soon()
            self._count_seconds(day)

    def on_resize(self, event: events.Resize) -> None:
        """Arrange for another size."""
        self._fold(event.size)

    def _fold(self, size: Size) -> None:
        """Ask for more room below 80 by 24; put the panes side by side, or behind tabs."""
        wide, high = size.width >= _COLUMNS[1][0], size.height >= _LINES[1][0]
        self.set_class(size.width < WIDTH or size.height < HEIGHT, "-tiny")
        self.set_class(not wide, "-narrow").set_class(wide, "-wide")
        self.set_class(not high, "-low").set_class(high, "-high")
        self.settle(narrow=not wide)

    def settle(self, *, narrow: bool | None = None) -> None:
        """Show the panes that have a place now."""
        if narrow is None:
            narrow = self.has_class("-narrow")
        shown = visible(narrow=narrow, tab=self.tab, zoomed=self.zoomed)
        for pane in (self.queue, self.thread, self.today, self.breaks, self.violations):
            pane.display = pane.id in shown
        self._left.display = any(name in shown for name in LEFT)
        self._right.display = any(name in shown for name in RIGHT)
        self.set_class(bool(self.zoomed), "-zoom")
        self.set_class(self.zoomed == "thread", "-zoom-thread")

    def on_queue_list_marked(self, _message: QueueList.Marked) -> None:
        """Say how many are marked."""
        self.queue.write()

    @on(Tabs.Chosen)
    def _tab_chosen(self, message: Tabs.Chosen) -> None:
        self.action_pane(message.pane)

    def _look_soon(self, _row: QueueRow | None = None) -> None:
        if self._looking is not None:
            self._looking.cancel()
        self._looking = asyncio.get_running_loop().call_later(_LOOK_AFTER, self._look)

    def _look(self) -> None:
        if not self.is_attached:
            return
        row = self.queue.list.row
        self.thread.point(row)
        if row is not None:
            self.run_worker(self._fill(row), group="view", exclusive=True, exit_on_error=False)

    async def _fill(self, row: QueueRow) -> None:
        whole = self.zoomed == "thread"
        try:
            self.thread.fill(await self.live.view(row.thread, whole=whole))
        except DayError as problem:
            if whole:
                self.say(str(problem))

    def _count_seconds(self, day: Snapshot) -> None:
        """Let the countdown show seconds in its last minute, and only then."""
        if self._seconds is not None:
            self._seconds.stop()
            self._seconds = None
        if day.breaks.due_at is None or day.breaks.running_kind is not None:
            return
        left = (day.breaks.due_at - self.live.clock.now()).total_seconds()
        if 60 < left <= 120:
            self._seconds = self.set_timer(left - 60, self._start_seconds)
        elif 0 < left <= 60:
            self._start_seconds()

    def _start_seconds(self) -> None:
        self._second()
        self._seconds = self.set_interval(1, self._second)

    def _second(self) -> None:
        now = self.live.clock.now()
        self.breaks.second(now)
        due = self.live.snapshot.breaks.due_at
        if self._seconds is not None and (due is None or now >= due):
            self._seconds.stop()
            self._seconds = None


def visible(*, narrow: bool, tab: str, zoomed: str) -> frozenset[str]:
    """Say which panes have a place: one that is zoomed alone, a tab where it is narrow, else all."""
    if zoomed:
        return frozenset({zoomed})
    if not narrow:
        return frozenset({*LEFT, *RIGHT})
    return frozenset(LEFT) if tab in LEFT else frozenset({tab})
