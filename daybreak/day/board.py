"""The threads of the day, each with its place and its line in the queue, kept up to date message by message.

A thread is placed again when something about it changes, and all of them when a minute has passed; what is drawn of a
thread is cleaned once and kept until its messages change.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import datetime
from operator import attrgetter

from boundaries.context import Context
from boundaries.facts import ChannelKind, Message, Thread, ThreadState
from boundaries.queue import Placement, place
from boundaries.threads import ThreadIndex
from daybreak.day.rows import Face, face_of, row_of
from daybreak.documents import from_document, message_of
from daybreak.entries import AccountRecord
from daybreak.snapshot import QueueRow
from daybreak.store.protocol import Change, Store

_received = attrgetter("received_at")
_Order = tuple[int, int, float, float, str]


class Board:
    """All threads of a home as of one instant; used from one thread."""

    def __init__(self, store: Store, context: Context, now: datetime) -> None:
        """Load what the store holds and place it."""
        self._store = store
        self._context = context
        self._now = now
        self._index = ThreadIndex()
        self._messages: dict[str, Message] = {}
        self._channels: dict[str, ChannelKind] = {}
        self._threads: dict[str, Thread] = {}
        self._places: dict[str, Placement] = {}
        self._faces: dict[str, Face] = {}
        self._rows: dict[str, QueueRow] = {}
        self._order: list[_Order] = []
        self._aliases: dict[str, str] = {}
        self._load()

    def __iter__(self) -> Iterator[Thread]:
        """Go through all threads."""
        return iter(self._threads.values())

    def thread(self, identity: str) -> Thread | None:
        """Give a thread by its id, or by the id of one that became part of it."""
        return self._threads.get(self._index.current(identity) or identity)

    def placement(self, identity: str) -> Placement:
        """Give where a thread stands."""
        return self._places[identity]

    def placements(self) -> Iterable[tuple[Thread, Placement]]:
        """Give every thread with its place."""
        return ((self._threads[identity], placement) for identity, placement in self._places.items())

    def row(self, identity: str) -> QueueRow:
        """Give a thread's line, ready to draw."""
        found = self._rows.get(identity)
        if found is None:
            thread = self._threads[identity]
            face = self._faces.get(identity)
            if face is None:
                face = self._faces[identity] = face_of(thread, self._context)
            found = self._rows[identity] = row_of(thread, self._places[identity], face)
        return found

    def rows(self) -> list[QueueRow]:
        """Give the lines of all open threads in the queue's order: held and snoozed ones among them."""
        return [self.row(order[-1]) for order in self._order]

    def apply(self, changes: Iterable[Change], now: datetime) -> set[str]:
        """Take in what was committed; give the threads that it touched."""
        self._now = now
        touched: set[str] = set()
        for change in changes:
            if change.collection == "messages":
                touched |= self._take_message(change)
            elif change.collection == "threads":
                touched.add(self._index.current(change.key) or change.key)
            elif change.collection == "accounts":
                self._take_account(change.key, change.after)
        for identity in touched:
            self._renew(identity)
        return touched

    def place_all(self, now: datetime, context: Context | None = None) -> None:
        """Place every thread as of `now`; a new context (policy, screened senders) renews their faces as well."""
        self._now = now
        if context is not None:
            self._context = context
            self._faces.clear()
        self._rows.clear()
        self._order.clear()
        for identity, thread in self._threads.items():
            placed = self._places[identity] = place(thread, self._context, now)
            if placed.open:
                self._order.append(placed.order)
        self._order.sort()

    def _load(self) -> None:
        for name, document in self._store.items("accounts").items():
            self._take_account(name, document)
        for document in self._store.items("messages").values():
            message = message_of(document)
            self._messages[message.id] = message
            self._index.add(message)
        for key in self._store.items("threads"):
            current = self._index.current(key)
            if current is not None and current != key:
                self._aliases[current] = key
        for identity in self._index:
            self._threads[identity] = self._assemble(identity)
        self.place_all(self._now)

    def _take_account(self, name: str, document: dict[str, object] | None) -> None:
        if document is not None:
            self._channels[name] = from_document(document, AccountRecord).channel

    def _take_message(self, change: Change) -> set[str]:
        if change.after is None:
            gone = self._messages.pop(change.key, None)
            thread = self._index.thread_of(change.key)
            return {thread} if gone is not None and thread is not None else set()
        message = message_of(change.after)
        self._messages[message.id] = message
        thread, merged = self._index.add(message)
        for identity in merged:
            self._drop(identity)
            self._aliases[thread] = self._aliases.pop(identity, identity)
        return {thread}

    def _renew(self, identity: str) -> None:
        """Assemble and place a thread anew."""
        self._drop(identity)
        thread = self._assemble(identity)
        if not thread.messages:
            return
        self._threads[identity] = thread
        placed = self._places[identity] = place(thread, self._context, self._now)
        if placed.open:
            insort(self._order, placed.order)

    def _drop(self, identity: str) -> None:
        placed = self._places.pop(identity, None)
        if placed is not None and placed.open:
            at = bisect_left(self._order, placed.order)
            if at < len(self._order) and self._order[at] == placed.order:
                del self._order[at]
        self._threads.pop(identity, None)
        self._faces.pop(identity, None)
        self._rows.pop(identity, None)

    def _assemble(self, identity: str) -> Thread:
        found = (self._messages.get(name) for name in self._index.members(identity))
        messages = sorted((message for message in found if message is not None), key=_received)
        account = messages[0].account if messages else ""
        return Thread(
            id=identity,
            account=account,
            channel=self._channels.get(account, ChannelKind.EMAIL),
            messages=tuple(messages),
            state=self._state(identity),
        )

    def _state(self, identity: str) -> ThreadState:
        """Give what the user decided: of the thread itself, else of one that became part of it."""
        document = self._store.get("threads", identity)
        if document is None and identity in self._aliases:
            document = self._store.get("threads", self._aliases[identity])
        return from_document(document, ThreadState) if document is not None else ThreadState()
