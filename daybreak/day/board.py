"""The threads of the day, each with its place and its line in the queue, kept up to date message by message.

A thread is placed again when something about it changes, and all of them when a minute has passed; what is drawn of a
thread is cleaned once and kept until its messages change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from datetime import datetime
from operator import attrgetter

from boundaries.clients import normal
from boundaries.context import Context
from boundaries.facts import ChannelKind, Message, Thread, ThreadState, Violation, ViolationState
from boundaries.held import Veil
from boundaries.lasting import Openings, next_move
from boundaries.queue import Placement, place
from boundaries.threads import ThreadIndex
from daybreak.day.peek import PEEK, peeking
from daybreak.day.rows import moved, row_of
from daybreak.day.shelf import Shelf, together
from daybreak.documents import Senders, from_document, message_of
from daybreak.entries import AccountRecord
from daybreak.snapshot import QueueRow
from daybreak.store.protocol import Change, Store

_received = attrgetter("received_at")
_UNDECIDED = ThreadState()
"""Of most threads the user decided nothing: they share this."""


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
        self._hidden: dict[str, tuple[Message, ...]] = {}
        self._veil = Veil(context, now)
        self._peeked = False
        self._rows: dict[str, QueueRow] = {}
        self._clients: dict[str, set[str]] = defaultdict(set)
        self.shown, self.held, self.snoozed = Shelf(), Shelf(), Shelf()
        self.moves_at: datetime | None = None
        """Before this instant no line moves by time alone; None: none ever does."""
        self._openings = Openings(now)
        self._aliases: dict[str, str] = {}
        self._swallowed: dict[str, Placement | None] = {}
        self._load()

    def __iter__(self) -> Iterator[Thread]:
        """Go through all threads."""
        return iter(self._threads.values())

    def thread(self, identity: str) -> Thread | None:
        """Give a thread by its id, or by the id of one that became part of it."""
        return self._threads.get(self._index.current(identity) or identity)

    def seen(self, identity: str) -> Thread | None:
        """Give a thread as it shows: without what is held of it, where other things of it show."""
        thread = self.thread(identity)
        hidden = self._hidden.get(thread.id) if thread is not None else None
        return self._veil.without(thread, hidden) if thread is not None and hidden else thread

    def shown_part(self, thread: Thread) -> Thread:
        """Give a thread without all that came in the closed stretch that runs; it may have no message left."""
        return self._veil.without(thread, self._veil.over(thread))

    def hidden(self, identity: str) -> tuple[Message, ...]:
        """Give what is held of a thread that shows, oldest first."""
        return self._hidden.get(identity, ())

    def held_of(self, thread: Thread) -> tuple[Message, ...]:
        """Give what of a thread came in the closed stretch that runs, a peek or not, oldest first."""
        return self._veil.over(thread)

    def tells_of_held(self, entry: Violation) -> bool:
        """Say whether an entry of the log is about a message that is held, and not to be told of before it shows."""
        thread = self.thread(entry.thread) if entry.state is ViolationState.SUSPECTED and not self._peeked else None
        return thread is not None and any(each.received_at == entry.at for each in self._veil.over(thread))

    @property
    def veiled(self) -> int:
        """Count the threads that show without a part that is held."""
        return len(self._hidden)

    def swallowed(self, identity: str) -> bool:
        """Say whether a thread became part of another one."""
        return self._index.current(identity) not in (None, identity)

    def placement(self, identity: str) -> Placement:
        """Give where a thread stands."""
        return self._places[identity]

    def placements(self) -> Iterable[tuple[Thread, Placement]]:
        """Give every thread with its place."""
        return ((self._threads[identity], placement) for identity, placement in self._places.items())

    def of_client(self, name: str) -> Iterable[Thread]:
        """Give the threads of a client."""
        return (self._threads[identity] for identity in self._clients.get(name, ()))

    def row(self, identity: str) -> QueueRow:
        """Give a thread's line, ready to draw."""
        found = self._rows.get(identity)
        if found is None:
            thread = self.seen(identity) or self._threads[identity]
            found = row_of(thread, self._places[identity], self._context)
            self._rows[identity] = found
        return found

    def rows(self) -> tuple[QueueRow, ...]:
        """Give the lines of all open threads in the queue's order: held and snoozed ones among them."""
        return together(self.shown, self.held, self.snoozed)

    def apply(self, changes: Iterable[Change], now: datetime) -> dict[str, Placement | None]:
        """Take in what was committed; give the threads that it touched, each with where it stood before."""
        self._at(now)
        touched: set[str] = set()
        for change in changes:
            if change.collection == "messages":
                touched |= self._take_message(change)
            elif change.collection == "threads":
                touched.add(self._index.current(change.key) or change.key)
            elif change.collection == "accounts":
                touched |= self._take_account(change.key, change.after)
            elif (change.collection, change.key) == ("settings", PEEK):
                self.place_all(now)
        before = {identity: self._places.get(identity) for identity in touched} | self._swallowed
        self._swallowed = {}
        for identity in touched:
            self._renew(identity)
        return before

    def know(self, context: Context, senders: Container[str], now: datetime) -> None:
        """Place the threads that these senders write in anew: the user said whose they are."""
        self._context = context
        self._at(now)
        messages = self._messages.values()
        concerned = {self._index.thread_of(each.id) for each in messages if normal(each.sender.address) in senders}
        for identity in filter(None, concerned):
            self._renew(identity)

    def place_all(self, now: datetime, context: Context | None = None) -> None:
        """Place every thread as of `now`; a new context (policy, holidays) renews their words as well."""
        if context is not None:
            self._context = context
            self._rows.clear()
        self._at(now)
        self._clients.clear()
        self.moves_at, self._openings = None, Openings(now)
        lines: dict[int, list[tuple[Placement, QueueRow]]] = defaultdict(list)
        for identity, thread in self._threads.items():
            placed = self._place(thread)
            if placed != self._places.get(identity):
                self._places[identity] = placed
                if identity in self._rows:
                    self._rows[identity] = moved(self._rows[identity], thread, placed)
            self._expect(thread, placed)
            if placed.client:
                self._clients[placed.client].add(identity)
            if placed.open:
                lines[id(self._shelf(placed))].append((placed, self.row(identity)))
        for shelf in (self.shown, self.held, self.snoozed):
            shelf.fill(lines[id(shelf)])

    def _at(self, now: datetime) -> None:
        self._now = now
        self._veil = Veil(self._context, now)
        self._peeked = peeking(self._store, now)

    def _place(self, thread: Thread) -> Placement:
        """Place a thread; one that shows is placed by what shows of it, and drawn anew where that has changed."""
        placed = place(thread, self._context, self._now)
        hidden: tuple[Message, ...] = ()
        if placed.open and placed.held_until is None and not self._peeked:
            hidden = self._veil.over(thread)
        if hidden != self._hidden.get(thread.id, ()):
            self._rows.pop(thread.id, None)
            self._hidden.pop(thread.id, None)
        if not hidden:
            return placed
        self._hidden[thread.id] = hidden
        return place(self._veil.without(thread, hidden), self._context, self._now)

    def _expect(self, thread: Thread, placed: Placement) -> None:
        """Note when a thread may move by time alone; what lies unseen shows at an opening."""
        context, now = self._context, self._openings.now
        work = context.work(context.clients.of_thread(thread))
        found = [next_move(thread, placed, now, lambda: self._openings.of(work))]
        if thread.id in self._hidden:
            found += [self._openings.of(context.mine), self._openings.of(work)]
        self.moves_at = min((at for at in (*found, self.moves_at) if at is not None), default=None)

    def _shelf(self, placed: Placement) -> Shelf:
        if placed.snoozed_until is not None:
            return self.snoozed
        return self.held if placed.held_until is not None else self.shown

    def _load(self) -> None:
        for name, document in self._store.items("accounts").items():
            self._take_account(name, document)
        senders = Senders()
        for document in self._store.items("messages").values():
            message = senders.shared(message_of(document))
            self._messages[message.id] = message
            self._index.add(message)
        for key in self._store.items("threads"):
            current = self._index.current(key)
            if current is not None and current != key:
                self._aliases[current] = key
        for identity in self._index:
            self._threads[identity] = self._assemble(identity)
        self.place_all(self._now)

    def _take_account(self, name: str, document: dict[str, object] | None) -> set[str]:
        """Note an account's channel; give the threads that this changes."""
        if document is None:
            return set()
        channel = from_document(document, AccountRecord).channel
        before = self._channels.get(name, ChannelKind.EMAIL)
        self._channels[name] = channel
        return set() if channel is before else {thread.id for thread in self if thread.account == name}

    def _take_message(self, change: Change) -> set[str]:
        if change.after is None:
            gone = self._messages.pop(change.key, None)
            thread = self._index.thread_of(change.key)
            return {thread} if gone is not None and thread is not None else set()
        message = message_of(change.after)
        self._messages[message.id] = message
        thread, merged = self._index.add(message)
        for identity in merged:
            self._swallowed[identity] = self._places.get(identity)
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
        placed = self._places[identity] = self._place(thread)
        self._expect(thread, placed)
        if placed.client:
            self._clients[placed.client].add(identity)
        if placed.open:
            self._shelf(placed).put(placed, self.row(identity))

    def _drop(self, identity: str) -> None:
        placed = self._places.pop(identity, None)
        if placed is not None:
            self._clients[placed.client].discard(identity)
            if placed.open:
                self._shelf(placed).take(placed)
        self._threads.pop(identity, None)
        self._hidden.pop(identity, None)
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
        return from_document(document, ThreadState) if document is not None else _UNDECIDED
