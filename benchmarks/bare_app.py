"""The yardstick: a bare Textual app with four panes and nothing to do."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Grid
from textual.widgets import Static


class Bare(App[None]):
    """Four panes with eight lines each."""

    CSS = "Grid { grid-size: 2 2; } Static { border: round $primary; height: 1fr; }"
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """Put the panes."""
        with Grid():
            for name in ("Queue", "Today", "Breaks", "Violations"):
                yield Static("\n".join(f"{name} line {at}" for at in range(8)))


if __name__ == "__main__":
    Bare().run()
