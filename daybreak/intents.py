"""What a key or a command asks of the day: small frozen values, carried out by `daybreak.day`.

Each names threads by id, one or many: a marked selection is one intent and one level of undo.
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from boundaries.policy.model import NewException, Week

Threads = tuple[str, ...]


class Intent(Struct, frozen=True, tag=True):
    """The root of what can be asked."""


class Reply(Intent, frozen=True, kw_only=True):
    """Put an answer in the outbox; it leaves after the policy's hold, or at `send_at`."""

    thread: str
    text: str
    send_at: datetime | None = None
    now: bool = False
    """Send although closed: a slip."""


class KeepDraft(Intent, frozen=True):
    """Keep an answer that is not finished; an empty text forgets it."""

    thread: str
    text: str


class Acknowledge(Intent, frozen=True):
    """Answer in one line that says by when a full answer comes; the promise runs on."""

    threads: Threads


class Snooze(Intent, frozen=True):
    """Out of the queue until an instant."""

    threads: Threads
    until: datetime


class Done(Intent, frozen=True):
    """Nothing more is owed here."""

    threads: Threads


class Redirect(Intent, frozen=True):
    """Answer once with a pointer to the right channel."""

    threads: Threads


class Assign(Intent, frozen=True):
    """Say whose an unknown sender is: a client's name, or None for nobody's (`ignore`: no answer needed)."""

    threads: Threads
    client: str | None
    ignore: bool = False


class CountRevision(Intent, frozen=True):
    """One more round of the client's project."""

    threads: Threads
    project: str = ""


class MarkDelivery(Intent, frozen=True):
    """Work was delivered here: the change requests that follow are rounds of revision."""

    threads: Threads


class MarkDefect(Intent, frozen=True):
    """The newest message of theirs reports a defect of what was delivered: no revision."""

    threads: Threads


class MarkUrgent(Intent, frozen=True):
    """Put at the top, or take back from there: what came over the urgent channel was not urgent then."""

    threads: Threads
    urgent: bool


class NoAnswer(Intent, frozen=True):
    """Needs no answer, or does after all."""

    threads: Threads
    no_answer: bool


class WaitFor(Intent, frozen=True):
    """The client's turn: the clock stands, and the thread comes back if they stay silent past `until`."""

    threads: Threads
    until: datetime


class PromiseBy(Intent, frozen=True):
    """An explicit promise replaces the computed one; None takes it back."""

    threads: Threads
    due_at: datetime | None


class LogViolation(Intent, frozen=True, kw_only=True):
    """Log an act by hand: it is confirmed from the start."""

    client: str
    kind: str
    severity: int
    note: str = ""
    thread: str = ""


class DecideViolation(Intent, frozen=True, kw_only=True):
    """Confirm, absorb, dismiss or settle an entry."""

    violation: str
    state: str
    note: str = ""


class EditViolation(Intent, frozen=True, kw_only=True):
    """Give an entry another client, kind, severity or note; what is None stays, what it was stays in its history."""

    violation: str
    client: str | None = None
    kind: str | None = None
    severity: int | None = None
    note: str | None = None


class NoteViolation(Intent, frozen=True, kw_only=True):
    """Write a line beside an entry."""

    violation: str
    note: str


class AnswerViolation(Intent, frozen=True, kw_only=True):
    """Answer an entry at a step of the ladder; the answer goes through the outbox and is kept with the entry."""

    violation: str
    text: str
    step: str
    send_at: datetime | None = None
    """None: after the policy's hold, while closed at the next opening."""
    as_said: bool = False
    """The user said when: it leaves then although closed; at once, that is a slip."""
    elsewhere: bool = False
    """It was said by other means: nothing leaves, the text is kept all the same."""


class KeepGuided(Intent, frozen=True, kw_only=True):
    """Keep a guided answer that is not finished; empty texts forget it. A feeling is never among what is kept."""

    violation: str
    step: str
    language: str
    fact: str
    communicate: str
    reinforce: str


class TakeBreak(Intent, frozen=True):
    """A break begins now; an empty kind is the one that comes next, or a move."""

    kind: str = ""


class EndBreak(Intent, frozen=True):
    """It ended: taken from half of its length on, else skipped."""


class PostponeBreak(Intent, frozen=True):
    """The next break, or the one that has just begun, comes later and lasts as much longer."""


class SkipBreak(Intent, frozen=True):
    """Do without the next break, or the rest of the one that runs; after two in a row `why` is asked for."""

    why: str = ""


class Focus(Intent, frozen=True):
    """A stretch without interruption: it ends by itself. None: until the next meeting."""

    until: datetime | None


class Away(Intent, frozen=True):
    """Gone until an instant, whatever the hours say."""

    until: datetime


class Back(Intent, frozen=True):
    """Focus, or being away, ends before its time."""


class SetAutoReply(Intent, frozen=True):
    """Turn automatic answers and pushed status `on`, `off`, or to a `dry-run`."""

    mode: str


class MendShown(Intent, frozen=True):
    """Put back what others see where somebody changed it, and try again what was refused."""


class ChangeHours(Intent, frozen=True):
    """Other hours of the week, in the policy file itself; a day that is left out is a day off."""

    week: Week


class AddException(Intent, frozen=True):
    """Dates that differ from the week."""

    new: NewException


class RemoveException(Intent, frozen=True):
    """Let the week hold again: an exception by its place in the file, from 0, and its first date."""

    number: int
    first: date


class Tick(Intent, frozen=True):
    """A line of the wind-down: tick or untick, with an answer or a reason for skipping."""

    item: int
    done: bool
    answer: str = ""
    skipped: str = ""


class OfferRecovery(Intent, frozen=True):
    """A grave message was read: offer a recovery break; nothing is forced."""


class PutOff(Intent, frozen=True):
    """Wind down a little later: once a day, and never past the close."""


class ChooseStop(Intent, frozen=True):
    """Stop today at an instant before the hours end; None stops as agreed. It also says that the morning was read."""

    at: datetime | None


class CloseDay(Intent, frozen=True):
    """Close the day; the queue rests until the next opening."""


class Open(Intent, frozen=True):
    r"""A thread is looked at: `\Seen` at the source."""

    thread: str


class LookIn(Intent, frozen=True):
    """Show the whole queue between two look-in times, for a while: no slip."""


class Peek(Intent, frozen=True):
    """Show what is held, now: a slip."""


class CancelOutgoing(Intent, frozen=True):
    """Take an answer back before it leaves."""

    entry: str


class SendDraft(Intent, frozen=True, kw_only=True):
    """Let a draft of the outbox leave, as it is or with another text; while closed at the next opening."""

    entry: str
    text: str = ""
    send_at: datetime | None = None
    now: bool = False
    """Send although closed: a slip."""


class EditDraft(Intent, frozen=True):
    """Keep what was written in a draft of the outbox."""

    entry: str
    text: str


class SettleUnknown(Intent, frozen=True):
    """Decide an answer of which nobody knows whether it left: `sent` (leave it) or `again`."""

    entry: str
    how: str


class Receipt(Struct, frozen=True, kw_only=True):
    """What came of an intent, durable by the time it is given."""

    record: str
    label: str
    """In words, clean to show: "Snoozed until Tue 09:00"."""
    undoable: bool = False
