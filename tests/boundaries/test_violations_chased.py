from __future__ import annotations

import pytest
from a_case import CHAT, EMAIL, SMS, kinds_of, of, tom, under
from a_day import GLOBEX, at, mine, thread
from msgspec.structs import replace

from boundaries.facts import Thread, ThreadState, Wait
from boundaries.policy.model import Limits

QUESTION = tom(24, "10:00", "Which of the two photographs do you want?")


def asked(text: str, time: str = "11:00", **fields: object) -> Thread:
    return thread(QUESTION, tom(24, time, text, **fields))


@pytest.mark.parametrize(
    "text",
    [
        "Any update?",
        "Just checking in on this.",
        "??",
        "¿¿??",
        "Hello?",
        "ping",
        "Which of the two photographs do you want?",
        "Ich wollte nur nachfragen, ob es etwas gibt.",
        "Sigo esperando tu respuesta.",
        "Je me permets de vous relancer.",
    ],
)
def test_a_nudge_inside_the_promise(text: str) -> None:
    (entry,) = of("chased", asked(text))
    assert (entry.severity, entry.at) == (1, at(24, "11:00"))
    assert entry.policy.startswith("promise: an answer by Wed 25 Nov 2026 10:30")
    assert entry.evidence[0].quote == text
    assert entry.note == "no reminder is agreed before then"


@pytest.mark.parametrize(
    "text",
    [
        "The first one is from the summer.",
        "Hello",
        "Thanks!",
        "?",
        "> Any update?",
        "Any update? " + " ".join(f"word{number}" for number in range(30)),
    ],
)
def test_news_and_small_words_are_no_nudge(text: str) -> None:
    assert of("chased", asked(text)) == []


def test_an_attachment_is_news() -> None:
    assert of("chased", asked("Any update?", attached=True)) == []


def test_the_last_tenth_and_what_is_past_are_legitimate() -> None:
    late = [asked("Any update?"), asked("Any update?", "17:20")]
    for each, day, time in ((late[0], 25, "09:45"), (late[0], 25, "10:31"), (late[0], 26, "10:00")):
        moved = replace(each, messages=(QUESTION, tom(day, time, "Any update?")))
        assert of("chased", moved) == []
    assert len(of("chased", late[1])) == 1


def test_as_many_as_agreed_are_tolerated() -> None:
    nudged = thread(QUESTION, tom(24, "11:00", "Any update?"), tom(24, "12:00", "Any news?"))
    assert len(of("chased", nudged)) == 2
    one = under(limits=Limits(chases=1))
    (entry,) = of("chased", nudged, context=one)
    assert entry.at == at(24, "12:00")


@pytest.mark.parametrize(
    "state",
    [
        ThreadState(replied_at=at(24, "10:30")),
        ThreadState(done_at=at(24, "10:30")),
        ThreadState(waiting=Wait(at(24, "10:30"), at(25, "10:00"))),
        ThreadState(no_answer=True),
    ],
)
def test_nothing_that_waits_is_nothing_to_chase(state: ThreadState) -> None:
    assert of("chased", replace(asked("Any update?"), state=state)) == []


def test_an_answer_begins_anew_and_an_acknowledgement_is_none() -> None:
    answered = thread(QUESTION, mine(at(24, "10:30"), message_id="a@x"), tom(24, "11:00", "Any update?"))
    assert of("chased", answered) == []
    acknowledged = replace(answered, state=ThreadState(acknowledgements=("a@x",)))
    assert len(of("chased", acknowledged)) == 1


def test_a_promise_by_name_is_the_one_that_counts() -> None:
    promised = replace(asked("Any update?"), state=ThreadState(promised_at=at(24, "10:50")))
    assert of("chased", promised) == []


def test_on_a_second_channel_it_is_worse_and_never_agreed() -> None:
    first = thread(QUESTION, name="mail", channel=EMAIL)
    second = thread(tom(24, "11:00", "Did you see my mail?"), name="sms", channel=CHAT, account="chat")
    assert kinds_of(first, second, context=under(limits=Limits(chases=5))) == [("chased", 2)]
    assert of("chased", second) == []
    assert of("chased", replace(first, state=ThreadState(replied_at=at(24, "10:30"))), second) == []


def test_in_an_emergency_nothing_is_chased() -> None:
    first = thread(QUESTION, name="mail")
    second = thread(tom(24, "11:00", "Did you see my mail?"), name="sms", channel=SMS, account="phone")
    assert of("chased", first, second, client=replace(GLOBEX, emergency="fire")) == []
