"""A quiet input driver: at rest its thread sleeps until there is input.

Textual's own asks ten times a second, for ever, and so notices that Esc stood alone only at its next look. Here the
thread blocks, but while an escape sequence is unfinished it waits no longer than that sequence may take: no wake-ups
at rest, and Esc after 39 ms instead of 110.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

_DUE = "_timeout_time"


def write(sequence: str) -> None:
    """Write a sequence to the terminal between two frames; nothing where no driver of ours is at work."""
    if sequence and "tui.private.quiet_linux" in sys.modules:
        from tui.private.quiet_linux import QuietDriver

        if QuietDriver.at_work is not None:
            QuietDriver.at_work.write(sequence)
            QuietDriver.at_work.flush()


def quiet_driver() -> type[Driver] | None:
    """Give the driver class; None where it cannot be had, and Textual then chooses its own."""
    if sys.platform != "linux":
        return None
    from textual._xterm_parser import XTermParser

    if not hasattr(XTermParser(), _DUE):
        return None
    from tui.private.quiet_linux import QuietDriver

    return QuietDriver
