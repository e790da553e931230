"""A user's own keys: checked when the program starts, because Textual passes over unknown ids in silence."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from textual.binding import Binding

from tui import keys
from tui.panes.pane import Pane
from tui.panes.violations import ViolationsPane
from tui.queue_list import QueueList
from tui.screens.breaks import BreaksScreen
from tui.screens.guided import GuidedScreen
from tui.screens.hours import HoursScreen
from tui.screens.journal import JournalScreen
from tui.screens.morning import MorningScreen
from tui.screens.night import NightScreen
from tui.screens.shown import ShownScreen
from tui.screens.violations import ViolationsScreen
from tui.screens.winddown import WinddownScreen


def read(file: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """Read a keymap from a TOML file of binding ids to keys; give a sentence for what cannot be read."""
    import tomllib

    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as problem:
        return {}, (f"keys: {file.name} cannot be read ({problem}); the usual keys hold",)
    keymap = {str(name): wanted for name, wanted in found.items() if isinstance(wanted, str)}
    wrong = tuple(f"keys: {name}: write the keys as one text in quotes" for name in found if name not in keymap)
    return keymap, wrong


def known() -> dict[str, Binding]:
    """Give every binding of the dashboard that can be given another key, by its id."""
    tables = (
        keys.TODAY,
        keys.APP,
        QueueList.BINDINGS,
        Pane.BINDINGS,
        ViolationsPane.BINDINGS,
        ViolationsScreen.BINDINGS,
        GuidedScreen.BINDINGS,
        BreaksScreen.BINDINGS,
        WinddownScreen.BINDINGS,
        NightScreen.BINDINGS,
        MorningScreen.BINDINGS,
        JournalScreen.BINDINGS,
        HoursScreen.BINDINGS,
        ShownScreen.BINDINGS,
    )
    return {binding.id: binding for table in tables for binding in keys.bindings(table) if binding.id is not None}


def checked(keymap: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Give what of a keymap (id to keys, with commas) can be used, and a sentence for each entry that cannot.

    A key that two bindings of the Today screen would share goes to neither newcomer; a keymap that leaves no way
    out keeps ctrl+q.
    """
    table = known()
    used: dict[str, str] = {}
    errors: list[str] = []
    for name, wanted in keymap.items():
        if name not in table:
            near = get_close_matches(name, table, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            errors.append(f"keys: {name!a} is not the name of a key binding{hint}")
            continue
        taken = _taken(table, used | {name: wanted}, name)
        if taken:
            errors.append(f"keys: {name}: {taken}; the key stays as it was")
            continue
        used[name] = wanted
    if "app.quit" in used and "ctrl+q" not in used["app.quit"].split(","):
        used["app.quit"] += ",ctrl+q"
    return used, tuple(errors)


def _taken(table: Mapping[str, Binding], keymap: Mapping[str, str], name: str) -> str:
    """Say which other binding of the same part of the screen has one of the keys of `name`."""
    part = name.partition(".")[0]
    mine = set(keymap[name].split(","))
    for other, binding in table.items():
        if other != name and other.partition(".")[0] in (part, "app"):
            shared = mine & set(keymap.get(other, binding.key).split(","))
            if shared:
                return f"{min(shared)!a} is already {other}"
    return ""
