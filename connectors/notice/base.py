"""What shows a notice on the desktop."""

from __future__ import annotations

from typing import Protocol


class Desktop(Protocol):
    """Shows one line and one below it. Called from a thread; takes at most a second or two."""

    @property
    def name(self) -> str:
        """Give its name in words, for `doctor`."""

    def show(self, title: str, body: str) -> bool:
        """Show plain text, clean; False where nobody took it."""
