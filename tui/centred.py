"""Words in the middle of a calm screen."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tui.lines import Part, centred

Rows = tuple[tuple[Part, ...], ...]


class Centred(Widget):
    """Rows in the middle of the width; drawn again only when they change."""

    DEFAULT_CSS = "Centred { width: 1fr; height: 1fr; }"

    def __init__(self, *, middle: bool = False) -> None:
        """Begin without a word; `middle` puts the rows into the middle of the height too."""
        super().__init__()
        self._middle = middle
        self._rows: Rows = ()

    def put(self, rows: Rows) -> None:
        """Show other rows; nothing is drawn where they are the same."""
        if rows != self._rows:
            self._rows = rows
            self.refresh(layout=False)

    def render(self) -> Content:
        """Put the rows into the middle."""
        width, height = self.size
        rows = self._rows[:height]
        above = (height - len(rows)) // 2 if self._middle else 0
        return Content("\n").join([*[Content("")] * above, *(centred(width, *parts) for parts in rows)])
