"""What was handled here is marked at the source: a durable list, worked off when the account can be reached.

A mark to be set is written in the same record as the action that asks for it, so that a crash between them loses
nothing, and undoing the action takes an unset mark back with it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from connectors.base import Capability, Marks
from connectors.errors import Broken, Refused
from daybreak.documents import from_document, message_of, to_document
from daybreak.entries import MARK, MarkToDo
from daybreak.store.protocol import Change
from daybreak.sync import here

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from boundaries.facts import Message
    from connectors.base import Account
    from daybreak.clock import Clock
    from daybreak.store.protocol import Record, Store
    from daybreak.sync import Room

PREFIX: Final = MARK
Flag = Literal["read", "answered", "flagged", "handled"]
_FLAGS: Final[tuple[Flag, ...]] = ("read", "answered", "flagged", "handled")


def to_mark(store: Store, messages: Iterable[Message], wanted: Mapping[Flag, bool], *, at: datetime) -> list[Change]:
    """Give the changes that ask for marks, to be committed with the action itself.

    A mark that the source carries already, one of the user's own messages or one that is gone asks for nothing.
    """
    changes = []
    for message in messages:
        missing = {flag: value for flag, value in wanted.items() if getattr(message, flag) != value}
        if missing and not message.from_me and not message.gone:
            key = PREFIX + message.id
            known = store.get("settings", key)
            todo = MarkToDo(account=message.account, native=message.native, since=at)
            if known is not None:
                todo = from_document(known, MarkToDo)
            todo = msgspec.structs.replace(todo, native=message.native, **missing)
            changes.append(Change("settings", key, to_document(todo)))
    return changes


def pending(store: Store, account: str) -> dict[str, MarkToDo]:
    """Give what is still to be marked at an account, by key, oldest first."""
    found = {
        key: from_document(document, MarkToDo)
        for key, document in store.items("settings").items()
        if key.startswith(PREFIX) and document.get("account") == account
    }
    return dict(sorted(found.items(), key=lambda item: item[1].since))


def after_undo(store: Store, undone: Record, *, at: datetime) -> list[Change]:
    """Give the changes that take marks back which an undone action had set at the source already.

    The message stands as not marked at once, so that it does not leave the queue again by its own mark.
    """
    changes = []
    for change in undone.changes:
        if change.collection != "settings" or not change.key.startswith(PREFIX) or change.after is None:
            continue
        if store.get("settings", change.key) is not None:
            continue
        identity = change.key.removeprefix(PREFIX)
        document = store.get("messages", identity)
        if document is None:
            continue
        before = {} if change.before is None else change.before
        asked = {flag: change.after[flag] for flag in _FLAGS if change.after.get(flag) != before.get(flag)}
        back: dict[str, Any] = {flag: False for flag, value in asked.items() if value is True}
        if back:
            message = message_of(document)
            todo = MarkToDo(account=message.account, native=message.native, since=at, **back)
            changes.append(Change("messages", identity, {**document, **back}))
            changes.append(Change("settings", change.key, to_document(todo)))
    return changes


async def mark_pending(account: Account, store: Store, clock: Clock, *, room: Room = here) -> int:
    """Set at the source what is pending, and strike it off; gives how many messages were marked.

    Raises `TryLater` and `NeedsUser`: what is left stays on the list. What is refused for good is struck off, as is
    the list of an account that cannot mark.
    """
    todo = await room(lambda: pending(store, account.name))
    if not todo:
        return 0
    can_mark = isinstance(account, Marks) and Capability.MARK in account.capabilities
    marked = 0
    groups: dict[tuple[bool | None, ...], list[str]] = {}
    for key, one in todo.items():
        groups.setdefault((one.read, one.answered, one.flagged, one.handled), []).append(key)
    for (read, answered, flagged, handled), keys in groups.items():
        if can_mark and isinstance(account, Marks):
            natives = [todo[key].native for key in keys]
            with contextlib.suppress(Refused, Broken):
                await account.mark(natives, read=read, answered=answered, flagged=flagged, handled=handled)
                marked += len(keys)
        done = {key: todo[key] for key in keys}
        await room(lambda done=done: _strike(store, done, clock.now()))  # type: ignore[misc]
    return marked


def _strike(store: Store, done: dict[str, MarkToDo], at: datetime) -> None:
    """Take marks off the list, and note them on our copies; one that was asked for anew meanwhile stays."""
    changes = []
    for key, one in done.items():
        if store.get("settings", key) != to_document(one):
            continue
        changes.append(Change("settings", key, None))
        identity = key.removeprefix(PREFIX)
        document = store.get("messages", identity)
        if document is not None:
            flags: dict[str, Any] = {flag: getattr(one, flag) for flag in _FLAGS if getattr(one, flag) is not None}
            changes.append(Change("messages", identity, {**document, **flags}))
    if changes:
        store.commit("marks", changes, at=at)
