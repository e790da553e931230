"""Let some dates differ from the week: from when to when, which hours, how soon an answer, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import ClassVar, TypeVar

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from boundaries.policy.hours import read_promises, read_windows
from boundaries.policy.model import NewException
from boundaries.policy.values import window_text
from daybreak.when import date_named
from tui.screens.dialog import Dialog, title

Value = TypeVar("Value")
_FIELDS = (
    ("from", "2026-12-24 · tomorrow · fri"),
    ("to", "left out: that one day"),
    ("hours", "closed · 10:00-12:00 · nothing: as in the week"),
    ("promise", "email 2wd, chat 4h · nothing: as agreed"),
    ("note", "shown on these dates; never sent to anybody"),
)


class ExceptionForm(Dialog[NewException]):
    """Five lines; each says below itself what is wrong with it."""

    DEFAULT_CSS = """
    ExceptionForm Horizontal { height: 1; }
    ExceptionForm Horizontal Label { width: 10; color: $text-muted; }
    ExceptionForm Input, ExceptionForm Input:focus {
        height: 1; border: none; padding: 0 1; background: $surface; background-tint: transparent;
    }
    ExceptionForm .exception--wrong { height: auto; color: $text-error; padding: 0 0 0 10; display: none; }
    ExceptionForm .exception--wrong.-said { display: block; }
    """
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("tab", "on"), ("enter", "keep"), ("esc", "back"))

    def __init__(self, today: date) -> None:
        """Ask; dates without a year are seen from `today`."""
        super().__init__(title("Dates that differ", "of two on a date, the first in the file holds"))
        self._today = today

    def body(self) -> Iterable[Widget]:
        """Give the lines."""
        for name, hint in _FIELDS:
            line = Input(placeholder=hint, id=name)
            line.cursor_blink = False
            yield Horizontal(Label(name), line)
            yield Static("", classes="exception--wrong", id=f"wrong-{name}", markup=False)

    @on(Input.Submitted)
    def _submitted(self, _event: Input.Submitted) -> None:
        new = self._read()
        if new is not None:
            self.dismiss(new)

    def _read(self) -> NewException | None:
        """Read every line; None, and the reasons beside them, where one is wrong."""
        first = self._take("from", lambda text: date_named(text, self._today))
        last = self._take("to", lambda text: self._last(text, first))
        hours = self._take("hours", _hours)
        promise = self._take("promise", read_promises)
        nothing = hours == (None,) and promise == ({},)
        note = self._take("note", lambda text: _note(text, nothing=nothing))
        if first and last and hours and promise and note:
            return NewException(first=first[0], last=last[0], hours=hours[0], promise=promise[0], note=note[0])
        self.query(".exception--wrong.-said").first(Static).scroll_visible()
        return None

    def _take(self, name: str, read: Callable[[str], Value]) -> tuple[Value, ...]:
        """Read one line: what it says, or nothing, and below it what is wrong."""
        found: tuple[Value, ...] = ()
        wrong = ""
        try:
            found = (read(self.query_one(f"#{name}", Input).value.strip()),)
        except ValueError as problem:
            wrong = str(problem)
        beside = self.query_one(f"#wrong-{name}", Static)
        beside.update(wrong)
        beside.set_class(bool(wrong), "-said")
        return found

    def _last(self, text: str, first: tuple[date, ...]) -> date:
        last = date_named(text, self._today) if text else first[0] if first else self._today
        if first and last < first[0]:
            raise ValueError(f"{last} comes before {first[0]}")
        return last


def _note(text: str, *, nothing: bool) -> str:
    if not text and nothing:
        raise ValueError("Nothing differs yet: give these dates hours, close them, or let promises take longer.")
    return text


def _hours(text: str) -> tuple[str, ...] | None:
    return tuple(map(window_text, read_windows(text))) if text else None
