"""The ladder: what is offered after a confirmed violation, how it climbs on repetition and cools with time.

Points of a confirmed violation: severity 1 → 1, 2 → 3, 3 → 8, 4 → the top at once; each weighs 0.5 ** (age / 30 days).
A client's log is read from its oldest act on. Each act calls for a step; the step reached holds until a higher one is
called for, and 45 days without a confirmed act take one step back. A formal letter that is neither settled nor
dismissed after 14 days counts as ignored. All days here are 24 hours long.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from boundaries.facts import Violation, ViolationState
from boundaries.violations.kinds import is_slip
from boundaries.worktime import PolicyNeverOpens, WorkTime

HALF_LIFE = timedelta(days=30)
REPEATED = timedelta(days=14)
"""An act this soon after a reminder, or after restating, is a repetition; a letter this old without end is ignored."""
STEP_BACK = timedelta(days=45)
MORNING = 6
"""The local hour at which a night is over."""

_COUNTED = frozenset({ViolationState.CONFIRMED, ViolationState.ADDRESSED, ViolationState.SETTLED})


class Step(StrEnum):
    """A step of the ladder, from the lowest: what is offered, never a number about a person."""

    REMIND = "remind"
    RESTATE = "restate"
    FIRM = "firm"
    FORMAL = "formal"
    PART_WAYS = "part-ways"


STEPS = tuple(Step)
POINTS = {1: 1, 2: 3, 3: 8, 4: 18}
"""Of one act by its severity; 4 alone weighs as much as the top asks for."""
SUMS = ((Step.PART_WAYS, 18), (Step.FORMAL, 10), (Step.FIRM, 7), (Step.RESTATE, 4))
GIVEN = {
    Step.REMIND: "reminded",
    Step.RESTATE: "restated",
    Step.FIRM: "told firmly",
    Step.FORMAL: "written to formally",
    Step.PART_WAYS: "parted",
}
"""What an answered entry of the log says."""


class Offer(Struct, frozen=True, kw_only=True):
    """The step that is offered for an entry, why, and the rest before its answer may leave."""

    step: Step
    reason: str
    """In words: "again within 14 days of a reminder"."""
    rest_seconds: int = 0
    rest_until_next_day: bool = False
    """Rest until the next working day (`formal`), or over a night (`part-ways`)."""


def counts(entry: Violation) -> bool:
    """Say whether an entry feeds the ladder: confirmed or later, and the client's own act."""
    return entry.state in _COUNTED and bool(entry.client) and not is_slip(entry.kind)


def points(entry: Violation) -> int:
    """Give the points of an entry when it was new; nothing for one that does not count."""
    return POINTS[min(max(entry.severity, 1), 4)] if counts(entry) else 0


def weight_sum(entries: Iterable[Violation], now: datetime) -> float:
    """Add up the points of the entries up to `now`, each halved for every 30 days of its age."""
    return sum(points(each) * math.pow(0.5, (now - each.at) / HALF_LIFE) for each in entries if each.at <= now)


def offer(entry: Violation, log: Iterable[Violation], now: datetime) -> Offer:
    """Give the step for an entry as if it were confirmed, whatever its state is yet; at least a reminder.

    `log` may hold entries of every client, and the entry itself or not. For the client's side only: a slip of one's
    own has no step.
    """
    taken = entry if counts(entry) else replace(entry, state=ViolationState.CONFIRMED)
    others = [each for each in log if each.id != entry.id]
    return standing(entry.client, [*others, taken], max(now, entry.at)) or _offer(Step.REMIND, "the first confirmed")


def offered(entry: Violation, log: Iterable[Violation], now: datetime) -> Offer | None:
    """Give the step that waits for the user's act on an entry; None where nothing does.

    A confirmed entry waits for its answer; an answered one only for a step above the one that was given.
    """
    if not counts(entry) or entry.state is ViolationState.SETTLED:
        return None
    found = offer(entry, log, now)
    if entry.state is ViolationState.ADDRESSED:
        given = STEPS.index(Step(entry.step)) if entry.step in list(Step) else 0
        return found if STEPS.index(found.step) > given else None
    return found


