"""`daybreak day`: today's windows, breaks and transitions."""

from __future__ import annotations

import argparse
from zoneinfo import ZoneInfo

from boundaries.facts import Busy
from boundaries.words import clock, count, moment
from daybreak.commands.context import Context
from daybreak.commands.speech import local, print_json
from daybreak.snapshot import Meeting, Snapshot


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    subparsers.add_parser("day", help="today: windows, meetings, breaks, transitions").set_defaults(func=run)


def run(_args: argparse.Namespace, context: Context) -> int:
    """Print the day."""
    snapshot = context.day().snapshot()
    if context.json:
        _print_document(snapshot)
    else:
        print(f"{snapshot.day:%A} {snapshot.day.day} {snapshot.day:%B}")
        for text in lines(snapshot):
            print(text)
    return 0


def lines(snapshot: Snapshot) -> list[str]:
    """Give windows, what still changes, and the breaks, in words."""
    zone = ZoneInfo(snapshot.zone)
    windows = "  ".join(f"{clock(start, zone)}–{clock(end, zone)}" for start, end in snapshot.windows)
    until = snapshot.availability.until
    ends = f" until {moment(until, snapshot.at, zone)}" if until is not None else ""
    told = [f"hours   {windows or 'closed today'}", f"now     {snapshot.availability.state}{ends}"]
    if snapshot.availability.why:
        told.append(f"        {snapshot.availability.why}")
    told += [_meeting(each, zone) for each in snapshot.meetings]
    told += [f"{clock(point.at, zone):<8}{point.label}" for point in snapshot.transitions if not point.minor]
    pause = snapshot.breaks
    record = f"{pause.taken} taken, {pause.skipped} skipped"
    if pause.kind is not None and pause.due_at is not None:
        told.append(f"breaks  {pause.kind} at {clock(pause.due_at, zone)}; {record}")
    else:
        told.append(f"breaks  {record}")
    if snapshot.client_times:
        told.append(f"clients {', '.join(f'{client} {at}' for client, at in snapshot.client_times)}")
    if snapshot.suspected:
        told.append(f"        {count(snapshot.suspected, 'suspicion')} to decide")
    return told


def _meeting(each: Meeting, zone: ZoneInfo) -> str:
    """Give one entry of the calendars: when, what, whether it is certain, and where the call is."""
    when = "all day" if each.all_day else f"{clock(each.start, zone)}–{clock(each.end, zone)}"
    sure = "" if each.busy is Busy.BUSY else f" ({each.busy})"
    return f"{'meeting':<8}{when:<13}{each.title}{sure}{f'  {each.link}' if each.link else ''}"


def _print_document(snapshot: Snapshot) -> None:
    zone = ZoneInfo(snapshot.zone)
    pause = snapshot.breaks
    print_json(
        {
            "date": snapshot.day.isoformat(),
            "state": str(snapshot.availability.state),
            "until": local(snapshot.availability.until, zone),
            "windows": [{"start": local(start, zone), "end": local(end, zone)} for start, end in snapshot.windows],
            "blocks": [
                {"start": local(block.start, zone), "end": local(block.end, zone), "kind": block.kind}
                for block in snapshot.blocks
            ],
            "meetings": [
                {
                    "start": local(each.start, zone),
                    "end": local(each.end, zone),
                    "all_day": each.all_day,
                    "title": each.title,
                    "location": each.location or None,
                    "link": each.link or None,
                    "busy": str(each.busy),
                    "account": each.account,
                }
                for each in snapshot.meetings
            ],
            "transitions": [
                {"at": local(point.at, zone), "state": str(point.state), "label": point.label}
                for point in snapshot.transitions
            ],
            "breaks": {
                "next": {"kind": pause.kind, "at": local(pause.due_at, zone)} if pause.kind else None,
                "taken": pause.taken,
                "skipped": pause.skipped,
            },
        },
    )
