"""What is wrong with a policy file: each problem with its place, its reason and the nearest word known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from boundaries.policy.lines import Lines

Path = tuple[str | int, ...]
"""Keys, and for arrays the index of the item, from the top of the file."""


class Problem(Struct, frozen=True, kw_only=True):
    """One thing wrong with a policy file. Texts are raw: the file's own words stand in them."""

    file: str
    line: int
    key: str
    """From the top of the file: `limits.grace`, `client[Acme].promise.email`; empty where there is no key."""
    reason: str
    nearest: str = ""
    """The known word that comes nearest; empty where none does."""
    fatal: bool = True
    """False: the policy still means what the rest of it says (an unknown key)."""

    def sentence(self) -> str:
        """Say it in one line: place, key, reason, and what may have been meant."""
        key = f"{self.key}: " if self.key else ""
        meant = f' Did you mean "{self.nearest}"?' if self.nearest else ""
        return f"{self.file}:{self.line}: {key}{self.reason}.{meant}"


class Problems:
    """Collects problems while a file is read on."""

    def __init__(self, file: str, text: str, raw: object) -> None:
        """Collect for the file of that name; `raw` is what its text says, which is searched for lines when needed."""
        self._file = file
        self._text = text
        self._lines: Lines | None = None
        self._raw = raw
        self._found: list[Problem] = []
        self._broken: list[Path] = []
        self._places: dict[int, tuple[Struct, Path]] = {}

    def place(self, table: Struct, path: Path) -> None:
        """Remember where a table that was read stands."""
        self._places[id(table)] = (table, path)

    def path(self, table: Struct) -> Path:
        """Give where a table stands."""
        return self._places[id(table)][1]

    def add(self, path: Path, reason: str, *, word: str = "", known: Iterable[str] = (), fatal: bool = True) -> None:
        """Take note of a problem; `word` is looked up among the `known` ones."""
        found = Problem(
            file=self._file,
            line=self._line(path),
            key=self._name(path),
            reason=reason,
            nearest=nearest(word, known) if word else "",
            fatal=fatal,
        )
        self._found.append(found)
        if fatal:
            self._broken.append(path)

    def sound(self, *paths: Path) -> bool:
        """Say whether nothing at or below these paths has a fatal problem so far."""
        return not any(broken[: len(path)] == path for broken in self._broken for path in paths)

    def sorted(self) -> tuple[Problem, ...]:
        """Give them in the order of the file."""
        return tuple(sorted(self._found, key=lambda found: found.line))

    def _line(self, path: Path) -> int:
        if self._lines is None:
            from boundaries.policy.lines import Lines

            self._lines = Lines(self._text)
        return self._lines.of(path)

    def _name(self, path: Path) -> str:
        """Write a path as a person would: items of a list by their name, else by their number from 1."""
        name = ""
        here = self._raw
        for part in path:
            if isinstance(part, int):
                here = here[part] if isinstance(here, list) and part < len(here) else None
                called = here.get("name") if isinstance(here, dict) else None
                name += f"[{called}]" if isinstance(called, str) and called else f"[{part + 1}]"
            else:
                here = here.get(part) if isinstance(here, dict) else None
                name += f".{part}" if name else part
        return name


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that comes nearest, or nothing."""
    from difflib import get_close_matches

    by_fold = {each.casefold(): each for each in known}
    found = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else ""
