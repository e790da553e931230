"""`daybreak sync`: fetch once, from every account or from those that are named."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from msgspec.structs import replace

from boundaries.text import line
from boundaries.words import count
from connectors.base import Capability
from connectors.errors import Broken, ConnectorError, TryLater
from daybreak import marks
from daybreak.accounts import AccountsError, open_account, read_accounts
from daybreak.background import Background
from daybreak.calendars import sync_all
from daybreak.commands.speech import complain, print_json, sentence
from daybreak.eventlog import EventLog, quiet_libraries
from daybreak.showing.once import show_once
from daybreak.store.protocol import StoreError
from daybreak.sync import SyncResult, keep_failure

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from connectors.vault import Vault
    from daybreak.accounts import AccountEntry
    from daybreak.commands.context import Context
    from daybreak.showing.want import Want
    from daybreak.store.protocol import Store


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("sync", help="fetch once, everything or the accounts named")
    parser.add_argument("accounts", nargs="*", metavar="ACCOUNT")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Fetch; 3 where some accounts failed, 1 where all did or one is unknown."""
    from daybreak.store.durable import DurableStore

    try:
        entries = read_accounts(context.home.accounts)
        unknown = [name for name in args.accounts if name not in {entry.name for entry in entries}]
        if unknown:
            known = ", ".join(entry.name for entry in entries) or "none yet"
            return complain(f"There is no account {unknown[0]!r}; there are: {known}.", 1)
        chosen = [entry for entry in entries if not args.accounts or entry.name in args.accounts]
        context.home.prepare()
        store = DurableStore(context.home.data)
        try:
            results = fetched(chosen, store, context)
        finally:
            store.close()
    except (AccountsError, StoreError, OSError) as error:
        return complain(str(error), 1)
    return _report(results, context)


def fetched(entries: Sequence[AccountEntry], store: Store, context: Context) -> list[SyncResult]:
    """Fetch, let the day judge what came as the dashboard would, and let others see what they should."""
    from daybreak.day import Day
    from daybreak.shared import SharedStore
    from daybreak.showing.want import want

    day = Day(context.home, store, context.clock)
    wanted = None if context.at is not None else day.look(want)
    results = asyncio.run(fetch_all(entries, SharedStore(lambda: store, day.absorb), context, wanted))
    day.examine()
    if context.at is None:
        day.glance()
    return results


def _report(results: Sequence[SyncResult], context: Context) -> int:
    failed = [result for result in results if result.error is not None]
    if context.json:
        print_json(
            [
                {
                    "name": result.account,
                    "new": result.new,
                    "changed": result.changed,
                    "gone": result.gone,
                    "unlike": [line(each) for each in result.unlike],
                    "error": line(f"{result.error.happened} {result.error.todo}") if result.error else None,
                }
                | ({} if result.entries is None else {"entries": result.entries, "remark": line(result.remark) or None})
                for result in results
            ]
        )
    for result in results:
        if result.error is not None:
            complain(sentence(result.error), 3)
        elif not context.json:
            print(f"{result.account}: {_brought(result)}")
    for words in (each for result in results for each in result.unlike):
        complain(words, 3)
    if not results:
        complain("There is no account yet; add one with `daybreak connect`.", 0)
    if not failed:
        return 3 if any(result.unlike for result in results) else 0
    return 3 if len(failed) < len(results) else 1


def _brought(result: SyncResult) -> str:
    gone = f", {result.gone} gone" if result.gone else ""
    if not result.fetches:
        return "nothing to fetch; what others see was read back"
    if result.entries is None:
        return f"{count(result.new, 'new message')}, {result.changed} changed{gone}"
    entries = count(result.entries, "calendar entry", "calendar entries")
    remark = f"; {line(result.remark)}" if result.remark else ""
    return f"{entries} at hand, {result.new} new, {result.changed} changed{gone}{remark}"


async def fetch_all(
    entries: Sequence[AccountEntry], store: Store, context: Context, wanted: Want | None = None
) -> list[SyncResult]:
    """Fetch from all at once, and let each show what is `wanted`; what is unexpected in one stops no other."""
    from connectors.vault import KeyringVault

    results: dict[str, SyncResult] = {}
    log = EventLog(context.home.log, context.clock)
    quiet_libraries(log)

    def unexpected(name: str, error: BaseException) -> None:
        happened = f"Something unexpected happened ({type(error).__name__})."
        failure = Broken(name, happened, "A report is in the log folder.")
        results[name] = SyncResult(account=name, error=failure)
        keep_failure(store, name, failure, context.clock.now())

    vault = KeyringVault()
    background = Background(log, unexpected)

    async def one(entry: AccountEntry) -> None:
        results[entry.name] = await _fetch(entry, vault, store, context, wanted)

    await asyncio.gather(*(background.once("sync", one(entry), account=entry.name) for entry in entries))
    return [results[entry.name] for entry in entries]


async def _fetch(entry: AccountEntry, vault: Vault, store: Store, context: Context, wanted: Want | None) -> SyncResult:
    try:
        account = open_account(entry, vault)
    except ConnectorError as error:
        keep_failure(store, entry.name, error, context.clock.now())
        return SyncResult(account=entry.name, error=error)
    try:
        result = await sync_all(account, store, context.clock, context.home)
        unlike = () if wanted is None else await show_once(account, wanted, store, context)
        fetches = bool(account.capabilities & {Capability.FETCH, Capability.BUSY})
        result = replace(result, unlike=unlike, fetches=fetches)
        if result.error is None and context.at is None:
            await marks.mark_pending(account, store, context.clock)
    except ConnectorError as error:
        return SyncResult(account=entry.name, error=error)
    except StoreError as error:
        failure = TryLater(entry.name, "What came could not be kept:", str(error))
        return SyncResult(account=entry.name, error=failure)
    else:
        return result
    finally:
        await account.close()
