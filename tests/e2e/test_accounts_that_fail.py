"""Accounts that cannot be reached or signed in to: what the user sees, what to do, and that the day goes on."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from dashboard import User
from dovecot import PASSWORD
from keyring_session import State, session

FAULTS = {
    "a wrong password": ({}, "does not accept the user name or the password", "daybreak connect imap mail"),
    "an unknown host": ({"host": "no-such-host.invalid"}, "The host 'no-such-host.invalid' is not found", "Check host"),
    "no trust": ({"ca_file": ""}, "The certificate of localhost", "name its file as ca_file"),
}


@pytest.mark.parametrize(("changed", "happened", "todo"), FAULTS.values(), ids=FAULTS)
def test_an_account_that_fails_is_a_sentence_everywhere_and_stops_nothing(
    mia: User, changed: dict[str, str], happened: str, todo: str
) -> None:
    secret = PASSWORD if changed else "wrong-canary"
    settings = [word for key, value in mia.settings(**changed).items() for word in ("--set", f"{key}={value}")]
    command = " ".join(mia.secret_command(secret))
    tried = mia.run("connect", "imap", "mail", *settings, "--set", f"secret_command={command}")
    assert tried.returncode == 1
    assert happened in tried.stderr
    assert todo in tried.stderr
    assert "Nothing was kept" in tried.stderr
    assert not mia.home.accounts.exists()
    mia.add_mailbox(secret, **changed)
    with mia.dashboard() as screen:
        screen.shows(happened)
        screen.shows(todo)
        screen.type("?")
        screen.shows("Read the whole thread")
        screen.type("\x1b")
        screen.hides("Read the whole thread")
        assert screen.leave() == 0
    synced, doctor = mia.run("sync"), mia.run("doctor")
    assert (synced.returncode, doctor.returncode) == (1, 1)
    assert happened in synced.stderr
    assert happened in doctor.stdout
    for said in (tried.stderr, synced.stderr, doctor.stdout, screen.words()):
        assert "wrong-canary" not in said
        assert "Traceback" not in said


_PUT = """
import asyncio, sys
from connectors.secret import Secret
from connectors.vault import KeyringVault
asyncio.run(KeyringVault().set("imap", "mail", Secret(sys.stdin.read())))
"""


def test_a_password_that_changed_is_given_anew_and_the_open_dashboard_goes_on(mia: User) -> None:
    with session(mia.folder / "keys") as world:
        mia.add_mailbox(None)
        subprocess.run([sys.executable, "-c", _PUT], env=os.environ | world, input="old", text=True, check=True)
        mia.receives("Behind the door")
        with mia.dashboard(world=world) as screen:
            screen.shows("daybreak connect imap mail")
            wrong = mia.run("connect", "imap", "mail", "--secret-stdin", typed="older\n", world=world)
            assert wrong.returncode == 1
            assert "does not accept" in wrong.stderr
            done = mia.run("connect", "imap", "mail", "--secret-stdin", typed=f"{PASSWORD}\n", world=world)
            assert (done.returncode, done.stdout) == (0, "mail is signed in again.\n"), done.stderr
            screen.shows("Behind the door")
            screen.hides("does not accept")


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("locked", "The keyring is locked. Unlock it"),
        ("no bus", "There is no keyring on this machine. Start a keyring"),
    ],
)
def test_a_keyring_that_gives_nothing_is_a_sentence_and_the_day_goes_on(mia: User, state: State, sentence: str) -> None:
    with session(mia.folder / "keys", state) as world:
        settings = [word for key, value in mia.settings().items() for word in ("--set", f"{key}={value}")]
        tried = mia.run("connect", "imap", "mail", *settings, "--secret-stdin", typed=f"{PASSWORD}\n", world=world)
        assert (tried.returncode, sentence in tried.stderr) == (1, True), tried.stderr
        mia.add_mailbox(None)
        with mia.dashboard(world=world) as screen:
            screen.shows(sentence)
            assert screen.leave() == 0
        synced = mia.run("sync", world=world)
        assert (synced.returncode, sentence in synced.stderr) == (1, True), synced.stderr


def test_an_accounts_file_that_is_broken_while_it_runs_is_named_with_its_line(mia: User) -> None:
    mia.add_mailbox()
    mia.receives("Steady")
    whole = mia.home.accounts.read_text()
    with mia.dashboard() as screen:
        screen.shows("Steady")
        mia.home.accounts.write_text(whole + "\n[[oops\n")
        screen.shows("accounts.toml, line")
        mia.receives("Still here")
        screen.shows("Still here")
        mia.home.accounts.write_text(whole)
        screen.hides("accounts.toml, line")
