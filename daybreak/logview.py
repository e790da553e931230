"""The log of violations as the screen shows it: entries, one entry whole, an answer begun, the sheet of parting ways.

Made by `daybreak.day.entries_view` when a screen asks; no part of a snapshot, and nothing of the first frame. Texts
from outside are `SafeText`; instants are aware, in UTC. Nothing here is a number about a person: acts are counted.
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from boundaries.text import SafeText
from daybreak.snapshot import ViolationLine


class LogFilter(Struct, frozen=True, kw_only=True):
    """Which entries are wanted; what is empty does not narrow."""

    client: str = ""
    kind: str = ""
    state: str = ""
    """A state of an entry, or `open`: suspected and confirmed ones."""
    words: str = ""
    """Text to be found in client, kind, state, note or quote, whatever its case."""
    mine: bool = False
    """The user's own slips instead of the clients' acts."""


class Tally(Struct, frozen=True):
    """How many acts bear one name."""

    name: SafeText
    count: int


class Year(Struct, frozen=True, kw_only=True):
    """What the filter leaves of the last 53 weeks, counted; what nobody confirmed or let go is no act."""

    first: date
    """A Monday."""
    last: date
    days: tuple[tuple[date, int], ...] = ()
    """Days with acts, in order."""
    weeks: tuple[tuple[date, int], ...] = ()
    """Every week by its Monday, in order."""
    clients: tuple[Tally, ...] = ()
    """Most first."""
    kinds: tuple[Tally, ...] = ()


class LogView(Struct, frozen=True, kw_only=True):
    """The entries that a filter leaves, and what they come to."""

    entries: tuple[ViolationLine, ...]
    """Open ones first, then newest first."""
    total: int
    """Entries before the filter: of the clients, or of the user's own."""
    open: int
    year: Year
    standings: tuple[tuple[SafeText, str], ...] = ()
    """Clients that stand on the ladder, each with its step: never a number."""
    kinds: tuple[str, ...] = ()
    """Kinds that the log holds."""
    clients: tuple[SafeText, ...] = ()


class Quote(Struct, frozen=True, kw_only=True):
    """One act, quoted."""

    message: SafeText
    at: datetime
    channel: SafeText
    sender: SafeText
    text: SafeText


class Told(Struct, frozen=True, kw_only=True):
    """One line of a history: when, and what."""

    at: datetime
    text: SafeText


class Helper(Struct, frozen=True, kw_only=True):
    """Somebody to turn to; the program never writes to them."""

    name: SafeText
    role: SafeText
    contact: SafeText


class EntryView(Struct, frozen=True, kw_only=True):
    """One entry, whole."""

    line: ViolationLine
    kind: str
    """In words."""
    policy: SafeText
    """The line of policy that was crossed."""
    quotes: tuple[Quote, ...] = ()
    veiled: bool = False
    """Severity 3 and 4: texts stay behind a key until they are wanted."""
    before: tuple[Told, ...] = ()
    """Earlier acts of the same client, newest first, and what came of them."""
    history: tuple[Told, ...] = ()
    """What became of this entry, oldest first."""
    step: str | None = None
    """The step of the ladder that is offered now."""
    reason: SafeText
    rest: SafeText
    """In words what rest the step asks before its answer leaves; empty for none."""
    ignored: tuple[SafeText, ...] = ()
    """Pressure that buys nothing."""
    allowed: tuple[str, ...] = ()
    """States that the user can move it to."""
    thread: str = ""
    answerable: bool = False
    """An answer fits its state."""
    answer: SafeText | None = None
    """What was answered, kept with the entry."""
    kept: bool = False
    """An answer was begun and kept for later."""
    helpers: tuple[Helper, ...] = ()
    """People of the policy, to be shown when they are asked for."""
    why_help: SafeText
    """Why they are shown without being asked for: severity 3 or 4, three confirmed in a week; empty otherwise."""
    summary: SafeText
    """Redacted, with its line ends: what happened, without names; to be copied."""


class GuidedDraft(Struct, frozen=True, kw_only=True):
    """An answer as the guide begins it: for one entry, at one step, in one language."""

    entry: EntryView
    to: SafeText
    channel: str
    """`email` or `chat`: how long it may be."""
    step: str
    steps: tuple[str, ...]
    language: str
    languages: tuple[str, ...]
    fact: SafeText
    """One line of fact to begin with."""
    communicate: str
    """Cleaned, editable: understanding, fact, boundary, why."""
    reinforce: str
    """Cleaned, editable: what happens next, the next opening, the right channel."""
    template: SafeText
    """Which template it is, and whose: "restate, mail · your own"."""
    trouble: SafeText
    """A row for each template file that could not be used: the file, the key, and why; empty when all is well."""
    values: dict[str, str] = {}
    """The values that it was made with, by place: the check knows by them which times are to come."""
    parts: dict[str, str] = {}
    """The sentences of the first half: understanding, fact, boundary, why."""
    leaves_at: datetime
    """When it leaves: after the rest, and not before the next opening."""
    rest: SafeText
    """In words: "10 minutes"; empty for none."""
    unrested_at: datetime
    """When it would leave without the rest."""
    closed: bool = False
    elsewhere: bool = False
    """There is no thread to answer in: the text is copied, and said by other means."""
    recovery: int = 0
    """Seconds of the break that is offered afterwards; 0 for none."""


class Way(Struct, frozen=True, kw_only=True):
    """One way to go on: its name for `letter`, and its words."""

    name: str
    title: SafeText
    text: SafeText


class DatedTask(Struct, frozen=True, kw_only=True):
    """One line of the last-day checklist; without a date where no notice is agreed."""

    due: date | None
    text: SafeText


class PartingView(Struct, frozen=True, kw_only=True):
    """The let-go sheet of one client: facts and ways out, no advice and no letter that nobody asked for."""

    client: SafeText
    facts: tuple[tuple[SafeText, SafeText], ...]
    """Label and words: share of income, runway, trend, let go of, what is open, notice period."""
    ways: tuple[Way, ...]
    tasks: tuple[DatedTask, ...]
    last_day: date | None
    helpers: tuple[Helper, ...] = ()
