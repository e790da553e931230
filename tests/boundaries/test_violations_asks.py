from __future__ import annotations

import pytest
from a_day import BERLIN, at

from boundaries.prose import own_words, plain, sentences
from boundaries.violations.asks import asked
from boundaries.violations.lexicon import lexicons

ALL = lexicons(("en", "de", "es", "fr"))


def phrase(text: str, day: int = 24, time: str = "21:00", opening: int = 25) -> str:
    found = asked(text, ALL, at(day, time), at(opening, "09:00"), (BERLIN,))
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Can you send the file tonight?", "tonight"),
        ("Hi Noor. I need this before tomorrow morning.", "before tomorrow"),
        ("Please do it right now", "right now"),
        ("could you look at it today please", "it today"),
        ("Kannst du das heute Abend schicken?", "heute abend"),
        ("Wir brauchen es bis morgen früh.", "bis morgen früh"),
        ("¿Puedes enviarlo esta noche?", "esta noche"),
        ("Necesitamos el texto hoy mismo.", "hoy mismo"),
        ("Pouvez-vous l’envoyer ce soir ?", "ce soir"),
        ("Il faut corriger la page tout de suite.", "tout de suite"),
        ("Thanks.\nTonight? I'm at dinner.", "tonight"),
    ],
)
def test_a_request_before_hours_begin(text: str, expected: str) -> None:
    assert phrase(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I'll send the file tonight.",
        "Can you send it tonight? No rush, tomorrow is fine.",
        "Please don't answer tonight.",
        "Have a nice evening, can we talk on Thursday?",
        "The party is tonight.",
        "Can you send the file?",
        "No rush today, tomorrow morning is fine.",
        "Please fix it this weekend.",
        "Can you look at what was sent today?",
        "Bitte nicht heute Abend antworten.",
        "Ich schicke es heute Abend, bitte dann ansehen.",
        "Buenas noches, gracias por todo.",
        "Bonne soirée, pouvez-vous regarder jeudi ?",
        "Could you see the fortnightly report?",
        "On Monday Tom wrote:\nCan you send it tonight?",
        "Thanks\n-- \nPlease call me tonight",
        "",
    ],
)
def test_no_request_before_hours_begin(text: str) -> None:
    assert phrase(text) == ""


def test_the_weekend_counts_when_it_is_ahead_and_tonight_before_the_opening() -> None:
    assert phrase("Please fix it this weekend.", 20, "18:00", 23) == "this weekend"
    assert phrase("Bitte am Wochenende erledigen", 21, "10:00", 23) == "am wochenende"
    assert phrase("Can you do it tonight?", 25, "07:00", 25) == ""
    assert phrase("Can you do it right now?", 25, "07:00", 25) == "right now"


def test_every_list_is_lower_case_and_can_be_found() -> None:
    for lexicon in ALL:
        for phrases in (lexicon.tonight, lexicon.weekend, lexicon.now, lexicon.asks, lexicon.releases, lexicon.spares):
            assert phrases
            for each in phrases:
                assert plain(each) == f" {each} "


def test_quotes_and_signatures_are_cut() -> None:
    assert own_words("Yes.\n> no\n\nFine\n--\nTom\nTonight") == "Yes.\n\nFine"
    assert own_words("Ja.\nAm Montag schrieb:\nNein") == "Ja."
    assert list(sentences("One. Two?\nThree")) == ["One.", "Two?", "Three"]
