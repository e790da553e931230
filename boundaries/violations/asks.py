"""Does a text ask for an act before hours begin again?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from boundaries.prose import MAX_SENTENCES, Sentence, found, own_words, plain, sentences, words_of
from boundaries.violations.lexicon import Lexicon
from boundaries.violations.times import soon


def asked(
    text: str, lexicons: Sequence[Lexicon], at: datetime, opening: datetime, zones: Sequence[ZoneInfo]
) -> tuple[str, str] | None:
    """Find a sentence that asks for an act before the next opening: the sentence and its phrase, or None.

    It must name a time before the opening, and ask; one that speaks of the writer ("I'll send it tonight") does
    not ask, and a release ("no rush") anywhere in the text counts for all of it.

    Args:
        text: raw, with quotes and signature still in it.
        lexicons: the languages to read.
        at: when it came.
        opening: the next opening after that.
        zones: where "tonight" and "this weekend" are heard: the client's wall clock and the user's.
    """
    rows = [(row, plain(row)) for row in islice(sentences(own_words(text)), MAX_SENTENCES)]
    if any(found(lexicon.releases, words) for lexicon in lexicons for _, words in rows):
        return None
    evening = any(at.astimezone(zone).date() < opening.astimezone(zone).date() for zone in zones)
    weekend = any(_over_weekend(at, opening, zone) for zone in zones)
    for number, (row, words) in enumerate(rows):
        for lexicon in lexicons:
            times = (
                *lexicon.now,
                *(lexicon.tonight if evening else ()),
                *(lexicon.weekend if weekend else ()),
            )
            phrase = found(times, words) or _hour(row, lexicon, at, opening, zones)
            if phrase and _orders(row, words, lexicon):
                return row, phrase
            phrase = phrase and found(lexicon.then, rows[number + 1][1] if number + 1 < len(rows) else "")
            if phrase and _orders(*rows[number + 1], lexicon):
                return rows[number + 1][0], phrase
    return None


def _orders(row: str, words: str, lexicon: Lexicon) -> bool:
    return ("?" in row or bool(found(lexicon.asks, words))) and not found(lexicon.spares, words)


def _hour(row: str, lexicon: Lexicon, at: datetime, opening: datetime, zones: Sequence[ZoneInfo]) -> str:
    """Give the words before an hour that lies before the opening wherever it is heard; empty where none is named."""
    sentence = Sentence(row, words_of(row))
    named = [soon(sentence, (lexicon.language,), at, zone) for zone in zones]
    if any(each is None or not at < each <= opening for each in named):
        return ""
    return "before hours begin"


def _over_weekend(at: datetime, opening: datetime, zone: ZoneInfo) -> bool:
    day, last = at.astimezone(zone).date(), opening.astimezone(zone).date()
    return any((day + timedelta(days=ahead)).weekday() >= 5 for ahead in range(min((last - day).days, 7)))
