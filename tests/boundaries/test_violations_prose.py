from __future__ import annotations

import pytest

from boundaries.prose import MAX_TEXT, own_words
from connectors.mime.body import preview
from servers import corpora


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Yes.\n\nOn Mon, 3 Nov 2025 at 10:00, Tom <t@x> wrote:\n> no", "Yes."),
        ("Yes.\n\nOn Mon, 3 Nov 2025 at 10:00, Tom Cole\n<tom@globex.example> wrote:\n> no", "Yes."),
        ("Ja.\n\nAm 3. November 2025 um 10:00 schrieb Tom\n<t@x> schrieb:\n> nein", "Ja."),
        ("Yes.\n\nFrom: Tom\nSent: Monday\nTo: Noor\nSubject: x\n\nNo.", "Yes."),
        ("Ja.\n\n________________________________\nVon: Tom\nGesendet: Montag\nAn: Noor\n\nNein.", "Ja."),
        ("Sí.\n\nDe: Tom\nEnviado: lunes\n\nNo.", "Sí."),
        ("Oui.\n\nDe : Tom\nEnvoyé : lundi\n\nNon.", "Oui."),
        ("Yes.\n\n-----Original Message-----\nNo.", "Yes."),
        ("Yes.\n\nSent from my iPhone", "Yes."),
        (
            "Sent from my desk, which is much easier than by phone.",
            "Sent from my desk, which is much easier than by phone.",
        ),
        ("On Monday Tom wrote:\n> no\n\nYes.", "Yes."),
        ("From: here on it is easy.\nThe rest follows.", "From: here on it is easy.\nThe rest follows."),
        ("Yes.\n-- \nTom", "Yes."),
    ],
)
def test_quotes_forwards_and_signatures_are_cut(text: str, own: str) -> None:
    assert own_words(text) == own


def test_a_long_text_is_its_beginning() -> None:
    assert len(own_words("a" * (3 * MAX_TEXT))) == MAX_TEXT


def test_what_mail_programs_quote_is_cut() -> None:
    for path in sorted((corpora() / "email" / "talon").glob("*.eml")):
        own = own_words(preview(path.read_bytes()))
        assert own == "Hello", path.name
