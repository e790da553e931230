"""What one account shows, step by step against the double: pushed, read back, drifted, mended, taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from a_day import DAY, POLICY, at
from msgspec.structs import replace

from boundaries.availability import Presence
from boundaries.away_notes import WEEKS, plan
from boundaries.context import Context
from boundaries.facts import Address, ChannelKind
from boundaries.policy.model import AutoReply
from boundaries.showing import wanted
from connectors.base import NO_END, Capability, Status
from connectors.errors import Refused, TryLater
from connectors.memory import ShowingAccount
from daybreak.clock import FixedClock
from daybreak.eventlog import EventLog
from daybreak.showing.reconciler import Reconciler
from daybreak.showing.records import ReplyRecord, ShownRecord, StatusRecord, change, shown_record
from daybreak.showing.want import Mode, Want
from daybreak.store.memory import MemoryStore
from daybreak.sync import here

ME = Address("noor@x.example", "Noor")
AWAY = "Away, back Tue 24 Nov 09:00 (Berlin)"


class Scene:
    """An account, its clock, and what the reconciler is told to want."""

    def __init__(self, folder: Path, now: datetime, *, one: bool = False) -> None:
        self.clock = FixedClock(now)
        self.store = MemoryStore()
        self.log = EventLog(folder, self.clock)
        self.account = ShowingAccount("chat", ChannelKind.CHAT, ME, clock=self.clock.now, one_absence=one)
        self.mode: Mode = "on"
        self.context = DAY
        self.reconciler = self.again()

    def again(self) -> Reconciler:
        """Make a reconciler as a new process would."""
        self.reconciler = Reconciler(self.account, self.store, self.clock, self.log, here)
        return self.reconciler

    def want(self) -> Want:
        now = self.clock.now()
        shown = wanted(Presence(self.context.mine).now(now), self.context.mine, now)
        status = Status(text=shown.text, emoji=shown.emoji, quiet=shown.quiet, until=shown.until) if shown else None
        ahead = plan(self.context, now, mine=("noor@x.example",))
        return Want(at=now, mode=self.mode, status=status, plan=ahead, planned_to=now + timedelta(weeks=WEEKS))

    async def go(self, to: datetime | None = None, *, asked: bool = False) -> ShownRecord:
        """Let the clock come to an instant, reconcile, and give what is remembered."""
        if to is not None:
            self.clock.move(to - self.clock.now())
        await self.reconciler.run(self.want(), asked=asked)
        return self.record

    async def mend(self) -> ShownRecord:
        """Ask for ours to be put back."""
        self.store.commit("mend", [change("chat", replace(self.record, mend=True))], at=self.clock.now())
        return await self.go()

    @property
    def record(self) -> ShownRecord:
        return shown_record(self.store, "chat")

    def status(self) -> StatusRecord:
        """Give what is remembered of its status."""
        found = self.record.status
        assert found is not None
        return found

    def reply(self) -> ReplyRecord:
        """Give what is remembered of its automatic answer."""
        found = self.record.reply
        assert found is not None
        return found

    async def text(self) -> str:
        """Give what others see now."""
        shown = await self.account.shown_status()
        return shown.text if shown else ""

    def lines(self) -> list[str]:
        return self.log.path.read_text().splitlines() if self.log.path.exists() else []


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path, at(23, "18:00"))


async def test_off_asks_nothing_of_an_account(scene: Scene) -> None:
    scene.mode = "off"
    scene.account.failure = TryLater("chat", "Away.", "Wait.")
    assert await scene.go() == ShownRecord()
    assert not scene.store.items("settings")


async def test_a_state_is_shown_with_its_end_and_read_back(scene: Scene) -> None:
    await scene.go()
    assert await scene.text() == AWAY
    assert scene.status().standing == "shown"
    assert scene.status().seen == scene.status().ours
    pushed = list(scene.account.shown)
    await scene.go(at(23, "18:15"))
    assert scene.account.shown == pushed, "the same is not pushed twice"
    assert scene.status().checked_at == at(23, "18:15")


async def test_every_push_ends_at_its_own_time_when_nobody_comes_back(scene: Scene) -> None:
    await scene.go()
    scene.clock.move(at(24, "09:00") - scene.clock.now())
    assert await scene.text() == ""
    assert scene.account.answer_to("x@y.example", at(24, "09:00")) is None
    last = scene.account.plans[-1]
    assert last is not None
    assert last.ends_at is not None
    assert scene.account.answer_to("x@y.example", last.ends_at) is None


async def test_the_next_state_replaces_it_and_hours_clear_it(scene: Scene) -> None:
    await scene.go(at(24, "08:50"))
    assert await scene.text() == AWAY
    await scene.go(at(24, "09:00"))
    assert await scene.text() == ""
    assert scene.status().standing == "idle"
    await scene.go(at(24, "12:30"))
    assert await scene.text() == "Away, back 13:30 (Berlin)"


async def test_the_end_of_a_state_that_ends_early_is_taken_back(scene: Scene) -> None:
    await scene.go()
    early = Context(replace(POLICY, hours={**POLICY.hours, "mon": (*POLICY.hours["mon"], LATE)}))
    scene.context = early
    await scene.go(at(23, "19:00"))
    assert await scene.text() == ""


LATE = replace(POLICY.hours["mon"][0], start=19 * 60, end=20 * 60)


async def test_what_stood_before_comes_back_when_ours_goes(scene: Scene) -> None:
    scene.account.by_hand(Status(text="Mornings only", until=NO_END))
    await scene.go()
    assert await scene.text() == AWAY
    scene.again()
    await scene.go(at(24, "09:00"))
    assert await scene.text() == "Mornings only"
    await scene.go(at(24, "18:00"))
    await scene.go(at(25, "09:00"))
    assert await scene.text() == "Mornings only"


async def test_what_stood_before_and_has_ended_by_now_stays_away(scene: Scene) -> None:
    scene.account.by_hand(Status(text="Lunch", until=at(23, "18:30")))
    await scene.go()
    await scene.go(at(24, "09:00"))
    assert await scene.text() == ""


async def test_a_change_by_hand_is_drift_and_never_overwritten_unasked(scene: Scene) -> None:
    await scene.go()
    scene.account.by_hand(Status(text="At a concert", until=at(23, "23:00")))
    for moment in (at(23, "18:15"), at(23, "18:30")):
        await scene.go(moment)
        assert await scene.text() == "At a concert"
        assert scene.status().standing == "drift"
    await scene.mend()
    assert await scene.text() == AWAY
    assert scene.status().standing == "shown"
    assert not scene.record.mend


async def test_a_status_that_somebody_cleared_is_drift_too(scene: Scene) -> None:
    await scene.go()
    scene.account.by_hand(None)
    await scene.go(at(23, "18:15"))
    assert scene.status().standing == "drift"
    assert await scene.text() == ""
    scene.again()
    await scene.mend()
    assert await scene.text() == AWAY


async def test_drift_ends_with_the_state_that_it_began_in(scene: Scene) -> None:
    await scene.go()
    scene.account.by_hand(None)
    await scene.go(at(23, "20:00"))
    await scene.go(at(24, "09:00"))
    assert scene.status().standing == "idle"
    await scene.go(at(24, "18:00"))
    assert scene.status().standing == "shown"


async def test_what_the_user_put_over_ours_stays_at_the_next_state(scene: Scene) -> None:
    await scene.go()
    scene.account.by_hand(Status(text="Sick", until=at(27, "09:00")))
    await scene.go(at(23, "18:15"))
    await scene.go(at(24, "09:00"))
    assert await scene.text() == "Sick"
    assert scene.status().standing == "idle"


async def test_a_state_of_less_than_three_minutes_is_not_begun(scene: Scene) -> None:
    await scene.go(at(24, "08:58"))
    assert scene.account.shown == []
    assert scene.status().standing == "idle"


async def test_turned_off_takes_everything_back(scene: Scene) -> None:
    scene.account.by_hand(Status(text="Mornings only", until=NO_END))
    await scene.go()
    scene.mode = "off"
    await scene.go()
    assert await scene.text() == "Mornings only"
    assert await scene.account.auto_reply() is None
    assert not scene.store.items("settings")


async def test_turned_off_while_the_account_is_away_takes_it_back_later(scene: Scene) -> None:
    await scene.go()
    scene.mode = "off"
    scene.account.failure = TryLater("chat", "The network is away.", "Wait.")
    await scene.go()
    assert scene.status().standing == "trouble"
    scene.account.failure = None
    await scene.go(at(23, "18:15"))
    assert await scene.text() == ""
    assert await scene.account.auto_reply() is None


async def test_dry_run_sends_nothing_and_says_once_what_it_would_do(scene: Scene) -> None:
    scene.mode = "dry-run"
    await scene.go()
    await scene.go(at(23, "18:15"))
    assert scene.account.shown == []
    assert scene.account.plans == []
    assert scene.status().standing == "dry-run"
    assert AWAY in scene.status().note
    said = [line for line in scene.lines() if "dry run" in line]
    assert len(said) == 2
    assert any("Away until Tuesday 24 November, 09:00 Berlin time" in line for line in said)


async def test_from_on_to_dry_run_nothing_of_ours_stays(scene: Scene) -> None:
    await scene.go()
    scene.mode = "dry-run"
    await scene.go()
    assert await scene.text() == ""
    assert await scene.account.auto_reply() is None


async def test_the_plan_is_carried_once_and_read_back(scene: Scene) -> None:
    for moment in (at(23, "18:00"), at(24, "09:00"), at(24, "17:30"), at(30, "12:00")):
        await scene.go(moment)
    assert len(scene.account.plans) == 1
    assert scene.reply().standing == "shown"


async def test_a_plan_that_comes_to_its_end_or_says_other_things_is_written_anew(scene: Scene) -> None:
    await scene.go()
    await scene.go(at(15, "12:00", 12))
    assert len(scene.account.plans) == 2, "less than five weeks are left"
    scene.context = Context(replace(POLICY, auto_reply=AutoReply(mode="on", subject="Off")))
    await scene.go(at(16, "12:00", 12))
    assert len(scene.account.plans) == 3


async def test_a_channel_that_knows_one_absence_gets_the_next_one_each_day(tmp_path: Path) -> None:
    scene = Scene(tmp_path, at(23, "12:00"), one=True)
    await scene.go()
    await scene.go(at(23, "20:00"))
    assert len(scene.account.plans) == 1
    await scene.go(at(24, "09:00"))
    assert len(scene.account.plans) == 2
    first = scene.account.plans[1]
    assert first is not None
    assert [(each.start, each.end) for each in first.absences] == [(at(24, "17:30"), at(25, "09:00"))]
    assert all(len(each.notices) == 1 for each in first.readers)
    assert scene.reply().one


async def test_a_tampered_answer_is_drift_and_mended_when_asked(scene: Scene) -> None:
    await scene.go()
    scene.account.tampered = True
    await scene.go(at(23, "18:15"))
    assert scene.reply().standing == "drift"
    await scene.mend()
    assert scene.reply().standing == "shown"
    assert not scene.account.tampered


async def test_one_refused_capability_leaves_the_other_one_at_work(scene: Scene) -> None:
    scene.account.other_active = True
    await scene.go()
    assert scene.reply().standing == "refused"
    assert "Another automatic answer is active there." in scene.reply().note
    assert scene.status().standing == "shown"
    scene.account.other_active = False
    await scene.go(at(23, "18:15"))
    assert scene.reply().standing == "refused", "left alone for an hour"
    await scene.go(at(23, "19:00"))
    assert scene.reply().standing == "shown"


async def test_asking_tries_a_refused_one_at_once(scene: Scene) -> None:
    scene.account.showing_failure = Refused("chat", "Your plan has no status.", "Ask.")
    await scene.go()
    scene.account.showing_failure = None
    await scene.go(asked=True)
    assert scene.status().standing == "shown"


async def test_a_failing_account_is_left_alone_longer_and_longer(scene: Scene) -> None:
    scene.account.failure = TryLater("chat", "The network is away.", "Wait.")
    tries = 0
    for _ in range(120):
        before = scene.status().checked_at if scene.record.status else None
        await scene.go(scene.clock.now() + timedelta(minutes=1))
        tries += scene.status().checked_at != before
    assert 8 <= tries <= 14
    assert scene.status().standing == "trouble"


async def test_another_state_is_tried_at_once_whatever_failed_before(scene: Scene) -> None:
    scene.account.showing_failure = Refused("chat", "Not now.", "Wait.")
    await scene.go(at(23, "12:40"))
    scene.account.showing_failure = None
    await scene.go(at(23, "12:50"))
    assert scene.status().standing == "refused"
    await scene.go(at(23, "17:30"))
    assert await scene.text() == AWAY


class ForgetsItsEnd(ShowingAccount):
    """A source that shows a status without an end."""

    async def show_status(self, status: Status | None) -> None:
        await super().show_status(replace(status, until=NO_END) if status else None)


async def test_a_source_that_would_be_stuck_shows_nothing(scene: Scene) -> None:
    scene.account = ForgetsItsEnd("chat", ChannelKind.CHAT, ME, clock=scene.clock.now)
    scene.again()
    await scene.go()
    assert await scene.text() == ""
    assert scene.status().standing == "trouble"
    assert "did not come back with its end" in scene.status().note


class Dies(ShowingAccount):
    """Shows what it is told, and then the program is gone."""

    dies = True

    async def show_status(self, status: Status | None) -> None:
        await super().show_status(status)
        self._die()

    async def set_auto_reply(self, plan: object) -> None:
        await super().set_auto_reply(plan)  # type: ignore[arg-type]
        self._die()

    def _die(self) -> None:
        if self.dies:
            raise KeyboardInterrupt


@pytest.mark.parametrize("what", [Capability.STATUS, Capability.AUTO_REPLY])
async def test_what_was_pushed_just_before_the_end_is_known_again(scene: Scene, what: Capability) -> None:
    account = Dies("chat", ChannelKind.CHAT, ME, clock=scene.clock.now, offers=frozenset({what}))
    account.by_hand(Status(text="Mornings only", until=NO_END))
    scene.account = account
    scene.again()
    with pytest.raises(KeyboardInterrupt):
        await scene.go()
    account.dies = False
    scene.again()
    await scene.go()
    assert len(account.shown) + len(account.plans) == 1, "known again, not pushed twice"
    scene.mode = "off"
    await scene.go()
    assert await account.auto_reply() is None
    assert await scene.text() == "Mornings only"


async def test_an_account_that_lost_the_capability_is_forgotten(scene: Scene) -> None:
    await scene.go()
    offers = frozenset({Capability.AUTO_REPLY})
    scene.account = ShowingAccount("chat", ChannelKind.CHAT, ME, clock=scene.clock.now, offers=offers)
    scene.again()
    await scene.go()
    assert scene.record.status is None
