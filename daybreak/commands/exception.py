"""`daybreak exception list | add | remove`: dates that differ from the week, in the policy file itself."""

from __future__ import annotations

import argparse
from datetime import date

from msgspec import to_builtins

from boundaries.policy.hours import windows_words
from boundaries.policy.model import DayException, NewException
from boundaries.policy.values import window_text
from boundaries.text import line
from boundaries.words import length
from daybreak.commands.announce import after_change, before_change
from daybreak.commands.auto_reply import follow
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, print_json, refuse_at
from daybreak.commands.triage import tell
from daybreak.day import Day
from daybreak.day.hours import of_date
from daybreak.intents import AddException, RemoveException
from daybreak.when import UnclearTimeError, date_named

FORMS = '"2026-12-24", "tomorrow", "fri"'


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("exception", help="dates that differ from the week: list, add, remove")
    steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)
    steps.add_parser("list", help="those of the policy, in the order of the file").set_defaults(func=_list)
    new = steps.add_parser("add", help="close a date, give it other hours, or let its promises take longer")
    new.add_argument("first", metavar="FROM", help=FORMS)
    new.add_argument("last", metavar="TO", nargs="?", help="left out: that one day")
    hours = new.add_mutually_exclusive_group()
    hours.add_argument(
        "--hours", nargs="+", metavar="WINDOW", help='"10:00-12:00", in place of the windows of the week'
    )
    hours.add_argument("--closed", action="store_true", help="no hours at all")
    new.add_argument("--promise", action="append", default=[], metavar="CHANNEL=LENGTH", help='"email=2wd"')
    new.add_argument("--note", default="", metavar="T", help="shown on these dates; never sent to anybody")
    new.set_defaults(func=_add)
    gone = steps.add_parser("remove", help="let the week hold again")
    gone.add_argument("first", metavar="FROM", help="the date that it begins on")
    gone.set_defaults(func=_remove)


def _list(_args: argparse.Namespace, context: Context) -> int:
    known = context.day().desk.policy.exceptions
    if context.json:
        print_json([_document(each) for each in known])
        return 0
    for each in known:
        print(row(each))
    if not known:
        print("No date differs from the week.")
    return 0


def row(each: DayException) -> str:
    """Write one exception in a line, clean."""
    dates = f"{each.first}" if each.first == each.last else f"{each.first} to {each.last}"
    parts = [windows_words(each.hours)] if each.hours is not None else []
    parts += [f"{line(name)} {length(of)}" for name, of in each.promise.items()]
    return f"{dates:<24}  {', '.join(parts)}{f'  {line(each.note)}' if each.note else ''}".rstrip()


def _add(args: argparse.Namespace, context: Context) -> int:
    if context.at is not None:
        return complain(f"daybreak exception add: {refuse_at(context.at)}", 2)
    promise = dict(each.partition("=")[::2] for each in args.promise)
    if not all(promise.values()):
        return complain("daybreak exception add: --promise takes a channel and a length, e.g. email=2wd.", 2)
    day = context.day()
    today = day.desk.today(context.clock.now())
    try:
        first = date_named(args.first, today)
        last = date_named(args.last, today) if args.last else first
    except UnclearTimeError as problem:
        return complain(f"daybreak exception add: {problem}", 2)
    hours = () if args.closed else tuple(args.hours) if args.hours else None
    new = NewException(first=first, last=last, hours=hours, promise=promise, note=args.note)
    return _changed(day, AddException(new), context)


def _remove(args: argparse.Namespace, context: Context) -> int:
    if context.at is not None:
        return complain(f"daybreak exception remove: {refuse_at(context.at)}", 2)
    day = context.day()
    try:
        first: date = date_named(args.first, day.desk.today(context.clock.now()))
    except UnclearTimeError as problem:
        return complain(f"daybreak exception remove: {problem}", 2)
    return _changed(day, RemoveException(of_date(day.desk.policy.exceptions, first), first), context)


def _changed(day: Day, intent: AddException | RemoveException, context: Context) -> int:
    """Change the policy; who is touched has a draft that tells them, and writers are answered by it from now on."""
    before_change(context)
    code = tell(day.do(intent), context)
    after_change(context)
    return code or follow(day, context)


def _document(each: DayException) -> dict[str, object]:
    return {
        "from": each.first.isoformat(),
        "to": each.last.isoformat(),
        "hours": None if each.hours is None else [window_text(window) for window in each.hours],
        "promise": {line(name): to_builtins(of) for name, of in each.promise.items()},
        "note": line(each.note),
    }
