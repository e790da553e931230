"""Who crossed a line: open entries with client, kind and state, and the user's own slips below."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual.content import Content

from boundaries import words
from daybreak.snapshot import Snapshot, ViolationLine
from themes.meanings import VIOLATION_STATES
from tui.lines import Part, cut, fit, row
from tui.panes.pane import Pane

_GRAVE = ("$muted", "$muted", "$band-at-risk", "$band-overdue", "$band-urgent")
"""By severity."""
_OPEN = ("suspected", "confirmed")


class ViolationsPane(Pane):
    """A line an entry."""

    def __init__(self) -> None:
        """Name the pane."""
        super().__init__(id="violations")

    def lines(self, day: Snapshot, width: int, height: int) -> Iterator[Content]:  # noqa: ARG002  # of every pane
        """Give the entries, then a line on oneself."""
        entries = [entry for entry in day.violations if not entry.slip]
        waiting = sum(entry.state in _OPEN for entry in entries)
        yield row(width, ("VIOLATIONS", "bold $text"), (f"   {waiting} open", "$muted"))
        yield Content("")
        if not entries:
            yield row(width, ("nobody crossed a line", "$muted"))
        client = min(max((cell_len(entry.client) for entry in entries), default=0), 12)
        for entry in entries:
            yield _entry(entry, day, self.zone, client, width)
        if day.slips_this_week:
            yield Content("")
            slips = words.count(day.slips_this_week, "slip")
            yield row(width, ("you  ", "$muted"), (f"{slips} this week", "$accent"))


def _entry(entry: ViolationLine, day: Snapshot, zone: ZoneInfo, client: int, width: int) -> Content:
    local = entry.at.astimezone(zone)
    when = words.moment(entry.at, day.at, zone)
    if len(when) > 9 or local.date() == day.day:
        when = words.day(local.date(), day.day) if local.date() != day.day else f"today {when}"
    state = VIOLATION_STATES[entry.state]
    kind = entry.kind.replace("-", " ")
    style = _GRAVE[min(max(entry.severity, 1), 4)] if entry.state in _OPEN else "$muted"
    parts: list[Part] = [
        (f"{state.glyph} ", f"${state.token}"),
        (f"{fit(when, 11)} ", "$muted"),
        (fit(entry.client, client) + "  ", "bold $text"),
    ]
    room = width - 14 - client - 2
    full = f"{kind} \N{MIDDLE DOT} {state.word}"
    parts.append((full if cell_len(full) <= room else cut(kind, room), style))
    return row(width, *parts)
