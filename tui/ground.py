"""Parts that are nothing but their background: one strip, made once, stands for all their lines.

Textual asks every part that lies below a line for all of its lines again, with each key; of those that hold others
nothing shows but the space between them.
"""

from __future__ import annotations

from rich.style import Style
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Ground(Widget):
    """Draws its background, without border; its padding is of the same colour."""

    _strip: Strip | None = None

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._strip = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give the same line as often as it is asked for."""
        strip = self._strip
        if strip is None or strip.cell_length != crop.width:
            background = self.background_colors[1]
            strip = Strip.blank(crop.width, Style(bgcolor=background.rich_color))
            for line_filter in self.get_line_filters():
                strip = strip.apply_filter(line_filter, background)
            self._strip = strip
        return [strip] * crop.height


class Row(Horizontal, Ground):
    """Parts side by side."""


class Column(Vertical, Ground):
    """Parts below each other."""