def standing(client: str, log: Iterable[Violation], now: datetime) -> Offer | None:
    """Give where a client stands: the step of the ladder, never a number about a person; None on the ground.

    The order of the log does not matter; what lies after `now` is not read.
    """
    acts = sorted((e for e in log if e.client == client and counts(e) and e.at <= now), key=_age)
    level, reason, last = -1, "", now
    for at, called, why in _calls(acts, now):
        back = _steps_back(at - last) if level >= 0 else 0
        level, reason = _cooled(level, reason, back)
        step = STEPS.index(called)
        if step >= level:
            level, reason = step, why
        else:
            reason = "the step reached before still holds"
        last = at
    if level < 0:
        return None
    level, reason = _cooled(level, reason, _steps_back(now - last))
    return _offer(STEPS[level], reason) if level >= 0 else None


def at_step(step: Step) -> Offer:
    """Give a step by itself, for one that the user chose against the offer: its rest holds all the same."""
    return _offer(step, "")


def rest_until(offered_step: Offer, begun_at: datetime, work: WorkTime) -> datetime:
    """Give the instant from which an answer begun at `begun_at` may leave by itself.

    `formal` rests until the next working day's first opening, `part-ways` until 6:00 of the next day.
    """
    if not offered_step.rest_until_next_day:
        return begun_at + timedelta(seconds=offered_step.rest_seconds)
    local = begun_at.astimezone(work.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0) + timedelta(days=1)
    morning = midnight.replace(hour=MORNING).astimezone(begun_at.tzinfo)
    if offered_step.step is Step.PART_WAYS:
        return morning
    today = work.day_of(begun_at)
    try:
        opening = work.next_opening(morning)
        while work.day_of(opening) <= today:
            opening = work.next_start(opening)
    except PolicyNeverOpens:
        return morning
    spans = work.spans(work.day_of(opening))
    return spans[0].start if spans else opening


def _calls(acts: Sequence[Violation], now: datetime) -> list[tuple[datetime, Step, str]]:
    """Give what called for a step and when: each act, and each formal letter that was ignored."""
    calls = [(act.at, *_called(act, acts)) for act in acts]
    for act in acts:
        if act.step == Step.FORMAL and act.state is not ViolationState.SETTLED:
            ignored_at = (act.addressed_at or act.at) + REPEATED
            if ignored_at <= now:
                calls.append((ignored_at, Step.PART_WAYS, "a formal letter ignored for 14 days"))
    return sorted(calls, key=lambda call: (call[0], STEPS.index(call[1]), call[2]))


def _called(act: Violation, acts: Sequence[Violation]) -> tuple[Step, str]:
    """Give the highest step that an act calls for, and why; `acts` are all of the client's, oldest first."""
    known = [each for each in acts if each.at <= act.at]
    calls = [(Step.REMIND, "the first confirmed" if len(known) == 1 else "confirmed again, a reminder may do")]
    if _after(act, acts, Step.REMIND):
        calls.append((Step.RESTATE, "again within 14 days of a reminder"))
    if sum(act.at - each.at <= HALF_LIFE for each in known) >= 3:
        calls.append((Step.RESTATE, "three confirmed in 30 days"))
    if _after(act, acts, Step.RESTATE):
        calls.append((Step.FIRM, "restated, and again within 14 days"))
    if act.severity == 3:
        calls.append((Step.FORMAL, "an act of severity 3"))
    if act.severity >= 4:
        calls.append((Step.PART_WAYS, "an act of severity 4"))
    weight = weight_sum(known, act.at)
    calls.extend((step, "what is confirmed adds up") for step, least in SUMS if weight >= least)
    return max(calls, key=lambda call: STEPS.index(call[0]))


def _after(act: Violation, acts: Iterable[Violation], step: Step) -> bool:
    """Say whether an act repeats one of its kind within 14 days of the answer that had this step."""
    return any(
        each.kind == act.kind
        and each.step == step
        and timedelta() < act.at - (each.addressed_at or each.at) <= REPEATED
        for each in acts
        if each.id != act.id
    )


def _steps_back(quiet: timedelta) -> int:
    return quiet // STEP_BACK


def _cooled(level: int, reason: str, back: int) -> tuple[int, str]:
    if not back or level < 0:
        return level, reason
    return max(level - back, -1), "a step back after 45 days without a confirmed one"


def _offer(step: Step, reason: str) -> Offer:
    rest = 600 if step in {Step.RESTATE, Step.FIRM} else 0
    return Offer(step=step, reason=reason, rest_seconds=rest, rest_until_next_day=step in {Step.FORMAL, Step.PART_WAYS})


def _age(entry: Violation) -> tuple[datetime, str]:
    return entry.at, entry.id
