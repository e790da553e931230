"""What the rules notice by themselves: suspicions, promises that passed, promises closed elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from boundaries.facts import Thread, Violation
from boundaries.policy.model import Client
from boundaries.queue import Band, Placement
from boundaries.violations import rules
from boundaries.violations.case import LOOK_BACK
from boundaries.violations.slips import slip_promise
from daybreak.day.desk import Desk
from daybreak.day.plan import decide, kept, logged
from daybreak.store.protocol import Change

_LOOK_BACK = 2 * LOOK_BACK
_SLIP_AFTER = timedelta(days=2)
"""A promise that passed longer ago, before the program was there to say so, is no slip of today's."""


def suspicions(desk: Desk, now: datetime, clients: Iterable[Client] | None = None) -> list[Change]:
    """Give the entries that the rules add to the log: for these clients, or for all."""
    wanted = {client.name: client for client in (desk.policy.clients if clients is None else clients)}
    threads: dict[str, list[Thread]] = {}
    for name in wanted:
        found = list(desk.board.of_client(name))
        if any(each.messages[-1].received_at > now - _LOOK_BACK for each in found):
            threads[name] = found
    if not threads:
        return []
    entries = desk.values.of("violations", Violation)
    changes: list[Change] = []
    for name, found in threads.items():
        log = [entry for entry in entries if entry.client == name]
        for entry in rules.suspicions(wanted[name], found, desk.context, log, now):
            changes += logged(entry)
    return changes


def passed(desk: Desk, now: datetime) -> list[Change]:
    """Give the slips of promises that passed without an answer and are not logged yet."""
    changes: list[Change] = []
    for thread, placed in desk.board.placements():
        if (
            placed.open
            and placed.band is Band.OVERDUE
            and placed.due_at is not None
            and placed.due_at > now - _SLIP_AFTER
        ):
            entry = slip_promise(thread, placed, now)
            if entry is not None and desk.store.get("violations", entry.id) is None:
                changes += logged(entry)
    return changes


def reopened(desk: Desk, before: Mapping[str, Placement | None]) -> list[Change]:
    """Take back what was decided about one thread where it closed another that became part of it.

    A thread that was owed an answer stays owed when a later message shows that both are one conversation: better
    answered twice than hidden.
    """
    changes: dict[str, Change] = {}
    swallowed = [identity for identity in before if desk.board.swallowed(identity)]
    homes = {thread.id for identity in swallowed if (thread := desk.board.thread(identity)) is not None}
    for identity, placed in before.items():
        thread = desk.board.thread(identity)
        if thread is None or thread.id not in homes or placed is None or not placed.open or placed.due_at is None:
            continue
        if desk.board.placement(thread.id).due_at is None:
            changes[thread.id] = decide(thread, done_at=None, replied_at=None, redirected_at=None)
    return list(changes.values())


def closed_elsewhere(desk: Desk, before: Mapping[str, Placement | None], now: datetime) -> list[Change]:
    """Keep the promises that another program closed: owed before, not in the queue any more."""
    changes: list[Change] = []
    for identity, placed in before.items():
        thread = desk.board.thread(identity)
        if thread is None or placed is None or not placed.open or placed.due_at is None:
            continue
        if not desk.board.placement(thread.id).open:
            changes += kept(desk, thread, now, "elsewhere", placed)
    return changes
