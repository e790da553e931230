"""Beside the guided answer: what happened, the line crossed, what came before, the ladder."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from zoneinfo import ZoneInfo

from textual.content import Content

from daybreak.logview import EntryView
from daybreak.snapshot import Snapshot
from tui.entry_lines import happened
from tui.panes.pane import Pane


class HappenedPane(Pane):
    """Facts only, to look at while one writes."""

    def __init__(self, entry: EntryView) -> None:
        """Show one entry."""
        super().__init__(id="happened")
        self._entry = entry
        self._unveiled = False

    def unveil(self) -> None:
        """Show what is grave, or veil it again."""
        self._unveiled = not self._unveiled
        self.redraw()

    def lines(self, day: Snapshot, width: int, height: int) -> Iterable[Content]:  # noqa: ARG002  # of every pane
        """Give the lines, without the empty one that would stand first."""
        zone = ZoneInfo(day.zone)
        return islice(happened(self._entry, day.at, zone, width, "" if self._unveiled else "ctrl+r"), 1, None)
