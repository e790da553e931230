"""`daybreak breaks`: what comes, what today brought, the days and weeks; take, end, postpone, skip."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from boundaries.breaks.moved import MOVED
from boundaries.breaks.record import Tally
from boundaries.words import clock, moment
from daybreak.breaksview import BreakRecord, BreakRow
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, local, print_json, refuse_at
from daybreak.commands.triage import tell
from daybreak.day.breaks import break_record
from daybreak.intents import EndBreak, Intent, PostponeBreak, SkipBreak, TakeBreak
from daybreak.snapshot import BreakLine, Snapshot


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("breaks", help="schedule and record; take, end, postpone, skip")
    parser.add_argument(
        "what", nargs="?", choices=("take", "end", "postpone", "skip"), help="without it: what comes, and the record"
    )
    parser.add_argument("words", nargs="*", help="take: eyes, move, rest, recovery or stand; skip: why, in three words")
    parser.add_argument("--days", metavar="N", type=int, default=14, help="days of the record, 14 without it")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the record, or carry out what was asked and say what came of it."""
    if args.what and context.at is not None:
        return complain(f"daybreak breaks: {refuse_at(context.at)}", 2)
    if args.words and args.what not in ("take", "skip"):
        return complain("daybreak breaks: only take and skip take words. See: daybreak breaks --help", 2)
    day = context.day()
    if args.what:
        return tell(day.do(_intent(args)), context)
    snapshot = day.snapshot()
    record = day.look(lambda desk, now: break_record(desk, now, days=args.days))
    if context.json:
        print_json(document(snapshot, record))
    else:
        for text in lines(snapshot, record):
            print(text)
    return 0


def _intent(args: argparse.Namespace) -> Intent:
    words = " ".join(args.words)
    intents: dict[str, Intent] = {
        "take": TakeBreak(words),
        "end": EndBreak(),
        "postpone": PostponeBreak(),
        "skip": SkipBreak(words),
    }
    return intents[args.what]


def lines(snapshot: Snapshot, record: BreakRecord) -> Iterator[str]:
    """Give what comes, today, and the days before it, in words."""
    zone, pause = ZoneInfo(snapshot.zone), snapshot.breaks
    yield f"next    {_next(pause, snapshot, zone)}"
    for coming in record.coming[1:]:
        moved = f", {MOVED[coming.why]}" if coming.why else ""
        yield f"        {coming.kind} at {clock(coming.start, zone)}{moved}"
    for number, each in enumerate(record.today):
        yield f"{'' if number else 'today':<8}{_row(each, zone)}"
    for number, day in enumerate(record.days):
        yield f"{'' if number else 'days':<8}{day.day:%a} {day.day.day:>2} {day.day:%b}  {told(day.tally)}"
    for number, week in enumerate(record.weeks):
        yield f"{'' if number else 'weeks':<8}from {week.day.day:>2} {week.day:%b}  {told(week.tally)}"


def _next(pause: BreakLine, snapshot: Snapshot, zone: ZoneInfo) -> str:
    if pause.running_kind is not None and pause.running_until is not None:
        return f"{pause.running_kind} runs until {clock(pause.running_until, zone)}"
    if pause.paused:
        return "you are away: the count stands"
    if pause.kind is None or pause.due_at is None:
        return "none before the next pause of your hours"
    moved = f", {MOVED[pause.moved]}" if pause.moved else ""
    return f"{pause.kind} at {moment(pause.due_at, snapshot.at, zone)}{moved}"


def _row(each: BreakRow, zone: ZoneInfo) -> str:
    told = f"{clock(each.at, zone)} {each.kind:<9}{each.outcome}"
    told += f": {each.why}" if each.why else ""
    told += f", {MOVED[each.moved]}" if each.moved else ""
    return told + (f", put off {each.postponed} times" if each.postponed > 1 else ", put off" if each.postponed else "")


def told(counts: Tally) -> str:
    """Say what a day or a week came to."""
    parts = [f"{counts.taken} taken"]
    parts += [f"{counts.natural} natural"] if counts.natural else []
    parts += [f"{counts.postponed} put off"] if counts.postponed else []
    parts += [f"{counts.skipped} skipped"]
    parts += [f"{counts.missed} missed"] if counts.missed else []
    parts += [f"({', '.join(f'{number} {why}' for why, number in counts.why)})"] if counts.why else []
    return ", ".join(parts[:-1]) + f" {parts[-1]}" if counts.why else ", ".join(parts)


def document(snapshot: Snapshot, record: BreakRecord) -> dict[str, Any]:
    """Give the JSON of the schedule and the record."""
    zone, pause = ZoneInfo(snapshot.zone), snapshot.breaks
    running = {"kind": pause.running_kind, "until": local(pause.running_until, zone)} if pause.running_kind else None
    return {
        "running": running,
        "away": pause.paused,
        "next": [
            {
                "kind": each.kind,
                "at": local(each.start, zone),
                "due_at": local(each.due_at, zone),
                "lasts": round(each.length),
                "moved": each.why or None,
            }
            for each in record.coming
        ],
        "today": [
            {
                "kind": each.kind,
                "at": local(each.at, zone),
                "until": local(each.until, zone),
                "outcome": each.outcome,
                "why": each.why or None,
                "moved": each.moved or None,
                "postponed": each.postponed,
            }
            for each in record.today
        ],
        "days": [{"date": each.day.isoformat(), **_counts(each.tally)} for each in record.days],
        "weeks": [{"from": each.day.isoformat(), **_counts(each.tally)} for each in record.weeks],
    }


def _counts(counts: Tally) -> dict[str, Any]:
    return {
        "taken": counts.taken,
        "natural": counts.natural,
        "postponed": counts.postponed,
        "skipped": counts.skipped,
        "missed": counts.missed,
        "rested": round(counts.rested),
        "why": dict(counts.why),
    }
