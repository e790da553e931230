"""The night: the phrase that closed the day, and the next opening. Nothing that waits is on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual.binding import Binding, BindingType
from textual.widget import Widget

from boundaries import words
from boundaries.text import line
from daybreak import notices
from daybreak.intents import Peek
from daybreak.live import DayError, LiveDay
from daybreak.snapshot import Snapshot
from tui.centred import Centred, Rows
from tui.lines import Part, cut
from tui.offers import Offers, help_key
from tui.typed import opens


class NightScreen(Offers):
    """Lies over the closed day until it opens again; its keys stand in the help and in the palette alone."""

    DEFAULT_CSS = "NightScreen { background: $horizon-night; color: $muted; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "peek", "look", id="night.peek", tooltip="Look at what rests, or answer it: a slip", show=False),
        Binding("enter", "urgent", "read", id="night.urgent", tooltip="Read what came as agreed urgent", show=False),
        Binding("u", "undo", "undo", id="night.undo", tooltip="Take the close back", show=False),
        Binding("J", "journal", "journal", id="night.journal", tooltip="The days before this one", show=False),
        help_key("night"),
    ]

    def __init__(self, live: LiveDay) -> None:
        """Rest with `live`."""
        super().__init__()
        self._live = live
        self._sky = Centred(middle=True)
        self._said = ""

    def compose(self) -> Iterator[Widget]:
        """Give the sky."""
        self._sky.put(sky(self._live.snapshot))
        yield self._sky

    def show(self, day: Snapshot) -> None:
        """Follow the day; leave when it opens, or when its user looks at it all the same."""
        if day.resting:
            self._sky.put(sky(day, self._said))
        elif self.app.screen is self:
            self.dismiss(None)

    def on_screen_resume(self) -> None:
        """Look again: the day may have opened while something lay over the night."""
        self.show(self._live.snapshot)

    def fits(self, action: str) -> bool:
        """Offer to read only where something came over the urgent way."""
        return action != "urgent" or bool(urgent(self._live.snapshot))

    def action_urgent(self) -> None:
        """Go to what came over the agreed urgent way; without any, stay."""
        if urgent(self._live.snapshot):
            self.dismiss(None)

    def action_peek(self) -> None:
        """Ask once, then show what rests."""
        opens(self, self._peek())

    async def _peek(self) -> None:
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        choices = [
            Choice("n", "let it rest", value=False),
            Choice("y", "look: it is noted as a slip", value=True),
        ]
        heading = title("Look at what rests?", "it can wait, and so can you")
        if not await self.app.push_screen_wait(Pick[bool](heading, choices)):
            return
        try:
            await self._live.do(Peek())
        except DayError as problem:
            self.say(str(problem))

    def action_undo(self) -> None:
        """Take the close back."""
        opens(self, self._undo())

    async def _undo(self) -> None:
        if self._live.snapshot.undo != self._live.snapshot.phrase:
            self.say("The close is not the newest action any more.")
            return
        try:
            await self._live.undo()
        except DayError as problem:
            self.say(str(problem))

    def say(self, text: str) -> None:
        """Show a line below the phrase."""
        self._said = line(text)
        self.show(self._live.snapshot)

    def action_journal(self) -> None:
        """Show the days before."""
        from tui.screens.journal import JournalScreen

        self.app.push_screen(JournalScreen(self._live))


def urgent(day: Snapshot) -> tuple[str, ...]:
    """Name who wrote over the agreed urgent way since the close."""
    since = day.closed_at
    came = [row for row in notices.urgent(day) if since is not None and row.last_at > since]
    return tuple(dict.fromkeys(row.client or row.sender for row in came))


def sky(day: Snapshot, said: str = "") -> Rows:
    """Give the rows of the night: the phrase, the next opening, and only an agreed emergency besides."""
    rows: list[tuple[Part, ...]] = [((day.phrase, "bold $text"),)]
    if day.opens_at is not None:
        opens = words.moment(day.opens_at, day.at, ZoneInfo(day.zone), long=True, tomorrow=True)
        rows += [(("", ""),), ((f"until {opens}", "$muted"),)]
    called = urgent(day)
    if called:
        who = cut(", ".join(called), 40)
        calls = ((f"{who}, the urgent way: ", "$band-urgent"), ("enter", "bold $accent"), (" reads it", "$muted"))
        rows += [(("", ""),), calls]
    if said:
        rows += [(("", ""),), ((said, "$notice"),)]
    return tuple(rows)
