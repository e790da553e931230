"""`daybreak violation log | confirm | absorb | dismiss | settle`: work on the log."""

from __future__ import annotations

import argparse

from boundaries.violations.kinds import KINDS
from daybreak.commands.context import Context
from daybreak.commands.triage import tell
from daybreak.intents import DecideViolation, LogViolation

_STATES = {"confirm": "confirmed", "absorb": "absorbed", "dismiss": "dismissed", "settle": "settled"}


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command with its verbs."""
    parser = subparsers.add_parser("violation", help="log an act, or decide an entry")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    logs = verbs.add_parser("log", help="log an act by hand")
    logs.add_argument("client", metavar="CLIENT")
    logs.add_argument("kind", choices=[name for name, kind in KINDS.items() if not kind.slip], metavar="KIND")
    logs.add_argument("--severity", type=int, choices=(1, 2, 3, 4))
    logs.add_argument("--note", default="", help="one line of fact")
    logs.add_argument("--thread", default="", metavar="ID", help="the thread that it happened in")
    logs.set_defaults(func=log)
    for verb, state in _STATES.items():
        decides = verbs.add_parser(verb)
        decides.add_argument("id", metavar="ID", help="as `daybreak violations` shows it; its beginning is enough")
        decides.add_argument("--note", default="", help="the reason")
        decides.set_defaults(func=decide, state=state)


def log(args: argparse.Namespace, context: Context) -> int:
    """Log an act: confirmed from the start."""
    day = context.day()
    severity = args.severity or KINDS[args.kind].severity
    thread = day.find(args.thread) if args.thread else ""
    intent = LogViolation(client=args.client, kind=args.kind, severity=severity, note=args.note, thread=thread)
    return tell(day.do(intent), context)


def decide(args: argparse.Namespace, context: Context) -> int:
    """Move an entry on."""
    return tell(context.day().do(DecideViolation(violation=args.id, state=args.state, note=args.note)), context)
