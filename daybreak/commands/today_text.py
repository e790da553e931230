"""Today as text, where there is no terminal to draw on."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from boundaries.violations.kinds import words
from boundaries.words import clock, dated, moment
from daybreak.commands import day as day_command
from daybreak.commands.queue import print_foot, quiet_words, table
from daybreak.snapshot import Snapshot

_SHOWN = 5


def print_today(snapshot: Snapshot) -> int:
    """Print queue, availability, breaks and violations as text."""
    zone = ZoneInfo(snapshot.zone)
    print(f"daybreak   {dated(snapshot.day)} {clock(snapshot.at, zone)}\n")
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
