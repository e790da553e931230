"""The first line: the day, what I am to others and until when, and what is held."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from textual.content import Content
from textual.widget import Widget

from boundaries import words
from daybreak.snapshot import Snapshot
from themes.meanings import STATES
from tui.lines import Part, row, spread
from tui.shown_lines import badge

_SHORT_BELOW = 110


class HeaderLine(Widget):
    """One line of fixed height; drawn again only when its words change."""

    DEFAULT_CSS = "HeaderLine { height: 1; }"

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="header")
        self._day: Snapshot | None = None
        self._drawn: Content | None = None

    def show(self, day: Snapshot) -> None:
        """Draw another snapshot, if it changes the words."""
        self._day = day
        if header(day, self.content_size.width) != self._drawn:
            self.refresh(layout=False)

    def render(self) -> Content:
        """Give the line."""
        self._drawn = Content("") if self._day is None else header(self._day, self.content_size.width)
        return self._drawn


def header(day: Snapshot, width: int) -> Content:
    """Write the line for a width in cells; words fall away where there is no room, the state never does."""
    zone = ZoneInfo(day.zone)
    short = width < _SHORT_BELOW
    date = words.dated(day.day, short=short)
    left = row(width, ("daybreak", "bold $accent"), ("   " if not short else " ", ""), (date, "$muted"))
    for parts in (_right(day, zone, short=short), _state(day, zone), _state(day, zone)[:2]):
        right = row(width, *parts)
        if right.cell_length < width - left.cell_length:
            return spread(width, left, right)
    return left


def _state(day: Snapshot, zone: ZoneInfo) -> list[Part]:
    meaning = STATES[day.availability.state]
    parts: list[Part] = [(f"{meaning.glyph} ", f"${meaning.token}"), (meaning.word, "bold $text")]
    if day.availability.until is not None:
        parts.append((f" until {words.moment(day.availability.until, day.at, zone)}", "$muted"))
    return parts


def _right(day: Snapshot, zone: ZoneInfo, *, short: bool) -> list[Part]:
    parts = _state(day, zone)
    if day.held:
        held = f"{day.held} held"
        if day.held_until is not None and not short:
            held += f" until {words.moment(day.held_until, day.at, zone, tomorrow=True)}"
        parts += [("  " if short else "    ", ""), (held, "$channel")]
    drift = badge(day.showing)
    return [*parts, ("  " if short else "    ", ""), *drift] if drift else parts
