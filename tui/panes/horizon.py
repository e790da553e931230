"""The day as a horizon: night, the working windows as daylight, meetings, and where now is.

Three rows: labels with the mark of now, the bar, the hours. Drawn again only at the minute. Open time fills its
cells, closed time fills their lower half, so the bar reads without colour too.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from msgspec import Struct
from rich.cells import cell_len
from textual.color import Color
from textual.content import Content
from textual.widget import Widget

from boundaries import words
from daybreak.snapshot import Snapshot
from tui.lines import Part, cut

NOW = "\N{BLACK DOWN-POINTING TRIANGLE}"
_GLYPHS = {
    "closed": "\N{LOWER HALF BLOCK}",
    "open": "\N{FULL BLOCK}",
    "meeting": "\N{DARK SHADE}",
    "own": "\N{MEDIUM SHADE}",
    "focus": "\N{MEDIUM SHADE}",
    "maybe": "\N{LIGHT SHADE}",
    "break": "\N{LIGHT SHADE}",
}
_COLORS = {
    "meeting": "horizon-meeting",
    "maybe": "horizon-own",
    "own": "horizon-own",
    "break": "horizon-own",
    "focus": "available",
}
_FIRST, _LAST = 6, 22
"""Hours that are always in view."""


class Span(Struct, frozen=True):
    """The stretch of time that the bar covers, in a number of cells."""

    start: datetime
    end: datetime
    cells: int

    def cell(self, at: datetime) -> int:
        """Give the cell of an instant; outside the bar where it is outside the stretch."""
        return int((at - self.start) / (self.end - self.start) * self.cells)

    def middle(self, cell: int) -> datetime:
        """Give the instant in the middle of a cell."""
        return self.start + (self.end - self.start) * ((cell + 0.5) / self.cells)


class Horizon(Widget):
    """The three rows."""

    DEFAULT_CSS = "Horizon { height: 3; }"

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="horizon")
        self._day: Snapshot | None = None
        self._drawn: object = None

    def show(self, day: Snapshot) -> None:
        """Draw another snapshot, if the minute or the day's shape changed."""
        self._day = day
        if self._key(day) != self._drawn:
            self.refresh(layout=False)

    def _key(self, day: Snapshot) -> object:
        minute = day.at.replace(second=0, microsecond=0)
        return minute, day.zone, day.windows, day.blocks, day.transitions, self.content_size.width

    def render(self) -> Content:
        """Give labels, bar and hours."""
        if self._day is None or self.content_size.width < 20:
            return Content("")
        self._drawn = self._key(self._day)
        span = span_of(self._day, self.content_size.width)
        plain = self.app.no_color
        bar = draw_bar(self._day, span, self.app.theme_variables, plain=plain)
        return Content("\n").join([labels(self._day, span), bar, hours(self._day, span)])


def span_of(day: Snapshot, cells: int) -> Span:
    """Cover the hours from 6 to 22, and more where the windows or now lie outside."""
    zone = ZoneInfo(day.zone)
    midnight = datetime.combine(day.day, time(), zone)
    start, end = midnight.replace(hour=_FIRST), midnight.replace(hour=_LAST)
    edges = [at for window in day.windows for at in window] + [day.at]
    if min(edges) < start:
        early = min(edges).astimezone(zone).replace(minute=0, second=0, microsecond=0)
        start = max(early, midnight)
    if max(edges) > end:
        late = max(edges).astimezone(zone).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        end = min(late, midnight + timedelta(hours=30))
    return Span(start, end, cells)


def _kind(day: Snapshot, at: datetime) -> str:
    """Say what the user does at an instant; what lasts only inside hours is not drawn outside of them."""
    is_open = any(start <= at < end for start, end in day.windows)
    for block in day.blocks:
        if block.start <= at < block.end and (is_open or block.kind not in ("focus", "away", "break")):
            return "closed" if block.kind == "away" else block.kind
    return "open" if is_open else "closed"


