"""Every key of the screen below, with what it does: made from the bindings themselves, so it cannot be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.lines import wrap
from tui.screens.dialog import Dialog, title

_KEYS, _DOES, _MORE = 12, 13, 40
"""Cells of a key, of what it does, and of the words beside it: what fits the box with its bar."""


class Help(Dialog[None]):
    """Keys in two columns of words: the key, what it does."""

    DEFAULT_CSS = """
    Help VerticalScroll { height: auto; max-height: 74vh; }
    """
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("↑ ↓", "scroll"), ("esc", "back"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,q", "back", "Back", id="help.back", show=False),
        Binding("j", "scroll(1)", "Down", id="help.down", show=False),
        Binding("k", "scroll(-1)", "Up", id="help.up", show=False),
    ]

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show rows of (key, what it does, a word more)."""
        super().__init__(title("Keys", "ctrl+p finds what can be done by name"))
        self._rows = tuple(rows)

    def body(self) -> Iterable[Widget]:
        """Give the rows in a part that scrolls."""
        yield VerticalScroll(Static(_table(self._rows)), can_focus=True)

    def action_scroll(self, by: int) -> None:
        """Scroll by a row."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)


def _table(rows: Sequence[tuple[str, str, str]]) -> Content:
    """Write a line for each thing that can be done, with all the keys that do it."""
    together: dict[tuple[str, str], list[str]] = {}
    for key, does, more in rows:
        together.setdefault((does.lower(), more), []).append(key)
    lines = []
    for (does, more), keys in together.items():
        first, *rest = [*wrap(more, _MORE)] or [""]
        lines.append(
            Content.assemble(
                (f"{'  '.join(keys):<{_KEYS}} ", "bold $accent"), f"{does:<{_DOES}} ", (first, "$text-muted")
            )
        )
        lines += [Content.styled(" " * (_KEYS + _DOES + 2) + words, "$text-muted") for words in rest]
    return Content("\n").join(lines)
