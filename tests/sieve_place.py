"""A mailbox whose server answers by itself: scripts over ManageSieve, mail delivered at any time, answers caught."""

from __future__ import annotations

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from dovecot import PASSWORD, Dovecot
from smtp_sink import Caught

from connectors.secret import Secret
from connectors.sieve.account import SieveAccount
from connectors.sieve.line import Line, logged_in
from connectors.sieve.settings import SieveSettings, read_settings
from servers import missing, require

_FAKETIME = (
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
)


def faketime() -> str:
    """Give the library that hands another time to a program."""
    found = next((path for path in _FAKETIME if Path(path).exists()), "")
    if not found:
        missing("libfaketime", "apt-get install faketime")
    return found


class SievePlace:
    """One mailbox of one test."""

    def __init__(self, server: Dovecot) -> None:
        require("managesieve", "dovecot-managesieved")
        self.server = server
        self.user = server.add_user()
        self._letters = 0
        self.wanted = False
        """Whether the script wished to answer the last mail, even where the server then thought better of it."""

    def settings(self, **changed: str) -> SieveSettings:
        given = {
            "host": "localhost",
            "port": str(self.server.sieve),
            "user": self.user,
            "ca_file": str(self.server.cert),
            **changed,
        }
        return read_settings("mailbox", given)

    def account(self, *, secret: str = PASSWORD, size_limit: int = 512 << 10, **changed: str) -> SieveAccount:
        """Make an account over the mailbox."""

        async def give() -> Secret:
            return Secret(secret)

        return SieveAccount(self.settings(**changed), give, size_limit=size_limit)

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Line]:
        """Log in beside the account, as the user's webmail would."""
        settings = self.settings()
        async with logged_in(settings.server, settings.user, Secret(PASSWORD)) as line:
            yield line

    async def put(self, name: str, script: bytes, *, active: bool = True) -> None:
        """Keep a script of the user's own."""
        async with self.line() as line:
            await line.command(b"PUTSCRIPT", name.encode(), script)
            if active:
                await line.command(b"SETACTIVE", name.encode())

    async def scripts(self) -> dict[str, bytes]:
        """Give every script that is there; the active one's name begins with a star."""
        found = {}
        async with self.line() as line:
            for tokens in (await line.command(b"LISTSCRIPTS")).lines:
                name = tokens[0]
                assert isinstance(name, bytes)
                content = (await line.command(b"GETSCRIPT", name)).lines[0][0]
                assert isinstance(content, bytes)
                found[("*" if len(tokens) > 1 else "") + name.decode()] = content
        return found

    def arrives(self, at: datetime, mail: bytes = b"", *, sender: str = "ann@client.test") -> Caught | None:
        """Let a mail arrive at an instant (UTC); gives the answer to it."""
        self._letters += 1
        mark = f"letter-{self._letters}-{self.user}"
        if not mail:
            mail = f"From: Ann <{sender}>\r\nTo: {self.user}\r\nSubject: Hello\r\n\r\nHow are you?\r\n".encode()
        mail = f"Message-ID: <{mark}>\r\n".encode() + mail
        deliver = require("dovecot-lda", "dovecot-core")
        config = str(self.server.dir / "dovecot.conf")
        subprocess.run(
            [deliver, "-c", config, "-d", self.user, "-f", sender, "-a", self.user],
            input=mail,
            check=True,
            env={
                **os.environ,
                "LD_PRELOAD": faketime(),
                "FAKETIME": at.astimezone(UTC).strftime("@%Y-%m-%d %H:%M:%S"),
                "NO_FAKE_STAT": "1",
                "TZ": "UTC",
            },
        )
        log = (self.server.dir / "dovecot.log").read_text(errors="replace").splitlines()
        self.wanted = any(mark in line and "vacation" in line for line in log)
        answers = self.server.sink.having(f"In-Reply-To: <{mark}>".encode())
        assert len(answers) <= 1
        return answers[0] if answers else None

    async def answered(self, at: datetime, mail: bytes = b"", *, sender: str = "ann@client.test") -> bool:
        """Say whether a mail that arrives at an instant is answered."""
        return await asyncio.to_thread(self.arrives, at, mail, sender=sender) is not None

    def folders(self) -> dict[str, int]:
        """Count the mails in each folder."""
        home = self.server.dir / "home" / self.user / "Maildir"
        found: dict[str, int] = {}
        for path in home.rglob("*"):
            if path.parent.name in ("new", "cur") and path.is_file():
                folder = path.parent.parent.name.removeprefix("Maildir") or "INBOX"
                found[folder] = found.get(folder, 0) + 1
        return found
