"""When something that is said leaves: the same options and words for every command that sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from daybreak.commands.context import Context
    from daybreak.day import Day


def add_times(parser: argparse.ArgumentParser) -> None:
    """Add the options, of which one at most is given."""
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--now", action="store_true", help="send although closed: a slip")
    when.add_argument("--at-opening", action="store_true", help="send at the next opening; while closed the default")
    when.add_argument("--send-at", metavar="T", help='send at a time: "opening", "thu 15:00", "2026-12-01"')


def chosen_time(args: argparse.Namespace, day: Day, context: Context) -> datetime | None:
    """Give the time that was asked for; None where none was. Raises `DayError`."""
    from daybreak.live import DayError

    if args.send_at is not None:
        return day.when(args.send_at)
    opening = day.desk.opening(context.clock.now()) if args.at_opening else None
    if args.at_opening and opening is None:
        raise DayError("The policy never opens: there is no next opening to send at.")
    return opening
