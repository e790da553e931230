"""The queue: its head, its lines, and what is held."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from boundaries import words
from daybreak.snapshot import QueueRow, Snapshot
from themes.meanings import BANDS
from tui.lines import Part, row
from tui.queue_list import QueueList

_CONNECT = "No account yet. Run daybreak connect imap work --set address=YOURS"
"""What a home without accounts is told in place of calm words: nothing can come."""


class QueuePane(Vertical):
    """Keeps what is looked for and how it is grouped; shows the rest of the snapshot's queue."""

    def __init__(self) -> None:
        """Begin with the whole queue."""
        super().__init__(id="queue")
        self.sought = ""
        self.grouped = False
        self._day: Snapshot | None = None
        self._head = Static("", id="queue-head")
        self._foot = Static("", id="queue-foot")
        self.list = QueueList()

    def compose(self) -> ComposeResult:
        """Put head, lines and foot below each other."""
        yield self._head
        yield self.list
        yield self._foot

    def show(self, day: Snapshot) -> None:
        """Draw another snapshot."""
        rows_changed = self._day is None or (self._day.at, self._day.queue) != (day.at, day.queue)
        self._day = day
        if rows_changed:
            self.list.show(day, self._lines(day))
        self.write()

    def seek(self, text: str) -> None:
        """Show only lines that hold each of the words."""
        self.sought = text.strip().lower()
        self._again()

    def group(self) -> None:
        """Put the lines of a client together, or back into the order of the promises."""
        self.grouped = self.list.grouped = not self.grouped
        self._again()

    def _again(self) -> None:
        if self._day is not None:
            self.list.show(self._day, self._lines(self._day))
            self.write()

    def _lines(self, day: Snapshot) -> Iterable[QueueRow]:
        lines: Iterable[QueueRow] = day.queue
        if self.sought:
            parts = self.sought.split()
            lines = [line for line in lines if line.holds(parts)]
        if self.grouped:
            first: dict[str, int] = {}
            lines = list(lines)
            for line in lines:
                first.setdefault(line.client, len(first))
            lines = sorted(lines, key=lambda line: first[line.client])
        return lines

    def write(self) -> None:
        """Write head and foot, if they changed."""
        if self._day is None:
            return
        self._head.set_class(bool(self.sought or self.list.marks), "-said")
        width = max(self.content_size.width - 3, 10)
        for static, text in (
            (self._head, row(width, *self._head_parts(self._day))),
            (self._foot, row(width, (_foot(self._day, width), "$muted"))),
        ):
            if static.content != text:
                static.update(text, layout=False)

    def on_resize(self) -> None:
        """Cut head and foot to the new width."""
        self.write()

    def _head_parts(self, day: Snapshot) -> list[Part]:
        said = f"{day.owed} to answer"
        if day.resting:
            said = f"{len(day.queue)} urgent" if day.queue else "rests"
        parts: list[Part] = [("QUEUE", "bold $text"), (f"   {said}", "$muted")]
        if day.overdue and not day.resting:
            parts.append((f"   {day.overdue} {BANDS['overdue'].word}", "$band-overdue"))
        if self.list.marks:
            parts.append((f"   {len(self.list.marks)} marked", "bold $accent"))
        if self.sought:
            found = words.count(len(self.list.rows), "match", "matches")
            parts += [("   / ", "$accent"), (self.sought, "$text"), (f"   {found}   esc shows all", "$muted")]
        if self.grouped:
            parts.append(("   by client", "$channel"))
        return parts


def _foot(day: Snapshot, width: int) -> str:
    zone = ZoneInfo(day.zone)
    if day.closed and not day.resting:
        return "The day is closed: this is a look at what rests."
    if day.closed:
        return "The day is closed. The queue rests until the next opening."
    parts = []
    if day.came:
        parts.append(f"{day.came} came while you were off")
    if day.quiet_until is not None:
        until = words.moment(day.quiet_until, day.at, zone)
        parts.append(f"{day.quiet} quiet until {until}, {day.quiet_why}")
    if day.held:
        until = f" until {words.moment(day.held_until, day.at, zone, tomorrow=True)}" if day.held_until else ""
        parts.append(f"{day.held} held{until}")
    if day.snoozed:
        parts.append(f"{day.snoozed} snoozed")
    text = "  \N{MIDDLE DOT}  ".join(parts)
    calm = f"{text} \N{EM DASH} they can wait, and so can you"
    if (day.held or day.quiet) and len(calm) <= width:
        return calm
    if not text and not day.queue:
        return "Nothing is owed to anybody." if day.accounts else _CONNECT
    return text
