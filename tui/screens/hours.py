"""The hours of the week and the dates that differ, to be changed: a line a day, a line an exception."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from boundaries.policy.hours import read_windows
from boundaries.policy.model import Week
from daybreak.hoursview import ExceptionRow, HoursView
from daybreak.intents import AddException, ChangeHours, Intent, RemoveException
from daybreak.live import DayError, LiveDay
from tui.screens.dialog import Dialog, title

_NONE = "None: every week is like this one."


class HoursScreen(Dialog[None]):
    """Stays open while things are changed; each change is one level of undo."""

    DEFAULT_CSS = """
    HoursScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 0; }
    HoursScreen Horizontal { height: 1; }
    HoursScreen Horizontal Label { width: 6; color: $text-muted; }
    HoursScreen Input, HoursScreen Input:focus {
        height: 1; border: none; padding: 0 1; background: $surface; background-tint: transparent;
    }
    HoursScreen .hours--wrong { height: auto; color: $text-error; padding: 0 0 0 6; display: none; }
    HoursScreen .hours--wrong.-said { display: block; }
    HoursScreen .hours--heading { height: 1; margin: 1 0 0 0; }
    HoursScreen OptionList, HoursScreen OptionList:focus {
        height: auto; max-height: 6; border: none; padding: 0; background: $panel; background-tint: transparent;
    }
    HoursScreen .hours--came { height: auto; margin: 1 0 0 0; color: $accent; }
    """
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("enter", "keep"),
        ("tab", "on"),
        ("ctrl+n", "new date"),
        ("ctrl+x", "remove"),
        ("esc", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", id="hours.keep", tooltip="Write the hours into the policy"),
        Binding("ctrl+n", "new", "New", id="hours.new", tooltip="Let some dates differ", priority=True),
        Binding("ctrl+x", "remove", "Remove", id="hours.remove", tooltip="Let the week hold again", priority=True),
    ]

    def __init__(self, live: LiveDay, view: HoursView) -> None:
        """Show what holds."""
        super().__init__(title("Hours", f"by the clock of {view.zone}; 09:00-12:30 13:30-17:30, empty: a day off"))
        self._live = live
        self._view = view

    def body(self) -> Iterable[Widget]:
        """Give a line a day, the exceptions, and the place for what came of a change."""
        with VerticalScroll(can_focus=False):
            for day, windows in self._view.week:
                line = Input(windows, placeholder="day off", id=day)
                line.cursor_blink = False
                yield Horizontal(Label(day.capitalize()), line)
                yield Static("", classes="hours--wrong", id=f"wrong-{day}", markup=False)
            yield Static(Content.styled("Dates that differ", "bold"), classes="hours--heading")
            yield OptionList(markup=False)
            yield Static(_NONE, id="none", markup=False)
            yield Static("", classes="hours--came", markup=False)

    def on_mount(self) -> None:
        """Stand on Monday."""
        self._list()
        self.query_one("#mon", Input).focus()

    @on(Input.Submitted)
    def _submitted(self, _event: Input.Submitted) -> None:
        self.action_keep()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        """Say what is wrong with a line as soon as it is left, and that it is right as soon as it is."""
        if event.input.id is not None and self._wrong(event.input.id):
            self._check(event.input.id)

    def action_keep(self) -> None:
        """Write the hours, if every line is right."""
        days = [day for day, _ in self._view.week]
        wrong = [day for day in days if not self._check(day)]
        if wrong:
            self.query_one(f"#{wrong[0]}", Input).focus()
            return
        week: Week = {day: windows for day in days if (windows := read_windows(self._text(day)))}
        self.run_worker(self._do(ChangeHours(week)), exit_on_error=False)

    def action_new(self) -> None:
        """Ask for another exception."""
        self.run_worker(self._new(), exit_on_error=False)

    async def _new(self) -> None:
        from tui.screens.exception import ExceptionForm

        new = await self.app.push_screen_wait(ExceptionForm(self._view.today))
        if new is not None:
            await self._do(AddException(new))

    def action_remove(self) -> None:
        """Take the exception away that stands highlighted."""
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._view.exceptions):
            row = self._view.exceptions[at]
            self.run_worker(self._do(RemoveException(row.number, row.first)), exit_on_error=False)

    async def _do(self, intent: Intent) -> None:
        """Carry out a change and show what came of it."""
        try:
            receipt = await self._live.do(intent)
            self._view = await self._live.hours()
        except DayError as problem:
            self._say(str(problem))
            return
        self._list()
        self._say(f"{receipt.label}   u on the day takes it back")

    def _say(self, text: str) -> None:
        self.query_one(".hours--came", Static).update(text)

    def _list(self) -> None:
        rows = self.query_one(OptionList)
        rows.set_options(Option(_row(each)) for each in self._view.exceptions)
        rows.highlighted = 0 if self._view.exceptions else None
        rows.display = bool(self._view.exceptions)
        self.query_one("#none").display = not self._view.exceptions

    def _text(self, day: str) -> str:
        return self.query_one(f"#{day}", Input).value

    def _wrong(self, day: str) -> bool:
        return self.query_one(f"#wrong-{day}", Static).has_class("-said")

    def _check(self, day: str) -> bool:
        """Say beside a line what is wrong with it; True where nothing is."""
        try:
            read_windows(self._text(day))
            wrong = ""
        except ValueError as problem:
            wrong = str(problem)
        beside = self.query_one(f"#wrong-{day}", Static)
        beside.update(wrong)
        beside.set_class(bool(wrong), "-said")
        return not wrong


def _row(row: ExceptionRow) -> Content:
    style = "$text-muted" if row.past else ""
    parts = (
        (f"{row.dates}  ", style or "bold"),
        (row.what, style),
        (f"  {row.note}" if row.note else "", "$text-muted"),
    )
    return Content.assemble(*parts)
