"""The readable text of a mail: a preview for the list, the whole for the reader, both within bounds."""

from __future__ import annotations

import re
from typing import Final

from connectors.base import Body
from connectors.mime.charsets import decode
from connectors.mime.headers import message_facts
from connectors.mime.html import html_text
from connectors.mime.parts import Part, decode_transfer, split
from connectors.mime.remarks import charset_remark, header_remarks, text_remark

PREVIEW_LIMIT: Final = 2_000
TEXT_LIMIT: Final = 1 << 20
"""Bytes of text that are read of one mail (R10)."""

_PREVIEW_BYTES: Final = 256 << 10
_ATTACHMENTS: Final = 100
_NAME_BYTES: Final = 120
_RESERVED: Final = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
_BAD_IN_NAME: Final = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]')
_PGP: Final = re.compile(r"^-----BEGIN PGP MESSAGE-----", re.MULTILINE)
_ENCRYPTED: Final = "Encrypted ({}): open it in your mail program."


def part_text(payload: bytes, encoding: str, charset: str, subtype: str, *, cut: bool = False) -> str:
    """Decode one text part as a server gives it: transfer encoding, charset, then HTML or flowed text.

    `cut` says that `payload` is only the beginning. Never raises; no lone surrogates in the result.
    """
    text = decode(decode_transfer(payload, encoding), charset, cut=cut)
    if subtype.lower() in ("html", "xhtml+xml"):
        return html_text(text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def preview(raw: bytes) -> str:
    """Give at most 2,000 characters of the first text part; the mail may be cut anywhere."""
    return first_text(split(raw))


def first_text(root: Part) -> str:
    """Give the preview of a mail that is already split."""
    for part in _chosen(root):
        text = _text(part, _PREVIEW_BYTES, links=False).strip()
        if text:
            return text[:PREVIEW_LIMIT]
    return ""


def readable(raw: bytes) -> Body:
    """Give the whole text, at most 1 MiB of it, and the names of what is attached.

    What could not be read stands in the note: parts too deep or too many, encrypted parts, a header that is too long
    or odd. Nothing is fetched.
    """
    root = split(raw)
    shown = _chosen(root)
    texts: list[str] = []
    left = TEXT_LIMIT
    truncated = False
    for part in shown:
        text = (
            _enclosed(part) if part.type.startswith("message/") and part.children else _text(part, left + 1, links=True)
        )
        size = len(text.encode())
        if size > left:
            text = text.encode()[:left].decode("utf-8", "ignore")
            truncated = True
        left -= min(size, left)
        if text.strip():
            texts.append(text.strip("\n"))
        if truncated:
            break
    whole = "\n\n".join(texts)
    notes = dict.fromkeys(header_remarks(root.head))
    notes.update(dict.fromkeys(part.note for part in root.walk() if part.note))
    notes.update(dict.fromkeys(filter(None, (_encryption(part) for part in root.walk()))))
    notes.update(dict.fromkeys(filter(None, (_guessed(part) for part in shown))))
    if truncated:
        notes[text_remark(TEXT_LIMIT)] = None
    if _PGP.search(whole[:4_000]):
        notes[_ENCRYPTED.format("OpenPGP")] = None
    chosen = {id(part) for part in shown}
    names = [_attachment(part) for part in root.walk() if id(part) not in chosen and _is_attachment(part)]
    if len(names) > _ATTACHMENTS:
        notes[f"{len(names) - _ATTACHMENTS} more attachments are not listed."] = None
    return Body(text=whole, attachments=tuple(names[:_ATTACHMENTS]), truncated=truncated, note=" ".join(notes))


def holds_attachment(root: Part) -> bool:
    """Say whether a mail that is already split carries a file: pictures inside its text are none."""
    return any(part.disposition == "attachment" for part in root.walk() if not part.children)


def safe_file_name(name: str) -> str:
    """Make a file name out of a foreign one (R13): last part, no leading dot or dash, 120 bytes, ending kept."""
    last = re.split(r"[/\\]", name)[-1]
    last = _BAD_IN_NAME.sub("_", last).strip().lstrip(".-").rstrip(". ")
    if _RESERVED.match(last):
        last = "_" + last
    stem, dot, ending = last.rpartition(".")
    if not stem or len(ending.encode()) > 16:
        stem, dot, ending = last, "", ""
    room = _NAME_BYTES - len((dot + ending).encode())
    return (stem.encode()[:room].decode("utf-8", "ignore") + dot + ending) or "attachment"


def _chosen(part: Part) -> list[Part]:
    """Pick the parts a reader sees, in order: one of each alternative, the root of what is related."""
    if part.type == "multipart/alternative":
        return _alternative(part.children)
    if part.type == "multipart/related" and part.children:
        return _chosen(_root(part))
    if part.type == "multipart/encrypted":
        return []
    if part.type in ("message/rfc822", "message/global") and part.children:
        return [part, *_chosen(part.children[0])]
    if part.children:
        return [shown for child in part.children for shown in _chosen(child)]
    return [part] if _is_shown(part) else []


def _root(part: Part) -> Part:
    """Find what the related parts belong to (RFC 2387): of the stated type, else the first."""
    kind = part.parameters.get("type", "").lower()
    return next((child for child in part.children if child.type == kind), part.children[0])


def _alternative(children: tuple[Part, ...]) -> list[Part]:
    """Prefer plain text, unless it is empty; else the first that gives any text."""
    options = sorted(children, key=lambda child: child.type != "text/plain")
    for child in options:
        shown = _chosen(child)
        if any(_text(part, 4_096, links=False).strip() for part in shown):
            return shown
    return []


def _is_shown(part: Part) -> bool:
    if part.disposition == "attachment" or (part.name and part.disposition != "inline" and part.depth):
        return False
    return part.type in ("text/plain", "text/html", "text/enriched", "message/delivery-status") or (
        part.main == "text" and part.type not in ("text/calendar", "text/rfc822-headers", "text/css")
    )


def _is_attachment(part: Part) -> bool:
    if part.children:
        return False
    if part.main in ("multipart", "message") and not part.name:
        return False
    return bool(part.name) or part.disposition == "attachment" or part.main != "text"


def _attachment(part: Part) -> str:
    if part.name:
        return safe_file_name(part.name)
    return f"attachment ({safe_file_name(part.type.replace('/', ' '))})"


def _text(part: Part, limit: int, *, links: bool) -> str:
    if part.children:
        return ""
    payload = part.payload(limit)
    text = decode(payload, part.parameters.get("charset", ""), cut=len(payload) == limit)
    if part.type == "text/html":
        return html_text(text, links=links)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if part.parameters.get("format", "").lower() == "flowed":
        return _unflowed(text, drop=part.parameters.get("delsp", "").lower() == "yes")
    return text


def _unflowed(text: str, *, drop: bool) -> str:
    """Join the lines of `format=flowed` (RFC 3676); quoted lines stay as they are."""
    lines: list[str] = []
    open_line = False
    for line in text.split("\n"):
        quoted = line.startswith(">")
        body = line.removeprefix(" ")
        flows = body.endswith(" ") and body != "-- " and not quoted
        content = body[:-1] if flows and drop else body
        if open_line and not quoted and body != "-- ":
            lines[-1] += content
        else:
            lines.append(content)
        open_line = flows
    return "\n".join(lines)


def _enclosed(part: Part) -> str:
    facts = message_facts(part.children[0].head)
    sender = facts.sender.name or facts.sender.address
    return " · ".join(filter(None, ("[Enclosed message]", sender, facts.subject)))


def _guessed(part: Part) -> str:
    return "" if part.children else charset_remark(part.parameters.get("charset", ""))


def _encryption(part: Part) -> str:
    if part.type == "multipart/encrypted":
        return _ENCRYPTED.format("OpenPGP")
    if part.type in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        kind = part.parameters.get("smime-type", "").lower()
        return "Signed with S/MIME in one piece." if kind == "signed-data" else _ENCRYPTED.format("S/MIME")
    return ""
