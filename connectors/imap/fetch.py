"""Messages as they stand in a folder: flags, date, header fields and a bounded preview, never more."""

from __future__ import annotations

import imaplib
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from msgspec import structs

from boundaries.facts import Message
from connectors.base import Body
from connectors.imap.native import Native, message_key
from connectors.imap.session import Line
from connectors.imap.settings import MailSettings
from connectors.imap.structure import Section, sections, text_section
from connectors.imap.uidset import chunks
from connectors.mime.body import PREVIEW_LIMIT, TEXT_LIMIT, part_text, readable, safe_file_name
from connectors.mime.headers import FIELDS, message_facts
from connectors.mime.message import AtSource, mail_message
from connectors.mime.remarks import LARGE, charset_remark, header_remarks, size_remark, text_remark

Row = Mapping[bytes, Any]

CHUNK: Final = 200
HANDLED: Final = "$Handled"
_PREVIEW_BYTES: Final = 20_000
_HEADER_BYTES: Final = 65_536
_WHOLE_HEADER: Final = f"BODY.PEEK[HEADER.FIELDS ({' '.join(FIELDS).upper()})]"
_HEADER: Final = f"{_WHOLE_HEADER}<0.{_HEADER_BYTES}>"
_PLAIN: Final = ("FLAGS", "INTERNALDATE", "RFC822.SIZE")
_AT_ONCE: Final = ((*_PLAIN, "BODYSTRUCTURE", _HEADER), (*_PLAIN, "BODYSTRUCTURE", _WHOLE_HEADER))
"""The second for servers that cannot cut a choice of header fields."""
_LESS_AND_LESS: Final[tuple[tuple[str, ...], ...]] = (_AT_ONCE[0], (*_PLAIN, _HEADER), _PLAIN, ("FLAGS",))
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def messages(
    line: Line, settings: MailSettings, place: tuple[str, int], uids: Collection[int], *, sent: bool = False
) -> list[Message]:
    """Fetch messages of the selected folder (`place`: its name and UIDVALIDITY), the newest first.

    What went away in the meantime is left out. A message that cannot be read comes with what can be.
    """
    found: list[Message] = []
    for some in chunks(uids, CHUNK):
        rows = _rows(line, some)
        previews = _previews(line, rows)
        found += [
            _message(settings, Native(*place, uid), rows[uid], previews.get(uid, ""), sent=sent)
            for uid in some
            if uid in rows
        ]
    return found


def flags_of(row: Row) -> frozenset[str]:
    """Give the flags of a row in lower case, without those of the session."""
    words = row.get(b"FLAGS") or ()
    return frozenset(word.decode("ascii", "replace").lower() for word in words if isinstance(word, bytes))


def _rows(line: Line, uids: Sequence[int]) -> dict[int, Row]:
    """Fetch rows; where one of them cannot be read or given, each by itself, with less and less asked of it.

    A server that will not even tell flags is in trouble as a whole: that is raised.
    """
    for items in _AT_ONCE:
        all_at_once = _tried(line, uids, items)
        if not isinstance(all_at_once, Exception):
            return all_at_once
    rows: dict[int, Row] = {}
    for uid in uids:
        for less in _LESS_AND_LESS:
            given = _tried(line, [uid], less)
            if not isinstance(given, Exception):
                rows.update(given)
                break
            if less is _LESS_AND_LESS[-1] and type(given) is imaplib.IMAP4.error:
                raise given
    return rows


def _tried(line: Line, uids: Sequence[int], items: Sequence[str]) -> dict[int, Row] | Exception:
    """Fetch, or give the error of a message that the server cannot give or IMAPClient not parse; the line goes on."""
    try:
        return _asked(line, uids, items)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, RecursionError, LookupError, TypeError, AttributeError) as error:
        return error


def _asked(line: Line, uids: Sequence[int], items: Sequence[str]) -> dict[int, Row]:
    rows: dict[int, Row] = line.client.fetch(list(uids), list(items))
    return rows


