"""The policy file as it is written: one struct a table, every key of `policy.toml`, None for what is left out.

A type may carry a `Parse` (the text is read by a function) or a `Sound` (a list is looked at whole).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from msgspec import Meta, Struct, field

from boundaries.policy import values
from boundaries.policy.model import Importance, Length, Window
from boundaries.policy.words import Cadence, Language, RuleKind


class Parse(NamedTuple):
    """Read the text with this function; its `ValueError` is the reason of the problem."""

    read: Callable[[str], object]


class Sound(NamedTuple):
    """Look at the whole list; a `ValueError` is the reason of the problem."""

    check: Callable[[Sequence[Any]], None]


Text = Annotated[str, Meta(min_length=1)]
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Seconds = Annotated[int, Parse(values.duration)]
Windows = Annotated[list[Annotated[Window, Parse(values.window)]], Sound(values.windows_apart)]
Promises = dict[str, Annotated[Length, Parse(values.length)]]
Zone = Annotated[str, Parse(values.zone)]
Period = Annotated[str, Parse(values.period)]


class RawMe(Struct, kw_only=True):
    """`[me]`."""

    name: Text
    timezone: Zone | None = None
    runway: Period | None = None
    holidays: Annotated[str, Parse(values.region)] | None = None


class RawWeek(Struct, kw_only=True):
    """`[hours]`, `[own_time]`, and `hours` of a client."""

    mon: Windows | None = None
    tue: Windows | None = None
    wed: Windows | None = None
    thu: Windows | None = None
    fri: Windows | None = None
    sat: Windows | None = None
    sun: Windows | None = None


class RawException(Struct, kw_only=True):
    """One `[[exception]]`."""

    first: date = field(name="from")
    last: date | None = field(name="to", default=None)
    hours: Windows | None = None
    promise: Promises | None = None
    note: str | None = None


class RawChannels(Struct, kw_only=True):
    """`[channels]`."""

    urgent: list[Text] | None = None
    general: list[Text] | None = None
    off_limits: list[Text] | None = None


class RawQueue(Struct, kw_only=True):
    """`[queue]`."""

    look_in: list[Annotated[int, Parse(values.clock)]] | None = None


class RawLimits(Struct, kw_only=True):
    """`[limits]`, and `limits` of a client."""

    grace: Seconds | None = None
    revisions: Count | None = None
    chases: Count | None = None
    messages_a_day: Count | None = None
    notice: Seconds | None = None
    check_ins: Literal["daily", "weekly", "biweekly", "monthly", "none"] | None = None
    workload: Seconds | None = None
    hard_stop: Seconds | None = None


class RawRules(Struct, kw_only=True):
    """`[rules]`."""

    languages: list[Language] | None = None
    off: list[RuleKind] | None = None


class RawLog(Struct, kw_only=True):
    """`[log]`."""

    retention: Annotated[int, Parse(values.months)] | None = None


class RawAutoReply(Struct, kw_only=True):
    """`[auto_reply]`."""

    mode: Literal["off", "dry-run", "on"] | None = None
    subject: Text | None = None
    text: Text | None = None


class RawOutbox(Struct, kw_only=True):
    """`[outbox]`."""

    hold: Seconds | None = None


class RawRhythm(Struct, kw_only=True):
    """`eyes`, `move` and `rest` of `[breaks]`."""

    every: Annotated[int, Parse(values.optional_duration)] | None = None
    lasts: Seconds | None = None


class RawPostpone(Struct, kw_only=True):
    """`postpone` of `[breaks]`."""

    by: Seconds | None = None
    at_most: Count | None = None


class RawBreaks(Struct, kw_only=True):
    """`[breaks]`."""

    eyes: RawRhythm | None = None
    move: RawRhythm | None = None
    rest: RawRhythm | None = None
    recovery: Seconds | None = None
    warn: Seconds | None = None
    postpone: RawPostpone | None = None
    idle: Seconds | None = None
    activities: list[Text] | None = None
    notify: list[Literal["terminal", "desktop", "bell"]] | None = None


class RawItem(Struct, kw_only=True):
    """One of the `items` of `[winddown]`."""

    text: Text
    auto: (
        Literal["queue-planned", "promises-covered", "violations-reviewed", "availability-pushed", "outbox-empty"]
        | None
    ) = None
    ask: Literal["first-three", "good", "tonight", "energy", "professional"] | None = None


class RawWinddown(Struct, kw_only=True):
    """`[winddown]`."""

    lead: Seconds | None = None
    phrase: str | None = None
    items: list[RawItem] | None = None


class RawReview(Struct, kw_only=True):
    """`[review]`."""

    communication_style: Cadence | None = None
    response_time: Cadence | None = None
    availability: Cadence | None = None
    professionalism: Cadence | None = None


class RawPerson(Struct, kw_only=True):
    """One of the `people` of `[support]`."""

    name: Text
    role: str | None = None
    contact: str | None = None


class RawSupport(Struct, kw_only=True):
    """`[support]`."""

    people: list[RawPerson] | None = None


class RawMilestone(Struct, kw_only=True):
    """One of the `milestones` of a project."""

    due: date
    goal: Text


class RawProject(Struct, kw_only=True):
    """One `[[client.project]]`."""

    name: Text
    revisions_used: Count | None = None
    milestones: list[RawMilestone] | None = None


class RawClient(Struct, kw_only=True):
    """One `[[client]]`."""

    name: Text
    kind: Literal["client", "colleague"] | None = None
    people: list[Text] | None = None
    domains: list[Text] | None = None
    agreed: date | None = None
    timezone: Zone | None = None
    channels: list[Text] | None = None
    may_ask: list[Text] | None = None
    emergency: str | None = None
    importance: Importance | None = None
    income_share: Annotated[float, Meta(ge=0, le=1)] | None = None
    notice_period: Period | None = None
    urgent: list[Text] | None = None
    promise: Promises | None = None
    hours: RawWeek | None = None
    limits: RawLimits | None = None
    expects: list[Text] | None = None
    feedback: str | None = None
    project: list[RawProject] | None = None


class RawPolicy(Struct, kw_only=True):
    """The whole file."""

    me: RawMe | None = None
    hours: RawWeek | None = None
    exception: list[RawException] | None = None
    promise: Promises | None = None
    channels: RawChannels | None = None
    queue: RawQueue | None = None
    own_time: RawWeek | None = None
    limits: RawLimits | None = None
    rules: RawRules | None = None
    log: RawLog | None = None
    auto_reply: RawAutoReply | None = None
    outbox: RawOutbox | None = None
    breaks: RawBreaks | None = None
    winddown: RawWinddown | None = None
    review: RawReview | None = None
    support: RawSupport | None = None
    client: list[RawClient] | None = None
