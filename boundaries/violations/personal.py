"""The rules about the person: a request to meet on a private platform or number, a demand for what is private."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from boundaries.facts import Violation, ViolationState
from boundaries.prose import Sentence, words_of
from boundaries.violations.case import Act, Case, text_of
from boundaries.violations.lists import phrases
from boundaries.violations.phrases import read

TOPICS = {
    "identity": 3,
    "login": 3,
    "health": 3,
    "home-address": 2,
    "private-number": 2,
    "family": 2,
    "relationship": 2,
    "age": 2,
    "location": 2,
}
"""What is private, with the severity of asking for it; the first that a sentence names counts."""
_WORDS = {
    "identity": "identity document",
    "login": "bank log-in",
    "home-address": "home address",
    "private-number": "private number",
    "location": "live location",
}
_SOCIAL = frozenset({"facebook", "fb", "instagram", "insta", "linkedin", "xing", "twitter", "tiktok", "snapchat"})
"""Platforms that a channel of the kind `social` stands for."""


class Reach(NamedTuple):
    """A request to be reached elsewhere."""

    quote: str
    phrase: str
    platform: str
    """Empty for a number or an address."""


class Demand(NamedTuple):
    """A request for something private."""

    quote: str
    topic: str


def personal_contact(case: Case) -> Iterator[Violation]:
    """Suspect a request to connect on, or move to, a personal platform or number; severity 2 after a refusal."""
    for act in case.acts:
        wanted = next((each for each in reaches(text_of(act.message), case.languages) if not _ours(case, each)), None)
        if wanted is not None:
            named = ", ".join(sorted(case.channels)) or "none"
            where = wanted.platform or "a private contact"
            policy = f"channels: {where} is none of {case.client.name}'s ({named})"
            again = _refused(case, act)
            note = f'asks to be reached elsewhere ("{wanted.phrase}"){"; refused before" if again else ""}'
            severity = 2 if again else 1
            yield case.entry("personal-contact", act, policy, severity=severity, quote=wanted.quote, note=note)


def personal_information(case: Case) -> Iterator[Violation]:
    """Suspect a request for what is private and not on the client's `may_ask` list."""
    allowed = tuple(words_of(each) for each in case.client.may_ask)
    for act in case.acts:
        asked = (each for each in demands(text_of(act.message), case.languages) if not _may_ask(each, allowed))
        worst = max(asked, key=_severity, default=None)
        if worst is not None:
            what = _WORDS.get(worst.topic, worst.topic)
            listed = ", ".join(case.client.may_ask) or "nothing private"
            policy = f"may_ask: {listed}"
            severity = TOPICS[worst.topic]
            note = f"asks for {what}"
            yield case.entry("personal-information", act, policy, severity=severity, quote=worst.quote, note=note)


@lru_cache(maxsize=512)
def reaches(text: str, languages: tuple[str, ...]) -> tuple[Reach, ...]:
    """Give the requests of a text to be reached on a platform or a number; work about a platform is none."""
    platforms = {word for name in phrases("platform", languages).starts for word in words_of(name)}
    return tuple(found for each in read(text) for found in _reaches(each, languages, platforms))


def _reaches(sentence: Sentence, languages: tuple[str, ...], platforms: set[str]) -> Iterator[Reach]:
    words = sentence.words
    artefacts = phrases("artefact", languages)
    for start, end in phrases("reach", languages).spans(words):
        if not artefacts.find(words[end : end + 1]):
            platform = next((word for word in words[start:end] if word in platforms), "")
            yield Reach(sentence.raw, " ".join(words[start:end]), platform)


@lru_cache(maxsize=512)
def demands(text: str, languages: tuple[str, ...]) -> tuple[Demand, ...]:
    """Give the requests of a text for what is private: questions and orders, small talk left out."""
    return tuple(filter(None, (_demand(each, languages) for each in read(text))))


def _demand(sentence: Sentence, languages: tuple[str, ...]) -> Demand | None:
    words = sentence.words
    artefacts = phrases("artefact", languages)
    for topic in TOPICS:
        for _, end in phrases(topic, languages).spans(words):
            if artefacts.find(words[end : end + 1]):
                continue
            asks = sentence.asks or phrases("order", languages).find(words)
            if asks and not phrases("smalltalk", languages).find(words):
                return Demand(sentence.raw, topic)
    return None


def _severity(each: Demand) -> int:
    return TOPICS[each.topic]


def _ours(case: Case, wanted: Reach) -> bool:
    """Say whether a platform is one of the client's channels."""
    if not wanted.platform:
        return False
    names = {word for name in case.channels for word in words_of(name)}
    return wanted.platform in names or ("social" in names and wanted.platform in _SOCIAL)


def _may_ask(asked: Demand, allowed: tuple[tuple[str, ...], ...]) -> bool:
    """Say whether what a sentence asks for is on the list: all words of one of its lines are in it, or its topic."""
    words = set(words_of(asked.quote))
    topic = words_of(_WORDS.get(asked.topic, asked.topic))
    return any(each and (set(each) <= words or each == topic) for each in allowed)


def _refused(case: Case, act: Act) -> bool:
    """Say whether the user had refused such a request: by an answer in the log, a redirect, or in words."""
    answered = {ViolationState.ADDRESSED, ViolationState.SETTLED}
    if any(each.kind == "personal-contact" and each.state in answered and each.at < act.at for each in case.log):
        return True
    requests = [each for each in case.acts if each.at < act.at and reaches(text_of(each.message), case.languages)]
    if not requests:
        return False
    first = requests[0].at
    redirects = (each.thread.state.redirected_at for each in requests)
    if any(at is not None and at < act.at for at in redirects):
        return True
    said = phrases("refusal", case.languages)
    return any(
        message.from_me
        and not message.by_itself
        and first < message.received_at < act.at
        and any(said.find(each.words) for each in read(message.preview))
        for thread in case.threads
        for message in thread.messages
    )
