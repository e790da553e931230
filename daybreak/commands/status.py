"""`daybreak status`: one line for a status bar or a prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boundaries.text import line
from daybreak import glance
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, print_json

if TYPE_CHECKING:
    import argparse


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("status", help="one line: availability, until when, what is owed")
    places = " ".join(f"{{{place}}}" for place in glance.PLACES)
    parser.add_argument("--format", metavar="F", help=f"with {places}")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the line in the form that was asked for."""
    return tell(args.format, context)


def tell(form: str | None, context: Context) -> int:
    """Print the line of the day as it is computed now; 2 for a format with a place that there is not."""
    before = glance.seen(context.home)
    found, now = context.day().glance(before), context.clock.now()
    if context.json:
        print_json(glance.document(found, now))
    elif form is None:
        print(glance.one_line(found, now))
    else:
        try:
            print(line(glance.formatted(found, now, form)))
        except ValueError as problem:
            return complain(f"daybreak status: {problem}", 2)
    return 0
