"""What a script of the user's own does that cannot stand beside ours; read only, never changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

_WORD: Final = re.compile(
    rb"""(?P<skip>[ \t\r\n]+|\#[^\n]*|/\*.*?(?:\*/|\Z))
    |text:[ \t]*(?:\#[^\n]*)?\r?\n(?P<multi>(?:(?!\.\r?(?:\n|\Z))[^\n]*\n)*)(?:\.|(?P<endless>[^\n]*\Z))
    |"(?P<quoted>(?:[^"\\]|\\.)*)(?:"|(?P<open>\\?\Z))
    |(?P<name>:?[A-Za-z_][A-Za-z0-9_]*)
    |(?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)
_NAME: Final = re.compile(rb":?[A-Za-z_][A-Za-z0-9_]*")
_ANSWERS: Final = frozenset({"vacation", "reject", "ereject"})


class Findings(Struct, frozen=True):
    """What stands in the way, by command, and which other scripts run with it."""

    answers: tuple[str, ...]
    """`vacation`, `reject` or `ereject`, each once."""
    includes: tuple[bytes, ...]
    """Personal scripts that it includes."""
    unseen: tuple[bytes, ...]
    """Scripts of the server's that it includes and nobody can read."""


class _Word(Struct, frozen=True):
    kind: str
    text: bytes

    def says(self, name: str) -> bool:
        return self.kind == "name" and self.text.decode("ascii").lower() == name


def look(script: bytes) -> Findings:
    """Look through a script; what stands under `if false` is never run and not counted."""
    answers: dict[str, None] = {}
    mine: dict[bytes, None] = {}
    unseen: dict[bytes, None] = {}
    words = list(_live(list(_words(script))))
    for at, word in enumerate(words):
        if word.kind != "name":
            continue
        name = word.text.decode("ascii").lower()
        if name in _ANSWERS:
            answers[name] = None
        elif name == "include":
            rest = words[at + 1 : at + 6]
            target = next((each.text for each in rest if each.kind == "string"), b"")
            everybodys = any(each.says(":global") for each in rest)
            (unseen if everybodys else mine)[target] = None
    return Findings(tuple(answers), tuple(mine), tuple(unseen))


def _words(script: bytes) -> Iterator[_Word]:
    for found in _WORD.finditer(script):
        if found["open"] is not None or found["endless"] is not None:
            # A text without an end runs nowhere; what stands in it is counted, to be on the safe side.
            yield from (_Word("name", each) for each in _NAME.findall(found[0]))
        elif found["name"] is not None:
            yield _Word("name", found["name"])
        elif found["quoted"] is not None:
            yield _Word("string", re.sub(rb"\\(.)", rb"\1", found["quoted"], flags=re.DOTALL))
        elif found["multi"] is not None:
            yield _Word("string", found["multi"])
        elif found["mark"] is not None:
            yield _Word("mark", found["mark"])


def _live(words: list[_Word]) -> Iterator[_Word]:
    """Leave out the blocks of `if false`, as editors write rules that are switched off."""
    at = 0
    while at < len(words):
        dead = [each.text.lower() for each in words[at : at + 3]] == [b"if", b"false", b"{"]
        if not dead or words[at].kind != "name":
            yield words[at]
            at += 1
            continue
        depth, at = 1, at + 3
        while at < len(words) and depth:
            if words[at].kind == "mark":
                depth += {b"{": 1, b"}": -1}.get(words[at].text, 0)
            at += 1
