from __future__ import annotations

import stat
from pathlib import Path

import pytest

from boundaries.facts import ChannelKind
from connectors.errors import NeedsUser
from connectors.vault import MemoryVault
from daybreak.accounts import (
    AccountEntry,
    AccountsError,
    add_account,
    open_account,
    read_accounts,
    remove_account,
)
from daybreak.atomic import replace_text

WORK = AccountEntry(name="work", kind="memory", channel=ChannelKind.SMS, settings={"address": "noor@x.example"})


def test_what_is_added_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "home" / "accounts.toml"
    other = AccountEntry(name="b-2", kind="imap", settings={"host": 'a"b\\c'}, secret_command=("pass", "show x"))
    assert read_accounts(path) == ()
    add_account(path, WORK)
    add_account(path, other)
    assert read_accounts(path) == (WORK, other)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_comments_order_and_spacing_of_the_user_stay(tmp_path: Path) -> None:
    path = tmp_path / "accounts.toml"
    path.write_text('# mine\n\n[account.a]   # the first\nkind="memory"  # odd spacing\n\n# the end\n')
    before = path.read_text()
    add_account(path, WORK)
    assert path.read_text().startswith(before)
    assert remove_account(path, "work")
    assert path.read_text().strip() == before.strip()
    assert not remove_account(path, "work")
    assert remove_account(path, "a")
    assert read_accounts(path) == ()
    assert "# mine" in path.read_text()


def test_numbers_and_flags_written_by_hand_are_text_to_the_connector(tmp_path: Path) -> None:
    path = tmp_path / "accounts.toml"
    path.write_text('[account.a]\nkind = "imap"\nport = 993\ntls = true\n')
    assert read_accounts(path)[0].settings == {"port": "993", "tls": "true"}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[account.a]\nkind = \n", 2, "not valid TOML"),
        ('\n[account."A b"]\nkind = "m"\n', 2, "cannot name an account"),
        ("[account.a]\n", 1, "no kind"),
        ('[account.b]\nkind = "m"\n[account.a]\nkind = "m"\nchannel = "fax"\n', 3, "channel is 'fax'"),
        ('[account.a]\nkind = "m"\nsecret_command = "pass x"\n', 1, "list of words"),
        ('[account.a]\nkind = "m"\npassword = "hunter22"\n', 1, "password does not belong here"),
        ('[account.a]\nkind = "m"\nfolders = ["x"]\n', 1, "folders is neither"),
        ('[account.a]\nkind="m"\n\n[account.a]\nkind="m"\n', 4, "not valid TOML"),
        ('# x\n[acount.a]\nkind = "a"\n', 2, "unknown key 'acount'"),
        ("account = 3\n", 1, "begins with [account.NAME]"),
        ("[account]\na = 3\n", 1, "is not a table"),
    ],
)
def test_an_error_names_file_line_and_reason(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = tmp_path / "accounts.toml"
    path.write_text(text)
    with pytest.raises(AccountsError) as caught:
        read_accounts(path)
    assert f"{path}, line {line}: " in str(caught.value)
    assert words in str(caught.value)
    assert "hunter22" not in str(caught.value)


def test_bytes_that_are_no_text_are_an_error_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "accounts.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AccountsError, match="cannot be read"):
        read_accounts(path)


def test_a_file_that_everybody_may_write_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "accounts.toml"
    add_account(path, WORK)
    path.chmod(0o666)
    with pytest.raises(AccountsError, match="chmod o-w"):
        read_accounts(path)


def test_the_same_name_twice_is_refused_and_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "accounts.toml"
    add_account(path, WORK)
    before = path.read_bytes()
    with pytest.raises(AccountsError, match="already"):
        add_account(path, WORK)
    assert path.read_bytes() == before


def test_an_account_is_opened_by_its_kind_with_its_channel() -> None:
    account = open_account(WORK, MemoryVault())
    assert (account.name, account.kind, account.channel) == ("work", "memory", ChannelKind.SMS)


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (AccountEntry(name="x", kind="memroy"), "kind"),
        (AccountEntry(name="x", kind="memory", settings={"adress": "a@b"}), "adress"),
    ],
)
def test_an_account_that_cannot_be_names_its_field(entry: AccountEntry, field: str) -> None:
    with pytest.raises(NeedsUser) as caught:
        open_account(entry, MemoryVault())
    assert caught.value.field == field
    assert "Did you mean" in caught.value.todo


def test_a_file_is_replaced_whole_through_its_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "link.toml"
    real.write_text("old")
    link.symlink_to(real)
    replace_text(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["link.toml", "real.toml"]


def test_a_replacement_that_fails_leaves_the_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        replace_text(path, "half \ud800")
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.toml"]
