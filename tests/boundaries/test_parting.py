from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from a_day import ACME, BERLIN, POLICY, at, mail, thread
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.facts import Violation, ViolationState
from boundaries.parting import Task, after_period, period_words, sheet
from boundaries.policy.model import Project

NOW = at(22, "12:00")
TODAY = date(2026, 11, 22)
KNOWN = replace(ACME, income_share=0.35, notice_period="30d")
AGREED = replace(POLICY, me=replace(POLICY.me, runway="4m"), clients=(KNOWN,))


def act(when: datetime, state: ViolationState = ViolationState.CONFIRMED, client: str = "Acme") -> Violation:
    return Violation(id=f"{when} {state}", at=when, client=client, kind="chased", severity=1, state=state)


def test_the_sheet_holds_what_is_known() -> None:
    log = [
        act(at(2)),
        act(at(1, "00:30")),
        act(at(20, month=10)),
        act(at(30, month=5)),
        act(at(3), ViolationState.ABSORBED),
        act(at(4), ViolationState.DISMISSED),
        act(at(5), client="Globex"),
    ]
    drawn = sheet("Acme", AGREED, log, owed=[thread(mail(at(20)))], now=NOW, zone=BERLIN)
    assert drawn.income == "35 % of last year's income"
    assert drawn.runway == "4 months without new income"
    assert [(month.first.month, month.confirmed) for month in drawn.trend] == [
        (6, 0),
        (7, 0),
        (8, 0),
        (9, 0),
        (10, 1),
        (11, 2),
    ]
    assert drawn.absorbed == 1
    assert [(each.kind, each.what, each.due) for each in drawn.open_work] == [
        ("thread", "t", None),
        ("milestone", "Launch: Copy", date(2026, 11, 27)),
    ]
    assert (drawn.notice, drawn.last_day) == ("30 days", date(2026, 12, 22))
    assert [way.way for way in drawn.ways] == ["renegotiate", "restrict", "end"]


def test_the_checklist_is_dated_until_the_last_day() -> None:
    later = Project(name="Site")
    client = replace(KNOWN, notice_period="5d", projects=(*KNOWN.projects, later))
    drawn = sheet("Acme", replace(AGREED, clients=(client,)), [], owed=[thread(mail(at(20)))], now=NOW, zone=BERLIN)
    assert drawn.checklist[0] == Task(text="The letter goes out; keep a copy", on=TODAY)
    texts = {task.text: task.on for task in drawn.checklist}
    assert texts["The last day is confirmed in writing"] == date(2026, 11, 27)
    assert texts["Finish: Launch: Copy"] == date(2026, 11, 27)
    assert texts["Finish or hand over: Site"] == TODAY
    assert texts["1 open thread answered or closed"] == TODAY
    assert texts["The last invoice sent"] == date(2026, 11, 24)
    assert texts["Access given back, shared passwords changed"] == drawn.last_day == date(2026, 11, 27)


def test_a_milestone_after_the_last_day_is_handed_over() -> None:
    client = replace(KNOWN, notice_period="1d")
    drawn = sheet("Acme", replace(AGREED, clients=(client,)), [], owed=[], now=NOW, zone=BERLIN)
    task = next(task for task in drawn.checklist if "Copy" in task.text)
    assert task == Task(text="Hand over, it is due after the last day: Launch: Copy", on=date(2026, 11, 23))


def test_without_a_notice_period_nothing_is_guessed() -> None:
    drawn = sheet("Nobody", POLICY, [], owed=[], now=NOW, zone=BERLIN)
    assert (drawn.income, drawn.runway, drawn.notice, drawn.last_day) == ("", "", "", None)
    assert drawn.checklist[-1].on is None


def test_today_is_the_users() -> None:
    assert sheet("Acme", AGREED, [], owed=[], now=at(22, "00:30"), zone=BERLIN).last_day == date(2026, 12, 22)


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        (TODAY, "30d", date(2026, 12, 22)),
        (TODAY, "6w", date(2027, 1, 3)),
        (TODAY, "1m", date(2026, 12, 22)),
        (date(2026, 10, 31), "1m", date(2026, 11, 30)),
        (date(2027, 11, 30), "3m", date(2028, 2, 29)),
        (date(2026, 12, 31), "12m", date(2027, 12, 31)),
    ],
)
def test_a_period_counts_days_of_the_calendar(start: date, period: str, end: date) -> None:
    assert after_period(start, period) == end


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 400))
def test_a_month_of_notice_is_between_28_and_31_days(start: date, months: int) -> None:
    end = after_period(start, f"{months}m")
    assert timedelta(days=28 * months) <= end - start <= timedelta(days=31 * months)


def test_periods_in_words() -> None:
    assert [period_words(each) for each in ("1d", "6w", "4m", "")] == ["1 day", "6 weeks", "4 months", ""]
