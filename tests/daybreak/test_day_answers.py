"""Answers as the day plans them: when they leave, what stays owed, what can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from a_day import at
from a_home import ME, AtHome, at_home

from boundaries.facts import Address, ChannelKind
from boundaries.policy.hours import read_week
from boundaries.queue import Band
from daybreak.documents import to_document
from daybreak.entries import AccountRecord
from daybreak.intents import (
    Acknowledge,
    CancelOutgoing,
    ChangeHours,
    CloseDay,
    Done,
    KeepDraft,
    Redirect,
    Reply,
    SettleUnknown,
)
from daybreak.live import DayError
from daybreak.store.protocol import Change


@pytest.fixture(params=["memory", "durable"])
def noor(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AtHome]:
    found = at_home(tmp_path / "home", durable=request.param == "durable")
    yield found
    found.store.close()


def test_an_answer_waits_ten_seconds_and_has_its_headers_from_the_start(noor: AtHome) -> None:
    thread = noor.mail("Copy", refs=("root@acme.example",), reply_to=(Address("desk@acme.example"),))
    noor.do(Reply(thread=thread, text="Tomorrow."))
    assert noor.queue() == []
    [entry] = noor.outbox()
    out = entry.outgoing
    assert (entry.state, entry.scheduled, entry.leaves_at) == ("held", False, noor.now + timedelta(seconds=10))
    assert ([who.address for who in out.to], out.sender, out.subject) == (["desk@acme.example"], ME, "Re: Copy")
    assert (out.refs, out.in_reply_to) == (("root@acme.example", "1@acme.example"), "INBOX;1;1")
    assert out.message_id.endswith("@x.example")
    assert entry.answers == ("work-1",)
    [line] = noor.snapshot.outbox
    assert (line.state, line.to, line.subject) == ("held", "desk@acme.example", "Re: Copy")


def test_an_undone_answer_that_has_not_left_is_cancelled(noor: AtHome) -> None:
    thread = noor.mail()
    noor.do(Reply(thread=thread, text="Tomorrow."))
    noor.reopen()
    noor.day.undo()
    assert noor.queue() == ["Copy"]
    assert noor.snapshot.outbox == ()


def test_an_answer_that_left_stays_and_undo_goes_on_to_what_came_before(noor: AtHome) -> None:
    other, thread = noor.mail("Other"), noor.mail()
    noor.do(Acknowledge((other,)))
    noor.do(Reply(thread=thread, text="Tomorrow."))
    [entry] = [each for each in noor.outbox() if each.what == "reply"]
    noor.left(entry)
    with pytest.raises(DayError, match="has left already, and stays; u again"):
        noor.day.undo()
    assert noor.queue() == ["Other"]
    assert [kept.how for kept in noor.kept()] == ["reply"]
    assert noor.snapshot.undo == "Acknowledged “Other”"
    noor.reopen()
    noor.day.undo()
    assert not noor.row(other).acknowledged
    assert noor.day.undo() is None
    assert noor.queue() == ["Other"]


def test_outside_hours_an_answer_leaves_at_the_next_opening(noor: AtHome) -> None:
    thread = noor.mail()
    noor.go(at(23, "20:00"))
    assert noor.day.draft(thread).offer == "leaves tomorrow 09:00, at the next opening; Daybreak must run then"
    assert (
        noor.do(Reply(thread=thread, text="Tomorrow.")).label
        == "Answer to Mara leaves Tue 09:00; Daybreak must run then"
    )
    [entry] = noor.outbox()
    assert (entry.scheduled, entry.leaves_at) == (True, at(24, "09:00"))
    assert [entry.kind for entry in noor.log()] == ["slip-close"]


def test_sending_now_while_closed_is_a_slip_and_undone_none(noor: AtHome) -> None:
    thread = noor.mail()
    noor.go(at(23, "20:00"))
    noor.do(Reply(thread=thread, text="Now.", now=True))
    [entry] = noor.outbox()
    assert entry.leaves_at == noor.now + timedelta(seconds=10)
    assert [(slip.kind, slip.client, slip.thread) for slip in noor.log()] == [("slip-reply", "Acme", thread)]
    assert noor.snapshot.slips_this_week == 1
    noor.day.undo()
    assert noor.log() == []


def test_after_the_day_was_closed_an_answer_leaves_on_the_next(noor: AtHome) -> None:
    thread = noor.mail()
    noor.go(at(23, "17:00"))
    noor.do(CloseDay())
    assert (
        noor.do(Reply(thread=thread, text="Tomorrow.")).label
        == "Answer to Mara leaves Tue 09:00; Daybreak must run then"
    )


def test_now_in_hours_is_no_slip_and_a_time_of_ones_own_holds(noor: AtHome) -> None:
    first, second = noor.mail("One"), noor.mail("Two")
    noor.do(Reply(thread=first, text="Now.", now=True))
    assert noor.log() == []
    noor.do(Reply(thread=second, text="Later.", send_at=at(25, "11:00")))
    assert noor.outbox()[-1].leaves_at == at(25, "11:00")


def test_an_acknowledgement_says_by_when_and_the_promise_runs_on(noor: AtHome) -> None:
    thread = noor.mail()
    before = noor.row(thread)
    noor.do(Acknowledge((thread,)))
    after = noor.row(thread)
    assert (after.due_at, after.left, after.band, after.acknowledged) == (before.due_at, before.left, before.band, True)
    [entry] = noor.outbox()
    assert (entry.what, entry.outgoing.text) == ("acknowledge", "Thank you, I have it. You have my answer by 15:00.")
    noor.go(at(23, "10:01"))
    noor.left(entry)
    noor.mail(
        "Re: Copy",
        from_me=True,
        sender=ME,
        message_id=entry.outgoing.message_id,
        refs=("1@acme.example",),
    )
    noor.flag(thread, answered=True)
    assert noor.row(thread).due_at == before.due_at
    assert noor.kept() == []
    noor.reopen()
    assert noor.row(thread).acknowledged


def test_what_an_acknowledgement_said_does_not_move_with_the_hours(noor: AtHome) -> None:
    told = noor.mail("Told")
    other = noor.mail("Not told")
    due_at = noor.row(told).due_at
    noor.do(Acknowledge((told,)))
    noor.do(ChangeHours(read_week("mon-fri 10:00-12:00")))
    assert noor.row(other).due_at != due_at
    assert noor.row(told).due_at == due_at
    assert noor.day.reasons(told)[0] == "you told them 15:00"
    noor.do(CancelOutgoing(noor.outbox()[0].id))
    assert noor.row(told).due_at == noor.row(other).due_at


def test_a_new_question_after_the_answer_has_a_promise_of_its_own(noor: AtHome) -> None:
    thread = noor.mail(message_id="1@acme.example")
    due_at = noor.row(thread).due_at
    noor.do(Acknowledge((thread,)))
    noor.go(at(23, "10:20"))
    noor.do(Reply(thread=thread, text="Done."))
    noor.go(at(23, "11:00"))
    noor.mail("Re: Copy", refs=("1@acme.example",))
    after = noor.row(thread).due_at
    assert due_at is not None
    assert after is not None
    assert after > due_at


def test_nothing_owed_is_nothing_to_acknowledge(noor: AtHome) -> None:
    thread = noor.mail("News", automatic="List-Id")
    other = noor.mail()
    with pytest.raises(DayError, match="Nothing is owed in “News”"):
        noor.do(Acknowledge((other, thread)))
    assert noor.outbox() == []
    assert not noor.row(other).acknowledged


def test_redirected_once_with_the_right_channel(noor: AtHome) -> None:
    thread = noor.mail(account="phone")
    assert noor.row(thread).band is Band.URGENT
    assert noor.do(Redirect((thread,))).label == "Redirected “Copy”"
    assert noor.queue() == []
    [entry] = noor.outbox()
    assert "please use email for this" in entry.outgoing.text
    assert entry.what == "redirect"
    with pytest.raises(DayError, match="came over email, which is a right channel"):
        noor.do(Redirect((noor.mail(),)))


def test_a_cancelled_answer_is_owed_again(noor: AtHome) -> None:
    thread = noor.mail()
    noor.do(Reply(thread=thread, text="Tomorrow."))
    [entry] = noor.outbox()
    receipt = noor.do(CancelOutgoing(entry.id[:6]))
    assert (receipt.label, receipt.undoable) == ("Taken back: Re: Copy", False)
    assert noor.outbox()[0].state == "cancelled"
    assert noor.queue() == ["Copy"]
    with pytest.raises(DayError, match="cancelled before"):
        noor.do(CancelOutgoing(entry.id))
    with pytest.raises(DayError, match="there is no entry nothing"):
        noor.do(CancelOutgoing("nothing"))
    assert noor.kept() == []
    assert noor.day.draft(thread).text == "Tomorrow."
    noor.reopen()
    assert noor.queue() == ["Copy"]


def test_cancelling_the_second_answer_leaves_the_first_one_standing(noor: AtHome) -> None:
    thread = noor.mail("One")
    noor.do(Reply(thread=thread, text="First."))
    noor.left(noor.outbox()[0])
    noor.go(at(23, "11:00"))
    noor.mail("Two", refs=("1@acme.example",))
    noor.do(Reply(thread=thread, text="Second."))
    second = next(entry for entry in noor.outbox() if entry.state == "held")
    noor.do(CancelOutgoing(second.id))
    assert (noor.row(thread).unanswered, noor.row(thread).received_at) == (1, at(23, "11:00"))
    assert len(noor.kept()) == 1


def test_cancelling_the_first_answer_leaves_the_second_one_standing(noor: AtHome) -> None:
    thread = noor.mail("One")
    noor.do(Reply(thread=thread, text="First."))
    noor.go(at(23, "10:01"))
    noor.do(Reply(thread=thread, text="Second."))
    noor.do(CancelOutgoing(next(entry.id for entry in noor.outbox() if entry.outgoing.text == "First.")))
    assert noor.queue() == []


def test_undo_passes_over_an_answer_that_was_cancelled_in_the_outbox(noor: AtHome) -> None:
    other, thread = noor.mail("Other"), noor.mail()
    noor.do(Done((other,)))
    noor.do(Reply(thread=thread, text="Tomorrow."))
    noor.do(CancelOutgoing(noor.outbox()[0].id))
    receipt = noor.day.undo()
    assert receipt is not None
    assert receipt.label == "Taken back: Done: “Other”"
    assert sorted(noor.queue()) == ["Copy", "Other"]
    assert [entry.state for entry in noor.outbox()] == ["cancelled"]


@pytest.mark.parametrize("state", ["queued", "failed"])
def test_an_undone_answer_that_was_tried_in_vain_does_not_leave_later(noor: AtHome, state: Any) -> None:
    thread = noor.mail()
    noor.do(Reply(thread=thread, text="Tomorrow."))
    tried = msgspec.structs.replace(noor.outbox()[0], state=state, tries=1, error="No route.")
    noor.day.absorb([noor.store.commit("outbox", [Change("outbox", tried.id, to_document(tried))], at=noor.now)])
    assert noor.day.undo() is not None
    assert [entry.state for entry in noor.outbox()] == ["cancelled"]
    assert noor.queue() == ["Copy"]
    assert noor.kept() == []


def test_of_many_acknowledgements_those_that_left_stay(noor: AtHome) -> None:
    first, second = noor.mail("One"), noor.mail("Two")
    noor.do(Acknowledge((first, second)))
    noor.left(next(entry for entry in noor.outbox() if entry.thread == first))
    receipt = noor.day.undo()
    assert receipt is not None
    assert receipt.label == "Taken back: Acknowledged 2 threads; 1 had left, and stay"
    assert noor.row(first).acknowledged
    assert not noor.row(second).acknowledged


def test_a_failed_answer_is_settled_again_from_the_day(noor: AtHome) -> None:
    thread = noor.mail()
    noor.do(Reply(thread=thread, text="Tomorrow."))
    [entry] = noor.outbox()
    failed = msgspec.structs.replace(entry, state="unknown", error="\x1b[2JThe line broke.")
    noor.day.absorb([noor.store.commit("outbox", [Change("outbox", entry.id, to_document(failed))], at=noor.now)])
    [line] = noor.snapshot.outbox
    assert (line.state, line.error) == ("unknown", "␛[2JThe line broke.")
    assert noor.do(SettleUnknown(entry.id, "again")).label == "It leaves once more: Re: Copy"
    assert noor.outbox()[0].state == "queued"


@pytest.mark.parametrize(
    ("text", "why"),
    [("  \n", "is empty"), ("Thank you. You have my answer by {by}.", "still holds by")],
)
def test_what_cannot_leave_as_it_is_does_not(noor: AtHome, text: str, why: str) -> None:
    thread = noor.mail()
    with pytest.raises(DayError, match=why):
        noor.do(Reply(thread=thread, text=text))
    assert noor.queue() == ["Copy"]
    assert noor.outbox() == []


def test_an_account_that_cannot_answer_says_so(noor: AtHome) -> None:
    deaf = AccountRecord(kind="mbox", channel=ChannelKind.EMAIL, capabilities=("fetch",))
    noor.day.absorb([noor.store.commit("sync", [Change("accounts", "deaf", to_document(deaf))], at=noor.now)])
    with pytest.raises(DayError, match="The account deaf cannot send answers"):
        noor.do(Reply(thread=noor.mail(account="deaf"), text="Yes."))


def test_nobody_to_answer(noor: AtHome) -> None:
    thread = noor.mail(sender=Address(""))
    with pytest.raises(DayError, match="names no sender"):
        noor.do(Reply(thread=thread, text="Yes."))


def test_an_answer_goes_on_where_it_stopped_in_the_next_process(noor: AtHome) -> None:
    thread = noor.mail(preview="Is it\x1b[31m ready?\nMara")
    begun = noor.day.draft(thread)
    assert (begun.to, begun.subject, begun.offer) == ("Mara <mara@acme.example>", "Re: Copy", "")
    assert "On 23 November 2026 at 10:00, Mara wrote:\n> Is it ready?\n> Mara" in begun.text
    assert not noor.do(KeepDraft(thread, "Half an answ")).undoable
    noor.reopen()
    assert noor.day.draft(thread).text == "Half an answ"
    assert noor.day.draft(thread, "received").text.startswith("Thank you, this has arrived safely.")
    assert "by 15:00" in noor.day.draft(thread, "acknowledge").text
    noor.do(Reply(thread=thread, text="A whole answer."))
    assert noor.store.get("settings", f"draft:{thread}") is None
    noor.day.undo()
    noor.reopen()
    assert noor.day.draft(thread).text == "A whole answer."
    noor.do(KeepDraft(thread, " "))
    assert "> Is it" in noor.day.draft(thread).text


def test_templates_are_named_and_an_unknown_one_names_them(noor: AtHome) -> None:
    assert noor.day.templates() == ("blank", "acknowledge", "received", "redirect")
    with pytest.raises(DayError, match=r"There is no template love\. There are: blank, "):
        noor.day.draft(noor.mail(), "love")


def test_times_in_words(noor: AtHome) -> None:
    assert noor.day.when("opening") == at(23, "13:30")
    assert noor.day.when("thu 15:00") == at(26, "15:00")
    for never in ("9999-12-31", "0001-01-01"):
        with pytest.raises(DayError, match="your hours never open"):
            noor.day.when(never)
    with pytest.raises(DayError, match="is not a time that is understood here"):
        noor.day.when("soon\x1b]0;x\x07")
