"""One client's case for the tests of the rules: what is suspected of Globex, by kind."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from a_day import DAY, GLOBEX, POLICY, at, mail
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import ChannelKind, Message, Thread, Violation
from boundaries.policy.model import Client, Limits, Policy, Rules
from boundaries.violations.rules import History, judged

NOW = at(27, "12:00")
TOM = "tom@globex.example"
EMAIL, CHAT, SMS, SOCIAL = ChannelKind.EMAIL, ChannelKind.CHAT, ChannelKind.SMS, ChannelKind.SOCIAL
EVERY = ("en", "de", "es", "fr")
LANGUAGES = Context(replace(POLICY, rules=Rules(languages=EVERY)))


def suspicions(*facts: Any) -> tuple[Violation, ...]:
    """Give what the rules find; they take the facts in this order."""
    return judged(*facts).found


def kinds_of(
    *threads: Thread,
    client: Client = GLOBEX,
    context: Context = LANGUAGES,
    log: tuple[Violation, ...] = (),
    now: datetime = NOW,
    history: History = (),
) -> list[tuple[str, int]]:
    """Give the kinds that are suspected with their severities, oldest first."""
    found = suspicions(client, threads, context, log, now, history)
    return [(entry.kind, entry.severity) for entry in found]


def of(
    kind: str,
    *threads: Thread,
    client: Client = GLOBEX,
    context: Context = LANGUAGES,
    log: tuple[Violation, ...] = (),
    now: datetime = NOW,
) -> list[Violation]:
    """Give what is suspected of one kind."""
    return [entry for entry in suspicions(client, threads, context, log, now) if entry.kind == kind]


def tom(day: int, time: str, text: str = "The file is in the folder.", **fields: object) -> Message:
    """Make a message of Tom's."""
    return mail(at(day, time), TOM, text=text, **fields)  # type: ignore[arg-type]


def under(client: Client = GLOBEX, *, limits: Limits | None = None, **fields: object) -> Context:
    """Make a context in which the policy differs."""
    clients = tuple(client if each.name == client.name else each for each in POLICY.clients)
    policy: Policy = replace(LANGUAGES.policy, clients=clients, limits=limits or POLICY.limits, **fields)
    return Context(policy)


__all__ = [
    "CHAT",
    "DAY",
    "EMAIL",
    "EVERY",
    "LANGUAGES",
    "NOW",
    "SMS",
    "SOCIAL",
    "TOM",
    "kinds_of",
    "of",
    "tom",
    "under",
]
