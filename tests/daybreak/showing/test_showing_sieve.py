"""The reconciler and a real mail server: carried, kept, mended, shortened, and taken back without a trace."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from a_day import DAY, at
from dovecot import Dovecot
from sieve_place import SievePlace

from boundaries.away_notes import WEEKS, plan
from connectors.sieve.account import SieveAccount
from daybreak.clock import FixedClock
from daybreak.eventlog import EventLog
from daybreak.showing.reconciler import Reconciler
from daybreak.showing.records import ReplyRecord, change, shown_record
from daybreak.showing.want import Mode, Want
from daybreak.store.memory import MemoryStore
from daybreak.sync import here

OWN = b'require "fileinto";\r\nif header :contains "Subject" "Invoice" { fileinto "Sent"; stop; }\r\n'


class Scene:
    """A mailbox of a real server, and what the reconciler is told to want of it."""

    def __init__(self, folder: Path, server: Dovecot) -> None:
        self.clock = FixedClock(at(23, "18:00"))
        self.store = MemoryStore()
        self.place = SievePlace(server)
        self.log = EventLog(folder, self.clock)
        self.account = self.place.account()

    async def go(self, mode: Mode = "on", *, account: SieveAccount | None = None, mend: bool = False) -> ReplyRecord:
        """Reconcile as a process that has just begun would; gives what is remembered."""
        name = self.account.name
        now = self.clock.now()
        if mend:
            from msgspec.structs import replace

            record = replace(shown_record(self.store, name), mend=True)
            self.store.commit("mend", [change(name, record)], at=now)
        ahead = plan(DAY, now, mine=(self.place.user,))
        want = Want(at=now, mode=mode, plan=ahead, planned_to=now + timedelta(weeks=WEEKS))
        await Reconciler(account or self.account, self.store, self.clock, self.log, here).run(want)
        return shown_record(self.store, name).reply or ReplyRecord()


@pytest.fixture
def scene(tmp_path: Path, dovecot: Dovecot) -> Scene:
    return Scene(tmp_path, dovecot)


async def test_the_server_answers_by_the_policy_and_forgets_when_it_is_turned_off(scene: Scene) -> None:
    await scene.place.put("mine", OWN)
    assert (await scene.go("dry-run")).standing == "dry-run"
    assert await scene.place.scripts() == {"*mine": OWN}
    assert (await scene.go()).standing == "shown"
    for instant, answered in (
        (at(24, "08:59"), True),
        (at(24, "09:00"), False),
        (at(24, "13:00"), False),  # over lunch
        (at(24, "17:30"), True),
        (at(27, "14:00"), True),
    ):
        sender = f"ann{instant:%d%H%M}@client.test"
        assert await scene.place.answered(instant, sender=sender) is answered, instant
    before = await scene.place.scripts()
    scene.clock.move(timedelta(days=2))
    assert (await scene.go()).standing == "shown"
    assert await scene.place.scripts() == before, "the same plan is not carried again"
    assert (await scene.go("off")) == ReplyRecord()
    assert await scene.place.scripts() == {"*mine": OWN}


async def test_drift_is_seen_and_mended_when_asked(scene: Scene) -> None:
    await scene.go()
    await scene.place.put("webmail", b"keep;\r\n")
    assert (await scene.go()).standing == "drift"
    assert "*webmail" in await scene.place.scripts()
    assert (await scene.go(mend=True)).standing == "shown"
    assert "*daybreak" in await scene.place.scripts()


async def test_a_holiday_answer_of_the_users_own_is_left_alone_and_said(scene: Scene) -> None:
    own = b'require "vacation";\r\nvacation "Aloha";\r\n'
    await scene.place.put("aloha", own)
    record = await scene.go()
    assert record.standing == "refused"
    assert "“aloha” answers mail itself (vacation)" in record.note
    assert await scene.place.scripts() == {"*aloha": own}


async def test_a_plan_without_room_is_renewed_before_it_runs_out(scene: Scene) -> None:
    small = scene.place.account(size_limit=14_000)
    record = await scene.go(account=small)
    until = record.planned_to
    assert record.standing == "shown"
    assert until is not None
    assert timedelta(days=3) < until - scene.clock.now() < timedelta(weeks=7)
    text = (await scene.place.scripts())["*daybreak"]
    assert until.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S").encode() in text
    assert (await scene.go(account=small)).plan == record.plan, "it is not carried anew at every look"
    half = datetime.fromtimestamp((until.timestamp() + scene.clock.now().timestamp()) / 2 + 60, UTC)
    scene.clock.move(half - scene.clock.now())
    later = await scene.go(account=small)
    assert later.planned_to is not None
    assert later.planned_to > until
