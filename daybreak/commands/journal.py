"""`daybreak journal` and `daybreak morning`: the days as they ended, and what the present one begins with."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from boundaries.journal import told
from boundaries.text import line
from boundaries.words import clock, count
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, local, print_json, refuse_at
from daybreak.day.journal import journal
from daybreak.day.morning import morning
from daybreak.intents import ChooseStop
from daybreak.journal_export import documents, markdown
from daybreak.journalview import JournalDay, Morning

_BY_SUFFIX: Final = {".json": "json", ".md": "markdown", ".markdown": "markdown"}


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add both commands."""
    days = subparsers.add_parser("journal", help="the days: how each ended, what was written")
    _filters(days)
    days.add_argument("--format", choices=("table", "json", "markdown"), default="table")
    days.set_defaults(func=run)
    verbs = days.add_subparsers(dest="verb", metavar="VERB")
    exports = verbs.add_parser("export", help="write the days to a file: .md or .json")
    exports.add_argument("file", type=Path, metavar="FILE")
    _filters(exports, default=argparse.SUPPRESS)
    exports.set_defaults(func=export)
    begins = subparsers.add_parser("morning", help="what was written for today, what came, when you stop")
    begins.add_argument("--stop", metavar="T", help='stop today at "16:30"; "agreed" for the end of your hours')
    begins.set_defaults(func=run_morning)


def _filters(parser: argparse.ArgumentParser, default: Any = None) -> None:
    parser.add_argument("--since", metavar="D", default=default, help="from this date on, e.g. 2026-11-01")
    parser.add_argument("--find", metavar="TEXT", default=default or "", help="days with all of these words")


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the days, newest first; 2 for a date that is none."""
    try:
        days, zone = _chosen(args, context)
    except ValueError:
        return complain("daybreak journal: --since takes a date, e.g. 2026-11-01.", 2)
    form = "json" if context.json else args.format
    if form == "json":
        print_json(documents(days, zone))
    elif form == "markdown":
        print(markdown(days, zone), end="")
    else:
        for each in days:
            how = told(each.ended, each.closes_at, each.closed_at, each.day, zone)
            written = each.good or (each.first_three[0] if each.first_three else "")
            print(f"{each.day:%Y-%m-%d %a}  {how:<40} {written}".rstrip())
        if not days:
            print("No day has these words." if args.find else "No day was written down yet.")
    return 0


def export(args: argparse.Namespace, context: Context) -> int:
    """Write the days to a file whose ending says the form."""
    import json

    from daybreak.atomic import replace_text

    form = _BY_SUFFIX.get(args.file.suffix.lower())
    if form is None:
        return complain("daybreak journal export: the file's name ends in .md or .json.", 2)
    if refused := refuse_at(context.at):
        return complain(f"daybreak journal export: {refused}", 2)
    try:
        days, zone = _chosen(args, context)
    except ValueError:
        return complain("daybreak journal export: --since takes a date, e.g. 2026-11-01.", 2)
    text = markdown(days, zone) if form == "markdown" else json.dumps(documents(days, zone), indent=2) + "\n"
    replace_text(args.file, text)
    if context.json:
        print_json({"file": line(str(args.file)), "days": len(days)})
    else:
        print(f"{count(len(days), 'day')} in {line(str(args.file))}")
    return 0


def _chosen(args: argparse.Namespace, context: Context) -> tuple[tuple[JournalDay, ...], ZoneInfo]:
    since = date.fromisoformat(args.since) if args.since else None
    day = context.day()
    found = day.look(lambda desk, now: journal(desk, now, since=since, words=args.find))
    return found.days, day.desk.zone


def run_morning(args: argparse.Namespace, context: Context) -> int:
    """Print the morning, after the stop was chosen."""
    if args.stop is not None and context.at is not None:
        return complain(f"daybreak morning: {refuse_at(context.at)}", 2)
    day = context.day()
    if args.stop is not None:
        receipt = day.do(ChooseStop(None if args.stop.casefold() == "agreed" else day.when(args.stop)))
        if not context.json:
            print(receipt.label)
    found = day.look(morning)
    zone = day.desk.zone
    if context.json:
        print_json(_document(found, zone))
    else:
        for text in _lines(found, zone):
            print(text)
    return 0


def _lines(found: Morning, zone: ZoneInfo) -> list[str]:
    rows = [f"{found.day:%A} {found.day.day} {found.day:%B}"]
    rows += [f"{number}  {first}" for number, first in enumerate(found.first_three, 1)]
    rows += [f"went well   {found.good}"] if found.good is not None else []
    whose = f": {', '.join(found.released_of)}" if found.released_of else ""
    rows.append(f"released    {count(found.released, 'message')}{whose}")
    rows += [f"calendar    {changed}" for changed in found.changed]
    if found.end is not None:
        agreed = "" if found.end.chosen else ", as agreed"
        rows.append(f"stop        {clock(found.end.closes_at, zone)}{agreed}")
    return rows


def _document(found: Morning, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "date": found.day.isoformat(),
        "closed_at": local(found.closed_at, zone),
        "first_three": list(found.first_three),
        "good": found.good,
        "released": found.released,
        "released_of": list(found.released_of),
        "calendar": list(found.changed) if found.compared else None,
        "stop": local(found.end.closes_at if found.end else None, zone),
        "agreed": local(found.end.agreed_at if found.end else None, zone),
        "stops": [local(at, zone) for at in found.stops],
    }
