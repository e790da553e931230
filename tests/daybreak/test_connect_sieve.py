"""`daybreak connect sieve` and `disconnect`, against a real server: tried, kept, taken back."""

from __future__ import annotations

import argparse
import asyncio
import shlex
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import DAY
from dovecot import PASSWORD, Dovecot
from scripted_sieve import GREETING, scripted
from sieve_place import SievePlace

from boundaries.away_notes import plan
from connectors.vault import MemoryVault
from daybreak.accounts import open_account, read_accounts
from daybreak.clock import SystemClock
from daybreak.commands import connect
from daybreak.commands.context import Context
from daybreak.eventlog import EventLog
from daybreak.home import Home
from daybreak.showing.reconciler import Reconciler
from daybreak.showing.want import Want
from daybreak.store.durable import DurableStore
from daybreak.sync import here


class Shell:
    """Runs the two commands on one home; the secret comes from a command, so that no keyring is needed."""

    def __init__(self, folder: Path) -> None:
        self.context = Context(home=Home.at(folder / "home"), clock=SystemClock(), json=False, at=None)
        secret = folder / "secret"
        secret.write_text(PASSWORD + "\n", encoding="utf-8")
        self.secret = shlex.join([sys.executable, "-c", f"print(open({str(secret)!r}, encoding='utf-8').read())"])

    def run(self, *words: str) -> int:
        parser = argparse.ArgumentParser()
        connect.add(parser.add_subparsers())
        args = parser.parse_args(words)
        return int(args.func(args, self.context))

    def connect(self, **given: str) -> int:
        settings = [f"{key}={value}" for key, value in {**given, "secret_command": self.secret}.items()]
        return self.run("connect", "sieve", "away", *(word for pair in settings for word in ("--set", pair)))

    async def show(self, place: SievePlace) -> None:
        """Push as the dashboard does."""
        [entry] = read_accounts(self.context.home.accounts)
        store = DurableStore(self.context.home.data)
        try:
            now = self.context.clock.now()
            ahead = plan(DAY, now, mine=(place.user,))
            want = Want(at=now, mode="on", plan=ahead, planned_to=now + timedelta(weeks=8))
            log = EventLog(self.context.home.log, self.context.clock)
            account = open_account(entry, MemoryVault())
            await Reconciler(account, store, self.context.clock, log, here).run(want)
        finally:
            store.close()


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_it_is_tried_kept_and_taken_back(shell: Shell, dovecot: Dovecot, capsys: pytest.CaptureFixture[str]) -> None:
    place = SievePlace(dovecot)
    given = {"host": "localhost", "port": str(dovecot.sieve), "user": place.user, "ca_file": str(dovecot.cert)}
    assert shell.connect(**given) == 0
    assert capsys.readouterr().out == "away is connected. It can: auto-reply.\n"
    asyncio.run(shell.show(place))
    assert list(asyncio.run(place.scripts())) == ["*daybreak"]
    assert shell.run("disconnect", "away") == 0
    assert asyncio.run(place.scripts()) == {}
    assert "is removed" in capsys.readouterr().out


def test_an_account_that_is_out_of_reach_can_go_too(
    shell: Shell, dovecot: Dovecot, capsys: pytest.CaptureFixture[str]
) -> None:
    place = SievePlace(dovecot)
    given = {"host": "localhost", "port": str(dovecot.sieve), "user": place.user, "ca_file": str(dovecot.cert)}
    assert shell.connect(**given) == 0
    asyncio.run(shell.show(place))
    accounts = shell.context.home.accounts
    accounts.write_text(accounts.read_text().replace(f'"{dovecot.sieve}"', '"1"'))
    assert shell.run("disconnect", "away") == 0
    assert "was not taken back" in capsys.readouterr().err
    assert read_accounts(accounts) == ()


def test_what_a_server_lacks_is_named_and_nothing_is_kept(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    less = GREETING.replace(b"vacation date", b"fileinto")

    async def serve() -> int:
        async with scripted({b"CAPA": less}, less) as port:
            return await asyncio.to_thread(
                shell.connect, host="127.0.0.1", port=str(port), security="plain", user="me@example.org"
            )

    assert asyncio.run(serve()) == 1
    said = capsys.readouterr().err
    assert "vacation, date are missing from its Sieve" in said
    assert "Nothing was kept." in said
    assert not shell.context.home.accounts.exists()
