"""Every decision about a thread: planned, durable, said in clean words, taken back; over both stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, AtHome, at_home

from boundaries.facts import Address
from boundaries.queue import Band
from daybreak.intents import (
    Acknowledge,
    Assign,
    CountRevision,
    Done,
    Intent,
    MarkUrgent,
    NoAnswer,
    Open,
    PromiseBy,
    Redirect,
    Reply,
    Snooze,
    WaitFor,
)
from daybreak.live import DayError

STRANGER = Address("sam@stranger.example", "Sam")


@pytest.fixture(params=["memory", "durable"])
def noor(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AtHome]:
    found = at_home(tmp_path / "home", durable=request.param == "durable")
    yield found
    found.store.close()


def test_snoozed_leaves_and_returns_with_its_promise(noor: AtHome) -> None:
    thread = noor.mail()
    due_at = noor.row(thread).due_at
    receipt = noor.do(Snooze((thread,), at(23, "15:00")))
    assert (receipt.label, receipt.undoable) == ("Snoozed “Copy” until 15:00", True)
    assert (noor.queue(), noor.snapshot.snoozed) == ([], 1)
    noor.reopen()
    assert (noor.queue(), noor.snapshot.snoozed) == ([], 1)
    noor.go(at(23, "15:00"))
    assert (noor.queue(), noor.snapshot.snoozed) == (["Copy"], 0)
    assert (noor.row(thread).due_at, noor.row(thread).band) == (due_at, Band.AT_RISK)


def test_a_time_that_has_passed_is_no_snooze_and_no_wait(noor: AtHome) -> None:
    thread = noor.mail()
    for intent in (Snooze((thread,), noor.now), WaitFor((thread,), at(23, "09:00"))):
        with pytest.raises(DayError, match="still to come"):
            noor.do(intent)
    assert noor.queue() == ["Copy"]


def test_done_marks_the_source_and_later_mail_brings_the_thread_back(noor: AtHome) -> None:
    thread = noor.mail()
    assert noor.do(Done((thread,))).label == "Done: “Copy”"
    assert noor.queue() == []
    assert noor.store.get("settings", "mark:work-1") == {
        "account": "work",
        "native": "INBOX;1;1",
        "since": "2026-11-23T09:00:00Z",
        "handled": True,
    }
    noor.go(at(23, "11:00"))
    assert noor.mail("Re: Copy", refs=("1@acme.example",)) == thread
    assert noor.queue() == ["Re: Copy"]
    assert (noor.row(thread).unanswered, noor.row(thread).received_at) == (1, at(23, "11:00"))


def test_mail_of_a_server_whose_clock_runs_ahead_is_done_too(noor: AtHome) -> None:
    thread = noor.mail(received_at=noor.now + timedelta(minutes=4))
    noor.do(Done((thread,)))
    assert noor.queue() == []


def test_many_threads_in_one_intent_are_one_level_of_undo(noor: AtHome) -> None:
    threads = tuple(noor.mail(f"Number {number}") for number in range(5))
    before = noor.queue()
    assert noor.do(Done(threads)).label == "Done: 5 threads"
    assert noor.queue() == []
    receipt = noor.day.undo()
    assert receipt is not None
    assert receipt.label == "Taken back: Done: 5 threads"
    assert noor.queue() == before
    assert noor.day.undo() is None


def every_intent(thread: str) -> list[tuple[Intent, str]]:
    """Give one of each that can be undone, with its words."""
    return [
        (Reply(thread=thread, text="Tomorrow."), "Answer to Mara leaves in 10 s"),
        (Acknowledge((thread,)), "Acknowledged “Copy”"),
        (Snooze((thread,), at(26, "09:00")), "Snoozed “Copy” until Thu 09:00"),
        (Done((thread,)), "Done: “Copy”"),
        (Assign((thread,), "Globex"), "“Copy”: Globex"),
        (Assign((thread,), None), "“Copy”: nobody's client"),
        (Assign((thread,), None, ignore=True), "“Copy”: ignored from now on"),
        (MarkUrgent((thread,), urgent=True), "Marked urgent: “Copy”"),
        (NoAnswer((thread,), no_answer=True), "Needs no answer: “Copy”"),
        (WaitFor((thread,), at(27, "09:00")), "Waiting until Fri 09:00: “Copy”"),
        (PromiseBy((thread,), at(26, "15:00")), "Promised by Thu 15:00: “Copy”"),
        (CountRevision((thread,)), "Launch: revision 2 of 2"),
    ]


@pytest.mark.parametrize("number", range(12))
def test_each_is_said_durable_and_taken_back_in_another_process(noor: AtHome, number: int) -> None:
    thread = noor.mail()
    noor.mail("Another", sender=STRANGER)
    before = noor.snapshot
    policy = noor.home.policy.read_text()
    intent, words = every_intent(thread)[number]
    receipt = noor.do(intent)
    assert (receipt.label, receipt.undoable) == (words, True)
    after = noor.snapshot
    noor.reopen()
    assert noor.snapshot.queue == after.queue
    assert noor.next_undo() == words
    assert noor.day.undo() is not None
    assert (noor.snapshot.queue, noor.snapshot.owed) == (before.queue, before.owed)
    assert noor.next_undo() == ""
    assert noor.home.policy.read_text() == policy
    assert [entry.state for entry in noor.outbox() if entry.state != "cancelled"] == []
    assert noor.kept() == []
    noor.reopen()
    assert noor.snapshot.queue == before.queue


def test_undo_goes_back_level_by_level_over_a_restart(noor: AtHome) -> None:
    first, second, third = (
        noor.mail(name, received_at=noor.now - timedelta(minutes=3 - number))
        for number, name in enumerate(("One", "Two", "Three"))
    )
    noor.do(Done((first,)))
    noor.do(MarkUrgent((third,), urgent=True))
    noor.do(Snooze((second,), at(24, "09:00")))
    assert noor.queue() == ["Three"]
    noor.reopen()
    noor.day.undo()
    assert noor.queue() == ["Three", "Two"]
    noor.day.undo()
    assert noor.queue() == ["Two", "Three"]
    noor.reopen()
    noor.day.undo()
    assert noor.queue() == ["One", "Two", "Three"]


def test_assigning_remembers_the_sender(noor: AtHome) -> None:
    thread = noor.mail(sender=STRANGER)
    assert not noor.row(thread).client_known
    noor.do(Assign((thread,), "Globex"))
    assert (noor.row(thread).client, noor.row(thread).client_known) == ("Globex", True)
    later = noor.mail("Later", sender=Address("Sam@Stranger.Example"))
    assert noor.row(later).client == "Globex"
    noor.reopen()
    assert noor.row(later).client == "Globex"
    other = noor.mail("Other", sender=Address("eve@stranger.example"))
    assert not noor.row(other).client_known


def test_nobodys_client_is_screened_and_ignored_mail_needs_no_answer(noor: AtHome) -> None:
    thread = noor.mail(sender=STRANGER)
    noor.do(Assign((thread,), None))
    assert (noor.row(thread).client_known, noor.row(thread).band) == (True, Band.LATER)
    noor.do(Assign((thread,), None, ignore=True))
    assert noor.row(thread).band is Band.NO_ANSWER
    later = noor.mail("Later", sender=STRANGER)
    assert noor.row(later).band is Band.NO_ANSWER
    assert noor.snapshot.owed == 0
    noor.day.undo()
    assert noor.row(later).band is Band.LATER


def test_assigning_a_thread_of_ones_own_screens_nobody(noor: AtHome) -> None:
    thread = noor.mail("Hello", from_me=True, sender=ME, to=(STRANGER,))
    noor.do(Assign((thread,), "Globex"))
    assert [key for key in noor.store.items("settings") if key.startswith("sender:")] == []
    assert noor.state(thread).client == "Globex"


def test_assign_names_the_clients_that_there_are(noor: AtHome) -> None:
    thread = noor.mail(sender=STRANGER)
    with pytest.raises(DayError, match=r"no client Initech\. It has: Acme, Globex"):
        noor.do(Assign((thread,), "Initech"))


def test_a_thread_waits_for_the_client_and_comes_back_when_they_are_silent(noor: AtHome) -> None:
    thread = noor.mail()
    noor.do(WaitFor((thread,), at(24, "10:00")))
    assert noor.queue() == []
    noor.go(at(24, "10:00"))
    assert noor.queue() == ["Copy"]
    assert noor.row(thread).waiting


def test_a_thread_that_waits_comes_back_when_they_write(noor: AtHome) -> None:
    thread = noor.mail()
    noor.do(WaitFor((thread,), at(24, "10:00")))
    noor.go(at(23, "11:00"))
    noor.mail("Re: Copy", refs=("1@acme.example",))
    assert noor.row(thread).received_at == at(23, "11:00")


def test_a_promise_by_name_replaces_the_computed_one(noor: AtHome) -> None:
    thread = noor.mail()
    computed = noor.row(thread).due_at
    noor.do(PromiseBy((thread,), at(26, "15:00")))
    assert noor.row(thread).due_at == at(26, "15:00")
    assert noor.do(PromiseBy((thread,), None)).label == "Promised as agreed: “Copy”"
    assert noor.row(thread).due_at == computed


def test_a_revision_is_counted_in_the_policy_and_comments_stay(noor: AtHome) -> None:
    thread = noor.mail()
    before = noor.home.policy.read_text()
    assert noor.do(CountRevision((thread,))).label == "Launch: revision 2 of 2"
    assert noor.home.policy.read_text() == before.replace("revisions_used = 1 ", "revisions_used = 2 ")
    assert noor.do(CountRevision((thread,), "Launch")).label == "Launch: revision 3 of 2, beyond the limit"
    assert any("revision 3 of 2" in fact for fact in noor.day.view(thread).facts)
    noor.day.undo()
    noor.reopen()
    noor.day.undo()
    assert noor.home.policy.read_text() == before


def test_a_revision_belongs_to_a_project(noor: AtHome) -> None:
    stranger, globex = noor.mail(sender=STRANGER), noor.mail(sender=Address("gil@globex.example"))
    with pytest.raises(DayError, match="assign the sender first"):
        noor.do(CountRevision((stranger,)))
    with pytest.raises(DayError, match="Globex has no project in the policy"):
        noor.do(CountRevision((globex,)))


def test_looked_at_is_read_at_the_source_and_no_level_of_undo(noor: AtHome) -> None:
    thread = noor.mail()
    assert noor.row(thread).unread
    receipt = noor.do(Open(thread))
    assert not receipt.undoable
    assert (noor.store.get("settings", "mark:work-1") or {})["read"] is True
    assert noor.day.undo() is None
    noor.flag(thread, read=True)
    assert not noor.row(thread).unread
    assert noor.do(Open(thread)).record == ""


@pytest.mark.parametrize("flag", ["answered", "handled", "gone"])
def test_what_was_handled_elsewhere_leaves_the_queue_and_its_promise_is_kept(noor: AtHome, flag: str) -> None:
    thread = noor.mail()
    noor.mail("Another")
    noor.go(at(23, "10:30"))
    noor.flag(thread, **{flag: True})
    assert noor.queue() == ["Another"]
    [kept] = noor.kept()
    assert (kept.thread, kept.how, kept.closed_at) == (thread, "elsewhere", at(23, "10:30"))
    noor.flag(thread, flagged=True)
    assert len(noor.kept()) == 1


def test_an_answer_of_ones_own_from_elsewhere_closes_the_promise_too(noor: AtHome) -> None:
    thread = noor.mail()
    noor.go(at(23, "10:30"))
    noor.mail("Re: Copy", from_me=True, sender=Address("noor@x.example"), refs=("1@acme.example",))
    assert noor.queue() == []
    assert [(kept.thread, kept.how) for kept in noor.kept()] == [(thread, "elsewhere")]


def test_every_closed_promise_keeps_the_version_of_the_policy(noor: AtHome) -> None:
    ways: dict[str, Callable[[str], Intent]] = {
        "reply": lambda thread: Reply(thread=thread, text="Yes."),
        "done": lambda thread: Done((thread,)),
        "redirect": lambda thread: Redirect((thread,)),
    }
    version = noor.day.desk.policy.version
    assert version
    for how, made in ways.items():
        thread = noor.mail(how, account="phone" if how == "redirect" else "work")
        due_at = noor.row(thread).due_at
        noor.do(made(thread))
        kept = noor.kept()[-1]
        assert (kept.how, kept.policy, kept.due_at, kept.client) == (how, version, due_at, "Acme")
    noor.home.policy.write_text(noor.home.policy.read_text().replace('email = "8h"', 'email = "2h"'))
    thread = noor.mail()
    noor.do(Done((thread,)))
    assert noor.kept()[-1].policy != version


def test_merged_threads_keep_what_was_decided(noor: AtHome) -> None:
    first = noor.mail("One")
    second = noor.mail("Two")
    noor.do(Snooze((second,), at(24, "09:00")))
    noor.do(Assign((second,), "Globex"))
    merged = noor.mail("Both", refs=("1@acme.example", "2@acme.example"))
    assert merged == first
    assert noor.day.find(second) == first
    noor.do(Done((second,)))
    assert noor.queue() == []
    noor.reopen()
    assert noor.queue() == []
    noor.day.undo()
    assert noor.snapshot.snoozed == 1
    noor.reopen()
    assert noor.snapshot.snoozed == 1


def test_no_thread_and_a_thread_that_is_not_there(noor: AtHome) -> None:
    with pytest.raises(DayError, match="No thread is selected"):
        noor.do(Done(()))
    with pytest.raises(DayError, match="There is no thread beef"):
        noor.do(Done(("beef\x1b[2J",)))
    with pytest.raises(DayError, match="There is no thread"):
        noor.day.view("nothing")
    assert noor.day.undo() is None


def test_a_thread_is_found_by_its_beginning(noor: AtHome) -> None:
    thread = noor.mail()
    assert noor.day.find(thread[:4]) == noor.day.find(thread.upper()) == thread
    with pytest.raises(DayError, match="There is no thread"):
        noor.day.find("")
    starts = [noor.mail(str(number))[0] for number in range(40)]
    several = next(start for start in starts if starts.count(start) > 1)
    with pytest.raises(DayError, match=r"\d threads begin with"):
        noor.day.find(several)
