"""Change hours and exceptions in the text of a policy, and nothing else in it: comments, order and spacing stay.

A text in, a text out. The result is read back: where it does not say exactly what was asked for (a file that writes its
tables in another form), `EditError` says so, and nothing was changed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from msgspec import json

from boundaries.policy.model import WEEKDAYS, NewException, Week
from boundaries.policy.values import window_text

_HEADER = re.compile(r"\s*\[")
_EXCEPTION = re.compile(r"\s*\[\[\s*exception\s*\]\]\s*(#.*)?\Z")
_HOURS = re.compile(r"\s*\[\s*hours\s*\]\s*(#.*)?\Z")
_ODD = "the file does not write this part in a form that can be changed here. Change it with: daybreak policy edit"


class EditError(ValueError):
    """The text is not written in a form that can be changed in place; the text says what to do."""


def with_hours(text: str, week: Week) -> str:
    """Give the text with these hours of the week; days that are left out of `week` are days off."""
    lines = text.split("\n")
    start, end = _section(lines, _HOURS)
    wanted = {day: [window_text(each) for each in week.get(day, ())] for day in WEEKDAYS}
    known = tomllib.loads(text.removeprefix("\ufeff"))["hours"]
    body = "\n".join(lines[start + 1 : end])
    for day in WEEKDAYS:
        if known.get(day, []) == wanted[day]:
            continue
        value = f"[{', '.join(map(_quoted, wanted[day]))}]"
        if day in known:
            body = _replaced(body, day, value)
        else:
            body = f"{body}\n{day} = {value}" if body else f"{day} = {value}"
    expected = {**known, **{day: windows for day, windows in wanted.items() if windows or day in known}}
    edited = "\n".join([*lines[: start + 1], *([body] if body else []), *lines[end:]])
    return _checked(text, edited, lambda raw: raw.update(hours=expected))


def with_exception(text: str, new: NewException) -> str:
    """Give the text with one more exception, after those that are there: of two on a date the first holds."""
    lines = text.split("\n")
    ends = [_end(lines, at) for at, line in enumerate(lines) if _EXCEPTION.match(line)]
    at = ends[-1] if ends else _section(lines, _HOURS)[1]
    block = ["", "[[exception]]", f"from = {new.first.isoformat()}"]
    if new.last != new.first:
        block.append(f"to = {new.last.isoformat()}")
    if new.hours is not None:
        block.append(f"hours = [{', '.join(map(_quoted, new.hours))}]")
    if new.promise:
        pairs = ", ".join(f"{_key(name)} = {_quoted(length)}" for name, length in new.promise.items())
        block.append(f"promise = {{ {pairs} }}")
    if new.note:
        block.append(f"note = {_quoted(new.note)}")
    return _checked(text, "\n".join([*lines[:at], *block, *lines[at:]]), lambda raw: _add(raw, new))


def without_exception(text: str, number: int) -> str:
    """Give the text without one exception, counted from 0 in the order of the file."""
    lines = text.split("\n")
    starts = [at for at, line in enumerate(lines) if _EXCEPTION.match(line)]
    if not 0 <= number < len(starts):
        raise EditError(_ODD)
    start = starts[number]
    end = _end(lines, start)
    if start and not lines[start - 1].strip() and (end == len(lines) or not lines[end].strip()):
        start -= 1
    return _checked(text, "\n".join([*lines[:start], *lines[end:]]), lambda raw: _remove(raw, number))


def _section(lines: list[str], header: re.Pattern[str]) -> tuple[int, int]:
    """Give the line of a table's header and the one after its last value."""
    for at in range(len(lines)):
        if header.match(lines[at]):
            return at, _end(lines, at)
    raise EditError(_ODD)


def _end(lines: list[str], start: int) -> int:
    """Give the line after the last value of the table whose header stands at `start`: comments below are the next's."""
    end = start + 1
    for at in range(start + 1, len(lines)):
        text = lines[at].strip()
        if _HEADER.match(lines[at]) and not text.startswith(("[]", '["', "['")):
            break
        if text and not text.startswith("#"):
            end = at + 1
    return end


def _replaced(body: str, key: str, value: str) -> str:
    """Put another list in the place of a key's; what stands behind it on its last line stays."""
    found = re.search(rf"(?m)^([ \t]*{key}[ \t]*=[ \t]*)\[", body)
    if found is None:
        raise EditError(_ODD)
    end = _list_end(body, found.end())
    rest = body[end:].split("\n", 1)
    gap = re.fullmatch(r"([ \t]*)(#.*)", rest[0].rstrip("\r"))
    if gap is not None and "\n" not in body[found.end() : end]:
        # The comment stays in its column as long as the value leaves room for it.
        reached = end - found.end() + 1 + len(gap[1])
        rest[0] = " " * max(1, reached - len(value)) + gap[2]
    return body[: found.start()] + found[1] + value + "\n".join(rest)


def _list_end(text: str, at: int) -> int:
    """Give the place after the bracket that closes a list of strings which was opened before `at`."""
    quote = ""
    while at < len(text):
        here = text[at]
        if quote:
            if here == "\\" and quote == '"':
                at += 1
            elif here == quote:
                quote = ""
        elif here in "\"'":
            quote = here
        elif here == "#":
            at = text.find("\n", at)
            if at < 0:
                break
        elif here == "]":
            return at + 1
        at += 1
    raise EditError(_ODD)


def _checked(before: str, after: str, change: Callable[[dict[str, Any]], None]) -> str:
    """Give the edited text, if it says what the one before said, changed as wanted and in nothing else."""
    wanted = deepcopy(tomllib.loads(before.removeprefix("\ufeff")))
    change(wanted)
    try:
        if tomllib.loads(after.removeprefix("\ufeff")) == wanted:
            return after
    except ValueError:
        pass
    raise EditError(_ODD)


def _add(raw: dict[str, Any], new: NewException) -> None:
    said: dict[str, Any] = {"from": new.first}
    if new.last != new.first:
        said["to"] = new.last
    if new.hours is not None:
        said["hours"] = list(new.hours)
    if new.promise:
        said["promise"] = new.promise
    if new.note:
        said["note"] = new.note
    raw["exception"] = [*raw.get("exception", ()), said]


def _remove(raw: dict[str, Any], number: int) -> None:
    del raw["exception"][number]
    if not raw["exception"]:
        del raw["exception"]


def _quoted(text: str) -> str:
    """Write a TOML basic string: JSON's escapes are TOML's, but for DEL."""
    return json.encode(text).decode().replace("\x7f", "\\u007F")


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _quoted(name)
