"""What the wind-down asks, and what becomes of the answers: tomorrow's first three, a number, a yes or no."""

from __future__ import annotations

import re

from msgspec import Struct

MOST = 3
"""Things that a day may begin with."""
PARTS = ("what", "when", "where", "first step")
_JOINT = " \N{MIDDLE DOT} "
_ROWS = re.compile(r"[\n;]")
_YES = ("y", "yes")
_NO = ("n", "no")


class First(Struct, frozen=True):
    """One of tomorrow's first three; raw."""

    what: str
    when: str = ""
    where: str = ""
    step: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Name the parts that are not there."""
        parts = zip(PARTS, (self.what, self.when, self.where, self.step), strict=True)
        return tuple(name for name, part in parts if not part)

    @property
    def written(self) -> str:
        """Give it as one row: "hero copy · 09:15 · desk · open the comments"."""
        parts = [self.what, self.when, self.where, self.step]
        while not parts[-1] and len(parts) > 1:
            parts.pop()
        return _JOINT.join(part or "\N{EN DASH}" for part in parts)


def first_of(row: str) -> First:
    """Read one row: parts between middle dots, else between commas; the first step may hold commas of its own."""
    parts = re.split(r"\s*\N{MIDDLE DOT}\s*" if "\N{MIDDLE DOT}" in row else r"\s*,\s*", row.strip(), maxsplit=3)
    said = ["" if part.strip() == "\N{EN DASH}" else part.strip() for part in parts]
    return First(*said)


def first_three(answer: str) -> tuple[First, ...]:
    """Read an answer: one of the three a row; rows end in a line feed or a semicolon, and the fourth is none."""
    rows = [row for row in _ROWS.split(answer) if row.strip()]
    return tuple(first_of(row) for row in rows[:MOST])


def answered(ask: str, answer: str) -> str:
    """Give an answer as it is kept; empty stays empty.

    Raises:
        ValueError: it is no answer to that; the text says what is.
    """
    said = answer.strip()
    if not said:
        return ""
    if ask == "first-three":
        return "\n".join(first.written for first in first_three(said))
    if ask == "energy":
        if said not in {"1", "2", "3", "4", "5"}:
            raise ValueError("Energy is a number from 1 to 5.")
        return said
    if ask == "professional":
        if said.casefold() not in _YES + _NO:
            raise ValueError("This line takes y or n.")
        return "yes" if said.casefold() in _YES else "no"
    return said
