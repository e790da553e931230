"""The record of breaks: bars by day and by week, today whole, and what still comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from boundaries import words
from boundaries.breaks.moved import MOVED
from boundaries.breaks.record import Tally
from boundaries.text import line
from daybreak.breaksview import BreakRecord, BreakRow, DayOfBreaks
from daybreak.live import DayError, LiveDay
from daybreak.snapshot import Snapshot
from tui.lines import Part, row
from tui.offers import Offers, help_key
from tui.panes.breaks import KINDS
from tui.screens.dialog import keys
from tui.typed import opens

MARKS: tuple[tuple[str, str, str], ...] = (
    ("taken", "\N{FULL BLOCK}", "$available"),
    ("natural", "\N{DARK SHADE}", "$available"),
    ("skipped", "\N{WHITE SQUARE}", "$notice"),
    ("missed", "\N{MIDDLE DOT}", "$muted"),
)
"""Each outcome with its glyph: told by the shape, whatever the colours are."""
_GLYPHS = {name: (glyph, style) for name, glyph, style in MARKS}
_OFTEN = {0: "", 1: "put off", 2: "put off twice"}
WHY = {
    "meeting": "for a meeting",
    "focus": "for focus",
    "promise": "for a promise",
    "postponed": "put off too late",
    "off": "at the close",
}


class BreaksScreen(Offers):
    """Shows what became of breaks; changes nothing."""

    DEFAULT_CSS = """
    BreaksScreen { background: $background; color: $text; }
    BreaksScreen #breaks-head { height: 2; padding: 1 3 0 3; }
    BreaksScreen #breaks-body { height: 1fr; margin: 1 2; padding: 1 2; background: $surface;
                                border-left: outer $edge-focus; scrollbar-size-vertical: 1;
                                scrollbar-color: $edge; scrollbar-color-hover: $edge; scrollbar-color-active: $edge;
                                scrollbar-background: $surface; scrollbar-background-hover: $surface;
                                scrollbar-background-active: $surface; }
    BreaksScreen #breaks-keys { height: 1; padding: 0 3; }
    """
    AUTO_FOCUS = "#breaks-body"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,R", "back", "Back", id="breaks.back", tooltip="Back to the day"),
        help_key("breaks"),
    ]

    def __init__(self, live: LiveDay) -> None:
        """Read the record of `live`."""
        super().__init__()
        self._live = live
        self._record: BreakRecord | None = None
        self._head, self._told = Static(id="breaks-head"), Static()

    def compose(self) -> ComposeResult:
        """Put the record below its heading."""
        yield self._head
        with VerticalScroll(id="breaks-body"):
            yield self._told
        yield Static(keys((("↑ ↓", "scroll"), ("esc", "back"), ("?", "help"))), id="breaks-keys")

    def on_mount(self) -> None:
        """Ask the day."""
        opens(self, self._ask())

    def on_resize(self) -> None:
        """Write for another width."""
        self.call_after_refresh(self._write)

    def show(self, day: Snapshot) -> None:
        """Read again: a break may have ended."""
        del day
        self.run_worker(self._ask(), exclusive=True, exit_on_error=False)

    async def _ask(self) -> None:
        try:
            self._record = await self._live.break_record()
        except DayError as problem:
            self.say(line(str(problem)))
            return
        self._write()

    def _write(self) -> None:
        if self._record is None:
            return
        zone = ZoneInfo(self._live.snapshot.zone)
        legend: list[Part] = [("daybreak", "bold $accent"), ("   Breaks", "bold $text"), ("  ", "")]
        for name, glyph, style in MARKS:
            legend += [(f" {glyph}", style), (f" {name} ", "$muted")]
        self._head.update(Content.assemble(*legend))
        width = max(self._told.content_size.width, 40)
        self._told.update(Content("\n").join(written(self._record, zone, width)))

    def say(self, text: str) -> None:
        """Show a line in place of the legend; clean."""
        self._head.update(Content(text))

    def action_back(self) -> None:
        """Back to the day."""
        self.dismiss(None)


def written(record: BreakRecord, zone: ZoneInfo, width: int) -> Iterator[Content]:
    """Give the lines of the record."""
    yield row(width, ("STILL TO COME", "bold $text"))
    for coming in record.coming:
        moved = f"   {MOVED[coming.why]}" if coming.why else ""
        kind = KINDS.get(coming.kind, coming.kind)
        yield row(width, (f"{words.clock(coming.start, zone)}  {kind}", "$text"), (moved, "$muted"))
    if not record.coming:
        yield row(width, ("none before the next pause of your hours", "$muted"))
    yield Content("")
    yield row(width, ("TODAY", "bold $text"))
    for each in record.today:
        yield row(width, *_today(each, zone))
    if not record.today:
        yield row(width, ("no break yet", "$muted"))
    for title, found in (("DAYS", record.days), ("WEEKS", record.weeks)):
        yield Content("")
        yield row(width, (title, "bold $text"))
        most = max((_number(each.tally) for each in found), default=1)
        for day in found:
            yield row(width, *_bar(day, width, most, week=title == "WEEKS"))


def _today(each: BreakRow, zone: ZoneInfo) -> Iterator[Part]:
    glyph, style = _GLYPHS[each.outcome]
    yield f"{glyph} ", style
    yield f"{words.clock(each.at, zone)}  {KINDS.get(each.kind, each.kind):<22}", "$text"
    yield each.outcome, "$muted"
    told = [WHY.get(each.why, each.why) if each.outcome == "missed" else each.why, MOVED.get(each.moved, "")]
    told.append(_OFTEN.get(each.postponed, f"put off {each.postponed} times"))
    for text in filter(None, told):
        yield f" · {text}", "$muted"


def _number(counts: Tally) -> int:
    return counts.taken + counts.natural + counts.skipped + counts.missed


def _bar(each: DayOfBreaks, width: int, most: int, *, week: bool) -> Iterator[Part]:
    day = each.day
    name = f"{day.day:>2} {words.MONTHS[day.month - 1][:3]}"
    yield f"{'from' if week else words.WEEKDAYS[day.weekday()][:3]} {name}  ", "$muted"
    room = max(width - 46, 8)
    scale = min(1.0, room / most)
    counts = each.tally
    for name, glyph, style in MARKS:
        yield glyph * round(getattr(counts, name) * scale), style
    told = f"  {counts.taken + counts.natural} of {_number(counts)}"
    told += f" · {counts.postponed} put off" if counts.postponed else ""
    told += f" · {', '.join(f'{number} {WHY.get(why, why)}' for why, number in counts.why)}" if counts.why else ""
    yield told, "$muted"
