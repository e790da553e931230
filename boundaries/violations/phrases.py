"""Phrases to find in sentences: word lists made into one index, looked through once for each sentence.

A phrase is words with a space between. `*` stands for up to three words, `$` for the end of the sentence, `{name}` for
each phrase of a named list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from sys import intern

from boundaries.prose import MAX_SENTENCES, Sentence, own_words, sentences, words_of

GAP = 3
"""Words that a `*` may stand for."""


class _Node:
    """A step in the tree of phrases: what may come next, and the phrase that ends here (its number; none below 0)."""

    __slots__ = ("end", "steps")

    def __init__(self) -> None:
        self.steps: dict[str, _Node] = _NOTHING
        self.end = -1

    def step(self, part: str) -> _Node:
        """Give what comes next, made when it is not there: most steps are the last, and share their emptiness."""
        node = self.steps.get(part)
        if node is None:
            node = _Node()
            if self.steps is _NOTHING:
                self.steps = {}
            self.steps[part] = node
        return node


_NOTHING: dict[str, _Node] = {}


class Phrases:
    """Some phrases, ready to be found among the words of a sentence.

    They are kept as a tree, so that hundreds which begin alike cost no more than one.
    """

    def __init__(self, phrases: Iterable[str], named: Mapping[str, Sequence[str]] | None = None) -> None:
        self._root = _Node()
        self._count = 0
        self.add(phrases, named or {})

    def add(self, phrases: Iterable[str], named: Mapping[str, Sequence[str]]) -> None:
        """Take more phrases in, with the lists that they leave open."""
        for phrase in phrases:
            for each in _filled(phrase, named):
                node = self._root
                for part in _parts(each):
                    node = node.step(part)
                if node.end < 0:
                    node.end = self._count
                self._count += 1

    @property
    def starts(self) -> Iterable[str]:
        """Give the words that phrases begin with."""
        return self._root.steps.keys()

    def find(self, words: Sequence[str]) -> str:
        """Give the first phrase that the words hold, as they say it; empty for none."""
        return next((" ".join(words[start:end]) for start, end in self.spans(words)), "")

    def spans(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Give where phrases stand: the numbers of the first word and of the one after the last."""
        for start, word in enumerate(words):
            node = self._root.steps.get(word)
            if node is not None:
                found: dict[int, int] = {}
                _walk(node, words, start + 1, found)
                for number in sorted(found):
                    yield start, found[number]


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
    """Give the words of a phrase; each once in memory, however many lists name it."""
    return [intern(part) for word in phrase.split() for part in ((word,) if word in {"*", "$"} else words_of(word))]


def _walk(node: _Node, words: Sequence[str], at: int, found: dict[int, int]) -> None:
    """Note the phrases that stand from here on, each with the number of the word after its shortest reading."""
    if node.end >= 0:
        found.setdefault(node.end, at)
    gap = node.steps.get("*")
    if gap is not None:
        for skipped in range(GAP + 1):
            _walk(gap, words, at + skipped, found)
    end = node.steps.get("$")
    if end is not None and at == len(words):
        _walk(end, words, at, found)
    if at < len(words):
        step = node.steps.get(words[at])
        if step is not None:
            _walk(step, words, at + 1, found)


@lru_cache(maxsize=256)
def read(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of what somebody wrote themselves: quotes and signature cut, bounded."""
    rows = islice(sentences(own_words(text)), MAX_SENTENCES)
    return tuple(Sentence(row, words_of(row)) for row in rows)
