"""The journal: the days as they ended, what was written in the evening; found by any word, copied as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from boundaries import journal as ended
from boundaries import words
from boundaries.journal import Ended
from boundaries.text import line
from daybreak.journalview import Journal, JournalDay
from daybreak.live import DayError, LiveDay
from tui.lines import DOT, Part, row, wrap
from tui.offers import Offers, help_key
from tui.panes.pane import squeezed
from tui.screens.dialog import keys
from tui.screens.find import Find
from tui.typed import opens

GLYPHS = {
    Ended.ON_TIME: ("\N{CHECK MARK}", "$available"),
    Ended.LATE: ("\N{BLACK RIGHT-POINTING SMALL TRIANGLE}", "$muted"),
    Ended.NOT_CLOSED: ("\N{MIDDLE DOT}", "$muted"),
    Ended.RUNNING: ("\N{WHITE CIRCLE}", "$muted"),
}


class Days(Widget):
    """The days, a row each, newest first; where it is narrow with the first words of what was written."""

    DEFAULT_CSS = "Days { width: 1fr; height: 1fr; }"

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.journal: Journal | None = None
        """None until the day answered."""
        self.at = 0
        self.zone = ZoneInfo("UTC")

    @property
    def days(self) -> tuple[JournalDay, ...]:
        """Give the days that are listed."""
        return self.journal.days if self.journal is not None else ()

    def render(self) -> Content:
        """Give the rows around the one that is meant."""
        width, height = self.size
        days = self.days
        if self.journal is None:
            return Content("")
        if not days:
            empty = "No day has these words." if self.journal.total else "No day was written down yet."
            return Content(empty)
        first = min(max(self.at - height // 2, 0), max(len(days) - height, 0))
        rows = [
            self._row(each, width, here=number == self.at)
            for number, each in enumerate(days[first : first + height], first)
        ]
        return Content("\n").join(rows)

    def _row(self, day: JournalDay, width: int, *, here: bool) -> Content:
        glyph, style = GLYPHS[day.ended]
        date = f"{words.WEEKDAYS[day.day.weekday()][:3]} {day.day.day:>2} {words.MONTHS[day.day.month - 1][:3]}"
        written = day.good or (day.first_three[0] if day.first_three else "")
        return row(
            width,
            ("› " if here else "  ", "bold $accent"),
            (f"{glyph} ", style),
            (f"{date}  ", "bold $text" if here else "$text"),
            (f"{day.ended.value:<12}  ", "$muted"),
            (written, "$muted"),
        )


class JournalScreen(Offers):
    """The days beside one of them, whole."""

    DEFAULT_CSS = """
    JournalScreen { background: $background; color: $text; layers: below above; }
    JournalScreen #journal-head { height: 2; padding: 1 3 0 3; }
    JournalScreen #journal-body { height: 1fr; margin: 1 2; layout: horizontal; }
    JournalScreen Days { background: $surface; border-left: outer $edge-focus; padding: 1 2; }
    JournalScreen #journal-scroll {
        width: 1fr; height: 1fr; background: $surface; border-left: outer $edge; padding: 1 3;
        scrollbar-size-vertical: 1; scrollbar-color: $edge; scrollbar-background: $surface;
    }
    JournalScreen.-wide Days { width: 64; margin-right: 2; }
    JournalScreen.-narrow #journal-head { height: 1; padding: 0 2; }
    JournalScreen.-narrow #journal-body { layout: vertical; margin: 0; }
    JournalScreen.-narrow Days { height: 6; padding: 0 1; }
    JournalScreen.-narrow #journal-scroll { padding: 0 2; margin-top: 1; }
    JournalScreen #journal-keys { height: 1; padding: 0 3; }
    JournalScreen.-narrow #journal-keys { padding: 0 2; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as Textual declares it
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", id="journal.down", show=False, tooltip="A day back"),
        Binding("up,k", "move(-1)", "Up", id="journal.up", show=False, tooltip="A day on"),
        Binding("pagedown", "page(1)", "Page down", id="journal.page-down", show=False, tooltip="Read on"),
        Binding("pageup", "page(-1)", "Page up", id="journal.page-up", show=False, tooltip="Read back"),
        Binding("slash", "find", "Find", id="journal.find", tooltip="Find by any word, a weekday, a month"),
        Binding("y", "copy", "Copy", id="journal.copy", tooltip="Copy what is listed as Markdown"),
        Binding("escape,q,J", "back", "Back", id="journal.back", tooltip="All days again, then back"),
        help_key("journal"),
    ]

    def __init__(self, live: LiveDay) -> None:
        """Read the journal of `live`."""
        super().__init__()
        self._live = live
        self._words = ""
        self._head, self._days, self._day = Static(id="journal-head"), Days(), Static(id="journal-day")
        self._scroll = VerticalScroll(self._day, id="journal-scroll", can_focus=False)
        self._find = Find(hint="find: any word, a weekday, a month, on time, late")

    def compose(self) -> ComposeResult:
        """Put days and day beside each other."""
        yield self._head
        with Widget(id="journal-body"):
            yield self._days
            yield self._scroll
        yield Static(
            keys((("↑ ↓", "day"), ("/", "find"), ("y", "copy as Markdown"), ("esc", "back"), ("?", "help"))),
            id="journal-keys",
        )
        yield self._find

    def on_mount(self) -> None:
        """Ask the day."""
        self._days.zone = ZoneInfo(self._live.snapshot.zone)
        self._reload()

    def on_resize(self) -> None:
        """Write for another width."""
        self.call_after_refresh(self._write)

    def _reload(self) -> None:
        self.run_worker(self._ask(self._words), exit_on_error=False)

    async def _ask(self, wanted: str) -> None:
        try:
            found = await self._live.journal(wanted)
        except DayError as problem:
            self.say(line(str(problem)))
            return
        if wanted != self._words:
            return
        self._days.journal = found
        self._days.at = min(self._days.at, max(len(found.days) - 1, 0))
        self._write()

    def _write(self) -> None:
        journal = self._days.journal
        if journal is None:
            return
        number = words.count(journal.total, "day")
        if self._words:
            number = f"{len(journal.days)} of {number} with “{self._words}”"
        self._head.update(_titled((f"   {number}", "$muted")))
        self._days.refresh(layout=False)
        day = journal.days[self._days.at] if journal.days else None
        width, height = self._scroll.content_size
        told = [] if day is None else list(written(day, self._days.zone, max(width, 30)))
        self._day.update(Content("\n").join(squeezed(told, height)))
        self._scroll.scroll_home(animate=False)

    def action_move(self, by: int) -> None:
        """Go to another day."""
        self._days.at = max(0, min(len(self._days.days) - 1, self._days.at + by))
        self._write()

    def action_page(self, by: int) -> None:
        """Read a long day on, or back."""
        self._scroll.scroll_relative(y=by * max(self._scroll.content_size.height - 1, 1), animate=False)

    def action_find(self) -> None:
        """Find by words."""
        self._find.open()

    def on_find_narrowed(self, message: Find.Narrowed) -> None:
        """Show the days with these words, while they are typed."""
        self._words = line(message.text)
        self._days.at = 0
        self._reload()

    def on_find_left(self, message: Find.Left) -> None:
        """Back to the days."""
        if not message.keep:
            self._words = ""
            self._reload()
        self.set_focus(None)

    def action_copy(self) -> None:
        """Copy what is listed."""
        opens(self, self._copy())

    async def _copy(self) -> None:
        self.app.copy_to_clipboard(await self._live.journal_text(self._words))
        self.say(f"{words.count(len(self._days.days), 'day')} copied as Markdown")

    def say(self, text: str) -> None:
        """Show a line in the heading; clean."""
        self._head.update(_titled((f"   {text}", "$notice")))

    def action_back(self) -> None:
        """All days again; then back."""
        if self._words:
            self._words = ""
            self._find.value = ""
            self._reload()
        else:
            self.dismiss(None)


