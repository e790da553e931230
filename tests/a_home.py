"""A home with its day for the tests: Noor's policy, her accounts, a clock that stands, mail as sync brings it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from a_day import at

from boundaries.facts import Address, ChannelKind, Kept, Message, ThreadState, Violation
from daybreak.clock import FixedClock
from daybreak.day import Day
from daybreak.documents import from_document, message_of, to_document
from daybreak.entries import AccountRecord, OutboxEntry
from daybreak.home import Home
from daybreak.intents import Intent, Receipt
from daybreak.snapshot import QueueRow, Snapshot
from daybreak.store.durable import DurableStore
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Record, Store

ME = Address("noor@x.example", "Noor")
MARA = Address("mara@acme.example", "Mara")
POLICY = """\
# Noor's week.
[me]
name = "Noor"
timezone = "Europe/Berlin"   # where the wall clock hangs

[hours]
mon = ["09:00-12:30", "13:30-17:30"]
tue = ["09:00-12:30", "13:30-17:30"]
wed = ["09:00-12:30", "13:30-17:30"]
thu = ["09:00-12:30", "13:30-17:30"]
fri = ["09:00-14:00"]

[promise]
default = "8h"
email = "8h"

[channels]
urgent = ["sms"]
general = ["email", "chat"]

[winddown]
items = [
  { text = "Queue cleared", auto = "queue-planned" },
  { text = "Desk cleared" },
  { text = "One good thing", ask = "good" },
]

[[client]]
name = "Acme"
people = ["mara@acme.example"]
domains = ["acme.example"]
timezone = "America/New_York"
importance = "key"
emergency = "the shop is down"
promise = { email = "4h" }

  [[client.project]]
  name = "Launch"
  revisions_used = 1   # by hand

[[client]]
name = "Globex"
domains = ["globex.example"]
"""
CAN = ("fetch", "mark", "reply")


class AtHome:
    """The day of a home, and what the tests do with it."""

    def __init__(self, home: Home, store: Store, clock: FixedClock) -> None:
        self.home, self.store, self.clock = home, store, clock
        self.day = Day(home, store, clock)
        self._number = 0

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def snapshot(self) -> Snapshot:
        return self.day.snapshot()

    def go(self, to: datetime) -> None:
        """Let it be another time."""
        self.clock.move(to - self.now)

    def reopen(self) -> None:
        """Close the home and open it again, as the next process does."""
        self.store.close()
        if isinstance(self.store, DurableStore):
            self.store = DurableStore(self.home.data)
        self.day = Day(self.home, self.store, self.clock)

    def bring(self, *messages: Message, gone: Sequence[str] = (), account: str = "work") -> Record:
        """Bring messages as a fetch does, and let the day hear of it."""
        changes = [Change("messages", each.id, to_document(each)) for each in messages]
        changes += [Change("messages", key, {**(self.store.get("messages", key) or {}), "gone": True}) for key in gone]
        record = self.store.commit("sync", changes, at=self.now, label=account)
        self.day.absorb([record])
        return record

    def mail(self, subject: str = "Copy", *, sender: Address = MARA, account: str = "work", **fields: object) -> str:
        """Bring one mail that came just now; give its thread."""
        self._number += 1
        known: dict[str, object] = {
            "id": f"{account}-{self._number}",
            "account": account,
            "native": f"INBOX;1;{self._number}",
            "message_id": f"{self._number}@acme.example",
            "sender": sender,
            "to": (ME,),
            "subject": subject,
            "received_at": self.now,
            "preview": "Is it ready?",
        }
        message = Message(**(known | fields))  # type: ignore[arg-type]
        self.bring(message, account=account)
        return next(
            thread.id for thread in self.day.desk.board if any(each.id == message.id for each in thread.messages)
        )

    def flag(self, thread: str, **flags: object) -> None:
        """Mark a thread's messages as the source does, and let the day hear of it."""
        found = self.day.desk.board.thread(thread)
        assert found is not None
        changed = [{**(self.store.get("messages", each.id) or {}), **flags} for each in found.messages]
        self.bring(*(message_of(document) for document in changed))

    def do(self, intent: Intent) -> Receipt:
        return self.day.do(intent)

    def next_undo(self) -> str:
        """Give what `u` would take back; empty for nothing."""
        return self.snapshot.undo or ""

    def notices(self) -> list[str]:
        return [str(notice) for notice in self.snapshot.notices]

    def queue(self) -> list[str]:
        """Give the subjects in the queue, in order."""
        return [str(row.subject) for row in self.snapshot.queue]

    def row(self, thread: str) -> QueueRow:
        """Give the line of a thread that is in the queue."""
        return next(row for row in self.snapshot.queue if row.thread == thread)

    def state(self, thread: str) -> ThreadState:
        found = self.day.desk.board.thread(thread)
        assert found is not None
        return found.state

    def kept(self) -> list[Kept]:
        return [from_document(each, Kept) for each in self.store.items("promises").values()]

    def log(self) -> list[Violation]:
        # Copied in one go: a test may ask while the day's own thread writes.
        return [from_document(each, Violation) for each in dict(self.store.items("violations")).values()]

    def outbox(self) -> list[OutboxEntry]:
        return [from_document(each, OutboxEntry) for each in self.store.items("outbox").values()]

    def left(self, entry: OutboxEntry) -> None:
        """Let an answer have left, as the sender notes it."""
        document = {**to_document(entry), "state": "sent", "sent_at": self.now.isoformat()}
        self.day.absorb([self.store.commit("outbox", [Change("outbox", entry.id, document)], at=self.now)])


def make_home(folder: Path, policy: str = POLICY) -> Home:
    """Make a home with a policy."""
    home = Home.at(folder)
    home.prepare()
    home.policy.write_text(policy, encoding="utf-8")
    return home


def at_home(folder: Path, *, durable: bool = False, policy: str = POLICY, now: datetime | None = None) -> AtHome:
    """Open a home on Monday 23 November 2026 at 10:00 in Berlin, with accounts for mail and for SMS."""
    home = make_home(folder, policy)
    store: Store = DurableStore(home.data) if durable else MemoryStore()
    clock = FixedClock(now or at(23, "10:00"))
    kinds = {"work": ChannelKind.EMAIL, "phone": ChannelKind.SMS, "talk": ChannelKind.CHAT}
    records = {
        name: AccountRecord(
            kind="memory", channel=kind, me=ME, capabilities=CAN, health="ok", last_sync=clock.now() - timedelta(1)
        )
        for name, kind in kinds.items()
    }
    store.commit(
        "sync", [Change("accounts", name, to_document(each)) for name, each in records.items()], at=clock.now()
    )
    return AtHome(home, store, clock)
