from __future__ import annotations

from datetime import datetime, timedelta

from a_day import DAY, POLICY, at, mail, thread
from msgspec.structs import replace

from boundaries.breaks.record import BreakEvent
from boundaries.context import Context
from boundaries.facts import ThreadState, ViolationState
from boundaries.queue import place
from boundaries.violations import slips
from boundaries.violations.kinds import KINDS, is_slip, words


def break_(when: datetime, *, taken: bool, kind: str = "move") -> BreakEvent:
    return BreakEvent(kind=kind, started_at=when, ended_at=when + timedelta(minutes=15), taken=taken)


def test_every_kind_of_the_rules_is_there() -> None:
    assert len(KINDS) == 21
    assert sum(kind.slip for kind in KINDS.values()) == 7
    assert [kind.name for kind in KINDS.values() if kind.by_hand] == ["personal-space", "other"]
    assert all(1 <= kind.severity <= 4 for kind in KINDS.values())
    assert is_slip("slip-peek")
    assert not is_slip("chased")
    assert not is_slip("unheard of")
    assert (words("slip-reply"), words("unheard of")) == ("reply after hours", "unheard of")


def test_an_answer_after_close_is_a_slip_a_scheduled_one_is_none() -> None:
    slip = slips.slip_reply("t", "Acme", at(23, "21:00"), DAY.mine)
    assert slip is not None
    assert (slip.kind, slip.client, slip.thread, slip.state) == ("slip-reply", "Acme", "t", ViolationState.CONFIRMED)
    assert slips.slip_reply("t", "Acme", at(23, "10:00"), DAY.mine) is None
    assert slips.slip_reply("t", "Acme", at(23, "21:00"), DAY.mine) == slip


def test_a_peek_is_a_slip_when_something_was_held() -> None:
    assert slips.slip_peek(at(23, "21:00"), ()) is None
    one, two = slips.slip_peek(at(23, "21:00"), ("a",)), slips.slip_peek(at(23, "21:00"), ("a", "b"))
    assert one is not None
    assert two is not None
    assert (one.thread, two.thread) == ("a", "")
    assert two.policy == "hours: 2 held messages opened while closed"


def test_a_promise_past_is_one_slip_however_often_it_is_seen() -> None:
    asked = thread(mail(at(23, "09:12")))

    def seen(now: datetime, of: object = None) -> object:
        subject = thread(*asked.messages, state=of) if isinstance(of, ThreadState) else asked
        return slips.slip_promise(subject, place(subject, DAY, now), now)

    assert seen(at(23, "14:12")) is None
    assert seen(at(23, "14:13")) == seen(at(24, "10:00")) is not None
    assert seen(at(23, "15:00"), ThreadState(replied_at=at(23, "14:30"))) is None
    moved = ThreadState(promised_at=at(23, "15:00"))
    assert seen(at(23, "16:00"), moved) != seen(at(23, "16:00"))


def test_three_skipped_in_a_row() -> None:
    skipped = [break_(at(23, f"{hour}:00"), taken=False) for hour in (10, 11, 14, 15, 16)]
    assert [slip.at for slip in slips.slip_breaks(reversed(skipped))] == [at(23, "14:00")]
    between = [*skipped[:2], break_(at(23, "12:00"), taken=True), *skipped[2:4]]
    assert slips.slip_breaks(between) == ()
    assert len(slips.slip_breaks([*skipped, break_(at(23, "17:00"), taken=False)])) == 2


def test_four_hours_without_a_long_one() -> None:
    slip = slips.slip_no_long_break(at(27, "13:00"))
    assert (slip.kind, slip.at) == ("slip-break", at(27, "13:00"))


def test_work_after_close_is_a_slip_after_half_an_hour() -> None:
    close = at(24, "17:30")
    assert slips.slip_close(at(24, "18:00"), close) is None
    slip = slips.slip_close(at(24, "18:01"), close)
    assert slip is not None
    assert (slip.kind, slip.at, slip.state) == ("slip-close", at(24, "18:00"), ViolationState.CONFIRMED)
    again = slips.slip_close(at(24, "20:00"), close)
    assert again is not None
    assert again.id == slip.id


def test_new_hours_have_two_working_days_to_be_announced() -> None:
    assert slips.slip_announce("Acme", at(24, "10:00"), DAY.mine, at(26, "17:30")) is None
    slip = slips.slip_announce("Acme", at(24, "10:00"), DAY.mine, at(26, "17:31"))
    assert slip is not None
    assert (slip.client, slip.at) == ("Acme", at(26, "17:30"))
    never = Context(replace(POLICY, hours={})).mine
    assert slips.slip_announce("Acme", at(24, "10:00"), never, at(26, "17:31")) is None


def test_an_answer_on_the_wrong_channel_names_the_right_one() -> None:
    slip = slips.slip_channel("t", "Acme", at(24, "10:00"), "email")
    assert (slip.kind, slip.policy, slip.thread) == ("slip-channel", "channels: this belongs on email", "t")
