"""The ritual that ends the day: its lines, and which of them are true without anybody's tick."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from heapq import nsmallest
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries import words
from boundaries.policy.model import ChecklistItem, Policy

NOT_OFFERED = "not offered by any account"
_NAMED = 4
"""Promises that are named one by one; the rest is a number."""


class Open(Struct, frozen=True, kw_only=True, gc=False):
    """A thread that is owed an answer."""

    client: str
    """Raw; the sender's name where there is no client."""
    due_at: datetime | None
    planned: bool
    """Snoozed, acknowledged, promised by name, or with an answer that waits in the outbox."""
    snoozed: bool = False

    def has_plan(self, now: datetime) -> bool:
        """Say whether its plan still holds: what was said about when is none once that time has passed."""
        return self.planned and (self.snoozed or self.due_at is None or now < self.due_at)


class Facts(Struct, frozen=True, kw_only=True):
    """What the lines that tick themselves are computed from; numbers are of today."""

    owed: tuple[Open, ...] = ()
    answered: int = 0
    snoozed: int = 0
    scheduled: int = 0
    """Answers that wait for the next opening."""
    undecided: int = 0
    """Suspicions of today that nobody has decided."""
    decided: int = 0
    pushed: bool | None = None
    """Availability as read back from the accounts; None where no account can show any."""
    pushed_words: str = ""
    """What the accounts say, one by one; raw. Empty: `pushed` alone is known."""
    unsent: int = 0
    """Answers that failed to leave, or of which nobody knows whether they left."""
    leaving: int = 0
    """Answers in their hold: they leave within seconds."""


class Mark(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the user did with one line, as the day's document keeps it by number."""

    done: bool = False
    answer: str = ""
    skipped: str = ""
    """The reason for skipping; empty is not skipped."""
    ask: str = ""
    """What the line asked when it was answered: the journal reads it by that, whatever the policy lists later."""


class Item(Struct, frozen=True, kw_only=True):
    """One line of the checklist; texts and answers are raw."""

    text: str
    detail: str = ""
    ticked: bool = False
    needed: bool = True
    """False: nothing stands behind it here, so closing the day does not wait for it."""
    auto: bool = False
    ask: str = ""
    answer: str = ""
    skipped: str = ""

    @property
    def settled(self) -> bool:
        """Say whether the line holds nothing up."""
        return self.ticked or bool(self.skipped) or not self.needed


def checklist(
    policy: Policy, facts: Facts, marks: Mapping[int, Mark], now: datetime, zone: ZoneInfo
) -> tuple[Item, ...]:
    """Give the lines of the policy as they stand: what ticks itself is true, not visited.

    `marks` is by place in the policy's list, from 0. A mark never ticks a line that ticks itself; it may skip it.
    """
    return tuple(
        _item(line, marks.get(number, Mark()), facts, now, zone) for number, line in enumerate(policy.winddown.items)
    )


def tomorrow_noon(now: datetime, zone: ZoneInfo) -> datetime:
    """Give noon of the next date of the wall clock, in UTC: many instants are held against it."""
    day = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, time(12), zone).astimezone(UTC)


def _item(line: ChecklistItem, mark: Mark, facts: Facts, now: datetime, zone: ZoneInfo) -> Item:
    if line.auto is None:
        ticked = mark.done or bool(mark.answer.strip())
        return Item(text=line.text, ticked=ticked, ask=line.ask or "", answer=mark.answer, skipped=mark.skipped)
    needed = True
    if line.auto == "queue-planned":
        ticked, detail = _queue(facts, now)
    elif line.auto == "promises-covered":
        ticked, detail = _promises(facts, now, zone)
    elif line.auto == "violations-reviewed":
        ticked, detail = _violations(facts)
    elif line.auto == "outbox-empty":
        ticked, detail = _outbox(facts)
    else:
        ticked, needed = bool(facts.pushed), facts.pushed is not None
        detail = facts.pushed_words or ("read back" if ticked else "not yet" if needed else NOT_OFFERED)
    return Item(text=line.text, detail=detail, ticked=ticked, needed=needed, auto=True, skipped=mark.skipped)


def _queue(facts: Facts, now: datetime) -> tuple[bool, str]:
    without = sum(not each.has_plan(now) for each in facts.owed)
    done = ((facts.answered, "answered"), (facts.snoozed, "snoozed"), (facts.scheduled, "scheduled"))
    parts = [f"{without} without a plan"] if without else []
    parts += [f"{words.count(facts.unsent, 'answer')} did not leave"] if facts.unsent else []
    parts += [f"{number} {what}" for number, what in done if number]
    return not without and not facts.unsent, ", ".join(parts) or "nothing is owed"


def _promises(facts: Facts, now: datetime, zone: ZoneInfo) -> tuple[bool, str]:
    noon = tomorrow_noon(now, zone)
    open_until = [(each.due_at, each.client) for each in facts.owed if each.due_at is not None and each.due_at <= noon]
    first = nsmallest(_NAMED, open_until)
    named = [f"{who} {words.moment(due_at, now, zone, tomorrow=True)}" for due_at, who in first]
    more = [f"{len(open_until) - _NAMED} more"] if len(open_until) > _NAMED else []
    return not named, ", ".join(named + more) or "none is due before then"


def _violations(facts: Facts) -> tuple[bool, str]:
    parts = [f"{facts.undecided} undecided"] if facts.undecided else []
    parts += [f"{facts.decided} decided"] if facts.decided else []
    return not facts.undecided, ", ".join(parts) or "none today"


def _outbox(facts: Facts) -> tuple[bool, str]:
    parts = [(facts.unsent, "did not leave"), (facts.leaving, "leaving now"), (facts.scheduled, "scheduled")]
    said = ", ".join(f"{number} {what}" for number, what in parts if number)
    return not facts.unsent and not facts.leaving, said or "empty"
