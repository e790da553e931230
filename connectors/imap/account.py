"""A mail account: reads over IMAP, answers over SMTP, marks at the server."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, Sequence

import msgspec

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Body, Capability, Changes, Outgoing, SecretSource, Sent
from connectors.errors import ConnectorError, Refused
from connectors.imap.cursor import Cursor, FolderMark, read_cursor, write_cursor
from connectors.imap.native import read_native
from connectors.imap.session import Line, Session
from connectors.imap.settings import MailSettings
from connectors.imap.vanished import Vanished
from connectors.imap.watch import POLL_SECONDS, RENEW_SECONDS, news
from connectors.network import unknown_host
from connectors.smtp.send import Submission


class ImapAccount:
    """One mailbox. Two connections at most: one for commands, one that listens."""

    kind = "imap"

    def __init__(
        self,
        settings: MailSettings,
        secret: SecretSource,
        *,
        renew: float = RENEW_SECONDS,
        poll: float = POLL_SECONDS,
        reply_seconds: float = 300.0,
    ) -> None:
        self.name = settings.account
        self.channel: ChannelKind = settings.channel
        self.settings = settings
        self._secret = secret
        self._waits = (renew, poll)
        self._session = Session(settings.imap, settings.user, secret)
        self._listeners: set[Session] = set()
        self._vanished = Vanished()
        self._submission = Submission(server=settings.smtp, user=settings.smtp_user, reply_seconds=reply_seconds)

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Reads, listens, answers and marks; a server without IDLE is asked every minute instead."""
        return frozenset({Capability.FETCH, Capability.WATCH, Capability.REPLY, Capability.MARK})

    @property
    def me(self) -> Address:
        """Whom answers come from."""
        return self.settings.me

    async def probe(self) -> None:
        """Log in at both servers and open the folder; sends and changes nothing."""
        from connectors.smtp.send import check

        try:
            await self._session.run(self._open_folder)
        except ConnectorError as error:
            raise unknown_host(error, self.settings.imap) from error.__cause__
        try:
            await check(self._submission, await self._secret())
        except ConnectorError as error:
            raise unknown_host(error, self.settings.smtp) from error.__cause__

    def _open_folder(self, line: Line) -> None:
        from connectors.imap.folders import look_at, require_folder, sent_folder

        require_folder(line, self.settings)
        look_at(line, self.settings.folder)
        sent_folder(line, self.settings)

    async def close(self) -> None:
        """Log out; the account can be used again afterwards."""
        for listener in tuple(self._listeners):
            await listener.close(abruptly=True)
        await self._session.close()

    async def fetch(self, cursor: str | None) -> Changes:
        """Give the next page of what changed in the folder and in the folder of sent mail."""
        return await self._session.run(lambda line: self._changes(line, read_cursor(cursor)))

    def _changes(self, line: Line, cursor: Cursor) -> Changes:
        from connectors.imap.changes import read_folder
        from connectors.imap.folders import require_folder, sent_folder

        inbox = self.settings.folder
        if inbox not in cursor.folders:
            require_folder(line, self.settings)
        marks: dict[str, FolderMark] = {}
        messages: list[Message] = []
        gone: list[str] = []
        renumbered = False
        for folder in dict.fromkeys(filter(None, (inbox, sent_folder(line, self.settings)))):
            step = read_folder(line, self.settings, folder, cursor.folders.get(folder), self._vanished)
            marks[folder] = step.mark
            messages += step.messages
            gone += step.gone
            renumbered = renumbered or step.renumbered
        return Changes(
            messages=tuple(messages),
            gone=tuple(gone),
            cursor=write_cursor(msgspec.structs.replace(cursor, folders=marks)),
            more=any(mark.todo for mark in marks.values()),
            renumbered=renumbered,
        )

    async def body(self, message: Message) -> Body:
        """Fetch the text of one message, at most 1 MiB; marks nothing."""
        return await self._session.run(lambda line: self._body(line, message))

    def _body(self, line: Line, message: Message) -> Body:
        from connectors.imap.fetch import whole_body
        from connectors.imap.folders import look_at

        native = read_native(message.native)
        body = None
        if native is not None and look_at(line, native.folder).get(b"UIDVALIDITY", 0) == native.validity:
            body = whole_body(line, native.uid)
        if body is None:
            raise Refused(self.name, "The message is no longer on the server.", "Fetch again to see where it went.")
        return body

    async def watch(self) -> AsyncGenerator[None, None]:
        """Yield when something may have changed, on a connection of its own; raises when the line breaks."""
        session = Session(self.settings.imap, self.settings.user, self._secret)
        self._listeners.add(session)
        renew, poll = self._waits
        try:
            telling = news(session, self.settings.folder, self._vanished, renew=renew, poll=poll)
            async with contextlib.aclosing(telling) as heard:
                async for _ in heard:
                    yield
        finally:
            self._listeners.discard(session)
            await session.close(abruptly=True)

    async def send(self, outgoing: Outgoing) -> Sent:
        """Hand an answer over, keep a copy in Sent, mark the original answered; the last two may fail with a note."""
        from connectors.mime.compose import compose
        from connectors.smtp.send import submit

        mail = compose(outgoing)
        people = tuple(dict.fromkeys(person.address for person in (*outgoing.to, *outgoing.cc)))
        proof = await submit(
            self._submission,
            await self._secret(),
            outgoing.sender.address,
            people,
            mail,
            bounces=not outgoing.automatic,
        )
        notes: list[str] = []
        try:
            notes.append(await self._session.run(lambda line: self._after_sending(line, outgoing, mail)))
        except ConnectorError as error:
            notes.append(f"The copy in the sent mail and the mark on the original failed: {error.happened}")
        return Sent(proof=proof, notes=tuple(filter(None, notes)))

    def _after_sending(self, line: Line, outgoing: Outgoing, mail: bytes) -> str:
        from connectors.imap.marks import set_marks
        from connectors.imap.sent import keep_copy

        note = keep_copy(line, self.settings, outgoing, mail)
        if outgoing.in_reply_to and not outgoing.automatic:
            set_marks(line, [outgoing.in_reply_to], {"answered": True})
        return note

    async def find_sent(self, outgoing: Outgoing) -> Sent | None:
        """Look for an answer in the sent mail by its Message-ID; None when it is not there (yet)."""
        from connectors.imap.sent import find_copy

        if await self._session.run(lambda line: find_copy(line, self.settings, outgoing)):
            return Sent(proof=f"found in the sent mail as <{outgoing.message_id}>")
        return None

    async def mark(
        self,
        natives: Sequence[str],
        *,
        read: bool | None = None,
        answered: bool | None = None,
        flagged: bool | None = None,
        handled: bool | None = None,
    ) -> None:
        """Set or clear the marks that are not None; one that the folder cannot keep is passed over."""
        from connectors.imap.marks import set_marks

        named = {"read": read, "answered": answered, "flagged": flagged, "handled": handled}
        wanted = {name: value for name, value in named.items() if value is not None}
        if wanted and natives:
            await self._session.run(lambda line: set_marks(line, tuple(natives), wanted))
