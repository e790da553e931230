from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from a_day import ACME, DAY, POLICY, at, mail, mine, thread
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import ChannelKind, Thread, ThreadState, Wait
from boundaries.pressure import pressure
from boundaries.queue import place
from boundaries.reasons import reasons

MORNING = mail(at(23, "09:12"))
NOW = at(23, "10:42")


def why(of: Thread, now: datetime = NOW, context: Context = DAY) -> tuple[str, ...]:
    return reasons(of, place(of, context, now), context, now)


def test_the_picture() -> None:
    early = Context(replace(POLICY, clients=(replace(ACME, promise={"email": POLICY.promise["chat"]}),)))
    assert why(thread(MORNING), context=early) == (
        "promise of 2 working hours ends 11:12",
        "key client",
        "milestone Friday",
    )


@pytest.mark.parametrize(
    ("of", "now", "expected"),
    [
        (thread(MORNING), at(23, "15:00"), "promise of 4 working hours ended 14:12"),
        (thread(MORNING), at(24, "10:00"), "promise of 4 working hours ended Mon 14:12"),
        (thread(mail(at(23, "16:30"))), at(23, "19:00"), "paused: closed until Tue 09:00"),
        (thread(mail(at(23, "16:30"))), at(23, "16:40"), "promise of 4 working hours ends Tue 12:00"),
        (thread(MORNING, channel=ChannelKind.TRACKER), NOW, "promise of 2 working days ends Wed 17:30"),
        (thread(MORNING, channel=ChannelKind.SMS), NOW, "arrived on the urgent channel sms"),
        (thread(MORNING, state=ThreadState(urgent=True)), NOW, "marked urgent by you"),
        (thread(MORNING, state=ThreadState(promised_at=at(26, "15:00"))), NOW, "you promised Thursday 15:00"),
        (thread(MORNING, state=ThreadState(promised_at=at(10, "15:00", 12))), NOW, "you promised 10 December 15:00"),
        (thread(MORNING, state=ThreadState(promised_at=at(23, "10:00"))), NOW, "you promised 10:00, now past"),
        (thread(MORNING, state=ThreadState(acknowledged_at=at(23, "09:20"))), NOW, "acknowledged, promise runs on"),
        (thread(MORNING, state=ThreadState(snoozed_until=at(24, "09:00"))), NOW, "snoozed until Tue 09:00"),
        (thread(mail(at(23, "18:00"))), at(23, "19:00"), "held until Tue 09:00"),
        (thread(mail(at(23, "09:12"), automatic="List-Id")), NOW, "automatic mail (List-Id)"),
        (thread(MORNING, state=ThreadState(no_answer=True)), NOW, "no answer needed: set by you"),
        (thread(mail(at(23, "09:12"), "who@x.example")), NOW, "sender of no client"),
        (thread(mail(at(23, "09:12"), "g@hooli.example")), NOW, "low importance"),
        (thread(mine(at(23, "09:12"))), NOW, "answered or done"),
        (
            thread(MORNING, state=ThreadState(waiting=Wait(at(23, "10:00"), at(25, "09:00")))),
            NOW,
            "waiting for them until Wed 09:00",
        ),
        (
            thread(MORNING, state=ThreadState(waiting=Wait(at(23, "10:00"), at(25, "09:00")))),
            at(26, "10:00"),
            "no word from them by Wed 09:00",
        ),
    ],
)
def test_a_place_is_explained(of: Thread, now: datetime, expected: str) -> None:
    assert expected in why(of, now)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(27, "10:00"), "milestone today"),
        (at(26, "10:00"), "milestone tomorrow"),
        (at(14, "10:00"), "milestone 27 Nov"),
    ],
)
def test_a_milestone_is_named_by_its_distance(now: datetime, expected: str) -> None:
    assert why(thread(mail(now)), now)[-1] == expected


