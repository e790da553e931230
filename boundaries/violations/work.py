"""The rules about the work itself: rounds of revision beyond the limit, and work that was not agreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from boundaries.facts import Thread, Violation, ViolationState
from boundaries.ids import short_id
from boundaries.prose import Sentence
from boundaries.violations.case import Act, Case, text_of
from boundaries.violations.lists import phrases
from boundaries.violations.phrases import read
from boundaries.words import count, ordinal

ONE_ROUND = timedelta(hours=48)
"""Change requests within this are one round."""


_SHORT = 12
"""Words of a sentence that may only lead up to the one beside it."""


class _Request(NamedTuple):
    act: Act
    quote: str


def revisions(case: Case) -> Iterator[Violation]:
    """Suspect a round of change requests after a delivery that goes beyond the limit: one entry a round.

    A round that the user dismissed was none. Rounds that the user counted in the policy count for the newest one.
    """
    dismissed = {each.id for each in case.log if each.state is ViolationState.DISMISSED}
    limit = case.limits.revisions
    for project, rounds in _rounds(case).items():
        used = next((each.revisions_used for each in case.client.projects if each.name == project), 0)
        counted = [each for each in rounds if short_id("revisions", each[0].act.message.id) not in dismissed]
        for number, requests in enumerate(counted, start=1):
            number = max(number, used) if requests is counted[-1] else number  # noqa: PLW2901 - the user's count wins
            if number > limit:
                policy = f"limits: {count(limit, 'round')} of revision"
                first = requests[0]
                yield case.entry("revisions", first.act, policy, quote=first.quote, note=f"{ordinal(number)} round")


def scope(case: Case) -> Iterator[Violation]:
    """Suspect work that is slipped into a project; one offered for its price, or a question alone, is none."""
    if not case.client.projects:
        return
    for act in case.calm:
        found = added(text_of(act.message), case.languages)
        if found:
            name = act.thread.state.project or next(each.name for each in case.client.projects)
            policy = f"project {name}: what was agreed is what is done; more is a change request with its cost"
            quote, phrase = found
            yield case.entry("scope", act, policy, quote=quote, note=f'adds work ("{phrase}")')


@lru_cache(maxsize=512)
def change(text: str, languages: tuple[str, ...]) -> str:
    """Give the sentence of a text that asks for a change of what was delivered; a defect is none.

    It orders one, asks for one, or says what the work should have been ("too long", "not what we had in mind").
    """
    said = read(text)
    if any(phrases(topic, languages).find(each.words) for topic in ("no-change", "defect") for each in said):
        return ""
    return next((each.raw for each in said if _wants_change(each, languages)), "")


def _wants_change(sentence: Sentence, languages: tuple[str, ...]) -> bool:
    wonders = sentence.asks and bool(phrases("question-only", languages).find(sentence.words))
    if not wonders and phrases("wish", languages).find(sentence.words):
        return True
    found = next(phrases("change", languages).spans(sentence.words), None)
    if found is None:
        return False
    ordered = found[0] == 0 or bool(phrases("change-order", languages).find(sentence.words))
    return ordered or (sentence.asks and not wonders)


@lru_cache(maxsize=512)
def added(text: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """Give the sentence of a text that adds work, with its phrase.

    What only leads up to it ("one more thing") counts where work is asked for in the same sentence or one beside it; a
    word of more ("as well", "in addition") where something that is made is named there too.
    """
    said = read(text)
    if any(_offers_pay(each, languages) for each in said):
        return None
    for number, each in enumerate(said):
        phrase = phrases("scope", languages).find(each.words)
        beside = said[max(number - 1, 0) : number + 2] if len(each.words) < _SHORT else (each,)
        if not phrase and any(_orders(one, languages) for one in beside):
            phrase = phrases("scope-intro", languages).find(each.words) or _more(each, beside, languages)
        asked = [word for one in beside if one is each or _orders(one, languages) for word in one.words]
        if phrase and not phrases("question-only", languages).find(asked):
            return each.raw, phrase
    return None


def _offers_pay(sentence: Sentence, languages: tuple[str, ...]) -> bool:
    """Say whether a sentence speaks of a price; that something stood in no offer does not."""
    outside = phrases("scope-intro", languages).find(sentence.words)
    return not outside and bool(phrases("priced", languages).find(sentence.words))


def _more(sentence: Sentence, beside: Sequence[Sentence], languages: tuple[str, ...]) -> str:
    """Give the word of more with which a sentence asks for another piece of work; empty where it does not."""
    extra = phrases("extra", languages).find(sentence.words)
    names = any(phrases(topic, languages).find(one.words) for topic in ("product", "make") for one in beside)
    return extra if names and _orders(sentence, languages) else ""


def _orders(sentence: Sentence, languages: tuple[str, ...]) -> bool:
    """Say whether a sentence asks for work: in words of asking, or by naming what to make in a question or an order."""
    if phrases("change-order", languages).find(sentence.words):
        return True
    makes = phrases("change", languages).find(sentence.words)
    return bool(makes) and (sentence.asks or bool(phrases("imperative", languages).find(sentence.words)))


def _rounds(case: Case) -> dict[str, list[list[_Request]]]:
    """Give the rounds of each project (or thread without one): requests within 48 h, no delivery between them."""
    deliveries: dict[str, set[datetime]] = defaultdict(set)
    for thread in case.everything:
        deliveries[_project(thread)] |= set(thread.state.delivered)
    rounds: dict[str, list[list[_Request]]] = defaultdict(list)
    for act in _acts_since_delivery(case):
        project = _project(act.thread)
        delivered = [at for at in deliveries[project] if at < act.at]
        quote = change(text_of(act.message), case.languages)
        if not delivered or not quote or act.message.id in act.thread.state.defects:
            continue
        known = rounds[project]
        begun = known[-1][0].act.at if known else None
        if begun is None or act.at - begun > ONE_ROUND or max(delivered) > begun:
            known.append([])
        known[-1].append(_Request(act, quote))
    return rounds


def _acts_since_delivery(case: Case) -> Iterator[Act]:
    """Give the acts of all time in projects with a delivery, oldest first."""
    if any(thread.state.delivered for thread in case.everything):
        yield from case.acts_of_all_time


def _project(thread: Thread) -> str:
    return thread.state.project or thread.id
