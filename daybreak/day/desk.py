"""Where the parts of the day lie: home, store, clock, policy, board; shared by all that plan and publish."""

from __future__ import annotations

from collections.abc import Container
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from boundaries.breaks.state import BreakState
from boundaries.context import Context
from boundaries.policy.model import Policy
from boundaries.worktime import Holidays, PolicyNeverOpens, WorkTime, no_holidays
from daybreak.clock import Clock
from daybreak.day.board import Board
from daybreak.day.values import Values
from daybreak.documents import from_document, instant_in
from daybreak.entries import AccountRecord
from daybreak.home import Home
from daybreak.policy_file import PolicyFile, PolicyWatch, read
from daybreak.store.protocol import Document, Store

_LOOK_BACK = 60
"""Days in which the last one with hours is looked for."""
SENDER = "sender:"
"""Before an address, the key in `settings` of what the user said of a sender: `client` and `ignore`."""


class Desk:
    """The state of one home; used from one thread."""

    def __init__(self, home: Home, store: Store, clock: Clock, *, policy_file: PolicyFile | None = None) -> None:
        """Read the policy and load the board. `policy_file` stands in for the home's own (demo, tests)."""
        self.home = home
        self.store = store
        self.clock = clock
        self._fixed = policy_file
        self._watch = PolicyWatch(home.policy)
        self.policy_file = policy_file or read(home)
        self.values = Values(store)
        self.pause: tuple[Document | None, BreakState] | None = None
        """The state of the breaks, with the document that it was read from."""
        self.context = self._context()
        self.board = Board(store, self.context, clock.now())

    @property
    def policy(self) -> Policy:
        """Give the policy in force."""
        return self.policy_file.policy

    @property
    def zone(self) -> ZoneInfo:
        """Give the zone of the user's wall clock."""
        return self.context.zone

    @property
    def work(self) -> WorkTime:
        """Give the user's own working time."""
        return self.context.mine

    def today(self, now: datetime) -> date:
        """Give the date whose windows hold."""
        return self.work.day_of(now)

    def working_day(self, now: datetime) -> date:
        """Give the date that a wind-down belongs to: until today's first opening it is the last day with hours."""
        today = self.today(now)
        for day in (today - timedelta(days=number) for number in range(_LOOK_BACK)):
            spans = self.work.spans(day)
            if spans and spans[0].start <= now:
                return day
        return today

    def is_closed(self, now: datetime) -> bool:
        """Say whether the user is off: outside the windows, or after closing the day."""
        return not self.work.is_open(now) or self.day_closed(now)

    def day_closed(self, now: datetime) -> bool:
        """Say whether the user closed the working day that `now` belongs to, or the one that it comes after."""
        return self.closed_at(now) is not None

    def closed_at(self, now: datetime) -> datetime | None:
        """Give when the user closed that working day; None while it is open, `now` if the clock was set back since."""
        found = instant_in(self.day_document(now), "closed_at")
        return None if found is None else min(found, now)

    def opening(self, now: datetime) -> datetime | None:
        """Give the next opening after `now`: of a later day when the day was closed; None within no year."""
        return self.rests_until(now) if self.day_closed(now) else self.next_start(now)

    def rests_until(self, now: datetime) -> datetime | None:
        """Give the next opening of a later day: until then the queue rests once the working day of `now` is closed."""
        return self.next_start(max(now, self.work.last_close(self.working_day(now)) or now))

    def next_start(self, after: datetime) -> datetime | None:
        """Give the first opening after an instant; None within no year."""
        try:
            return self.work.next_start(after)
        except PolicyNeverOpens:
            return None

    def bounds(self, day: date) -> tuple[datetime, datetime]:
        """Give the midnights of the wall clock between which a date lies, in UTC."""
        first = datetime.combine(day, time(), self.zone)
        last = datetime.combine(day + timedelta(days=1), time(), self.zone)
        return first.astimezone(UTC), last.astimezone(UTC)

    def day_document(self, now: datetime) -> Document:
        """Give what is kept of the working day: marks of the wind-down, when it was closed."""
        return self.store.get("days", self.working_day(now).isoformat()) or {}

    def account(self, name: str) -> AccountRecord:
        """Give what is known of an account."""
        document = self.store.get("accounts", name)
        return from_document(document, AccountRecord) if document else AccountRecord()

    def policy_changed(self) -> bool:
        """Read the policy anew if its file changed; True when it did."""
        if self._fixed is not None or not self._watch.changed():
            return False
        self.policy_file = read(self.home)
        return True

    def policy_is_old(self) -> bool:
        """Say whether the policy file is no longer the one that was read."""
        return self._watch.differs()

    def know(self, senders: Container[str], now: datetime) -> None:
        """Take note of what the user said of these senders."""
        self.context = self._context()
        self.board.know(self.context, senders, now)

    def renew(self, now: datetime) -> None:
        """Place everything anew, under the policy and the senders as they are known now."""
        self.context = self._context()
        self.board.place_all(now, self.context)

    def apart(self) -> Context:
        """Give a context like the present one for another thread: what it works out, it keeps for itself."""
        return self._context()

    def _context(self) -> Context:
        screened: dict[str, str] = {}
        ignored: list[str] = []
        for key, document in self.store.items("settings").items():
            if key.startswith(SENDER):
                address = key.removeprefix(SENDER)
                if document.get("ignore"):
                    ignored.append(address)
                else:
                    screened[address] = document.get("client") or ""
        return Context(self.policy, self._holidays(), screened=screened, ignored=ignored)

    def _holidays(self) -> Holidays:
        region = self.policy.me.holidays
        if not region:
            return no_holidays
        from daybreak.holidays import kept

        try:
            return kept(region, self.home.cache)
        except ValueError:
            return no_holidays
