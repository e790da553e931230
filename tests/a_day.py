"""A freelancer's week for the tests of the rules: Berlin, 09:00-12:30 and 13:30-17:30, Friday until 14:00."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from boundaries.context import Context
from boundaries.facts import Address, ChannelKind, Message, Thread, ThreadState
from boundaries.policy.model import Client, Length, Me, Milestone, Policy, Project, Window

BERLIN = ZoneInfo("Europe/Berlin")
LONG = (Window(540, 750), Window(810, 1050))
ACME = Client(
    name="Acme",
    people=("mara@acme.example",),
    timezone="America/New_York",
    importance="key",
    urgent=("sms",),
    emergency="the shop is down",
    promise={"email": Length(seconds=4 * 3600)},
    projects=(Project(name="Launch", milestones=(Milestone(due=date(2026, 11, 27), goal="Copy"),)),),
)
GLOBEX = Client(name="Globex", domains=("globex.example",))
HOOLI = Client(name="Hooli", domains=("hooli.example",), importance="low", agreed=date(2026, 11, 1))
POLICY = Policy(
    me=Me(name="Noor", timezone="Europe/Berlin"),
    hours={"mon": LONG, "tue": LONG, "wed": LONG, "thu": LONG, "fri": (Window(540, 840),)},
    promise={"default": Length(seconds=8 * 3600), "chat": Length(seconds=7200), "tracker": Length(working_days=2)},
    clients=(ACME, GLOBEX, HOOLI),
)
DAY = Context(POLICY)


def at(day: int, time: str = "00:00", month: int = 11) -> datetime:
    """Give a Berlin wall-clock time of 2026, in UTC; 23 November is a Monday."""
    hour, minute = map(int, time.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def mail(
    received_at: datetime,
    sender: str = "mara@acme.example",
    *,
    name: str = "",
    text: str = "",
    **fields: object,
) -> Message:
    """Make a message; by name or by its instant it has its id."""
    known: dict[str, object] = {
        "id": name or f"{sender} {received_at.isoformat()}",
        "account": "work",
        "native": "1",
        "sender": Address(sender),
        "received_at": received_at,
        "preview": text,
    }
    return Message(**(known | fields))  # type: ignore[arg-type]


def mine(received_at: datetime, **fields: object) -> Message:
    """Make a message of the user's own."""
    return mail(received_at, "noor@x.example", from_me=True, **fields)  # type: ignore[arg-type]


def thread(
    *messages: Message,
    state: ThreadState | None = None,
    name: str = "t",
    channel: ChannelKind = ChannelKind.EMAIL,
    account: str = "work",
) -> Thread:
    """Make a thread."""
    return Thread(id=name, account=account, channel=channel, messages=messages, state=state or ThreadState())
