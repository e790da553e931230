"""What the screen may ask of the running day, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from boundaries.text import SafeText
from daybreak.clock import Clock
from daybreak.intents import Intent, Receipt
from daybreak.snapshot import Snapshot, ThreadView

if TYPE_CHECKING:
    from daybreak.breaksview import BreakRecord
    from daybreak.hoursview import HoursView
    from daybreak.journalview import Journal, Morning
    from daybreak.logview import EntryView, GuidedDraft, LogFilter, LogView, PartingView


class DayError(Exception):
    """It could not be done; the text is clean, says why and what to do, and nothing has changed."""


class Draft(Struct, frozen=True, kw_only=True):
    """What a reply begins with: to whom, its subject, and the text below which the quote stands."""

    thread: str
    to: SafeText
    subject: SafeText
    text: str
    """Cleaned, editable: blank or from a template, the quoted original below."""
    offer: str = ""
    """In words, when closed: "leaves Tue 09:00, at the next opening"."""


class LiveDay(Protocol):
    """The day while the dashboard runs: one owner of state, on a thread of its own; listeners on the loop's."""

    clock: Clock

    @property
    def snapshot(self) -> Snapshot:
        """Give the newest snapshot; always there, from before the first frame."""

    def subscribe(self, listener: Callable[[Snapshot], None]) -> None:
        """Call `listener` on the event loop's thread with each new snapshot."""

    async def start(self) -> None:
        """Begin to sync, to send and to watch the clock: after the first frame."""

    async def stop(self) -> None:
        """Stop everything, durable first."""

    async def do(self, intent: Intent) -> Receipt:
        """Carry out an intent; returns once it is durable. Raises `DayError`."""

    async def undo(self) -> Receipt | None:
        """Take back the newest action; None when there is nothing."""

    async def view(self, thread: str, *, whole: bool = False) -> ThreadView:
        """Give one thread; `whole` fetches the texts from the source where only previews are at hand."""

    async def draft(self, thread: str, template: str = "") -> Draft:
        """Begin a reply."""

    async def outgoing(self, entry: str) -> Draft:
        """Give a draft of the outbox to read and write in. Raises `DayError`."""

    async def templates(self) -> tuple[str, ...]:
        """Give the names of the reply templates."""

    async def when(self, words: str) -> datetime:
        """Give the instant that words name ("opening", "thu 15:00"), in UTC. Raises `DayError`."""

    async def violations(self, wanted: LogFilter) -> LogView:
        """Give the entries of the violation log that a filter leaves, with their year."""

    async def log_trouble(self) -> SafeText | None:
        """Check the chain of the log: where it does not hold and what to do, or None when it holds."""

    async def violation(self, violation: str) -> EntryView:
        """Give one entry whole. Raises `DayError`."""

    async def guided(
        self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
    ) -> GuidedDraft:
        """Begin the guided answer to an entry, or go on with the one kept for later. Raises `DayError`."""

    async def parting(self, client: str) -> PartingView:
        """Give the let-go sheet of a client. Raises `DayError`."""

    async def parting_letter(self, client: str, way: str) -> SafeText:
        """Draft the letter of one way out: made only when it is asked for. Raises `DayError`."""

    async def hours(self) -> HoursView:
        """Give the week and the exceptions as they can be changed."""

    async def break_record(self) -> BreakRecord:
        """Give what became of breaks, and what still comes."""

    async def journal(self, words: str = "") -> Journal:
        """Give the days of the journal in which every word occurs, newest first."""

    async def journal_text(self, words: str = "") -> str:
        """Give the same days as a Markdown document."""

    async def morning(self) -> Morning:
        """Give what the present day begins with."""

    def typed(self) -> None:
        """Take note of a key: a break that is due waits for a pause in typing."""

    def focused(self, *, here: bool) -> None:
        """Take note of whether the terminal says that its user looks at it."""

    async def tick(self) -> None:
        """Recompute for the present minute."""

    async def sync(self) -> None:
        """Fetch from every account now."""
