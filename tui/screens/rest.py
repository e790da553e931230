"""A break: the dashboard is hidden, something calm takes its place, any key ends it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from boundaries import words
from daybreak.intents import EndBreak
from daybreak.live import DayError, LiveDay
from daybreak.snapshot import Snapshot
from tui.lines import cut, row
from tui.panes.breaks import countdown

IN, OUT = 4, 6
"""Seconds of breathing in and out: six breaths a minute."""
_RAYS = {
    (round(11.0 * math.cos(turn * math.tau / 24)), round(4.2 * math.sin(turn * math.tau / 24))): "\N{MIDDLE DOT}"
    for turn in range(24)
}
"""Where the ring of rays has its points."""
_SHADES = " \N{LIGHT SHADE}\N{MEDIUM SHADE}\N{DARK SHADE}\N{FULL BLOCK}"


class Calm(Widget):
    """A sun that breathes; it stands still where motion is turned off."""

    DEFAULT_CSS = "Calm { width: 1fr; height: 1fr; }"

    def __init__(self, live: LiveDay) -> None:
        """Draw the break of `live`."""
        super().__init__()
        self._live = live
        self._second = 0
        self.still = False

    def breathe(self) -> None:
        """Go on by a second."""
        self._second += 1
        self.refresh(layout=False)

    def render(self) -> Content:
        """Put sun and words into the middle."""
        width, height = self.size
        lines = list(picture(self._live.snapshot, self._live.clock.now(), self._second, width, still=self.still))
        above = max((height - len(lines)) // 2, 0)
        return Content("\n").join([Content("")] * above + lines[:height])


class RestScreen(Screen[None]):
    """Shows nothing that waits; ends with the break, or with any key."""

    def __init__(self, live: LiveDay) -> None:
        """Rest from `live`."""
        super().__init__()
        self._live = live
        self._calm = Calm(live)
        self._ended = False

    def compose(self) -> Iterator[Widget]:
        """Give the picture."""
        yield self._calm

    def on_mount(self) -> None:
        """Breathe once a second, but where motion is turned off."""
        self._calm.still = self.app.animation_level == "none"
        self.set_interval(60 if self._calm.still else 1, self._calm.breathe)

    def show(self, day: Snapshot) -> None:
        """Leave when the day says that the break is over."""
        if day.breaks.running_kind is None and not self._ended:
            self._ended = True
            self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """Any key ends it."""
        event.stop()
        event.prevent_default()
        self._end()

    def on_click(self) -> None:
        """A click too."""
        self._end()

    def _end(self) -> None:
        if not self._ended:
            self._ended = True
            self.run_worker(self._finish(), exit_on_error=False)

    async def _finish(self) -> None:
        try:
            await self._live.do(EndBreak())
        except DayError:
            self.app.bell()
        self.dismiss(None)


def picture(day: Snapshot, now: datetime, second: int, width: int, *, still: bool) -> Iterator[Content]:
    """Draw the sun of a second of a breath, the activity, and when work goes on; lines are centred in `width`."""
    place = second % (IN + OUT)
    breathing_in = place < IN
    full = 0.75 if still else (place + 1) / IN if breathing_in else 1 - (place - IN + 1) / OUT
    for rays in sun(full):
        yield _centred(width, (rays, "$accent"))
    yield Content("")
    if still:
        yield _centred(width, ("rest", "bold $text"))
    else:
        count = IN - place if breathing_in else IN + OUT - place
        yield _centred(
            width, ("breathe in " if breathing_in else "breathe out", "bold $text"), (f"   {count}", "$muted")
        )
    yield Content("")
    line = day.breaks
    activity = line.activity or "Look far away."
    yield _centred(width, (cut(activity[:1].upper() + activity[1:], width - 2), "$text"))
    yield _centred(width, (_until(day, now), "$muted"))
    yield Content("")
    yield _centred(width, ("any key ends it", "$muted"))


def sun(full: float) -> list[str]:
    """Draw a disc in a ring of rays, 9 rows by 25 cells; `full` from 0 to 1 is how far it has risen."""
    radius = 1.4 + 2.2 * min(max(full, 0.0), 1.0)
    rows = []
    for y in range(-4, 5):
        cells = ""
        for x in range(-12, 13):
            depth = radius - math.hypot(x / 2.2, y)
            cells += _RAYS.get((x, y), " ") if depth <= 0 else _SHADES[min(math.ceil(depth * 1.6), 4)]
        rows.append(cells)
    return rows


def _until(day: Snapshot, now: datetime) -> str:
    zone = ZoneInfo(day.zone)
    said = ""
    if day.breaks.running_until is not None:
        said = f"{countdown(day.breaks.running_until, now)}, back at {words.clock(day.breaks.running_until, zone)}. "
    due = min((row.due_at for row in day.queue if row.due_at is not None and row.due_at > now), default=None)
    return said + (f"Nothing is due before {words.moment(due, now, zone)}." if due is not None else "Nothing is due.")


def _centred(width: int, *parts: tuple[str, str]) -> Content:
    size = sum(cell_len(text) for text, _ in parts)
    return row(width, (" " * max((width - size) // 2, 0), ""), *parts)
