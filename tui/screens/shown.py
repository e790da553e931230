"""What others see of the user: each account as it was read back, and the switch for all of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from daybreak.intents import Intent, MendShown, SetAutoReply
from daybreak.snapshot import Snapshot
from tui.lines import wrap
from tui.screens.dialog import Dialog, title
from tui.shown_lines import whole

_WIDTH = 68
_MODES = {
    "on": "on: writers are answered while you are off, chats show your state",
    "dry-run": "dry run: the log says what would be done, nothing is sent",
    "off": "off: nobody is told anything",
}
_NOTHING = "No account shows anything yet."


class ShownScreen(Dialog[Intent]):
    """The accounts, a line or two each; the intent that its user chose comes back."""

    DEFAULT_CSS = "ShownScreen #shown { height: auto; max-height: 14; }"
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("o", "on"),
        ("d", "dry run"),
        ("x", "off, all taken back"),
        ("m", "mend"),
        ("esc", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "mode('on')", "On", id="shown.on", tooltip="Show my state and answer while I am off"),
        Binding("d", "mode('dry-run')", "Dry run", id="shown.dry-run", tooltip="Say what would be done, send nothing"),
        Binding("x", "mode('off')", "Off", id="shown.off", tooltip="Take everything of ours back"),
        Binding("m", "mend", "Mend", id="shown.mend", tooltip="Put ours back where somebody changed it"),
    ]

    def __init__(self, day: Snapshot) -> None:
        """Show what a snapshot says."""
        super().__init__(title("What others see", _MODES.get(day.showing.mode, "")))
        self._day = day

    def body(self) -> Iterable[Widget]:
        """Give the accounts."""
        yield Static(_told(self._day), id="shown", markup=False)

    def show(self, day: Snapshot) -> None:
        """Follow the day."""
        if day.showing != self._day.showing:
            self._day = day
            self.query_one("#shown", Static).update(_told(day))

    def action_mode(self, mode: str) -> None:
        """Turn it on, off, or to a dry run."""
        self.dismiss(SetAutoReply(mode))

    def action_mend(self) -> None:
        """Put ours back."""
        self.dismiss(MendShown())


def _told(day: Snapshot) -> Content:
    lines = list(whole(day, _WIDTH))
    return Content("\n").join(lines or [Content(text) for text in wrap(_NOTHING, _WIDTH)])
