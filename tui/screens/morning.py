"""The beginning of a day: what was written for it, what came while it rested, and one key for when it stops."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from boundaries import words
from boundaries.text import line
from daybreak.intents import ChooseStop
from daybreak.journalview import Morning
from daybreak.live import DayError, LiveDay
from daybreak.snapshot import Snapshot
from tui.lines import Part, row, wrap
from tui.offers import Offers, help_key
from tui.screens.dialog import keys
from tui.typed import opens

_NAMED = 4
_WIDTH = 96


class MorningScreen(Offers):
    """Greets once a day; everything on it was written or happened, nothing on it asks for work."""

    DEFAULT_CSS = """
    MorningScreen { background: $background; color: $text; align: center middle; }
    MorningScreen VerticalScroll {
        width: 100%; max-width: 100; height: auto; max-height: 1fr; padding: 1 3;
        background: $surface; border-left: outer $edge-focus;
        scrollbar-size-vertical: 1; scrollbar-color: $edge; scrollbar-background: $surface;
    }
    MorningScreen .morning--foot { width: 100%; max-width: 100; height: 1; padding: 0 3; }
    MorningScreen #morning-said { height: auto; min-height: 1; color: $notice; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "as_agreed", "As agreed", id="morning.as-agreed", tooltip="Stop when your hours end"),
        Binding("o", "other", "Another time", id="morning.other", tooltip="Stop at another time"),
        Binding("escape,q", "leave", "Leave", id="morning.leave", tooltip="Choose nothing now; M brings this back"),
        help_key("morning"),
    ]

    def __init__(self, live: LiveDay) -> None:
        """Greet for `live`."""
        super().__init__()
        self._live = live
        self._morning: Morning | None = None
        self._body, self._said = Static(), Static("", id="morning-said", classes="morning--foot", markup=False)
        self._keys = Static(classes="morning--foot")

    def compose(self) -> ComposeResult:
        """Put the words above the keys."""
        yield VerticalScroll(self._body, can_focus=False)
        yield self._said
        yield self._keys

    def on_mount(self) -> None:
        """Ask the day."""
        opens(self, self._ask())

    def on_resize(self) -> None:
        """Write for another width."""
        self.call_after_refresh(self._write)

    def show(self, day: Snapshot) -> None:
        """Follow the day: once it is closed again, this is over."""
        if day.closed and self.app.screen is self:
            self.dismiss(None)

    async def _ask(self) -> None:
        try:
            self._morning = await self._live.morning()
        except DayError as problem:
            self.say(line(str(problem)))
        self._write()

    def _write(self) -> None:
        if self._morning is not None:
            width = min(max(self._body.size.width, 30), _WIDTH)
            self._body.update(Content("\n").join(greeting(self._morning, self._live.snapshot, width)))
            self._keys.update(keys(_offered(len(self._morning.stops))))

    def on_key(self, event: events.Key) -> None:
        """Choose a stop with its number."""
        stops = self._morning.stops if self._morning is not None else ()
        if event.character and event.character.isdecimal() and 0 < int(event.character) <= len(stops):
            event.stop()
            self._stop(stops[int(event.character) - 1])

    def action_as_agreed(self) -> None:
        """Stop when the hours end."""
        if self._morning is not None and self._morning.stops:
            self._stop(None)
        else:
            self.dismiss(None)

    def action_other(self) -> None:
        """Ask for another time."""
        opens(self, self._other())

    async def _other(self) -> None:
        from tui.ask_time import ask_time
        from tui.screens.dialog import title

        at = await ask_time(self.app, self._live, title("Stop today at"), "15:45")
        if at is not None:
            await self._choose(at)

    def action_leave(self) -> None:
        """Choose nothing now."""
        self.dismiss(None)

    def say(self, text: str) -> None:
        """Show a line above the keys; clean."""
        self._said.update(text)

    def _stop(self, at: datetime | None) -> None:
        opens(self, self._choose(at))

    async def _choose(self, at: datetime | None) -> None:
        try:
            await self._live.do(ChooseStop(at))
        except DayError as problem:
            self.say(line(str(problem)))
            return
        self.dismiss(None)


def greeting(morning: Morning, day: Snapshot, width: int) -> list[Content]:
    """Write the morning, a row each."""
    zone = ZoneInfo(day.zone)
    name = day.name.partition(" ")[0]
    rows = [
        row(
            width,
            (f"Good morning{', ' if name else ''}{name}", "bold $accent"),
            (f"   {words.dated(morning.day)}", "$muted"),
        )
    ]
    rows += _part(width, _written_on(morning, zone), list(_written(morning)))
    rows += _part(width, "WHILE YOU WERE AWAY", list(_meanwhile(morning)))
    if morning.stops:
        rows += _part(width, "WHEN DO YOU STOP TODAY?", [])
        rows.append(row(width, *_stops(morning, zone)))
        if morning.end is not None and morning.end.chosen:
            rows.append(row(width, (f"chosen: {words.clock(morning.end.closes_at, zone)}", "$muted")))
    return rows


def _part(width: int, heading: str, said: list[Part]) -> list[Content]:
    rows = [Content(""), row(width, (heading, "bold $muted"))]
    for text, style in said:
        rows += [row(width, (each, style)) for each in wrap(text, width)]
    return rows


def _written_on(morning: Morning, zone: ZoneInfo) -> str:
    if morning.closed_at is None:
        return "WRITTEN FOR TODAY"
    on: date = morning.closed_at.astimezone(zone).date()
    name = "YESTERDAY" if (morning.day - on).days == 1 else f"ON {words.day(on, morning.day, long=True).upper()}"
    return f"{name} YOU WROTE, FOR TODAY"


def _written(morning: Morning) -> Iterator[Part]:
    for number, first in enumerate(morning.first_three, 1):
        yield f"{number}  {first}", "$text"
    if not morning.first_three:
        yield "nothing, and that is fine: the day is open", "$muted"
    if morning.good is not None:
        yield f"and what went well: {morning.good}", "$muted"


def _meanwhile(morning: Morning) -> Iterator[Part]:
    if morning.released:
        named = [str(name) for name in morning.released_of[:_NAMED]]
        more = len(morning.released_of) - len(named)
        who = ", ".join(named) + (f" and {more} more" if more else "")
        verb = "is" if morning.released == 1 else "are"
        yield (
            f"{words.count(morning.released, 'message')} waited, and {verb} in the queue: {who}",
            "$text",
        )
    else:
        yield "no message waited", "$muted"
    for changed in morning.changed:
        yield changed, "$channel"
    if morning.compared and not morning.changed:
        yield "nothing changed in the calendar", "$muted"


def _stops(morning: Morning, zone: ZoneInfo) -> Iterator[Part]:
    for number, at in enumerate(morning.stops, 1):
        yield f"{number}", "bold $accent"
        agreed = " as agreed" if number == 1 else ""
        yield f" {words.clock(at, zone)}{agreed}   ", "$text"
    yield "o", "bold $accent"
    yield " another time", "$text"


def _offered(stops: int) -> tuple[tuple[str, str], ...]:
    """Give the keys with what they do: a number for each stop; without hours to come, nothing but the way back."""
    if not stops:
        return (("esc", "back to the day"),)
    numbers = " ".join(str(number) for number in range(1, stops + 1))
    return ((numbers, "stop then"), ("o", "another time"), ("enter", "as agreed"), ("esc", "not now"))
