"""The policy as typed values: what `policy.toml` says once it has been read and found sound.

Durations are whole seconds; windows are minutes of the wall clock of `[me].timezone`.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Importance = Literal["key", "normal", "low"]


class Window(Struct, frozen=True):
    """A stretch of one day's wall clock, in minutes since its midnight; `end` is past 1,440 overnight."""

    start: int
    end: int


Week = dict[Weekday, tuple[Window, ...]]


class Length(Struct, frozen=True):
    """How long a promise runs: working seconds, or the close of the Nth working day. Exactly one is set."""

    seconds: int | None = None
    working_days: int | None = None


class Me(Struct, frozen=True, kw_only=True):
    """Whose boundaries these are."""

    name: str
    timezone: str
    """IANA name; never empty once parsed (the machine's zone stands in for a missing one)."""
    runway: str = ""
    holidays: str = ""


class DayException(Struct, frozen=True, kw_only=True):
    """Dates that differ from the week, both ends included."""

    first: date
    last: date
    hours: tuple[Window, ...] | None = None
    """None leaves the hours alone; empty is closed."""
    promise: dict[str, Length] = {}
    note: str = ""


class NewException(Struct, frozen=True, kw_only=True):
    """One exception in the notation of the file."""

    first: date
    last: date
    hours: tuple[str, ...] | None = None
    """Windows ("09:00-12:30"); empty is closed, None leaves the hours alone."""
    promise: dict[str, str] = {}
    note: str = ""


class Channels(Struct, frozen=True, kw_only=True):
    """What each channel is for: kinds or account names."""

    urgent: tuple[str, ...] = ("sms",)
    general: tuple[str, ...] = ("email", "chat", "tracker")
    off_limits: tuple[str, ...] = ("social",)


class Limits(Struct, frozen=True, kw_only=True):
    """Numbers that the rules hold against what happens."""

    grace: int = 15 * 60
    revisions: int = 2
    chases: int = 0
    messages_a_day: int = 12
    notice: int = 24 * 3600
    check_ins: Literal["daily", "weekly", "biweekly", "monthly", "none"] = "weekly"
    workload: int = 30 * 3600
    hard_stop: int = 8 * 3600


class Rules(Struct, frozen=True, kw_only=True):
    """Which rules read text, in which languages, and which kinds are never suspected."""

    languages: tuple[str, ...] = ("en",)
    off: tuple[str, ...] = ()


class AutoReply(Struct, frozen=True, kw_only=True):
    """The reply that goes out by itself while closed; off until the user turns it on."""

    mode: Literal["off", "dry-run", "on"] = "off"
    subject: str = "Away until {next_opening}"
    text: str = (
        "Thank you for your message. I am back {next_opening} ({their_next_opening} with you) "
        "and answer {promise} after that.{urgent}"
    )


class Rhythm(Struct, frozen=True):
    """One kind of break: `lasts` seconds after every `every` seconds of work; every 0 is off."""

    every: int
    lasts: int


class Breaks(Struct, frozen=True, kw_only=True):
    """When work pauses, how it is announced, what to do meanwhile."""

    eyes: Rhythm = Rhythm(20 * 60, 20)
    move: Rhythm = Rhythm(50 * 60, 5 * 60)
    rest: Rhythm = Rhythm(150 * 60, 15 * 60)
    recovery: int = 10 * 60
    warn: int = 30
    postpone_by: int = 5 * 60
    postpone_at_most: int = 2
    idle: int = 3 * 60
    activities: tuple[str, ...] = (
        "look out of the window",
        "stand and stretch",
        "water",
        "a walk to the corner",
    )
    notify: tuple[Literal["terminal", "desktop", "bell"], ...] = ("terminal", "desktop")


class ChecklistItem(Struct, frozen=True, kw_only=True):
    """One line of the wind-down: ticked by hand, by itself when true (`auto`), or by an answer (`ask`)."""

    text: str
    auto: (
        Literal["queue-planned", "promises-covered", "violations-reviewed", "availability-pushed", "outbox-empty"]
        | None
    ) = None
    ask: Literal["first-three", "good", "tonight", "energy", "professional"] | None = None


class Winddown(Struct, frozen=True, kw_only=True):
    """How the day ends."""

    lead: int = 30 * 60
    phrase: str = "The day is closed."
    items: tuple[ChecklistItem, ...] = (
        ChecklistItem(text="Queue cleared or every message has a plan", auto="queue-planned"),
        ChecklistItem(text="Replies due before tomorrow noon are written", auto="promises-covered"),
        ChecklistItem(text="Violations of today reviewed", auto="violations-reviewed"),
        ChecklistItem(text="Auto-reply and status set for the night", auto="availability-pushed"),
        ChecklistItem(text="Tomorrow's first three: when, where, first step", ask="first-three"),
        ChecklistItem(text="One thing that went well", ask="good"),
    )


class Review(Struct, frozen=True, kw_only=True):
    """How often each aspect is looked at again."""

    communication_style: str = "monthly"
    response_time: str = "biweekly"
    availability: str = "quarterly"
    professionalism: str = "ongoing"


class Person(Struct, frozen=True, kw_only=True):
    """Somebody to turn to; never contacted by the program."""

    name: str
    role: str = ""
    contact: str = ""


class Milestone(Struct, frozen=True, kw_only=True):
    """A date of a project."""

    due: date
    goal: str


class Project(Struct, frozen=True, kw_only=True):
    """Work agreed with a client."""

    name: str
    revisions_used: int = 0
    milestones: tuple[Milestone, ...] = ()


class Client(Struct, frozen=True, kw_only=True):
    """A person or firm with an agreement; what is None or empty falls back to the policy's own."""

    name: str
    kind: Literal["client", "colleague"] = "client"
    people: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    agreed: date | None = None
    timezone: str = ""
    channels: tuple[str, ...] | None = None
    may_ask: tuple[str, ...] = ()
    emergency: str = ""
    importance: Importance = "normal"
    income_share: float | None = None
    notice_period: str = ""
    urgent: tuple[str, ...] | None = None
    promise: dict[str, Length] = {}
    hours: Week = {}
    limits: Limits | None = None
    """The policy's limits with this client's own laid over; None where it names none."""
    expects: tuple[str, ...] = ()
    feedback: str = ""
    projects: tuple[Project, ...] = ()


class Policy(Struct, frozen=True, kw_only=True):
    """A person's boundaries, whole."""

    me: Me
    hours: Week
    exceptions: tuple[DayException, ...] = ()
    promise: dict[str, Length] = {}
    """By channel kind or account name, `default` for the rest; always holds `default` once parsed."""
    channels: Channels = Channels()
    look_in: tuple[int, ...] = ()
    """Minutes of the day."""
    own_time: Week = {}
    limits: Limits = Limits()
    rules: Rules = Rules()
    retention_months: int = 12
    auto_reply: AutoReply = AutoReply()
    outbox_hold: int = 10
    breaks: Breaks = Breaks()
    winddown: Winddown = Winddown()
    review: Review = Review()
    support: tuple[Person, ...] = ()
    clients: tuple[Client, ...] = ()
    version: str = ""
    """The first 12 hex digits of the SHA-256 of the file's text; `defaults` without a file."""
