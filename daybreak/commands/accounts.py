"""`daybreak accounts`: the accounts, what each can do, and its health."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from boundaries.text import line
from connectors.errors import ConnectorError
from daybreak.accounts import AccountsError, open_account, read_accounts
from daybreak.commands.speech import complain, local, print_json, zone_of
from daybreak.day.showing import lines_of
from daybreak.showing.records import shown_record
from daybreak.store.protocol import StoreError
from daybreak.sync import account_record
from themes.meanings import SHOWN

if TYPE_CHECKING:
    import argparse
    from zoneinfo import ZoneInfo

    from daybreak.accounts import AccountEntry
    from daybreak.commands.context import Context
    from daybreak.snapshot import ShowingLine


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("accounts", help="your accounts, what each can do, and its health")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Print them; 1 where the file or the store cannot be read."""
    del args
    from daybreak.store.durable import DurableStore

    try:
        entries = read_accounts(context.home.accounts)
        store = DurableStore(context.home.data)
    except (AccountsError, StoreError) as error:
        return complain(str(error), 1)
    zone = zone_of(context.home)
    rows: list[dict[str, Any]] = []
    for entry in entries:
        record = account_record(store, entry.name)
        rows.append(
            {
                "name": entry.name,
                "kind": line(entry.kind),
                "capabilities": list(record.capabilities or _declared(entry)),
                "health": record.health,
                "last_sync": local(record.last_sync, zone),
                "error": line(record.error) if record.error else None,
                "shows": [_shows(each, zone) for each in lines_of(entry.name, shown_record(store, entry.name))],
                "remark": line(record.remark) if record.remark else None,
            }
        )
    store.close()
    if context.json:
        print_json(rows)
        return 0
    if not rows:
        print("No account yet. Add one: daybreak connect imap NAME --set address=you@example.org")
    for row in rows:
        print(f"{row['name']:<20} {row['kind']:<8} {row['health']:<13} {row['last_sync'] or 'never':<26} "
              f"{', '.join(row['capabilities'])}")  # fmt: skip
        for text in (row["error"], row["remark"], *map(_told, row["shows"])):
            if text:
                print(f"{'':<20} {text}")
    return 0


def _shows(each: ShowingLine, zone: ZoneInfo) -> dict[str, Any]:
    from daybreak.commands.auto_reply import document

    return {key: value for key, value in document(each, zone).items() if key != "account"}


def _told(shows: dict[str, Any]) -> str:
    meaning = SHOWN[shows["standing"]]
    return f"{shows['what']}: {meaning.glyph} {meaning.word}: {shows['text']}"


def _declared(entry: AccountEntry) -> tuple[str, ...]:
    """Give what an account says that it can do before it was ever asked; nothing for one that cannot be opened."""
    from connectors.vault import MemoryVault

    try:
        return tuple(sorted(open_account(entry, MemoryVault()).capabilities))
    except ConnectorError:
        return ()
