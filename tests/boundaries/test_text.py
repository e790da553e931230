"""The door for untrusted text, against the vectors that nobody of us tuned it to, and against random text."""

from __future__ import annotations

import json
import time
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boundaries.characters import BIDI
from boundaries.text import block, hides_characters, line, width
from servers import corpora

PROSE = {"markdown_image", "markdown_link_mismatch", "html_entities_esc", "html_hidden_css"}
"""Vectors whose block result is told in words, or belongs to HTML, which is made text before this door."""

FORBIDDEN = {chr(point) for point in [*range(0x20), *range(0x7F, 0xA0)]} | set(BIDI) | set("\u200b\ufeff\u00ad\ufe0f")


def _vectors() -> list[dict[str, Any]]:
    vectors: list[dict[str, Any]] = json.loads((corpora() / "terminal_vectors.json").read_text("utf-8"))["vectors"]
    return [vector for vector in vectors if vector["input"] is not None]


def test_every_row_vector_gives_the_exact_result() -> None:
    checked = 0
    for vector in _vectors():
        if vector.get("expected_line") is not None:
            assert line(vector["input"]) == vector["expected_line"], vector["name"]
            checked += 1
    assert checked > 80


def test_every_body_vector_gives_the_exact_result() -> None:
    checked = 0
    for vector in _vectors():
        if vector.get("expected_block") is not None and vector["name"] not in PROSE:
            assert block(vector["input"]) == vector["expected_block"], vector["name"]
            checked += 1
    assert checked > 75


def test_nothing_of_a_vector_that_must_not_reach_the_terminal_is_left() -> None:
    for vector in _vectors():
        for harmful in vector["never_reaches_terminal"] or ():
            if vector["category"] in ("escape", "control", "sgr", "bidi", "invisible"):
                assert harmful not in line(vector["input"]), vector["name"]
                assert vector["context"] == "line" or harmful not in block(vector["input"]), vector["name"]


@given(st.text(st.characters(), max_size=80))
@settings(max_examples=300)
def test_a_row_holds_nothing_forbidden_and_is_stable(text: str) -> None:
    clean = line(text)
    assert not FORBIDDEN & set(clean)
    assert line(clean) == clean
    assert all(unicodedata.category(character) not in ("Cc", "Cn", "Co", "Cs", "Me") for character in clean)
    assert "  " not in clean


@given(
    st.text(
        st.sampled_from("ab \t\n\r\x1b[0;31m\x9b\u0301\u0300\u094d\u0915\u200d\u200c\u3000\U0001f1e6\ud800中é"),
        max_size=60,
    )
)
@settings(max_examples=300)
def test_hard_alphabets_are_stable_too(text: str) -> None:
    assert line(line(text)) == line(text)
    clean = block(text)
    assert not (FORBIDDEN - {"\n"}) & set(clean)
    assert block(clean) == clean


def test_marks_are_bounded_on_each_base() -> None:
    assert line("x" + "\u0301" * 20_000 + "y") == unicodedata.normalize("NFC", "x" + "\u0301" * 4 + "y")


def test_an_empty_row_shows_its_placeholder() -> None:
    assert line(" \u200b\t ", "(no subject)") == "(no subject)"
    assert line("") == ""


def test_a_row_is_cut_by_cells_and_says_so() -> None:
    assert width(line("中" * 1000)) <= 512
    assert line("w" * 1_000_000).endswith("…")
    assert width(line("w" * 1_000_000)) == 512


def test_a_body_is_bounded_and_says_what_is_left_out() -> None:
    assert block("y\n" * 100_000).endswith("[90,001 more lines are not shown]")
    assert block("w" * (1 << 21)).endswith("[1,048,576 more characters are not shown]")


def test_tabs_go_to_the_next_stop_by_cells() -> None:
    assert block("a\tb\n中\tb") == "a       b\n中      b"


@pytest.mark.parametrize(("text", "hidden"), [("abc", False), ("a\u202eb", True), ("a\u200bb", False), ("ä", False)])
def test_reordering_characters_are_noticed(text: str, hidden: bool) -> None:
    assert hides_characters(text) is hidden


def test_a_hostile_megabyte_takes_no_second() -> None:
    began = time.perf_counter()
    block("\x1b[31m\u0301\u202e\t中" * 150_000)
    assert time.perf_counter() - began < 4
