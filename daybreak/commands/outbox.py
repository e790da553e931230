"""`daybreak outbox`: what waits to leave; send it, take it back, or settle what nobody knows."""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from boundaries.text import line
from boundaries.words import count
from connectors.errors import ConnectorError
from daybreak.accounts import AccountsError, open_account, read_accounts
from daybreak.background import Background
from daybreak.commands.leaving import add_times, chosen_time
from daybreak.commands.speech import complain, local, print_json, refuse_at, sentence, zone_of
from daybreak.delivery import Delivery
from daybreak.eventlog import EventLog, quiet_libraries
from daybreak.missed import put_off
from daybreak.outbox import WAITING, Outbox, due_at, shown_state, trouble
from daybreak.store.protocol import StoreError

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from daybreak.accounts import AccountEntry
    from daybreak.commands.context import Context
    from daybreak.entries import OutboxEntry
    from daybreak.intents import Intent
    from daybreak.store.protocol import Store

_HOLD_AT_MOST: Final = timedelta(minutes=2)
"""`outbox send` waits for a hold to end, not for a time that the user chose."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command with its verbs; without one it lists."""
    parser = subparsers.add_parser("outbox", help="what waits to leave")
    parser.set_defaults(func=show)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    verbs.add_parser("send", help="send what is due, after its hold").set_defaults(func=send)
    shown = verbs.add_parser("show", help="a draft that waits for you, as it would leave")
    shown.add_argument("id", metavar="ID")
    shown.set_defaults(func=show_draft)
    released = verbs.add_parser("release", help="send a draft: an announcement of changed hours")
    released.add_argument("id", metavar="ID")
    released.add_argument("--text-file", metavar="F", help="another text; - for standard input")
    add_times(released)
    released.set_defaults(func=release)
    cancelled = verbs.add_parser("cancel", help="take an answer back before it leaves")
    cancelled.add_argument("id", metavar="ID")
    cancelled.set_defaults(func=cancel)
    settled = verbs.add_parser(
        "settle", help="say that an unknown answer was sent, or send it again; note one that had left"
    )
    settled.add_argument("id", metavar="ID")
    settled.add_argument("how", choices=("sent", "again"))
    settled.set_defaults(func=settle)


def show(args: argparse.Namespace, context: Context) -> int:
    """List what is neither sent nor cancelled, and what left although it was taken back."""
    del args
    from daybreak.store.durable import DurableStore

    try:
        store = DurableStore(context.home.data)
    except StoreError as error:
        return complain(str(error), 1)
    entries = Outbox(store, context.home.data).listed()
    rows = [_row(entry, context) for entry in entries]
    store.close()
    if context.json:
        print_json(rows)
        return 0
    if not rows:
        print("Nothing waits to leave.")
    if any(entry.scheduled and entry.state in WAITING and entry.to_server_at is None for entry in entries):
        print("What is held here for later leaves only while Daybreak runs then, or `daybreak outbox send`.")
    for row in rows:
        leaves = f"leaves {row['leaves_at']}" if row["leaves_at"] else ""
        print(f"{row['id']}  {row['state']:<9} {leaves:<32} {row['to']}  {row['subject']}")
        if row["error"]:
            print(f"    {row['error']}")
    return 0


def _row(entry: OutboxEntry, context: Context) -> dict[str, Any]:
    state = shown_state(entry, context.clock.now())
    return {
        "id": entry.id,
        "thread": entry.thread,
        "account": entry.account,
        "to": ", ".join(line(one.address) for one in entry.outgoing.to),
        "subject": line(entry.outgoing.subject),
        "state": state,
        "leaves_at": local(entry.leaves_at, zone_of(context.home)) if state in {*WAITING, "scheduled"} else None,
        "tries": entry.tries,
        "error": trouble(entry),
    }


def show_draft(args: argparse.Namespace, context: Context) -> int:
    """Print a draft; 1 where it is none."""
    from daybreak.day.announcing import as_draft

    draft = context.day().look(lambda desk, now: as_draft(desk, args.id, now))
    if context.json:
        print_json({"to": draft.to, "subject": draft.subject, "text": draft.text})
    else:
        print(f"To: {draft.to}\nSubject: {draft.subject}\n\n{draft.text}")
    return 0


def release(args: argparse.Namespace, context: Context) -> int:
    """Let a draft leave; 1 where it cannot."""
    from pathlib import Path

    from daybreak.intents import SendDraft

    text = ""
    if args.text_file is not None:
        text = sys.stdin.read() if args.text_file == "-" else Path(args.text_file).read_text("utf-8")
        if not text.strip():
            return complain("daybreak outbox release: that text is empty. Nothing was sent.", 1)
    send_at = chosen_time(args, context.day(), context)
    return _do(SendDraft(entry=args.id, text=text, send_at=send_at, now=args.now), context)


