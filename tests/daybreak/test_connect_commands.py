from __future__ import annotations

import argparse
import io
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from dovecot import PASSWORD, Dovecot, running_dovecot
from keyring_session import run_in_session

from boundaries.facts import Address
from connectors.base import Outgoing
from daybreak.accounts import AccountEntry, add_account, read_accounts
from daybreak.clock import Clock, FixedClock, SystemClock
from daybreak.commands import accounts, connect, doctor, outbox, sync
from daybreak.commands.context import Context
from daybreak.documents import to_document
from daybreak.entries import OutboxEntry
from daybreak.home import Home
from daybreak.outbox import Outbox
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MAIL = b"From: Mara <mara@acme.example>\nTo: noor@x.example\nSubject: Copy\nMessage-ID: <q@acme.example>\n\nReady?\n"


class Shell:
    """Runs our commands on one home, in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = Home.at(folder / "home")
        self.mails = folder / "mails"
        for name in ("cur", "new", "tmp"):
            (self.mails / name).mkdir(parents=True)
        self._capsys = capsys
        self.out = self.err = ""

    def run(self, *words: str, at: datetime | None = None, as_json: bool = False) -> int:
        parser = argparse.ArgumentParser(exit_on_error=False)
        subparsers = parser.add_subparsers()
        for module in (accounts, connect, doctor, outbox, sync):
            module.add(subparsers)
        args = parser.parse_args(words)
        clock: Clock = SystemClock() if at is None else FixedClock(at)
        code = int(args.func(args, Context(home=self.home, clock=clock, json=as_json, at=at)))
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *words: str) -> Any:
        self.run(*words, as_json=True)
        return json.loads(self.out)

    def maildir(self, name: str = "local") -> None:
        assert self.run("connect", "maildir", name, "--set", f"path={self.mails}", "--set", "channel=sms") == 0


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


def test_an_account_is_kept_after_it_was_tried(shell: Shell) -> None:
    shell.maildir()
    assert "It can: fetch" in shell.out
    [row] = shell.json("accounts")
    assert row["health"] == "never-synced"
    assert (row["name"], row["kind"], row["last_sync"], row["error"]) == ("local", "maildir", None, None)
    assert "fetch" in row["capabilities"]
    assert shell.run("accounts") == 0
    assert "never-synced" in shell.out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["memroy", "x"], 2, "Did you mean 'memory'"),
        (["memory", "Bad Name"], 2, "cannot name an account"),
        (["memory", "x", "--set", "address"], 2, "key=value"),
        (["memory", "x", "--set", "adress=a@b.example"], 2, "adress"),
        (["memory", "x", "--set", "channel=fax"], 2, "channel is 'fax'"),
        (["imap", "x", "--set", "password=hunter22"], 2, "--secret-stdin"),
        (["imap", "x", "--set", "host=127.0.0.1", "--set", "security=plain-ish"], 2, "security"),
        (["maildir", "x", "--set", "path=/nowhere/at/all"], 1, "setting path"),
    ],
)
def test_what_cannot_be_is_said_with_its_field_and_nothing_is_kept(
    shell: Shell, words: list[str], code: int, said: str
) -> None:
    assert shell.run("connect", *words) == code
    assert said in shell.err
    assert "hunter22" not in shell.err
    assert not shell.home.accounts.exists()


def test_a_second_account_of_a_name_is_refused(shell: Shell) -> None:
    shell.maildir()
    assert shell.run("connect", "memory", "local") == 1
    assert "already" in shell.err


def test_without_a_keyring_no_password_is_asked_for(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    monkeypatch.setattr(sys, "stdin", io.StringIO("hunter22\n"))
    settings = ("--set", "host=127.0.0.1", "--set", "address=a@b.example", "--secret-stdin")
    assert shell.run("connect", "imap", "work", *settings) == 1
    assert "secret_command" in shell.err
    assert sys.stdin.read() == "hunter22\n"


def test_sync_fetches_and_says_which_failed(shell: Shell) -> None:
    shell.maildir()
    (shell.mails / "new" / "1.a").write_bytes(MAIL)
    assert shell.run("sync") == 0
    assert shell.out == "local: 1 new message, 0 changed\n"
    add_account(shell.home.accounts, AccountEntry(name="bad", kind="maildir", settings={"path": "/nowhere"}))
    assert shell.run("sync") == 3
    assert shell.err.startswith("bad")
    assert shell.run("sync", "bad") == 1
    assert shell.run("sync", "nobody") == 1
    assert "there are: local, bad" in shell.err
    rows = {row["name"]: row for row in shell.json("accounts")}
    assert (rows["local"]["health"], rows["bad"]["health"]) == ("ok", "failing")
    assert rows["bad"]["error"]
    results = {row["name"]: row for row in shell.json("sync")}
    assert results["local"]["error"] is None
    assert results["bad"]["error"]


def test_sync_at_sets_when_messages_were_first_seen(shell: Shell) -> None:
    shell.maildir()
    (shell.mails / "new" / "1.a").write_bytes(MAIL)
    assert shell.run("sync", at=NOON) == 0
    store = DurableStore(shell.home.data)
    [document] = store.items("messages").values()
    assert document["first_seen"] == NOON.isoformat()
    store.close()


def test_disconnect_takes_the_account_and_what_it_brought_out(shell: Shell) -> None:
    shell.maildir()
    (shell.mails / "new" / "1.a").write_bytes(MAIL)
    shell.run("sync")
    put(shell, "failed")
    assert shell.run("disconnect", "local") == 1
    assert "daybreak outbox" in shell.err
    assert shell.run("outbox", "cancel", "e1") == 0
    assert shell.run("disconnect", "local") == 0
    assert read_accounts(shell.home.accounts) == ()
    store = DurableStore(shell.home.data)
    assert [document["gone"] for document in store.items("messages").values()] == [True]
    assert store.get("accounts", "local") is None
    store.close()
    assert shell.run("disconnect", "local") == 1


def test_what_changes_something_refuses_at(shell: Shell) -> None:
    for words in (["connect", "memory", "x"], ["disconnect", "x"], ["outbox", "send"], ["outbox", "cancel", "e1"]):
        assert shell.run(*words, at=NOON) == 2
        assert "--at is for reading only" in shell.err


def test_a_broken_file_is_named_with_its_line(shell: Shell) -> None:
    shell.home.accounts.parent.mkdir(parents=True)
    shell.home.accounts.write_text("[account.a]\nkind = \n")
    for words in (["accounts"], ["sync"], ["connect", "memory", "x"], ["outbox", "send"], ["doctor"]):
        assert shell.run(*words) == 1
        assert "accounts.toml, line 2: not valid TOML" in shell.err + shell.out


def put(shell: Shell, state: str, *, account: str = "local") -> None:
    outgoing = Outgoing(
        id="e1",
        to=(Address("mara@acme.example"),),
        sender=Address("noor@x.example"),
        subject="Re: \x1b[31mCopy",
        text="Yes",
        message_id="a@x.example",
        created_at=NOON,
    )
    entry = OutboxEntry(
        id="e1",
        account=account,
        thread="t1",
        outgoing=outgoing,
        state=state,  # type: ignore[arg-type]
        leaves_at=SystemClock().now() + timedelta(seconds=0.2),
    )
    store = DurableStore(shell.home.data)
    store.commit("reply", [Change("outbox", "e1", to_document(entry))], at=NOON)
    store.close()


def test_the_outbox_lists_sends_after_the_hold_and_settles(shell: Shell) -> None:
    assert shell.run("outbox") == 0
    assert "Nothing waits" in shell.out
    assert shell.run("outbox", "send") == 0
    shell.run("connect", "memory", "scratch")
    put(shell, "held", account="scratch")
    [row] = shell.json("outbox")
    assert (row["id"], row["state"], row["to"], row["error"]) == ("e1", "held", "mara@acme.example", None)
    assert "\x1b" not in row["subject"]
    assert shell.run("outbox", "send") == 0
    assert shell.out == "1 sent.\n"
    put(shell, "unknown", account="scratch")
    assert shell.run("outbox", "send") == 1
    assert "unknown" in shell.err
    assert shell.run("outbox", "settle", "e1", "sent") == 0
    assert shell.run("outbox", "settle", "e1", "sent") == 1
    assert shell.run("outbox", "cancel", "e1") == 1
    assert shell.json("outbox") == []
    store = DurableStore(shell.home.data)
    assert Outbox(store, shell.home.data).get("e1").state == "sent"
    store.close()


def test_the_doctor_says_what_is_wrong_and_what_to_do(shell: Shell) -> None:
    assert shell.run("doctor") == 0
    shell.maildir()
    found = shell.json("doctor")
    assert found["ok"]
    assert {row["what"] for row in found["findings"]} >= {"policy", "disk", "store", "keyring", "account", "terminal"}
    put(shell, "unknown")
    add_account(shell.home.accounts, AccountEntry(name="bad", kind="maildir", settings={"path": "/nowhere"}))
    assert shell.run("doctor") == 1
    assert "WRONG account bad: /nowhere" in shell.out
    assert "daybreak outbox settle e1" in shell.out
    shell.home.policy.write_text("[hours]\nmonn = []\n")
    found = shell.json("doctor")
    assert not found["ok"]
    assert any(row["what"] == "policy" and not row["ok"] and row["todo"] for row in found["findings"])


@pytest.fixture(scope="module")
def server() -> Any:
    with running_dovecot() as running:
        yield running


_SESSION = """
import io, json, os, pathlib, sys
from daybreak.commands.cli import main
home, *settings = sys.argv[1:]

