"""The violations screen: the log with its filters, one entry whole, a year of acts; everything from the keyboard."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from boundaries.text import SafeText, line
from daybreak.live import DayError, LiveDay
from daybreak.logview import LogFilter, LogView
from daybreak.snapshot import Snapshot
from tui.footer import KeyLine
from tui.lines import DOT, Part, row
from tui.panes.log import EntryPane, LogPane, YearPane
from tui.screens.violations_actions import ViolationsActions

_LOOK_AFTER = 0.06
"""Seconds that the cursor must rest before its entry is fetched."""
_WIDE, _HIGH = 110, 42
_COLUMNS, _LINES = [(0, "-narrow"), (_WIDE, "-wide")], [(0, "-low"), (_HIGH, "-high")]


def _key(keys: str, action: str, words: str, tooltip: str, *, show: bool = False) -> Binding:
    return Binding(
        keys, action, words, id=f"log.{words.replace(' ', '-')}", tooltip=tooltip, show=show,
        key_display="enter" if keys == "enter" else "esc" if keys.startswith("escape") else None,
    )  # fmt: skip


KEYS: list[BindingType] = [
    _key("enter", "open", "open", "Read the whole entry; again to go back"),
    _key("y", "decide('confirmed')", "confirm", "It crossed the line", show=True),
    _key("b", "decide('absorbed')", "let go", "Let it slide; it is counted", show=True),
    _key("x", "not_one", "dismiss", "It was none, and why", show=True),
    _key("a", "answer", "answer", "Answer calmly, step by step", show=True),
    _key("s", "decide('settled')", "settle", "It is answered and over", show=True),
    _key("n", "note", "note", "Write a line beside it", show=True),
    _key("u", "undo", "undo", "Take back the newest action", show=True),
    _key("r", "reveal", "reveal", "Show what is grave, or hide it again", show=True),
    _key("e", "edit", "edit", "Another client, kind or severity", show=True),
    _key("c", "filter_client", "client", "Only one client", show=True),
    _key("t", "filter_kind", "kind", "Only one kind", show=True),
    _key("f", "filter_state", "state", "Only one state", show=True),
    _key("m", "mine", "mine", "The clients' acts, or your own slips", show=True),
    _key("g", "year", "year", "The year: by day, week, client, kind", show=True),
    _key("p", "parting", "part ways", "The let-go sheet of this client", show=True),
    _key("h", "support", "help for you", "People to turn to; a summary to copy", show=True),
    _key("v", "log", "log", "Log an act by hand", show=True),
    _key("slash", "find", "find", "Find by any word", show=True),
    _key("question_mark,f1", "help", "help", "Every key, and what it does", show=True),
    _key("tab", "other", "other", "To the next part of the screen"),
    _key("escape,q", "back", "back", "A step back: to the log, to the day"),
]


class ViolationsScreen(ViolationsActions):
    """Mounts its parts once; the log is read again when the day changed."""

    DEFAULT_CSS = """
    ViolationsScreen { background: $background; color: $text; }
    ViolationsScreen #log-head { height: 2; padding: 1 3 0 3; }
    ViolationsScreen #log-body { height: 1fr; margin: 1 2 0 2; }
    ViolationsScreen #log { width: 40%; }
    ViolationsScreen #log-gap { width: 2; }
    ViolationsScreen #entry { width: 1fr; }
    ViolationsScreen #year { height: 17; margin: 1 2 0 2; }
    ViolationsScreen.-narrow #log-head { height: 2; padding: 0 2 0 2; }
    ViolationsScreen.-narrow #log-body { layout: vertical; margin: 0; }
    ViolationsScreen.-narrow #log-gap { height: 1; }
    ViolationsScreen.-narrow #log, ViolationsScreen.-narrow #entry { width: 1fr; height: 1fr; padding: 0 2; }
    ViolationsScreen.-low #year, ViolationsScreen.-narrow #year { height: 1fr; margin: 0; padding: 0 2; }
    """
    HORIZONTAL_BREAKPOINTS = _COLUMNS
    VERTICAL_BREAKPOINTS = _LINES
    BINDINGS: ClassVar[list[BindingType]] = KEYS
    AUTO_FOCUS = "LogPane"

    def __init__(self, live: LiveDay, violation: str = "", *, answers: bool = False) -> None:
        """Show the log of `live`; with the entry `violation` open, or its answer begun."""
        super().__init__(live)
        self.wanted = LogFilter()
        self.log_pane, self.entry_pane, self.year_pane = LogPane(), EntryPane(), YearPane()
        self.part = "entry" if violation else "log"
        self._begin_with, self._answers = violation, answers
        self._trouble: SafeText | None = None
        self._checked: LogView | None = None
        self._head = Static("", id="log-head", markup=False)
        self._looking: asyncio.TimerHandle | None = None
        self._gap = Static(id="log-gap")
        self._body = Horizontal(self.log_pane, self._gap, self.entry_pane, id="log-body")

    def compose(self) -> ComposeResult:
        """Put everything in its place, once."""
        yield self._head
        yield self._body
        yield self.year_pane
        yield self.notices
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the log; keys wait for it."""
        self._show(self.live.snapshot)
        self.opens(self._first(self._begin_with))

    async def _first(self, violation: str) -> None:
        await self.reload(violation)
        entry = self.log_pane.entry
        if self._answers and entry is not None and entry.id == violation:
            await self._answer(entry)

    def on_resize(self, event: events.Resize) -> None:
        """Arrange for another size."""
        self.settle(narrow=event.size.width < _WIDE, low=event.size.height < _HIGH)

    def show(self, day: Snapshot) -> None:
        """Follow the day: the app calls it with each new snapshot."""
        self._show(day)
        self.carry(self.reload(self._begin_with))

    def _show(self, day: Snapshot) -> None:
        for pane in (self.log_pane, self.entry_pane, self.year_pane):
            pane.show(day)
        self._write_notices(day)

    def _write_notices(self, day: Snapshot) -> None:
        self.notices.last((*([self._trouble] if self._trouble else []), *day.notices))

    async def reload(self, keep: str = "") -> None:
        """Read log and entry again; the cursor stays on its entry, or goes to `keep`."""
        here = self.log_pane.entry
        view = await self.live.violations(self.wanted)
        self.log_pane.fill(view, mine=self.wanted.mine, keep=keep or (here.id if here else ""))
        self.year_pane.fill(view, mine=self.wanted.mine)
        self._begin_with = ""
        self._write_head()
        await self._look()
        if self._checked != view:
            self._checked = view
            self.run_worker(self._check_chain(), group="chain", exclusive=True, exit_on_error=False)

    async def _check_chain(self) -> None:
        """Look at opening, and after each change, whether the log is still what was written."""
        self._trouble = await self.live.log_trouble()
        self._write_notices(self.live.snapshot)
        self._write_head()

    def settle(self, *, narrow: bool | None = None, low: bool | None = None) -> None:
        """Show the parts that have a place now."""
        narrow = self.size.width < _WIDE if narrow is None else narrow
        low = self.size.height < _HIGH if low is None else low
        shown = visible(self.part, narrow=narrow, low=low)
        for pane in (self.log_pane, self.entry_pane, self.year_pane):
            pane.display = pane.id in shown
        self._body.display = bool({"log", "entry"} & shown)
        self._gap.display = shown >= {"log", "entry"}
        for pane in (self.log_pane, self.entry_pane, self.year_pane):
            if pane.id == self.part and self.is_attached:
                pane.focus()

    def on_log_pane_moved(self, _message: LogPane.Moved) -> None:
        """Let the entry follow when the cursor rests."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = asyncio.get_running_loop().call_later(_LOOK_AFTER, lambda: self.carry(self._look()))

    async def _look(self) -> None:
        here = self.log_pane.entry
        if here is None:
            self.entry_pane.fill(None)
            self.refresh_bindings()
            return
        try:
            entry = await self.live.violation(here.id)
        except DayError as problem:
            self.say(str(problem))
            return
        if self.log_pane.entry is not None and self.log_pane.entry.id == entry.line.id:
            self.entry_pane.fill(entry)
            self.refresh_bindings()

    def _write_head(self) -> None:
        view = self.log_pane.view
        if view is None:
            return
        wanted = self.wanted
        parts: list[Part] = [("daybreak", "bold $accent"), ("   Violations", "bold $text")]
        if not wanted.mine:
            parts.append((f"   {view.open} open", "$band-at-risk" if view.open else "$muted"))
        only = [wanted.client, wanted.kind.replace("-", " "), wanted.state and f"{wanted.state}", wanted.words]
        told = [line(text) for text in only if text]
        if told:
            parts += [
                ("   only ", "$muted"),
                (DOT.join(told), "bold $channel"),
                ("   esc shows all", "$muted"),
            ]
        if self._trouble is not None:
            parts.insert(1, ("   ! the chain does not hold", "bold $band-overdue"))
        self._head.update(row(max(self.size.width - 6, 20), *parts))


def visible(part: str, *, narrow: bool, low: bool) -> frozenset[str]:
    """Say which parts have a place: the year beside the others where it is wide and high, one alone where it is not."""
    if not narrow and not low:
        return frozenset({"log", "entry", "year"})
    if part == "year" or (narrow and part == "entry"):
        return frozenset({part})
    return frozenset({"log", "entry"})
