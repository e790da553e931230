from __future__ import annotations

import pytest
from a_day import BERLIN, at
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.facts import Evidence, Violation, ViolationState
from boundaries.support import redact, summary, support_reason

NOW = at(23, "12:00")
NAMES = ("Acme", "Mara Lindqvist", "mara@acme.example")


def act(day: int, severity: int = 1, **fields: object) -> Violation:
    known: dict[str, object] = {
        "id": f"{day} {severity} {fields.get('kind', '')}",
        "at": at(day, "21:14"),
        "client": "Acme",
        "kind": "chased",
        "severity": severity,
        "state": ViolationState.CONFIRMED,
    }
    return Violation(**(known | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("log", "reason"),
    [
        ([act(22, 3)], "an act of severity 3 was confirmed"),
        ([act(22, 4), act(21, 3)], "an act of severity 4 was confirmed"),
        ([act(8, 3)], ""),
        ([act(22, 4, state=ViolationState.SUSPECTED)], ""),
        ([act(20), act(21), act(22, client="Globex")], "three were confirmed within a week"),
        ([act(15), act(21), act(22)], ""),
        ([act(21), act(22)], ""),
        ([act(20), act(21), act(22, kind="slip-reply")], ""),
    ],
)
def test_when_support_people_are_shown(log: list[Violation], reason: str) -> None:
    assert support_reason(log, NOW) == reason


def test_beside_a_hard_entry_they_are_always_shown() -> None:
    assert support_reason([], NOW, act(1, 4)) == "an act of severity 4 was confirmed"
    assert not support_reason([], NOW, act(1, 2))


def test_the_summary_says_what_was_done_and_not_by_whom() -> None:
    written = act(22, 3, kind="disrespect", step="formal", note="Mara from Acme rang +49 30 5550199 twice.")
    written = replace(written, evidence=(Evidence("m", NOW, "Pay or see https://x.example/a, Noor!"),))
    text = summary([written, act(20)], BERLIN, NAMES)
    assert text == (
        "2 acts at work that went over a boundary of mine.\n"
        "20 November 2026, 21:14: chased before the promise, severity 1, confirmed.\n"
        "22 November 2026, 21:14: disrespect, severity 3, confirmed, written to formally.\n"
        "  […] from […] rang […] twice."
    )
    assert "  “Pay or see […]!”" in summary([written], BERLIN, NAMES, quotes=True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Call mara or MARA.", "Call […] or […]."),
        ("Ask Tom or (Tom) or “Tom”.", "Ask […] or ([…]) or “[…]”."),
        ("Write to jo.b@acme.example now", "Write to […] now"),
        ("See www.x.example/a?b or x.example/c now", "See […] or […] now"),
        ("Room 12 on the 3rd floor", "Room […] on the […]rd floor"),
        ("I think I know. We met.", "I think I know. We met."),
        ("Él vio a Élodie hoy", "Él vio a […] hoy"),
        ("two\nrows", "two rows"),
    ],
)
def test_names_addresses_links_and_numbers_are_taken_out(text: str, left: str) -> None:
    assert redact(text, NAMES) == left


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_known_name_and_no_digit_is_left(before: str, after: str) -> None:
    text = redact(f"{before} Mara Lindqvist 5550199 mara@acme.example {after}", NAMES)
    assert "Lindqvist" not in text
    assert "acme.example" not in text
    assert not any(character in "0123456789" for character in text)
