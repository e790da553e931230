"""Answers for later: kept by the server that can, else here; taken back; a time of one's own."""

from __future__ import annotations

import io
import json
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, AtHome, at_home
from a_script import Script

from boundaries.facts import ChannelKind
from connectors.errors import ConnectorError, Refused, SendUnknown, TryLater
from connectors.memory import MemoryAccount
from daybreak.delivery import Delivery
from daybreak.documents import from_document, to_document
from daybreak.entries import AccountRecord, OutboxEntry
from daybreak.intents import AnswerViolation, CancelOutgoing, LogViolation, Reply, SettleUnknown
from daybreak.live import DayError
from daybreak.outbox import TOO_LATE, Outbox
from daybreak.store.protocol import Change


class Night:
    """Noor at nine in the evening; her account keeps answers until their time."""

    def __init__(self, folder: Path) -> None:
        self.noor = at_home(folder)
        noor = self.noor
        record = from_document(noor.store.get("accounts", "work") or {}, AccountRecord)
        can = AccountRecord(**{name: getattr(record, name) for name in ("kind", "channel", "me", "health")})
        document = {**to_document(can), "capabilities": ["fetch", "mark", "reply", "schedule"]}
        noor.day.absorb([noor.store.commit("account", [Change("accounts", "work", document)], at=noor.now)])
        self.account = MemoryAccount("work", ChannelKind.EMAIL, ME, schedules=True)
        self.delivery = Delivery(self.account, noor.store, noor.home.data, noor.clock)
        self.thread = noor.mail()
        noor.go(at(23, "21:00"))

    def entry(self) -> OutboxEntry:
        (entry,) = Outbox(self.noor.store, self.noor.home.data).entries()
        return entry

    async def after(self, **passed: float) -> str:
        """Let time pass and the outbox be worked off; give the state."""
        self.noor.clock.move(timedelta(**passed))
        self.account.pass_time(self.noor.now)
        await self.delivery.run()
        return self.entry().state


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return Night(tmp_path)


async def test_after_its_hold_the_server_keeps_it_and_lets_it_leave(night: Night) -> None:
    label = night.noor.do(Reply(thread=night.thread, text="Yes.")).label
    assert label == "Answer to Mara leaves Tue 09:00; its server keeps it until then"
    assert night.noor.day.draft(night.thread).offer.endswith("its server keeps it until then")
    assert await night.after(seconds=5) == "held"
    assert night.account.scheduled == {}
    assert await night.after(seconds=6) == "scheduled"
    [(outgoing, leaves)] = night.account.scheduled.values()
    assert (outgoing.text, leaves) == ("Yes.", at(24, "09:00"))
    assert await night.after(hours=1) == "scheduled"
    assert (await night.after(hours=12), len(night.account.sent)) == ("sent", 1)
    assert not any(entry.kind == "slip-reply" for entry in night.noor.log())


@pytest.mark.parametrize("how", ["cancel", "undo"])
async def test_it_is_taken_back_at_the_server(night: Night, how: str) -> None:
    night.noor.do(Reply(thread=night.thread, text="Yes."))
    await night.after(seconds=11)
    if how == "undo":
        assert night.noor.day.undo() is not None
    else:
        assert "at its server" in night.noor.do(CancelOutgoing(night.entry().id)).label
    assert night.entry().state == "recalled"
    assert night.noor.queue() == ["Copy"]
    with pytest.raises(DayError, match="being taken back"):
        night.noor.do(CancelOutgoing(night.entry().id))
    night.account.failure = TryLater("work", "No line.", "It is tried again.")
    assert (await night.after(seconds=1), night.entry().error) == ("recalled", "No line. It is tried again.")
    night.account.failure = None
    assert (await night.after(minutes=10), night.account.scheduled) == ("cancelled", {})
    assert "Yes." in night.noor.day.draft(night.thread).text
    assert await night.after(hours=12) == "cancelled"
    assert night.account.sent == []


async def test_taken_back_too_late_it_stands_as_sent(night: Night) -> None:
    night.noor.do(Reply(thread=night.thread, text="Yes."))
    await night.after(seconds=11)
    night.noor.do(CancelOutgoing(night.entry().id))
    assert await night.after(hours=13) == "sent"
    assert night.entry().notes == ("It had left before it could be taken back.",)
    said = "The answer “Re: Copy” had left before it could be taken back. o, then l: noted."
    assert (night.noor.queue(), night.noor.notices()) == (["Copy"], [said])
    (shown,) = night.noor.snapshot.outbox
    assert (shown.state, shown.error) == ("sent", "It had left before it could be taken back.")
    assert "Yes." in night.noor.day.draft(night.thread).text
    assert "Noted as sent" in night.noor.do(SettleUnknown(shown.id, "sent")).label
    assert (night.noor.queue(), night.noor.notices(), night.noor.snapshot.outbox) == ([], [], ())
    assert "Yes." not in night.noor.day.draft(night.thread).text
    with pytest.raises(DayError, match="nothing to settle"):
        night.noor.do(SettleUnknown(shown.id, "sent"))


