"""The command line: options of every command, and the one command whose module is then imported.

Names and help stand here so that `daybreak status` loads nothing but itself.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

from daybreak.clock import Clock, FixedClock, SystemClock
from daybreak.commands.context import Context
from daybreak.commands.guard import guarded
from daybreak.commands.speech import complain, refuse_at
from daybreak.home import Home

VERSION: Final = "0.1.0"

COMMANDS: Final[dict[str, tuple[str, str, bool]]] = {
    "init": ("init", "write a commented policy", True),
    "policy": ("policy", "your boundaries: check, show, edit", False),
    "connect": ("connect", "add an account; its secret goes into the keyring", True),
    "accounts": ("accounts", "the accounts, what each can do, and its health", False),
    "disconnect": ("connect", "remove an account with its secret", True),
    "sync": ("sync", "fetch once, everything or the accounts that are named", False),
    "queue": ("queue", "who is owed an answer, in order", False),
    "show": ("show", "one thread, and why it stands where it does", False),
    "peek": ("peek", "look at what is held: a slip", True),
    "reply": ("reply", "put an answer in the outbox", True),
    "ack": ("triage", "acknowledge: say by when", True),
    "snooze": ("triage", "out of the queue until a time", True),
    "done": ("triage", "nothing more is owed", True),
    "redirect": ("triage", "point to the right channel", True),
    "assign": ("triage", "say whose an unknown sender is", True),
    "deliver": ("triage", "work was delivered here: changes from now on are revisions", True),
    "defect": ("triage", "their newest message reports a defect, no revision", True),
    "revision": ("triage", "count a round of a client's project", True),
    "undo": ("triage", "take back the newest action", True),
    "outbox": ("outbox", "what waits to leave; send, cancel, settle", False),
    "status": ("status", "one line: availability, until when, what is owed", False),
    "day": ("day", "today: windows, meetings, breaks, transitions", False),
    "focus": ("presence", "a stretch without interruption; it ends by itself", True),
    "away": ("presence", "gone until a time, whatever the hours say", True),
    "back": ("presence", "focus, or being away, ends now", True),
    "winddown": ("winddown", "the checklist; tick; close the day", False),
    "journal": ("journal", "the days: how each ended, what was written", False),
    "morning": ("journal", "what was written for today, what came, when you stop", False),
    "breaks": ("breaks", "schedule and record; take, end, postpone, skip", False),
    "exception": ("exception", "dates that differ from the week: list, add, remove", False),
    "violations": ("violations", "the log", False),
    "violation": ("violation", "log an act, or decide an entry", True),
    "auto-reply": ("auto_reply", "what others see while you are off: on, dry-run, off, mend", False),
    "doctor": ("doctor", "what is wrong and what to do", False),
}
"""Command to its module, its help, and whether it changes something (then `--at` is refused, but for a verb that
says `reads`)."""


class _Parser(argparse.ArgumentParser):
    """Says in one line what was wrong with the words, and exits with 2; takes no option by its beginning."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **options})

    def error(self, message: str) -> NoReturn:
        """Say it."""
        from boundaries.text import line

        self.exit(2, f"{self.prog}: {line(message)}. See: {self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; give the exit code (0 done, 1 not possible, 2 wrong usage, 3 in part)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    options, rest = _global_options().parse_known_args(words)
    if options.version:
        sys.stdout.write(f"daybreak {VERSION}\n")
        return 0
    name = next((word for word in rest if not word.startswith("-")), None)
    args = options
    if rest:  # the dashboard's own start goes past the parser of all commands: 6 ms
        parser = _with_command(name) if name in COMMANDS else _parser()
        args = parser.parse_args(rest)
        args.json = args.json or options.json
    try:
        context = _context(options)
    except ValueError as problem:
        return complain(f"daybreak: {problem}", 2)
    if not name:
        from daybreak.commands.today import run

        return guarded(lambda: run(options, context))
    if COMMANDS[name][2] and context.at is not None and not getattr(args, "reads", False):
        return complain(f"daybreak {name}: {refuse_at(context.at)}", 2)
    code = guarded(lambda: args.func(args, context))
    context.keep_glance()
    return code


def _global_options() -> argparse.ArgumentParser:
    """Give the options of every command: they may stand before it or after it."""
    parser = _Parser(prog="daybreak", add_help=False)
    parser.add_argument("--home", metavar="DIR", type=Path, help="everything lives there (or DAYBREAK_HOME)")
    parser.add_argument("--at", metavar="TIME", help="answer as of that instant (RFC 3339 with an offset)")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument("--demo", action="store_true", help="a made-up day in a throw-away home")
    parser.add_argument("--speed", metavar="N", type=float, default=1.0, help="the demo day runs N times as fast")
    parser.add_argument("--theme", metavar="NAME", help="day, paper, contrast, ansi, or a file of your own")
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="daybreak",
        parents=[_global_options()],
        description="Your promises in working time. Without a command: the dashboard.",
        epilog="Exit codes: 0 done · 1 not possible, and why · 2 wrong usage or policy · 3 done in part.",
    )
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name, (_, text, _) in COMMANDS.items():
        subparsers.add_parser(name, help=text)
    return parser


def _with_command(name: str) -> argparse.ArgumentParser:
    """Give a parser that knows one command whole: its module adds it."""
    parser = _Parser(prog="daybreak", parents=[_global_options()])
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    import_module(f"daybreak.commands.{COMMANDS[name][0]}").add(subparsers)
    return parser


def _context(options: argparse.Namespace) -> Context:
    """Make what the command gets. Raises `ValueError` for an instant that is none."""
    at: datetime | None = None
    clock: Clock = SystemClock()
    if options.at is not None:
        try:
            at = datetime.fromisoformat(options.at)
        except ValueError:
            at = None
        if at is None or at.tzinfo is None:
            raise ValueError("--at takes an instant with an offset, e.g. 2026-11-23T10:42:00+01:00.")
        clock = FixedClock(at)
    return Context(home=Home.find(options.home), clock=clock, json=options.json, at=at)
