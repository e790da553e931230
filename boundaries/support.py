"""People to turn to: when they are shown, and a summary to copy for them. Nobody is ever contacted by the program."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from boundaries.answers.spoken import say_date
from boundaries.facts import Violation
from boundaries.violations.kinds import words
from boundaries.violations.ladder import GIVEN, Step, counts
from boundaries.words import clock, count

WEEK = timedelta(days=7)
SHOWN_FOR = timedelta(days=14)
"""After an act of severity 3 or 4."""
HIDDEN = "[…]"

_LINK = re.compile(r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S*@\S+")
_NUMBER = re.compile(r"\+?\d(?:[\d\s()./-]*\d)?")
_INNER_WORD = re.compile(r"(?<![.!?:…]\s)(?<=[\s(\"“‘«'-])(?!I\b)\w[\w’'-]*")
_AGAIN = re.compile(r"\[…\](?:[\s,]*\[…\])+")


def support_reason(log: Iterable[Violation], now: datetime, entry: Violation | None = None) -> str:
    """Say why support people are shown; empty where they are not.

    After an act of severity 3 or 4, confirmed, for 14 days, and always beside such an entry itself; and while the
    last seven days hold three confirmed ones, whoever did them.
    """
    confirmed = [each for each in log if counts(each) and timedelta() <= now - each.at <= SHOWN_FOR]
    if entry is not None and counts(entry):
        confirmed = [entry, *(each for each in confirmed if each.id != entry.id)]
    hardest = max((each.severity for each in confirmed), default=0)
    if hardest >= 3:
        return f"an act of severity {hardest} was confirmed"
    if sum(timedelta() <= now - each.at <= WEEK for each in confirmed) >= 3:
        return "three were confirmed within a week"
    return ""


def summary(entries: Sequence[Violation], zone: ZoneInfo, names: Collection[str] = (), *, quotes: bool = False) -> str:
    """Write a text to copy about some entries, oldest first, without who did it.

    Args:
        entries: of one client or several; which one is not said.
        zone: of the times.
        names: to take out of notes and quotes: clients, people, their addresses.
        quotes: put in what was written, redacted; left out, only the kind of each act is told.
    """
    ordered = sorted(entries, key=lambda each: (each.at, each.id))
    hidden = {*names, *(entry.client for entry in ordered)}
    rows = [f"{count(len(ordered), 'act')} at work that went over a boundary of mine."]
    for entry in ordered:
        local = entry.at.astimezone(zone)
        row = f"{say_date(local.date(), 'en')}, {clock(entry.at, zone)}: {words(entry.kind)}, severity {entry.severity}"
        answered = f", {GIVEN[Step(entry.step)]}" if entry.step in list(Step) else ""
        rows.append(f"{row}, {entry.state}{answered}.")
        if quotes:
            rows.extend(f"  “{redact(one.quote, hidden)}”" for one in entry.evidence if one.quote.strip())
        if entry.note.strip():
            rows.append(f"  {redact(entry.note, hidden)}")
    return "\n".join(rows)


def redact(text: str, names: Collection[str] = ()) -> str:
    """Take names, addresses, links and numbers out of a text, on one row.

    Names are those handed in, each of their words too, and every word that begins with a capital inside a sentence:
    rather too much than too little. A name that nobody handed in and that begins a sentence is not seen.
    """
    row = " ".join(text.split())
    for pattern in (_ADDRESS, _LINK):
        row = pattern.sub(HIDDEN, row)
    said = {part for name in names for part in (name, *re.split(r"[\s@._-]+", name)) if len(part) > 1}
    if said:
        longest = sorted(said, key=len, reverse=True)
        row = re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", HIDDEN, row, flags=re.IGNORECASE)
    row = _INNER_WORD.sub(_lower_only, _NUMBER.sub(HIDDEN, row))
    return _AGAIN.sub(HIDDEN, row)


def _lower_only(word: re.Match[str]) -> str:
    return HIDDEN if word[0][0].isupper() else word[0]
