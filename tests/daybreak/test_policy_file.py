"""The policy of a home: the last good one holds, changes are noticed, a revision is counted with comments kept."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from daybreak.atomic import replace_text
from daybreak.holidays import lookup
from daybreak.home import Home
from daybreak.policy_file import (
    PolicyFileError,
    PolicyWatch,
    examine,
    machine_zone,
    read,
    text_of,
    write_auto_reply,
    write_revision,
)
from daybreak.policy_write import write

GOOD = '[me]\nname = "Noor"\n[hours]\nmon = ["09:00-17:00"]\n'
BROKEN = GOOD + 'tue = ["9-5"]\n'
REFERENCE = Path(__file__).parent.parent / "boundaries" / "policy_reference.toml"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home.at(tmp_path / "home")
    home.prepare()
    return home


def test_home_without_a_policy_works_and_says_so(home: Home) -> None:
    found = read(home, "Europe/Berlin")
    assert found.source == "defaults"
    assert list(found.policy.hours) == ["mon", "tue", "wed", "thu", "fri"]
    assert found.policy.me.timezone == "Europe/Berlin"
    assert "daybreak init" in found.notice


def test_an_account_may_stand_where_a_kind_of_channel_may(home: Home) -> None:
    home.policy.write_text(f'{GOOD}\n[promise]\nemails = "4h"\n', "utf-8")
    assert 'Did you mean "email"' in read(home).notice
    home.accounts.write_text('[account.emails]\nkind = "maildir"\n', "utf-8")
    assert not read(home).notice
    assert not examine(home.policy.read_text("utf-8"), str(home.policy), home).problems


def test_last_good_policy_holds_while_the_file_is_broken(home: Home) -> None:
    home.policy.write_text(GOOD)
    good = read(home)
    assert (good.source, good.notice) == ("file", "")
    for broken in (BROKEN.encode(), b"\xff\xfe", b"x" * (2 << 20), b"["):
        home.policy.write_bytes(broken)
        found = read(home)
        assert found.source == "last-good"
        assert found.policy == good.policy
        assert str(home.policy) in found.notice
        assert "last good policy" in found.notice
    home.policy.write_text(GOOD + "tue = []\n")
    assert read(home).source == "file"


def test_broken_file_without_a_good_one_leaves_the_defaults(home: Home) -> None:
    home.policy.write_text(BROKEN)
    found = read(home, "Asia/Tokyo")
    assert (found.source, found.policy.version, found.policy.me.timezone) == ("defaults", "defaults", "Asia/Tokyo")
    assert f"{home.policy}:5: hours.tue[1]" in found.notice


def test_folder_in_place_of_the_file(home: Home) -> None:
    home.policy.mkdir()
    found = read(home)
    assert found.source == "defaults"
    assert "cannot be read" in found.problems[0].reason


def test_unknown_key_is_a_notice_and_the_file_holds(home: Home) -> None:
    home.policy.write_text(GOOD + "fry = []\n")
    found = read(home)
    assert found.source == "file"
    assert 'Did you mean "fri"?' in found.notice


def test_copy_is_kept_private_and_not_written_twice(home: Home) -> None:
    home.policy.write_text(GOOD)
    read(home)
    good = home.data / "policy.good.toml"
    assert stat.S_IMODE(good.stat().st_mode) == 0o600
    before = good.stat().st_ino
    read(home)
    assert good.stat().st_ino == before


def test_copy_that_cannot_be_kept_is_told(home: Home) -> None:
    (home.data / "policy.good.toml").mkdir()
    home.policy.write_text(GOOD)
    found = read(home)
    assert found.source == "file"
    assert "no copy of the policy could be kept" in found.notice


def test_watch_notices_each_change_once(home: Home) -> None:
    watch = PolicyWatch(home.policy)
    assert not watch.changed()
    home.policy.write_text(GOOD)
    assert watch.changed()
    assert not watch.changed()
    home.policy.write_text(GOOD + "\n")
    os.utime(home.policy, ns=(1, 1))
    assert watch.changed()
    home.policy.unlink()
    assert watch.changed()
    assert not watch.changed()


def test_revision_is_counted_on_its_line_alone(home: Home) -> None:
    for ends in ("\n", "\r\n"):
        before = REFERENCE.read_text().replace("revisions_used = 1", "revisions_used = 1   # two left")
        before = before.replace("\n", ends)
        home.policy.write_bytes(before.encode())
        write_revision(home, "acme", "", 2)
        after = text_of(home.policy)
        assert after == before.replace("revisions_used = 1 ", "revisions_used = 2 ")
        assert read(home).policy.clients[0].projects[0].revisions_used == 2


def test_revision_of_a_project_that_counts_none_yet(home: Home) -> None:
    text = GOOD + '[[client]]\nname = "A"\nproject = [{ name = "One" }, { name = "Two" }] # both\n'
    home.policy.write_text(text)
    write_revision(home, "A", "two", 1)
    projects = read(home).policy.clients[0].projects
    assert [(each.name, each.revisions_used) for each in projects] == [("One", 0), ("Two", 1)]
    assert text_of(home.policy).startswith(GOOD)
    assert "# both" in text_of(home.policy)


def test_revision_that_cannot_be_counted_changes_nothing(home: Home) -> None:
    text = GOOD + '[[client]]\nname = "A"\n[[client.project]]\nname = "P"\n[[client.project]]\nname = "Q"\n'
    home.policy.write_text(text)
    for client, project, words in (("B", "P", "no client"), ("A", "R", "no project"), ("A", "", "without a name")):
        with pytest.raises(PolicyFileError, match=words):
            write_revision(home, client, project, 1)
    home.policy.write_text("[[")
    with pytest.raises(PolicyFileError, match="could not be counted"):
        write_revision(home, "A", "P", 1)
    home.policy.write_text("client = [1]\n")
    with pytest.raises(PolicyFileError, match="no client"):
        write_revision(home, "A", "P", 1)
    home.policy.unlink()
    with pytest.raises(PolicyFileError, match=str(home.policy)):
        write_revision(home, "A", "P", 1)


def test_holidays_by_country_and_part_of_it() -> None:
    berlin, germany = lookup("DE-BE"), lookup("DE")
    assert date(2026, 3, 8) in berlin(2026)
    assert date(2026, 3, 8) not in germany(2026)
    assert germany(2026)[date(2026, 12, 25)]
    assert berlin(2026) is berlin(2026)
    assert lookup("")(2026) == {}


@pytest.mark.parametrize(("region", "nearest"), [("DE-BX", 'Did you mean "DE-'), ("DX", ""), ("ZZ-99", "")])
def test_unknown_region(region: str, nearest: str) -> None:
    with pytest.raises(ValueError, match=f'No public holidays are known for "{region}".*{nearest}'):
        lookup(region)
    text = GOOD.replace("[hours]", f'holidays = "{region}"\n[hours]')
    (problem,) = examine(text, "policy.toml").problems
    assert (problem.line, problem.key) == (3, "me.holidays")


@pytest.mark.parametrize(
    ("value", "expected"),
    [("Europe/Berlin", "Europe/Berlin"), (":Asia/Tokyo", "Asia/Tokyo"), ("", "UTC"), ("UTC", "UTC")],
)
def test_zone_of_this_machine(monkeypatch: pytest.MonkeyPatch, value: str, expected: str) -> None:
    monkeypatch.setenv("TZ", value)
    assert machine_zone() == expected


def test_zone_named_by_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "/usr/share/zoneinfo/America/New_York")
    assert machine_zone() == "America/New_York"
    monkeypatch.setenv("TZ", "CET-1CEST")
    assert machine_zone()
    monkeypatch.delenv("TZ")
    assert machine_zone()


def test_where_the_home_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert Home.find(tmp_path) == Home.at(tmp_path)
    ours = Home.find()
    assert ours.policy == Path(os.environ["XDG_CONFIG_HOME"]) / "daybreak" / "policy.toml"
    assert ours.data.is_relative_to(os.environ["XDG_DATA_HOME"])
    monkeypatch.setenv("DAYBREAK_HOME", str(tmp_path / "other"))
    assert Home.find() == Home.at(tmp_path / "other")
    assert Home.find(tmp_path) == Home.at(tmp_path)


def test_folders_are_made_for_this_user_alone(tmp_path: Path) -> None:
    home = Home.at(tmp_path / "a" / "b")
    home.data.mkdir(parents=True, mode=0o755)
    home.prepare()
    for folder in (home.data, home.log, home.cache):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


EDITS: dict[str, Callable[[Home], object]] = {
    "hours": lambda home: write(home, lambda text: text.replace("17:00", "16:00")),
    "auto-reply": lambda home: write_auto_reply(home, "on"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_an_editor_saves_at_the_same_moment_is_never_lost(
    home: Home, monkeypatch: pytest.MonkeyPatch, edit: str
) -> None:
    home.policy.write_text(GOOD)
    flush = os.fsync

    def slowly(handle: int) -> None:
        home.policy.write_text(GOOD + "# typed just now\n")
        flush(handle)

    monkeypatch.setattr(os, "fsync", slowly)
    with pytest.raises(PolicyFileError, match="was changed meanwhile"):
        EDITS[edit](home)
    assert home.policy.read_text() == GOOD + "# typed just now\n"
    assert [path.name for path in home.policy.parent.glob(".policy*")] == []


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_edit_leaves_permissions_mark_and_line_ends(home: Home, edit: str, mark: str) -> None:
    home.policy.write_bytes((mark + GOOD).replace("\n", "\r\n").encode())
    home.policy.chmod(0o640)
    EDITS[edit](home)
    raw = home.policy.read_bytes()
    assert stat.S_IMODE(home.policy.stat().st_mode) == 0o640
    assert raw.startswith(mark.encode() + b"[me]\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert raw.decode().removeprefix(mark).replace("\r\n", "\n") != GOOD


def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no file"):
        replace_text(tmp_path / "pipe", "text")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
