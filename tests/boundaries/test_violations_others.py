from __future__ import annotations

from datetime import time

import pytest
from a_case import CHAT, EVERY, SMS, kinds_of, of, tom, under
from a_day import ACME, BERLIN, GLOBEX, at, mail, thread
from msgspec.structs import replace

from boundaries.policy.model import Limits, Window
from boundaries.violations.disrespect import hurt
from boundaries.violations.times import named


def test_one_message_more_than_agreed_is_suspected_once_a_day() -> None:
    chats = [tom(24, f"10:{number:02}") for number in range(14)]
    (entry,) = of("volume", thread(*chats, channel=CHAT))
    assert (entry.at, entry.policy, entry.severity) == (at(24, "10:12"), "limits: 12 messages a day", 1)
    assert of("volume", thread(*chats[:12], channel=CHAT)) == []
    assert of("volume", thread(*chats, channel=CHAT), context=under(limits=Limits(messages_a_day=14))) == []
    spread = [tom(23 + number % 2, f"10:{number:02}") for number in range(14)]
    assert of("volume", thread(*spread, channel=CHAT)) == []
    programs = [tom(24, f"11:{number:02}", automatic="List-Id") for number in range(14)]
    assert of("volume", thread(*programs, channel=CHAT)) == []


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("The call is on Saturday at 10:30, please join.", "hours: closed at Sat 28 Nov 2026 10:30"),
        ("Please send the text by Saturday.", "hours: closed on Sat 28 Nov 2026"),
        ("Can we have a call on Thursday at 8 pm?", "hours: closed at Thu 26 Nov 2026 20:00"),
        ("Deadline is Sunday.", "hours: closed on Sun 29 Nov 2026"),
        ("Can we have a call tomorrow at 9:30 am?", "limits: notice of 24 hours"),
        ("Please send it by 4 pm today.", "limits: notice of 24 hours"),
        ("Bitte schicken Sie es bis Samstag.", "hours: closed on Sat 28 Nov 2026"),
        ("Por favor, envíalo antes del domingo.", "hours: closed on Sun 29 Nov 2026"),
        ("Merci de l'envoyer avant samedi.", "hours: closed on Sat 28 Nov 2026"),
        ("Please join the call on Wednesday at 13:00.", "hours: closed at Wed 25 Nov 2026 13:00"),
    ],
)
def test_a_time_that_is_set_wrong(text: str, policy: str) -> None:
    (entry,) = of("off-hours-deadline", thread(tom(24, "10:00", text)))
    assert (entry.policy, entry.severity) == (policy, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Can we have a call on Thursday at 10:00 am?",
        "Please send the text by Friday.",
        "I will send you the text by Saturday.",
        "Our deadline is Sunday, you need do nothing.",
        "Thanks for the call on Saturday.",
        "The party is on Saturday.",
        "Please send it by Friday 11:00.",
        "Can we have a call next week?",
        "> Please send it by Sunday.",
        "Let us meet between Saturday and Monday.",
    ],
)
def test_a_time_that_is_fine(text: str) -> None:
    assert of("off-hours-deadline", thread(tom(24, "10:00", text))) == []


def test_a_time_is_only_wrong_however_it_is_read() -> None:
    text = "Please join the call on Thursday at 17:00."
    assert of("off-hours-deadline", thread(tom(24, "10:00", text))) == []
    late = thread(mail(at(24, "15:00"), text="Please join the call on Thursday at 10:00 am."))
    assert of("off-hours-deadline", late, client=ACME) == []
    (either,) = named("Call at 7:30 tomorrow, please.", EVERY)
    assert either.clocks == (time(7, 30), time(19, 30))
    assert [at.hour for at in either.instants(at(24, "10:00"), BERLIN)] == [7, 19]
    assert named("Call at 25:99 tomorrow at 13 pm, please.", EVERY)[0].clocks == ()


def test_own_time_is_busy() -> None:
    own = under(own_time={"wed": (Window(600, 660),)})
    message = thread(tom(24, "09:30", "Please join the call on Wednesday at 10:30 am."))
    (entry,) = of("off-hours-deadline", message, context=own)
    assert entry.policy == "own_time: not to be had at Wed 25 Nov 2026 10:30"
    assert of("off-hours-deadline", message) == []


def test_what_is_asked_at_night_is_after_hours_alone() -> None:
    message = thread(tom(24, "20:00", "Please send it by tomorrow morning, by 7 am."), channel=CHAT)
    assert kinds_of(message) == [("after-hours", 2)]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("You are an idiot.", 2),
        ("Read it again, idiot.", 2),
        ("You're so incompetent!", 2),
        ("THIS IS WRONG AGAIN, FIX IT NOW!!", 2),
        ("Do it or you will not get paid.", 3),
        ("I will leave you a bad review.", 3),
        ("You will never work in this town again.", 3),
        ("You are so sexy.", 4),
        ("Sie sind unfähig.", 2),
        ("Sonst zahlen wir nicht.", 3),
        ("Ich weiß, wo du wohnst.", 4),
        ("Eres un inútil.", 2),
        ("Te vas a arrepentir.", 3),
        ("Sé dónde vives.", 4),
        ("Vous êtes nul.", 2),
        ("Vous allez le regretter.", 3),
        ("Je sais où vous habitez.", 4),
        ("You are an idiot. Do it or you will not get paid.", 3),
    ],
)
def test_disrespect_by_its_worst(text: str, severity: int) -> None:
    (entry,) = of("disrespect", thread(tom(24, "10:00", text)))
    assert entry.severity == severity


@pytest.mark.parametrize(
    "text",
    [
        "I was an idiot, sorry.",
        "This damn printer is useless.",
        "You are not stupid.",
        "He said “you are an idiot” and left.",
        "> You are an idiot.",
        "I am not saying you are incompetent.",
        "THE HEADLINE STAYS IN CAPITALS.",
        "We got a bad review from a guest.",
        "Ich bin so dumm, entschuldige.",
        "El texto es estúpido, cambiémoslo.",
        "Ce logiciel est nul.",
    ],
)
def test_hard_words_that_hurt_nobody(text: str) -> None:
    assert hurt(text, EVERY) is None


def test_an_emergency_excuses_no_insult() -> None:
    urgent = replace(GLOBEX, emergency="fire")
    message = thread(tom(24, "21:00", "You are an idiot. Call me right now!"), channel=SMS)
    assert kinds_of(message, client=urgent) == [("disrespect", 2)]


def test_a_time_that_is_said_again_in_the_same_words_is_one_time() -> None:
    once = named("Please send it by Friday.", EVERY)
    assert len(once) == 1
    assert named("Please send it by Friday. " * 12, EVERY) == once
    assert len(named("Please send it by Friday. Please send it by Thursday.", EVERY)) == 2
