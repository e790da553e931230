"""Typed values to the documents that the store keeps, and back."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

import msgspec

from boundaries.facts import Message
from daybreak.store.protocol import Document

_T = TypeVar("_T", bound=msgspec.Struct)


def to_document(value: msgspec.Struct) -> Document:
    """Give the JSON object of a value: instants as RFC 3339 text, enumerations as their words, tuples as lists.

    It equals what comes back from the disk, so that what did not change is seen to be the same.

    Half a surrogate pair, which no JSON can hold, becomes a question mark: one odd message never stops a write.
    """
    try:
        document: Document = msgspec.json.decode(msgspec.json.encode(value))
    except UnicodeEncodeError:
        return {key: _encodable(part) for key, part in msgspec.to_builtins(value).items()}
    return document


def _encodable(part: Any) -> Any:
    if isinstance(part, str):
        return part.encode("utf-8", "replace").decode("utf-8")
    if isinstance(part, dict):
        return {key: _encodable(value) for key, value in part.items()}
    if isinstance(part, (list, tuple)):
        return [_encodable(value) for value in part]
    return part


def from_document(document: dict[str, Any], kind: type[_T]) -> _T:
    """Give the value of a document; `msgspec.ValidationError` when it is not one of that kind."""
    return msgspec.convert(document, kind)


def instant_in(document: Document, name: str) -> datetime | None:
    """Give the instant that a document keeps under a name; None where it keeps none."""
    value = document.get(name)
    return datetime.fromisoformat(value) if value else None


class Senders:
    """Lets messages share who wrote them, and to whom: the same few people write most of them."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def shared(self, message: Message) -> Message:
        """Give a message that was just made, with its people as others name them."""
        known = self._known
        msgspec.structs.force_setattr(message, "sender", known.setdefault(message.sender, message.sender))
        msgspec.structs.force_setattr(message, "to", known.setdefault(message.to, message.to))
        return message


def message_of(document: dict[str, Any]) -> Message:
    """Give the message that a document of the collection `messages` holds."""
    return msgspec.convert(document, Message)
