from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundaries.templates import PLACES, TEMPLATES, TemplateIncomplete, fill, unfilled

ALL = dict.fromkeys(PLACES, "Tue 09:00")


def test_an_acknowledgement_says_by_when() -> None:
    assert fill(TEMPLATES["acknowledge"].text, {"by": "Tue 11:20"}) == (
        "Thank you, I have it. You have my answer by Tue 11:20."
    )


def test_the_forms_that_ship_fill_whole() -> None:
    assert list(TEMPLATES) == ["blank", "acknowledge", "received", "redirect"]
    for template in TEMPLATES.values():
        filled = fill(template.text, ALL)
        assert not set("{}") & set(filled)
        assert len(filled.split()) <= 45
    assert "please use email" in fill(TEMPLATES["redirect"].text, ALL | {"channel": "email"})


@pytest.mark.parametrize(
    ("text", "values", "named"),
    [
        ("by {by}", {}, "{by}"),
        ("by {by}", {"by": " "}, "{by}"),
        ("by {by}", {"by": "{}"}, "{by}"),
        ("{secret}", {"secret": "x"}, "{secret}"),
        ("{by.__class__}", ALL, "{by.__class__}"),
        ("{by!r}", ALL, "{by}"),
        ("{by:>20}", ALL, "{by}"),
        ("{}", ALL, "{}"),
        ("{0}", ALL, "{0}"),
        ("{by", ALL, "cannot be read"),
        ("by}", ALL, "cannot be read"),
    ],
)
def test_what_cannot_be_filled_is_named(text: str, values: dict[str, str], named: str) -> None:
    with pytest.raises(TemplateIncomplete, match="template") as raised:
        fill(text, values)
    assert named in str(raised.value)


def test_a_value_is_never_read_as_a_template() -> None:
    assert fill("Dear {name},", {"name": "{by} {{x}}"}) == "Dear by x,"
    assert fill("{{kept}} {name}", {"name": "Mara"}) == "kept Mara"


def test_places_left_in_a_finished_answer_are_found() -> None:
    assert unfilled("by {by}, or {channel}, or {by}; but f{x} = {0}") == ("by", "channel")
    assert unfilled("all said") == ()


@given(st.text(alphabet="ab {}!:.by", max_size=20), st.text(max_size=8))
def test_no_brace_ever_goes_out(text: str, value: str) -> None:
    try:
        filled = fill(text, {"by": value})
    except TemplateIncomplete:
        return
    assert not set("{}") & set(filled)