def run(*words, given=""):
    sys.stdin = io.StringIO(given)
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    try:
        code = main(["--home", home, *words])
    except SystemExit as end:
        code = end.code
    said = [code, sys.stdout.getvalue(), sys.stderr.getvalue()]
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    print(json.dumps(said))

password = os.environ["CANARY"]
run("connect", "imap", "work", *settings, "--secret-stdin", given="wrong\\n")
run("connect", "imap", "work", *settings, "--secret-stdin", given=password + "\\n")
run("sync")
run("queue", "--held", "--json")
run("doctor")
run("disconnect", "work")
run("accounts")
"""


def test_a_real_account_its_password_in_the_keyring_and_nowhere_else(tmp_path: Path, server: Dovecot) -> None:
    user = server.add_user()
    server.deliver(user, MAIL)
    home = tmp_path / "home"
    settings = [part for key, value in server.settings(user).items() for part in ("--set", f"{key}={value}")]
    done = run_in_session(_SESSION, tmp_path, "unlocked", str(home), *settings, extra={"CANARY": PASSWORD})
    assert done.returncode == 0, done.stderr
    wrong, right, synced, queue, healthy, gone, none = [json.loads(row) for row in done.stdout.splitlines()]
    assert wrong[0] == 1
    assert "Nothing was kept" in wrong[2]
    assert (right[0], synced[:2]) == (0, [0, "work: 1 new message, 0 changed\n"])
    assert [row["subject"] for row in json.loads(queue[1])] == ["Copy"]
    assert "ok    account work: imap, answers" in healthy[1]
    assert gone[0] == 0
    assert "No account yet" in none[1]
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if PASSWORD.encode() in path.read_bytes()]
    assert PASSWORD not in done.stdout + done.stderr