@pytest.mark.parametrize(
    ("error", "state", "later"),
    [
        (Refused("work", "Too far ahead.", "Choose an earlier time."), "held", "sent"),
        (TryLater("work", "Busy.", "It is tried again."), "held", "scheduled"),
        (SendUnknown("work", "The line broke.", "Look at the server."), "unknown", "unknown"),
    ],
)
async def test_what_the_server_will_not_keep_waits_here(
    night: Night, error: ConnectorError, state: str, later: str
) -> None:
    night.noor.do(Reply(thread=night.thread, text="Yes."))
    night.account.failure = error
    assert (await night.after(seconds=11), night.account.sent) == (state, [])
    night.account.failure = None
    if later == "sent":
        assert night.entry().to_server_at is None
        assert await night.after(hours=11) == "held"
        assert await night.after(hours=1) == "sent"
    else:
        assert await night.after(minutes=20) == later


async def test_where_no_server_keeps_it_the_program_must_run(tmp_path: Path) -> None:
    noor = at_home(tmp_path)
    thread = noor.mail()
    noor.go(at(23, "21:00"))
    assert noor.day.draft(thread).offer == "leaves tomorrow 09:00, at the next opening; Daybreak must run then"
    label = noor.do(Reply(thread=thread, text="Yes.", send_at=at(24, "15:00"))).label
    assert label == "Answer to Mara leaves Tue 15:00; Daybreak must run then"
    (line,) = noor.snapshot.outbox
    assert (line.scheduled, line.leaves_at) == (True, at(24, "15:00"))
    with pytest.raises(DayError, match="has passed"):
        noor.do(Reply(thread=thread, text="Yes.", send_at=at(23, "20:00")))


def test_the_command_line_takes_a_time_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor: AtHome = at_home(tmp_path, durable=True)
    thread = noor.mail()
    noor.store.close()
    script = Script(tmp_path, capsys, noor.clock)
    monkeypatch.setattr(sys, "stdin", io.StringIO("Yes."))
    assert "Daybreak must run then" in script("reply", thread, "--text-file", "-", "--send-at", "2099-12-01")
    (row,) = json.loads(script("outbox", "--json"))
    assert (row["state"], row["leaves_at"][:10]) == ("held", "2099-12-01")
    assert "only while Daybreak runs then" in script("outbox")
    assert "Nothing is due" in script("outbox", "send")
    script("reply", thread, "--text-file", "-", "--send-at", "whenever", code=2)
    script("reply", thread, "--text-file", "-", "--send-at", "2099-12-01", "--now", code=2)


def test_an_answer_to_an_entry_leaves_when_it_is_said(tmp_path: Path) -> None:
    noor = at_home(tmp_path)
    noor.do(LogViolation(client="Acme", kind="chased", severity=1, thread=noor.mail()))
    (entry,) = noor.log()
    noor.go(at(23, "21:00"))
    answer = partial(AnswerViolation, violation=entry.id, text="As agreed.", step="remind")
    noor.do(answer())
    noor.do(answer(send_at=at(25, "20:00")))
    noor.do(answer(send_at=at(26, "20:00"), as_said=True))
    assert not any(each.kind == "slip-reply" for each in noor.log())
    noor.do(answer(as_said=True))
    soon = noor.now + timedelta(seconds=10)
    assert {each.leaves_at for each in noor.outbox()} == {at(24, "09:00"), at(26, "09:00"), at(26, "20:00"), soon}
    assert any(each.kind == "slip-reply" for each in noor.log())
    with pytest.raises(DayError, match="has passed"):
        noor.do(AnswerViolation(violation=entry.id, text="Yes.", step="remind", send_at=at(23, "20:00")))


def test_the_command_line_sends_the_answer_to_an_entry_at_a_time_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = at_home(tmp_path, durable=True)
    noor.do(LogViolation(client="Acme", kind="chased", severity=1, thread=noor.mail()))
    (entry,) = noor.log()
    noor.store.close()
    script = Script(tmp_path, capsys, noor.clock)
    answer = ("violation", "answer", entry.id, "--text-file", "-")
    monkeypatch.setattr(sys, "stdin", io.StringIO("As agreed."))
    script(*answer, "--send-at", "2099-12-01 22:00")
    (row,) = json.loads(script("outbox", "--json"))
    assert row["leaves_at"][:16] == "2099-12-01T22:00"
    monkeypatch.setattr(sys, "stdin", io.StringIO("As agreed."))
    script(*answer, "--at-opening")
    monkeypatch.setattr(sys, "stdin", io.StringIO("As agreed."))
    script(*answer, "--send-at", "whenever", code=2)
    script(*answer, "--at-opening", "--now", code=2)


def test_what_left_although_it_was_taken_back_is_listed_until_it_is_noted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noor = at_home(tmp_path, durable=True)
    noor.do(Reply(thread=noor.mail(), text="Yes."))
    (entry,) = noor.outbox()
    noor.store.commit("outbox", [left(entry)], at=noor.now)
    noor.store.close()
    script = Script(tmp_path, capsys, noor.clock)
    assert "    It had left before it could be taken back." in script("outbox")
    assert "Noted as sent" in script("outbox", "settle", entry.id, "sent")
    assert script("outbox") == "Nothing waits to leave.\n"


def left(entry: OutboxEntry) -> Change:
    document = {**to_document(entry), "state": "sent", "notes": [TOO_LATE]}
    return Change("outbox", entry.id, document)
