"""Reads TOML values into the structs of `shapes`, key by key, and goes on after an error to find the next."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import FieldInfo

from boundaries.policy.problems import Path, Problems
from boundaries.policy.shapes import Parse, Sound
from boundaries.policy.values import NearestError

_S = TypeVar("_S", bound=Struct)

_BAD = object()
_EXPECTED = re.compile(r"Expected `(\w+)[^`]*`(?: of length)?(?: (>=|<=) ([^,\s]+))?(?:, got `([^`]+)`)?")
_NAMES = {
    "str": "text in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a date like 2026-12-24",
    "datetime": "a date with a time",
    "time": "a time without quotes",
}


def read_table(kind: type[_S], raw: object, path: Path, problems: Problems) -> _S | None:
    """Read one table; None where it is none, or where a key that it cannot do without is missing or wrong."""
    if not isinstance(raw, dict):
        problems.add(path, f"must be a table, not {_NAMES[_kind_of(raw)]}")
        return None
    fields = _fields(kind)
    for key in raw.keys() - fields.keys():
        problems.add((*path, key), "is no key that the policy knows", word=key, known=fields, fatal=False)
    read: dict[str, Any] = {}
    sound = True
    for key, each in fields.items():
        if key not in raw:
            if each.required:
                problems.add((*path, key), "is missing")
                sound = False
            continue
        value = _value(each.type, raw[key], (*path, key), problems)
        if value is not _BAD:
            read[each.name] = value
        elif each.required:
            sound = False
    if not sound:
        return None
    table = kind(**read)
    problems.place(table, path)
    return table


@cache
def _fields(kind: type[Struct]) -> dict[str, FieldInfo]:
    """Give the fields of a table by their keys; kept, since type hints are slow to resolve."""
    return {each.encode_name: each for each in msgspec.structs.fields(kind)}


def _value(declared: Any, raw: object, path: Path, problems: Problems) -> Any:
    """Read one value of a declared type, or give `_BAD` once its problems are noted."""
    kind, notes = _bare(declared)
    origin = get_origin(kind)
    if isinstance(kind, type) and issubclass(kind, Struct) and not notes:
        read = read_table(kind, raw, path, problems)
        return _BAD if read is None else read
    if origin is list:
        return _list(get_args(kind)[0], raw, path, problems, notes)
    if origin is dict:
        return _dict(get_args(kind)[1], raw, path, problems)
    parse = next((note for note in notes if isinstance(note, Parse)), None)
    try:
        if parse is None:
            return msgspec.convert(raw, declared)
        return parse.read(msgspec.convert(raw, str))
    except msgspec.ValidationError as error:
        known = get_args(kind) if origin is Literal else ()
        word = raw if known and isinstance(raw, str) else ""
        problems.add(path, _reason(str(error), raw, known), word=word, known=known)
    except NearestError as error:
        problems.add(path, str(error), word=error.nearest, known=(error.nearest,))
    except ValueError as error:
        problems.add(path, str(error))
    return _BAD


def _list(item: Any, raw: object, path: Path, problems: Problems, notes: tuple[Any, ...]) -> Any:
    if not isinstance(raw, list):
        problems.add(path, f"must be a list, not {_NAMES[_kind_of(raw)]}")
        return _BAD
    values = [_value(item, each, (*path, number), problems) for number, each in enumerate(raw)]
    values = [each for each in values if each is not _BAD]
    for note in notes:
        if isinstance(note, Sound):
            try:
                note.check(values)
            except ValueError as error:
                problems.add(path, str(error))
                return _BAD
    return values


def _dict(item: Any, raw: object, path: Path, problems: Problems) -> Any:
    if not isinstance(raw, dict):
        problems.add(path, f"must be a table, not {_NAMES[_kind_of(raw)]}")
        return _BAD
    values = {key: _value(item, each, (*path, key), problems) for key, each in raw.items()}
    return {key: value for key, value in values.items() if value is not _BAD}


def _bare(declared: Any) -> tuple[Any, tuple[Any, ...]]:
    """Take `| None` and `Annotated` off a type; give the type and what it was annotated with."""
    notes: tuple[Any, ...] = ()
    while True:
        if get_origin(declared) is Annotated:
            declared, *more = get_args(declared)
            notes += tuple(more)
        elif type(None) in get_args(declared):
            declared = next(each for each in get_args(declared) if each is not type(None))
        else:
            return declared, notes


def _kind_of(raw: object) -> str:
    for kind, name in ((dict, "object"), (list, "array")):
        if isinstance(raw, kind):
            return name
    return type(raw).__name__


def _reason(message: str, raw: object, known: tuple[str, ...]) -> str:
    """Put what msgspec found wrong in words; its message names types, and these are not the user's words."""
    if len(known) > 8:
        return f"{_shown(raw)} is no word that is known here"
    if known:
        return f"{_shown(raw)} is not one of {', '.join(known)}"
    found = _EXPECTED.match(message)
    if found is None:
        return f"{_shown(raw)} is not a date like 2026-12-24"
    expected, relation, bound, got = found.groups()
    if got is not None:
        return f"must be {_NAMES.get(expected, expected)}, not {_NAMES.get(got, got)}"
    if expected == "str":
        return "must not be empty"
    return f"must be {bound} or {'more' if relation == '>=' else 'less'}, not {_shown(raw)}"


def _shown(raw: object) -> str:
    return f'"{raw}"' if isinstance(raw, str) else str(raw)
