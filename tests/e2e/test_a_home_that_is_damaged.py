"""A full disk, a torn store, a broken policy: a sentence that says what to do, nothing lost, the day goes on."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable

import pytest
from dashboard import POLICY, PROGRAM, Dashboard, User

from daybreak.store.durable import DurableStore

LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.argv = sys.argv[2:]
from daybreak.__main__ import main
main()
"""


def filled(user: User, *subjects: str) -> User:
    """Give a user with a Maildir of a few mails."""
    for part in ("cur", "new", "tmp"):
        (user.folder / "Maildir" / part).mkdir(parents=True)
    for subject in subjects:
        put(user, subject)
    user.said("connect", "maildir", "local", "--set", f"path={user.folder / 'Maildir'}", "--set", "address=mia@x.test")
    user.said("sync")
    return user


def put(user: User, subject: str) -> None:
    mail = f"From: Jo Park <jo@acme.example>\nSubject: {subject}\nMessage-ID: <{subject}@x>\n\nText of {subject}.\n"
    (user.folder / "Maildir" / "new" / f"1790000000.{subject}.test").write_text(mail)


def titles(user: User) -> list[str]:
    return sorted(row["subject"] for row in user.queue())


def compact(user: User) -> None:
    """Write the collections anew, as the store does by itself from time to time."""
    store = DurableStore(user.home.data)
    store.compact()
    store.close()


def test_a_broken_policy_is_named_with_its_line_and_the_last_good_one_holds(alone: Callable[..., User]) -> None:
    mia = filled(alone(), "Alpha")
    with mia.dashboard() as screen:
        screen.shows("Alpha")
        mia.home.policy.write_text(POLICY.replace('default = "2h"', 'default = "2 fortnights"'))
        screen.shows('policy.toml:15: promise.default: "2 fortnights" is no promise; write it like "90m"')
        screen.shows("Until then the last good policy holds.")
        screen.shows("2:00 ◦ Acme")
        screen.type("d")
        screen.hides("Jo Park Alpha")
        mia.home.policy.write_text(POLICY)
        screen.hides("policy.toml:15")
        assert screen.leave() == 0
    mia.home.policy.write_text(POLICY.replace("[hours]", "[hours"))
    checked = mia.run("policy", "check")
    assert checked.returncode == 2
    assert "policy.toml:5: " in checked.stdout + checked.stderr
    with mia.dashboard() as screen:
        screen.shows("policy.toml:5: ")
        screen.shows("Until then the last good policy holds.")
        screen.shows("00:00–00:00")
        assert screen.leave() == 0


@pytest.mark.parametrize("name", ["threads.json", "messages.json", "store.json"])
def test_a_store_file_that_was_cut_off_is_said_once_and_nothing_is_lost(alone: Callable[..., User], name: str) -> None:
    mia = filled(alone(), "Alpha", "Beta")
    compact(mia)
    mia.said("done", next(row["id"] for row in mia.queue() if row["subject"] == "Alpha"))
    compact(mia)
    cut = mia.home.data / name
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    with mia.dashboard() as screen:
        screen.shows(f"{name} was damaged on the disk")
        screen.shows(f"kept as {name}.corrupt-…")
        screen.shows("Beta")
        assert "Jo Park Alpha" not in screen.words()
        assert screen.leave() == 0
    assert titles(mia) == ["Beta"]
    with mia.dashboard() as screen:
        screen.shows("Beta")
        assert "damaged" not in screen.words()
        screen.type("u")
        screen.shows("Jo Park Alpha")
        assert screen.leave() == 0


def test_collections_that_are_gone_come_back_from_the_journal_or_are_not_begun_anew(
    alone: Callable[..., User],
) -> None:
    mia = filled(alone(), "Alpha")
    compact(mia)
    for file in mia.home.data.glob("*.json*"):
        file.unlink()
    assert titles(mia) == ["Alpha"]
    for _ in range(2):
        mia.said("done", mia.queue()[0]["id"])
        compact(mia)
        mia.said("undo")
        compact(mia)
    for file in mia.home.data.glob("*.json*"):
        file.unlink()
    kept = sorted(file.name for file in mia.home.data.iterdir())
    for words in ((), ("queue",), ("sync",)):
        refused = mia.run(*words)
        assert refused.returncode == 1
        assert "Put the folder back from a backup" in refused.stderr
        assert "Traceback" not in refused.stderr
    with Dashboard([PROGRAM, "--home", str(mia.root)], mia.folder, mia.world, opens=False) as screen:
        screen.shows("Put the folder back from a backup")
        assert screen.ended() == 1
    assert sorted(file.name for file in mia.home.data.iterdir()) == kept


def test_a_full_disk_refuses_in_words_and_takes_the_next_action_when_there_is_room(
    alone: Callable[..., User],
) -> None:
    mia = filled(alone(), "Alpha", "Beta")
    largest = max(file.stat().st_size for file in mia.home.data.iterdir() if file.is_file())
    limited = [sys.executable, "-c", LIMITED, str(largest)]
    refused = mia.run("done", mia.queue()[0]["id"], wrap=limited)
    assert refused.returncode == 1
    assert "Raise the file size limit" in refused.stderr
    with mia.dashboard(wrap=limited) as screen:
        screen.shows("Alpha")
        screen.type("d")
        screen.shows("the file may not grow any further on this system. Raise the file size limit")
        screen.shows("2 to answer")
        put(mia, "Gamma")
        screen.type("\x1b[15~")
        resource.prlimit(screen.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        screen.type("d")
        screen.shows("u takes it back")
        screen.type("\x1b[15~")
        screen.shows("Gamma")
        assert screen.leave() == 0
    assert len(titles(mia)) == 2
    assert "Gamma" in titles(mia)
