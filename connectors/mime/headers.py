"""What a list needs to know of a mail, from its header bytes alone: about 20 us each, never `policy.default`."""

from __future__ import annotations

import codecs
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from msgspec import Struct

from boundaries.facts import Address
from connectors.mime.addresses import parse_addresses
from connectors.mime.charsets import decode
from connectors.mime.words import decode_words

HEADER_LIMIT: Final = 256 << 10
"""Bytes of a header block that are looked at."""

_VALUE_LIMIT: Final = 32 << 10
_SUBJECT_LIMIT: Final = 4_000
_REFS_LIMIT: Final = 100

_END: Final = re.compile(rb"\r\n\r\n|\n\r?\n|\r\r(?!\n)")
_FIELD: Final = re.compile(
    rb"^([!-9;-~]{1,200})[ \t]*:(.*(?:(?:\r\n|\n|\r)[ \t].*)*)",
    re.MULTILINE,
)
_FOLD: Final = re.compile(rb"\r\n|\n|\r")
_BRACKETED: Final = re.compile(r"<\s*([^<>\s]{1,998})\s*>")
_EARLIEST: Final = datetime(1982, 8, 13, tzinfo=UTC)
"""RFC 822: a `Received` line of an earlier day was never written by a mail server."""

Fields = list[tuple[str, bytes]]


class Facts(Struct, frozen=True, kw_only=True):
    """The header of one mail as raw values; nothing in it is clean, nothing in it is missing."""

    message_id: str = ""
    refs: tuple[str, ...] = ()
    sender: Address = Address("")
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    subject: str = ""
    automatic: str = ""


def header_end(raw: bytes) -> int:
    """Give the offset of the body: behind the first empty line, or the end where there is none."""
    if raw[:1] == b"\n":
        return 1
    if raw[:2] == b"\r\n":
        return 2
    found = _END.search(raw)
    return found.end() if found else len(raw)


def header_fields(raw: bytes, limit: int = HEADER_LIMIT) -> Fields:
    """Split a header block into lower-case names and unfolded raw values, in order, without their line ends.

    Lines that are no fields are left out (RFC 5322 section 2.2 has none, mail does); all three line ends count.
    """
    raw = raw.removeprefix(codecs.BOM_UTF8)
    block = raw[: min(header_end(raw[:limit]), limit)]
    if b"\r" in block:
        block = block.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return [
        (found[1].decode("ascii").lower(), _FOLD.sub(b"", found[2][:_VALUE_LIMIT]).strip())
        for found in _FIELD.finditer(block)
    ]


def header_text(value: bytes) -> str:
    """Decode one value: its bytes, then its encoded words."""
    return decode_words(decode(value))


def message_facts(raw_headers: bytes) -> Facts:
    """Read header bytes (a whole mail will do): never raises, looks at 256 KiB at most.

    A field that comes twice is taken where it first says something; recipients and references are joined.
    """
    values: dict[str, list[bytes]] = {}
    for name, value in header_fields(raw_headers):
        values.setdefault(name, []).append(value)
    return Facts(
        message_id=_first_id(values.get("message-id", [])),
        refs=_refs(values),
        sender=_sender(values),
        to=_people(values, "to"),
        cc=_people(values, "cc"),
        reply_to=_people(values, "reply-to"),
        subject=_subject(values.get("subject", [])),
        automatic=_automatic(values),
    )


def topmost_received(raw_headers: bytes) -> datetime | None:
    """Give the instant (UTC) at which the last server took a mail; None where the topmost line has none.

    RFC 5321 section 4.4: each server puts its line on top, so that only the topmost is our own side's word.
    """
    for name, value in header_fields(raw_headers):
        if name == "received":
            return _instant(decode(value.rpartition(b";")[2]))
    return None


def _instant(text: str) -> datetime | None:
    try:
        instant = parsedate_to_datetime(text.strip())
        instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return instant if instant >= _EARLIEST else None


def _people(values: dict[str, list[bytes]], name: str) -> tuple[Address, ...]:
    return tuple(person for value in values.get(name, ()) for person in parse_addresses(decode(value)))


def _sender(values: dict[str, list[bytes]]) -> Address:
    """Take the first From that has an address, else any From, else Sender, else Return-Path."""
    authors = _people(values, "from")
    for person in authors:
        if person.address:
            return person
    for name in ("sender", "return-path"):
        for person in _people(values, name):
            if person.address:
                return Address(person.address, person.name or (authors[0].name if authors else ""))
    return authors[0] if authors else Address("")


def _subject(raw: list[bytes]) -> str:
    for value in raw:
        text = header_text(value).strip()
        if text:
            return text[:_SUBJECT_LIMIT]
    return ""


def _ids(value: bytes) -> list[str]:
    text = decode(value)
    found = _BRACKETED.findall(text)
    if found or "<" in text:
        return found
    return [word for word in text.split() if "@" in word and len(word) < 998][:1]


def _first_id(raw: list[bytes]) -> str:
    for value in raw:
        found = _ids(value)
        if found:
            return found[0]
        bare = decode(value).strip(" \t<>")
        if bare:
            return "".join(bare.split())[:998]
    return ""


def _refs(values: dict[str, list[bytes]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in ("references", "in-reply-to"):
        for value in values.get(name, ()):
            found.update(dict.fromkeys(_ids(value)))
    refs = tuple(found)
    if len(refs) > _REFS_LIMIT:
        return (refs[0], *refs[1 - _REFS_LIMIT :])
    return refs


def _automatic(values: dict[str, list[bytes]]) -> str:
    """Name the standard header by which a mail says that no person waits for an answer (RFC 2369, 2919, 3834)."""
    if "list-id" in values:
        return "List-Id"
    for name in values:
        if name.startswith("list-"):
            return name.title()
    for value in values.get("auto-submitted", ()):
        if value and value.split(b";")[0].strip().lower() != b"no":
            return "Auto-Submitted"
    if any(value.lower() in {b"bulk", b"list", b"junk"} for value in values.get("precedence", ())):
        return "Precedence"
    return ""
