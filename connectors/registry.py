"""Which connectors there are: entry points, read by name and loaded one at a time; and the check of their settings."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, cast

from connectors.base import COMMON_SETTINGS, ConnectorKind, Setting, Settings
from connectors.errors import Broken, NeedsUser
from connectors.guard import Caught

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP: Final = "daybreak.connectors"
_PARTS: Final = ("kind", "title", "settings", "needs_secret", "open")
_YES: Final = frozenset({"true", "yes", "on", "1"})
_NO: Final = frozenset({"false", "no", "off", "0"})


def names() -> tuple[str, ...]:
    """Name the kinds there are, sorted; loads none of them."""
    return tuple(sorted(_entry_points()))


def load(kind: str) -> ConnectorKind:
    """Load one kind. `NeedsUser` for an unknown one, with the nearest name; `Broken` where its code fails."""
    points = _entry_points()
    point = points.get(kind)
    if point is None:
        raise NeedsUser(kind, "There is no such kind of account.", _choose(kind, points), field="kind")
    with Caught() as caught:
        found = point.load()
    if caught.error is not None:
        error = caught.error
        raise Broken(
            kind,
            f"The connector {point.value} cannot be loaded ({type(error).__name__}: {error}).",
            "Reinstall or remove the package that brings it.",
        ) from error
    missing = [part for part in _PARTS if not hasattr(found, part)]
    if missing or isinstance(found, type):
        lacks = f"has no {', '.join(missing)}" if missing else "is a class, not an object"
        raise Broken(
            kind,
            f"The connector {point.value} {lacks}.",
            "Ask its author for one that keeps to connectors.base.ConnectorKind.",
        )
    return cast("ConnectorKind", found)


def check_settings(kind: ConnectorKind, given: Mapping[str, object], account: str = "") -> Settings:
    """Check what was given against the declaration and fill in the defaults.

    Values may be TOML's own (lists for commands, numbers, booleans); all come back as text, a command as one
    line for `shlex.split`. `NeedsUser` with its `field` for an unknown, missing or ill-typed setting.
    """
    who = account or kind.kind
    declared = {setting.name: setting for setting in (*COMMON_SETTINGS, *kind.settings)}
    for name in given:
        if name not in declared:
            raise NeedsUser(who, f"There is no setting {name!r}.", _choose(name, declared), field=name)
    checked: dict[str, str] = {}
    for name, setting in declared.items():
        if name in given:
            checked[name] = _checked(who, setting, given[name])
        elif setting.default is None:
            raise NeedsUser(who, f"The setting {name!r} is missing.", f"Give it: {setting.help}.", field=name)
        else:
            checked[name] = setting.default
    return checked


def _entry_points() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points

    points: dict[str, EntryPoint] = {}
    for point in entry_points(group=GROUP):
        if point.name not in points or point.value.startswith("connectors."):
            points[point.name] = point
    return points


def _choose(given: str, known: Mapping[str, object]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(given.lower(), sorted(known), n=1)
    return f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(sorted(known))}."


def _checked(who: str, setting: Setting, value: object) -> str:
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, list) and setting.type == "command":
        text = shlex.join(str(part) for part in value)
    elif isinstance(value, str | int | float):
        text = str(value).strip()
    else:
        raise _wrong(who, setting, f"{value!r} is no {setting.type}")
    if any(character < " " or character == "\x7f" for character in text):
        raise _wrong(who, setting, "it holds a control character")
    if not text:
        if setting.default is None:
            raise _wrong(who, setting, "it is empty")
        return setting.default
    return _typed(who, setting, text)


def _typed(who: str, setting: Setting, text: str) -> str:
    check = _CHECKS.get(setting.type)
    if check is None:
        return text
    try:
        return check(text, setting)
    except (ValueError, RuntimeError) as error:
        raise _wrong(who, setting, str(error)) from None


def _number(text: str, _setting: Setting) -> str:
    if not (text.isascii() and text.removeprefix("-").isdigit()):
        raise ValueError(f"{text!r} is no whole number")
    return text


def _flag(text: str, _setting: Setting) -> str:
    if text.lower() not in _YES | _NO:
        raise ValueError(f"{text!r} is neither true nor false")
    return "true" if text.lower() in _YES else "false"


def _choice(text: str, setting: Setting) -> str:
    if text not in setting.choices:
        raise ValueError(f"{text!r} cannot be chosen; {_choose(text, dict.fromkeys(setting.choices))}")
    return text


def _address(text: str, _setting: Setting) -> str:
    local, _, domain = text.rpartition("@")
    if not local or not domain or " " in text:
        raise ValueError(f"{text!r} is no mail address")
    return text


def _command(text: str, _setting: Setting) -> str:
    if not shlex.split(text):
        raise ValueError("it names no program")
    return text


def _path(text: str, _setting: Setting) -> str:
    from pathlib import Path

    return str(Path(text).expanduser())


_CHECKS: Final[dict[str, Callable[[str, Setting], str]]] = {
    "number": _number,
    "flag": _flag,
    "choice": _choice,
    "address": _address,
    "command": _command,
    "path": _path,
}


def _wrong(who: str, setting: Setting, why: str) -> NeedsUser:
    return NeedsUser(
        who,
        f"The setting {setting.name!r} is wrong: {why.rstrip('.?')}.",
        f"It is: {setting.help}.",
        field=setting.name,
    )
