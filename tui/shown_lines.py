"""What others see, in lines: a glyph and a word for how each account stands, and what there is to do."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual.content import Content

from boundaries import words
from daybreak.snapshot import Showing, ShowingLine, Snapshot
from themes.meanings import SHOWN
from tui.lines import DOT, Part, flow, row, wrap

_BRIEF = frozenset({"idle", "here"})
"""Of which one line says all."""
_QUIET = frozenset({"idle", "shown", "dry-run"})


def badge(showing: Showing) -> list[Part]:
    """Give the badge of drift, for a line of the day; empty where nothing differs."""
    if not showing.drifts:
        return []
    meaning = SHOWN["drift"]
    return [(f"{meaning.glyph} {meaning.word}", f"${meaning.token}")]


def short(showing: Showing, width: int) -> Iterator[Content]:
    """Give what a pane shows: an item an account, and a sentence where something is to be known or done."""
    yield from flow(width, [_item(each) for each in showing.lines if each.standing != "here"], "  ")
    here = [each.account for each in showing.lines if each.standing == "here"]
    if here:
        meaning = SHOWN["here"]
        named = ", ".join(here)
        told = f"{meaning.glyph} told from here, while Daybreak runs: {named}"
        if cell_len(told) > width:
            told = f"{meaning.glyph} from here: {named}"
        yield from (row(width, (text, "$muted")) for text in wrap(told, width))
    for each in showing.lines:
        if each.standing not in _QUIET | {"here"} or "must run" in each.text:
            does = f"{DOT}m mends it" if each.standing == "drift" else ""
            for number, text in enumerate(wrap(f"{each.account}: {each.text}{does}", width - 2)):
                yield row(width, ("" if number == 0 else "  ", ""), (text, "$muted"))


def whole(day: Snapshot, width: int) -> Iterator[Content]:
    """Give every account with its words, how they were checked, and when they end by themselves."""
    zone = ZoneInfo(day.zone)
    for each in day.showing.lines:
        meaning = SHOWN[each.standing]
        brief = each.standing in _BRIEF
        facts = [str(each.text) if brief else meaning.word]
        if each.until is not None:
            facts.append(f"ends {words.moment(each.until, day.at, zone)}")
        if each.checked_at is not None and each.standing in ("shown", "drift", "idle"):
            facts.append(f"looked {words.clock(each.checked_at, zone)}")
        yield row(
            width,
            (f"{meaning.glyph} ", f"${meaning.token}"),
            (f"{each.account} {each.what}", "bold $text"),
            (f"   {DOT.join(facts)}", "$text-muted"),
        )
        for text in () if brief else wrap(each.text, width - 4):
            yield row(width, ("    ", ""), (text, "$text"))


def _item(each: ShowingLine) -> list[Part]:
    meaning = SHOWN[each.standing]
    parts: list[Part] = [(f"{each.account} {each.what}", "$muted"), (f" {meaning.glyph}", f"${meaning.token}")]
    if each.standing not in ("shown", "idle"):
        parts.append((f" {meaning.word}", f"${meaning.token}"))
    return parts
