"""Encoded words (RFC 2047): decoded where they stand, however they were cut."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final

from connectors.mime.charsets import decode, without_surrogates

_WORD: Final = re.compile(r"=\?([^?\s]{1,80})\?([bBqQ])\?((?:[^?]|\?(?!=)){0,4000})\?=")
_HEX: Final = re.compile(rb"=([0-9A-Fa-f]{2})")
_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]")


def decode_words(text: str) -> str:
    """Decode the encoded words of a header value; what is none stays as it is.

    White space between two words goes away (section 6.2); bytes of neighbours in one charset are joined before
    they are decoded, since senders cut inside a character. Decoded once only: a word inside a word stays text.
    """
    if "=?" not in text:
        return text
    parts: list[str] = []
    pending: list[bytes] = []
    charset = ""
    end = 0
    for found in _WORD.finditer(text):
        between = text[end : found.start()]
        end = found.end()
        name = found[1].partition("*")[0].lower()
        joins = bool(pending) and not between.strip()
        if pending and not (joins and name == charset):
            parts.append(decode(b"".join(pending), charset))
            pending = []
        if not joins:
            parts.append(between)
        charset = name
        pending.append(_payload(found[2], found[3]))
    if pending:
        parts.append(decode(b"".join(pending), charset))
    parts.append(text[end:])
    return without_surrogates("".join(parts))


def decode_base64(raw: bytes) -> bytes:
    """Decode base64 with whatever stands between and after it left out (RFC 2045 section 6.8)."""
    head, padding, tail = raw.partition(b"=")
    if padding and _NOT_BASE64.sub(b"", tail):
        head += tail  # several encoded pieces one after the other: the padding between them is noise
    clean = _NOT_BASE64.sub(b"", head)
    if len(clean) % 4 == 1:
        clean = clean[:-1]
    try:
        return base64.b64decode(clean + b"=" * (-len(clean) % 4))
    except binascii.Error:
        return b""


def _payload(encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    if encoding in "bB":
        return decode_base64(raw)
    return _HEX.sub(lambda found: bytes.fromhex(found[1].decode("ascii")), raw.replace(b"_", b" "))
