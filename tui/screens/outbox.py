"""What waits to leave: take it back, or decide about an answer of which nobody knows whether it left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from boundaries.words import moment
from daybreak.intents import CancelOutgoing, Intent, SettleUnknown
from daybreak.snapshot import OutboxLine
from tui.screens.dialog import Dialog, title

_WORDS = {
    "draft": "waits for you to read and send",
    "held": "leaves",
    "queued": "leaves",
    "sending": "is leaving",
    "scheduled": "its server lets it leave",
    "recalled": "is being taken back at its server",
    "failed": "could not leave",
    "sent": "had left before it could be taken back",
    "unknown": "may have left: look, then decide",
}


class Read(str):
    """The draft, by its id, that the user wants to read."""

    __slots__ = ()


class OutboxScreen(Dialog[Intent | Read]):
    """A line an answer; the intent that its user chose comes back."""

    DEFAULT_CSS = """
    OutboxScreen OptionList, OutboxScreen OptionList:focus {
        height: auto; max-height: 14; border: none; padding: 0; background: $panel; background-tint: transparent;
    }
    OutboxScreen #outbox-said { height: auto; color: $notice; }
    """
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("enter", "read"),
        ("x", "take back"),
        ("l", "it left"),
        ("a", "again"),
        ("esc", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "cancel", "Take back", id="outbox.cancel", tooltip="It does not leave"),
        Binding(
            "l",
            "settle('sent')",
            "It left",
            id="outbox.left",
            tooltip="An unknown one has arrived, or one that had left is noted",
        ),
        Binding("a", "settle('again')", "Again", id="outbox.again", tooltip="Send an unknown or failed one again"),
        Binding("j", "move(1)", "Down", id="outbox.down", show=False),
        Binding("k", "move(-1)", "Up", id="outbox.up", show=False),
    ]

    def __init__(self, lines: Sequence[OutboxLine], now: datetime, zone: str) -> None:
        """Show `lines` as of `now`, times in `zone`."""
        super().__init__(title("Outbox", f"{len(lines)} waiting" if lines else ""))
        self._lines = tuple(lines)
        self._now = now
        self._zone = ZoneInfo(zone)

    def body(self) -> Iterable[Widget]:
        """Give the lines, or the word that there are none."""
        if not self._lines:
            yield Static("Everything that you said has left.", markup=False)
        yield OptionList(*(Option(self._row(line)) for line in self._lines), markup=False)
        yield Static("", id="outbox-said", markup=False)

    def offers(self) -> Iterable[tuple[str, str]]:
        """Name only the way back where there is nothing to act on."""
        return self.KEYS if self._lines else self.KEYS[-1:]

    def on_mount(self) -> None:
        """Stand on the first line."""
        self.query_one(OptionList).highlighted = 0 if self._lines else None

    def action_move(self, by: int) -> None:
        """Go up or down."""
        rows = self.query_one(OptionList)
        if self._lines:
            rows.highlighted = max(0, min(len(self._lines) - 1, (rows.highlighted or 0) + by))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        line = self._lines[event.option_index]
        if line.state == "draft":
            self.dismiss(Read(line.id))
        else:
            self._say("Only a draft opens here. x takes an answer back, and r on its thread goes on with its text.")

    def action_cancel(self) -> None:
        """Take the answer back."""
        line = self._line()
        if line is not None and line.state in ("draft", "held", "queued", "failed", "scheduled"):
            self.dismiss(CancelOutgoing(line.id))
        elif line is not None:
            self._say(f"x takes back what still waits; this one {_WORDS.get(line.state, line.state)}.")

    def action_settle(self, how: str) -> None:
        """Decide about one that may have left."""
        line = self._line()
        if line is not None and line.state in ("unknown", "failed", *(["sent"] if how == "sent" else [])):
            self.dismiss(SettleUnknown(line.id, how))
        elif line is not None:
            self._say("That is for an answer that may have left, or could not: this one needs no decision.")

    def _say(self, words: str) -> None:
        """Say why a key does nothing for this line."""
        self.query_one("#outbox-said", Static).update(words)

    def _line(self) -> OutboxLine | None:
        at = self.query_one(OptionList).highlighted
        return self._lines[at] if at is not None and self._lines else None

    def _when(self, at: datetime) -> str:
        """Give the second of what leaves within a minute, else the minute, with the day where it is another one."""
        if timedelta() <= at - self._now < timedelta(minutes=1):
            return f"{at.astimezone(self._zone):%H:%M:%S}"
        return moment(at, self._now, self._zone)

    def _row(self, line: OutboxLine) -> Content:
        words = _WORDS.get(line.state, line.state)
        if line.leaves_at is not None and line.state in ("held", "queued", "scheduled"):
            words = f"{words} {self._when(line.leaves_at)}"
            words += ", if Daybreak runs then" if line.scheduled else ""
        style = "$text-error" if line.state in ("failed", "unknown", "sent") else "$text-muted"
        return Content.assemble((f"{line.to}  ", "bold"), f"{line.subject}  ", (line.error or words, style))
