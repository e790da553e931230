"""The user's own letters: TOML files in `templates/` beside the policy, laid over those that ship.

A file holds tables by the name of a letter, for example:

    ["chased/remind/mail/en"]
    communicate = "Hello {name}, {fact} {boundary}"
    reinforce = "You have my answer {next_opening}. {me}"

`any` in place of a kind holds for every kind. One file that cannot be used leaves the others in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from boundaries.answers.letters import Letter, LetterUnsound, merge
from daybreak.home import Home
from daybreak.policy_file import text_of

FOLDER = "templates"
_MOST = 100
"""Files that are read; nobody writes more letters."""


def user_letters(home: Home) -> tuple[dict[str, Letter], str]:
    """Give the user's letters by key, and a sentence for each file that could not be used; files in order of name."""
    letters: dict[str, Letter] = {}
    troubles: list[str] = []
    for file in sorted((home.policy.parent / FOLDER).glob("*.toml"))[:_MOST]:
        try:
            letters = _laid_over(letters, file)
        except (OSError, ValueError) as problem:
            troubles.append(f"{FOLDER}/{file.name}: {_words(problem)} The letters that ship stand in for it.")
    return letters, "\n".join(troubles)


def _laid_over(letters: dict[str, Letter], file: Path) -> dict[str, Letter]:
    """Lay a file over letters; whole, or not at all. Raises `OSError`, `ValueError`, `LetterUnsound`."""
    import tomllib

    found = tomllib.loads(text_of(file))
    own: dict[str, Mapping[str, str]] = {}
    for name, halves in found.items():
        if not isinstance(halves, dict):
            raise LetterUnsound(f'"{name}" is no letter: write its name in brackets, ["chased/remind/mail/en"].')
        own[name] = {half: _text(name, half, text) for half, text in halves.items()}
    return merge(letters, own)


def _text(name: str, half: str, text: Any) -> str:
    if not isinstance(text, str):
        raise LetterUnsound(f'"{half}" of the letter "{name}" is no text: write it in quotes.')
    return text


def _words(problem: Exception) -> str:
    said = problem.strerror or "it cannot be read" if isinstance(problem, OSError) else str(problem)
    return said if said.endswith((".", "!", "?")) else f"{said}."
