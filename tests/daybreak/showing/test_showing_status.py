"""One account's status against the double: shown, read back, drifted, mended, what stood before put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_day import POLICY, at
from msgspec.structs import replace
from showing_scene import AWAY, ME, Scene

from boundaries.context import Context
from boundaries.facts import ChannelKind
from connectors.base import NO_END, Capability, Status
from connectors.errors import TryLater
from connectors.memory import ShowingAccount


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path, at(23, "18:00"))


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


async def test_in_hours_a_chat_that_shows_nothing_of_ours_is_not_asked(scene: Scene) -> None:
    scene.account = ShowingAccount(
        "chat", ChannelKind.CHAT, ME, clock=scene.clock.now, offers=frozenset({Capability.STATUS})
    )
    scene.again()
    scene.account.failure = TryLater("chat", "Away.", "Wait.")
    await scene.go(at(24, "10:00"))
    assert scene.status().standing == "idle"


class HalfDone(ShowingAccount):
    """Loses the line in the middle: what stood is gone, what was to stand is not there."""

    breaks = True

    async def show_status(self, status: Status | None) -> None:
        if self.breaks and status is not None:
            self.by_hand(None)
            raise TryLater("chat", "The line broke.", "Wait.")
        await super().show_status(status)


async def test_what_was_left_half_done_is_no_drift_and_what_stood_before_is_not_forgotten(scene: Scene) -> None:
    account = HalfDone("chat", ChannelKind.CHAT, ME, clock=scene.clock.now)
    account.by_hand(Status(text="Mornings only", until=NO_END))
    scene.account = account
    scene.again()
    await scene.go()
    assert scene.status().standing == "trouble"
    account.breaks = False
    scene.again()
    await scene.go(at(23, "18:15"))
    assert await scene.text() == AWAY
    await scene.go(at(24, "09:00"))
    assert await scene.text() == "Mornings only"


class LosesItsLine(ShowingAccount):
    """Takes the first thing it is asked for, and then nothing more for a while."""

    takes = 99

    async def show_status(self, status: Status | None) -> None:
        self.takes -= 1
        if self.takes < 0:
            raise TryLater("chat", "The line broke.", "Wait.")
        await super().show_status(status)


@pytest.mark.parametrize("takes", [0, 1])
async def test_a_line_that_breaks_at_taking_back_loses_nothing_of_the_users(scene: Scene, takes: int) -> None:
    account = LosesItsLine("chat", ChannelKind.CHAT, ME, clock=scene.clock.now)
    account.by_hand(Status(text="Mornings only", until=NO_END))
    scene.account = account
    scene.again()
    await scene.go(at(23, "18:00"))
    assert await scene.text() == AWAY
    scene.mode, account.takes = "off", takes
    await scene.go()
    account.takes = 99
    await scene.go(at(23, "18:15"))
    assert await scene.text() == "Mornings only"
    assert scene.record.status is None


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
