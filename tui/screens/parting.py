"""The let-go sheet: what it costs, what is open, three ways out, a dated checklist; a letter only when asked for."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from boundaries.text import line
from boundaries.words import day
from daybreak.live import DayError, LiveDay
from daybreak.logview import PartingView
from tui.entry_lines import helper_lines
from tui.lines import Part, fit, row, wrap
from tui.screens.dialog import keys, title

_LABEL = 22


class PartingScreen(Screen[None]):
    """Facts first, then the ways; nothing is drafted before its key is pressed, and nothing is sent from here."""

    DEFAULT_CSS = """
    PartingScreen { background: $background; color: $text; padding: 1 3 0 3; }
    PartingScreen #parting-head { height: 2; }
    PartingScreen VerticalScroll {
        height: 1fr; background: $surface; border-left: outer $edge-focus; padding: 1 3;
        scrollbar-size-vertical: 1; scrollbar-color: $edge; scrollbar-background: $surface;
    }
    PartingScreen #parting-said { height: auto; min-height: 1; color: $notice; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "letter(0)", "First way", id="parting.first", tooltip="Draft the letter of the first way"),
        Binding("2", "letter(1)", "Second way", id="parting.second", tooltip="Draft the letter of the second way"),
        Binding("3", "letter(2)", "Third way", id="parting.third", tooltip="Draft the letter of the third way"),
        Binding("c", "copy", "Copy", id="parting.copy", tooltip="Copy the letter, or the checklist"),
        Binding("j,down", "scroll(1)", "Down", id="parting.down", show=False),
        Binding("k,up", "scroll(-1)", "Up", id="parting.up", show=False),
        Binding("escape,q", "back", "Back", id="parting.back", tooltip="From the letter to the sheet, to the log"),
    ]

    def __init__(self, live: LiveDay, sheet: PartingView) -> None:
        """Show the sheet of one client."""
        super().__init__()
        self._live = live
        self._sheet = sheet
        self._letter = ""
        self._words = Static()

    def compose(self) -> ComposeResult:
        """Put head, sheet and keys below each other."""
        yield Static(
            title(self._sheet.client, "parting ways: to think it over, not to be done today"), id="parting-head"
        )
        yield VerticalScroll(self._words)
        yield Static("", id="parting-said", markup=False)
        yield Static(keys([("1 2 3", "draft that letter"), ("c", "copy"), ("↑ ↓", "scroll"), ("esc", "back")]))

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._draw()

    def on_resize(self) -> None:
        """Draw for another width."""
        self.call_after_refresh(self._draw)

    def action_letter(self, number: int) -> None:
        """Draft the letter of one way: because the user asks for it."""
        if number < len(self._sheet.ways):
            self.run_worker(self._draft(self._sheet.ways[number].name), exit_on_error=False)

    async def _draft(self, way: str) -> None:
        try:
            self._letter = await self._live.parting_letter(self._sheet.client, way)
        except DayError as problem:
            self._say(str(problem))
            return
        self._say("A draft to be read again tomorrow; c copies it. Nothing was sent.")
        self._draw()

    def action_copy(self) -> None:
        """Copy the letter if one was drafted, else the checklist."""
        self.app.copy_to_clipboard(self._letter or checklist(self._sheet))
        self._say("The letter is copied." if self._letter else "The checklist is copied.")

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_back(self) -> None:
        """Go back to the sheet, or to the log."""
        if self._letter:
            self._letter = ""
            self._say("")
            self._draw()
        else:
            self.dismiss(None)

    def _say(self, words: str) -> None:
        self.query_one("#parting-said", Static).update(words)

    def _draw(self) -> None:
        width = max(self.size.width - 16, 40)
        if self._letter:
            rows = [Content.styled(words, "$text") for words in wrap(self._letter, width)]
        else:
            rows = self._rows(width)
        self._words.update(Content("\n").join(rows))

    def _rows(self, width: int) -> list[Content]:
        sheet, rows = self._sheet, [_heading("WHAT IT MEANS")]
        for label, words in sheet.facts:
            first, *rest = list(wrap(words, width - _LABEL))
            rows.append(row(width, (fit(label, _LABEL), "$muted"), (first, "$text")))
            rows += [row(width, (" " * _LABEL + more, "$text")) for more in rest]
        rows += [Content(""), _heading("THREE WAYS")]
        for number, way in enumerate(sheet.ways, 1):
            first, *rest = list(wrap(way.text, width - _LABEL))
            parts: list[Part] = [(f"{number}  ", "bold $accent"), (fit(way.title, _LABEL - 3), "bold $text")]
            rows.append(row(width, *parts, (first, "$text")))
            rows += [row(width, (" " * _LABEL + more, "$text")) for more in rest]
        rows += [Content(""), _heading("UNTIL THE LAST DAY")]
        today = self._live.snapshot.day
        for task in sheet.tasks:
            when = "open" if task.due is None else "today" if task.due == today else day(task.due, today)
            first, *rest = list(wrap(task.text, width - _LABEL))
            rows.append(row(width, (fit(f"\N{WHITE SQUARE}  {when}", _LABEL), "$muted"), (first, "$text")))
            rows += [row(width, (" " * _LABEL + more, "$text")) for more in rest]
        if sheet.helpers:
            rows += helper_lines(line(""), sheet.helpers, width)
        return rows


def checklist(sheet: PartingView) -> str:
    """Write the checklist as text to be copied: a line a task."""
    return "\n".join(f"[ ] {task.due or 'no date yet'}  {task.text}" for task in sheet.tasks)


def _heading(words: str) -> Content:
    return Content.styled(words, "bold $text")