def _titled(said: Part) -> Content:
    return Content.assemble(("daybreak", "bold $accent"), ("   Journal", "bold $text"), said)


def written(day: JournalDay, zone: ZoneInfo, width: int) -> Iterator[Content]:
    """Write one day whole."""
    yield row(width, (words.dated(day.day, year=True), "bold $text"))
    how = ended.told(day.ended, day.closes_at, day.closed_at, day.day, zone)
    yield row(width, GLYPHS[day.ended], (f" {how}", "$muted"))
    for heading, texts in _parts(day):
        yield Content("")
        yield row(width, (heading.upper(), "bold $muted"))
        for text in texts:
            for each in wrap(text, width):
                part: Part = (each, "$text")
                yield row(width, part)


def _parts(day: JournalDay) -> Iterator[tuple[str, tuple[str, ...]]]:
    if day.good is not None:
        yield "went well", (day.good,)
    if day.first_three:
        yield "first three for the next day", tuple(f"{n}  {each}" for n, each in enumerate(day.first_three, 1))
    if day.tonight is not None:
        yield "the evening was for", (day.tonight,)
    short = [f"energy {day.energy} of 5"] if day.energy is not None else []
    short += [f"professional: {'yes' if day.professional else 'no'}"] if day.professional is not None else []
    if short:
        yield "the day", (DOT.join(short),)
    if day.skipped:
        yield "skipped", tuple(f"{text}: {why}" for text, why in day.skipped)
    if day.left:
        yield "left open", tuple(day.left)
