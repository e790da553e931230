from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundaries.closing import First, answered, first_of, first_three


@pytest.mark.parametrize(
    ("row", "first"),
    [
        (
            "Acme hero copy, 09:15, desk, open the comments",
            First("Acme hero copy", "09:15", "desk", "open the comments"),
        ),
        ("Invoice 118 · 10:30 · desk · find the receipt", First("Invoice 118", "10:30", "desk", "find the receipt")),
        ("Call Ines", First("Call Ines")),
        ("Walk, 12:00", First("Walk", "12:00")),
        ("A, B, C, D, E", First("A", "B", "C", "D, E")),
        ("A · – · desk", First("A", "", "desk")),
    ],
)
def test_a_row_holds_what_when_where_and_the_first_step(row: str, first: First) -> None:
    assert first_of(row) == first
    assert first_of(first.written) == first


def test_what_is_missing_is_named() -> None:
    assert First("A", "09:00").missing == ("where", "first step")
    assert First("A", "09:00", "desk", "open it").missing == ()


def test_three_are_enough_and_rows_end_in_a_line_or_a_semicolon() -> None:
    assert [first.what for first in first_three("a, 9; b\nc;;d")] == ["a", "b", "c"]
    assert answered("first-three", "a, 9; b") == "a · 9\nb"


@pytest.mark.parametrize(
    ("ask", "answer", "kept"),
    [("energy", " 4 ", "4"), ("professional", "Y", "yes"), ("professional", "no", "no"), ("good", " x ", "x"),
     ("energy", "", ""), ("", "done", "done")],
)  # fmt: skip
def test_answers_are_kept_in_one_form(ask: str, answer: str, kept: str) -> None:
    assert answered(ask, answer) == kept


@pytest.mark.parametrize(("ask", "answer"), [("energy", "6"), ("energy", "good"), ("professional", "perhaps")])
def test_what_is_no_answer_says_what_is(ask: str, answer: str) -> None:
    with pytest.raises(ValueError, match=r"1 to 5|y or n"):
        answered(ask, answer)


@given(st.text())
def test_a_kept_answer_stays_what_it_is(answer: str) -> None:
    kept = answered("first-three", answer)
    assert answered("first-three", kept) == kept
