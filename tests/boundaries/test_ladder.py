from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from a_day import DAY, at
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.facts import Violation, ViolationState
from boundaries.policy.model import Me, Policy
from boundaries.violations.ladder import (
    STEPS,
    Offer,
    Step,
    offer,
    offered,
    points,
    rest_until,
    standing,
    weight_sum,
)
from boundaries.worktime import WorkTime

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAYS = timedelta(days=1)
CONFIRMED = ViolationState.CONFIRMED


def act(days_ago: float, severity: int = 1, kind: str = "chased", **fields: object) -> Violation:
    known: dict[str, object] = {
        "id": f"{kind} {days_ago}",
        "at": NOW - days_ago * DAYS,
        "client": "Acme",
        "kind": kind,
        "severity": severity,
        "state": CONFIRMED,
    }
    return Violation(**(known | fields))  # type: ignore[arg-type]


def answered(days_ago: float, step: Step, kind: str = "chased", said_ago: float | None = None) -> Violation:
    return act(
        days_ago,
        kind=kind,
        state=ViolationState.ADDRESSED,
        step=str(step),
        addressed_at=NOW - (days_ago if said_ago is None else said_ago) * DAYS,
    )


def stands(*log: Violation, now: datetime = NOW) -> str:
    found = standing("Acme", log, now)
    return str(found.step) if found else ""


@pytest.mark.parametrize(
    ("log", "step", "reason"),
    [
        ([act(0)], "remind", "the first confirmed"),
        ([act(0, 2), act(0, 1, "scope")], "restate", "what is confirmed adds up"),
        ([act(0, 2), act(1, 1, "scope")], "remind", "confirmed again, a reminder may do"),
        ([answered(14, Step.REMIND), act(0)], "restate", "again within 14 days of a reminder"),
        ([answered(15, Step.REMIND), act(0)], "remind", "confirmed again, a reminder may do"),
        ([answered(20, Step.REMIND, said_ago=13), act(0)], "restate", "again within 14 days of a reminder"),
        ([answered(13, Step.REMIND), act(0, kind="scope")], "remind", "confirmed again, a reminder may do"),
        ([act(30), act(15, kind="scope"), act(0, kind="volume")], "restate", "three confirmed in 30 days"),
        ([act(31), act(15, kind="scope"), act(0, kind="volume")], "remind", "confirmed again, a reminder may do"),
        ([act(0, 2), act(0, 2, "scope"), act(0, 1, "volume")], "firm", "what is confirmed adds up"),
        ([answered(14, Step.RESTATE), act(0)], "firm", "restated, and again within 14 days"),
        ([answered(15, Step.RESTATE), act(0)], "remind", "confirmed again, a reminder may do"),
        ([act(0, 3)], "formal", "an act of severity 3"),
        ([act(n / 1e6, 2, kind) for n, kind in enumerate(["a", "b", "c", "d"])], "formal", "what is confirmed adds up"),
        ([act(0, 4, "disrespect")], "part-ways", "an act of severity 4"),
        ([act(0.001, 3), act(0, 3, "scope"), act(0, 2, "volume")], "part-ways", "what is confirmed adds up"),
        ([answered(14, Step.FORMAL)], "part-ways", "a formal letter ignored for 14 days"),
        ([answered(13.9, Step.FORMAL)], "remind", "the first confirmed"),
        ([replace(answered(20, Step.FORMAL), state=ViolationState.SETTLED)], "remind", "the first confirmed"),
        ([act(45, 3)], "firm", "a step back after 45 days without a confirmed one"),
        ([act(44.9, 3)], "formal", "an act of severity 3"),
        ([act(90, 3)], "restate", "a step back after 45 days without a confirmed one"),
        ([act(20, 3), act(0)], "formal", "the step reached before still holds"),
        ([act(100, 3), act(0)], "restate", "the step reached before still holds"),
    ],
)
def test_each_row_of_the_ladder(log: list[Violation], step: str, reason: str) -> None:
    found = offer(log[-1], log, NOW)
    assert (str(found.step), found.reason) == (step, reason)
    assert standing("Acme", log, NOW) == found


def test_points_are_those_of_confirmed_acts_and_halve_in_thirty_days() -> None:
    assert [points(act(0, severity)) for severity in (1, 2, 3, 4)] == [1, 3, 8, 18]
    assert points(act(0, 3, state=ViolationState.DISMISSED)) == 0
    assert weight_sum([act(30, 2), act(60, 3), act(0)], NOW) == pytest.approx(1.5 + 2 + 1)
    assert weight_sum([act(-1, 2)], NOW) == 0


@pytest.mark.parametrize("state", [ViolationState.SUSPECTED, ViolationState.ABSORBED, ViolationState.DISMISSED])
def test_what_is_not_confirmed_feeds_nothing(state: ViolationState) -> None:
    assert not stands(act(0, 4, state=state))
    assert offered(act(0, state=state), [], NOW) is None


def test_slips_and_other_clients_feed_nothing() -> None:
    assert not stands(act(0, 4, kind="slip-reply"), act(0, 4, client="Globex"))
    assert standing("", [act(0, 4, client="")], NOW) is None


