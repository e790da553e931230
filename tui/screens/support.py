"""People to turn to after something grave: names and how to reach them; a redacted summary can be copied."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from daybreak.logview import EntryView
from tui.entry_lines import helper_lines
from tui.lines import wrap
from tui.screens.dialog import Dialog, title

_WIDTH = 66


class SupportScreen(Dialog[None]):
    """Nobody is contacted by the program: what is copied goes where its user takes it."""

    DEFAULT_CSS = """
    SupportScreen .support--said { height: auto; color: $notice; margin-top: 1; }
    """
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("c", "copy a summary without names"), ("esc", "back"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy", "Copy", id="support.copy", tooltip="Copy a summary without names and quotes"),
        Binding("q", "back", "Back", id="support.back", show=False),
    ]

    def __init__(self, entry: EntryView) -> None:
        """Show who can be turned to about one entry."""
        super().__init__(title("You need not carry this alone", "nobody is written to by the program"))
        self._entry = entry

    def body(self) -> Iterable[Widget]:
        """Give the people, and what would be copied."""
        entry = self._entry
        rows = list(helper_lines(entry.why_help, entry.helpers, _WIDTH))[1:] if entry.helpers else _nobody()
        if entry.summary:
            rows += [Content(""), Content.styled("what c copies", "$muted")]
            rows += [Content.styled(words, "$text") for words in wrap(entry.summary, _WIDTH)]
        yield Static(Content("\n").join(rows))
        yield Static("", classes="support--said", markup=False)

    def action_copy(self) -> None:
        """Copy the summary to the clipboard of the terminal (OSC 52)."""
        self.app.copy_to_clipboard(self._entry.summary)
        self.query_one(".support--said", Static).update("Copied, if your terminal allows it.")


def _nobody() -> list[Content]:
    words = "Nobody is named yet: [support] people in the policy holds names, roles and how to reach them."
    return [Content.styled(text, "$text") for text in wrap(words, _WIDTH)]
