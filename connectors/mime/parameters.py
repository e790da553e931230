"""Header parameters (RFC 2045 section 5.1, RFC 2231), read from headers that break both."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote_to_bytes

from connectors.mime.charsets import decode
from connectors.mime.words import decode_words

_PARAMETER: Final = re.compile(r';\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)(?:"|$)|([^;]*))', re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_CONTINUED: Final = re.compile(r"^(.+?)(?:\*(\d{1,3}))?(\*)?$")


def parse_value(value: bytes) -> tuple[str, dict[str, str]]:
    """Split `text/plain; charset=x` into its lower-case head and its parameters by lower-case name.

    The first of two equal names counts; continuations are joined in their order, percent and encoded words decoded.
    """
    text = decode(value)
    head, _, _ = text.partition(";")
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for found in _PARAMETER.finditer(text):
        raw = _ESCAPED.sub(r"\1", found[2]) if found[2] is not None else found[3].strip().strip('"')
        name = _CONTINUED.match(found[1].lower())
        if name is None or (name[2] is None and name[3] is None):
            plain.setdefault(found[1].lower(), raw)
        else:
            pieces.setdefault(name[1], {}).setdefault(int(name[2] or 0), (raw, name[3] is not None))
    for key, parts in pieces.items():
        plain[key] = _joined([parts[number] for number in sorted(parts)])
    return head.strip().lower(), plain


def parameter_text(value: str) -> str:
    """Decode a parameter in which encoded words stand against the rules (RFC 2047 section 5 forbids them)."""
    return decode_words(value)


def _joined(parts: list[tuple[str, bool]]) -> str:
    charset = ""
    gathered = b""
    for at, (raw, encoded) in enumerate(parts):
        text = raw
        if at == 0 and encoded and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        gathered += unquote_to_bytes(text) if encoded else text.encode("utf-8", "replace")
    return decode(gathered, charset)
