"""`daybreak ack | snooze | done | redirect | assign | deliver | defect | revision | undo`, without the screen."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from daybreak.commands.auto_reply import follow, standing
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, print_json
from daybreak.day import Day
from daybreak.intents import (
    Acknowledge,
    Assign,
    CountRevision,
    Done,
    Intent,
    MarkDefect,
    MarkDelivery,
    Receipt,
    Redirect,
    Snooze,
)

Make = Callable[[argparse.Namespace, Day, str], Intent]

_MAKE: dict[str, Make] = {
    "ack": lambda _args, _day, thread: Acknowledge((thread,)),
    "snooze": lambda args, day, thread: Snooze((thread,), day.when(args.until)),
    "done": lambda _args, _day, thread: Done((thread,)),
    "redirect": lambda _args, _day, thread: Redirect((thread,)),
    "assign": lambda args, _day, thread: Assign((thread,), args.client, ignore=args.ignore),
    "deliver": lambda _args, _day, thread: MarkDelivery((thread,)),
    "defect": lambda _args, _day, thread: MarkDefect((thread,)),
    "revision": lambda args, _day, thread: CountRevision((thread,), args.project),
}


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands."""
    parsers = {name: subparsers.add_parser(name) for name in _MAKE}
    for name, parser in parsers.items():
        parser.add_argument("id", metavar="ID", help="as `daybreak queue` shows it; its beginning is enough")
        parser.set_defaults(func=run, make=_MAKE[name])
    parsers["snooze"].add_argument("--until", required=True, metavar="T", help='"opening", "thu 15:00", "2026-12-01"')
    parsers["assign"].add_argument("client", nargs="?", metavar="CLIENT", help="a client's name in the policy")
    parsers["assign"].add_argument("--none", action="store_true", help="nobody's client; it stays in the queue")
    parsers["assign"].add_argument("--ignore", action="store_true", help="needs no answer, now and later")
    parsers["revision"].add_argument("--project", default="", metavar="P", help="which, where there are several")
    subparsers.add_parser("undo").set_defaults(func=undo)


def run(args: argparse.Namespace, context: Context) -> int:
    """Carry out one intent on one thread."""
    if args.command == "assign" and (args.client is not None) + args.none + args.ignore != 1:
        return complain("daybreak assign: say whose: a client's name, --none, or --ignore.", 2)
    day = context.day()
    return tell(day.do(args.make(args, day, day.find(args.id))), context)


def undo(_args: argparse.Namespace, context: Context) -> int:
    """Take back the newest action; 1 when there is nothing."""
    day = context.day()
    before = standing(day)
    receipt = day.undo()
    if receipt is None:
        return complain("There is nothing to undo.", 1)
    changed = day.desk.policy_is_old() or standing(day) != before
    return tell(receipt, context) or (follow(day, context) if changed else 0)


def tell(receipt: Receipt, context: Context) -> int:
    """Print what came of an intent."""
    if context.json:
        print_json({"record": receipt.record, "label": receipt.label, "undoable": receipt.undoable})
    else:
        print(receipt.label)
    return 0
