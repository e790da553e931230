"""One line of the queue from a thread and its place: the wall behind which text is safe."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from boundaries.clients import normal
from boundaries.context import Context
from boundaries.facts import Message, Thread
from boundaries.identity import pretends, shown_address
from boundaries.queue import Placement
from boundaries.text import line
from daybreak.snapshot import QueueRow

NO_SUBJECT = "(no subject)"
NOBODY = "(no sender)"
_named = lru_cache(maxsize=4096)(line)
"""Cleans what comes again and again: names and addresses."""


def speaker(thread: Thread) -> Message:
    """Give the newest message of somebody else; the newest one where all are the user's own."""
    return next((message for message in reversed(thread.messages) if not message.from_me), thread.messages[-1])


def is_screened(thread: Thread, context: Context) -> bool:
    """Say whether the user told whose thread this is, or whose its sender is."""
    address = normal(speaker(thread).sender.address)
    return thread.state.client is not None or context.clients.knows(address) or address in context.ignored


def row_of(thread: Thread, placed: Placement, context: Context) -> QueueRow:
    """Clean what a thread's line shows, as of its place."""
    message = speaker(thread)
    client = context.clients.of_thread(thread)
    address = _named(shown_address(message.sender.address))
    sender = _named(message.sender.name) or address or _named(NOBODY)
    name = _named(client.name) if client else sender
    subject = line(message.subject, NO_SUBJECT)
    account = _named(thread.account)
    state = thread.state
    return QueueRow(
        thread=thread.id,
        band=placed.band,
        left=placed.left,
        due_at=placed.due_at,
        client=name,
        client_known=client is not None or is_screened(thread, context),
        sender=sender,
        address=address,
        subject=subject,
        account=account,
        channel=thread.channel,
        received_at=placed.received_at,
        last_at=thread.messages[-1].received_at,
        messages=len(thread.messages),
        unanswered=placed.unanswered,
        importance=placed.importance,
        held_until=placed.held_until,
        snoozed_until=placed.snoozed_until,
        unread=any(not each.read and not each.from_me for each in thread.messages),
        acknowledged=state.acknowledged_at is not None and state.acknowledged_at >= placed.received_at,
        waiting=state.waiting is not None,
        promised=state.promised_at is not None,
        spoofed=pretends(message.sender, context.clients.names, is_client=client is not None),
    )


def moved(row: QueueRow, thread: Thread, placed: Placement) -> QueueRow:
    """Give a line in its new place; its words are clean already."""
    acknowledged = thread.state.acknowledged_at
    return replace(
        row,
        band=placed.band,
        left=placed.left,
        due_at=placed.due_at,
        received_at=placed.received_at,
        unanswered=placed.unanswered,
        importance=placed.importance,
        held_until=placed.held_until,
        snoozed_until=placed.snoozed_until,
        acknowledged=acknowledged is not None and acknowledged >= placed.received_at,
    )
