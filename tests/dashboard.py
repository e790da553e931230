"""The installed program as its user has it: commands in a plain environment, the dashboard in a real terminal."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from always import always_open
from dovecot import PASSWORD, Dovecot
from terminal import Terminal

from daybreak.accounts import AccountEntry, add_account
from daybreak.home import Home

PROGRAM = str(Path(sys.executable).with_name("daybreak"))
_AGREED = """
[promise]
default = "2h"

[breaks]
eyes = { every = "" }
move = { every = "" }
rest = { every = "" }

[outbox]
hold = "1s"

[[client]]
name = "Acme"
domains = ["acme.example"]
"""
POLICY = always_open("Mia") + _AGREED


class User:
    """One user with a home of her own, and perhaps a mailbox on the real server."""

    def __init__(self, folder: Path, server: Dovecot | None = None, *, policy: str = POLICY) -> None:
        self.folder = folder
        self.root = folder / "home"
        self.home = Home.at(self.root)
        self.server = server
        self.address = server.add_user() if server else "mia@example.test"
        self.secret = folder.with_name("secret")
        self.world = {"HOME": str(folder / "user")}
        self.root.mkdir(parents=True)
        (folder / "user").mkdir()
        if policy:
            self.home.policy.write_text(policy)

    def settings(self, **changed: str) -> dict[str, str]:
        """Give the settings of her mailbox."""
        assert self.server is not None
        return self.server.settings(self.address, **changed)

    def secret_command(self, secret: str = PASSWORD) -> tuple[str, ...]:
        """Give a command that prints her password, from outside of the home."""
        self.secret.write_text(secret + "\n")
        return ("cat", str(self.secret))

    def add_mailbox(self, secret: str | None = PASSWORD, **changed: str) -> None:
        """Write her mailbox into `accounts.toml`, as `connect` does; None leaves its password to the keyring."""
        command = () if secret is None else self.secret_command(secret)
        entry = AccountEntry(name="mail", kind="imap", settings=self.settings(**changed), secret_command=command)
        add_account(self.home.accounts, entry)

    def receives(self, subject: str, *, sender: str = "Jo Park <jo@acme.example>", more: str = "") -> str:
        """Let a mail arrive by LMTP; gives its Message-ID."""
        assert self.server is not None
        name = re.sub(r"\W+", "-", subject)
        mail = (
            f"From: {sender}\r\nTo: {self.address}\r\nSubject: {subject}\r\n"
            f"Message-ID: <{name}@acme.example>\r\nDate: Mon, 05 Oct 2026 09:00:00 +0200\r\n{more}"
            f"\r\nText of {subject}.\r\n"
        )
        self.server.deliver(self.address, mail.encode())
        return f"<{name}@acme.example>"

    def run(
        self, *words: str, typed: str = "", world: Mapping[str, str] | None = None, wrap: Sequence[str] = ()
    ) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; `typed` is its standard input, `wrap` a program that runs it."""
        return subprocess.run(
            [*wrap, PROGRAM, "--home", str(self.root), *words],
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env=os.environ | self.world | dict(world or {}),
            cwd=self.folder,
        )

    def said(self, *words: str) -> str:
        """Run a command that must work; give what it printed."""
        done = self.run(*words)
        assert done.returncode == 0, done.stderr + done.stdout
        assert "Traceback" not in done.stderr
        return done.stdout

    def queue(self) -> list[dict[str, Any]]:
        """Give the queue as the command shows it, with what is held or snoozed."""
        rows: list[dict[str, Any]] = json.loads(self.said("queue", "--json", "--held"))
        return rows

    def dashboard(self, *, world: Mapping[str, str] | None = None, wrap: Sequence[str] = ()) -> Dashboard:
        """Start the dashboard; `wrap` is a program that runs it."""
        return Dashboard([*wrap, PROGRAM, "--home", str(self.root)], self.folder, self.world | dict(world or {}))


class Dashboard(Terminal):
    """The dashboard in a terminal of 140 by 42."""

    def __init__(self, command: Sequence[str], folder: Path, world: Mapping[str, str], *, opens: bool = True) -> None:
        super().__init__(command, size=(140, 42), environment=world, folder=folder)
        self._opens = opens

    def __enter__(self) -> Self:
        try:
            self.shows("QUEUE" if self._opens else "")
        except BaseException:
            self.close()
            raise
        return self

    def shows(self, text: str, seconds: float = 20) -> float:
        """Wait until a text stands on the screen; give the instant."""
        return self._until(text, seconds, there=True)

    def hides(self, text: str, seconds: float = 20) -> float:
        """Wait until a text is gone from the screen; give the instant."""
        return self._until(text, seconds, there=False)

    def _until(self, text: str, seconds: float, *, there: bool) -> float:
        until = time.perf_counter() + seconds
        while (text in self.words()) != there:
            wanted = "did not appear" if there else "did not go"
            if self.ended(0.01) is not None:
                self._reader.join(1)
                assert (text in self.words()) == there, f"{text!r} {wanted}, and the program ended:\n{self.text()}"
            assert time.perf_counter() < until, f"{text!r} {wanted} within {seconds} s:\n{self.text()}"
        return time.perf_counter()

    def words(self) -> str:
        """Give the screen, line after line without what frames it, so that a wrapped sentence can be found."""
        return " ".join(re.sub(r"[▌\s]+", " ", self.text()).split())

    def leave(self) -> int | None:
        """Press q; give the exit code."""
        self.type("q")
        return self.ended(10)
