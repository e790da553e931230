"""The check while an answer is written: few words, one boundary, a time named, no "always", no second "sorry".

What a pattern of words can see and no more: a part that was put in and then said in other words is "not seen", not
wrong. Only what would embarrass the sender holds an answer back: a place left in braces, or no text at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from boundaries.answers.letters import PARTS, unfilled
from boundaries.answers.marks import MARKS, Marks
from boundaries.answers.tongue import Form, tongue
from boundaries.prose import plain

MOST_WORDS: Mapping[Form, int] = {"mail": 120, "chat": 45}
READ = 20_000
"""Characters of a text that the patterns look at; words and places are counted in all of it."""
ABOUT_THE_PAST = ("when", "date", "hours")
"""Values whose times are no answer to "by when?"."""

_SENTENCE = re.compile(r"[.!?;:]\s+|\n+")


class Finding(Struct, frozen=True, kw_only=True):
    """One line of the check."""

    name: str
    """words, time, one-boundary, never, sorry, places, written, or one of the four parts."""
    ok: bool
    words: str
    """For the screen: "52 of 120 words", "a time is named: not yet"."""
    holds: bool = False
    """The answer must not leave like this."""


def check(
    text: str, form: Form, language: str, facts: Mapping[str, str], parts: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """Read an answer as it stands; well under a millisecond.

    Args:
        text: both halves as they would leave.
        form: chat is held to fewer words.
        language: of the letter; an unknown one is read as English.
        facts: the values it was made with.
        parts: `Draft.parts` of the letter that it began from; left out, nothing is said about the parts.
    """
    parts = parts or {}
    number, most = len(text.split()), MOST_WORDS[form]
    read, marks = text[:READ], _compiled(language if language in MARKS else "en")
    bare = read.replace("’", "'").lower()
    accused = marks.accuses.search(bare)
    sorries = len(marks.sorry.findall(bare))
    boundaries = _boundaries(bare, marks, language, parts.get("boundary", ""))
    left = unfilled(text)
    return (
        *_parts(read, parts),
        Finding(name="words", ok=number <= most, words=f"{number} of {most} words"),
        _line("time", "a time is named", ok=_names_a_time(bare, marks, facts)),
        _line("one-boundary", "one boundary", found=f"{boundaries} in one message" if boundaries > 1 else ""),
        _line("never", "no “you always”, no “you never”", found=f"“{accused[0].strip()}”" if accused else ""),
        _line("sorry", "at most one “sorry”", found=f"{sorries} of them" if sorries > 1 else ""),
        Finding(
            name="places",
            ok=not left,
            words="every place filled" if not left else "still to fill: " + ", ".join(left),
            holds=bool(left),
        ),
        *(() if text.strip() else (Finding(name="written", ok=False, words="nothing is written", holds=True),)),
    )


class _Compiled(Struct, frozen=True):
    accuses: re.Pattern[str]
    sorry: re.Pattern[str]
    times: re.Pattern[str]
    sets: re.Pattern[str]


@lru_cache(maxsize=len(MARKS))
def _compiled(language: str) -> _Compiled:
    marks: Marks = MARKS[language]
    return _Compiled(*(re.compile(part) for part in (marks.accuses, marks.sorry, marks.times, marks.sets)))


@lru_cache(maxsize=len(MARKS))
def _shipped_boundaries(language: str) -> tuple[str, ...]:
    """Give the boundaries that ship, as plain words; those with places in them are left out."""
    phrases = tongue(language).phrases.values()
    return tuple(plain(phrase.boundary) for phrase in phrases if "{" not in phrase.boundary)


def _line(name: str, words: str, *, ok: bool | None = None, found: str = "") -> Finding:
    if ok is None:
        ok = not found
    return Finding(name=name, ok=ok, words=words if ok else f"{words}: {found or 'not yet'}")


def _parts(text: str, parts: Mapping[str, str]) -> list[Finding]:
    """Look for the sentences that were put in: half of a sentence's words keep it."""
    have = set(plain(text).split())
    findings = []
    for part in PARTS:
        sentence = plain(parts.get(part, "")).split()
        if sentence:
            seen = sum(word in have for word in sentence) * 2 > len(sentence)
            findings.append(Finding(name=part, ok=seen, words=part if seen else f"{part}: not seen"))
    return findings


def _names_a_time(text: str, marks: _Compiled, facts: Mapping[str, str]) -> bool:
    """Say whether a time to come is named: one that only the act, the letter's date or the hours hold is none."""
    past = {time for place in ABOUT_THE_PAST for time in _times(facts.get(place, ""), marks)}
    return bool(_times(text, marks) - (past - _times(facts.get("next_opening", ""), marks)))


def _times(text: str, marks: _Compiled) -> set[str]:
    return {found[0].strip() for found in marks.times.finditer(text.lower())}


def _boundaries(text: str, marks: _Compiled, language: str, put_in: str) -> int:
    """Count the sentences that set a boundary: the one put in, those that ship for other kinds, the usual openings."""
    own = plain(put_in)
    known = {own, *_shipped_boundaries(language)} - {plain("")}
    found: set[str] = set()
    for sentence in _SENTENCE.split(text):
        words = plain(sentence)
        match = next((boundary for boundary in known if boundary in words), "")
        if match:
            found.add(match)
        elif marks.sets.search(sentence.strip()):
            found.add(words)
    return len(found)