def _cut(row: Row, section: str) -> bytes:
    """Give a section's bytes: a server may repeat the header list in another form, so the prefix decides."""
    prefix = f"BODY[{section}".encode()
    for key, value in row.items():
        if key.upper().startswith(prefix) and isinstance(value, bytes):
            return value
    return b""


def _previews(line: Line, rows: Mapping[int, Row]) -> dict[int, str]:
    """Fetch the beginning of each text part: one command for all that have it under the same number."""
    chosen: dict[int, Section] = {}
    for uid, row in rows.items():
        section = text_section(sections(row.get(b"BODYSTRUCTURE")))
        if section is not None:
            chosen[uid] = section
    found: dict[int, str] = {}
    for number in sorted({section.number for section in chosen.values()}):
        uids = [uid for uid, section in chosen.items() if section.number == number]
        texts = _tried(line, uids, [f"BODY.PEEK[{number}]<0.{_PREVIEW_BYTES}>"])
        if isinstance(texts, Exception):
            continue
        for uid, row in texts.items():
            found[uid] = _text(_cut(row, f"{number}]"), chosen[uid]).strip()[:PREVIEW_LIMIT]
    return found


def _text(payload: bytes, section: Section) -> str:
    cut = len(payload) < section.size
    return part_text(payload, section.encoding, section.charset, section.type.partition("/")[2], cut=cut)


def _message(settings: MailSettings, native: Native, row: Row, preview: str, *, sent: bool) -> Message:
    facts = message_facts(_cut(row, "HEADER"))
    flags = flags_of(row)
    size = row.get(b"RFC822.SIZE")
    source = AtSource(
        id=message_key(settings.account, native),
        account=settings.account,
        native=str(native),
        received_at=_instant(row.get(b"INTERNALDATE")),
        size=size if isinstance(size, int) else 0,
        read="\\seen" in flags,
        answered="\\answered" in flags,
        flagged="\\flagged" in flags,
        handled=HANDLED.lower() in flags,
        attached=any(section.attached for section in sections(row.get(b"BODYSTRUCTURE"))),
    )
    mine = sent or settings.is_me(facts.sender.address)
    message = mail_message(facts, source, settings.me, preview)
    return structs.replace(message, from_me=mine, gone="\\deleted" in flags)


def _instant(value: Any) -> datetime:
    """Give INTERNALDATE in UTC; the epoch where a server gives none, which sorts it last and owes nothing new."""
    if not isinstance(value, datetime):
        return _EPOCH
    try:
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except (OverflowError, ValueError):
        return _EPOCH


def whole_body(line: Line, uid: int) -> Body | None:
    """Fetch the text of one message of the selected folder, at most 1 MiB; None when it is gone. Marks nothing."""
    row = _rows(line, [uid]).get(uid)
    if row is None:
        return None
    size = row.get(b"RFC822.SIZE")
    size = size if isinstance(size, int) else TEXT_LIMIT + 1
    if size <= TEXT_LIMIT:
        return readable(_cut(_asked(line, [uid], ["BODY.PEEK[]"]).get(uid, {}), "]"))
    parts = sections(row.get(b"BODYSTRUCTURE"))
    section = text_section(parts)
    if section is None:
        body = readable(_cut(_asked(line, [uid], [f"BODY.PEEK[]<0.{TEXT_LIMIT}>"]).get(uid, {}), "]"))
        return structs.replace(body, truncated=True, note=f"{size_remark(size)} {body.note}".strip())
    text = f"BODY.PEEK[{section.number}]<0.{TEXT_LIMIT}>"
    given = _asked(line, [uid], [f"BODY.PEEK[HEADER]<0.{TEXT_LIMIT}>", text]).get(uid, {})
    names = tuple(safe_file_name(part.name) for part in parts if part is not section and part.name)[:100]
    truncated = section.size > TEXT_LIMIT
    notes = (
        size_remark(size) if size > LARGE else "",
        *header_remarks(_cut(given, "HEADER]")),
        charset_remark(section.charset),
        text_remark(TEXT_LIMIT) if truncated else "",
    )
    shown = _text(_cut(given, f"{section.number}]"), section)
    return Body(text=shown, attachments=names, truncated=truncated, note=" ".join(filter(None, notes)))
