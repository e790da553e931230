"""Who crossed a line: open entries with client, kind and state, and the user's own slips below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from boundaries import words
from daybreak.snapshot import Snapshot, ViolationLine
from themes.meanings import VIOLATION_STATES
from tui.lines import Part, cut, fit, row
from tui.panes.pane import Pane

_GRAVE = ("$muted", "$muted", "$band-at-risk", "$band-overdue", "$band-urgent")
"""By severity."""
_OPEN = ("suspected", "confirmed")


class ViolationsPane(Pane):
    """A line an entry; with the focus here, one of them can be decided: a rule only suspects, the user decides."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open", id="violations.open", tooltip="The whole entry", key_display="enter"),
        Binding("y", "decide('confirmed')", "confirm", id="violations.confirm", tooltip="It crossed the line"),
        Binding("b", "decide('absorbed')", "let go", id="violations.absorb", tooltip="Let it slide; it is counted"),
        Binding("x", "decide('dismissed')", "dismiss", id="violations.dismiss", tooltip="It was none, and why"),
        Binding("a", "answer", "answer", id="violations.answer", tooltip="Answer calmly, step by step"),
        Binding("s", "decide('settled')", "settle", id="violations.settle", tooltip="It is answered and over"),
    ]

    class Opened(Message):
        """The user wants to see an entry whole."""

        def __init__(self, violation: str, *, answer: bool = False) -> None:
            """Name it; `answer`: to answer it."""
            super().__init__()
            self.violation = violation
            self.answer = answer

    class Decided(Message):
        """The user decided about an entry."""

        def __init__(self, violation: str, state: str) -> None:
            """Name both."""
            super().__init__()
            self.violation = violation
            self.state = state

    def __init__(self) -> None:
        """Name the pane."""
        super().__init__(id="violations")
        self.cursor = 0

    def entries(self, day: Snapshot) -> list[ViolationLine]:
        """Give the clients' acts, in their order; the user's own slips are counted below."""
        return [entry for entry in day.violations if not entry.slip]

    def lines(self, day: Snapshot, width: int, height: int) -> Iterator[Content]:  # noqa: ARG002  # of every pane
        """Give the entries, then a line on oneself."""
        entries = self.entries(day)
        waiting = sum(entry.state in _OPEN for entry in entries)
        yield row(width, ("VIOLATIONS", "bold $text"), (f"   {waiting} open", "$muted"))
        yield Content("")
        if not entries:
            yield row(width, ("nobody crossed a line", "$muted"))
        client = min(max((cell_len(entry.client) for entry in entries), default=0), 12)
        for index, entry in enumerate(entries):
            here = self.has_focus and index == self.cursor
            yield self._entry(entry, day, client, width, here=here)
        if day.slips_this_week:
            yield Content("")
            slips = words.count(day.slips_this_week, "slip")
            yield row(width, ("you  ", "$muted"), (f"{slips} this week", "$accent"))

    def _entry(self, entry: ViolationLine, day: Snapshot, client: int, width: int, *, here: bool) -> Content:
        local = entry.at.astimezone(self.zone)
        when = words.moment(entry.at, day.at, self.zone)
        if len(when) > 9 or local.date() == day.day:
            when = words.day(local.date(), day.day) if local.date() != day.day else f"today {when}"
        state = VIOLATION_STATES[entry.state]
        kind = entry.kind.replace("-", " ")
        style = _GRAVE[min(max(entry.severity, 1), 4)] if entry.state in _OPEN else "$muted"
        parts: list[Part] = [
            (state.glyph, f"${state.token}"),
            ("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}" if here else " ", "bold $accent"),
            (f"{fit(when, 11)} ", "bold $text" if here else "$muted"),
            (fit(entry.client, client) + "  ", "bold $text"),
        ]
        room = width - 14 - client - 2
        full = f"{kind} \N{MIDDLE DOT} {state.word}"
        parts.append((full if cell_len(full) <= room else cut(kind, room), style))
        return row(width, *parts)

    def action_move(self, by: int) -> None:
        """Go to another entry; the view follows."""
        if self.day is None:
            return
        last = max(len(self.entries(self.day)) - 1, 0)
        self.cursor = max(0, min(last, self.cursor + by))
        self.top = max(0, min(self.top, self.cursor), self.cursor + 3 - self.content_size.height)
        self.redraw()

    def action_decide(self, state: str) -> None:
        """Decide about the entry under the cursor."""
        entries = [] if self.day is None else self.entries(self.day)
        if self.cursor < len(entries):
            self.post_message(self.Decided(entries[self.cursor].id, state))

    def action_open(self, *, answer: bool = False) -> None:
        """Show the entry under the cursor whole."""
        entries = [] if self.day is None else self.entries(self.day)
        if self.cursor < len(entries):
            self.post_message(self.Opened(entries[self.cursor].id, answer=answer))

    def action_answer(self) -> None:
        """Answer the entry under the cursor: the same key as in the log."""
        self.action_open(answer=True)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.redraw()

    def on_blur(self) -> None:
        """Hide it."""
        self.redraw()
