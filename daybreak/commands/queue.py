"""`daybreak queue`: who is owed an answer, and by when, in order."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from boundaries.queue import Band
from boundaries.text import line, width
from boundaries.words import compact_left, moment
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, local, print_json
from daybreak.day import Day
from daybreak.day.rows import NO_SUBJECT, NOBODY
from daybreak.snapshot import QueueRow, Snapshot

GLYPHS = {
    Band.URGENT: "!!",
    Band.OVERDUE: "!",
    Band.AT_RISK: "*",
    Band.TODAY: "+",
    Band.LATER: ".",
    Band.NO_ANSWER: " ",
}


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("queue", help="who is owed an answer, in order")
    parser.add_argument("--client", metavar="C", help="this client's alone")
    parser.add_argument("--band", choices=[str(band) for band in Band], help="this band alone")
    parser.add_argument("--held", action="store_true", help="with what is held and what is snoozed")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the queue; 1 for a client that the policy does not name."""
    day = context.day()
    names = {name.casefold(): name for name in day.desk.context.clients.names}
    if args.client is not None and args.client.casefold() not in names:
        known = ", ".join(line(name) for name in names.values()) or "none yet"
        return complain(f"The policy has no client {line(args.client)!r}. It has: {known}.", 1)
    found = day.queue(hidden=args.held)
    snapshot = day.snapshot()
    rows = [row for row in _rested(found, snapshot) if _wanted(row, args)]
    if context.json:
        print_json([document(day, row) for row in rows])
        return 0
    for text in table(rows, snapshot.at, ZoneInfo(snapshot.zone)):
        print(text)
    if not args.held:
        print_foot(snapshot, rows)
    return 0


def document(day: Day, row: QueueRow) -> dict[str, Any]:
    """Give a row as `queue --json` shows it; text in it is safe."""
    zone = day.desk.zone
    return {
        "id": row.thread,
        "client": row.client,
        "client_known": row.client_known,
        "account": row.account,
        "channel": str(row.channel),
        "from": person(row.sender, row.address),
        "subject": "" if row.subject == NO_SUBJECT else row.subject,
        "received_at": local(row.received_at, zone),
        "last_at": local(row.last_at, zone),
        "messages": row.messages,
        "unanswered": row.unanswered,
        "band": str(row.band),
        "due_at": local(row.due_at, zone),
        "left": row.left,
        "held_until": local(row.held_until, zone),
        "snoozed_until": local(row.snoozed_until, zone),
        "reasons": list(day.reasons(row.thread)),
    }


def person(name: str, address: str) -> dict[str, str]:
    """Give a sender for JSON; what stands on screen where there is no name is no name."""
    return {"name": "" if name in (address, NOBODY) else name, "address": address}


def table(rows: list[QueueRow], now: datetime, zone: ZoneInfo) -> list[str]:
    """Give a line of text a row: band, time left, id, client, sender, subject, channel."""
    lines = []
    for row in rows:
        left = compact_left(row.left, row.due_at, now, zone)
        away = row.snoozed_until or row.held_until
        words = f"  ({'snoozed' if row.snoozed_until else 'held'} until {moment(away, now, zone)})" if away else ""
        lines.append(
            f"{GLYPHS[row.band]:<2} {left:>6}  {row.thread}  {_cell(row.client, 14)}  "
            f"{_cell(row.sender, 16)}  {row.subject}  [{row.channel}]{words}",
        )
    return lines


def print_foot(snapshot: Snapshot, rows: list[QueueRow]) -> None:
    """Say what is not in the list, and that an empty one is good."""
    if not rows and not snapshot.quiet:
        print("The day is closed: the queue rests." if snapshot.resting else "Nothing is owed an answer.")
    if snapshot.came:
        print(f"{snapshot.came} came while you were off")
    if snapshot.held and snapshot.held_until is not None:
        until = moment(snapshot.held_until, snapshot.at, ZoneInfo(snapshot.zone), tomorrow=True)
        print(f"{snapshot.held} held until {until}")
    if snapshot.snoozed:
        print(f"{snapshot.snoozed} snoozed")


def quiet_words(snapshot: Snapshot) -> str:
    """Say how much waits until when; all of it for who asks with `daybreak queue`."""
    until = moment(snapshot.quiet_until, snapshot.at, ZoneInfo(snapshot.zone)) if snapshot.quiet_until else ""
    return f"{snapshot.quiet} quiet until {until}"


def _rested(rows: Iterable[QueueRow], snapshot: Snapshot) -> Iterator[QueueRow]:
    """Give the rows; once the day is closed, what rests is held until the next opening, whenever it came."""
    shown = {row.thread for row in snapshot.queue}
    for row in rows:
        rests = snapshot.resting and row.held_until is None and row.thread not in shown
        yield replace(row, held_until=snapshot.held_until) if rests else row


def _wanted(row: QueueRow, args: argparse.Namespace) -> bool:
    client = args.client is None or row.client.casefold() == line(args.client).casefold()
    return client and (args.band is None or row.band == args.band)


def _cell(text: str, cells: int) -> str:
    """Fit a text into a column."""
    while width(text) > cells:
        text = text[:-2] + "…"
    return text + " " * (cells - width(text))
