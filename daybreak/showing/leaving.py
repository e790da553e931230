"""Takes back what an account shows before the account goes, while its secret is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundaries.absence import AutoReplyPlan
from connectors.errors import ConnectorError
from daybreak.accounts import open_account
from daybreak.eventlog import EventLog
from daybreak.showing.reconciler import Reconciler
from daybreak.showing.records import shown_record
from daybreak.showing.want import Want
from daybreak.sync import here

if TYPE_CHECKING:
    from connectors.vault import Vault
    from daybreak.accounts import AccountEntry
    from daybreak.commands.context import Context
    from daybreak.store.protocol import Store


async def take_back(entry: AccountEntry, vault: Vault, store: Store, context: Context) -> str:
    """Take back status and automatic answer; gives a raw sentence where they still stand, empty where all is gone.

    An account that cannot be reached is no reason to keep it: whatever was pushed ends by itself.
    """
    before = shown_record(store, entry.name)
    if before.status is None and before.reply is None:
        return ""
    now = context.clock.now()
    try:
        account = open_account(entry, vault)
        try:
            log = EventLog(context.home.log, context.clock)
            want = Want(at=now, mode="off", plan=AutoReplyPlan(absences=()), planned_to=now)
            await Reconciler(account, store, context.clock, log, here).run(want, asked=True)
        finally:
            await account.close()
    except ConnectorError as error:
        return _still(entry.name, f"{error.happened} {error.todo}")
    after = shown_record(store, entry.name)
    notes = [part.note for part in (after.status, after.reply) if part is not None and part.standing != "idle"]
    return _still(entry.name, notes[0]) if notes else ""


def _still(name: str, why: str) -> str:
    return f"{name}: what others see there was not taken back: {why} It ends by itself, an automatic answer in 8 weeks."
