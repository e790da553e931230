"""One step of reading a folder: what is new, what changed, what is gone, within one page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct

from boundaries.facts import Message
from connectors.imap.cursor import FolderMark
from connectors.imap.fetch import CHUNK, HANDLED, flags_of, messages
from connectors.imap.folders import look_at
from connectors.imap.native import Native, message_key
from connectors.imap.session import Line
from connectors.imap.settings import MailSettings
from connectors.imap.uidset import chunks, pack, unpack
from connectors.imap.vanished import Vanished

_PAGE: Final = 100
_FIRST_FILL: Final = 2_000
_WINDOW: Final = 1_000
"""Without CONDSTORE the flags of so many of the newest messages are looked at again."""
_DATED: Final = 500
_MARKS: Final = {
    "\\seen": "read",
    "\\answered": "answered",
    "\\flagged": "flagged",
    "\\deleted": "gone",
    HANDLED.lower(): "handled",
}


class Step(Struct, frozen=True, kw_only=True):
    """What one step over one folder gave."""

    mark: FolderMark
    messages: list[Message]
    gone: list[str]
    renumbered: bool = False


def read_folder(line: Line, settings: MailSettings, folder: str, mark: FolderMark | None, vanished: Vanished) -> Step:
    """Read the next page of a folder after `mark`; more is left while the new mark has something to do.

    What was heard vanishing is taken before the folder is opened, so that its count cannot be the older of the two.
    """
    heard: set[int] = set()
    if mark is not None and not mark.todo:
        heard = vanished.take((folder, mark.validity), unpack(mark.known))
    selected = look_at(line, folder)
    now = _mark_now(line, selected)
    gone: set[int] = set()
    renumbered = mark is not None and mark.validity != now.validity
    if mark is None or renumbered:
        mark = msgspec.structs.replace(now, todo=pack(_first_fill(line, settings, now.exists)))
    elif not mark.todo:
        mark, gone = _what_changed(line, mark, now, heard)
    todo = unpack(mark.todo)
    page = set(sorted(todo, reverse=True)[:_PAGE])
    place = (folder, mark.validity)
    found = messages(line, settings, place, page, sent=folder != settings.folder)
    mark = mark.add({_uid(message) for message in found}, todo - page)
    if not mark.modseq:
        mark = msgspec.structs.replace(mark, marks=_marks_after(mark, found, page))
    return Step(
        mark=mark,
        messages=found,
        gone=[message_key(settings.account, Native(*place, uid)) for uid in sorted(gone)],
        renumbered=renumbered,
    )


def _mark_now(line: Line, selected: dict[bytes, Any]) -> FolderMark:
    """Read the answer to SELECT; a server without UIDVALIDITY (RFC 3501 section 6.3.1) never renumbers."""
    return FolderMark(
        validity=int(selected.get(b"UIDVALIDITY", 0)),
        uidnext=int(selected.get(b"UIDNEXT", 0)),
        modseq=int(selected.get(b"HIGHESTMODSEQ", 0)) if line.condstore else 0,
        exists=int(selected.get(b"EXISTS", 0)),
    )


def _first_fill(line: Line, settings: MailSettings, exists: int) -> set[int]:
    """Choose where to begin: the last days by the server's own clock, at most 2,000 messages.

    Where the server cannot count days back from now (RFC 5032), they are counted from its newest message.
    """
    wanted = timedelta(days=settings.days)
    # By position: the UIDs of a huge folder in one line would be more than the library reads.
    newest_by_place = f"{max(1, exists - _FIRST_FILL + 1)}:*"
    if not exists:
        return set()
    if "WITHIN" in line.capabilities:
        return set(line.client.search([newest_by_place, "YOUNGER", int(wanted.total_seconds())]))
    newest = None
    chosen: set[int] = set()
    for some in chunks(line.client.search([newest_by_place]), _DATED):
        rows = line.client.fetch(some, ["INTERNALDATE"])
        dates = {uid: row[b"INTERNALDATE"] for uid, row in rows.items() if row.get(b"INTERNALDATE")}
        newest = newest or max(dates.values(), default=None)
        fresh = {uid for uid, date in dates.items() if newest and date >= newest - wanted}
        chosen |= fresh | (set(some) - set(dates))
        if not fresh:
            break
    return chosen


def _what_changed(line: Line, mark: FolderMark, now: FolderMark, heard: set[int]) -> tuple[FolderMark, set[int]]:
    """Compare two marks of one folder: gives the mark with what is to be fetched, and what is gone."""
    known = unpack(mark.known)
    new = _new(line, mark, now)
    gone = _gone(line, known, heard, mark.exists + len(new) - now.exists)
    left = known - gone
    if mark.modseq and now.modseq:
        changed = _since(line, mark, left) if now.modseq != mark.modseq else set()
    else:
        changed = _other_flags(line, mark, left)
    uidnext = now.uidnext or max(new, default=mark.uidnext - 1) + 1
    return (
        msgspec.structs.replace(
            now, uidnext=uidnext, known=pack(left), todo=pack(new | changed), marks=mark.marks if not now.modseq else {}
        ),
        gone,
    )


def _gone(line: Line, known: set[int], heard: set[int], lost: int) -> set[int]:
    """Tell which of the known are gone. `lost`: what was there, plus what came, less what is there now.

    Where as many of the known were heard vanishing as the folder has lost, they are the ones: UIDs never come
    again. Where the two disagree (nobody listened, a message of before the first fetch went, the server errs) it
    is asked which of the known are left, and that word counts.
    """
    return heard if len(heard) == lost else known - _alive(line, known)


def _new(line: Line, mark: FolderMark, now: FolderMark) -> set[int]:
    """Ask for UIDs from the old UIDNEXT up to the new one: `n:*` names the last message even below n."""
    if now.uidnext and now.uidnext == mark.uidnext:
        return set()
    found = line.client.search(["UID", f"{max(mark.uidnext, 1)}:*"])
    return {uid for uid in found if uid >= mark.uidnext and (not now.uidnext or uid < now.uidnext)}


def _since(line: Line, mark: FolderMark, known: set[int]) -> set[int]:
    """Ask what changed after a MODSEQ, among the known: the criterion means "at least" (RFC 7162 section 3.1.5)."""
    if not known:
        return set()
    return set(line.client.search(["UID", f"{min(known)}:*", "MODSEQ", mark.modseq + 1])) & known


def _alive(line: Line, known: set[int]) -> set[int]:
    found: set[int] = set()
    for some in chunks(known, _DATED):
        found.update(line.client.search(["UID", pack(some)]))
    return found & known


def _other_flags(line: Line, mark: FolderMark, known: set[int]) -> set[int]:
    """Look at the flags of the newest messages again: the way of servers without CONDSTORE."""
    before = {name: unpack(mark.marks.get(name, "")) for name in _MARKS.values()}
    changed: set[int] = set()
    for some in chunks(sorted(known, reverse=True)[:_WINDOW], CHUNK):
        for uid, row in line.client.fetch(some, ["FLAGS"]).items():
            flags = flags_of(row)
            if any((flag in flags) != (uid in before[name]) for flag, name in _MARKS.items()):
                changed.add(uid)
    return changed


def _marks_after(mark: FolderMark, found: list[Message], page: set[int]) -> dict[str, str]:
    marks = {name: unpack(mark.marks.get(name, "")) - page for name in _MARKS.values()}
    for message in found:
        uid = _uid(message)
        for name, uids in marks.items():
            if getattr(message, name):
                uids.add(uid)
    return {name: pack(uids) for name, uids in marks.items() if uids}


def _uid(message: Message) -> int:
    return int(message.native.rpartition(";")[2])