def test_an_answer_counts_its_act_once_and_is_not_offered_again() -> None:
    reminded = answered(3, Step.REMIND)
    assert points(reminded) == points(replace(reminded, state=ViolationState.SETTLED)) == 1
    assert offered(reminded, [reminded], NOW) is None
    again = act(0)
    assert offered(again, [reminded, again], NOW) == Offer(
        step=Step.RESTATE, reason="again within 14 days of a reminder", rest_seconds=600
    )


def test_an_ignored_formal_letter_offers_to_part() -> None:
    letter = answered(14, Step.FORMAL)
    found = offered(letter, [letter], NOW)
    assert found is not None
    assert found.step is Step.PART_WAYS
    assert offered(replace(letter, state=ViolationState.SETTLED), [letter], NOW) is None


def test_a_suspicion_shows_what_confirming_it_would_offer() -> None:
    suspected = act(0, 4, state=ViolationState.SUSPECTED)
    assert offer(suspected, [suspected], NOW).step is Step.PART_WAYS
    old = act(400)
    assert offer(old, [old], NOW).step is Step.REMIND


@pytest.mark.parametrize(
    ("step", "begun", "leaves"),
    [
        (Step.REMIND, at(23, "10:00"), at(23, "10:00")),
        (Step.RESTATE, at(23, "10:00"), at(23, "10:10")),
        (Step.FIRM, at(23, "10:00"), at(23, "10:10")),
        (Step.FORMAL, at(23, "10:00"), at(24, "09:00")),
        (Step.FORMAL, at(27, "10:00"), at(30, "09:00")),
        (Step.PART_WAYS, at(27, "10:00"), at(28, "06:00")),
    ],
)
def test_the_rest_before_sending(step: Step, begun: datetime, leaves: datetime) -> None:
    made = {
        Step.REMIND: act(0),
        Step.RESTATE: act(0, 2),
        Step.FIRM: act(0, 2),
        Step.FORMAL: act(0, 3),
        Step.PART_WAYS: act(0, 4),
    }[step]
    extra = {Step.RESTATE: [act(0, kind="scope")], Step.FIRM: [act(0, 2, kind="a"), act(0, kind="b")]}.get(step, [])
    found = offer(made, [made, *extra], NOW)
    assert found.step is step
    assert rest_until(found, begun, DAY.mine) == leaves


def test_a_formal_letter_of_somebody_who_never_opens_rests_a_night() -> None:
    never = WorkTime(Policy(me=Me(name="Noor", timezone="Europe/Berlin"), hours={}))
    assert rest_until(offer(act(0, 3), [], NOW), at(23, "10:00"), never) == at(24, "06:00")


ENTRIES = st.lists(
    st.builds(
        lambda number, ago, severity, kind, state, step, said: act(
            ago / 4,
            severity,
            kind,
            id=f"{number}",
            state=state,
            step=step if state in {ViolationState.ADDRESSED, ViolationState.SETTLED} else "",
            addressed_at=NOW - ago / 4 * DAYS + said * DAYS,
        ),
        st.integers(),
        st.integers(0, 800),
        st.sampled_from((1, 1, 1, 2, 2, 3, 4)),
        st.sampled_from(("chased", "scope", "after-hours", "slip-peek")),
        st.sampled_from(tuple(ViolationState)),
        st.sampled_from(STEPS).map(str),
        st.integers(0, 20),
    ),
    max_size=9,
    unique_by=lambda entry: entry.id,
)


def level(log: list[Violation], now: datetime = NOW) -> int:
    found = standing("Acme", log, now)
    return STEPS.index(found.step) if found else -1


@given(ENTRIES, st.sampled_from((ViolationState.DISMISSED, ViolationState.ABSORBED)), st.data())
def test_dismissing_and_absorbing_never_raise_a_step(
    log: list[Violation], state: ViolationState, data: st.DataObject
) -> None:
    chosen = data.draw(st.integers(0, max(len(log) - 1, 0)))
    after = [replace(entry, state=state) if i == chosen else entry for i, entry in enumerate(log)]
    assert level(after) <= level(log)


@given(ENTRIES, st.integers(0, 400), st.integers(0, 400))
def test_the_ladder_cools_with_time(log: list[Violation], first: int, second: int) -> None:
    kept = [entry for entry in log if entry.step != Step.FORMAL]
    earlier, later = sorted((first, second))
    assert level(kept, NOW + later * DAYS) <= level(kept, NOW + earlier * DAYS)
    assert level(kept, NOW + 5 * 45 * DAYS + timedelta(days=1)) == -1


@given(ENTRIES, st.randoms(use_true_random=False))
def test_the_order_of_the_log_does_not_matter(log: list[Violation], random: object) -> None:
    mixed = list(log)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert standing("Acme", mixed, NOW) == standing("Acme", log, NOW)


@given(ENTRIES)
@settings(max_examples=40)
def test_harassment_goes_to_the_top_at_once(log: list[Violation]) -> None:
    worst = act(0, 4, "disrespect", id="worst")
    assert offer(worst, [*log, worst], NOW).step is Step.PART_WAYS
