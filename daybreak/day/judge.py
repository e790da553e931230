"""What the rules notice by themselves: suspicions, promises that passed, promises closed elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from zlib import crc32

import msgspec
from msgspec import Struct

from boundaries.announce import differences
from boundaries.availability import Said
from boundaries.context import Context
from boundaries.facts import CalendarEvent, Thread, Violation
from boundaries.policy.model import Client
from boundaries.queue import Band, Placement
from boundaries.violations import rules
from boundaries.violations.case import LOOK_BACK
from boundaries.violations.lists import phrases
from boundaries.violations.phrases import read
from boundaries.violations.slips import slip_announce, slip_promise
from daybreak.day.announcing import told
from daybreak.day.desk import Desk
from daybreak.day.history import history
from daybreak.day.plan import decide, kept, logged
from daybreak.day.said import AWAY, FOCUS, said
from daybreak.store.protocol import Change

JUDGED = "judged:"
"""Before a client's name, the key in `settings` of what the rules saw of them at the last look at everything."""
_LOOK_BACK = 2 * LOOK_BACK
_SLIP_AFTER = timedelta(days=2)
"""A promise that passed longer ago, before the program was there to say so, is no slip of today's."""


class Look(Struct, frozen=True, kw_only=True):
    """What the rules are handed of one client: taken on the day's thread, judged on any."""

    client: Client
    threads: tuple[Thread, ...]
    log: tuple[Violation, ...]
    past: rules.History
    events: tuple[CalendarEvent, ...]
    """All that the calendars hold."""
    said: Said
    context: Context
    now: datetime
    seen: str
    """Names what is of the client's own making."""

    def found(self) -> rules.Judged:
        """Give what the rules come to; pure."""
        found = rules.judged(
            self.client, self.threads, self.context, self.log, self.now, self.past, self.events, self.said
        )
        if len(self.threads) > rules.MANY:
            rules.forget()
        return found

    def still(self, other: Look) -> bool:
        """Say whether the rules would be handed the same."""
        return self.seen == other.seen and (self.log, self.threads, self.events, self.said) == (
            other.log,
            other.threads,
            other.events,
            other.said,
        )

    def noted(self, found: rules.Judged) -> Change:
        """Note that this was looked at, which times were named, and what lay there in the calendars."""
        note = {
            "as": self.seen,
            "named": [[at.isoformat() for at in each] for each in found.named],
            "beside": sorted(_beside(self.events, found.named)),
        }
        return Change("settings", JUDGED + self.client.name, note)


def look(desk: Desk, client: Client, context: Context, now: datetime) -> Look | None:
    """Take what the rules look at of one client; None where nothing of the last weeks is there to be looked at.

    `context` is the desk's own, or one apart for the thread that judges.
    """
    threads = tuple(sorted(desk.board.of_client(client.name), key=_thread_id))
    meetings = _meetings(desk, client, now)
    if not meetings and all(thread.messages[-1].received_at <= now - _LOOK_BACK for thread in threads):
        return None
    return Look(
        client=client,
        threads=threads,
        log=tuple(entry for entry in desk.values.of("violations", Violation) if entry.client == client.name),
        past=history(desk, now),
        events=desk.values.of("events", CalendarEvent),
        said=Said(focus=said(desk, FOCUS), away=said(desk, AWAY)),
        context=context,
        now=now,
        seen=_seen(desk, threads, meetings),
    )


def is_new(desk: Desk, taken: Look) -> bool:
    """Say whether the last look at everything was at something else, or an entry of a calendar came to a named time.

    What is gone from a calendar is no news: nothing is suspected for it.
    """
    note = desk.store.get("settings", JUDGED + taken.client.name)
    if note is None or note.get("as") != taken.seen or "named" not in note:
        return True
    named = [rules.Mention(*map(datetime.fromisoformat, each)) for each in note["named"]]
    return not _beside(taken.events, named) <= set(note["beside"])


