"""One client's case: the facts that every rule is handed, worked out once and shared by all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from boundaries.availability import Said
from boundaries.context import Context
from boundaries.facts import CalendarEvent, Evidence, Message, Thread, Violation
from boundaries.ids import short_id
from boundaries.policy.model import Client, Policy
from boundaries.prose import MAX_TEXT
from boundaries.violations import fairness
from boundaries.violations.kinds import KINDS
from boundaries.violations.times import Named, named
from boundaries.worktime import WorkTime

LOOK_BACK = timedelta(days=14)
"""How long after it an act is still suspected, and how far apart contacts still make a habit."""
QUOTE = 200
"""Characters of evidence at most."""
_AHEAD = timedelta(days=60)
"""How far ahead of now the calendars are looked at: further than they are kept."""
NOTHING_SAID = Said()
_ANSWERS = ("re", "aw", "sv", "rv", "fw", "fwd", "wg", "tr")
"""Prefixes of the subjects of answers and forwards, in the languages of the word lists."""


class Act(NamedTuple):
    """A message of the client's that no fairness takes out."""

    at: datetime
    message: Message
    thread: Thread


class SetTime(NamedTuple):
    """A deadline or a meeting that an act sets, with all that its words may mean."""

    act: Act
    named: Named
    readings: tuple[datetime, ...]
    """In the client's zone and the user's, a.m. and p.m."""


class Case:
    """A client with threads, policy, log and instant; used for one look and let go.

    `acts` reaches back 28 days, so that habits of the last 14 are seen whole; `everything` is not bounded.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a case is made of
        self,
        client: Client,
        threads: Iterable[Thread],
        context: Context,
        log: Sequence[Violation],
        now: datetime,
        events: Sequence[CalendarEvent] = (),
        said: Said = NOTHING_SAID,
    ) -> None:
        """Take the facts; `events` are the entries of the calendars, `said` what the user declared."""
        self.client = client
        self.events = events
        self.said = said
        self.context = context
        self.log = [entry for entry in log if entry.client == client.name]
        self.now = now
        self.everything = sorted(threads, key=_thread_id)
        since = now - 2 * LOOK_BACK
        self.threads = [each for each in self.everything if any(one.received_at > since for one in each.messages)]
        self.limits = client.limits or context.policy.limits
        self.languages = context.policy.rules.languages

    @property
    def policy(self) -> Policy:
        """Give the policy by which the case is judged."""
        return self.context.policy

    @property
    def work(self) -> WorkTime:
        """Give the working time that holds for the client."""
        return self.context.work(self.client)

    @property
    def zones(self) -> tuple[ZoneInfo, ZoneInfo]:
        """Give where the client's words about time are heard: their wall clock and the user's."""
        theirs = ZoneInfo(self.client.timezone) if self.client.timezone else self.context.zone
        return theirs, self.context.zone

    @cached_property
    def channels(self) -> frozenset[str]:
        """Give the channels of the agreement, by kind or account: the client's, and the urgent ones."""
        policy = self.context.policy.channels
        own = policy.general if self.client.channels is None else self.client.channels
        urgent = policy.urgent if self.client.urgent is None else self.client.urgent
        return frozenset((*own, *urgent))

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Give the client's messages of the last 28 days that fairness leaves, oldest first."""
        since = self.now - 2 * LOOK_BACK
        return tuple(sorted((act for act in self._acts(self.threads) if act.at > since), key=_act_order))

    @cached_property
    def acts_of_all_time(self) -> tuple[Act, ...]:
        """Give the acts however long ago, oldest first."""
        return tuple(sorted(self._acts(self.everything), key=_act_order))

    def _acts(self, threads: Iterable[Thread]) -> Iterator[Act]:
        for thread in threads:
            spoken = fairness.speakers(thread, self.client, self.context)
            for message in thread.messages:
                fair = message.sender.address in spoken and fairness.is_act(message, self.client, self.work.zone)
                if fair and message.received_at <= self.now:
                    yield Act(message.received_at, message, thread)

    @cached_property
    def calm(self) -> tuple[Act, ...]:
        """Give the acts that lie in no declared emergency."""
        return tuple(act for act in self.acts if not fairness.emergency(self.context, self.client, act.thread))

    @cached_property
    def set_times(self) -> tuple[SetTime, ...]:
        """Give the deadlines and meetings that the calm acts set, in their order."""
        return tuple(
            SetTime(act, each, tuple(at for zone in self.zones for at in each.instants(act.at, zone)))
            for act in self.calm
            for each in named(text_of(act.message), self.languages)
        )

    @cached_property
    def _entries(self) -> dict[date, list[CalendarEvent]]:
        """Give the entries of the calendars by the dates of UTC that they touch, as far as any may be named."""
        first, last = self.now - 2 * LOOK_BACK, self.now + _AHEAD
        found: dict[date, list[CalendarEvent]] = {}
        for event in self.events:
            day, end = (max(event.start, first).astimezone(UTC).date(), min(event.end, last).astimezone(UTC).date())
            while day <= end:
                found.setdefault(day, []).append(event)
                day += timedelta(days=1)
        return found

    def entries_at(self, at: datetime) -> list[CalendarEvent]:
        """Give the entries of the calendars in which an instant lies."""
        return [each for each in self._entries.get(at.astimezone(UTC).date(), ()) if each.start <= at < each.end]

    def entry(  # noqa: PLR0913 - the parts of a suspicion
        self, kind: str, act: Act, policy: str, *, key: str = "", severity: int = 0, quote: str = "", note: str = ""
    ) -> Violation:
        """Make a suspicion: one of its kind a message, or a `key`."""
        message = act.message
        return Violation(
            id=short_id(kind, key or message.id),
            at=act.at,
            client=self.client.name,
            kind=kind,
            severity=severity or KINDS[kind].severity,
            policy=policy,
            evidence=(evidence(message, quote),),
            note=note,
            thread=act.thread.id,
        )


def evidence(message: Message, quote: str = "") -> Evidence:
    """Quote a message, raw."""
    text = quote or message.preview.strip() or message.subject
    return Evidence(message.message_id or message.id, message.received_at, text[:QUOTE])


def text_of(message: Message) -> str:
    """Give what the message itself says: an answer's subject is somebody's earlier one."""
    subject = message.subject.strip()
    if not subject or subject[:4].lower().rstrip(": ") in _ANSWERS:
        return message.preview[:MAX_TEXT]
    return f"{subject}\n{message.preview}"[:MAX_TEXT]


def ordered(thread: Thread) -> list[Message]:
    """Give a thread's messages, oldest first, whatever order they came in."""
    return sorted(thread.messages, key=_message_order)


def _thread_id(thread: Thread) -> str:
    return thread.id


def _act_order(act: Act) -> tuple[datetime, str]:
    return act.at, act.message.id


def _message_order(message: Message) -> tuple[datetime, str]:
    return message.received_at, message.id
