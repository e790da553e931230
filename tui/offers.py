"""Screens that keep their own keys: each in the help of the screen, and in the palette by name."""

from __future__ import annotations

from textual.binding import Binding
from textual.screen import Screen


class Offers(Screen[None]):
    """A screen whose own keys stand in the palette, and behind `?`."""

    def action_help(self) -> None:
        """Show every key that does something now."""
        from tui.footer import help_rows
        from tui.screens.help import Help

        self.app.push_screen(Help(help_rows(self)))


def help_key(part: str) -> Binding:
    """Give the key that shows the help of a part of the dashboard."""
    return Binding(
        "question_mark,f1", "help", "help", id=f"{part}.help", tooltip="Every key, and what it does", show=False
    )
