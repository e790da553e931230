"""The rules about channels: work where it does not belong, off-limits channels, the urgent one misused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from boundaries.facts import Message, Thread, Violation
from boundaries.violations.case import Act, Case, ordered, text_of
from boundaries.violations.lists import phrases
from boundaries.violations.phrases import read

_COURTESY = 60
"""Letters of a sentence of courtesy at most."""


def wrong_channel(case: Case) -> Iterator[Violation]:
    """Suspect work on a channel that is none of the client's; one entry a channel and day.

    Not the first contact ever, not where the user began it, and not an off-limits channel, which is a kind of its own.
    """
    first = _first_contact(case)
    seen: set[str] = set()
    for act in case.calm:
        if _is_off_limits(case, act.thread) or _agreed(case, act.thread) or act.message.id == first:
            continue
        if _mine_began(case, act) or is_courtesy(text_of(act.message), case.languages):
            continue
        key = _day_key(case, act)
        if key not in seen:
            seen.add(key)
            named = ", ".join(sorted(case.channels)) or "none"
            policy = f"channels: {_name(act.thread)} is none of {case.client.name}'s ({named})"
            yield case.entry("wrong-channel", act, policy, key=key)


def off_limits(case: Case) -> Iterator[Violation]:
    """Suspect what comes over an off-limits channel; one entry a channel and day, the first ever of severity 1."""
    seen: set[str] = set()
    for act in case.calm:
        if not _is_off_limits(case, act.thread) or _mine_began(case, act):
            continue
        key = _day_key(case, act)
        if key not in seen:
            seen.add(key)
            first = _first_on(case, act.thread) == act.message.id
            note = "the first one: redirect it" if first else ""
            policy = f"channels: {_name(act.thread)} is off limits"
            yield case.entry("off-limits", act, policy, key=key, severity=1 if first else 2, note=note)


def urgent_misused(case: Case) -> Iterator[Violation]:
    """Suspect what came over the agreed urgent channel and was then marked not urgent: the newest message before it."""
    newest: dict[str, Act] = {}
    for act in case.acts:
        marked = act.thread.state.not_urgent_at
        if marked is not None and act.at <= marked and case.context.urgent_channel(case.client, act.thread):
            newest[act.thread.id] = act
    for act in newest.values():
        channel = case.context.urgent_channel(case.client, act.thread)
        what = case.client.emergency or "nothing is agreed to be urgent"
        policy = f"channels: {channel} is only for what cannot wait ({what})"
        yield case.entry("urgent-misused", act, policy, note="marked not urgent")


@lru_cache(maxsize=512)
def is_courtesy(text: str, languages: tuple[str, ...]) -> bool:
    """Say whether a text is thanks, wishes and greetings alone: no work."""
    said = [each for each in read(text) if each.words]
    kind = phrases("courtesy", languages)
    return bool(said) and all(
        len(each.raw) <= _COURTESY and not each.asks and (len(each.words) < 3 or kind.find(each.words)) for each in said
    )


def _agreed(case: Case, thread: Thread) -> bool:
    return bool({thread.account, str(thread.channel)} & case.channels)


def _is_off_limits(case: Case, thread: Thread) -> bool:
    """Say whether a channel is off limits; one that the client's own agreement names is not."""
    limits = case.context.policy.channels.off_limits
    return bool({thread.account, str(thread.channel)} & set(limits)) and not _agreed(case, thread)


def _name(thread: Thread) -> str:
    return str(thread.channel)


def _day_key(case: Case, act: Act) -> str:
    day = act.at.astimezone(case.context.zone).date()
    return f"{case.client.name} {act.thread.account} {act.thread.channel} {day}"


def _first_contact(case: Case) -> str:
    """Name the first message of the client's that there is."""
    return _earliest(message for thread in case.everything for message in thread.messages if not message.from_me)


def _first_on(case: Case, thread: Thread) -> str:
    there = (each for each in case.everything if (each.account, each.channel) == (thread.account, thread.channel))
    return _earliest(message for each in there for message in each.messages if not message.from_me)


def _mine_began(case: Case, act: Act) -> bool:
    """Say whether the user wrote first: in the thread, or of all that was ever written on that channel."""
    if ordered(act.thread)[0].from_me:
        return True
    channel = (act.thread.account, act.thread.channel)
    messages = [one for each in case.everything if (each.account, each.channel) == channel for one in each.messages]
    return min(messages, key=_when).from_me


def _earliest(messages: Iterator[Message]) -> str:
    found = min(messages, key=_when, default=None)
    return found.id if found is not None else ""


def _when(message: Message) -> tuple[datetime, str]:
    return message.received_at, message.id
