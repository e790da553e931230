"""`daybreak violations`: the log, with evidence."""

from __future__ import annotations

import argparse
import csv
import sys
from datetime import date
from typing import Any

from boundaries.facts import Violation, ViolationState
from boundaries.text import line
from boundaries.violations.kinds import is_slip, words
from boundaries.words import moment
from daybreak.commands.context import Context
from daybreak.commands.speech import cell, complain, local, print_json
from daybreak.day import Day
from daybreak.day.publish import violation_order

_COLUMNS = ("id", "at", "client", "kind", "severity", "state", "policy", "evidence", "note")


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("violations", help="the log")
    parser.add_argument("--client", metavar="C", help="this client's alone")
    parser.add_argument("--state", choices=[str(state) for state in ViolationState])
    parser.add_argument("--since", metavar="D", help="from this date on, e.g. 2026-11-01")
    parser.add_argument("--slips", action="store_true", help="your own alone")
    parser.add_argument("--format", choices=("table", "json", "csv", "markdown"), default="table")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the log; 2 for a date that is none."""
    try:
        since = date.fromisoformat(args.since) if args.since else None
    except ValueError:
        return complain("daybreak violations: --since takes a date, e.g. 2026-11-01.", 2)
    day = context.day()
    day.examine()
    entries = [
        entry
        for entry in sorted(day.log(), key=violation_order)
        if (args.client is None or entry.client.casefold() == args.client.casefold())
        and (args.state is None or entry.state == args.state)
        and (since is None or entry.at.astimezone(day.desk.zone).date() >= since)
        and (not args.slips or is_slip(entry.kind))
    ]
    documents = [_document(day, entry) for entry in entries]
    form = "json" if context.json else args.format
    if form == "json":
        print_json(documents)
    elif form == "csv":
        _print_csv(documents)
    elif form == "markdown":
        _print_markdown(documents)
    else:
        for entry in entries:
            at = moment(entry.at, context.clock.now(), day.desk.zone)
            print(f"{entry.id[:8]}  {at:<16} {line(entry.client):<14} {words(entry.kind):<28} {entry.state}")
        if not entries:
            print("Nothing is logged.")
    return 0


def _document(day: Day, entry: Violation) -> dict[str, Any]:
    zone = day.desk.zone
    return {
        "id": entry.id,
        "at": local(entry.at, zone),
        "client": line(entry.client),
        "kind": entry.kind,
        "severity": entry.severity,
        "state": str(entry.state),
        "step": None,
        "policy": line(entry.policy),
        "evidence": [
            {"message_id": line(one.message_id), "at": local(one.at, zone), "quote": line(one.quote)}
            for one in entry.evidence
        ],
        "note": line(entry.note),
    }


def _flat(document: dict[str, Any]) -> list[str]:
    quotes = " | ".join(f"{one['at']} {one['quote']}" for one in document["evidence"])
    return [str({**document, "evidence": quotes}[column]) for column in _COLUMNS]


def _print_csv(documents: list[dict[str, Any]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([[cell(value) for value in _flat(document)] for document in documents])


def _print_markdown(documents: list[dict[str, Any]]) -> None:
    print(f"| {' | '.join(_COLUMNS)} |\n|{'---|' * len(_COLUMNS)}")
    for document in documents:
        print(f"| {' | '.join(value.replace('|', chr(92) + '|') for value in _flat(document))} |")
