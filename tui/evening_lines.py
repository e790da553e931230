"""What the wind-down writes: its head, the lines of the checklist, the last line that closes the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual.content import Content

from boundaries import words
from boundaries.closing import MOST, First, first_of
from daybreak.snapshot import Snapshot, WinddownLine
from tui.lines import Part, cut, row, wrap

HINTS = {
    "first-three": "what, when, where, first step",
    "good": "however small",
    "tonight": "what the evening is for",
}
"""By what a line asks: the words in the empty line."""
ONE_KEY = {"energy": "12345", "professional": "yn"}
"""Lines that one key answers."""
_CLOSE = "close the day"
INDENT = 6
"""Cells before the words of a line."""


def settled(item: WinddownLine) -> bool:
    """Say whether a line holds nothing up."""
    return item.ticked or item.skipped is not None or not item.needed


def head(day: Snapshot, width: int) -> Content:
    """Write the day, and when it closes."""
    date = words.dated(day.day, short=width < 100)
    parts: list[Part] = [("daybreak", "bold $accent"), (f"   {date}   ", "$muted")]
    if day.closed:
        return row(width, *parts, (day.phrase, "bold $accent"))
    last = ("   this closes your last working day", "$muted")
    if day.end is None:
        return row(width, *parts, ("a day off", "bold $accent"), last)
    if day.windows and day.at < day.windows[0][0]:
        return row(width, *parts, ("after close", "bold $accent"), last)
    closes = words.clock(day.end.closes_at, ZoneInfo(day.zone))
    if day.end.closes_at <= day.at:
        return row(width, *parts, ("after close", "bold $accent"), (f"   close was at {closes}", "$muted"))
    which = "you stop at" if day.end.chosen else "close at"
    state = "winding down" if day.end.leads(day.at) else "winding down early"
    told, away = f"   {which} {closes}", f", {words.away(day.end.closes_at, day.at)}"
    room = width - sum(cell_len(text) for text, _ in parts) - cell_len(state + told + away)
    return row(width, *parts, (state, "bold $accent"), (told, "$muted"), (away if room >= 0 else "", "$muted"))


def gentle(day: Snapshot) -> tuple[str, ...]:
    """Give the lines that stand at the foot of the day: it is time to wind down, a recovery break is offered."""
    said = []
    if day.recovery:
        said.append("After a hard message: a recovery break is there if you want it.   B takes it")
    if day.end is not None and not day.closed and day.end.leads(day.at):
        zone = ZoneInfo(day.zone)
        close = words.clock(day.end.closes_at, zone)
        if day.at >= day.end.closes_at:
            said.append(f"Close was at {close}; whenever you are ready.   w closes the day")
        else:
            later = "" if day.end.put_off else "   L a little later, once"
            said.append(f"Time to wind down: {'you stop' if day.end.chosen else 'close'} at {close}.   w begins{later}")
    return tuple(said)


def item_lines(item: WinddownLine, width: int, *, here: bool, full: bool) -> list[Content]:
    """Write one line of the checklist with what stands under it; `full` gives also what is settled its details."""
    style = "bold $text" if here else "$text" if not settled(item) else "$muted"
    first = row(width, ("  › " if here else "    ", "bold $accent"), _glyph(item), (f" {item.text}", style))
    rows = [first]
    if here or full or not settled(item) or item.skipped is not None:
        room = width - INDENT
        for text, meaning in _details(item):
            rows += [row(width, (" " * INDENT, ""), (each, meaning)) for each in wrap(text, room)]
    return rows


def _glyph(item: WinddownLine) -> Part:
    """Give the glyph: it says what its colour says."""
    if item.ticked:
        return "✓", "$available"
    if item.skipped is not None or not item.needed:
        return "–", "$muted"
    return ("◐", "$notice") if item.auto else ("·", "$muted")


def _details(item: WinddownLine) -> Iterator[Part]:
    if item.skipped is not None:
        yield f"skipped: {item.skipped}", "$muted"
    if item.answers:
        for number, each in enumerate(item.answers, 1):
            yield f"{number}  {each}", "$text"
    elif item.ask == "energy":
        yield (f"{item.answer} of 5" if item.answer else "1 2 3 4 5"), "$muted"
    elif item.ask == "professional":
        yield item.answer or "y n", "$muted"
    elif item.answer or item.detail:
        yield item.answer or item.detail, "$text" if item.answer else "$muted"


def last_line(day: Snapshot, width: int, *, here: bool) -> list[Content]:
    """Write the line that closes the day."""
    zone = ZoneInfo(day.zone)
    rests = "and the queue rests"
    opens_at = day.rests_until or day.opens_at
    if opens_at is not None:
        rests += f" until {words.moment(opens_at, day.at, zone, tomorrow=True)}"
    parts: list[Part] = [("  › " if here else "    ", "bold $accent"), ("  ", "")]
    rows = [row(width, *parts, (_CLOSE, "bold $accent" if here else "$text"), (f" — {rests}", "$muted"))]
    left = sum(not settled(item) for item in day.winddown)
    if here and left:
        told = f"{words.count(left, 'line')} still open: {'it' if left == 1 else 'they'} may stay so"
        rows.append(row(width, (" " * INDENT, ""), (told, "$muted")))
    return rows


def checklist(
    items: Sequence[WinddownLine], day: Snapshot, at: int, size: tuple[int, int], writing: int
) -> tuple[Content, Content]:
    """Write the lines up to the one at `at`, and those after it; `writing` rows stand between them.

    Air between the lines where there is room, then the details of all, then those of what is open alone.
    """
    width, height = size
    for full, gap in ((True, 1), (True, 0), (False, 0)):
        blocks = [item_lines(item, width, here=number == at, full=full) for number, item in enumerate(items)]
        blocks.append(last_line(day, width, here=at >= len(items)))
        if sum(map(len, blocks)) + gap * (len(blocks) - 1) + writing <= height:
            break
    empty = [Content("")] * gap
    before, after = blocks[: at + 1], blocks[at + 1 :]
    lead = empty if after else []
    return _joined(before, empty), Content("\n").join([*lead, _joined(after, empty)]) if after else Content("")


def _joined(blocks: Sequence[list[Content]], between: list[Content]) -> Content:
    rows: list[Content] = []
    for number, block in enumerate(blocks):
        rows += (between if number else []) + block
    return Content("\n").join(rows)


def still(value: str, place: int) -> str:
    """Say what a row of the first three does not name yet; `place` is from 0."""
    if not value.strip():
        return f"{place + 1} of {MOST}; enter on an empty line goes on"
    first: First = first_of(value)
    return f"enter keeps it; still open: {', '.join(first.missing)}" if first.missing else "enter keeps it"


def hint(item: WinddownLine, width: int) -> str:
    """Give the words that stand in the empty line of an item."""
    return cut(HINTS.get(item.ask, "in a few words"), width)
