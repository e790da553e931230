"""The day beside the queue: held mail, the peek, the rules, breaks, closing, the policy while it changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, POLICY, AtHome, at_home

from boundaries.availability import State
from boundaries.facts import Address, ViolationState
from boundaries.queue import Band
from daybreak.intents import (
    CloseDay,
    DecideViolation,
    Done,
    EndBreak,
    LogViolation,
    Peek,
    PromiseBy,
    Snooze,
    TakeBreak,
    Tick,
)
from daybreak.live import DayError

GIL = Address("gil@globex.example", "Gil")


@pytest.fixture(params=["memory", "durable"])
def noor(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AtHome]:
    found = at_home(tmp_path / "home", durable=request.param == "durable")
    yield found
    found.store.close()


def test_what_comes_at_night_is_a_number_and_an_opening(noor: AtHome) -> None:
    noor.mail("Daytime")
    noor.go(at(23, "20:00"))
    noor.mail("Night")
    noor.mail("Down", account="phone")
    snapshot = noor.snapshot
    assert sorted(str(row.subject) for row in snapshot.queue) == ["Daytime", "Down"]
    assert (snapshot.held, snapshot.held_until, snapshot.owed) == (1, at(24, "09:00"), 2)
    noor.reopen()
    assert noor.snapshot.held == 1
    noor.go(at(24, "09:00"))
    assert (noor.snapshot.held, len(noor.snapshot.queue)) == (0, 3)


def test_a_peek_shows_what_is_held_and_is_a_slip(noor: AtHome) -> None:
    with pytest.raises(DayError, match="Nothing is held"):
        noor.do(Peek())
    noor.go(at(23, "20:00"))
    noor.mail("Night")
    receipt = noor.do(Peek())
    assert (receipt.label, receipt.undoable) == ("Shown until Tue 09:00", False)
    assert (noor.queue(), noor.snapshot.held) == (["Night"], 0)
    assert [(slip.kind, slip.policy) for slip in noor.log()] == [
        ("slip-peek", "hours: 1 held message opened while closed")
    ]
    assert noor.day.undo() is None
    noor.reopen()
    assert noor.queue() == ["Night"]
    noor.go(at(24, "20:00"))
    noor.mail("Next night")
    assert (noor.queue(), noor.snapshot.held) == (["Night"], 1)


def test_contact_after_hours_is_suspected_once(noor: AtHome) -> None:
    noor.go(at(23, "22:00"))
    noor.mail("Chat", account="talk", sender=GIL)
    [entry] = noor.log()
    assert (entry.kind, entry.client, entry.severity, entry.state) == (
        "after-hours",
        "Globex",
        1,
        ViolationState.SUSPECTED,
    )
    assert noor.snapshot.suspected == 1
    noor.day.examine()
    noor.flag(entry.thread, read=True)
    noor.reopen()
    noor.day.examine()
    assert len(noor.log()) == 1
    assert noor.day.undo() is None


def test_a_plain_mail_at_night_is_no_violation(noor: AtHome) -> None:
    noor.go(at(23, "22:00"))
    noor.mail("Mail", sender=GIL)
    assert noor.log() == []


def test_a_promise_that_passes_is_a_slip_once(noor: AtHome) -> None:
    thread = noor.mail("Copy")
    noor.day.examine()
    assert noor.log() == []
    noor.go(at(23, "15:01"))
    assert noor.row(thread).band is Band.OVERDUE
    for _ in range(3):
        noor.day.examine()
        noor.reopen()
    assert [(slip.kind, slip.thread, slip.state) for slip in noor.log()] == [
        ("slip-promise", thread, ViolationState.CONFIRMED)
    ]
    noor.do(PromiseBy((thread,), at(23, "16:00")))
    noor.go(at(23, "16:30"))
    noor.day.examine()
    assert len(noor.log()) == 2


def test_an_old_promise_is_no_slip_of_today(noor: AtHome) -> None:
    noor.mail("Old", received_at=noor.now - timedelta(days=30))
    noor.day.examine()
    assert noor.log() == []


def test_log_by_hand_and_decide(noor: AtHome) -> None:
    thread = noor.mail("Copy", preview="Why are you\x1b[2J never there?")
    receipt = noor.do(LogViolation(client="Acme", kind="disrespect", severity=2, note="Rude.", thread=thread))
    assert receipt.label == "Logged: Acme disrespect"
    [entry] = noor.log()
    assert (entry.state, entry.by_hand, entry.thread) == (ViolationState.CONFIRMED, True, thread)
    [line] = noor.snapshot.violations
    assert (line.quote, line.note) == ("Why are you␛[2J never there?", "Rude.")
    noor.do(DecideViolation(violation=entry.id[:5], state="settled", note="They said sorry."))
    assert (noor.log()[0].state, noor.log()[0].note) == (ViolationState.SETTLED, "They said sorry.")
    with pytest.raises(DayError, match="settled cannot become confirmed"):
        noor.do(DecideViolation(violation=entry.id, state="confirmed"))
    noor.reopen()
    noor.day.undo()
    noor.day.undo()
    assert noor.log() == []


def test_evidence_is_what_they_wrote_and_a_client_has_one_spelling(noor: AtHome) -> None:
    thread = noor.mail("Copy", preview="Never again.")
    noor.mail("Re: Copy", from_me=True, sender=ME, refs=("1@acme.example",), preview="I see.")
    noor.do(LogViolation(client="acme", kind="disrespect", severity=2, thread=thread))
    [entry] = noor.log()
    assert (entry.client, entry.evidence[0].quote) == ("Acme", "Never again.")
    assert entry.evidence[0].message_id == "1@acme.example"
    with pytest.raises(DayError, match="There is no thread gone"):
        noor.do(LogViolation(client="Acme", kind="other", severity=1, thread="gone"))


@pytest.mark.parametrize(
    ("intent", "why"),
    [
        (LogViolation(client="Acme", kind="slip-peek", severity=1), "slip-peek is no kind of violation"),
        (LogViolation(client="Acme", kind="nothing", severity=1), "The kinds are: after-hours"),
        (LogViolation(client="Acme", kind="other", severity=5), "from 1 to 4"),
        (DecideViolation(violation="zz", state="confirmed"), "there is no entry zz"),
        (TakeBreak("nap"), "nap is no kind of break"),
        (EndBreak(), "No break is running"),
        (Tick(9, done=True), "The checklist has 3 lines"),
        (Tick(0, done=True), "ticks itself"),
    ],
)
def test_what_cannot_be_says_why(noor: AtHome, intent: LogViolation, why: str) -> None:
    before = noor.snapshot
    with pytest.raises(DayError, match=why):
        noor.do(intent)
    assert noor.snapshot == before


def test_breaks_are_taken_from_half_of_them_on(noor: AtHome) -> None:
    assert (noor.snapshot.breaks.kind, noor.snapshot.breaks.due_at) == ("eyes", at(23, "10:20"))
    assert noor.do(TakeBreak("move")).label == "Back at 10:05"
    assert noor.snapshot.availability.state is State.BREAK
    assert noor.snapshot.breaks.running_until == at(23, "10:05")
    with pytest.raises(DayError, match="running already"):
        noor.do(TakeBreak("eyes"))
    noor.go(at(23, "10:03"))
    noor.reopen()
    assert noor.do(EndBreak()).label == "Break taken"
    assert (noor.snapshot.breaks.taken, noor.snapshot.breaks.skipped) == (1, 0)
    noor.do(TakeBreak("move"))
    noor.go(at(23, "10:04"))
    assert noor.do(EndBreak()).label == "Break cut short: noted as skipped"
    assert (noor.snapshot.breaks.taken, noor.snapshot.breaks.skipped) == (1, 1)


def test_a_break_that_ran_to_its_end_counts_without_a_key(noor: AtHome) -> None:
    noor.do(TakeBreak("move"))
    noor.go(at(23, "10:06"))
    assert noor.snapshot.breaks.taken == 1
    assert noor.snapshot.availability.state is State.AVAILABLE
    noor.do(TakeBreak("eyes"))
    noor.go(at(23, "10:07"))
    assert noor.snapshot.breaks.taken == 2
    noor.reopen()
    assert noor.snapshot.breaks.taken == 2


def test_three_breaks_skipped_in_a_row_are_a_slip(noor: AtHome) -> None:
    for number in range(4):
        noor.do(TakeBreak("move"))
        noor.go(noor.now + timedelta(seconds=10 + number))
        noor.do(EndBreak())
    assert [slip.kind for slip in noor.log()] == ["slip-break"]


def test_the_checklist_is_ticked_answered_skipped_and_taken_back(noor: AtHome) -> None:
    thread = noor.mail()
    assert [line.ticked for line in noor.snapshot.winddown] == [False, False, False]
    noor.do(Done((thread,)))
    assert noor.do(Tick(1, done=True)).label == "Ticked: Desk cleared"
    noor.do(Tick(2, done=True, answer="Copy \x1b[1mwent out"))
    lines = noor.snapshot.winddown
    assert ([line.ticked for line in lines], lines[2].answer) == ([True, True, True], "Copy went out")
    noor.do(Tick(1, done=False))
    noor.do(Tick(0, done=False, skipped="tired"))
    noor.reopen()
    lines = noor.snapshot.winddown
    assert (lines[1].ticked, lines[0].skipped) == (False, "tired")
    for _ in range(4):
        noor.day.undo()
    assert [line.ticked for line in noor.snapshot.winddown] == [True, False, False]


def test_a_closed_day_rests_until_the_next_opening(noor: AtHome) -> None:
    noor.mail("Copy")
    noor.mail("Down", account="phone")
    noor.go(at(23, "16:30"))
    assert noor.do(CloseDay()).label == "The day is closed."
    snapshot = noor.snapshot
    assert snapshot.closed
    assert snapshot.availability.state is State.WOUND_DOWN
    assert (noor.queue(), snapshot.held, snapshot.held_until) == (["Down"], 1, at(24, "09:00"))
    assert snapshot.breaks.kind is None
    with pytest.raises(DayError, match="closed already"):
        noor.do(CloseDay())
    noor.go(at(24, "00:30"))
    noor.reopen()
    assert (noor.queue(), noor.snapshot.closed) == (["Down"], True)
    noor.go(at(24, "09:00"))
    assert not noor.snapshot.closed
    assert sorted(noor.queue()) == ["Copy", "Down"]


def test_closing_the_day_can_be_taken_back(noor: AtHome) -> None:
    noor.mail("Copy")
    noor.do(CloseDay())
    assert noor.queue() == []
    noor.reopen()
    noor.day.undo()
    assert noor.queue() == ["Copy"]
    assert noor.snapshot.availability.state is State.AVAILABLE


def test_a_peek_at_a_closed_day_shows_the_queue(noor: AtHome) -> None:
    noor.mail("Copy")
    noor.do(CloseDay())
    noor.do(Peek())
    assert noor.queue() == ["Copy"]
    assert [slip.kind for slip in noor.log()] == ["slip-peek"]


def test_a_broken_policy_leaves_the_last_good_one_in_force(noor: AtHome) -> None:
    thread = noor.mail()
    due_at = noor.row(thread).due_at
    assert noor.notices() == []
    noor.home.policy.write_text(POLICY + "\n[[client]\n")
    [notice] = noor.notices()
    assert "policy.toml" in notice
    assert "the last good policy holds" in notice
    assert (noor.row(thread).due_at, noor.row(thread).client) == (due_at, "Acme")
    noor.do(Snooze((thread,), at(24, "09:00")))
    noor.home.policy.write_text(POLICY.replace('email = "4h"', 'email = "1h"'))
    noor.day.undo()
    assert noor.notices() == []
    assert noor.row(thread).due_at == at(23, "11:00")


def test_a_home_without_a_policy_says_so(tmp_path: Path) -> None:
    noor = at_home(tmp_path)
    noor.home.policy.unlink()
    assert any("There is no policy yet" in notice for notice in noor.notices())


def test_friday_after_close_the_weekend_is_held_to_monday(noor: AtHome) -> None:
    noor.go(at(27, "13:30"))
    noor.mail("Friday")
    noor.do(CloseDay())
    noor.go(at(28, "11:00"))
    noor.mail("Saturday")
    snapshot = noor.snapshot
    assert (noor.queue(), snapshot.held, snapshot.held_until) == ([], 2, at(30, "09:00"))
    noor.go(at(30, "09:00"))
    assert sorted(noor.queue()) == ["Friday", "Saturday"]
