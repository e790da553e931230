"""What touches the outside world is imported after the first frame, away from the loop."""

from __future__ import annotations

import importlib


def import_outside() -> None:
    """Import it all; takes some tenths of a second."""
    importlib.import_module("connectors.idle.choose")
    importlib.import_module("connectors.vault")
    importlib.import_module("daybreak.fleet")
    importlib.import_module("daybreak.showing.watch")
