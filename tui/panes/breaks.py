"""The next break: minutes until it, seconds only in its last minute, and what today brought."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from rich.cells import cell_len
from textual.content import Content

from boundaries import words
from boundaries.breaks.moved import MOVED
from boundaries.breaks.phase import Phase
from daybreak.snapshot import BreakLine, Snapshot
from tui.lines import DOT, row
from tui.panes.pane import Pane

KINDS = {
    "eyes": "a rest for the eyes",
    "move": "a move",
    "rest": "a long break",
    "recovery": "a recovery break",
    "stand": "two minutes standing",
}
_FULL, _REST = "\N{BOX DRAWINGS HEAVY HORIZONTAL}", "\N{BOX DRAWINGS LIGHT HORIZONTAL}"


class BreaksPane(Pane):
    """Counts down to a wall-clock deadline; `now` is handed in for the seconds of the last minute."""

    def __init__(self) -> None:
        """Name the pane."""
        super().__init__(id="breaks")
        self.now: datetime | None = None

    def show(self, day: Snapshot) -> None:
        """Draw another snapshot, as of its own instant."""
        self.now = day.at
        super().show(day)

    def second(self, now: datetime) -> None:
        """Draw as of a second of the last minute."""
        self.now = now
        self.redraw()

    def lines(self, day: Snapshot, width: int, height: int) -> Iterator[Content]:  # noqa: ARG002  # of every pane
        """Give the countdown, its bar, what comes after it."""
        line, now = day.breaks, self.now or day.at
        yield row(width, ("BREAKS", "bold $text"), (f"   {record(line)}", "$muted"))
        yield Content("")
        if line.running_kind is not None and line.running_until is not None:
            yield row(
                width,
                ("on a break", "bold $accent"),
                (f" until {words.clock(line.running_until, self.zone)}", "$muted"),
            )
            return
        if line.offers is not None:
            yield row(width, ("90 min without a pause", "$notice"), ("  b stands two minutes", "$muted"))
        if line.kind is None or line.due_at is None:
            yield row(width, ("you are away: the count stands" if line.paused else "no break is due", "$muted"))
            return
        kind = KINDS.get(line.kind, line.kind)
        moved = MOVED[line.moved] if line.moved else ""
        if line.phase is Phase.WAITING:
            yield row(width, ("now", "bold $accent"), (f"  {kind}, as soon as you pause", "$muted"))
            moved = ""
        else:
            left, beside = countdown(line.due_at, now), f"{DOT}{moved}" if moved else ""
            fits = cell_len(f"{left}  to {kind}{beside}") <= width
            yield row(width, (left, "bold $accent"), (f"  to {kind}{beside if fits else ''}", "$muted"))
            moved = "" if fits else moved
        if line.every > 0:
            gone = 1 - (line.due_at - now).total_seconds() / line.every
            full = round(min(max(gone, 0.0), 1.0) * width)
            yield Content.assemble((_FULL * full, "$accent"), (_REST * (width - full), "$faint"))
        yield row(width, (moved, "$muted"))
        if line.activity is not None:
            yield row(width, (line.activity, "$muted"), (f"{DOT}{short(line.lasts)}", "$muted"))
        if line.then_kind is not None and line.then_at is not None:
            after = KINDS.get(line.then_kind, line.then_kind)
            yield row(width, (f"then {after} at {words.clock(line.then_at, self.zone)}", "$muted"))


def record(line: BreakLine) -> str:
    """Say what today brought: "3 taken · 1 skipped"."""
    natural = f"{DOT}{line.natural} natural" if line.natural else ""
    missed = f"{DOT}{line.missed} missed" if line.missed else ""
    return f"{line.taken} taken{natural}{DOT}{line.skipped} skipped{missed}"


def countdown(due: datetime, now: datetime) -> str:
    """Say how long until then: "18 min", "1 h 05", in the last minute "0:42", then "now"."""
    seconds = round((due - now).total_seconds())
    if seconds <= 0:
        return "now"
    if seconds < 60:
        return f"0:{seconds:02}"
    minutes = -(-seconds // 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02}"


def short(seconds: int) -> str:
    """Give a length in few cells: "20 s", "5 min"."""
    return f"{seconds} s" if seconds < 60 else f"{seconds // 60} min"
