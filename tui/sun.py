"""A sun that breathes: six breaths a minute, in for four seconds and out for six; one for every calm moment."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import groupby

from tui.lines import Part

IN, OUT = 4, 6
"""Seconds of breathing in and out: six breaths a minute."""
FRAMES = 3
"""Pictures a second: enough for a movement this slow, and of no weight for a machine."""
STILL = 0.75
"""How far it has risen where nothing moves."""
_SHADES = " \N{LIGHT SHADE}\N{MEDIUM SHADE}\N{DARK SHADE}\N{FULL BLOCK}"
_RAY = "\N{MIDDLE DOT}"
_STYLES = dict(zip(_SHADES, ("", "$horizon-evening", "$accent", "$accent", "$horizon-morning"), strict=True))
_STYLES[_RAY] = "$muted"


def risen(second: float) -> float:
    """Give how far the sun has risen, 0 to 1, at a second of the breath; it slows where it turns."""
    place = second % (IN + OUT)
    share = place / IN if place < IN else 1 - (place - IN) / OUT
    return (1 - math.cos(math.pi * share)) / 2


def breath(second: float) -> tuple[str, int]:
    """Give what to do at a second of the breath, and the seconds that are left of it."""
    place = second % (IN + OUT)
    inward = place < IN
    return ("breathe in", math.ceil(IN - place)) if inward else ("breathe out", math.ceil(IN + OUT - place))


def sun(full: float, rows: int = 9) -> list[str]:
    """Draw a disc in a ring of rays, `rows` (odd) high and 2.8 times as wide; `full` is how far it has risen."""
    half = rows // 2
    scale = half / 4
    radius = (1.4 + 2.2 * min(max(full, 0.0), 1.0)) * scale
    points = _ring(half, scale)
    across = round(12 * scale)
    drawn = []
    for y in range(-half, half + 1):
        cells = ""
        for x in range(-across, across + 1):
            depth = (radius - math.hypot(x / 2.2, y)) / scale
            cells += (_RAY if (x, y) in points else " ") if depth <= 0 else _SHADES[min(math.ceil(depth * 1.6), 4)]
        drawn.append(cells)
    return drawn


def shaded(row: str) -> list[Part]:
    """Give a row of the sun with its colours: brightest in the middle; the glyphs tell the same."""
    return [("".join(run), style) for style, run in groupby(row, _style)]


def _style(cell: str) -> str:
    return _STYLES.get(cell, "")


@lru_cache(maxsize=4)
def _ring(half: int, scale: float) -> frozenset[tuple[int, int]]:
    """Give where the rays stand: a quarter of them, mirrored twice."""
    number = round(24 * scale)
    turns = [turn * math.tau / number for turn in range(number // 4 + 1)]
    quarter = [(round(11.0 * scale * math.cos(turn)), round((half + 0.2) * math.sin(turn))) for turn in turns]
    return frozenset((x * one, y * other) for x, y in quarter for one in (1, -1) for other in (1, -1))
