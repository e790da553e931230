"""Outside hours: a number and the opening, nowhere a text or a sender; a peek; the gentle opening."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_day import at
from a_home import MARA, POLICY, AtHome, at_home
from a_script import Script

from boundaries.facts import Address
from boundaries.queue import Band
from daybreak.day.entries_view import log_view
from daybreak.documents import message_of
from daybreak.intents import CloseDay, Done, MarkUrgent, Open, Peek, Reply
from daybreak.live import DayError
from daybreak.logview import LogFilter

GIL = Address("gil@globex.example", "Gil")
SECRET = "xyzzy"
NAME = "Plugh"


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    return at_home(tmp_path, durable=True, policy=POLICY.replace('emergency = "the shop is down"\n', ""))


def told(noor: AtHome) -> str:
    """Give everything that the screen is handed."""
    return repr(noor.snapshot) + repr(noor.day.look(lambda desk, now: log_view(desk, LogFilter(), now)))


def by_night(noor: AtHome) -> tuple[str, str]:
    """Bring a thread in hours that goes on at night, and one that begins at night; both chase and ask at once."""
    day = noor.mail("Copy", sender=MARA, message_id="a@acme.example")
    noor.go(at(23, "21:00"))
    who = Address("mara@acme.example", NAME)
    words = f"{SECRET} please send it tonight?!"
    assert noor.mail(f"Re: {SECRET}", sender=who, refs=("a@acme.example",), preview=words) == day
    night = noor.mail(f"New {SECRET}", sender=who, preview=words, account="talk")
    return day, night


def test_nothing_of_the_night_is_told_anywhere(noor: AtHome) -> None:
    day, night = by_night(noor)
    assert (noor.queue(), noor.snapshot.held, noor.snapshot.held_until) == (["Copy"], 2, at(24, "09:00"))
    assert noor.snapshot.suspected >= 1
    assert "no open violations" in noor.day.view(day).facts, "as the pane of violations counts"
    assert SECRET not in told(noor)
    assert NAME not in told(noor)
    row = noor.row(day)
    assert (row.sender, row.messages, row.unanswered) == ("Mara", 1, 1)
    view = noor.day.view(day)
    assert [message.sender for message in view.messages] == ["Mara"]
    assert SECRET not in repr((view, noor.day.view(night), noor.day.draft(night), noor.day.reasons(night)))
    assert "held until tomorrow 09:00" in str(noor.day.view(night).messages[0].note)
    noor.go(at(24, "09:00"))
    assert sorted(noor.queue()) == sorted([f"Re: {SECRET}", f"New {SECRET}"])
    assert len(noor.day.view(day).messages) == 2
    assert any(SECRET in line.quote for line in noor.snapshot.violations)


def test_the_urgent_channel_rings_through_only_in_an_emergency_that_was_agreed(noor: AtHome, tmp_path: Path) -> None:
    noor.go(at(23, "21:00"))
    thread = noor.mail("Down", account="phone")
    assert (noor.queue(), noor.snapshot.held) == ([], 1)
    agreed = at_home(tmp_path / "agreed")
    agreed.go(at(23, "21:00"))
    agreed.mail("Down", account="phone")
    agreed.mail("Hm", account="phone", sender=GIL)
    assert (agreed.queue(), agreed.snapshot.held) == (["Down"], 1)
    noor.go(at(24, "09:00"))
    assert noor.row(thread).band is Band.URGENT


def test_what_the_user_marks_urgent_shows(noor: AtHome) -> None:
    thread = noor.mail("Copy", message_id="a@acme.example")
    noor.do(MarkUrgent((thread,), urgent=True))
    noor.go(at(23, "21:00"))
    noor.mail("Re: Copy", refs=("a@acme.example",))
    assert (noor.queue(), noor.snapshot.held) == (["Re: Copy"], 0)


def test_what_is_done_at_night_is_done_as_far_as_it_was_seen(noor: AtHome) -> None:
    day, _ = by_night(noor)
    noor.do(Done((day,)))
    assert (noor.queue(), noor.snapshot.held) == ([], 2)
    noor.go(at(24, "09:00"))
    assert f"Re: {SECRET}" in noor.queue()
    noor.day.undo()
    assert noor.row(day).unanswered == 2


def test_an_answer_that_leaves_in_the_morning_answers_nothing_that_came_over_night(noor: AtHome) -> None:
    day, _ = by_night(noor)
    noor.do(Reply(thread=day, text="Yes."))
    (entry,) = noor.outbox()
    assert (entry.leaves_at, entry.answers) == (at(24, "09:00"), ("work-1",))
    noor.go(at(24, "09:00"))
    noor.left(entry)
    sent = entry.outgoing.message_id
    me = Address("noor@x.example")
    assert noor.mail("Re: Copy", sender=me, from_me=True, message_id=sent, refs=("a@acme.example",)) == day
    assert noor.row(day).unanswered == 1


def test_a_peek_shows_asks_once_and_marks_nothing_read(noor: AtHome) -> None:
    day, night = by_night(noor)
    assert noor.do(Peek()).label == "Shown until Tue 09:00"
    with pytest.raises(DayError, match="shown already"):
        noor.do(Peek())
    assert [slip.kind for slip in noor.log() if slip.kind == "slip-peek"] == ["slip-peek"]
    assert (len(noor.snapshot.queue), noor.snapshot.held) == (2, 0)
    assert SECRET in told(noor)
    assert SECRET in noor.day.view(night).messages[0].text
    noor.do(Open(night))
    noor.do(Open(day))
    marks = [key for key in noor.store.items("settings") if key.startswith("mark:")]
    assert marks == ["mark:work-1"]
    noor.reopen()
    assert len(noor.snapshot.queue) == 2
    assert not any(message_of(each).read for each in noor.store.items("messages").values())


def test_at_the_opening_one_line_says_how_much_came(noor: AtHome) -> None:
    noor.mail("Before")
    noor.go(at(23, "21:00"))
    for number in (2, 0, 1):
        noor.mail(f"Night {number}", sender=GIL, received_at=at(23, f"20:3{number}"))
    assert noor.snapshot.came == 0
    noor.go(at(24, "09:00"))
    snapshot = noor.snapshot
    assert (snapshot.came, len(snapshot.queue), snapshot.notices) == (3, 4, ())
    assert noor.queue() == ["Before", "Night 0", "Night 1", "Night 2"]
    noor.go(at(24, "09:29"))
    assert noor.snapshot.came == 3
    noor.go(at(24, "09:30"))
    assert noor.snapshot.came == 0


def test_the_commands_tell_as_little(noor: AtHome, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, night = by_night(noor)
    noor.store.close()
    script = Script(tmp_path, capsys, noor.clock)
    when = ("--at", "2026-11-23T21:30:00+01:00")
    said = [
        script(*command, *when)
        for command in (("queue",), ("queue", "--json"), ("queue", "--client", "Acme"), ("status",), (), ("day",))
    ]
    said += [script("violations", *when)]
    assert "about what is held" in said[-1]
    hidden = [each["id"] for each in script.json("violations", at=when[1]) if SECRET in repr(each["evidence"])]
    assert hidden
    for words in (("show",), ("show", "--json"), ("show", "--summary"), ("draft",)):
        said.append(script("violation", words[0], hidden[0], *words[1:], *when, code=1) + script.err)
        assert "is held. To see it now, peek" in said[-1]
    shown = [script("show", night, *when), script("show", night, "--json", *when)]
    said += shown
    assert SECRET not in "".join(said)
    assert NAME not in "".join(said)
    assert "2 held until" in said[0]
    assert "held until" in shown[0]


def test_the_command_peeks_after_one_question(noor: AtHome, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noor.store.close()
    script = Script(tmp_path, capsys)
    assert "Nothing is held" in script("peek", code=1) + script.err


def test_what_comes_after_an_early_close_is_held_too(noor: AtHome) -> None:
    before = noor.mail("Copy", sender=MARA, message_id="a@acme.example")
    noor.go(at(23, "15:00"))
    noor.do(CloseDay())
    noor.go(at(23, "15:30"))
    noor.mail("Re: Copy", sender=MARA, refs=("a@acme.example",), preview=SECRET)
    after = noor.mail(f"New {SECRET}", sender=Address("mara@acme.example", NAME), preview=SECRET)
    told = repr((noor.day.view(before), noor.day.view(after), noor.day.draft(before), noor.day.draft(after)))
    assert SECRET not in told
    assert NAME not in told
    assert "held until tomorrow 09:00" in str(noor.day.view(after).messages[0].note)
    assert noor.day.view(after).row.held_until == at(24, "09:00")
    assert len(noor.day.view(before).messages) == 1
    noor.do(Peek())
    assert SECRET in repr(noor.day.view(after))
    assert len(noor.day.view(before).messages) == 2
