"""`daybreak` alone: the dashboard; not on a terminal, today as text."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from zoneinfo import ZoneInfo

from boundaries.violations.kinds import words
from boundaries.words import moment
from daybreak.commands import day as day_command
from daybreak.commands.context import Context
from daybreak.commands.queue import print_foot, quiet_words, table
from daybreak.commands.speech import complain, refuse_at
from daybreak.snapshot import Snapshot

_SCREEN = "tui.app"
_SHOWN = 5


def run(options: argparse.Namespace, context: Context) -> int:
    """Open the dashboard, or print today where there is no terminal to open it on."""
    if context.json:
        return complain("daybreak: --json goes with a command, e.g. daybreak queue --json.", 2)
    if options.demo:
        return _demo(options)
    if not _on_terminal():
        day = context.day(lenient=True)
        day.examine()
        return print_today(day.snapshot())
    if context.at is not None:
        return complain(f"daybreak: {refuse_at(context.at)}", 2)
    if not context.home.policy.exists() and _first_start(context):
        return _demo(options)
    return _dashboard(options, context)


def _demo(options: argparse.Namespace) -> int:
    from daybreak.demo.run import demo_day, demo_engine

    if not _on_terminal():
        with demo_day() as demo:
            return print_today(demo.snapshot())
    with demo_engine(options.speed) as live:
        return _screen()(live, theme=options.theme)


def _dashboard(options: argparse.Namespace, context: Context) -> int:
    from daybreak.opening import open_engine

    with open_engine(context.home, context.clock, meanwhile=_screen) as live:
        return _screen()(live, theme=options.theme, keys=context.home.policy.with_name("keys.toml"))


def print_today(snapshot: Snapshot) -> int:
    """Print queue, availability, breaks and violations as text."""
    zone = ZoneInfo(snapshot.zone)
    print(f"daybreak   {snapshot.day:%A} {snapshot.day.day} {snapshot.day:%B} {snapshot.at.astimezone(zone):%H:%M}\n")
    for notice in snapshot.notices:
        print(f"note: {notice}\n")
    print("QUEUE")
    for text in table(list(snapshot.queue), snapshot.at, zone):
        print(text)
    if snapshot.quiet_until is not None:
        print(quiet_words(snapshot))
    print_foot(snapshot, list(snapshot.queue))
    print("\nTODAY")
    for text in day_command.lines(snapshot):
        print(text)
    print("\nVIOLATIONS")
    for entry in snapshot.violations[:_SHOWN]:
        at = moment(entry.at, snapshot.at, zone)
        print(f"{at:<16} {entry.client or 'you':<14} {words(entry.kind)}  {entry.state}")
    if not snapshot.violations:
        print("Nothing is logged.")
    return 0


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") not in (None, "", "dumb")


def _screen() -> Callable[..., int]:
    """Load what draws by its name: nothing here knows the room above; importing `entry_points` costs 12 ms."""
    screen: Callable[..., int] = import_module(_SCREEN).run
    return screen


def _first_start(context: Context) -> bool:
    """Offer what can be done without a policy; True for the demo day. `init` runs here."""
    sys.stdout.write("There is no policy yet. [d]emo day, [i]nit your own, or [enter] for later: ")
    sys.stdout.flush()
    answer = sys.stdin.readline().strip().casefold()
    if answer.startswith("i"):
        from daybreak.commands import init

        init.run(argparse.Namespace(name=None, timezone=None, hours=None, holidays=None), context)
    return answer.startswith("d")
