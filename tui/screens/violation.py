"""Log an act by hand: what kind, how grave, one line of fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from boundaries.text import SafeText
from boundaries.violations.kinds import KINDS
from daybreak.intents import LogViolation
from daybreak.snapshot import ViolationLine
from tui.screens.dialog import Dialog, title

_SEVERITIES = ("", "a nuisance", "an act against the agreement", "grave", "harassment")


class ViolationForm(Dialog[LogViolation]):
    """The kinds, client and severity, and a line to write; it is confirmed from the start."""

    DEFAULT_CSS = """
    ViolationForm Input, ViolationForm Input:focus {
        height: 1; border: none; padding: 0 1; background: $surface; background-tint: transparent;
    }
    ViolationForm OptionList, ViolationForm OptionList:focus {
        height: auto; max-height: 9; border: none; padding: 0; background: $panel; background-tint: transparent;
    }
    ViolationForm .violation--client { height: 1; margin: 1 0 0 0; }
    ViolationForm .violation--severity { height: 1; margin: 0 0 1 0; }
    """
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("↑ ↓", "kind"),
        ("ctrl+← →", "severity"),
        ("pgdn", "client"),
        ("enter", "keep"),
        ("esc", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "kind(1)", "Next kind", id="violation.down", priority=True, show=False),
        Binding("up", "kind(-1)", "Kind before", id="violation.up", priority=True, show=False),
        Binding("ctrl+right", "severity(1)", "Graver", id="violation.graver", priority=True, show=False),
        Binding("ctrl+left", "severity(-1)", "Less grave", id="violation.lesser", priority=True, show=False),
        Binding("pagedown", "client(1)", "Next client", id="violation.client-next", priority=True, show=False),
        Binding("pageup", "client(-1)", "Client before", id="violation.client-before", priority=True, show=False),
    ]

    def __init__(
        self,
        clients: Sequence[SafeText],
        client: SafeText,
        *,
        thread: str = "",
        subject: SafeText | None = None,
        entry: ViolationLine | None = None,
    ) -> None:
        """Log against `client`, or another of `clients`; the thread is kept with it. An `entry` is edited."""
        heading = "Edit the entry" if entry else "Log a violation"
        super().__init__(title(heading, subject or ""))
        self._clients = tuple(dict.fromkeys([*([client] if client else []), *clients]))
        self._client = client
        self._thread = thread
        self._kinds = [kind for kind in KINDS.values() if not kind.slip]
        names = [kind.name for kind in self._kinds]
        self._first = names.index(entry.kind) if entry and entry.kind in names else 0
        self._severity = entry.severity if entry else self._kinds[0].severity
        self._note = entry.note if entry else ""

    def body(self) -> Iterable[Widget]:
        """Give the kinds, the severity and the line."""
        yield OptionList(*(Option(Content(kind.words)) for kind in self._kinds), markup=False)
        yield Static(self._client_line(), classes="violation--client")
        yield Static(self._severity_line(), classes="violation--severity")
        note = Input(self._note, placeholder="what happened, in one line of fact")
        note.cursor_blink = False
        yield note

    def on_mount(self) -> None:
        """Stand on the kind to begin with, ready to write."""
        self.query_one(OptionList).highlighted = self._first
        self.query_one(Input).focus()

    def action_kind(self, by: int) -> None:
        """Go to the next kind; its usual severity comes with it."""
        rows = self.query_one(OptionList)
        at = max(0, min(len(self._kinds) - 1, (rows.highlighted or 0) + by))
        rows.highlighted = at
        self._severity = self._kinds[at].severity
        self._show_severity()

    def action_severity(self, by: int) -> None:
        """Weigh it otherwise."""
        self._severity = max(1, min(4, self._severity + by))
        self._show_severity()

    def action_client(self, by: int) -> None:
        """Say that it was another client's act."""
        if self._clients:
            here = self._clients.index(self._client) if self._client else -1 if by > 0 else 0
            self._client = self._clients[(here + by) % len(self._clients)]
            self.query_one(".violation--client", Static).update(self._client_line())

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        kind = self._kinds[self.query_one(OptionList).highlighted or 0]
        self.dismiss(
            LogViolation(
                client=self._client,
                kind=kind.name,
                severity=self._severity,
                note=event.value.strip(),
                thread=self._thread,
            ),
        )

    def _show_severity(self) -> None:
        self.query_one(".violation--severity", Static).update(self._severity_line())

    def _client_line(self) -> Content:
        return Content.assemble(("client    ", "$text-muted"), (self._client or "nobody yet", "bold $accent"))

    def _severity_line(self) -> Content:
        return Content.assemble(
            ("severity  ", "$text-muted"),
            (f"{self._severity}", "bold $accent"),
            (f"  {_SEVERITIES[self._severity]}", "$text-muted"),
        )