def test_a_milestone_far_off_past_or_of_another_project_is_no_reason() -> None:
    for of, now in (
        (thread(mail(at(12, "10:00"))), at(12, "10:00")),
        (thread(mail(at(30, "10:00"))), at(30, "10:00")),
        (thread(MORNING, state=ThreadState(project="Other")), NOW),
    ):
        assert not any("milestone" in reason for reason in why(of, now))


def test_an_ignored_sender_and_a_policy_that_never_opens() -> None:
    ignoring = Context(POLICY, ignored=["mara@acme.example"])
    assert why(thread(MORNING), context=ignoring) == ("sender ignored by you",)
    never = Context(replace(POLICY, hours={}))
    assert why(thread(MORNING), context=never)[0] == "no working time within a year"


@pytest.mark.parametrize(
    ("message", "signs"),
    [
        (mail(at(23, "09:00"), subject="PLEASE ANSWER THIS MESSAGE"), ("capitals",)),
        (mail(at(23, "09:00"), subject="NASA and ESA met in Paris today"), ()),
        (mail(at(23, "09:00"), subject="TEN LETTERS"), ()),
        (mail(at(23, "09:00"), subject="Urgent: invoice"), ('"URGENT"',)),
        (mail(at(23, "09:00"), text="Bitte so schnell es geht, es eilt!"), ('"EILT"',)),
        (mail(at(23, "09:00"), text="C’est d’urgence"), ('"D\'URGENCE"',)),
        (mail(at(23, "09:00"), text="Insurgent forces"), ()),
        (mail(at(23, "09:00"), text="Fine.\n> URGENT! ANSWER AT ONCE, ALL OF YOU"), ()),
        (mail(at(23, "09:00"), text="Fine.\nOn Monday Tom wrote:\nURGENT"), ()),
        (mail(at(23, "02:00")), ("night arrival",)),
        (mail(at(23, "09:00"), subject="URGENT", automatic="List-Id"), ()),
    ],
)
def test_pressure_is_seen(message: Any, signs: tuple[str, ...]) -> None:
    assert pressure(thread(message), DAY, NOW) == signs


def test_repeats_are_counted_and_the_urgent_channel_may_press() -> None:
    three = [mail(at(23, f"09:0{n}"), subject="URGENT") for n in range(3)]
    assert pressure(thread(*three), DAY, NOW) == ('"URGENT"', "third message")
    assert pressure(thread(*three, channel=ChannelKind.SMS), DAY, NOW) == ("third message",)
    assert pressure(thread(mine(at(23, "09:30")), *three), DAY, NOW) == ()


texts = st.sampled_from(
    ["", "URGENT", "ANSWER ME NOW OR I WILL BE ANGRY", "dringend!!", "Launch copy", "asap asap asap"]
)


@settings(max_examples=80)
@given(texts, texts, st.integers(0, 23))
def test_pressure_never_moves_a_thread(subject: str, text: str, hour: int) -> None:
    calm = mail(at(23, f"{hour:02}:00"), name="m")
    pressing = replace(calm, subject=subject, preview=text)
    assert place(thread(pressing), DAY, at(24)) == place(thread(calm), DAY, at(24))
    again = mail(at(23, f"{hour:02}:30"), name="n")
    assert place(thread(calm, again), DAY, at(24)).order == place(thread(calm), DAY, at(24)).order


def test_a_nudge_after_the_promise_is_called_legitimate() -> None:
    late = thread(MORNING, mail(at(23, "15:00"), text="Any update?"))
    assert "their reminder is legitimate: the promise was past" in why(late, at(23, "15:10"))
    early = thread(MORNING, mail(at(23, "13:50"), text="Any update?"))
    assert "their reminder is legitimate: the promise was past" not in why(early, at(23, "15:10"))


def test_what_was_not_urgent_says_so() -> None:
    sms = thread(MORNING, channel=ChannelKind.SMS)
    assert why(sms)[0] == "arrived on the urgent channel sms"
    assert why(replace(sms, state=ThreadState(not_urgent_at=NOW)))[0] == "not urgent by your word, though over sms"
