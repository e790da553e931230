"""`daybreak show`: one thread with its messages, and why it stands where it does."""

from __future__ import annotations

import argparse
from typing import Any

from boundaries.words import moment
from daybreak.commands.context import Context
from daybreak.commands.queue import document, person
from daybreak.commands.speech import local, print_json
from daybreak.day import Day
from daybreak.snapshot import ShownMessage, ThreadView


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("show", help="one thread, and why it stands where it does")
    parser.add_argument("id", metavar="ID", help="as `daybreak queue` shows it; its beginning is enough")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the thread."""
    day = context.day()
    view = day.view(day.find(args.id))
    if context.json:
        print_json(_document(day, view))
        return 0
    row = view.row
    if row.held_until is not None and not row.subject:
        print(view.messages[-1].note)
        return 0
    spoofed = "  (the name is not this sender's own)" if row.spoofed else ""
    print(f"{row.subject}\n{_who(row.sender, row.address)}{spoofed}, {row.client} · {row.channel}")
    print(f"why here: {' · '.join(view.reasons)}")
    if view.ignored:
        print(f"ignored: {', '.join(view.ignored)}")
    facts = [*view.facts, *([view.client_time] if view.client_time else [])]
    if facts:
        print(" · ".join(facts))
    now = context.clock.now()
    for message in view.messages:
        print(f"\n── {_who(message.sender, message.address)}, {moment(message.at, now, day.desk.zone)}")
        for note in _notes(message):
            print(f"[{note}]")
        print(message.text)
    return 0


def _who(name: str, address: str) -> str:
    return f"{name} <{address}>" if address else name


def _notes(message: ShownMessage) -> list[str]:
    notes = []
    if not message.whole and not message.from_me:
        read = "the first lines; the whole text" if message.text else "nothing of its text was read yet; it"
        notes.append(f"{read} is fetched when it is opened in the dashboard")
    if message.hidden_removed:
        notes.append("hidden characters removed")
    if message.automatic:
        notes.append(f"automatic: {message.automatic}")
    if message.attachments:
        notes.append(f"attachments: {', '.join(message.attachments)}")
    return [*notes, *([message.note] if message.note else [])]


def _document(day: Day, view: ThreadView) -> dict[str, Any]:
    zone = day.desk.zone
    return {
        **document(day, view.row),
        "ignored": list(view.ignored),
        "facts": list(view.facts),
        "messages": [
            {
                "id": message.id,
                "from": person(message.sender, message.address),
                "at": local(message.at, zone),
                "text": message.text,
                "whole": message.whole,
                "from_me": message.from_me,
                "notes": _notes(message),
            }
            for message in view.messages
        ],
    }