def _beside(events: Iterable[CalendarEvent], named: Sequence[rules.Mention]) -> set[int]:
    """Name the entries that lay at a named time when it was said."""
    if not named:
        return set()
    first, last = min(each.start for each in named), max(each.end for each in named)
    return {
        crc32(msgspec.json.encode(event))
        for event in events
        if event.start <= last and event.end > first and event.created_at is not None
        if any(event.start <= one.end and one.start < event.end and event.created_at < one.said_at for one in named)
    }


def _meetings(desk: Desk, client: Client, now: datetime) -> tuple[CalendarEvent, ...]:
    """Give the meetings that a client set in the last weeks, and the entries of the calendars that lie beside them."""
    known = desk.values.of("events", CalendarEvent)
    theirs = [
        each
        for each in known
        if each.created_at is not None
        and each.created_at > now - LOOK_BACK
        and (owner := desk.context.clients.of(each.organizer.address)) is not None
        and owner.name == client.name
    ]
    if not theirs:
        return ()
    beside = (one for one in known if any(one.start < each.end and each.start < one.end for each in theirs))
    return tuple(sorted(beside, key=lambda each: each.id))


def organizers(desk: Desk, changes: Iterable[Change]) -> set[str]:
    """Name the clients whose meetings changed in the calendars."""
    written = (change.after for change in changes if change.collection == "events" and change.after is not None)
    found = (desk.context.clients.of(document.get("organizer", {}).get("address", "")) for document in written)
    return {client.name for client in found if client is not None}


def _seen(desk: Desk, threads: Sequence[Thread], events: Sequence[CalendarEvent]) -> str:
    """Name what the rules look at: where it is the same as at the last look, they would say the same."""
    newest = max((thread.messages[-1].received_at.isoformat() for thread in threads), default="")
    count = sum(len(thread.messages) for thread in threads)
    states = crc32(msgspec.json.encode([thread.state for thread in threads]))
    meetings = f" {crc32(msgspec.json.encode(events))}" if events else ""
    return f"{desk.policy.version} {count} {newest} {states}{meetings}"


def _thread_id(thread: Thread) -> str:
    return thread.id


def misused(desk: Desk, thread: Thread, now: datetime) -> list[Change]:
    """Give the entry for a thread that came over the urgent channel and is marked not urgent just now."""
    client = desk.context.clients.of_thread(thread)
    if client is None:
        return []
    log = [entry for entry in desk.values.of("violations", Violation) if entry.client == client.name]
    found = rules.judged(client, [thread], desk.context, log, now, history(desk, now)).found
    return [change for entry in found if entry.kind == "urgent-misused" for change in logged(entry)]


def unannounced(desk: Desk, now: datetime) -> list[Change]:
    """Give the slips of hours that changed two working days ago, for each client who was not told.

    They were told where `agreed` is not before the change, or where the user wrote to them of hours since then.
    """
    changes: list[Change] = []
    for (_, before), (changed_at, after) in pairwise(history(desk, now)):
        if changed_at < now - LOOK_BACK:
            continue
        on = changed_at.astimezone(desk.zone).date()
        for client in desk.policy.clients:
            if not differences(before, after, client.name, on):
                continue
            slip = slip_announce(client.name, changed_at, desk.context.work(client), now)
            if slip is None or desk.store.get("violations", slip.id) is not None:
                continue
            if not (_told(desk, client, changed_at) or told(desk, client, changed_at)):
                changes += logged(slip)
    return changes


def _told(desk: Desk, client: Client, changed_at: datetime) -> bool:
    if client.agreed is not None and client.agreed >= changed_at.astimezone(desk.zone).date():
        return True
    said = phrases("announce", desk.policy.rules.languages)
    sent = (
        message.preview
        for thread in desk.board.of_client(client.name)
        for message in thread.messages
        if message.from_me and not message.by_itself and message.received_at > changed_at
    )
    return any(said.find(each.words) for text in sent for each in read(text))


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
