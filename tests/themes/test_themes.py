from __future__ import annotations

from pathlib import Path

import pytest

import themes
from boundaries.availability import State
from boundaries.facts import ViolationState
from boundaries.queue import Band
from themes import meanings


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""

    def channel(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * channel(color[1:3]) + 0.7152 * channel(color[3:5]) + 0.0722 * channel(color[5:7])


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_and_white_is_the_one_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", themes.names())
def test_every_text_can_be_read_on_every_ground(name: str) -> None:
    theme = themes.load(name)
    assert theme.name == name
    assert theme.colors.keys() == themes.TOKENS
    if theme.ansi:
        return
    floor = 7.0 if name == "contrast" else 4.5
    weak = {
        (token, ground): round(ratio, 2)
        for token in themes.TEXT_TOKENS
        for ground in themes.GROUND_TOKENS
        if (ratio := contrast(theme.colors[token], theme.colors[ground])) < floor
    }
    assert not weak


def test_the_four_themes_are_there() -> None:
    assert themes.names() == ("ansi", "contrast", "day", "paper")


@pytest.mark.parametrize("name", themes.names())
def test_every_meaning_has_a_token_a_glyph_and_a_word(name: str) -> None:
    theme = themes.load(name)
    tables = (meanings.BANDS, meanings.STATES, meanings.HEALTH, meanings.VIOLATION_STATES)
    for meaning in (meaning for table in tables for meaning in table.values()):
        assert meaning.token in theme.colors
        assert len(meaning.glyph) == 1
        assert meaning.word


def test_meanings_cover_every_value() -> None:
    assert meanings.BANDS.keys() == set(Band)
    assert meanings.STATES.keys() == set(State)
    assert meanings.VIOLATION_STATES.keys() == set(ViolationState)


def test_glyphs_and_words_of_bands_differ() -> None:
    assert len({meaning.glyph for meaning in meanings.BANDS.values()}) == len(Band)
    assert len({meaning.word for meaning in meanings.BANDS.values()}) == len(Band)


def test_a_user_theme_may_leave_out_what_it_does_not_change(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('dark = false\n[colors]\naccent = "#112233"\n', encoding="utf-8")
    theme = themes.load_file(path)
    assert (theme.name, theme.dark) == ("mine", False)
    assert theme.colors["accent"] == "#112233"
    assert theme.colors["text"] == themes.load("paper").colors["text"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[colors]\nacent = "#112233"\n', "did you mean accent"),
        ('[colors]\naccent = "blue"\n', "colors.accent: 'blue' is no colour"),
        ("[colors]\naccent = 5\n", "colors.accent is a text in quotes"),
        ("colors = 5\n", "[colors] is a table"),
        ('dark = "yes"\n', "dark is true or false"),
        ('[styles]\ncursor = "blink"\n', "styles.cursor: 'blink'"),
        ("colours = {}\n", "did you mean colors"),
        ("= \n", "cannot be read as a theme"),
    ],
)
def test_an_error_names_file_and_key(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(themes.ThemeError) as error:
        themes.load_file(path)
    assert str(path) in str(error.value)
    assert says in str(error.value)


def test_a_theme_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(themes.ThemeError, match="did you mean paper"):
        themes.load("papr")


def test_a_missing_file_is_a_theme_error(tmp_path: Path) -> None:
    with pytest.raises(themes.ThemeError, match=r"gone\.toml"):
        themes.load_file(tmp_path / "gone.toml")
