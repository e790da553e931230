"""The day as everybody sees it: one frozen value, published by `daybreak.day`; every pane draws from it.

Texts from outside are `SafeText` here: nothing raw passes this wall. Instants are aware, in UTC; `zone` says
where the user's wall clock hangs.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from boundaries.availability import Availability, Transition
from boundaries.breaks.phase import Phase
from boundaries.evening import DayEnd
from boundaries.facts import Busy, ChannelKind, ViolationState
from boundaries.queue import Band
from boundaries.text import SafeText

SOON = timedelta(minutes=5)
"""So long before its start a call is taken for the one to join, though another still runs."""


GRAVE = 3
"""From this severity on, texts stay behind a key."""


class QueueRow(Struct, frozen=True, kw_only=True, gc=False):
    """One line of the queue, ready to draw."""

    thread: str
    band: Band
    left: int | None
    """Working seconds until due, negative when overdue; None where nothing is owed."""
    due_at: datetime | None
    client: SafeText
    client_known: bool
    sender: SafeText
    address: SafeText
    subject: SafeText
    account: SafeText
    channel: ChannelKind
    received_at: datetime
    last_at: datetime
    messages: int
    unanswered: int
    importance: str
    held_until: datetime | None = None
    snoozed_until: datetime | None = None
    unread: bool = False
    acknowledged: bool = False
    waiting: bool = False
    promised: bool = False
    """By name ("Thursday 15:00"), not as the policy computes it."""
    spoofed: bool = False
    """The name pretends to be somebody else (reliability rule R11)."""

    @property
    def search(self) -> str:
        """Give sender, client, subject, account, channel and band in lower case, for `/`."""
        words = (self.client, self.sender, self.address, self.subject, self.account, self.channel, self.band)
        return " ".join(words).casefold()

    def holds(self, words: Sequence[str]) -> bool:
        """Say whether each of some words, in lower case, stands in the line."""
        text = self.search
        return all(word in text for word in words)


class ShownMessage(Struct, frozen=True, kw_only=True):
    """One message of an opened thread."""

    id: str
    sender: SafeText
    address: SafeText
    at: datetime
    text: SafeText
    """The preview, or the whole once fetched."""
    whole: bool
    from_me: bool = False
    automatic: SafeText | None = None
    attachments: tuple[SafeText, ...] = ()
    hidden_removed: bool = False
    """Invisible or reordering characters were taken out."""
    note: SafeText | None = None
    grave: bool = False
    """An entry of severity 3 or 4 is about it: its text stays behind a key until it is wanted."""


class ThreadView(Struct, frozen=True, kw_only=True):
    """One thread with its messages, and why it stands where it does."""

    row: QueueRow
    messages: tuple[ShownMessage, ...]
    """Oldest first."""
    reasons: tuple[SafeText, ...]
    ignored: tuple[SafeText, ...] = ()
    """Pressure that buys nothing: "capitals", "urgent" off the urgent channel."""
    client_time: SafeText | None = None
    """"New York 04:42"."""
    facts: tuple[SafeText, ...] = ()
    """"revision 2 of 3", "no open violations"."""


class AccountLine(Struct, frozen=True, kw_only=True):
    """One account's health."""

    name: SafeText
    kind: str
    health: str
    """ok, degraded, failing, never-synced"""
    last_sync: datetime | None
    error: SafeText | None = None
    failing_since: datetime | None = None
    """Since when it gives no answer, or no good one; None while it is well."""


class ViolationLine(Struct, frozen=True, kw_only=True):
    """One entry of the violation log."""

    id: str
    at: datetime
    client: SafeText
    kind: str
    severity: int
    state: ViolationState
    note: SafeText
    quote: SafeText
    slip: bool = False


class BreakLine(Struct, frozen=True, kw_only=True):
    """The next break and what today brought."""

    kind: str | None
    """eyes, move, rest; None while closed or when all are off."""
    due_at: datetime | None
    """Wall-clock deadline; recomputed, never counted."""
    every: int = 0
    lasts: int = 0
    """Seconds, the delay of a postponed one included."""
    moved: str = ""
    """What moved it: meeting, focus, promise, postponed; empty where it comes by its rhythm."""
    activity: SafeText | None = None
    then_kind: str | None = None
    then_at: datetime | None = None
    phase: Phase = Phase.COUNTING
    """counting; warned (it comes at `due_at`); waiting (due, for a pause in typing); running."""
    paused: bool = False
    """Nobody is at the keyboard: the count stands."""
    postponed: int = 0
    """How often the next one was put off."""
    may_postpone: bool = True
    postpone_by: int = 0
    """Seconds by which one is put off."""
    postpone_most: int = 0
    """How often one can be put off."""
    debt: int = 0
    """Seconds of delay that the next long enough one pays."""
    asks_why: bool = False
    """Two in a row were skipped: skipping another asks for three words, and takes none as well."""
    offers: str | None = None
    """A break that is offered though none is due: `stand`."""
    taken: int = 0
    natural: int = 0
    postponements: int = 0
    """Breaks of today that were put off."""
    skipped: int = 0
    missed: int = 0
    running_kind: str | None = None
    running_since: datetime | None = None
    running_until: datetime | None = None


