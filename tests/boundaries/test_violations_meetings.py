"""Meetings that a client sets in the calendar: closed time, own time, taken time, short notice; and what is none."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from a_case import EMAIL, LANGUAGES, NOW, TOM, suspicions, tom, under
from a_day import BERLIN, GLOBEX, HOOLI, POLICY, at
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import Address, Busy, CalendarEvent, Thread, Violation
from boundaries.policy.model import Client, Limits, Window

SET = at(23, "10:00")
OWN = under(own_time={"thu": (Window(540, 600),)})


def meeting(start: datetime, minutes: int = 45, **fields: object) -> CalendarEvent:
    """A meeting that Tom set on Monday at ten."""
    whole = {
        "id": f"cal {start.isoformat()}",
        "account": "cal",
        "start": start,
        "end": start + timedelta(minutes=minutes),
        "title": "Globex call",
        "organizer": Address(TOM),
        "created_at": SET,
    }
    return CalendarEvent(**whole | fields)  # type: ignore[arg-type]


def found(
    *events: CalendarEvent,
    client: Client = GLOBEX,
    context: Context = LANGUAGES,
    threads: tuple[Thread, ...] = (),
    now: datetime = NOW,
) -> list[Violation]:
    said = suspicions(client, threads, context, (), now, (), events)
    return [entry for entry in said if entry.kind == "off-hours-deadline"]


def test_a_meeting_in_the_evening_is_suspected_with_its_evidence() -> None:
    (entry,) = found(meeting(at(25, "19:00")))
    assert (entry.client, entry.severity, entry.at) == ("Globex", 1, SET)
    assert entry.policy == "hours: closed at Wed 25 Nov 2026 19:00"
    assert entry.evidence[0].message_id == "cal 2026-11-25T18:00:00+00:00"
    assert entry.evidence[0].quote == "Wed 25 Nov 2026 19:00 Globex call"


@pytest.mark.parametrize(
    ("event", "policy"),
    [
        (meeting(at(28, "10:00")), "hours: closed at Sat 28 Nov 2026 10:00"),
        (meeting(at(25, "12:30"), 60), "hours: closed at Wed 25 Nov 2026 13:00"),
        (meeting(at(25, "17:00"), 120), "hours: closed at Wed 25 Nov 2026 18:00"),
        (meeting(at(23, "15:00")), "limits: notice of 1 day"),
        (meeting(at(24, "09:30")), "limits: notice of 1 day"),
    ],
)
def test_what_crosses_the_agreement(event: CalendarEvent, policy: str) -> None:
    (entry,) = found(event)
    assert entry.policy in (policy, policy.replace("1 day", "24 hours"))


@pytest.mark.parametrize(
    "event",
    [
        meeting(at(25, "10:00")),
        meeting(at(25, "12:00"), 30),
        meeting(at(25, "17:00"), 40),
        meeting(at(25, "19:00"), organizer=Address("noor@x.example")),
        meeting(at(25, "19:00"), organizer=Address("someone@else.example")),
        meeting(at(25, "19:00"), organizer=Address("")),
        meeting(at(25, "19:00"), organizer=Address("no-reply@globex.example")),
        meeting(at(25, "19:00"), created_at=None),
        meeting(at(25, "19:00"), created_at=at(26, "09:00")),
        meeting(at(25, "00:00"), 24 * 60, all_day=True),
        meeting(at(25, "19:00"), created_at=at(2, "09:00")),
    ],
    ids=[
        "in hours, in time", "until the pause", "minutes over the close", "one's own", "a stranger's", "nobody's",
        "a machine's", "no word when it was set", "noted afterwards", "the whole day", "weeks ago",
    ],
)  # fmt: skip
def test_what_is_no_act(event: CalendarEvent) -> None:
    assert found(event) == []


def test_own_time_is_defended_like_a_meeting() -> None:
    (entry,) = found(meeting(at(26, "09:30")), context=OWN)
    assert entry.policy == "own_time: not to be had at Thu 26 Nov 2026 09:30"
    assert found(meeting(at(26, "10:00")), context=OWN) == []


def test_taken_time_counts_only_when_the_calendar_showed_it_then() -> None:
    mine = meeting(at(26, "10:00"), id="mine", organizer=Address("noor@x.example"), created_at=at(20, "09:00"))
    theirs = meeting(at(26, "10:30"))
    (entry,) = found(theirs, mine)
    assert entry.policy == "calendar: taken from Thu 26 Nov 2026 10:00 on when it was set"
    assert found(theirs, replace(mine, created_at=at(23, "11:00"))) == []
    assert found(theirs, replace(mine, created_at=None)) == []
    assert found(theirs, replace(mine, busy=Busy.TENTATIVE)) == []
    assert found(theirs, replace(mine, end=at(26, "10:30"))) == []


def test_a_meeting_every_week_is_one_act() -> None:
    assert len(found(*(meeting(at(day, "19:00")) for day in (25, 26)))) == 1


def test_what_a_message_said_already_is_not_said_twice() -> None:
    said = tom(23, "10:00", "I set up the call for Wednesday at 19:00, the whole team will be there.")
    thread = Thread(id="t", account="work", channel=EMAIL, messages=(said,))
    assert len(found(meeting(at(25, "19:00")), threads=(thread,))) == 1


def test_nothing_counts_before_the_client_was_told() -> None:
    later = replace(HOOLI, agreed=date(2026, 11, 24))
    event = meeting(at(26, "19:00"), organizer=Address("gavin@hooli.example"))
    assert found(event, client=later, context=under(later)) == []
    assert len(found(event, client=HOOLI, context=LANGUAGES)) == 1


def test_a_shorter_notice_that_was_agreed_is_enough() -> None:
    limits = Limits(notice=4 * 3600)
    assert found(meeting(at(23, "15:00")), context=under(limits=limits)) == []


def test_what_the_policy_of_before_allowed_is_allowed_for_five_days() -> None:
    late = tuple(Window(540, 1260) for _ in range(1))
    before = replace(LANGUAGES.policy, hours=dict.fromkeys(POLICY.hours, late))
    event = meeting(at(25, "19:00"))
    history = ((at(1, "00:00"), before), (at(20, "10:00"), LANGUAGES.policy))
    assert suspicions(GLOBEX, (), LANGUAGES, (), NOW, history, (event,)) == ()


@given(ahead=st.integers(24 * 60, 240 * 60), minutes=st.integers(1, 240))
def test_no_meeting_inside_hours_with_notice_is_suspected(ahead: int, minutes: int) -> None:
    begins = (SET + timedelta(minutes=ahead)).astimezone(BERLIN)
    event = meeting(begins, minutes)
    work = LANGUAGES.work(GLOBEX)
    inside = any(span.start <= event.start and event.end <= span.end for span in work.spans(work.day_of(begins)))
    if inside:
        assert found(event) == []
