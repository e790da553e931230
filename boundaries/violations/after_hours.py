"""The rule `after-hours`: contact while closed that the agreement does not allow. It only ever suspects.

While closed it suspects (a) a message by chat or sms, (b) on any channel a text that asks for an act before the
next opening, (c) the second and later message of the client in one closed stretch, (d) contact in a third closed
stretch within 14 days. A plain e-mail at night is a contact and no more.

For (c) and (d) the pause between two windows of one date is no stretch of its own: who writes twice over the user's
lunch has not written twice at night.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from boundaries.context import Context
from boundaries.facts import ChannelKind, Evidence, Message, Thread, Violation, ViolationState
from boundaries.ids import short_id
from boundaries.policy.model import Client
from boundaries.violations.asks import asked
from boundaries.violations.lexicon import Lexicon, lexicons
from boundaries.words import MONTHS, WEEKDAYS, clock, ordinal
from boundaries.worktime import PolicyNeverOpens, WorkTime

KIND = "after-hours"
LOOK_BACK = timedelta(days=14)
"""How far apart contacts still make a habit, and how long after it a message is still suspected."""
ANSWER_WITHIN = timedelta(minutes=60)
"""An answer to the user's own message out of hours is the user's slip."""
QUOTE = 200
"""Characters of evidence at most."""
_DIRECT = {ChannelKind.CHAT, ChannelKind.SMS}
_ANSWERS = {"re", "aw", "sv", "rv", "fw", "fwd", "wg", "tr"}
"""Prefixes of the subjects of answers and forwards, in the languages of the word lists."""
_DAY_HOURS = range(9, 18)
"""Hours of the wall clock in which a client's own day is taken to run, Monday to Friday."""


class _Contact(NamedTuple):
    """A message of the client's that came while closed, with the stretch that it came in."""

    at: datetime
    message: Message
    thread: Thread
    opening: datetime
    pause: bool
    """The stretch is a pause between two windows of one date."""


class _Habit:
    """The closed stretches that a client has written in, as the contacts are gone through in order of time."""

    def __init__(self) -> None:
        self._last: dict[datetime, datetime] = {}
        self._count: dict[datetime, int] = {}

    def add(self, contact: _Contact) -> tuple[int, int]:
        """Take one in: which message of its stretch it is, and which stretch within 14 days, both from 1."""
        opening = contact.opening
        self._count[opening] = self._count.get(opening, 0) + 1
        self._last[opening] = contact.at
        for old in [old for old, at in self._last.items() if at <= contact.at - LOOK_BACK]:
            del self._last[old]
        return self._count[opening], len(self._last)


class _Finding(NamedTuple):
    severity: int
    note: str
    quote: str


def after_hours(
    client: Client, threads: Iterable[Thread], context: Context, log: Sequence[Violation], now: datetime
) -> tuple[Violation, ...]:
    """Give what the rule suspects of a client's threads, oldest first: at most one entry a message.

    Args:
        client: whose threads they are.
        threads: all of them that hold something of the last 28 days, in any order.
        context: the policy with its working time.
        log: the client's entries so far; what stands there already is not suspected again.
        now: the instant; only what came in the 14 days before it is suspected.
    """
    if KIND in context.policy.rules.off or quiet(log, client.name, KIND):
        return ()
    contacts = sorted(_contacts(client, threads, context, now), key=lambda each: (each.at, each.message.id))
    known = {entry.id for entry in log}
    first = min((each.at for each in log if each.client == client.name and each.kind == KIND), default=None)
    habit = _Habit()
    texts = lexicons(context.policy.rules.languages)
    entries: list[Violation] = []
    for contact in contacts:
        finding = _judge(client, contact, habit, context, texts)
        if finding is None:
            continue
        earlier = first is not None and first < contact.at
        first = contact.at if first is None else min(first, contact.at)
        if _their_day(client, contact.at) and not earlier:
            note = f"{finding.note}; their own day was running, and it is the first time"
            finding = _Finding(1, note, finding.quote)
        entry = _entry(client, contact, finding, context)
        if contact.at > now - LOOK_BACK and entry.id not in known:
            entries.append(entry)
    return tuple(entries)


def quiet(log: Iterable[Violation], client: str, kind: str) -> bool:
    """Say whether a rule has gone quiet for a client: 5 of its last 10 suspicions there were dismissed."""
    entries = (each for each in log if (each.client, each.kind) == (client, kind) and not each.by_hand)
    last = sorted(entries, key=lambda each: (each.at, each.id))[-10:]
    return sum(each.state is ViolationState.DISMISSED for each in last) >= 5


