"""Pick one of a few things: by its letter, or by arrow and Enter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.screens.dialog import Dialog

Value = TypeVar("Value")


@dataclass(frozen=True)
class Choice(Generic[Value]):
    """One thing to pick: its letter, its words (clean), and what it stands for."""

    key: str
    label: str
    value: Value
    detail: str = ""


class Pick(Dialog[Value]):
    """A title and choices, a line each."""

    DEFAULT_CSS = """
    Pick OptionList, Pick OptionList:focus {
        height: auto; max-height: 16; border: none; padding: 0; background: $panel; background-tint: transparent;
    }
    """
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("letter", "picks"), ("↑ ↓ enter", "too"), ("esc", "back"))

    def __init__(self, title: Content, choices: Sequence[Choice[Value]]) -> None:
        """Show `choices` in their order."""
        super().__init__(title)
        self._choices = tuple(choices)

    def body(self) -> Iterable[Widget]:
        """Give the list."""
        yield OptionList(*(Option(_row(choice)) for choice in self._choices), markup=False)

    def on_mount(self) -> None:
        """Stand on the first choice."""
        self.query_one(OptionList).highlighted = 0 if self._choices else None

    def on_key(self, event: events.Key) -> None:
        """Pick by letter."""
        for choice in self._choices:
            if event.character is not None and event.character == choice.key:
                event.stop()
                self.dismiss(choice.value)
                return

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index].value)


def _row(choice: Choice[Value]) -> Content:
    return Content.assemble(
        (f"{choice.key or ' '}  ", "bold $accent"),
        choice.label,
        (f"   {choice.detail}" if choice.detail else "", "$text-muted"),
    )