class WinddownLine(Struct, frozen=True, kw_only=True):
    """One line of the checklist."""

    text: SafeText
    detail: SafeText
    ticked: bool
    auto: bool = False
    ask: str = ""
    answer: SafeText | None = None
    answers: tuple[SafeText, ...] = ()
    """The rows of an answer that has several: tomorrow's first three."""
    skipped: SafeText | None = None
    needed: bool = True
    """False: nothing stands behind it here, so closing the day does not wait for it."""


class OutboxLine(Struct, frozen=True, kw_only=True):
    """One answer that waits to leave."""

    id: str
    thread: str
    to: SafeText
    subject: SafeText
    state: str
    """held, queued, sending, scheduled, recalled, sent, failed, unknown, cancelled"""
    leaves_at: datetime | None
    scheduled: bool = False
    """It waits here for a time that was chosen: the program must run then."""
    error: SafeText | None = None


class Block(Struct, frozen=True, kw_only=True):
    """A coloured stretch of the horizon."""

    start: datetime
    end: datetime
    kind: str
    """meeting, maybe (not sure), own, focus, break, away"""
    label: SafeText | None = None


class Meeting(Struct, frozen=True, kw_only=True):
    """One entry of the user's calendars that touches today."""

    id: str
    start: datetime
    end: datetime
    all_day: bool
    title: SafeText
    location: SafeText
    link: SafeText
    """Where the call is: an `https` address; empty where there is none."""
    busy: Busy
    account: SafeText


class ShowingLine(Struct, frozen=True, kw_only=True):
    """What one account shows others."""

    account: SafeText
    what: str
    """status, auto-reply"""
    standing: str
    """idle, shown, drift, refused, trouble, dry-run; `here`: answered from here while the program runs"""
    text: SafeText
    until: datetime | None = None
    """When it ends by itself."""
    checked_at: datetime | None = None


class Showing(Struct, frozen=True, kw_only=True):
    """What others see of the user."""

    mode: str = "off"
    """off, dry-run, on"""
    version: str = ""
    """Of the policy that it follows."""
    asked: bool = False
    """The user asked to mend it."""
    lines: tuple[ShowingLine, ...] = ()

    @property
    def drifts(self) -> int:
        """Count what somebody else changed."""
        return sum(each.standing == "drift" for each in self.lines)


class Snapshot(Struct, frozen=True, kw_only=True):
    """Everything that the dashboard shows, at one instant."""

    at: datetime
    zone: str
    day: date
    name: SafeText
    availability: Availability
    transitions: tuple[Transition, ...]
    """The rest of today, in order."""
    blocks: tuple[Block, ...]
    windows: tuple[tuple[datetime, datetime], ...]
    queue: tuple[QueueRow, ...]
    """In order, held and snoozed ones left out."""
    meetings: tuple[Meeting, ...] = ()
    """Of today, in order of their start."""
    held: int = 0
    held_until: datetime | None = None
    came: int = 0
    """Threads in the queue that came, or went on, while the user was off; counted for a while after the opening."""
    quiet: int = 0
    """Threads that do not show inside hours, until `quiet_until`: the user focuses, or looks in at set times."""
    quiet_until: datetime | None = None
    quiet_why: SafeText | None = None
    focus_until: datetime | None = None
    """The end of the focus that runs, also while a meeting or a break lies over it."""
    away_until: datetime | None = None
    snoozed: int = 0
    owed: int = 0
    overdue: int = 0
    at_risk: int = 0
    violations: tuple[ViolationLine, ...] = ()
    """Open ones first, then newest first; slips among them."""
    suspected: int = 0
    slips_this_week: int = 0
    breaks: BreakLine = BreakLine(kind=None, due_at=None)
    winddown: tuple[WinddownLine, ...] = ()
    end: DayEnd | None = None
    """How today ends; None on a closed day."""
    phrase: SafeText
    closed: bool = False
    """The user closed the day: the queue rests."""
    closed_at: datetime | None = None
    """When the user closed it."""
    opens_at: datetime | None = None
    """The next opening, of a later day where this one was closed."""
    rests_until: datetime | None = None
    """The next opening of a later day, closed or not: where closing this one leads to."""
    greets: bool = False
    """The day has begun, and what was written for it has not been read."""
    notify: tuple[str, ...] = ()
    """The ways in which a notice may reach the user: terminal, desktop, bell."""
    recovery: bool = False
    """A hard message was dealt with: a recovery break is offered."""
    accounts: tuple[AccountLine, ...] = ()
    showing: Showing = Showing()
    outbox: tuple[OutboxLine, ...] = ()
    """All but those sent or cancelled."""
    clients: tuple[SafeText, ...] = ()
    client_times: tuple[tuple[SafeText, SafeText], ...] = ()
    """Client and local time ("04:42"), for those with a zone of their own."""
    undo: SafeText | None = None
    """What `u` would take back."""
    notices: tuple[SafeText, ...] = ()
    """Lasting lines: a policy that does not parse, a full disk, an account that needs its user."""

    @property
    def resting(self) -> bool:
        """Say whether the day is closed and nothing shows but what is urgent."""
        return self.closed and all(row.band is Band.URGENT for row in self.queue)

    @property
    def call(self) -> Meeting | None:
        """Give the call that the user would join now: one that runs or begins in minutes, else the next one today."""
        calls = [each for each in self.meetings if each.link and not each.all_day and each.end > self.at]
        soon = [each for each in calls if each.start <= self.at + SOON]
        return max(soon, key=lambda each: each.start) if soon else next(iter(calls), None)
