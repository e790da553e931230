"""The day itself: carries out intents, takes in what others wrote, publishes snapshots. Used from one thread.

A step is always the same: plan (pure), one durable write, then the board, then the words. What is not on the disk is
not done.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from boundaries.facts import Violation
from boundaries.text import SafeText, line
from daybreak.clock import Clock
from daybreak.day import planners, publish
from daybreak.day.desk import SENDER, Desk
from daybreak.day.late import late
from daybreak.examination import Steps, at_once
from daybreak.home import Home
from daybreak.intents import Intent, Receipt
from daybreak.live import DayError, Draft
from daybreak.policy_file import PolicyFile
from daybreak.snapshot import QueueRow, Snapshot, ThreadView
from daybreak.store.bodies import BodyCache
from daybreak.store.protocol import Change, Record, Store, StoreError

if TYPE_CHECKING:
    from boundaries.breaks.state import Happening
    from boundaries.facts import Message
    from boundaries.queue import Placement
    from connectors.base import Body
    from daybreak.glance import Glance, Seen
    from daybreak.paced import Paced

_T = TypeVar("_T")
_FORGETTING = "log-forgetting"
"""The key in `settings` that stands while what was deleted may still be in a file: after a crash it is gone on with."""


class Day:
    """The owner of one home's state."""

    def __init__(self, home: Home, store: Store, clock: Clock, *, policy_file: PolicyFile | None = None) -> None:
        """Load what the home holds as of the clock's instant."""
        self.desk = Desk(home, store, clock, policy_file=policy_file)
        self._store = store
        self._clock = clock
        self._bodies = BodyCache(home.cache)
        self._placed_at = clock.now()
        self._shown: Snapshot | None = None
        """The newest snapshot, while nothing was done since."""
        self._pruned_on: date | None = None
        self._unjudged: set[str] = set()

    def snapshot(self) -> Snapshot:
        """Compute for the present instant."""
        now = self._clock.now()
        self._catch_up(now)
        notices = [self.desk.policy_file.notice] if self.desk.policy_file.notice else []
        self._shown = publish.snapshot(self.desk, now, (*notices, *self._store.notices))
        return self._shown

    def glance(self, before: Seen | None = None) -> Glance:
        """Give what `daybreak status` tells, and keep it for the next one who asks.

        `before` is how the files of the home looked before the day was loaded.
        """
        from daybreak.day import glance

        return glance.kept(self.desk, self._shown or self.snapshot(), before)

    def absorb(self, records: Sequence[Record], *, judge: bool = True) -> None:
        """Take note of what sync, the outbox or another process wrote, and let the rules look at it.

        Without `judge` the rules look at it in the next `examination`.
        """
        from daybreak.day import judge as judging

        now = self._clock.now()
        touched = self._apply([change for record in records for change in record.changes], now)
        fetched = [change for record in records if record.action == "sync" for change in record.changes]
        moved = [change for record in records if record.action == "calendar" for change in record.changes]
        self._unjudged |= judging.organizers(self.desk, moved)
        if fetched:
            self._write("reopened", judging.reopened(self.desk, touched), now)
            self._write("closed-elsewhere", judging.closed_elsewhere(self.desk, touched, now), now)
            self._unjudged |= self._clients_of(touched)
        if judge and self._unjudged and (fetched or moved):
            at_once(self.examination(everything=False))

    def refresh(self) -> None:
        """Take in what other processes wrote."""
        self.absorb(self._store.refresh())

    def examine(self) -> None:
        """Let the rules look at everything: suspicions, and promises that passed."""
        at_once(self.examination())

    def examination(self, *, everything: bool = True) -> Steps:
        """Let the rules look at everything, or at what `absorb` left, in steps for whoever drives them."""
        from daybreak.day import examine

        now = self._clock.now()
        names, self._unjudged = self._unjudged, set()
        if not everything:
            return examine.some(self.desk, self._write, names, now)
        self._catch_up(now)
        self._keep_log(now)
        return examine.everything(self.desk, self._write, now)

    def pause(self, happened: Happening) -> Paced:
        """Let the breaks go on with what happened, durably; what cannot be written now is held in memory."""
        from daybreak.day import pause

        now = self._clock.now()
        self._catch_up(now)
        came, world, changes = pause.went_on(self.desk, happened, now)
        self._write("break", changes, now)
        return pause.remember(self.desk, came, world, now, changed=bool(changes))

    def do(self, intent: Intent) -> Receipt:
        """Carry out an intent; durable when this returns. Raises `DayError`, and nothing has changed."""
        now = self._clock.now()
        self._catch_up(now)
        try:
            plan = planners.plan(self.desk, intent, now)
            slips = late(self.desk, intent, now) if plan.undoable else []
        except StoreError as problem:
            raise DayError(line(str(problem))) from problem
        self._apply(plan.written, now)
        if not plan.changes:
            return Receipt(record="", label=plan.label)
        try:
            changes = (*plan.changes, *slips)
            record = self._store.commit(plan.action, changes, at=now, label=plan.label, undoable=plan.undoable)
        except StoreError as problem:
            self._put_back(plan.changes)
            raise DayError(line(str(problem))) from problem
        self._apply(record.changes, now)
        return Receipt(record=record.id, label=plan.label, undoable=plan.undoable)

    def undo(self) -> Receipt | None:
        """Take back the newest action that something is left of; None when there is nothing.

        Raises `DayError` for one that cannot be taken back.
        """
        from daybreak.day import answers
        from daybreak.marks import after_undo

        now = self._clock.now()
        self._catch_up(now)
        try:
            taken = self._store.undo(at=now)
            while taken is not None and not taken[1].changes:
                taken = self._store.undo(at=now)
        except StoreError as problem:
            raise DayError(line(str(problem))) from problem
        if taken is None:
            return None
        undone, record = taken
        self._apply(record.changes, now)
        try:
            back, left = answers.taken_back(self.desk, undone, now)
        except StoreError as problem:
            raise DayError(line(str(problem))) from problem
        self._write("as it was", answers.stays(undone, left), now)
        if left and not back:
            raise DayError("That answer has left already, and stays; u again takes back what came before it.")
        self._write("draft", [change for entry in back for change in answers.text_kept(entry, now)], now)
        self._write("marks", after_undo(self._store, undone, at=now), now)
        self._put_back(undone.changes)
        label = f"Taken back: {line(undone.label or undone.action)}"
        return Receipt(record=record.id, label=f"{label}; {len(left)} had left, and stay" if left else label)

    def find(self, start: str) -> str:
        """Give the id of a thread by its beginning. Raises `DayError` when none or several begin so."""
        found = [thread.id for thread in self.desk.board if start and thread.id.startswith(start.lower())]
        if len(found) == 1:
            return found[0]
        known = self.desk.board.thread(start)
        if known is not None:
            return known.id
        words = f"{len(found)} threads begin with" if found else "There is no thread"
        raise DayError(f"{words} {line(start)}; `daybreak queue` lists them.")

    def queue(self, *, hidden: bool = False) -> tuple[QueueRow, ...]:
        """Give the queue, also what is quiet in it; `hidden` adds what is held and what is snoozed."""
        if not hidden:
            snapshot = self.snapshot()
            return snapshot.queue if snapshot.quiet_until is None else tuple(self.desk.board.shown.rows)
        self._catch_up(self._clock.now())
        return tuple(self.desk.board.rows())

    def reasons(self, thread: str) -> tuple[SafeText, ...]:
        """Say why a thread stands where it does. Raises `DayError`."""
        from daybreak.day import views

        return views.why(self.desk, thread, self._clock.now())

    def prune(self) -> int:
        """Delete what the log holds longer than the retention; give how many entries. Raises `StoreError`."""
        from daybreak.log.retention import outlived

        now = self._clock.now()
        return self._delete(outlived(self._store, self.desk.policy.retention_months, now), "prune", now)

    def delete_client(self, client: str) -> int:
        """Delete all that the log holds of a client, for good; give how many entries. Raises `StoreError`."""
        from daybreak.log.retention import of_client

        return self._delete(of_client(self._store, client), "delete", self._clock.now())

    def log(self) -> tuple[Violation, ...]:
        """Give the whole log of violations and slips, raw."""
        return self.desk.values.of("violations", Violation)

    def view(self, thread: str) -> ThreadView:
        """Give one thread with the texts that are at hand. Raises `DayError`."""
        from daybreak.day import views

        now = self._clock.now()
        self._catch_up(now)
        return views.view(self.desk, self._bodies, thread, now)

    def look(self, work: Callable[[Desk, datetime], _T]) -> _T:
        """Let something read the desk at the present instant. Raises what `work` raises."""
        now = self._clock.now()
        self._catch_up(now)
        return work(self.desk, now)

    def draft(self, thread: str, template: str = "") -> Draft:
        """Begin an answer. Raises `DayError`."""
        from daybreak.day import views

        now = self._clock.now()
        self._catch_up(now)
        return views.draft(self.desk, self._bodies, thread, template, now)

    def templates(self) -> tuple[str, ...]:
        """Name the reply templates."""
        from daybreak.day import views

        return views.template_names()

    def when(self, words: str) -> datetime:
        """Read a time in words. Raises `DayError`."""
        from daybreak.when import UnclearTimeError, when

        try:
            return when(words, self._clock.now(), self.desk.work)
        except UnclearTimeError as problem:
            raise DayError(line(str(problem))) from problem

    def unread_bodies(self, thread: str) -> tuple[Message, ...]:
        """Give the messages of a thread whose whole text is not at hand. Raises `DayError`."""
        from daybreak.day import views

        return views.missing_bodies(self.desk, self._bodies, thread)

    def keep_body(self, message: Message, body: Body) -> None:
        """Keep a whole text that was fetched."""
        self._bodies.put(message.id, body)

    def _catch_up(self, now: datetime) -> None:
        """Place everything anew when a minute has passed, or when the policy file changed."""
        if self.desk.policy_changed():
            self.desk.renew(now)
        elif abs((now - self._placed_at).total_seconds()) >= 1 and _minute(now) != _minute(self._placed_at):
            self.desk.board.place_all(now)
        else:
            return
        self._placed_at = now
        self._shown = None

    def _apply(self, changes: Sequence[Change], now: datetime) -> dict[str, Placement | None]:
        self._shown = None
        senders = {
            change.key.removeprefix(SENDER)
            for change in changes
            if change.collection == "settings" and change.key.startswith(SENDER)
        }
        if senders:
            self.desk.know(senders, now)
        return self.desk.board.apply(changes, now)

    def _clients_of(self, touched: Iterable[str]) -> set[str]:
        threads = filter(None, map(self.desk.board.thread, touched))
        return {client.name for thread in threads if (client := self.desk.context.clients.of_thread(thread))}

    def _keep_log(self, now: datetime) -> None:
        """Chain what the log held before it was chained; once a day let go what is past its time, in the outbox too."""
        from daybreak.faded import faded
        from daybreak.log.events import takes_over
        from daybreak.store.chained import HEAD

        if self._store.items("violations") and self._store.get("settings", HEAD) is None:
            self._write("import", [takes_over()], now)
        today = self.desk.today(now)
        if self._pruned_on != today:
            self._pruned_on = today
            with contextlib.suppress(StoreError):
                self.prune()
            self._write("faded", faded(self._store, now), now)

    def _delete(self, changes: Sequence[Change], action: str, now: datetime) -> int:
        if changes:
            noted = Change("settings", _FORGETTING, {"since": now.isoformat()})
            self._apply(self._store.commit(action, [*changes, noted], at=now).changes, now)
        if self._store.get("settings", _FORGETTING) is not None:
            self._store.forget()
            self._apply(self._store.commit(action, [Change("settings", _FORGETTING, None)], at=now).changes, now)
        return len(changes)

    def _write(self, action: str, changes: Sequence[Change], now: datetime) -> bool:
        """Write what the day noticed by itself; what cannot be written now (False) is noticed again."""
        if any(change.collection == "log" for change in changes):
            from daybreak.log.events import deleted

            gone = deleted(self._store)
            changes = [
                each for each in changes if each.collection != "log" or (each.after or {})["violation"] not in gone
            ]
        if not changes:
            return True
        try:
            self._apply(self._store.commit(action, changes, at=now).changes, now)
        except StoreError:
            return False
        return True

    def _put_back(self, changes: Sequence[Change]) -> None:
        """Put back what an action wrote into the policy file."""
        if any(change.collection == "settings" for change in changes):
            from daybreak.day.put_back import put_back

            put_back(self.desk, changes)


def _minute(at: datetime) -> int:
    return int(at.timestamp() // 60)
