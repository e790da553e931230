"""Phrases to find in sentences: word lists made into one index, looked through once for each sentence.

A phrase is words with a space between. `*` stands for up to three words, `$` for the end of the sentence, `{name}` for
each phrase of a named list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from boundaries.prose import MAX_SENTENCES, Sentence, own_words, sentences, words_of

GAP = 3
"""Words that a `*` may stand for."""


class Phrases:
    """Some phrases, ready to be found among the words of a sentence."""

    def __init__(self, phrases: Iterable[str], named: Mapping[str, Sequence[str]] | None = None) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.add(phrases, named or {})

    def add(self, phrases: Iterable[str], named: Mapping[str, Sequence[str]]) -> None:
        """Take more phrases in, with the lists that they leave open."""
        for phrase in phrases:
            for each in _filled(phrase, named):
                first, *rest = _parts(each)
                if tuple(rest) not in self._by_first[first]:
                    self._by_first[first].append(tuple(rest))

    @property
    def starts(self) -> Iterable[str]:
        """Give the words that phrases begin with."""
        return self._by_first.keys()

    def find(self, words: Sequence[str]) -> str:
        """Give the first phrase that the words hold, as they say it; empty for none."""
        return next((" ".join(words[start:end]) for start, end in self.spans(words)), "")

    def spans(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Give where phrases stand: the numbers of the first word and of the one after the last."""
        for start, word in enumerate(words):
            for rest in self._by_first.get(word, ()):
                end = _end(words, start + 1, rest)
                if end:
                    yield start, end


def _filled(phrase: str, named: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Give a phrase with each of the words that it leaves open."""
    before, brace, rest = phrase.partition("{")
    if not brace:
        yield phrase
        return
    name, _, after = rest.partition("}")
    for word in named[name]:
        yield from _filled(f"{before}{word}{after}", named)


def _parts(phrase: str) -> list[str]:
    return [part for word in phrase.split() for part in ((word,) if word in {"*", "$"} else words_of(word))]


def _end(words: Sequence[str], at: int, rest: tuple[str, ...]) -> int:
    """Give the number of the word after a phrase whose rest begins at `at`; 0 where it does not stand there."""
    for number, part in enumerate(rest):
        if part == "*":
            after = rest[number + 1 :]
            return next(filter(None, (_end(words, at + gap, after) for gap in range(GAP + 1))), 0)
        if part == "$":
            return at if at == len(words) else 0
        if at >= len(words) or words[at] != part:
            return 0
        at += 1
    return at


@lru_cache(maxsize=256)
def read(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of what somebody wrote themselves: quotes and signature cut, bounded."""
    rows = islice(sentences(own_words(text)), MAX_SENTENCES)
    return tuple(Sentence(row, words_of(row)) for row in rows)
