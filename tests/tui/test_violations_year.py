"""The year of the violations, drawn: the heat map and the bars."""

from __future__ import annotations

from datetime import date

import pytest
from fake_log import ACTS, S, year_of

from daybreak.logview import Tally, Year
from tui.heatmap import SHADES, heatmap, tally_bars, week_bars


@pytest.mark.parametrize("width", [20, 57, 58, 76, 110, 111, 160])
def test_the_heat_map_keeps_to_its_width_and_shows_the_newest_weeks(width: int) -> None:
    year = year_of(ACTS)
    lines = heatmap(year, width)
    assert len(lines) == 8
    assert all(one.cell_length <= width for one in [*lines, *week_bars(year, width)])
    assert lines[7].plain.rstrip().endswith(SHADES[0])
    assert lines[7].plain.count(SHADES[1]) == 1  # Sunday 22 November


def test_the_heat_map_tells_counts_by_shade() -> None:
    first = date(2026, 11, 16)
    days = tuple((date(2026, 11, 16 + number), number) for number in range(7))
    year = Year(first=first, last=date(2026, 11, 22), days=days, weeks=((first, 21),))
    shades = "".join(one.plain[-1] for one in heatmap(year, 5)[1:])
    assert shades == SHADES + SHADES[4] * 2


def test_bars_say_what_they_leave_out() -> None:
    tallies = tuple(Tally(S(f"Client {number}"), 9 - number) for number in range(8))
    lines = tally_bars("by client", tallies, 40, 5, {"Client 0": "part-ways"})
    assert lines[0].plain == "by client"
    assert "part ways" in lines[1].plain
    assert lines[-1].plain == "and 4 more"
    assert all(one.cell_length <= 40 for one in lines)
    assert tally_bars("by kind", (), 40, 5)[1].plain == "nothing"


def test_no_number_is_ever_said_about_a_person() -> None:
    lines = tally_bars("by client", (Tally(S("Acme"), 3),), 60, 5, {"Acme": "firm"})
    assert "3" in lines[1].plain
    assert "firm" in lines[1].plain
    assert "%" not in lines[1].plain
