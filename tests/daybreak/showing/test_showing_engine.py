"""What others see while the dashboard runs: it follows the day, drifts, is mended, and is taken back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, POLICY, AtHome, at_home

from boundaries.facts import ChannelKind
from connectors.base import NO_END, Status
from connectors.errors import Refused, TryLater
from connectors.memory import ShowingAccount
from daybreak.engine import Engine
from daybreak.intents import CloseDay, EndBreak, Focus, MendShown, SetAutoReply, TakeBreak
from daybreak.live import DayError
from daybreak.snapshot import ShowingLine

ON = POLICY.replace("[winddown]", '[auto_reply]   # what writers are told\nmode = "on"  # since May\n\n[winddown]')
NIGHT = "Away, back Tue 24 Nov 09:00 (Berlin)"


class Shown:
    """A running day, and what its two accounts show."""

    def __init__(self, noor: AtHome) -> None:
        self.noor = noor
        self.talk = ShowingAccount("talk", ChannelKind.CHAT, ME, clock=noor.clock.now)
        self.work = ShowingAccount("work", ChannelKind.EMAIL, ME, clock=noor.clock.now)
        self.engine = Engine(noor.home, noor.clock, noor.store, noor.day, accounts=[self.talk, self.work])

    async def go(self, to: datetime) -> None:
        """Let it be another time, as the minute would."""
        self.noor.go(to)
        await self.engine.tick()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(5):
            while not condition():  # noqa: ASYNC110 the condition is the test's
                await asyncio.sleep(0.01)

    def line(self, account: str = "talk", what: str = "status") -> ShowingLine | None:
        lines = self.engine.snapshot.showing.lines
        return next((each for each in lines if (each.account, each.what) == (account, what)), None)

    def stands(self, standing: str, account: str = "talk", what: str = "status") -> bool:
        line = self.line(account, what)
        return line is not None and line.standing == standing

    def says(self, text: str) -> bool:
        last = self.talk.shown[-1] if self.talk.shown else None
        return (last.text if last else "") == text


@asynccontextmanager
async def running(folder: Path, now: datetime, policy: str = ON) -> AsyncIterator[Shown]:
    shown = Shown(at_home(folder, policy=policy, now=now))
    await shown.engine.start()
    try:
        yield shown
    finally:
        await shown.engine.stop()


async def test_it_follows_the_day_from_close_to_focus(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "17:29")) as shown:
        await shown.until(lambda: shown.stands("shown", "work", "auto-reply"))
        assert shown.talk.shown == []
        await shown.go(at(23, "17:30"))
        await shown.until(lambda: shown.says(NIGHT))
        await shown.go(at(24, "09:00"))
        await shown.until(lambda: shown.stands("idle"))
        await shown.engine.do(Focus(at(24, "10:00")))
        await shown.until(lambda: shown.says("Focus until 10:00"))
        assert (await shown.talk.shown_status()) is not None


async def test_closing_the_day_pushes_and_the_checklist_ticks_only_what_was_read_back(tmp_path: Path) -> None:
    def ticked(shown: Shown) -> bool:
        return next(each for each in shown.engine.snapshot.winddown if "Auto-reply" in each.text).ticked

    items = '\nitems = [\n  { text = "Auto-reply set", auto = "availability-pushed" },'
    async with running(tmp_path, at(23, "17:00"), ON.replace("\nitems = [", items)) as shown:
        await shown.until(lambda: ticked(shown))
        shown.work.tampered = True
        await shown.go(at(23, "17:15"))
        await shown.until(lambda: shown.stands("drift", "work", "auto-reply"))
        assert not ticked(shown)
        await shown.engine.do(CloseDay())
        await shown.until(lambda: shown.says(NIGHT))

        def begins() -> datetime | None:
            plan = shown.talk.plans[-1]
            return plan.absences[0].start if plan is not None else None

        await shown.until(lambda: begins() == at(23, "17:15"))


async def test_drift_is_shown_and_one_key_mends_it(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "18:00")) as shown:
        await shown.until(lambda: shown.stands("shown"))
        shown.talk.by_hand(Status(text="At\x1b[2J a [b]concert[/b]", until=at(23, "23:00")))
        await shown.go(at(23, "18:15"))
        await shown.until(lambda: shown.stands("drift"))
        assert shown.engine.snapshot.showing.drifts == 1
        line = shown.line()
        assert line is not None
        assert "\x1b" not in line.text
        await shown.engine.do(MendShown())
        await shown.until(lambda: shown.stands("shown"))
        assert shown.says(NIGHT)
        await shown.until(lambda: not shown.engine.snapshot.showing.asked)
        with pytest.raises(DayError, match="nothing to mend"):
            await shown.engine.do(MendShown())


async def test_to_fetch_now_is_to_read_back_now(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "18:00")) as shown:
        await shown.until(lambda: shown.stands("shown"))
        shown.talk.by_hand(Status(text="At a concert", until=at(23, "23:00")))
        await shown.engine.sync()
        await shown.until(lambda: shown.stands("drift"))


async def test_turned_on_and_off_from_the_screen_with_the_file_kept(tmp_path: Path) -> None:
    off = ON.replace('"on"  # since May', '"off"  # since May')
    async with running(tmp_path, at(23, "18:00"), off) as shown:
        shown.talk.by_hand(Status(text="Mornings only", until=NO_END))
        await shown.engine.do(SetAutoReply("on"))
        await shown.until(lambda: shown.says(NIGHT))
        assert shown.noor.home.policy.read_text() == ON
        await shown.until(lambda: shown.stands("shown", "work", "auto-reply"))
        await shown.engine.do(SetAutoReply("off"))
        await shown.until(lambda: not shown.engine.snapshot.showing.lines)
        left = await shown.talk.shown_status()
        assert left is not None
        assert left.text == "Mornings only"
        assert await shown.work.auto_reply() is None
        with pytest.raises(DayError, match="off, dry-run or on"):
            await shown.engine.do(SetAutoReply("sometimes"))


async def test_a_dry_run_is_seen_and_nothing_is_sent(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "18:00"), ON.replace('"on"', '"dry-run"')) as shown:
        await shown.until(lambda: shown.stands("dry-run", "work", "auto-reply"))
        line = shown.line()
        assert line is not None
        assert line.text == f"show “{NIGHT}”"
        assert (shown.talk.shown, shown.talk.plans, shown.work.plans) == ([], [], [])
        assert "dry run" in shown.engine.log.path.read_text()


async def test_a_refusal_is_a_word_on_that_account_and_the_rest_goes_on(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "18:00")) as shown:
        shown.talk.showing_failure = Refused("talk", "Your plan has no status.", "Ask your administrator.")
        await shown.until(lambda: shown.stands("shown", "work", "auto-reply"))
        await shown.until(lambda: shown.stands("refused"))
        line = shown.line()
        assert line is not None
        assert line.text == "Your plan has no status. Ask your administrator."


async def test_where_all_is_off_no_account_is_asked(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "18:00"), POLICY) as shown:
        await shown.go(at(23, "18:30"))
        await asyncio.sleep(0.1)
        assert not shown.engine.snapshot.showing.lines
        assert shown.talk.shown == []


async def test_a_failing_account_is_tried_again_without_asking_the_others(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "18:00")) as shown:
        await shown.until(lambda: shown.stands("shown", "work", "auto-reply"))
        shown.talk.showing_failure = TryLater("talk", "The network is away.", "Wait.")
        await shown.go(at(23, "18:15"))
        await shown.until(lambda: shown.stands("trouble"))
        looked = shown.line("work", "auto-reply")
        shown.talk.showing_failure = None
        await shown.go(at(23, "18:17"))
        await shown.until(lambda: shown.stands("shown"))
        assert shown.line("work", "auto-reply") == looked


async def test_a_break_is_shown_and_ends(tmp_path: Path) -> None:
    async with running(tmp_path, at(23, "10:00")) as shown:
        await shown.until(lambda: shown.stands("idle"))
        await shown.engine.do(TakeBreak("rest"))
        await shown.until(lambda: shown.says("On a break, back 10:15"))
        await shown.engine.do(EndBreak())
        await shown.until(lambda: shown.stands("idle"))
        assert await shown.talk.shown_status() is None


class Slow(ShowingAccount):
    """Takes its time to show something."""

    async def show_status(self, status: Status | None) -> None:
        await asyncio.sleep(0.3)
        await super().show_status(status)


async def test_who_closes_the_day_and_leaves_at_once_is_shown_as_away(tmp_path: Path) -> None:
    shown = Shown(at_home(tmp_path, policy=ON, now=at(23, "17:00")))
    slow = Slow("talk", ChannelKind.CHAT, ME, clock=shown.noor.clock.now)
    engine = Engine(shown.noor.home, shown.noor.clock, shown.noor.store, shown.noor.day, accounts=[slow])
    await engine.start()
    async with asyncio.timeout(5):
        while not slow.plans:  # noqa: ASYNC110 the condition is the test's
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.2)
    await engine.do(CloseDay())
    await engine.stop()
    assert [each.text for each in slow.shown if each] == [NIGHT]
