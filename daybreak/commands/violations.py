"""`daybreak violations`: the log, with evidence; its chain checked, exported, pruned."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from boundaries.facts import Violation, ViolationState
from boundaries.text import line
from boundaries.violations.kinds import KINDS, is_slip, words
from boundaries.words import count, moment
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, local, print_json, refuse_at
from daybreak.day import Day
from daybreak.day.publish import violation_order

if TYPE_CHECKING:
    from daybreak.log.verify import Verdict

_BY_SUFFIX: Final = {".json": "json", ".md": "markdown", ".markdown": "markdown", ".csv": "csv"}


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command with its verbs; without one it lists."""
    parser = subparsers.add_parser("violations", help="the log")
    _filters(parser)
    parser.add_argument("--format", choices=("table", "json", "csv", "markdown"), default="table")
    parser.set_defaults(func=run)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    verifies = verbs.add_parser("verify", help="look whether anything was changed afterwards; 1 when it was")
    verifies.add_argument("file", type=Path, nargs="?", metavar="FILE", help="an export, instead of the log")
    verifies.add_argument("--head", default="", metavar="HASH", help="a hash noted before, which must be in the chain")
    verifies.set_defaults(func=verify)
    exports = verbs.add_parser("export", help="write entries, evidence and chain to a file: .json, .md or .csv")
    exports.add_argument("file", type=Path, metavar="FILE")
    _filters(exports, default=argparse.SUPPRESS)
    exports.set_defaults(func=export)
    years = verbs.add_parser("year", help="the year's acts by client, kind and week, and where each client stands")
    years.add_argument("--client", metavar="C", default=argparse.SUPPRESS, help="this client's alone")
    years.add_argument("--slips", action="store_true", default=argparse.SUPPRESS, help="your own alone")
    years.set_defaults(func=year)
    verbs.add_parser("prune", help="delete what is past its retention").set_defaults(func=prune)
    deletes = verbs.add_parser("delete", help="delete all that the log holds of a client, for good")
    deletes.add_argument("--client", required=True, metavar="C")
    deletes.add_argument("--yes", action="store_true", help="do not ask")
    deletes.set_defaults(func=delete)


