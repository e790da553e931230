"""Keeps the user's calendars at hand: the entries of a few weeks, of each account, in the store.

Only what changed is written. An account that fails keeps its last entries, and says so beside its name.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import msgspec

from connectors.base import KnowsBusy, Remarks
from connectors.errors import ConnectorError, TryLater
from daybreak.documents import to_document
from daybreak.store.protocol import Change
from daybreak.sync import STEP_LIMIT, SyncResult, account_record, here, keep_failure, says_the_same, sync_account

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from boundaries.facts import CalendarEvent
    from connectors.base import Account
    from daybreak.clock import Clock
    from daybreak.home import Home
    from daybreak.store.protocol import Store
    from daybreak.sync import Room

BACK: Final = 1
AHEAD: Final = 35
"""Days before and after today of which entries are kept."""
MOST: Final = 2_000
"""Entries of one account that are kept, the earliest: sixty a day are no longer a plan."""


def window(now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Give the stretch that is kept, between two midnights of the user's own zone."""
    today = now.astimezone(zone).date()
    first, last = today - timedelta(days=BACK), today + timedelta(days=AHEAD + 1)
    return datetime.combine(first, time(), zone), datetime.combine(last, time(), zone)


async def sync_all(  # noqa: PLR0913 - what a sync of messages takes, and the home
    account: Account,
    store: Store,
    clock: Clock,
    home: Home,
    *,
    room: Room = here,
    quiet: bool = False,
    calendar: bool = True,
) -> SyncResult:
    """Fetch messages and calendar entries, whichever the account has; as `daybreak.sync.sync_account`."""
    result = await sync_account(account, store, clock, room=room, quiet=quiet)
    if result.error is not None or not calendar or not isinstance(account, KnowsBusy):
        return result
    try:
        start, end = window(clock.now(), await asyncio.to_thread(_zone, home))
        events = await _ask(account, account.name, start, end)
    except ConnectorError as error:
        await room(partial(keep_failure, store, account.name, error, clock.now()))
        return msgspec.structs.replace(result, error=error)
    remark = account.remark if isinstance(account, Remarks) else ""
    if len(events) > MOST:
        remark = f"Only the first {MOST:,} of {len(events):,} entries are kept. {remark}".strip()
    looked = await room(partial(_keep, store, account, events[:MOST], remark, clock.now(), quiet=quiet))
    return msgspec.structs.replace(
        looked, new=looked.new + result.new, changed=looked.changed + result.changed, gone=looked.gone + result.gone
    )


def keep_entries(store: Store, account: Account, events: Sequence[CalendarEvent], now: datetime) -> None:
    """Keep entries that were not asked for but are at hand (the demo day), exactly as a sync would."""
    _keep(store, account, events, "", now, quiet=False)


def forget_others(store: Store, accounts: Container[str], now: datetime) -> None:
    """Drop the entries of accounts that are no longer there."""
    changes = [
        Change("events", key, None)
        for key, document in store.items("events").items()
        if document["account"] not in accounts
    ]
    if changes:
        store.commit("calendar", changes, at=now)


def _zone(home: Home) -> ZoneInfo:
    from daybreak.policy_file import read

    return ZoneInfo(read(home).policy.me.timezone)


async def _ask(source: KnowsBusy, name: str, start: datetime, end: datetime) -> tuple[CalendarEvent, ...]:
    try:
        async with asyncio.timeout(STEP_LIMIT):
            return await source.events(start, end)
    except TimeoutError:
        happened = f"The calendar took longer than {STEP_LIMIT:.0f} s."
        raise TryLater(name, happened, "It is tried again.") from None


def _keep(  # noqa: PLR0913 - what one look brought
    store: Store, account: Account, events: Sequence[CalendarEvent], remark: str, now: datetime, *, quiet: bool
) -> SyncResult:
    store.catch_up()
    name = account.name
    known = {key: document for key, document in store.items("events").items() if document["account"] == name}
    found = {event.id: to_document(event) for event in events}
    changed = [Change("events", key, each) for key, each in found.items() if known.get(key) != each]
    gone = [Change("events", key, None) for key in known if key not in found]
    before = account_record(store, name)
    after = msgspec.structs.replace(
        before,
        kind=account.kind,
        channel=account.channel,
        me=account.me,
        capabilities=tuple(sorted(account.capabilities)),
        last_sync=now,
        health="ok",
        error="",
        failing_since=None,
        remark=remark,
    )
    if changed or gone or not (quiet and says_the_same(before, after, now)):
        own = Change("accounts", name, to_document(after))
        store.commit("calendar", [*changed, *gone, own], at=now, label=name)
    new = sum(1 for change in changed if change.key not in known)
    return SyncResult(
        account=name, new=new, changed=len(changed) - new, gone=len(gone), entries=len(found), remark=remark
    )
