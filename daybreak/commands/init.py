"""`daybreak init`: a few questions, then a commented policy of one's own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from boundaries.policy.hours import FORM, read_week
from boundaries.policy.values import NearestError, zone
from boundaries.text import line
from daybreak.atomic import replace_text
from daybreak.commands.speech import print_json
from daybreak.policy_file import examine, machine_zone
from daybreak.policy_template import new_policy

if TYPE_CHECKING:
    import argparse

    from daybreak.commands.context import Context

_T = TypeVar("_T")

_USUAL = "mon-fri 09:00-17:00"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("init", help="write a policy of your own; asks what is not given")
    parser.add_argument("--name", metavar="N", help="whose boundaries these are")
    parser.add_argument("--timezone", metavar="Z", help="IANA name, like Europe/Berlin; else this machine's")
    parser.add_argument("--hours", metavar="H", help=FORM)
    parser.add_argument("--holidays", metavar="R", help='public holidays: "DE", "DE-BE", "US-NY"; "" for none')
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Write the policy; 1 where there is one already or the disk does not let us, 2 for an answer that is none."""
    file = context.home.policy
    if context.at is not None:
        return _say("--at is for reading only: a policy is written now or not at all.", 2)
    if file.exists():
        return _say(f"{file} is there already and stays as it is. Change it with: daybreak policy edit", 1)
    try:
        text = new_policy(
            _asked("Your name", args.name, os.environ.get("USER") or "Me", _name),
            _asked("Time zone", args.timezone, machine_zone(), _zone),
            _asked("Working hours", args.hours, _USUAL, read_week),
            _asked("Public holidays (DE, DE-BE, US-NY; empty for none)", args.holidays, "", _region),
        )
    except ValueError as error:
        return _say(str(error), 2)
    except (EOFError, KeyboardInterrupt):
        return _say("Nothing was written.", 1)
    return _write(text, context)


def _write(text: str, context: Context) -> int:
    """Check what is about to be written, and write it."""
    file = context.home.policy
    problems = examine(text, str(file)).problems
    if problems:
        return _say(f"Nothing was written: {problems[0].sentence()}", 2)
    try:
        context.home.prepare()
        replace_text(file, text)
    except OSError as error:
        return _say(f"{file} could not be written: {error.strerror}. Make room or choose another --home.", 1)
    if context.json:
        print_json({"file": line(str(file))})
        return 0
    print(line(f"{file}: written. Read it through, add your clients, and check it with: daybreak policy check"))
    return 0


def _asked(question: str, given: str | None, usual: str, read: Callable[[str], _T]) -> _T:
    """Read what was given, else ask until an answer can be read; off a terminal the usual answer holds."""
    if given is not None:
        return read(given)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return read(usual)
    while True:
        sys.stderr.write(f"{question} [{line(usual)}]: ")
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer:
            raise EOFError
        try:
            return read(answer.strip() or usual)
        except ValueError as error:
            _say(str(error), 0)


def _name(text: str) -> str:
    name = line(text)
    if not name:
        raise ValueError("A name must not be empty")
    return name


def _zone(text: str) -> str:
    try:
        return zone(text) or machine_zone()
    except NearestError as error:
        raise ValueError(f"{error}." + (f' Did you mean "{error.nearest}"?' if error.nearest else "")) from None


def _region(text: str) -> str:
    from daybreak.holidays import lookup

    lookup(text)
    return text


def _say(words: str, code: int) -> int:
    sys.stderr.write(line(words) + "\n")
    return code
