"""The rules in the day: policies that held before, marks that feed them, slips of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, POLICY, AtHome, at_home

from boundaries.facts import Address, CalendarEvent, Violation, ViolationState
from boundaries.queue import Band
from daybreak.day.history import history
from daybreak.documents import to_document
from daybreak.intents import (
    Acknowledge,
    CloseDay,
    DecideViolation,
    Done,
    MarkDefect,
    MarkDelivery,
    MarkUrgent,
    Open,
    Reply,
)
from daybreak.live import DayError
from daybreak.log.events import log_event
from daybreak.store.protocol import Change

BY_MAIL = POLICY.replace('general = ["email", "chat"]', 'general = ["email"]')


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[AtHome]:
    home = at_home(tmp_path / "home")
    yield home
    home.store.close()


def kinds(noor: AtHome) -> list[str]:
    return [entry.kind for entry in noor.log()]


def write(noor: AtHome, policy: str) -> None:
    noor.home.policy.write_text(policy, encoding="utf-8")


def test_each_policy_that_held_is_kept_with_its_time(noor: AtHome) -> None:
    noor.day.examine()
    noor.go(at(24, "10:00"))
    write(noor, BY_MAIL)
    noor.day.examine()
    noor.go(at(25, "10:00"))
    write(noor, POLICY)
    noor.day.examine()
    noor.day.examine()
    found = history(noor.day.desk, noor.now)
    assert [since for since, _ in found] == [at(day, "10:00") for day in (23, 24, 25)]
    assert [policy.channels.general for _, policy in found] == [("email", "chat"), ("email",), ("email", "chat")]
    assert found[-1][1] == noor.day.desk.policy
    noor.reopen()
    assert history(noor.day.desk, noor.now) == found


def test_a_policy_that_holds_for_long_leaves_the_older_ones_behind(noor: AtHome) -> None:
    noor.day.examine()
    noor.go(at(24, "10:00"))
    write(noor, BY_MAIL)
    noor.day.examine()
    noor.go(at(24, "10:00") + timedelta(days=60))
    assert [policy.channels.general for _, policy in history(noor.day.desk, noor.now)] == [("email",)]


def test_what_the_old_policy_allowed_is_not_suspected_after_the_change(noor: AtHome) -> None:
    noor.mail("Old", received_at=at(20, "10:00"))
    noor.day.examine()
    noor.go(at(23, "12:00"))
    write(noor, BY_MAIL)
    noor.day.examine()
    noor.go(at(24, "10:00"))
    noor.mail("New", account="talk", preview="Use the blue one for the poster.")
    assert "wrong-channel" not in kinds(noor)
    noor.go(at(1, "10:00", month=12))
    noor.mail("Later", account="talk", preview="Use the blue one for the cover.")
    assert kinds(noor).count("wrong-channel") == 1


def test_what_came_over_the_urgent_channel_and_was_not_urgent(noor: AtHome) -> None:
    thread = noor.mail("Flyer", account="phone", preview="New flyer?")
    assert noor.row(thread).band is Band.URGENT
    noor.do(MarkUrgent((thread,), urgent=False))
    assert noor.row(thread).band is not Band.URGENT
    assert kinds(noor) == ["urgent-misused"]
    assert noor.day.undo() is not None
    assert kinds(noor) == []
    assert noor.row(thread).band is Band.URGENT
    noor.do(MarkUrgent((thread,), urgent=False))
    noor.go(at(23, "11:00"))
    noor.mail("Fire", account="phone", preview="The shop is down!", refs=("1@acme.example",))
    assert noor.row(thread).band is Band.URGENT


def test_a_mail_that_is_no_longer_urgent_was_no_misuse(noor: AtHome) -> None:
    thread = noor.mail("Copy")
    noor.do(MarkUrgent((thread,), urgent=True))
    noor.do(MarkUrgent((thread,), urgent=False))
    assert kinds(noor) == []


def test_a_delivery_begins_the_rounds_and_a_defect_is_none(noor: AtHome) -> None:
    thread = noor.mail("Copy")
    assert noor.do(MarkDelivery((thread,))).label == "Delivered: “Copy”"
    for number, day in enumerate((24, 27, 30)):
        noor.go(at(day, "09:30"))
        noor.mail("Re: Copy", refs=("1@acme.example",), preview=f"Please change headline {number}.")
    assert kinds(noor).count("revisions") == 1
    last = noor.state(thread)
    assert last.delivered == (at(23, "10:00"),)
    assert noor.do(MarkDefect((thread,))).label.startswith("A defect, no revision")
    assert len(noor.state(thread).defects) == 1


def test_a_thread_of_ones_own_has_no_defect(noor: AtHome) -> None:
    thread = noor.mail("Mine", sender=ME, from_me=True)
    with pytest.raises(DayError, match="no message of theirs"):
        noor.do(MarkDefect((thread,)))


def test_work_long_after_close_is_a_slip_once(noor: AtHome) -> None:
    first, second, third = (noor.mail(name) for name in ("One", "Two", "Three"))
    noor.go(at(23, "17:55"))
    noor.do(Done((first,)))
    assert "slip-close" not in kinds(noor)
    noor.go(at(23, "18:05"))
    noor.do(Open(second))
    assert "slip-close" not in kinds(noor)
    noor.do(Done((second,)))
    noor.do(Acknowledge((third,)))
    assert kinds(noor).count("slip-close") == 1
    assert noor.log()[-1].at == at(23, "18:00")


def test_after_closing_early_the_count_begins_there_and_lunch_is_no_close(noor: AtHome) -> None:
    first, second = noor.mail("One"), noor.mail("Two")
    noor.go(at(23, "13:10"))
    noor.do(Done((first,)))
    assert "slip-close" not in kinds(noor)
    noor.go(at(23, "15:00"))
    noor.do(CloseDay())
    noor.go(at(23, "15:45"))
    noor.do(Done((second,)))
    assert kinds(noor).count("slip-close") == 1


def test_what_is_urgent_is_no_slip_and_an_answer_at_once_is_the_other_one(noor: AtHome) -> None:
    urgent, mail = noor.mail("Fire", account="phone", preview="The shop is down."), noor.mail("Copy")
    noor.go(at(23, "20:00"))
    noor.do(Done((urgent,)))
    assert kinds(noor) == []
    noor.do(Reply(thread=mail, text="Now.", now=True))
    assert kinds(noor) == ["slip-reply"]


def test_an_answer_where_the_work_does_not_belong_is_a_slip(tmp_path: Path) -> None:
    noor = at_home(tmp_path / "home", policy=BY_MAIL)
    chat, sms = noor.mail("Chat", account="talk"), noor.mail("Fire", account="phone")
    noor.do(Reply(thread=sms, text="On it."))
    assert "slip-channel" not in kinds(noor)
    noor.do(Reply(thread=chat, text="Sure."))
    (slip,) = [entry for entry in noor.log() if entry.kind == "slip-channel"]
    assert slip.policy == "channels: this belongs on email"


def test_new_hours_that_nobody_was_told_of(noor: AtHome) -> None:
    noor.day.examine()
    noor.go(at(24, "10:00"))
    write(noor, POLICY.replace('fri = ["09:00-14:00"]', ""))
    noor.day.examine()
    noor.go(at(26, "17:00"))
    noor.day.examine()
    assert "slip-announce" not in kinds(noor)
    noor.go(at(26, "18:00"))
    noor.day.examine()
    slips = [entry for entry in noor.log() if entry.kind == "slip-announce"]
    assert {(entry.client, entry.at) for entry in slips} == {("Acme", at(26, "17:30")), ("Globex", at(26, "17:30"))}
    noor.day.examine()
    assert kinds(noor).count("slip-announce") == 2


def test_who_was_told_is_no_slip(noor: AtHome) -> None:
    noor.day.examine()
    noor.go(at(24, "10:00"))
    told = POLICY.replace('fri = ["09:00-14:00"]', "").replace(
        'name = "Globex"', 'name = "Globex"\nagreed = 2026-11-24'
    )
    write(noor, told)
    noor.day.examine()
    noor.go(at(24, "11:00"))
    mara = noor.day.desk.policy.clients[0].people[0]
    noor.mail(
        "Hours", sender=ME, from_me=True, to=(ME.__class__(mara),), preview="From now on my hours end on Thursday."
    )
    noor.go(at(27, "10:00"))
    noor.day.examine()
    assert "slip-announce" not in kinds(noor)


def test_a_rule_that_goes_quiet_says_so(noor: AtHome) -> None:
    for number in range(5):
        entry = Violation(id=f"e{number}", at=at(16 + number), client="Acme", kind="chased", severity=1)
        noor.store.commit("suspect", log_event(entry), at=noor.now)
    labels = [
        noor.do(DecideViolation(violation=f"e{number}", state=ViolationState.DISMISSED, note="agreed")).label
        for number in range(5)
    ]
    assert all(label.endswith("dismissed") for label in labels[:4])
    assert "is not suspected of Acme any more: 5 of the last 10 suspicions were dismissed" in labels[4]


def test_a_meeting_that_comes_with_a_calendar_is_judged(noor: AtHome) -> None:
    event = CalendarEvent(
        id="cal 1",
        account="cal",
        start=at(25, "19:00"),
        end=at(25, "20:00"),
        title="Launch call",
        organizer=Address("mara@acme.example"),
        created_at=noor.now - timedelta(minutes=5),
    )
    record = noor.store.commit("calendar", [Change("events", event.id, to_document(event))], at=noor.now)
    noor.day.absorb([record])
    (entry,) = [each for each in noor.log() if each.kind == "off-hours-deadline"]
    assert entry.policy == "hours: closed at Wed 25 Nov 2026 19:00"
    noor.day.absorb([record])
    noor.day.examine()
    assert len([each for each in noor.log() if each.kind == "off-hours-deadline"]) == 1
