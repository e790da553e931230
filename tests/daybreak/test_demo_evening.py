"""The demo day past its close: what comes is held, answers wait for the opening, and at the opening all is released."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from daybreak.clock import FixedClock
from daybreak.day import Day
from daybreak.delivery import Delivery
from daybreak.demo import demo_accounts, demo_start
from daybreak.demo.people import berlin
from daybreak.demo.run import demo_home, demo_store
from daybreak.demo.script import script_pieces
from daybreak.intents import Peek, Reply
from daybreak.snapshot import Snapshot
from daybreak.sync import sync_account


class Evening:
    """The demo day by hand: whatever its clock passes is delivered, fetched and sent."""

    def __init__(self, folder: Path) -> None:
        self.clock = FixedClock(demo_start(berlin(1, "00:00")))
        self.home, self.store = demo_home(folder), demo_store(self.clock)
        self.accounts = demo_accounts(self.clock)
        self.day = Day(self.home, self.store, self.clock)
        self.day.examine()
        self._later = list(script_pieces())

    async def until(self, at: datetime) -> Snapshot:
        self.clock.move(at - self.clock.now())
        while self._later and self._later[0].message.received_at <= at:
            piece = self._later.pop(0)
            self.accounts[piece.message.account].deliver(piece.message, piece.body)
        for account in self.accounts.values():
            assert (await sync_account(account, self.store, self.clock)).error is None
            await Delivery(account, self.store, self.home.data, self.clock).run()
        self.day = Day(self.home, self.store, self.clock)
        self.day.examine()
        return self.day.snapshot()

    def thread(self, subject: str) -> str:
        return next(row.thread for row in self.day.snapshot().queue if subject in row.subject)


@pytest.fixture
def noor(tmp_path: Path) -> Evening:
    return Evening(tmp_path)


async def test_what_comes_after_the_close_is_held_until_the_next_opening(noor: Evening) -> None:
    await noor.until(berlin(23, "17:20"))
    late = await noor.until(berlin(23, "18:45"))
    assert (late.held, late.held_until) == (2, berlin(24, "09:00"))
    assert not any("page 30" in row.subject or "Cover" in row.subject for row in late.queue)
    noor.day.do(Peek())
    peeked = noor.day.snapshot()
    assert peeked.held == 0
    assert any("page 30" in row.subject for row in peeked.queue)
    assert any(entry.kind == "slip-peek" for entry in noor.day.log())
    morning = await noor.until(berlin(24, "09:01"))
    assert (morning.held, morning.came is not None) == (0, True)
    assert {"page 30", "Cover sheets", "Proof of the poster"} <= {str(row.subject) for row in morning.queue}


async def test_an_answer_out_of_hours_leaves_at_the_opening_from_its_server_or_from_here(noor: Evening) -> None:
    await noor.until(berlin(23, "18:00"))
    kept = noor.day.do(Reply(thread=noor.thread("invoice 118"), text="Two hours of proof.")).label
    here = noor.day.do(Reply(thread=noor.thread("TPS"), text="Error 17 it is.")).label
    assert kept.endswith("leaves Tue 09:00; its server keeps it until then")
    assert here.endswith("leaves Tue 09:00; Daybreak must run then")
    waiting = (await noor.until(berlin(23, "18:05"))).outbox
    assert {(str(each.to), each.state, each.scheduled) for each in waiting} == {
        ("Tom Ferro", "scheduled", False),
        ("Bill L.", "held", True),
    }
    assert (await noor.until(berlin(24, "09:00"))).outbox == ()


async def test_a_change_of_hours_makes_a_draft_for_each_client_whom_it_touches(noor: Evening) -> None:
    await noor.until(berlin(23, "10:50"))
    policy = noor.home.policy.read_text(encoding="utf-8")
    noor.home.policy.write_text(policy.replace('fri = ["09:00-14:00"]', "fri = []", 1), encoding="utf-8")
    changed = await noor.until(berlin(23, "11:00"))
    drafts = {str(each.to) for each in changed.outbox if each.state == "draft"}
    assert {"Dr. Ash", "Gavin B."} <= drafts
    assert any("announcements wait for you to read and send" in notice for notice in changed.notices)


async def test_between_look_in_times_the_queue_is_quiet(noor: Evening) -> None:
    assert (await noor.until(berlin(23, "10:50"))).quiet == 0
    quiet = await noor.until(berlin(23, "11:40"))
    assert (quiet.quiet > 0, quiet.quiet_until) == (True, berlin(23, "14:30"))