def _filters(parser: argparse.ArgumentParser, default: Any = None) -> None:
    parser.add_argument("--client", metavar="C", default=default, help="this client's alone")
    parser.add_argument("--state", choices=[str(state) for state in ViolationState], default=default)
    parser.add_argument("--since", metavar="D", default=default, help="from this date on, e.g. 2026-11-01")
    parser.add_argument("--kind", choices=list(KINDS), metavar="K", default=default, help="of this kind alone")
    parser.add_argument("--slips", action="store_true", default=default or False, help="your own alone")


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the log; 2 for a date that is none."""
    day = context.day()
    day.examine()
    try:
        entries = _chosen(args, day)
    except ValueError:
        return complain("daybreak violations: --since takes a date, e.g. 2026-11-01.", 2)
    documents = _documents(day, entries)
    form = "json" if context.json else args.format
    if form == "json":
        print_json(documents)
    elif form in ("csv", "markdown"):
        from daybreak.log.tables import listed_csv, listed_markdown

        sys.stdout.write((listed_csv if form == "csv" else listed_markdown)(documents))
    else:
        told = [entry for entry in entries if not day.desk.board.tells_of_held(entry)]
        for entry in told:
            at = moment(entry.at, context.clock.now(), day.desk.zone)
            print(f"{entry.id[:8]}  {at:<16} {line(entry.client):<14} {words(entry.kind):<28} {entry.state}")
        if len(told) < len(entries):
            print(f"{count(len(entries) - len(told), 'suspicion')} about what is held until you are back.")
        if not entries:
            print("Nothing is logged.")
    return 0


def verify(args: argparse.Namespace, context: Context) -> int:
    """Say whether the chain and the view that was made from it hold; 1 when not, the first bad event on top."""
    if args.file is not None:
        return _verify_export(args, context)
    from daybreak.log.verify import verdict_of

    if refused := refuse_at(context.at):
        return complain(f"daybreak violations verify: {refused}", 2)
    store = context.day(lenient=True).desk.store
    for notice in store.notices:
        complain(notice, 0)
    verdict = verdict_of(store, args.head)
    holds = f"{count(verdict.events, 'event')}, {len(store.items('violations'))} in the log."
    return _say(
        verdict,
        holds,
        context,
        "The log is not what was written. What is in it may have been changed outside of Daybreak.",
    )


def _verify_export(args: argparse.Namespace, context: Context) -> int:
    """Check an export instead of the log: no home is opened."""
    from daybreak.log import exported

    name = line(str(args.file))
    try:
        found = exported.read(args.file.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError) as problem:
        return complain(f"{name}: {getattr(problem, 'strerror', None) or 'it is no text in UTF-8'}.", 1)
    except exported.NoExportError as problem:
        return complain(f"{name}: {problem}", 1)
    verdict = exported.check(found, noted=args.head)
    entries = (
        "its entries are prose and are not compared"
        if found.entries is None
        else f"{count(len(found.entries), 'entry', 'entries')} as they make them"
    )
    return _say(verdict, f"{count(verdict.events, 'event')}; {entries}.", context, f"{name} is not what was exported.")


def _say(verdict: Verdict, holds: str, context: Context, broken: str) -> int:
    if context.json:
        findings = [{"event": line(each.event), "words": line(each.words)} for each in verdict.findings]
        print_json({"events": verdict.events, "head": verdict.head, "findings": findings})
    elif not verdict.findings:
        print(
            f"The chain holds: {holds} The last hash is {verdict.head}" if verdict.head else "Nothing is chained yet."
        )
    if not verdict.findings:
        return 0
    for each in verdict.findings:
        complain(f"{each.event}: {each.words}", 1)
    return complain(broken, 1)


def export(args: argparse.Namespace, context: Context) -> int:
    """Write the log to a file whose ending says the form."""
    form = _BY_SUFFIX.get(args.file.suffix.lower())
    if form is None:
        return complain("daybreak violations export: the file's name ends in .json, .md or .csv.", 2)
    if refused := refuse_at(context.at):
        return complain(f"daybreak violations export: {refused}", 2)
    from daybreak.atomic import replace_text
    from daybreak.log.export import as_json, as_markdown
    from daybreak.log.tables import as_csv

    day = context.day()
    day.examine()
    try:
        entries = _chosen(args, day)
    except ValueError:
        return complain("daybreak violations export: --since takes a date, e.g. 2026-11-01.", 2)
    documents = _documents(day, entries)
    whole = len(entries) == len(day.log())
    made_at = local(context.clock.now(), day.desk.zone) or ""
    write = {"json": as_json, "markdown": as_markdown, "csv": as_csv}[form]
    replace_text(args.file, write(day.desk.store, documents, made_at, whole=whole))
    if context.json:
        print_json({"file": line(str(args.file)), "entries": len(entries)})
    else:
        print(f"{len(entries)} in {line(str(args.file))}")
    return 0


def year(args: argparse.Namespace, context: Context) -> int:
    """Print what a year came to: acts are counted, and no person gets a number."""
    from daybreak.day.entries_view import log_view
    from daybreak.logview import LogFilter

    wanted = LogFilter(client=args.client or "", mine=bool(args.slips))
    view = context.day().look(lambda desk, now: log_view(desk, wanted, now))
    weeks = [(monday.isoformat(), number) for monday, number in view.year.weeks if number]
    if context.json:
        counted = {
            "clients": {each.name: each.count for each in view.year.clients},
            "kinds": {each.name: each.count for each in view.year.kinds},
            "weeks": dict(weeks),
            "standing": dict(view.standings),
        }
        print_json({"from": view.year.first.isoformat(), "to": view.year.last.isoformat(), **counted})
        return 0
    print(f"{view.year.first} to {view.year.last}: {count(sum(number for _, number in weeks), 'act')}")
    standing = dict(view.standings)
    for each in view.year.clients:
        print(f"  {each.name:<24} {each.count:>3}  {standing.get(each.name, '').replace('-', ' ')}".rstrip())
    for each in view.year.kinds:
        print(f"  {each.name:<24} {each.count:>3}")
    for monday, number in weeks:
        print(f"  week of {monday:<16} {number:>3}  {'█' * min(number, 40)}")
    return 0


def prune(_args: argparse.Namespace, context: Context) -> int:
    """Delete what is past its retention, now."""
    if refused := refuse_at(context.at):
        return complain(f"daybreak violations prune: {refused}", 2)
    number = context.day().prune()
    told = f"Deleted {number} past their retention." if number else "Nothing is past its retention."
    return _deleted(number, told, context)


def delete(args: argparse.Namespace, context: Context) -> int:
    """Delete a client's part of the log, after asking."""
    if refused := refuse_at(context.at):
        return complain(f"daybreak violations delete: {refused}", 2)
    who = line(args.client)
    if not args.yes:
        if not sys.stdin.isatty():
            return complain("daybreak violations delete: this cannot be undone; say --yes.", 1)
        sys.stderr.write(f"Delete all that the log holds of {who}? This cannot be undone. Type yes: ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().casefold() != "yes":
            return complain("Nothing was deleted.", 1)
    number = context.day().delete_client(args.client)
    if not number:
        return complain(f"The log holds nothing of {who}.", 1)
    told = f"Deleted {number} of {who}. Their hashes stay, so that the chain can still be checked."
    return _deleted(number, told, context)


def _deleted(number: int, told: str, context: Context) -> int:
    """Say how many entries are gone."""
    if context.json:
        print_json({"deleted": number})
    else:
        print(told)
    return 0


def _chosen(args: argparse.Namespace, day: Day) -> list[Violation]:
    """Give the entries that the options leave, in order. Raises `ValueError` for a date that is none."""
    since = date.fromisoformat(args.since) if args.since else None
    return [
        entry
        for entry in sorted(day.log(), key=violation_order)
        if (args.client is None or entry.client.casefold() == args.client.casefold())
        and (args.state is None or entry.state == args.state)
        and (args.kind is None or entry.kind == args.kind)
        and (since is None or entry.at.astimezone(day.desk.zone).date() >= since)
        and (not args.slips or is_slip(entry.kind))
    ]


def _documents(day: Day, entries: list[Violation]) -> list[dict[str, Any]]:
    from daybreak.day.log import steps

    offered = steps(day.desk, day.desk.clock.now())
    zone = day.desk.zone
    return [
        {
            "id": entry.id,
            "at": local(entry.at, zone),
            "client": line(entry.client),
            "kind": entry.kind,
            "severity": entry.severity,
            "state": str(entry.state),
            "step": offered.get(entry.id),
            "policy": line(entry.policy),
            "evidence": [
                {"message_id": line(one.message_id), "at": local(one.at, zone), "quote": line(one.quote)}
                for one in entry.evidence
            ],
            "note": line(entry.note),
        }
        for entry in entries
    ]
