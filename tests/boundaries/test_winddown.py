from __future__ import annotations

import pytest
from a_day import BERLIN, POLICY, at
from msgspec.structs import replace

from boundaries.policy.model import ChecklistItem, Winddown
from boundaries.winddown import NOT_OFFERED, Facts, Item, Mark, Open, checklist, tomorrow_noon

NOW = at(23, "17:08")


def lines(facts: Facts, marks: dict[int, Mark] | None = None) -> tuple[Item, ...]:
    return checklist(POLICY, facts, marks or {}, NOW, BERLIN)


def test_an_empty_day_ticks_what_is_true_and_asks_the_rest() -> None:
    items = lines(Facts())
    assert [item.ticked for item in items] == [True, True, True, False, False, False]
    assert [item.detail for item in items[:4]] == [
        "nothing is owed",
        "none is due before then",
        "none today",
        NOT_OFFERED,
    ]
    assert [item.settled for item in items] == [True, True, True, True, False, False]
    assert [item.ask for item in items[4:]] == ["first-three", "good"]


def test_every_owed_thread_needs_a_plan() -> None:
    planned = Open(client="Acme", due_at=at(26, "10:00"), planned=True)
    done = lines(Facts(owed=(planned,), answered=7, snoozed=3, scheduled=2))[0]
    assert (done.ticked, done.detail) == (True, "7 answered, 3 snoozed, 2 scheduled")
    open_ = lines(Facts(owed=(planned, replace(planned, planned=False)), answered=7))[0]
    assert (open_.ticked, open_.detail) == (False, "1 without a plan, 7 answered")


def test_a_plan_whose_time_has_passed_is_none_but_a_snooze_comes_back() -> None:
    late = Open(client="Acme", due_at=at(23, "16:00"), planned=True)
    assert (lines(Facts(owed=(late,)))[0].ticked, lines(Facts(owed=(late,)))[0].detail) == (False, "1 without a plan")
    assert lines(Facts(owed=(replace(late, snoozed=True),)))[0].ticked
    assert lines(Facts(owed=(replace(late, due_at=at(23, "17:09")),)))[0].ticked


def test_promises_before_tomorrow_noon_are_named_until_they_are_written() -> None:
    owed = tuple(
        Open(client=who, due_at=due, planned=True)
        for who, due in (
            ("Initech", at(24, "11:10")),
            ("Acme", at(24, "09:40")),
            ("Hooli", at(24, "12:01")),
            ("Globex", at(23, "16:00")),
            ("Nobody", None),
        )
    )
    item = lines(Facts(owed=owed))[1]
    assert (item.ticked, item.detail) == (False, "Globex 16:00, Acme tomorrow 09:40, Initech tomorrow 11:10")
    many = lines(Facts(owed=owed[:1] * 6))[1]
    assert many.detail.endswith(", 2 more")
    assert tomorrow_noon(NOW, BERLIN) == at(24, "12:00")


@pytest.mark.parametrize(
    ("facts", "ticked", "detail"),
    [
        (Facts(undecided=2, decided=1), False, "2 undecided, 1 decided"),
        (Facts(decided=2), True, "2 decided"),
    ],
)
def test_suspicions_of_today_are_decided(facts: Facts, *, ticked: bool, detail: str) -> None:
    item = lines(facts)[2]
    assert (item.ticked, item.detail) == (ticked, detail)


def test_availability_ticks_only_when_read_back() -> None:
    pushed, not_yet = lines(Facts(pushed=True))[3], lines(Facts(pushed=False))[3]
    assert (pushed.ticked, pushed.detail, pushed.needed) == (True, "read back", True)
    assert (not_yet.ticked, not_yet.detail, not_yet.settled) == (False, "not yet", False)


def test_answers_tick_reasons_skip_and_no_mark_makes_a_line_true() -> None:
    owed = (Open(client="Acme", due_at=None, planned=False),)
    marks = {0: Mark(done=True), 2: Mark(skipped="tomorrow"), 4: Mark(answer="1 hero copy"), 5: Mark(answer=" ")}
    items = lines(Facts(owed=owed, undecided=1), marks)
    assert (items[0].ticked, items[0].settled) == (False, False)
    assert (items[2].ticked, items[2].settled, items[2].skipped) == (False, True, "tomorrow")
    assert (items[4].ticked, items[4].answer) == (True, "1 hero copy")
    assert not items[5].settled


def test_what_an_account_says_stands_beside_what_was_pushed() -> None:
    item = lines(Facts(pushed=False, pushed_words="slack off, matrix not yet"))[3]
    assert (item.ticked, item.detail) == (False, "slack off, matrix not yet")


def test_an_answer_that_did_not_leave_is_no_plan() -> None:
    item = lines(Facts(answered=2, unsent=1))[0]
    assert (item.ticked, item.detail) == (False, "1 answer did not leave, 2 answered")


@pytest.mark.parametrize(
    ("facts", "ticked", "detail"),
    [
        (Facts(), True, "empty"),
        (Facts(scheduled=2), True, "2 scheduled"),
        (Facts(leaving=1), False, "1 leaving now"),
        (Facts(unsent=1, scheduled=1), False, "1 did not leave, 1 scheduled"),
    ],
)
def test_the_outbox_is_empty_or_scheduled(facts: Facts, *, ticked: bool, detail: str) -> None:
    policy = replace(POLICY, winddown=Winddown(items=(ChecklistItem(text="Outbox", auto="outbox-empty"),)))
    (item,) = checklist(policy, facts, {0: Mark(done=True)}, NOW, BERLIN)
    assert (item.ticked, item.detail, item.auto) == (ticked, detail, True)
