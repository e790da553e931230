"""An mbox file as an account: what is appended is read from there on, what is rewritten is read anew."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

import msgspec
from msgspec import Struct

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Body, Capability, Changes
from connectors.errors import Broken, ConnectorError, NeedsUser, TryLater
from connectors.local import BODY_BYTES, HEAD_BYTES, OnDisk, local_body, local_message
from connectors.mbox.file import Span, Stamp, continues, open_mbox, read_span, scan, stamp
from connectors.steps import Listed, Tracker

T = TypeVar("T")

_APPENDED: Final = 500
_LONG_PLACE: Final = 100_000
_CAPABILITIES: Final = frozenset({Capability.FETCH, Capability.WATCH})


class _Cursor(Struct, frozen=True):
    """What the file looked like, and the place among its messages."""

    stamp: Stamp
    place: str


def _listed(span: Span) -> Listed:
    """List a message; five bits of its size stand beside its flags, so that one seen half comes again when whole."""
    return Listed(span.id, span.flags | (span.end - span.start) % 32 << 3, (span.start, span.id))


class MboxAccount:
    """Reads one mbox file and never writes it; nobody locks it, so that an append may be seen half: it comes again."""

    kind = "mbox"

    def __init__(self, name: str, channel: ChannelKind, me: Address, path: Path, *, pause: float = 1.0) -> None:
        """Look at the file every `pause` seconds while watched; nothing is touched before the first call."""
        self.name = name
        self.channel = channel
        self._me = me
        self._path = path
        self._pause = pause
        self._tracker = Tracker()
        self._spans: dict[str, Span] = {}
        self._scanned: Stamp | None = None
        self._twins: dict[str, int] = {}
        self._whole = False
        self._seen: tuple[int, int] | None = None

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Fetch and watch; an mbox is not written."""
        return _CAPABILITIES

    @property
    def me(self) -> Address:
        """Whom the account writes as; empty where its settings name no address."""
        return self._me

    async def probe(self) -> None:
        """Look whether the file is an mbox."""
        await self._disk(self._probe)

    async def close(self) -> None:
        """Let nothing go: no file stays open."""

    async def fetch(self, cursor: str | None) -> Changes:
        """Give the next step, the newest first; a file that did not change is not read."""
        return await self._disk(lambda: self._fetch(cursor))

    async def body(self, message: Message) -> Body:
        """Read the text of one message; `Broken` where the file holds it no longer."""
        return await self._disk(lambda: self._body(message))

    async def watch(self) -> AsyncIterator[None]:
        """Yield when the file's size or time changed."""
        seen = self._seen
        while True:
            look = await self._disk(self._look)
            if look != seen:
                seen = look
                yield
            await asyncio.sleep(self._pause)

    def _look(self) -> tuple[int, int]:
        about = self._path.stat()
        return about.st_size, about.st_mtime_ns

    def _probe(self) -> None:
        with open_mbox(self._path) as file:
            if file.read(5) not in (b"", b"From "):
                raise NeedsUser(
                    self.name,
                    f"{self._path} is no mbox: it does not begin with 'From '.",
                    "Correct its path.",
                    field="path",
                )

    def _fetch(self, cursor: str | None) -> Changes:
        earlier = self._earlier(cursor)
        self._seen = self._look()
        with open_mbox(self._path) as file:
            now = stamp(file)
            place = earlier.place if earlier else None
            if earlier is not None and earlier.stamp == now and not msgspec.json.decode(place or "{}").get("low"):
                return Changes(cursor=cursor or "")
            self._index(file, now, earlier)
            listed = {span.id: _listed(span) for span in self._spans.values()}
            seconds = now.changed / 1e9
            try:
                changes = self._tracker.step(
                    place, listed, lambda id_: self._read(file, id_, seconds), complete=self._whole
                )
            except ValueError:
                raise self._lost() from None
        kept = msgspec.json.encode(_Cursor(now, changes.cursor)).decode()
        return msgspec.structs.replace(changes, cursor=kept)

    def _index(self, file: BinaryIO, now: Stamp, earlier: _Cursor | None) -> None:
        """Bring the list of messages up to the file: from its last message if it only grew, else all of it."""
        if self._scanned == now:
            return
        if self._scanned is not None and self._scanned.size < now.size and continues(file, self._scanned):
            last = max(self._spans.values(), key=lambda span: span.start, default=None)
            self._add(file, self._scanned.size if last is None else last.mark, last)
        elif self._scanned is None and earlier is not None and self._only_grew(file, now, earlier):
            self._add(file, earlier.stamp.size, None)
            self._whole = False
            if len(self._spans) > _APPENDED:
                self._scan(file)
        else:
            self._scan(file)
        self._scanned = now

    def _only_grew(self, file: BinaryIO, now: Stamp, earlier: _Cursor) -> bool:
        """Tell whether a new object may begin where the cursor ended; near the tracker's bound it may not."""
        grew = earlier.stamp.size < now.size and len(earlier.place) < _LONG_PLACE
        return grew and continues(file, earlier.stamp)

    def _scan(self, file: BinaryIO) -> None:
        self._twins = {}
        self._spans = {span.id: span for span in scan(file, self.name, twins=self._twins)}
        self._whole = True

    def _add(self, file: BinaryIO, start: int, last: Span | None) -> None:
        """Scan from `start`; the last message is read again, for it may have been written only in part."""
        if last is not None:
            self._twins[last.identity] -= 1
            del self._spans[last.id]
        self._spans.update((span.id, span) for span in scan(file, self.name, start, self._twins))

    def _read(self, file: BinaryIO, id_: str, seconds: float) -> Message:
        span = self._spans[id_]
        mail = OnDisk(
            id=id_, account=self.name, native=id_, flags=span.flags, seconds=seconds, size=span.end - span.start
        )
        return local_message(read_span(file, span, HEAD_BYTES), mail, self._me)

    def _body(self, message: Message) -> Body:
        with open_mbox(self._path) as file:
            now = stamp(file)
            if self._scanned != now or message.id not in self._spans:
                self._scan(file)
                self._scanned = now
            span = self._spans.get(message.id)
            if span is None:
                raise Broken(self.name, "The message is no longer in the file.", "Sync: another program removed it.")
            return local_body(read_span(file, span, BODY_BYTES), span.end - span.start)

    def _earlier(self, cursor: str | None) -> _Cursor | None:
        if cursor is None:
            return None
        try:
            return msgspec.json.decode(cursor, type=_Cursor)
        except msgspec.DecodeError:
            raise self._lost() from None

    def _lost(self) -> Broken:
        return Broken(self.name, "Its place in the mbox is unreadable.", "Fetch everything again.")

    async def _disk(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.to_thread(work)
        except OSError as error:
            raise self._explained(error) from error

    def _explained(self, error: OSError) -> ConnectorError:
        if isinstance(error, FileNotFoundError | NotADirectoryError | IsADirectoryError):
            return NeedsUser(
                self.name, f"{self._path} is no mbox file.", "Correct its path to a plain file.", field="path"
            )
        if isinstance(error, PermissionError):
            return NeedsUser(self.name, f"{self._path} may not be read.", "Give yourself the right.", field="path")
        return TryLater(self.name, f"{self._path} cannot be read: {error.strerror}.", "Look at the disk.")
