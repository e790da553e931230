"""`daybreak` alone: the dashboard; not on a terminal, today as text."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from daybreak.commands.context import Context
from daybreak.commands.speech import complain, refuse_at

if TYPE_CHECKING:
    from daybreak.snapshot import Snapshot

_SCREEN = "tui.app"


def run(options: argparse.Namespace, context: Context) -> int:
    """Open the dashboard, or print today where there is no terminal to open it on."""
    if context.json:
        return complain("daybreak: --json goes with a command, e.g. daybreak queue --json.", 2)
    if options.demo:
        return _demo(options)
    if not _on_terminal():
        day = context.day(lenient=True)
        day.examine()
        return _printed(day.snapshot())
    if context.at is not None:
        return complain(f"daybreak: {refuse_at(context.at)}", 2)
    if not context.home.policy.exists() and _first_start(context):
        return _demo(options)
    return _dashboard(options, context)


def _demo(options: argparse.Namespace) -> int:
    from daybreak.demo.run import demo_day, demo_engine

    if not _on_terminal():
        with demo_day() as demo:
            return _printed(demo.snapshot())
    with demo_engine(options.speed) as live:
        return _screen()(live, theme=options.theme)


def _dashboard(options: argparse.Namespace, context: Context) -> int:
    from daybreak.opening import open_engine

    with open_engine(context.home, context.clock, meanwhile=_screen) as live:
        return _screen()(live, theme=options.theme, keys=context.home.policy.with_name("keys.toml"))


def _printed(snapshot: Snapshot) -> int:
    """Print today; what does that is loaded here, so that the first frame does not wait for it."""
    from daybreak.commands.today_text import print_today

    return print_today(snapshot)


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
