"""Acts counted, as pictures of text: a year as a heat map, weeks as bars, names as bars with their number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from rich.cells import cell_len
from textual.content import Content

from boundaries.words import MONTHS
from daybreak.logview import Tally, Year
from tui.lines import Part, cut, fit, row

SHADES = "\N{MIDDLE DOT}\N{LIGHT SHADE}\N{MEDIUM SHADE}\N{DARK SHADE}\N{FULL BLOCK}"
"""No act, one, two, three, more: told by the shade, whatever the colours are."""
STYLES = ("$faint", "$accent", "$accent", "$accent", "$band-overdue")
_BARS = " \N{LOWER ONE EIGHTH BLOCK}\N{LOWER ONE QUARTER BLOCK}\N{LOWER THREE EIGHTHS BLOCK}\N{LOWER HALF BLOCK}"
_BARS += "\N{LOWER FIVE EIGHTHS BLOCK}\N{LOWER THREE QUARTERS BLOCK}\N{LOWER SEVEN EIGHTHS BLOCK}\N{FULL BLOCK}"
_DAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
_LABEL = 4
BAR = "\N{BLACK RECTANGLE}"


def heatmap(year: Year, width: int) -> list[Content]:
    """Draw a column a week and a row a day; two cells a week where they fit, else the newest weeks."""
    room = max(width - _LABEL, 1)
    size = 2 if room >= 2 * len(year.weeks) else 1
    weeks = [monday for monday, _ in year.weeks][-(room // size) :]
    counts = dict(year.days)
    lines = [_months(weeks, size)]
    for number, name in enumerate(_DAYS):
        parts: list[Part] = [(fit(name, _LABEL), "$muted")]
        parts += _runs([_cell(counts, monday + timedelta(days=number), year.last) for monday in weeks], size)
        lines.append(Content.assemble(*parts))
    return lines


def legend() -> Content:
    """Say what the shades mean."""
    words = ("none", "1", "2", "3", "more")
    parts: list[Part] = []
    for shade, style, word in zip(SHADES, STYLES, words, strict=True):
        parts += [(shade, style), (f" {word}   ", "$muted")]
    return Content.assemble(*parts).rstrip()


def _cell(counts: Mapping[date, int], day: date, last: date) -> tuple[str, str]:
    if day > last:
        return " ", ""
    number = min(counts.get(day, 0), len(SHADES) - 1)
    return SHADES[number], STYLES[number]


def _runs(cells: list[tuple[str, str]], size: int) -> list[Part]:
    """Join neighbours of one style; where a week has two cells, the second one is air."""
    parts: list[Part] = []
    for shade, style in cells:
        text = shade.ljust(size)
        if parts and parts[-1][1] == style:
            parts[-1] = (parts[-1][0] + text, style)
        else:
            parts.append((text, style))
    return parts


def _months(weeks: list[date], size: int) -> Content:
    """Write each month's name above its first whole week, where the name before leaves room."""
    text = " " * _LABEL
    for index, monday in enumerate(weeks):
        place = _LABEL + index * size
        first = index == 0 or monday.month != weeks[index - 1].month
        if first and monday.day <= 14 and len(text) <= place and place + 3 <= _LABEL + len(weeks) * size:
            text = text.ljust(place) + MONTHS[monday.month - 1][:3] + " "
    return Content.styled(text.rstrip(), "$muted")


def week_bars(year: Year, width: int, height: int = 2) -> list[Content]:
    """Draw weeks as columns of eighths, under each other with the heat map's columns; the highest is named."""
    room = max(width - _LABEL, 1)
    size = 2 if room >= 2 * len(year.weeks) else 1
    weeks = year.weeks[-(room // size) :]
    most = max((number for _, number in weeks), default=0)
    lines: list[Content] = []
    for level in range(height - 1, -1, -1):
        label = fit(str(most) if level == height - 1 and most else "", _LABEL - 1) + " "
        bars = "".join(_eighths(number, most, height, level).ljust(size) for _, number in weeks)
        lines.append(Content.assemble((label, "$muted"), (bars.rstrip() or " ", "$accent")))
    return lines


def _eighths(number: int, most: int, height: int, level: int) -> str:
    if not most or not number:
        return "\N{LOWER ONE EIGHTH BLOCK}" if not level and most and number else " "
    eighths = max(round(number / most * height * 8), 1) - level * 8
    return _BARS[max(0, min(eighths, 8))]


def tally_bars(
    title: str, tallies: tuple[Tally, ...], width: int, rows: int, steps: Mapping[str, str] | None = None
) -> list[Content]:
    """Draw a bar a name with its number and, where it stands on one, its step of the ladder; say what is left out."""
    lines = [row(width, (title, "$muted"))]
    if not tallies:
        return [*lines, row(width, ("nothing", "$muted"))]
    known = steps or {}
    shown = tallies if len(tallies) <= rows else tallies[: max(rows - 1, 1)]
    name = min(max(cell_len(tally.name) for tally in shown), max(width - 10, 8))
    tail = max((cell_len(_step(known, tally.name)) for tally in shown), default=0)
    most = max(tally.count for tally in shown)
    room = max(min(width - name - tail - 6, 24), 1)
    for tally in shown:
        bar = BAR * max(round(tally.count / most * room), 1)
        lines.append(
            row(
                width,
                (fit(tally.name or "nobody", name) + " ", "$text"),
                (f"{tally.count:>3} ", "bold $text"),
                (fit(bar, room), "$accent"),
                (cut(_step(known, tally.name), tail), "$muted"),
            )
        )
    left = len(tallies) - len(shown)
    if left:
        lines.append(row(width, (f"and {left} more", "$muted")))
    return lines


def _step(steps: Mapping[str, str], name: str) -> str:
    step = steps.get(name)
    return f"  {step.replace('-', ' ')}" if step is not None else ""
