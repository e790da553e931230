"""The rule `after-hours`: contact while closed that the agreement does not allow. It only ever suspects.

While closed it suspects (a) a message by chat or sms, (b) on any channel a text that asks for an act before the
next opening, (c) the second and later message of the client in one closed stretch, (d) contact in a third closed
stretch within 14 days. A plain e-mail at night is a contact and no more.

For (c) and (d) the pause between two windows of one date is no stretch of its own: who writes twice over the user's
lunch has not written twice at night.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from boundaries import words
from boundaries.facts import ChannelKind, Violation, ViolationState
from boundaries.policy.model import Client
from boundaries.violations.asks import asked
from boundaries.violations.case import LOOK_BACK, Act, Case, text_of
from boundaries.violations.fairness import answers_me, closed_until
from boundaries.violations.lexicon import Lexicon, lexicons
from boundaries.words import clock, ordinal
from boundaries.worktime import PolicyNeverOpens, WorkTime

KIND = "after-hours"
_DIRECT = {ChannelKind.CHAT, ChannelKind.SMS}
_DAY_HOURS = range(9, 18)
"""Hours of the wall clock in which a client's own day is taken to run, Monday to Friday."""


class _Contact(NamedTuple):
    """An act while closed, with the end of the stretch that it came in."""

    act: Act
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
        opening, at = contact.opening, contact.act.at
        self._count[opening] = self._count.get(opening, 0) + 1
        self._last[opening] = at
        for old in [old for old, last in self._last.items() if last <= at - LOOK_BACK]:
            del self._last[old]
        return self._count[opening], len(self._last)


class _Finding(NamedTuple):
    severity: int
    note: str
    quote: str = ""


def after_hours(case: Case) -> Iterator[Violation]:
    """Give what is suspected, oldest first: at most one entry a message."""
    first = min((each.at for each in case.log if _counts(each)), default=None)
    habit = _Habit()
    texts = lexicons(case.languages)
    for contact in _contacts(case):
        finding = _judge(case, contact, habit, texts)
        if finding is None:
            continue
        at = contact.act.at
        if _their_day(case.client, at) and (first is None or first >= at):
            finding = _Finding(1, f"{finding.note}; their own day was running, and it is the first time", finding.quote)
        first = at if first is None else min(first, at)
        zone = case.context.zone
        yield case.entry(
            KIND,
            contact.act,
            f"hours: closed at {dated(at, zone)}, open again {dated(contact.opening, zone)}",
            severity=finding.severity,
            quote=finding.quote,
            note=finding.note,
        )


def _counts(entry: Violation) -> bool:
    return entry.kind == KIND and entry.state is not ViolationState.DISMISSED


def _contacts(case: Case) -> Iterator[_Contact]:
    """Give the acts that came while closed: sent by a person, not on a schedule, and no answer to a night message."""
    work = case.work
    mine: dict[str, list[datetime]] = {}
    for thread in case.threads:
        sent = (message.received_at for message in thread.messages if message.from_me and not message.by_itself)
        mine.setdefault(thread.account, []).extend(sent)
    for instants in mine.values():
        instants.sort()
    for act in case.calm:
        try:
            opening = closed_until(work, act.at, case.limits.grace)
        except PolicyNeverOpens:
            return
        if opening is not None and not act.message.deferred and not answers_me(act.at, mine[act.thread.account], work):
            yield _Contact(act, opening, _is_pause(work, act.at, opening))


def _is_pause(work: WorkTime, at: datetime, opening: datetime) -> bool:
    """Say whether the same date has windows before an instant and from `opening` on."""
    spans = work.spans(work.day_of(opening))
    return bool(spans) and spans[0].start < at


def _judge(case: Case, contact: _Contact, habit: _Habit, texts: Sequence[Lexicon]) -> _Finding | None:
    act = contact.act
    message, stretch = (0, 0) if contact.pause else habit.add(contact)
    request = asked(text_of(act.message), texts, act.at, contact.opening, case.zones)
    if request is not None:
        sentence, phrase = request
        return _Finding(2, f'asks for it before hours begin ("{phrase}")', sentence)
    if message > 1:
        return _Finding(2, f"{ordinal(message)} message while closed")
    if stretch > 2:
        return _Finding(2, f"{ordinal(stretch)} closed stretch within 14 days")
    if act.thread.channel in _DIRECT:
        return _Finding(1, f"{act.thread.channel} while closed")
    return None


def _their_day(client: Client, at: datetime) -> bool:
    if not client.timezone:
        return False
    local = at.astimezone(ZoneInfo(client.timezone))
    return local.weekday() < 5 and local.hour in _DAY_HOURS


def dated(at: datetime, zone: ZoneInfo) -> str:
    """Name an instant so that it still says the same in a year: "Sun 22 Nov 2026 21:14"."""
    return f"{words.dated(at.astimezone(zone).date(), short=True, year=True)} {clock(at, zone)}"