def cancel(args: argparse.Namespace, context: Context) -> int:
    """Take one back; 1 where it is too late."""
    from daybreak.intents import CancelOutgoing

    return _do(CancelOutgoing(args.id), context)


def settle(args: argparse.Namespace, context: Context) -> int:
    """Settle one; 1 where there is nothing to settle."""
    from daybreak.intents import SettleUnknown

    return _do(SettleUnknown(args.id, args.how), context)


def _do(intent: Intent, context: Context) -> int:
    from daybreak.live import DayError

    reason = refuse_at(context.at)
    if reason:
        return complain(f"daybreak outbox: {reason}", 2)
    try:
        receipt = context.day().do(intent)
    except (DayError, StoreError) as error:
        return complain(str(error), 1)
    if context.json:
        print_json({"done": receipt.label})
    else:
        print(line(receipt.label))
    return 0


def send(args: argparse.Namespace, context: Context) -> int:
    """Send what is due; 3 where some did not leave, 1 where none did."""
    del args
    reason = refuse_at(context.at)
    if reason:
        return complain(f"daybreak outbox: {reason}", 2)
    try:
        before, after = _sent(context)
    except (AccountsError, StoreError, OSError) as error:
        return complain(str(error), 1)
    return _report(before, after, context)


def leave(context: Context) -> list[str]:
    """Send what is due, after its hold; give a sentence for each answer that stayed. Raises as `send` reports."""
    _, after = _sent(context)
    return [_stayed(entry, context) for entry in after if entry.state != "sent"]


def _sent(context: Context) -> tuple[list[OutboxEntry], list[OutboxEntry]]:
    """Send; give the entries concerned, before and after."""
    from daybreak.store.durable import DurableStore

    entries = read_accounts(context.home.accounts)
    context.home.prepare()
    store = DurableStore(context.home.data)
    try:
        return asyncio.run(_send(entries, store, context))
    finally:
        store.close()


def _stayed(entry: OutboxEntry, context: Context) -> str:
    return f"{entry.account}: {entry.outgoing.subject}: {shown_state(entry, context.clock.now())}. {entry.error}"


async def _send(
    accounts: tuple[AccountEntry, ...], store: Store, context: Context
) -> tuple[list[OutboxEntry], list[OutboxEntry]]:
    """Send account by account, all at once; gives the entries concerned, before and after."""
    log = EventLog(context.home.log, context.clock)
    quiet_libraries(log)
    background = Background(log)
    outbox = Outbox(store, context.home.data)
    now = context.clock.now()
    late = {entry.account for entry in outbox.unsettled()}
    missed = sum(put_off(context.home, store, account, now) for account in sorted(late))
    if missed:
        complain(f"{count(missed, 'answer')} for an hour that has passed: put off to the next opening.", 0)
    soon = [entry for entry in outbox.unsettled() if _is_soon(entry, now)]
    names = {entry.account for entry in soon}
    sending = [
        background.once("outbox send", _deliver(account, soon, store, context), account=account.name)
        for account in accounts
        if account.name in names
    ]
    if sending:
        await asyncio.gather(*sending)
    return soon, [outbox.get(entry.id) for entry in soon]


def _is_soon(entry: OutboxEntry, now: datetime) -> bool:
    """Say whether something is to be done for it now, or after its hold; a time that was chosen is not waited for."""
    due = due_at(entry)
    if due is None:
        return entry.state != "draft"
    return due <= now or (due - now <= _HOLD_AT_MOST and (entry.to_server_at is not None or not entry.scheduled))


async def _deliver(entry: AccountEntry, soon: list[OutboxEntry], store: Store, context: Context) -> None:
    from connectors.vault import KeyringVault

    last = max((at for one in soon if one.account == entry.name and (at := due_at(one)) is not None), default=None)
    try:
        account = open_account(entry, KeyringVault())
    except ConnectorError as error:
        complain(sentence(error), 1)
        return
    try:
        if last is not None:
            await asyncio.sleep(max(0.0, (last - context.clock.now()).total_seconds()))
        await Delivery(account, store, context.home.data, context.clock).run()
    finally:
        await account.close()


def _report(before: list[OutboxEntry], after: list[OutboxEntry], context: Context) -> int:
    stayed = [entry for entry in after if entry.state not in ("sent", "scheduled", "cancelled")]
    if context.json:
        print_json([_row(entry, context) for entry in after])
    elif not before:
        print("Nothing is due.")
    else:
        print(f"{len(after) - len(stayed)} sent.")
    for entry in stayed:
        complain(_stayed(entry, context), 1)
    if not stayed:
        return 0
    return 1 if len(stayed) == len(after) else 3
