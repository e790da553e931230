"""The rule `disrespect`: a directed insult, a threat, shouting, harassment. Swearing at nobody is none, nor a quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from boundaries.facts import Violation
from boundaries.prose import own_words, shouted, words_of
from boundaries.violations.case import Case, text_of
from boundaries.violations.lists import phrases
from boundaries.violations.phrases import read

_QUOTED = re.compile(r"""["“„«][^"“”„«»]{1,300}["”“»]""")
_ACTS = (("harassment", 4), ("threat", 3), ("directed", 2))
_WORDS = {"harassment": "harassment", "threat": "a threat", "directed": "an insult"}


class Hurt(NamedTuple):
    """What is disrespectful in a text."""

    quote: str
    severity: int
    what: str


def disrespect(case: Case) -> Iterator[Violation]:
    """Suspect the worst of each message."""
    for act in case.acts:
        found = hurt(text_of(act.message), case.languages)
        if found is not None:
            policy = "respect: no insults, threats, shouting or harassment"
            yield case.entry("disrespect", act, policy, severity=found.severity, quote=found.quote, note=found.what)


@lru_cache(maxsize=512)
def hurt(text: str, languages: tuple[str, ...]) -> Hurt | None:
    """Give the worst that a text does to its reader; shouting is capitals together with "!!", in any language."""
    said = [(each.raw, _unquoted(each.raw, each.words)) for each in read(text)]
    for topic, severity in _ACTS:
        found, spared = phrases(topic, languages), phrases("negation", languages)
        for raw, words in said:
            called = topic == "directed" and _called(raw, languages)
            if (called or found.find(words)) and not spared.find(words):
                return Hurt(raw, severity, _WORDS[topic])
    own = own_words(text)
    return Hurt(own, 2, "shouting") if "!!" in own and shouted(own) else None


def _called(raw: str, languages: tuple[str, ...]) -> bool:
    """Say whether a sentence ends by calling its reader a name ("…, idiot")."""
    _, comma, last = _QUOTED.sub(" ", raw).rpartition(",")
    words = words_of(last)
    names = phrases("noun-insult", languages)
    return bool(comma) and any((start, end) == (0, len(words)) for start, end in names.spans(words))


def _unquoted(raw: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words of a sentence without what stands in quotation marks."""
    cut = _QUOTED.sub(" ", raw)
    return words if cut == raw else words_of(cut)
