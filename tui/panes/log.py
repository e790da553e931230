"""The panes of the violations screen: the log, one entry, the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message

from boundaries import words
from daybreak.logview import EntryView, LogView
from daybreak.snapshot import Snapshot, ViolationLine
from themes.meanings import VIOLATION_STATES
from tui.entry_lines import GRAVE, OPEN, SEVERITIES, entry_lines
from tui.heatmap import heatmap, legend, tally_bars, week_bars
from tui.lines import DOT, Part, cut, fit, row
from tui.panes.pane import Pane

_CURSOR = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"


class LogPane(Pane):
    """A line an entry, open ones first; the cursor says which one is meant."""

    SQUEEZE: ClassVar[bool] = False

    class Moved(Message):
        """The cursor stands on another entry."""

    def __init__(self) -> None:
        """Begin without entries."""
        super().__init__(id="log")
        self.view: LogView | None = None
        self.cursor = 0
        self.mine = False

    @property
    def entry(self) -> ViolationLine | None:
        """Give the entry under the cursor."""
        entries = self.view.entries if self.view is not None else ()
        return entries[self.cursor] if self.cursor < len(entries) else None

    def fill(self, view: LogView, *, mine: bool, keep: str = "") -> None:
        """Take a log; the cursor stays on the entry `keep`, or where it was."""
        self.view, self.mine = view, mine
        ids = [entry.id for entry in view.entries]
        self.cursor = ids.index(keep) if keep in ids else max(0, min(self.cursor, len(ids) - 1))
        self._follow()
        self.redraw()

    def lines(self, day: Snapshot, width: int, height: int) -> Iterator[Content]:  # noqa: ARG002  # of every pane
        """Give a heading, then the entries."""
        view = self.view
        if view is None:
            return
        title = "YOUR OWN SLIPS" if self.mine else "LOG"
        shown = len(view.entries)
        number = words.count(view.total, "entry", "entries")
        told = f"{shown} of {number}" if shown != view.total else number
        yield row(width, (title, "bold $text"), (f"   {told}", "$muted"))
        yield Content("")
        if not view.entries:
            nothing = "nothing matches; esc shows all" if view.total else "nobody crossed a line"
            yield row(width, (nothing, "$muted"))
        client = min(max((cell_len(entry.client) for entry in view.entries), default=0), 14)
        for index, entry in enumerate(view.entries):
            yield self._entry(entry, day, client, width, here=index == self.cursor)

    def _entry(self, entry: ViolationLine, day: Snapshot, client: int, width: int, *, here: bool) -> Content:
        state = VIOLATION_STATES[entry.state]
        local = entry.at.astimezone(self.zone)
        far = abs((local.date() - day.day).days) > 6
        when = words.day(local.date(), day.day) if far else words.moment(entry.at, day.at, self.zone)
        open_one = entry.state in OPEN
        style = GRAVE[min(max(entry.severity, 1), 4)] if open_one else "$muted"
        told = [entry.kind.removeprefix("slip-").replace("-", " ")]
        if entry.severity >= 3:
            told.append(SEVERITIES[min(entry.severity, 4)])
        if not self.mine:
            told.append(state.word)
        parts: list[Part] = [
            (_CURSOR if here else " ", "bold $accent"),
            ("\N{MIDDLE DOT}" if self.mine else state.glyph, f"${state.token}"),
            (f" {fit(when, 11)} ", "bold $text" if here else "$muted"),
            (fit(entry.client, client) + "  ", "bold $text" if open_one or here else "$text"),
        ]
        full = DOT.join(told)
        room = width - 16 - client
        short = DOT.join(told[:-1]) if cell_len(full) > room and len(told) > 1 else full
        line = row(width, *parts, (cut(short, room), style))
        return line.pad_right(max(width - line.cell_length, 0)).stylize("on $cursor") if here else line

    def action_move(self, by: int) -> None:
        """Go to another entry; the view follows."""
        last = len(self.view.entries) - 1 if self.view is not None else 0
        wanted = max(0, min(last, self.cursor + by))
        if wanted != self.cursor:
            self.cursor = wanted
            self._follow()
            self.redraw()
            self.post_message(self.Moved())

    def _follow(self) -> None:
        height = max(self.content_size.height, 3)
        self.top = max(min(self.top, self.cursor or 0), self.cursor + 3 - height, 0)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Go to the entry that is clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and self.top + offset.y >= 2:
            self.action_move(self.top + offset.y - 2 - self.cursor)


class EntryPane(Pane):
    """One entry, whole; what is grave stays veiled until it is wanted."""

    def __init__(self) -> None:
        """Begin without one."""
        super().__init__(id="entry")
        self.entry: EntryView | None = None
        self.unveiled = ""
        """The id of the entry whose texts the user wanted to see."""

    def fill(self, entry: EntryView | None) -> None:
        """Show another entry, from its beginning; the same one where it stands."""
        if entry is None or self.entry is None or entry.line.id != self.entry.line.id:
            self.top, self.unveiled = 0, ""
        self.entry = entry
        self.redraw()

    def unveil(self) -> None:
        """Show what is grave, or veil it again."""
        if self.entry is not None:
            self.unveiled = "" if self.unveiled == self.entry.line.id else self.entry.line.id
            self.redraw()

    def lines(self, day: Snapshot, width: int, height: int) -> Iterable[Content]:  # noqa: ARG002  # of every pane
        """Give the lines of the entry."""
        if self.entry is None:
            return [row(width, ("No entry is selected.", "$muted"))]
        veil = "" if self.unveiled == self.entry.line.id else "r"
        return entry_lines(self.entry, day.at, ZoneInfo(day.zone), width, veil)


class YearPane(Pane):
    """What the filter leaves of a year: by day, by week, by client, by kind."""

    def __init__(self) -> None:
        """Begin without one."""
        super().__init__(id="year")
        self.view: LogView | None = None
        self.mine = False

    def fill(self, view: LogView, *, mine: bool) -> None:
        """Take a log."""
        self.view, self.mine = view, mine
        self.redraw()

    def lines(self, day: Snapshot, width: int, height: int) -> Iterable[Content]:  # noqa: ARG002  # of every pane
        """Put pictures and counts side by side where there is room, else below each other."""
        if self.view is None:
            return []
        year = self.view.year
        total = sum(number for _, number in year.days)
        what = (
            words.count(total, "slip") if self.mine else f"{words.count(total, 'act')}; what nobody confirmed is none"
        )
        head = row(width, ("THE YEAR", "bold $text"), (f"   {what}", "$muted"))
        chart = 4 + len(year.weeks) * (2 if width >= 4 + 2 * len(year.weeks) + 30 else 1)
        side = width - chart - 4
        picture = [*heatmap(year, chart), Content(""), *week_bars(year, chart, 2), Content(""), legend()]
        if side < 24:
            return [head, *picture, Content(""), *self._counts(width)]
        counts = self._counts(side)
        lines = [head, Content("")]
        for index in range(max(len(picture), len(counts))):
            left = picture[index] if index < len(picture) else Content("")
            right = counts[index] if index < len(counts) else Content("")
            gap = " " * (chart + 4 - left.cell_length)
            lines.append(Content.assemble(left, gap, right))
        return lines

    def _counts(self, width: int) -> list[Content]:
        view = self.view
        if view is None:
            return []
        kinds = tally_bars("by kind", view.year.kinds, width, 5)
        if self.mine:
            return kinds
        clients = tally_bars("by client", view.year.clients, width, 5, {str(k): v for k, v in view.standings})
        return [*clients, Content(""), *kinds]
