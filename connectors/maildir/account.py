"""A Maildir as an account: listed in steps, watched by its folders' times, marked by renames."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from msgspec.structs import replace

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Body, Capability, Changes
from connectors.errors import Broken, ConnectorError, NeedsUser, TryLater
from connectors.local import BODY_BYTES, HEAD_BYTES, OnDisk, local_body, local_message, unreadable_message
from connectors.maildir.folder import File, Folder, Stamp, read_file
from connectors.mime.message import stable_id
from connectors.steps import Listed, Tracker

T = TypeVar("T")

_CAPABILITIES: Final = frozenset({Capability.FETCH, Capability.WATCH, Capability.MARK})


class MaildirAccount:
    """Reads one Maildir folder. `native` is the unique part of the file's name; the id is made from it."""

    kind = "maildir"

    def __init__(self, name: str, channel: ChannelKind, me: Address, root: Path, *, pause: float = 1.0) -> None:
        """Look at `root` every `pause` seconds while watched; nothing is touched before the first call."""
        self.name = name
        self.channel = channel
        self._me = me
        self._folder = Folder(root)
        self._pause = pause
        self._tracker = Tracker()
        self._files: dict[str, File] = {}
        self._listed_at: Stamp | None = None
        self._settled: tuple[Stamp, str] | None = None

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Fetch, watch and mark; it cannot answer."""
        return _CAPABILITIES

    @property
    def me(self) -> Address:
        """Whom the account writes as; empty where its settings name no address."""
        return self._me

    async def probe(self) -> None:
        """Look whether the folder is a Maildir and can be listed."""
        await self._disk(self._folder.files)

    async def close(self) -> None:
        """Let nothing go: no file stays open."""

    async def fetch(self, cursor: str | None) -> Changes:
        """Give the next step; where the folders' times say that nothing changed, nothing is listed."""
        return await self._disk(lambda: self._step(cursor))

    async def body(self, message: Message) -> Body:
        """Read the text of one message; `Broken` where its file is gone."""
        return await self._disk(lambda: self._body(message))

    async def watch(self) -> AsyncIterator[None]:
        """Yield when a file came, went or was renamed, told by the folders' times alone."""
        seen = self._listed_at
        while True:
            stamp = await self._disk(self._folder.stamp)
            if stamp != seen:
                seen = stamp
                yield
            await asyncio.sleep(self._pause)

    async def mark(
        self,
        natives: Sequence[str],
        *,
        read: bool | None = None,
        answered: bool | None = None,
        flagged: bool | None = None,
        handled: bool | None = None,  # noqa: ARG002 - a Maildir has no letter for it
    ) -> None:
        """Set or clear S, R and F; what is handled has no letter and is passed over."""
        wanted = {
            letter: value for letter, value in (("S", read), ("R", answered), ("F", flagged)) if value is not None
        }
        for native in natives if wanted else ():
            await self._disk(lambda unique=native: self._folder.mark(unique, wanted))  # type: ignore[misc]

    def _step(self, cursor: str | None) -> Changes:
        stamp = self._folder.stamp()
        if cursor is not None and self._settled == (stamp, cursor):
            return Changes(cursor=cursor)
        files = {stable_id(self.name, file.unique): file for file in self._folder.files().values()}
        listed = {id_: Listed(id_, file.flags, (file.delivered, id_)) for id_, file in files.items()}
        self._files = files
        try:
            changes = self._tracker.step(cursor, listed, self._read)
        except ValueError:
            raise Broken(self.name, "Its place in the Maildir is unreadable.", "Fetch everything again.") from None
        # A change within the same tick as the listing leaves the time as it was: only a second look settles it.
        same = self._listed_at == stamp and changes.cursor == cursor
        self._settled = (stamp, changes.cursor) if same else None
        self._listed_at = stamp
        return changes

    def _read(self, id_: str) -> Message | None:
        file = self._files[id_]
        mail = OnDisk(id=id_, account=self.name, native=file.unique, flags=file.flags, seconds=file.delivered, size=0)
        try:
            raw, size, seconds = read_file(file.path, HEAD_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            return unreadable_message(mail, error)
        return local_message(raw, replace(mail, seconds=seconds, size=size), self._me)

    def _body(self, message: Message) -> Body:
        for files in (self._files, None):
            file = files.get(message.id) if files is not None else self._folder.files().get(message.native)
            if file is None:
                continue
            try:
                raw, size, _ = read_file(file.path, BODY_BYTES)
            except FileNotFoundError:
                continue
            return local_body(raw, size)
        raise Broken(self.name, "The message is no longer in the Maildir.", "Sync: another program moved it.")

    async def _disk(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.to_thread(work)
        except OSError as error:
            raise self._explained(error) from error

    def _explained(self, error: OSError) -> ConnectorError:
        root = self._folder.root
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            return NeedsUser(
                self.name, f"{root} is no Maildir: it has no folders new and cur.", "Correct its path.", field="path"
            )
        if isinstance(error, PermissionError):
            return NeedsUser(
                self.name, f"{root} may not be read.", "Give yourself the right to read and rename there.", field="path"
            )
        return TryLater(self.name, f"{root} cannot be read: {error.strerror}.", "Look at the disk.")
