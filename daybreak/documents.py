"""Typed values to the documents that the store keeps, and back."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from boundaries.facts import Message
from daybreak.store.protocol import Document

_T = TypeVar("_T", bound=msgspec.Struct)


def to_document(value: msgspec.Struct) -> Document:
    """Give the JSON object of a value: instants as RFC 3339 text, enumerations as their words."""
    document: Document = msgspec.to_builtins(value)
    return document


def from_document(document: dict[str, Any], kind: type[_T]) -> _T:
    """Give the value of a document; `msgspec.ValidationError` when it is not one of that kind."""
    return msgspec.convert(document, kind)


def message_of(document: dict[str, Any]) -> Message:
    """Give the message that a document of the collection `messages` holds."""
    return msgspec.convert(document, Message)