def draw_bar(day: Snapshot, span: Span, colors: Mapping[str, str], *, plain: bool = False) -> Content:
    """Draw the bar; `plain`: no colours will be seen, so meetings get a shade of their own."""
    cells = []
    for cell in range(span.cells):
        at = span.middle(cell)
        kind = _kind(day, at)
        glyph = _GLYPHS["closed" if kind == "closed" else kind if plain else "open"]
        cells.append((glyph, _color(day, span, colors, kind, at)))
    runs = groupby(cells)
    return Content.assemble(*((glyph * len(list(run)), color) for (glyph, color), run in runs))


def _color(day: Snapshot, span: Span, colors: Mapping[str, str], kind: str, at: datetime) -> str:
    if kind in _COLORS:
        return colors[_COLORS[kind]]
    if not day.windows:
        return colors["horizon-night"]
    opens, closes = min(start for start, _ in day.windows), max(end for _, end in day.windows)
    if at < opens:
        return _blend(colors, ("night", "dusk", "dawn"), (at - span.start) / (opens - span.start))
    if at >= closes:
        return _blend(colors, ("dusk", "night", "night"), (at - closes) / (span.end - closes))
    if kind == "closed":
        return colors["horizon-gap"]
    return _blend(colors, ("morning", "noon", "morning", "evening"), (at - opens) / (closes - opens))


def _blend(colors: Mapping[str, str], stops: tuple[str, ...], place: float) -> str:
    """Give the colour at a place from 0 to 1 along some stops; the nearest stop where colours cannot be mixed."""
    place = min(max(place, 0.0), 1.0) * (len(stops) - 1)
    index = min(int(place), len(stops) - 2)
    one, other = (Color.parse(colors[f"horizon-{stop}"]) for stop in stops[index : index + 2])
    if one.ansi is not None or other.ansi is not None:
        return colors[f"horizon-{stops[round(place)]}"]
    return one.blend(other, place - index).hex


def hours(day: Snapshot, span: Span) -> Content:
    """Write every second hour under its cell, each where there is room for each."""
    zone = ZoneInfo(day.zone)
    step = 1 if span.cells / ((span.end - span.start) / timedelta(hours=1)) >= 9 else 2
    row = [" "] * span.cells
    at = span.start
    while at < span.end:
        local = at.astimezone(zone)
        cell = span.cell(at)
        if not local.minute and local.hour % step == 0 and cell + 2 <= span.cells:
            row[cell : cell + 2] = f"{local.hour:02}"
        at += timedelta(minutes=30)
    return Content.styled("".join(row), "$muted")


def labels(day: Snapshot, span: Span) -> Content:
    """Write now above the bar, then what the blocks and the gaps are called, as far as there is room."""
    zone = ZoneInfo(day.zone)
    now, clock = span.cell(day.at), words.clock(day.at, zone)
    mark = f"{NOW} {clock}" if now + 7 <= span.cells else f"{clock} {NOW}"
    start = now if mark.startswith(NOW) else min(now, span.cells - 1) - 6
    placed: list[tuple[int, int, Part]] = [(start, start + 7, (mark, "bold $now"))]
    for at, text in _names(day):
        first = max(span.cell(at), 0)
        for shift in range(13):
            begin = first + shift
            size = cell_len(text)
            if begin + size > span.cells:
                break
            if all(begin >= end + 2 or begin + size + 2 <= other for other, end, _ in placed):
                placed.append((begin, begin + size, (text, "$channel")))
                break
    parts: list[Part] = []
    reached = 0
    for begin, end, part in sorted(placed, key=lambda item: item[0]):
        parts += [(" " * (begin - reached), ""), part]
        reached = end
    return Content.assemble(*parts)


def _noon(day: Snapshot) -> datetime:
    return datetime.combine(day.day, time(13), ZoneInfo(day.zone))


def _names(day: Snapshot) -> list[tuple[datetime, str]]:
    """Name the blocks, then the gaps between windows by the transition that begins them."""
    named = [(block.start, cut(block.label, 24)) for block in day.blocks if block.label is not None]
    for (_, closes), (opens, _) in zip(day.windows, day.windows[1:], strict=False):
        taken = any(block.start < opens and block.end > closes for block in day.blocks if block.label)
        label = next((other.label for other in day.transitions if other.at == closes), "")
        label = label or ("lunch" if closes <= _noon(day) <= opens else "")
        if not taken and label:
            named.append((closes, cut(label.split(",")[0], 16)))
    return named
