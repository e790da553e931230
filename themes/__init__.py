"""How it looks: theme files, and the one loader that reads them.

A theme gives a colour to each *meaning* (`TOKENS`); `themes.meanings` gives the same meanings a glyph and a word, so
that nothing is told by colour alone. A user's own theme is the same file, and may leave out what it does not change.
"""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from msgspec import Struct

FOLDER = Path(__file__).parent
SHEET = FOLDER / "daybreak.tcss"
"""The style sheet of the dashboard: structure only, colours through the tokens."""

TEXT_TOKENS = (
    "text", "muted", "accent", "channel", "available", "off", "notice", "now",
    "band-urgent", "band-overdue", "band-at-risk", "band-today", "band-later", "band-no-answer",
)  # fmt: skip
"""Colours that letters are written in."""
GROUND_TOKENS = ("background", "surface", "cursor")
"""Colours that letters stand on."""
TOKENS = frozenset(
    {
        *TEXT_TOKENS,
        *GROUND_TOKENS,
        *("edge", "edge-focus", "faint"),
        *("horizon-night", "horizon-dawn", "horizon-gap", "horizon-dusk"),
        *("horizon-morning", "horizon-noon", "horizon-evening", "horizon-meeting", "horizon-own"),
    }
)
_COLOR = re.compile(r"#[0-9a-fA-F]{6}|ansi_(bright_)?(black|red|green|yellow|blue|magenta|cyan|white)|ansi_default")
_STYLES = {"cursor": ("none", "bold", "reverse", "underline", "bold reverse")}


class ThemeError(Exception):
    """A theme file cannot be used: the text names the file, the key and the reason."""


class Theme(Struct, frozen=True, kw_only=True):
    """A colour for every token, and a text style for the line under the cursor."""

    name: str
    dark: bool
    ansi: bool = False
    """Colours are names of the terminal's own palette."""
    colors: dict[str, str]
    cursor: str = "none"


def names() -> tuple[str, ...]:
    """Give the names of the themes that come with the program."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def load(name: str) -> Theme:
    """Read a theme that comes with the program.

    Raises:
        ThemeError: there is none of that name.
    """
    if name not in names():
        near = get_close_matches(name, names(), 1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise ThemeError(f"There is no theme {name!a}: there are {', '.join(names())}{hint}")
    return load_file(FOLDER / f"{name}.toml")


def load_file(path: Path) -> Theme:
    """Read a theme file; colours that it leaves out are those of *day*, or of *paper* where it is light.

    Raises:
        ThemeError: the file cannot be read, is no TOML, or holds an unknown key or a value that is no colour.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeError(f"{path}: cannot be read as a theme: {error}") from error
    _known(path, "", table, {"name", "dark", "ansi", "colors", "styles"})
    dark, ansi = _flag(path, table, "dark", default=True), _flag(path, table, "ansi", default=False)
    colors = _strings(path, table, "colors", TOKENS)
    for token, color in colors.items():
        if not _COLOR.fullmatch(color):
            raise ThemeError(f"{path}: colors.{token}: {color!a} is no colour; write #rrggbb or ansi_red")
    styles = _strings(path, table, "styles", frozenset(_STYLES))
    for key, style in styles.items():
        if style not in _STYLES[key]:
            raise ThemeError(f"{path}: styles.{key}: {style!a} is not one of {', '.join(_STYLES[key])}")
    missing = TOKENS - colors.keys()
    if missing:
        base = "ansi" if ansi else "day" if dark else "paper"
        if path == FOLDER / f"{base}.toml":
            raise ThemeError(f"{path}: colors.{min(missing)} is missing")
        colors = load(base).colors | colors
    name = table.get("name", path.stem)
    return Theme(name=str(name), dark=dark, ansi=ansi, colors=colors, cursor=styles.get("cursor", "none"))


def _known(path: Path, table: str, found: dict[str, Any], keys: frozenset[str] | set[str]) -> None:
    for key in found:
        if key not in keys:
            near = get_close_matches(key, keys, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise ThemeError(f"{path}: {table}{key!a} is not a key of a theme{hint}")


def _flag(path: Path, table: dict[str, Any], key: str, *, default: bool) -> bool:
    value = table.get(key, default)
    if not isinstance(value, bool):
        raise ThemeError(f"{path}: {key} is true or false, not {value!a}")
    return value


def _strings(path: Path, table: dict[str, Any], key: str, keys: frozenset[str]) -> dict[str, str]:
    found = table.get(key, {})
    if not isinstance(found, dict):
        raise ThemeError(f"{path}: [{key}] is a table")
    _known(path, f"{key}.", found, keys)
    for token, value in found.items():
        if not isinstance(value, str):
            raise ThemeError(f"{path}: {key}.{token} is a text in quotes, not {value!a}")
    return found
