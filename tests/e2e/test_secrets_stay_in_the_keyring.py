"""With a real gnome-keyring the password is in the keyring, and nowhere else that anybody could look."""

from __future__ import annotations

import base64
import subprocess
import sys
from pathlib import Path

import pytest
from dashboard import User
from dovecot import PASSWORD
from keyring_session import session


def traces(folder: Path) -> list[Path]:
    """Give the files under a folder in which the password stands, in any usual dress."""
    shapes = [
        PASSWORD.encode(),
        PASSWORD.encode("utf-16-le"),
        base64.b64encode(PASSWORD.encode()),
        repr(PASSWORD.encode()).encode()[2:-1],
    ]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(shape in path.read_bytes() for shape in shapes)]


def seen_by_others(folder: Path) -> list[str]:
    """Give the processes of this test whose command line or environment, open to all of its user's, holds it."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        except OSError:
            continue
        if str(folder).encode() in told and PASSWORD.encode() in told:
            found.append(process.name)
    return found


def test_the_search_finds_what_it_is_to_find(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "log").write_bytes(b"\0" + base64.b64encode(PASSWORD.encode()) + b"\n")
    assert traces(tmp_path) == [tmp_path / "deep" / "log"]
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, env={"HOME": str(tmp_path), "TOLD": PASSWORD}) as told:
        assert seen_by_others(tmp_path) == [str(told.pid)]


def test_the_password_is_in_the_keyring_and_nowhere_else(mia: User, tmp_path: Path) -> None:
    with session(tmp_path / "keys") as world:
        settings = [word for key, value in mia.settings().items() for word in ("--set", f"{key}={value}")]
        done = mia.run("connect", "imap", "mail", *settings, "--secret-stdin", typed=PASSWORD + "\n", world=world)
        assert done.returncode == 0, done.stderr
        assert PASSWORD not in done.stdout + done.stderr
        mia.receives("With the keyring")
        with mia.dashboard(world=world) as screen:
            screen.shows("With the keyring")
            screen.type("r")
            screen.shows("ctrl+g send")
            screen.type("It is safe.\x07")
            assert mia.server is not None
            mia.server.sink.wait_for(b"It is safe.", 15)
            assert seen_by_others(tmp_path) == []
            assert screen.leave() == 0
        assert PASSWORD.encode() not in screen.raw()
        for words in (["sync"], ["doctor"], ["accounts", "--json"], ["queue"], ["outbox"]):
            done = mia.run(*words, world=world)
            assert done.returncode == 0, done.stderr
            assert PASSWORD not in done.stdout + done.stderr
        assert traces(mia.folder) == []
        done = mia.run("disconnect", "mail", world=world)
        assert done.returncode == 0, done.stderr
        again = mia.run("connect", "imap", "mail", *settings, world=world, typed="")
        assert again.returncode == 1
    assert traces(tmp_path) == []


CRASHES = """
import sys
from daybreak.__main__ import main
from connectors.secret import Secret
from tui.screens.today import TodayScreen

told, (where, file) = Secret.reveal, sys.argv[1:3]

def breaks(secret):
    shown = told(secret)
    raise ZeroDivisionError(len(shown))

def crashes(screen):
    password = told(Secret(open(file).read().strip()))
    raise ZeroDivisionError(len(password))

if where == "line":
    Secret.reveal = breaks
TodayScreen.action_help = crashes
sys.argv = sys.argv[3:]
sys.exit(main())
"""


@pytest.mark.parametrize("where", ["line", "screen"])
def test_a_crash_with_the_password_at_hand_prints_and_keeps_none_of_it(mia: User, where: str) -> None:
    mia.add_mailbox()
    mia.receives("Calm")
    wrap = [sys.executable, "-c", CRASHES, where, str(mia.secret)]
    with mia.dashboard(wrap=wrap) as screen:
        screen.shows("ZeroDivisionError" if where == "line" else "Calm")
        screen.type("?" if where == "screen" else "q")
        assert screen.ended() == (1 if where == "screen" else 0)
    assert b"ZeroDivisionError" in screen.raw()
    assert PASSWORD.encode() not in screen.raw()
    assert any(mia.home.log.glob("crash-*")) == (where == "line")
    assert traces(mia.folder) == []
