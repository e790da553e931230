"""Compares what each account shows with what it should show, and mends it; one account never stops another."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec.structs import replace

from connectors.base import AutoReplies, Capability, ShowsStatus
from connectors.errors import ConnectorError, NeedsUser, Refused, TryLater
from daybreak.documents import to_document
from daybreak.entries import AccountRecord
from daybreak.showing.records import ReplyRecord, ShownRecord, StatusRecord, change, shown_record
from daybreak.showing.replies import Replies
from daybreak.showing.statuses import Statuses
from daybreak.showing.want import one_absence
from daybreak.store.protocol import Change

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from connectors.base import Account
    from daybreak.clock import Clock
    from daybreak.eventlog import EventLog
    from daybreak.showing.want import Want
    from daybreak.store.protocol import Store
    from daybreak.sync import Room

LIMIT: Final = 60.0
"""Seconds that one account may take for one of the two."""
FIRST_WAIT: Final = timedelta(minutes=1)
LONGEST_WAIT: Final = timedelta(minutes=15)
REFUSED_WAIT: Final = timedelta(hours=1)
"""Between two tries where the source said no: only its owner can change that."""

_TRIES: Final = 3
"""How often it begins anew where another process is quicker; then it goes on regardless."""

_R = TypeVar("_R", StatusRecord, ReplyRecord)


class _OvertakenError(Exception):
    """Another process, or the user, changed what is remembered meanwhile: what was read back says nothing any more."""


class Reconciler:
    """Shows for one account; made once, so that it knows how long to leave a failing one alone."""

    def __init__(self, account: Account, store: Store, clock: Clock, log: EventLog, room: Room) -> None:
        self._account = account
        self._store = store
        self._clock = clock
        self._log = log
        self._room = room
        self._lock = asyncio.Lock()
        self._again: dict[str, datetime] = {}
        self._failures: dict[str, int] = {}
        self._wanted: tuple[object, ...] = ()
        self._last = ShownRecord()
        """What is remembered, as it was read or written here last."""
        self._careful = True

    async def run(self, want: Want, *, asked: bool = False) -> bool:
        """Bring the account to what is wanted; True when what is remembered of it changed.

        What failed just now is left alone for a while, unless it was `asked` for or something else is to be shown.
        Raises `StoreError`.
        """
        async with self._lock:
            for _ in range(_TRIES):
                with contextlib.suppress(_OvertakenError):
                    return await self._run(want, asked=asked)
            self._careful = False
            try:
                return await self._run(want, asked=asked)
            finally:
                self._careful = True

    async def _run(self, want: Want, *, asked: bool) -> bool:
        account = self._account
        before = self._last = await self._room(self._known)
        if want.mode == "off" and before.status is None and before.reply is None:
            return False
        wanted = (want.mode, want.status)
        if asked or before.mend or wanted != self._wanted:
            self._again.clear()
        self._wanted = wanted
        record = replace(before, me=account.me)
        status = reply = None
        if isinstance(account, ShowsStatus) and Capability.STATUS in account.capabilities:
            status = await self._status(account, record, want)
            record = replace(record, status=status)
        if isinstance(account, AutoReplies) and Capability.AUTO_REPLY in account.capabilities:
            reply = await self._reply(account, record, want)
        record = replace(record, status=status, reply=reply, mend=False)
        if want.mode == "off" and _nothing_left(record):
            await self._keep(None)
            return True
        await self._keep(record)
        return record != before

    async def _status(self, source: ShowsStatus, record: ShownRecord, want: Want) -> StatusRecord:
        known = record.status or StatusRecord()

        async def keep(status: StatusRecord) -> None:
            await self._keep(replace(record, status=status))

        steps = Statuses(self._account.name, source, keep, self._clock.now())
        if want.mode == "on":
            done = await self._guarded("status", known, partial(steps.reconcile, want=want.status, mend=record.mend))
        else:
            done = await self._guarded("status", known, steps.take_back)
        if want.mode != "dry-run" or done.standing in ("refused", "trouble"):
            return done
        would = f"show “{want.status.text}”" if want.status is not None else "show nothing"
        return replace(done, standing="dry-run", note=self._would("status", would, known.note))

    async def _reply(self, source: AutoReplies, record: ShownRecord, want: Want) -> ReplyRecord:
        known = record.reply or ReplyRecord()

        async def keep(reply: ReplyRecord) -> None:
            status = await self._room(lambda: self._known().status)
            await self._keep(replace(record, status=status, reply=reply))

        steps = Replies(self._account.name, source, keep, self._clock.now())
        if want.mode == "on":
            carry = partial(steps.reconcile, whole=want.plan, planned_to=want.planned_to, mend=record.mend)
            done = await self._guarded("auto-reply", known, carry)
        else:
            done = await self._guarded("auto-reply", known, steps.take_back)
        if want.mode != "dry-run" or done.standing in ("refused", "trouble"):
            return done
        return replace(done, standing="dry-run", note=self._would("auto-reply", _told(want, source), known.note))

    async def _guarded(self, what: str, known: _R, work: Callable[[_R], Awaitable[_R]]) -> _R:
        """Do it unless it failed just now; what goes wrong becomes a word on this account."""
        now = self._clock.now()
        again = self._again.get(what)
        if again is not None and now < again:
            return known
        try:
            async with asyncio.timeout(LIMIT):
                done = await work(known)
        except (ConnectorError, TimeoutError) as error:
            failed = error if isinstance(error, ConnectorError) else _late(self._account.name)
            return await self._failed(what, known, failed, now)
        self._again.pop(what, None)
        self._failures.pop(what, None)
        return done

    async def _failed(self, what: str, known: _R, error: ConnectorError, now: datetime) -> _R:
        """Keep why, as it stands now: what was about to be pushed is remembered by the store already."""
        number = self._failures[what] = self._failures.get(what, 0) + 1
        refused = isinstance(error, (Refused, NeedsUser))
        wait = REFUSED_WAIT if refused else min(FIRST_WAIT * 2 ** min(number - 1, 8), LONGEST_WAIT)
        if error.retry_after is not None:
            wait = max(wait, timedelta(seconds=min(error.retry_after, REFUSED_WAIT.total_seconds())))
        self._again[what] = now + wait
        note = f"{error.happened} {error.todo}".strip()
        if note != known.note:
            self._log.write("not shown", account=self._account.name, what=what, why=note)
        kept = await self._room(self._known)
        latest: StatusRecord | ReplyRecord | None = kept.status if what == "status" else kept.reply
        standing = "refused" if refused else "trouble"
        base = latest if isinstance(latest, type(known)) else known
        return replace(base, standing=standing, note=note, checked_at=now)

    def _would(self, what: str, would: str, before: str) -> str:
        if would != before:
            self._log.write("dry run", account=self._account.name, what=what, would=would)
        return would

    def _known(self) -> ShownRecord:
        self._store.catch_up()
        return shown_record(self._store, self._account.name)

    async def _keep(self, record: ShownRecord | None) -> None:
        def write() -> None:
            account = self._account
            if self._careful and self._known() != self._last:
                raise _OvertakenError
            changes = [change(account.name, record)]
            if self._store.get("accounts", account.name) is None:
                known = AccountRecord(kind=account.kind, channel=account.channel, me=account.me)
                changes.append(Change("accounts", account.name, to_document(known)))
            if self._store.get("settings", changes[0].key) != changes[0].after:
                self._store.commit("shown", changes, at=self._clock.now(), label=account.name)
            self._last = record or ShownRecord()

        await self._room(write)


def _nothing_left(record: ShownRecord) -> bool:
    status, reply = record.status, record.reply
    settled = all(part is None or part.standing == "idle" for part in (status, reply))
    return settled and (status is None or status.ours is None) and (reply is None or not reply.plan)


def _told(want: Want, source: AutoReplies) -> str:
    plan = one_absence(want.plan) if source.one_absence else want.plan
    if not plan.absences:
        return "answer nobody: no opening comes"
    first = plan.absences[0]
    start, end = (f"{at.astimezone(want.zone):%Y-%m-%d %H:%M}" for at in (first.start, first.end))
    return f"answer from {start} to {end}: {first.notice.subject}"


def _late(name: str) -> TryLater:
    return TryLater(name, f"The account did not answer within {LIMIT:.0f} s.", "It is tried again.")
