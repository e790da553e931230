"""Modes, plans, failures and crashes, step by step against the double."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import POLICY, at
from msgspec.structs import replace
from showing_scene import AWAY, ME, Scene

from boundaries.absence import AutoReplyPlan
from boundaries.context import Context
from boundaries.facts import ChannelKind
from boundaries.policy.model import AutoReply
from connectors.base import NO_END, Capability, Status
from connectors.errors import Refused, TryLater
from connectors.memory import ShowingAccount
from daybreak.showing.reconciler import Reconciler
from daybreak.showing.records import ShownRecord, change, shown_records
from daybreak.sync import here


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path, at(23, "18:00"))


async def test_off_asks_nothing_of_an_account(scene: Scene) -> None:
    scene.mode = "off"
    scene.account.failure = TryLater("chat", "Away.", "Wait.")
    assert await scene.go() == ShownRecord()
    assert not scene.store.items("settings")


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
    told = "answer from 2026-11-23 17:30 to 2026-11-24 09:00: Away until Tuesday 24 November, 09:00 Berlin time"
    assert any(told in line for line in said)


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


async def test_where_no_opening_comes_the_plan_goes(scene: Scene) -> None:
    await scene.go()
    scene.context = Context(replace(POLICY, hours={}))
    await scene.go(at(23, "18:15"))
    assert scene.account.plans[-1] is None
    assert scene.reply().standing == "idle"


class SaysYes(ShowingAccount):
    """Takes a plan and does nothing with it."""

    async def set_auto_reply(self, plan: AutoReplyPlan | None) -> None:
        pass


async def test_a_plan_that_does_not_come_back_is_named(scene: Scene) -> None:
    scene.account = SaysYes("chat", ChannelKind.CHAT, ME, clock=scene.clock.now)
    scene.again()
    await scene.go()
    assert scene.reply().standing == "trouble"
    assert "did not come back as it was set" in scene.reply().note


async def test_another_address_of_ones_own_is_carried_at_once(scene: Scene) -> None:
    await scene.go()
    scene.mine = ("noor@x.example", "new@x.example")
    await scene.go(at(23, "18:15"))
    assert len(scene.account.plans) == 2


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


async def test_the_sources_own_word_on_when_to_come_back_is_kept_and_the_log_says_it_once(scene: Scene) -> None:
    scene.account.showing_failure = TryLater("chat", "Too many requests.", "Wait.", retry_after=1800)
    await scene.go()
    scene.account.showing_failure = None
    await scene.go(at(23, "18:20"))
    assert scene.status().standing == "trouble"
    await scene.go(at(23, "18:31"))
    assert scene.status().standing == "shown"
    assert len([line for line in scene.lines() if "Too many requests" in line]) == 2, "once for each of the two"


async def test_an_account_that_was_never_fetched_from_is_known_from_then_on(scene: Scene) -> None:
    await scene.go()
    assert [name for name, _ in shown_records(scene.store)] == ["chat"]
    document = scene.store.get("accounts", "chat")
    assert document is not None
    assert document["me"]["address"] == ME.address


async def test_a_dry_run_without_any_opening_says_so(scene: Scene) -> None:
    scene.mode = "dry-run"
    scene.context = Context(replace(POLICY, hours={}))
    await scene.go()
    assert scene.reply().note == "answer nobody: no opening comes"


class ReadSlowly(ShowingAccount):
    """Lets somebody else be quicker between our look at the store and our look at the source."""

    meanwhile: Callable[[], Awaitable[object]] | None = None

    async def _let(self) -> None:
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            await meanwhile()

    async def shown_status(self) -> Status | None:
        await self._let()
        return await super().shown_status()

    async def auto_reply(self) -> str | None:
        await self._let()
        return await super().auto_reply()


async def test_what_another_process_shows_at_the_same_time_is_no_drift(scene: Scene) -> None:
    account = ReadSlowly("chat", ChannelKind.CHAT, ME, clock=scene.clock.now)
    scene.account = account
    scene.again()
    await scene.go(at(23, "12:40"))
    other = Reconciler(account, scene.store, scene.clock, scene.log, here)
    scene.context = Context(replace(POLICY, auto_reply=AutoReply(mode="on", subject="Off")))
    scene.clock.move(at(23, "17:30") - scene.clock.now())
    account.meanwhile = lambda: other.run(scene.want())
    await scene.go()
    assert scene.status().standing == "shown"
    assert scene.reply().standing == "shown"
    assert await scene.text() == AWAY


async def test_a_wish_to_mend_that_comes_while_it_is_read_back_is_not_lost(scene: Scene) -> None:
    account = ReadSlowly("chat", ChannelKind.CHAT, ME, clock=scene.clock.now)
    scene.account = account
    scene.again()
    await scene.go(at(23, "18:00"))
    account.by_hand(None)
    await scene.go(at(23, "18:15"))
    assert scene.status().standing == "drift"

    async def asks() -> None:
        scene.store.commit("mend", [change("chat", replace(scene.record, mend=True))], at=scene.clock.now())

    account.meanwhile = asks
    await scene.go(at(23, "18:30"))
    assert scene.status().standing == "shown"
    assert not scene.record.mend
