from __future__ import annotations

import pytest
from a_case import EVERY, of, tom
from a_day import GLOBEX, at, mine, thread
from msgspec.structs import replace

from boundaries.facts import ThreadState, ViolationState
from boundaries.violations.personal import TOPICS, demands, reaches


@pytest.mark.parametrize(
    "text",
    [
        "Add me on WhatsApp.",
        "Are you on Telegram?",
        "Can I text you on your private number?",
        "Accept my friend request.",
        "Schreib mir auf WhatsApp.",
        "Sind Sie auf LinkedIn?",
        "Kann ich Sie privat anrufen?",
        "Escríbeme por WhatsApp.",
        "Hablemos por Telegram.",
        "Écrivez-moi sur WhatsApp.",
        "On en parle sur Messenger ?",
    ],
)
def test_a_request_to_be_reached_elsewhere(text: str) -> None:
    (entry,) = of("personal-contact", thread(tom(24, "10:00", text)))
    assert (entry.severity, entry.evidence[0].quote) == (1, text)


@pytest.mark.parametrize(
    "text",
    [
        "Move the WhatsApp button to the left.",
        "Please add us to your LinkedIn page text.",
        "Our Instagram campaign begins on Monday.",
        "> Add me on WhatsApp.",
        "Thanks!\n-- \nTom, add me on LinkedIn",
        "Der WhatsApp-Button fehlt.",
        "El botón de WhatsApp no se ve bien.",
        "Le logo de Facebook est trop petit.",
    ],
)
def test_work_about_a_platform_is_none(text: str) -> None:
    assert of("personal-contact", thread(tom(24, "10:00", text))) == []


def test_a_platform_of_the_agreement_is_theirs() -> None:
    message = thread(tom(24, "10:00", "Message me on WhatsApp."))
    assert of("personal-contact", message, client=replace(GLOBEX, channels=("email", "whatsapp"))) == []
    linked = thread(tom(24, "10:00", "Connect with me on LinkedIn."))
    social = replace(GLOBEX, channels=("email", "social"))
    assert of("personal-contact", linked, client=social) == []
    assert len(of("personal-contact", message, client=social)) == 1


def test_after_a_refusal_it_is_worse() -> None:
    first, second = tom(23, "10:00", "Add me on WhatsApp."), tom(24, "10:00", "Are you on Telegram?")
    assert [each.severity for each in of("personal-contact", thread(first, second))] == [1, 1]
    refused = thread(first, mine(at(23, "11:00"), text="I keep work to e-mail, thank you."), second)
    assert [each.severity for each in of("personal-contact", refused)] == [1, 2]
    redirected = thread(first, second, state=ThreadState(redirected_at=at(23, "11:00")))
    assert [each.severity for each in of("personal-contact", redirected)] == [1, 2]
    (entry, _) = of("personal-contact", thread(first, second))
    answered = replace(entry, state=ViolationState.ADDRESSED)
    assert [each.severity for each in of("personal-contact", thread(first, second), log=(answered,))] == [2]
    dismissed = replace(entry, state=ViolationState.DISMISSED)
    assert [each.severity for each in of("personal-contact", thread(first, second), log=(dismissed,))] == [1]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("What is your home address?", "home-address"),
        ("Please send me a photo of your passport.", "identity"),
        ("I need your bank login to check it.", "login"),
        ("Are you pregnant?", "health"),
        ("Do you have kids?", "family"),
        ("Are you married?", "relationship"),
        ("How old are you?", "age"),
        ("Where are you right now?", "location"),
        ("Can I have your private number?", "private-number"),
        ("Wo wohnen Sie?", "home-address"),
        ("Bitte schicken Sie mir Ihren Ausweis.", "identity"),
        ("Sind Sie verheiratet?", "relationship"),
        ("¿Cuántos años tienes?", "age"),
        ("Mándame una foto de tu pasaporte.", "identity"),
        ("¿Está usted casada?", "relationship"),
        ("Quel âge avez-vous ?", "age"),
        ("Envoyez-moi votre passeport.", "identity"),
    ],
)
def test_a_demand_for_what_is_private(text: str, topic: str) -> None:
    (found,) = demands(text, EVERY)
    assert found.topic == topic
    (entry,) = of("personal-information", thread(tom(24, "10:00", text)))
    assert entry.severity == TOPICS[topic]
    assert entry.policy == "may_ask: nothing private"


@pytest.mark.parametrize(
    "text",
    [
        "I lost my passport last week.",
        "How are your kids?",
        "I hope your health is better now.",
        "What is your invoice address?",
        "Your age group page needs a title, please.",
        "¿Qué edad tiene el público?",
        "Wie geht es Ihrer Frau?",
        "On Monday Noor wrote:\n> Where do you live?",
    ],
)
def test_small_talk_and_work_are_no_demand(text: str) -> None:
    assert of("personal-information", thread(tom(24, "10:00", text))) == []


def test_what_they_may_ask_is_asked() -> None:
    message = thread(tom(24, "10:00", "What is your home address?"))
    assert of("personal-information", message, client=replace(GLOBEX, may_ask=("home address",))) == []
    assert of("personal-information", message, client=replace(GLOBEX, may_ask=("tax number",))) != []


def test_the_worst_of_a_message_counts() -> None:
    (entry,) = of("personal-information", thread(tom(24, "10:00", "How old are you? Are you pregnant?")))
    assert (entry.severity, entry.note) == (3, "asks for health")
    assert reaches("Add me on WhatsApp.", ("de",)) == ()
