"""The rule `chased`: a nudge in a thread that is still inside its promise. Past it, a nudge is legitimate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from boundaries.facts import Message, Thread, Violation
from boundaries.owed import told_by
from boundaries.promises import promise
from boundaries.prose import own_words, words_of
from boundaries.violations.after_hours import dated
from boundaries.violations.case import Act, Case, ordered, text_of
from boundaries.violations.channels import is_courtesy
from boundaries.violations.lists import phrases
from boundaries.violations.phrases import read
from boundaries.words import count
from boundaries.worktime import PolicyNeverOpens

NEW_WORDS = 25
"""Words that were not said before; more of them are news, not a nudge."""
_BARE = frozenset({"bump", "ping"})
"""Words that nudge without a question mark."""
_MARKS = frozenset("?!.¿¡… \n\t")


class Open(NamedTuple):
    """A promise that runs: what is owed an answer, since when and until when."""

    thread: Thread
    since: datetime
    due_at: datetime
    waiting: tuple[Message, ...]
    """The client's messages since the last answer, oldest first."""


def chased(case: Case) -> Iterator[Violation]:
    """Suspect nudges beyond `limits.chases` of one promise, and any on a second channel."""
    nudges: dict[tuple[str, datetime], int] = {}
    for act in case.calm:
        own = running(case, act.thread, act)
        elsewhere = None if own is not None else _elsewhere(case, act)
        asked_of = own or elsewhere
        if asked_of is None or act.message.attached:
            continue
        quote = nudge(act.message, asked_of.waiting, case.languages)
        if not quote or not _holds(case, asked_of, act.at):
            continue
        key = (asked_of.thread.id, asked_of.since)
        nudges[key] = nudges.get(key, 0) + 1
        if elsewhere is None and nudges[key] <= case.limits.chases:
            continue
        policy = f"promise: an answer by {dated(asked_of.due_at, case.context.zone)}"
        allowed = count(case.limits.chases, "reminder is", "reminders are") if case.limits.chases else "no reminder is"
        note = f"on a second channel ({act.thread.channel})" if elsewhere else f"{allowed} agreed before then"
        yield case.entry("chased", act, policy, severity=2 if elsewhere else 1, quote=quote, note=note)


def running(case: Case, thread: Thread, act: Act) -> Open | None:
    """Give the promise that ran in a thread when a message came; None where nothing earlier waited for an answer."""
    state = thread.state
    if state.no_answer:
        return None
    instants = [state.replied_at, state.done_at, state.redirected_at, state.waiting.since if state.waiting else None]
    answers = [at for at in instants if at is not None]
    answers += [one.received_at for one in thread.messages if one.from_me and _answers(one, thread)]
    last = max((at for at in answers if at <= act.at), default=None)
    waiting = tuple(
        one
        for one in ordered(thread)
        if not one.from_me
        and not one.automatic
        and (one.received_at, one.id) < (act.at, act.message.id)
        and (last is None or one.received_at > last)
    )
    if not waiting:
        return None
    due_at = _due(case, thread, waiting[0].received_at)
    return Open(thread, waiting[0].received_at, due_at, waiting) if due_at is not None else None


@lru_cache(maxsize=512)
def nudging(text: str, languages: tuple[str, ...]) -> str:
    """Give the sentence of a text that nudges; empty where none does."""
    bare = own_words(text)
    if bare.count("?") + bare.count("¿") > 1 and set(bare) <= _MARKS:
        return bare
    said = read(text)
    if len(said) <= 2 and sum(len(each.words) for each in said) <= 2:
        pings = (each for each in said if each.asks or _BARE & set(each.words))
        one = next((each for each in pings if phrases("ping", languages).find(each.words)), None)
        if one is not None:
            return one.raw
    found = phrases("nudge", languages)
    return next((each.raw for each in said if found.find(each.words)), "")


def nudge(message: Message, before: tuple[Message, ...], languages: tuple[str, ...]) -> str:
    """Give the words with which a message nudges and says nothing new; empty where it does not."""
    text = text_of(message)
    words = words_of(own_words(message.preview))
    earlier = [words_of(own_words(one.preview)) for one in before]
    if words in earlier and (len(words) > 2 or "?" in text) and not is_courtesy(text, languages):
        return message.preview
    known = {word for each in earlier for word in each}
    if len(set(words) - known) > NEW_WORDS:
        return ""
    return nudging(text, languages)


def _answers(message: Message, thread: Thread) -> bool:
    acknowledges = bool(message.message_id) and message.message_id in thread.state.acknowledgements
    return not acknowledges and not message.by_itself


def _due(case: Case, thread: Thread, since: datetime) -> datetime | None:
    promised = thread.state.promised_at
    if promised is not None and promised > since:
        return promised
    told = told_by(thread, since)
    if told is not None:
        return told
    try:
        policy = case.context.policy
        return promise(case.work, policy, case.client, thread.channel, thread.account, since).due_at
    except PolicyNeverOpens:
        return None


def _holds(case: Case, of: Open, at: datetime) -> bool:
    """Say whether a promise still runs at an instant, its last tenth not begun."""
    if at > of.due_at:
        return False
    whole, left = case.work.between(of.since, of.due_at), case.work.between(at, of.due_at)
    return left * 10 > whole


def _elsewhere(case: Case, act: Act) -> Open | None:
    """Give the promise on another channel that a message may ask after: the newest one."""
    here = (act.thread.account, act.thread.channel)
    others = (each for each in case.threads if (each.account, each.channel) != here)
    found = [each for each in (running(case, thread, act) for thread in others) if each and each.due_at >= act.at]
    return max(found, key=_since, default=None)


def _since(of: Open) -> tuple[datetime, str]:
    return of.since, of.thread.id
