"""What the rules make of the labelled messages: precision and recall by kind and language, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from labelled_set import LANGUAGES, Labelled, judged, policy, scenes
from msgspec import Struct

from boundaries.context import Context
from boundaries.violations.rules import RULES

BY_MARK = frozenset({"urgent-misused"})
"""Kinds that no text shows: the user's own mark makes them."""


class Tally(Struct):
    """What a rule did with the messages of one kind and language, or of several."""

    messages: int = 0
    """That are of the kind."""
    near: int = 0
    """That only look like it."""
    right: int = 0
    missed: int = 0
    wrong: int = 0
    severity: int = 0
    """Of the right ones, with the severity of the label."""

    def add(self, other: Tally) -> None:
        """Take in another one."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def precision(self) -> float:
        """Give the share of suspicions that were right; 1 where nothing was suspected."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Give the share of the acts that were found; 1 where there was none."""
        return self.right / self.messages if self.messages else 1.0


class Result(Struct, frozen=True):
    """The whole set judged."""

    tallies: Mapping[tuple[str, str], Tally]
    """By kind and language."""
    failures: tuple[str, ...]
    """A line for each miss and each wrong suspicion."""

    def of(self, kind: str) -> Tally:
        """Give a kind over all languages."""
        whole = Tally()
        for language in LANGUAGES:
            whole.add(self.tallies[kind, language])
        return whole


def measure(messages: Iterable[Labelled]) -> Result:
    """Judge the messages and count."""
    context, scene = Context(policy()), scenes()
    tallies = {(kind, language): Tally() for kind in RULES for language in LANGUAGES}
    failures: list[str] = []
    for one in messages:
        said = judged(one, scene[one.language], context)
        for kind in RULES:
            tally = tallies[kind, one.language]
            tally.near += kind in one.near
            _count(tally, one.expected.get(kind), said.get(kind), argued=kind in one.may)
            verdict = _verdict(one, kind, said)
            failures += [f"{one.id}: {verdict} {kind}: {one.text!r}"] if verdict else []
    return Result(tallies, tuple(failures))


def table(result: Result, messages: Iterable[Labelled], off: frozenset[str]) -> str:
    """Print precision and recall as a Markdown table, by kind, and by language within it."""
    rows = ["| kind | default | acts | look-alikes | precision | recall | en | de | es | fr |", "|" + "---|" * 10]
    for kind, whole in _kinds(result):
        each = (result.tallies[kind, language] for language in LANGUAGES)
        languages = (_share(one.precision, one.recall) for one in each)
        rows.append(_row(f"`{kind}`", "off" if kind in off else "on", *_cells(whole), *languages))
    return "\n".join([*rows, "", f"{_sizes(messages)} By language: precision / recall."])


def held_table(result: Result, messages: Iterable[Labelled]) -> str:
    """Print the same for the messages held back: by kind alone, they are few."""
    rows = ["| kind | acts | look-alikes | precision | recall |", "|" + "---|" * 5]
    pooled = Tally()
    for kind, whole in _kinds(result):
        if whole.messages:
            rows.append(_row(f"`{kind}`", *_cells(whole)))
            pooled.add(whole)
    return "\n".join([*rows, _row("all", *_cells(pooled)), "", f"Held back: {_sizes(messages)}"])


def _kinds(result: Result) -> Iterator[tuple[str, Tally]]:
    yield from ((kind, result.of(kind)) for kind in RULES if kind not in BY_MARK)


def _cells(tally: Tally) -> tuple[str, ...]:
    return str(tally.messages), str(tally.near), f"{tally.precision:.2f}", f"{tally.recall:.2f}"


def _share(precision: float, recall: float) -> str:
    return f"{precision:.2f} / {recall:.2f}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _sizes(messages: Iterable[Labelled]) -> str:
    counted = Counter(one.language for one in messages)
    return f"{sum(counted.values())} messages: {', '.join(f'{counted[each]} {each}' for each in LANGUAGES)}."


def _count(tally: Tally, expected: int | None, said: int | None, *, argued: bool) -> None:
    if expected is not None:
        tally.messages += 1
        tally.right += said is not None
        tally.missed += said is None
        tally.severity += said == expected
    elif said is not None and not argued:
        tally.wrong += 1


def _verdict(one: Labelled, kind: str, said: Mapping[str, int]) -> str:
    if kind in one.expected and kind not in said:
        return "missed"
    if kind in said and kind not in one.expected and kind not in one.may:
        return "wrongly"
    if kind in one.expected and said[kind] != one.expected[kind]:
        return f"severity {said[kind]} for {one.expected[kind]}:"
    return ""
