"""`daybreak status`: one line for a status bar or a prompt."""

from __future__ import annotations

import argparse
from typing import Any
from zoneinfo import ZoneInfo

from boundaries.text import line
from boundaries.words import hours_minutes, moment
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, local, print_json
from daybreak.snapshot import Snapshot

PLACES = ("state", "until", "owed", "overdue", "held", "break_in")


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("status", help="one line: availability, until when, what is owed")
    parser.add_argument("--format", metavar="F", help=f"with {' '.join(f'{{{place}}}' for place in PLACES)}")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the line; 2 for a format with a place that there is not."""
    snapshot = context.day().snapshot()
    if context.json:
        print_json(_document(snapshot))
        return 0
    if args.format is None:
        print(one_line(snapshot))
        return 0
    try:
        print(line(args.format.format_map(_values(snapshot))))
    except (KeyError, ValueError, IndexError, AttributeError):
        known = " ".join(f"{{{place}}}" for place in PLACES)
        return complain(f"daybreak status: --format takes {known}, and no other braces.", 2)
    return 0


def one_line(snapshot: Snapshot) -> str:
    """Give availability and what is owed, in words."""
    values = _values(snapshot)
    until = f" until {values['until']}" if values["until"] else ""
    parts = [f"{values['state']}{until}", f"{snapshot.owed} owed"]
    parts += [f"{snapshot.overdue} overdue"] if snapshot.overdue else []
    parts += [f"{snapshot.held} held"] if snapshot.held else []
    return " · ".join(parts)


def break_in(snapshot: Snapshot) -> int | None:
    """Give the seconds to the next break; None where none comes."""
    due_at = snapshot.breaks.due_at
    return None if due_at is None else max(0, round((due_at - snapshot.at).total_seconds()))


def _values(snapshot: Snapshot) -> dict[str, str]:
    until = snapshot.availability.until
    pause = break_in(snapshot)
    return {
        "state": str(snapshot.availability.state),
        "until": moment(until, snapshot.at, ZoneInfo(snapshot.zone)) if until else "",
        "owed": str(snapshot.owed),
        "overdue": str(snapshot.overdue),
        "held": str(snapshot.held),
        "break_in": "" if pause is None else hours_minutes(pause),
    }


def _document(snapshot: Snapshot) -> dict[str, Any]:
    zone = ZoneInfo(snapshot.zone)
    now = snapshot.availability
    following = {"state": str(now.next_state), "at": local(now.until, zone)} if now.next_state else None
    return {
        "state": str(now.state),
        "until": local(now.until, zone),
        "next": following,
        "owed": snapshot.owed,
        "overdue": snapshot.overdue,
        "at_risk": snapshot.at_risk,
        "held": snapshot.held,
        "break_in": break_in(snapshot),
        "suspected": snapshot.suspected,
        "clients": [{"name": name, "local_time": time} for name, time in snapshot.client_times],
    }
