"""`daybreak focus | away | back`: what the user says of their own availability."""

from __future__ import annotations

import argparse

from daybreak.commands.auto_reply import follow
from daybreak.commands.context import Context
from daybreak.commands.triage import tell
from daybreak.day import Day
from daybreak.intents import Away, Back, Focus, Intent

MEETING = "meeting"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands."""
    focus = subparsers.add_parser("focus", help="a stretch without interruption; it ends by itself")
    focus.add_argument("duration", metavar="DURATION", help=f'"50m", "2h", "11:30", or "{MEETING}": until the next one')
    focus.set_defaults(func=_focus)
    away = subparsers.add_parser("away", help="gone until a time, whatever the hours say")
    away.add_argument("until", metavar="UNTIL", nargs="+", help='"15:00", "2h", "thu 09:00", "opening", "2026-12-01"')
    away.set_defaults(func=_away)
    subparsers.add_parser("back", help="focus, or being away, ends now").set_defaults(func=_back)


def _focus(args: argparse.Namespace, context: Context) -> int:
    day = context.day()
    until = None if args.duration.casefold() == MEETING else day.when(args.duration)
    return _done(day, Focus(until), context)


def _away(args: argparse.Namespace, context: Context) -> int:
    day = context.day()
    return _done(day, Away(day.when(" ".join(args.until))), context)


def _back(_args: argparse.Namespace, context: Context) -> int:
    return _done(context.day(), Back(), context)


def _done(day: Day, intent: Intent, context: Context) -> int:
    """Carry it out, and let others see it."""
    return tell(day.do(intent), context) or follow(day, context)
