"""`daybreak violation log | confirm | absorb | dismiss | answer | settle | edit | note …`: work on the log."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from boundaries.violations.kinds import KINDS
from boundaries.violations.ladder import STEPS, offer, rest_until
from daybreak.commands.context import Context
from daybreak.commands.entry import add as add_reading
from daybreak.commands.leaving import add_times, chosen_time
from daybreak.commands.speech import complain
from daybreak.commands.triage import tell
from daybreak.intents import AnswerViolation, DecideViolation, EditViolation, LogViolation, NoteViolation

_STATES = {"confirm": "confirmed", "absorb": "absorbed", "dismiss": "dismissed", "settle": "settled"}
_HELP = {
    "confirm": "it was one",
    "absorb": "let it slide; it is counted",
    "dismiss": "it was none; --note says why, and must",
    "settle": "it is over",
}


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command with its verbs."""
    parser = subparsers.add_parser("violation", help="log an act, or decide an entry")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    kinds = [name for name, kind in KINDS.items() if not kind.slip]
    logs = verbs.add_parser("log", help="log an act by hand")
    logs.add_argument("client", metavar="CLIENT")
    logs.add_argument("kind", choices=kinds, metavar="KIND")
    logs.add_argument("--severity", type=int, choices=(1, 2, 3, 4))
    logs.add_argument("--note", default="", help="one line of fact")
    logs.add_argument("--thread", default="", metavar="ID", help="the thread that it happened in")
    logs.set_defaults(func=log)
    for verb, state in _STATES.items():
        decides = _of_entry(verbs, verb, _HELP[verb])
        decides.add_argument("--note", default="", help="the reason")
        decides.set_defaults(func=decide, state=state)
    answers = _of_entry(verbs, "answer", "answer it: with a text through the outbox, or note that you did elsewhere")
    answers.add_argument("--step", choices=[str(step) for step in STEPS], help="left out: the one that is offered")
    answers.add_argument("--text-file", metavar="F", help="what is sent; - reads standard input")
    add_times(answers)
    answers.set_defaults(func=answer)
    edits = _of_entry(verbs, "edit", "another client, kind, severity or note; what it was stays in its history")
    edits.add_argument("--client", metavar="CLIENT", help="whose act it was")
    edits.add_argument("--kind", choices=kinds, metavar="KIND")
    edits.add_argument("--severity", type=int, choices=(1, 2, 3, 4))
    edits.add_argument("--note")
    edits.set_defaults(func=edit)
    notes = _of_entry(verbs, "note", "write a line beside it")
    notes.add_argument("note", metavar="NOTE")
    notes.set_defaults(func=note)
    add_reading(verbs)


def _of_entry(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], verb: str, words: str
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(verb, help=words)
    parser.add_argument("id", metavar="ID", help="as `daybreak violations` shows it; its beginning is enough")
    return parser


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


def edit(args: argparse.Namespace, context: Context) -> int:
    """Give an entry another client, kind, severity or note."""
    intent = EditViolation(
        violation=args.id, client=args.client, kind=args.kind, severity=args.severity, note=args.note
    )
    return tell(context.day().do(intent), context)


def note(args: argparse.Namespace, context: Context) -> int:
    """Write a line beside an entry."""
    return tell(context.day().do(NoteViolation(violation=args.id, note=args.note)), context)


def answer(args: argparse.Namespace, context: Context) -> int:
    """Answer an entry at a step; the text leaves after the step's rest and not while closed, or when it is said."""
    from daybreak.day.log import violation

    text = ""
    if args.text_file is not None:
        try:
            text = sys.stdin.read() if args.text_file == "-" else Path(args.text_file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as problem:
            return complain(f"{args.text_file}: {getattr(problem, 'strerror', None) or 'it is no text in UTF-8'}.", 1)
        if not text.strip():
            return complain(f"{args.text_file}: it is empty, and nothing leaves.", 1)
    day = context.day()
    entry = violation(day.desk, args.id)
    now = context.clock.now()
    offered = offer(entry, day.log(), now)
    send_at = chosen_time(args, day, context)
    said = args.now or send_at is not None
    if text and not said and args.step in (None, offered.step):
        until = rest_until(offered, now, day.desk.work)
        send_at = until if until > now else None
    step = args.step or str(offered.step)
    intent = AnswerViolation(violation=entry.id, text=text, step=step, send_at=send_at, as_said=said)
    return tell(day.do(intent), context)