def _contacts(client: Client, threads: Iterable[Thread], context: Context, now: datetime) -> Iterator[_Contact]:
    """Give the client's messages that came while closed and that no fairness takes out."""
    work = context.work(client)
    grace = timedelta(seconds=(client.limits or context.policy.limits).grace)
    threads = list(threads)
    mine: dict[str, list[datetime]] = {}
    for thread in threads:
        sent = (message.received_at for message in thread.messages if message.from_me)
        mine.setdefault(thread.account, []).extend(sent)
    for instants in mine.values():
        instants.sort()
    for thread in threads:
        if context.urgent_channel(client, thread) and (client.emergency or thread.state.urgent):
            continue
        for message in thread.messages:
            at = message.received_at
            if message.from_me or message.automatic or not now - 2 * LOOK_BACK < at <= now:
                continue
            if client.agreed is not None and at.astimezone(work.zone).date() < client.agreed:
                continue
            try:
                opening = _closed_until(work, at, grace)
            except PolicyNeverOpens:
                return
            if opening is None or _answers_me(at, mine[thread.account], work):
                continue
            yield _Contact(at, message, thread, opening, _is_pause(work, at, opening))


def _closed_until(work: WorkTime, at: datetime, grace: timedelta) -> datetime | None:
    """Give the next opening, or None where the instant is in a window or within `grace` of an edge of one."""
    if work.is_open(at) or work.is_open(at - grace) or work.is_open(at + grace):
        return None
    return work.next_opening(at)


def _answers_me(at: datetime, mine: Sequence[datetime], work: WorkTime) -> bool:
    recent = mine[bisect_left(mine, at - ANSWER_WITHIN) : bisect_right(mine, at)]
    return any(not work.is_open(sent) for sent in recent)


def _is_pause(work: WorkTime, at: datetime, opening: datetime) -> bool:
    """Say whether the same date has windows before an instant and from `opening` on."""
    spans = work.spans(work.day_of(opening))
    return bool(spans) and spans[0].start < at


def _judge(
    client: Client,
    contact: _Contact,
    habit: _Habit,
    context: Context,
    texts: Sequence[Lexicon],
) -> _Finding | None:
    message, stretch = (0, 0) if contact.pause else habit.add(contact)
    theirs = ZoneInfo(client.timezone) if client.timezone else context.zone
    zones = (theirs, context.zone)
    request = asked(_text(contact.message), texts, contact.at, contact.opening, zones)
    if request is not None:
        sentence, phrase = request
        return _Finding(2, f'asks for it before hours begin ("{phrase}")', sentence)
    if message > 1:
        return _Finding(2, f"{ordinal(message)} message while closed", "")
    if stretch > 2:
        return _Finding(2, f"{ordinal(stretch)} closed stretch within 14 days", "")
    if contact.thread.channel in _DIRECT:
        return _Finding(1, f"{contact.thread.channel} while closed", "")
    return None


def _text(message: Message) -> str:
    """Give what the message itself says: an answer's subject is somebody's earlier one."""
    subject = message.subject.strip()
    if subject[:4].lower().rstrip(": ") in _ANSWERS:
        return message.preview
    return f"{subject}\n{message.preview}"


def _their_day(client: Client, at: datetime) -> bool:
    if not client.timezone:
        return False
    local = at.astimezone(ZoneInfo(client.timezone))
    return local.weekday() < 5 and local.hour in _DAY_HOURS


def _entry(client: Client, contact: _Contact, finding: _Finding, context: Context) -> Violation:
    message, zone = contact.message, context.zone
    quote = (finding.quote or message.preview.strip() or message.subject)[:QUOTE]
    return Violation(
        id=short_id(KIND, message.id),
        at=contact.at,
        client=client.name,
        kind=KIND,
        severity=finding.severity,
        policy=f"hours: closed at {_dated(contact.at, zone)}, open again {_dated(contact.opening, zone)}",
        evidence=(Evidence(message.message_id or message.id, contact.at, quote),),
        note=finding.note,
        thread=contact.thread.id,
    )


def _dated(at: datetime, zone: ZoneInfo) -> str:
    """Name an instant so that it still says the same in a year: "Sun 22 Nov 2026 21:14"."""
    on = at.astimezone(zone).date()
    return f"{WEEKDAYS[on.weekday()][:3]} {on.day} {MONTHS[on.month - 1][:3]} {on.year} {clock(at, zone)}"
