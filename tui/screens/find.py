"""Find in the queue while typing: one line at the foot of the screen."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class Find(Input):
    """A line that narrows the queue by client, sender, subject, channel or band; Esc shows all again."""

    DEFAULT_CSS = """
    Find, Find:focus {
        dock: bottom; height: 1; border: none; padding: 0 1; background: $panel; background-tint: transparent;
        display: none;
    }
    Find.-open, Find.-open:focus { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "All", id="find.leave", tooltip="Show the whole queue again"),
    ]

    class Narrowed(Message):
        """What the queue shows changed: every word of `text` must occur in a row."""

        def __init__(self, text: str) -> None:
            """Keep the words, lower case."""
            super().__init__()
            self.text = text

    class Left(Message):
        """The line closed; `keep` leaves the queue narrowed."""

        def __init__(self, *, keep: bool) -> None:
            """Keep whether Enter or Esc closed it."""
            super().__init__()
            self.keep = keep

    def __init__(self, hint: str = "find: client, sender, words of the subject, channel, band") -> None:
        """Stand ready, hidden."""
        super().__init__(placeholder=hint, id="find")
        self.cursor_blink = False

    def open(self) -> None:
        """Show the line and take the keys."""
        self.add_class("-open")
        self.focus()

    def action_leave(self) -> None:
        """Close, and show all again."""
        self.value = ""
        self.remove_class("-open")
        self.post_message(self.Left(keep=False))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Narrowed(event.value.casefold()))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.remove_class("-open")
        self.post_message(self.Left(keep=bool(self.value)))


def matches(search: str, wanted: str) -> bool:
    """Say whether every word of `wanted` occurs in a row's searchable text; both lower case."""
    return all(word in search for word in wanted.split())
