"""The parts of a mail (RFC 2046) as a flat walk with limits, for input that keeps to no rule."""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from connectors.mime.headers import header_end, header_fields
from connectors.mime.parameters import parameter_text, parse_value
from connectors.mime.words import decode_base64

DEPTH_LIMIT: Final = 30
PARTS_LIMIT: Final = 500
_PART_HEADER: Final = 32 << 10
_GUESS: Final = re.compile(rb"(?:^|\n)--(\S[^\r\n]{0,200}?)[ \t]*\r?\n(?=[!-9;-~]+[ \t]*:)")


class Part(Struct, frozen=True, kw_only=True):
    """One part: what it says it is, and where it lies in the mail's bytes."""

    type: str
    parameters: dict[str, str]
    encoding: str
    disposition: str
    name: str
    depth: int
    raw: bytes
    children: tuple[Part, ...] = ()
    note: str = ""
    head: bytes = b""

    @property
    def main(self) -> str:
        """Give the type before the slash."""
        return self.type.partition("/")[0]

    def payload(self, limit: int) -> bytes:
        """Decode the transfer encoding; of at most about `limit` decoded bytes."""
        return decode_transfer(self.raw[: limit * 2 + 1024], self.encoding)[:limit]

    def walk(self) -> Iterator[Part]:
        """Give this part and every part below, in order."""
        stack = [self]
        while stack:
            part = stack.pop()
            yield part
            stack.extend(reversed(part.children))


def decode_transfer(raw: bytes, encoding: str) -> bytes:
    """Undo a Content-Transfer-Encoding; an unknown or broken one gives what can be read, never an error."""
    name = encoding.strip().lower()
    if name == "base64":
        return decode_base64(raw)
    if name == "quoted-printable":
        return quopri.decodestring(raw)
    if name in ("x-uuencode", "uuencode", "x-uue", "uue"):
        return _uudecode(raw)
    return raw


def split(raw: bytes) -> Part:
    """Split a mail into its parts: at most 30 deep and 500 in number, the rest noted on the part that holds it."""
    return _Splitter().part(raw, 0, "text/plain")


class _Splitter:
    """Counts the parts of one mail while it splits."""

    def __init__(self) -> None:
        self.count = 0

    def part(self, raw: bytes, depth: int, default: str) -> Part:
        self.count += 1
        body_at = header_end(raw[:_PART_HEADER]) if depth else header_end(raw)
        head = raw[:body_at]
        fields: dict[str, bytes] = {}
        for name, value in header_fields(head):
            fields.setdefault(name, value)
        if not fields and not raw[:2].startswith((b"\n", b"\r\n")):
            body_at, head = 0, b""
        kind, parameters = parse_value(fields.get("content-type", b""))
        disposition, extra = parse_value(fields.get("content-disposition", b""))
        body = raw[body_at:]
        if "/" not in kind:
            kind = {"multipart": "multipart/mixed", "text": "text/plain", "html": "text/html"}.get(kind, default)
        encoding = parse_value(fields.get("content-transfer-encoding", b""))[0]
        children, note = self._children(kind, parameters, encoding, body, depth)
        if kind.startswith("multipart/") and not children and not note:
            kind = "text/plain"
        return Part(
            type=kind,
            parameters=parameters,
            encoding=encoding,
            disposition=disposition,
            name=parameter_text(extra.get("filename") or parameters.get("name") or ""),
            depth=depth,
            raw=body,
            children=children,
            note=note,
            head=head,
        )

    def _children(
        self, kind: str, parameters: dict[str, str], encoding: str, body: bytes, depth: int
    ) -> tuple[tuple[Part, ...], str]:
        if not kind.startswith(("multipart/", "message/rfc822", "message/global")):
            return (), ""
        if depth >= DEPTH_LIMIT:
            return (), f"Parts nested deeper than {DEPTH_LIMIT} are not shown: open it in your mail program."
        if kind.startswith("message/"):
            if kind not in ("message/rfc822", "message/global"):
                return (), ""
            return (self.part(decode_transfer(body, encoding), depth + 1, "text/plain"),), ""
        default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        found: list[Part] = []
        for piece in _pieces(body, parameters.get("boundary", "")):
            if self.count >= PARTS_LIMIT:
                return tuple(found), f"More than {PARTS_LIMIT} parts: open it in your mail program to see the rest."
            found.append(self.part(piece, depth + 1, default))
        return tuple(found), ""


def _pieces(body: bytes, boundary: str) -> Iterator[bytes]:
    """Cut a multipart body at its boundary lines; a missing or wrong boundary is guessed from the first that fits."""
    marks = _marks(body, boundary.encode("utf-8", "replace")) if boundary else []
    if not marks:
        guess = _GUESS.search(body)
        marks = _marks(body, guess[1]) if guess else []
    for at, mark in enumerate(marks):
        if mark[1]:
            return
        last = at + 1 == len(marks)
        yield body[mark[0].end() : len(body) if last else marks[at + 1][0].start()]


def _marks(body: bytes, boundary: bytes) -> list[tuple[re.Match[bytes], bool]]:
    pattern = re.compile(rb"(?:^|\r\n|\n|\r)--" + re.escape(boundary.rstrip()) + rb"(--)?[ \t]*(?:\r\n|\n|\r|$)(?<!^)")
    found: list[tuple[re.Match[bytes], bool]] = []
    at = 0
    while len(found) <= PARTS_LIMIT and (mark := pattern.search(body, at)):
        found.append((mark, mark[1] is not None))
        if mark[1] is not None:
            break
        # The line end of one boundary may open the next one.
        at = mark.end() - 1 if body[mark.end() - 1 : mark.end()] in (b"\n", b"\r") else mark.end()
    return found


def _uudecode(raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    start = next((at for at, line in enumerate(lines) if line.startswith(b"begin ")), None)
    if start is None:
        return raw
    out: list[bytes] = []
    for line in lines[start + 1 :]:
        if line.strip() == b"end":
            break
        try:
            out.append(binascii.a2b_uu(line.rstrip(b"\r")))
        except binascii.Error:
            continue
    return b"".join(out)
