"""Shows once what others should see, without the dashboard: `daybreak sync` from cron, and the switch itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybreak.eventlog import EventLog
from daybreak.showing.reconciler import Reconciler
from daybreak.showing.records import shown_record
from daybreak.sync import here

if TYPE_CHECKING:
    from connectors.base import Account
    from daybreak.commands.context import Context
    from daybreak.showing.want import Want
    from daybreak.store.protocol import Store


async def show_once(account: Account, want: Want, store: Store, context: Context) -> tuple[str, ...]:
    """Bring one account to what is wanted; give a raw sentence for each thing that it does not show. `StoreError`."""
    log = EventLog(context.home.log, context.clock)
    await Reconciler(account, store, context.clock, log, here).run(want)
    record = shown_record(store, account.name)
    parts = (("status", record.status), ("automatic answer", record.reply))
    return tuple(
        f"{account.name}: the {what} is not as it should be: {part.note or 'somebody changed it there'}"
        for what, part in parts
        if part is not None and part.standing in ("refused", "trouble", "drift")
    )
