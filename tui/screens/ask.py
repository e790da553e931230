"""Ask for one line of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.screens.dialog import Dialog

Check = Callable[[str], str]
"""Gives what is wrong with an answer, in words, or nothing."""


class Ask(Dialog[str]):
    """A title and a line to write; an answer that does not pass stays, with the reason below it."""

    DEFAULT_CSS = """
    Ask Input, Ask Input:focus {
        height: 1; border: none; padding: 0 1; background: $surface; background-tint: transparent;
    }
    Ask .ask--wrong { height: auto; color: $text-error; }
    """
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("enter", "keep"), ("esc", "back"))

    def __init__(
        self, title: Content, *, value: str = "", hint: str = "", check: Check | None = None, wrong: str = ""
    ) -> None:
        """Begin with `value` and what is `wrong` with it, clean; `hint` stands in the empty line."""
        super().__init__(title)
        self._value = value
        self._hint = hint
        self._check = check
        self._wrong = wrong

    def body(self) -> Iterable[Widget]:
        """Give the line and the place for what is wrong with it."""
        line = Input(self._value, placeholder=self._hint, select_on_focus=False)
        line.cursor_blink = False
        yield line
        yield Static(self._wrong, classes="ask--wrong", markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        wrong = self._check(event.value) if self._check else ""
        if wrong:
            self.query_one(".ask--wrong", Static).update(wrong)
        else:
            self.dismiss(event.value.strip())

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        if event.value != self._value:
            self.query_one(".ask--wrong", Static).update("")


def needs_reason(answer: str) -> str:
    """Check the reason of a dismissal: there is one."""
    return "" if answer.strip() else "What is dismissed keeps its reason: one word is enough."
