"""The frame of every small question: a box in the middle, a title, keys named below, Esc goes back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A modal question that answers with a `Result`, or None when its user goes back."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 70%; }
    Dialog > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 100%;
        background: $panel; padding: 1 3; border-left: outer $accent;
    }
    Dialog .dialog--title { height: auto; margin-bottom: 1; }
    Dialog .dialog--keys { height: auto; margin-top: 1; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="dialog.back", tooltip="Leave without changing anything"),
    ]
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("esc", "back"),)

    def __init__(self, title: Content) -> None:
        """Keep the title; what came from outside is `SafeText` inside it."""
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        """Put title, body and keys into the box."""
        with Vertical():
            yield Static(self._title, classes="dialog--title")
            yield from self.body()
            yield Static(keys(self.offers()), classes="dialog--keys")

    def body(self) -> Iterable[Widget]:
        """Give what stands between title and keys."""
        return ()

    def offers(self) -> Iterable[tuple[str, str]]:
        """Give the keys that its foot names, with what they do."""
        return self.KEYS

    def action_back(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)


def keys(pairs: Iterable[tuple[str, str]]) -> Content:
    """Write keys with what they do, as at the foot of every screen."""
    parts: list[Content | tuple[str, str]] = []
    for key, does in pairs:
        parts.extend([(key, "bold $accent"), (f" {does}   ", "$text-muted")])
    return Content.assemble(*parts).rstrip()


def title(text: str, detail: str = "") -> Content:
    """Write a title, bold, with a muted detail behind it; both clean."""
    return Content.assemble((text, "bold"), (f"   {detail}" if detail else "", "$text-muted"))
