"""`daybreak reply`: put an answer in the outbox."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from daybreak.commands.context import Context
from daybreak.commands.leaving import add_times, chosen_time
from daybreak.commands.speech import complain
from daybreak.commands.triage import tell
from daybreak.day import Day
from daybreak.intents import Reply


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("reply", help="put an answer in the outbox")
    parser.add_argument("id", metavar="ID", help="as `daybreak queue` shows it; its beginning is enough")
    parser.add_argument("--template", default="", metavar="T", help="begin from this template")
    parser.add_argument("--text-file", metavar="F", help="the answer; - for standard input")
    add_times(parser)
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Take the answer from a file, a template or the editor, and put it in the outbox."""
    day = context.day()
    thread = day.find(args.id)
    try:
        text = _text(args, day, thread)
    except (OSError, ValueError) as problem:
        where = f"{args.text_file}: " if args.text_file else ""
        why = "it is no text in UTF-8" if isinstance(problem, UnicodeDecodeError) else str(problem)
        why = problem.strerror or why if isinstance(problem, OSError) else why
        return complain(f"daybreak reply: {where}{why}. Nothing was sent.", 1)
    send_at = chosen_time(args, day, context)
    return tell(day.do(Reply(thread=thread, text=text, send_at=send_at, now=args.now)), context)


def _text(args: argparse.Namespace, day: Day, thread: str) -> str:
    if args.text_file == "-":
        return sys.stdin.read()
    if args.text_file is not None:
        return Path(args.text_file).read_text("utf-8")
    draft = day.draft(thread, args.template)
    if not sys.stdin.isatty():
        if args.template:
            return draft.text
        raise ValueError("no text: give --text-file, --template, or run on a terminal")
    return _edited(draft.text)


def _edited(text: str) -> str:
    """Give the text as the user's editor leaves it."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    with tempfile.TemporaryDirectory(prefix="daybreak-") as folder:
        letter = Path(folder, "answer.txt")
        letter.write_text(text, "utf-8")
        if subprocess.run([*command, str(letter)], check=False).returncode != 0:  # noqa: S603 - the user's own editor
            raise ValueError("the editor ended with an error")
        written = letter.read_text("utf-8")
    if written == text:
        raise ValueError("nothing was changed")
    return written
