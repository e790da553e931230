"""`daybreak peek`: look at what is held, after one question; it is noted as a slip."""

from __future__ import annotations

import argparse
import sys
from zoneinfo import ZoneInfo

from boundaries.words import moment
from daybreak.commands.context import Context
from daybreak.commands.queue import document, table
from daybreak.commands.speech import complain, print_json
from daybreak.intents import Peek


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("peek", help="look at what is held: a slip")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Ask once, unless a peek runs already, and print the queue with what was held."""
    day = context.day()
    before = day.snapshot()
    if before.held and not args.yes:
        until = (
            f" until {moment(before.held_until, before.at, ZoneInfo(before.zone), tomorrow=True)}"
            if before.held_until
            else ""
        )
        question = f"{before.held} held{until}. They can wait, and so can you. Show them, as a slip? [y/N] "
        if not sys.stdin.isatty():
            return complain(f"daybreak peek: {before.held} held{until}; --yes shows them, and notes it as a slip.", 1)
        sys.stdout.write(question)
        sys.stdout.flush()
        if not sys.stdin.readline().strip().casefold().startswith("y"):
            print("They wait.")
            return 0
    label = day.do(Peek()).label
    rows = list(day.snapshot().queue)
    if context.json:
        print_json([document(day, row) for row in rows])
        return 0
    for text in table(rows, before.at, ZoneInfo(before.zone)):
        print(text)
    print(label)
    return 0
