"""A running day made by hand, as in the picture of the design: for tests of the screen and for the benchmark."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from fake_evening import FakeEvening
from fake_log import FakeLog
from msgspec.structs import replace

from boundaries.availability import Availability, State, Transition
from boundaries.evening import DayEnd
from boundaries.facts import ChannelKind, ViolationState
from boundaries.policy.model import WEEKDAYS
from boundaries.queue import Band
from boundaries.text import SafeText
from daybreak import intents
from daybreak.breaksview import BreakRecord
from daybreak.clock import Clock, FixedClock
from daybreak.hoursview import ExceptionRow, HoursView
from daybreak.live import DayError, Draft
from daybreak.snapshot import (
    AccountLine,
    Block,
    BreakLine,
    OutboxLine,
    QueueRow,
    ShownMessage,
    Snapshot,
    ThreadView,
    ViolationLine,
    WinddownLine,
)

ZONE = "Europe/Berlin"
DAY = date(2026, 11, 23)
S = SafeText


def at(clock: str, day: date = DAY) -> datetime:
    """An instant of the user's wall clock: "10:42"."""
    hour, minute = clock.split(":")
    return datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


NOW = at("10:42")


def queue_row(
    thread: str,
    band: Band,
    left: int | None,
    client: str,
    sender: str,
    subject: str,
    account: str = "email",
    *,
    due_at: datetime | None = None,
) -> QueueRow:
    due = due_at if due_at is not None or left is None else NOW + timedelta(seconds=left)
    return QueueRow(
        thread=thread,
        band=band,
        left=left,
        due_at=due,
        client=S(client),
        client_known=bool(client),
        sender=S(sender),
        address=S(f"{sender.split(maxsplit=1)[0].lower()}@example.org" if sender.split() else ""),
        subject=S(subject),
        account=S(account),
        channel=ChannelKind.EMAIL if account == "email" else ChannelKind.CHAT,
        received_at=at("09:12"),
        last_at=at("09:12"),
        messages=1,
        unanswered=1,
        importance="normal",
    )


ROWS = (
    queue_row("t1", Band.OVERDUE, -1200, "Globex", "Tom Ferro", "Re: invoice 118 — third time asking", "slack"),
    queue_row("t2", Band.AT_RISK, 2460, "Acme", "Mara Lind", "Launch copy v3: two comments"),
    queue_row("t3", Band.AT_RISK, 4320, "Initech", "Bill L.", "TPS export fails on step 4", "matrix"),
    queue_row("t4", Band.TODAY, 11100, "Acme", "Jo Park", "Assets for the hero image"),
    queue_row("t5", Band.TODAY, 17400, "Umbrella", "Dr. Ash", "Feedback, round 2 of 2"),
    queue_row(
        "t6", Band.LATER, 28800, "Hooli", "Gavin B.", "Could we move the check-in?",
        due_at=at("11:00", date(2026, 11, 24)),
    ),
    queue_row(
        "t7", Band.LATER, 57600, "Vandelay", "Art V.", "Scope for January", "telegram",
        due_at=at("11:00", date(2026, 11, 25)),
    ),
)  # fmt: skip

LETTER = (
    "Hi Noor, the new hero line works. Two small things before Friday: the second paragraph still says “platform”, "
    "and legal asks us to drop the word “guarantee”.\nNo rush today, tomorrow morning is fine."
)


def violation(key: str, when: datetime, client: str, kind: str, severity: int, state: ViolationState) -> ViolationLine:
    return ViolationLine(
        id=key, at=when, client=S(client), kind=kind, severity=severity, state=state, note=S(""), quote=S("")
    )


def snapshot(rows: tuple[QueueRow, ...] = ROWS, now: datetime = NOW) -> Snapshot:
    """The day of the picture: Monday 23 November 2026, 10:42 in Berlin."""
    return Snapshot(
        at=now,
        zone=ZONE,
        day=DAY,
        name=S("Noor Haddad"),
        availability=Availability(state=State.AVAILABLE, until=at("12:30"), next_state=State.OFF),
        transitions=(
            Transition(at=at("12:30"), state=State.OFF, label=S("lunch, away")),
            Transition(at=at("14:00"), state=State.MEETING, label=S("Globex call · 45 min")),
            Transition(at=at("17:00"), state=State.AVAILABLE, label=S("wind down")),
            Transition(at=at("17:30"), state=State.OFF, label=S("off until Tue 09:00")),
        ),
        blocks=(Block(start=at("14:00"), end=at("14:45"), kind="meeting", label=S("Globex call")),),
        windows=((at("09:00"), at("12:30")), (at("13:30"), at("17:30"))),
        queue=rows,
        held=5,
        held_until=at("09:00", date(2026, 11, 24)),
        owed=len(rows),
        overdue=sum(row.band is Band.OVERDUE for row in rows),
        at_risk=sum(row.band is Band.AT_RISK for row in rows),
        violations=(
            violation("v1", at("21:14", date(2026, 11, 22)), "Globex", "after-hours", 2, ViolationState.SUSPECTED),
            violation("v2", at("16:02", date(2026, 11, 20)), "Acme", "revisions", 2, ViolationState.CONFIRMED),
            violation("v3", at("08:01", date(2026, 11, 19)), "Hooli", "wrong-channel", 1, ViolationState.ADDRESSED),
        ),
        suspected=1,
        slips_this_week=1,
        breaks=BreakLine(
            kind="eyes",
            due_at=now + timedelta(minutes=4, seconds=10),
            every=1200,
            lasts=20,
            activity=S("look out of the window"),
            then_kind="rest",
            then_at=now + timedelta(minutes=18, seconds=22),
            taken=3,
            skipped=1,
        ),
        winddown=(
            WinddownLine(text=S("Queue cleared or every message has a plan"), detail=S(""), ticked=False, auto=True),
            WinddownLine(text=S("One thing that went well"), detail=S(""), ticked=False, ask="good"),
        ),
        end=DayEnd(begins_at=at("17:00"), closes_at=at("17:30"), agreed_at=at("17:30")),
        opens_at=at("09:00", date(2026, 11, 24)),
        phrase=S("The day is closed."),
        accounts=(
            AccountLine(name=S("email"), kind="imap", health="ok", last_sync=now),
            AccountLine(name=S("slack"), kind="memory", health="ok", last_sync=now),
            AccountLine(name=S("matrix"), kind="memory", health="degraded", last_sync=now, failing_since=at("09:58")),
        ),
        clients=(S("Acme"), S("Globex"), S("Hooli"), S("Initech"), S("Umbrella"), S("Vandelay")),
        client_times=((S("Acme"), S("04:42")), (S("Initech"), S("01:42"))),
    )


def many(count: int) -> tuple[QueueRow, ...]:
    """Rows for the benchmark and for scrolling."""
    bands = (Band.OVERDUE, Band.AT_RISK, Band.TODAY, Band.LATER)
    return tuple(
        queue_row(
            f"m{index}", bands[index * len(bands) // count], 600 + index, f"Client {index % 40}",
            f"Person {index % 97}", f"Subject number {index}, about something that was agreed",
        )
        for index in range(count)
    )  # fmt: skip


class FakeDay(FakeLog, FakeEvening):
    """Serves a snapshot, keeps every intent in `asked`, and takes what is done out of the queue."""

    def __init__(self, first: Snapshot | None = None) -> None:
        self._snapshot = snapshot() if first is None else first
        self.time = FixedClock(self._snapshot.at)
        self.clock: Clock = self.time
        self.asked: list[intents.Intent] = []
        self.exceptions: tuple[ExceptionRow, ...] = ()
        self.refuse = ""
        """When set, `do` raises `DayError` with it."""
        self.here = True
        self.record = BreakRecord(coming=(), today=(), days=(), weeks=())
        self.keys = self.started = self.stopped = self.undone = self.synced = self.wholes = 0
        self._listeners: list[Callable[[Snapshot], None]] = []

    @property
    def snapshot(self) -> Snapshot:
        return self._snapshot

    def subscribe(self, listener: Callable[[Snapshot], None]) -> None:
        self._listeners.append(listener)

    def publish(self, new: Snapshot) -> None:
        self._snapshot = new
        for listener in self._listeners:
            listener(new)

    async def start(self) -> None:
        self.started += 1

    async def stop(self) -> None:
        self.stopped += 1

    async def do(self, intent: intents.Intent) -> intents.Receipt:
        await asyncio.sleep(0)
        if self.refuse:
            raise DayError(self.refuse)
        self.asked.append(intent)
        if isinstance(intent, (intents.Done, intents.Snooze)):
            rows = tuple(row for row in self._snapshot.queue if row.thread not in intent.threads)
            self.publish(replace(self._snapshot, queue=rows, owed=len(rows)))
        return intents.Receipt(record=str(len(self.asked)), label=type(intent).__name__, undoable=True)

    async def undo(self) -> intents.Receipt | None:
        self.undone += 1
        return intents.Receipt(record="0", label="Undone: Done")

    async def view(self, thread: str, *, whole: bool = False) -> ThreadView:
        self.wholes += whole
        await asyncio.sleep(0)
        for row in self._snapshot.queue:
            if row.thread == thread:
                return self._view(row)
        raise DayError("That thread is gone.")

    @staticmethod
    def _view(row: QueueRow) -> ThreadView:
        message = ShownMessage(
            id="m", sender=row.sender, address=row.address, at=row.received_at, text=S(LETTER), whole=True
        )
        return ThreadView(
            row=row,
            messages=(message,),
            reasons=(S("promise of 4 working hours ends 11:23"), S("key client"), S("milestone Friday")),
            client_time=S("New York 04:42"),
            facts=(S("revision 2 of 3"), S("no open violations"), S("usually answers within a day")),
        )

    async def draft(self, thread: str, template: str = "") -> Draft:
        return Draft(thread=thread, to=S("mara@acme.example"), subject=S("Re: Launch"), text=S(f"{template}\n> Hi"))

    async def outgoing(self, entry: str) -> Draft:
        return Draft(thread="", to=S("Mara"), subject=S("My working hours change"), text=f"draft {entry}")

    async def templates(self) -> tuple[str, ...]:
        return ("thanks", "later")

    async def when(self, words: str) -> datetime:
        if words == "never":
            raise DayError("That is no time.")
        return at("09:00", date(2026, 11, 24))

    async def break_record(self) -> BreakRecord:
        return self.record

    def typed(self) -> None:
        self.keys += 1

    def focused(self, *, here: bool) -> None:
        self.here = here

    async def hours(self) -> HoursView:
        week = tuple((day, "09:00-17:30" if day not in ("sat", "sun") else "") for day in WEEKDAYS)
        return HoursView(week=week, exceptions=self.exceptions, zone=ZONE, today=DAY)

    async def tick(self) -> None:
        self.publish(replace(self._snapshot, at=self.clock.now()))

    async def sync(self) -> None:
        self.synced += 1


def outbox_line() -> OutboxLine:
    return OutboxLine(
        id="o1", thread="t1", to=S("tom@globex.example"), subject=S("Re: invoice"), state="held", leaves_at=NOW
    )
