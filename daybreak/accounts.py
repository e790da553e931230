"""The user's accounts: `accounts.toml`, read with the place of each error, edited in place with comments kept.

No secret ever stands in the file: it is in the keyring, or a `secret_command` prints it.
"""

from __future__ import annotations

import re
import stat
import tomllib
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from boundaries.facts import ChannelKind
from daybreak.atomic import replace_text

if TYPE_CHECKING:
    from pathlib import Path

    from connectors.base import Account
    from connectors.vault import Vault

NAME: Final = re.compile(r"[a-z0-9-]{1,32}")
_AT_LINE: Final = re.compile(r"\(at line (\d+)")
SECRET_NAMES: Final = frozenset({"password", "passwd", "secret", "token", "passphrase", "api_key"})


class AccountsError(Exception):
    """The file cannot be used as it is: `file, line N: reason`, and what to do."""


class AccountEntry(Struct, frozen=True, kw_only=True):
    """One account as the user wrote it; `settings` hold text, as `connectors.base.Settings` wants it."""

    name: str
    kind: str
    channel: ChannelKind | None = None
    """What it is to the user; None leaves it to the connector."""
    settings: dict[str, str] = {}
    secret_command: tuple[str, ...] = ()


def read_accounts(path: Path) -> tuple[AccountEntry, ...]:
    """Give the accounts in the order of the file; none where there is no file. Raises `AccountsError`."""
    try:
        if path.stat().st_mode & stat.S_IWOTH:
            raise AccountsError(f"{path}: everybody may write to it; run: chmod o-w '{path}'")
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except FileNotFoundError:
        return ()
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        where = f"line {found[1]}" if found else "at its end"
        raise AccountsError(f"{path}, {where}: not valid TOML: {str(error).split(' (at')[0]}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise AccountsError(f"{path}: it cannot be read: {error}.") from error
    for key in table:
        if key != "account":
            place = f"{path}, line {_line_of(text, key)}"
            raise AccountsError(f"{place}: unknown key {key!r}; an account begins with [account.NAME].")
    rows = table.get("account", {})
    if not isinstance(rows, dict):
        raise AccountsError(f"{path}, line {_line_of(text, 'account')}: an account begins with [account.NAME].")
    entries = []
    for name, row in rows.items():
        try:
            entries.append(_entry(name, row))
        except ValueError as error:
            raise AccountsError(f"{path}, line {_line_of(text, 'account', name)}: {error}") from None
    return tuple(entries)


def _line_of(text: str, *keys: str) -> int:
    """Give the line on which a key or a table's header stands."""
    wanted = re.compile(r"[\s\[\"']*" + r"[\"'\s]*\.[\"'\s]*".join(map(re.escape, keys)) + r"[\s\]\"'=.]")
    for number, row in enumerate(text.splitlines(), 1):
        if wanted.match(row + " "):
            return number
    return 1


def _entry(name: str, row: object) -> AccountEntry:
    check_name(name)
    if not isinstance(row, dict):
        raise ValueError(f"account {name!r} is not a table; begin it with [account.{name}].")  # noqa: TRY004
    kind = row.get("kind")
    if not isinstance(kind, str) or not kind:
        raise ValueError(f'account {name!r} has no kind; write kind = "imap" or another one.')
    command = row.get("secret_command", [])
    if not isinstance(command, list) or not all(isinstance(word, str) for word in command):
        raise ValueError('secret_command is a list of words: ["pass", "show", "mail"].')
    settings: dict[str, str] = {}
    for key, value in row.items():
        if key in ("kind", "channel", "secret_command"):
            continue
        if key in SECRET_NAMES:
            raise ValueError(
                f"{key} does not belong here: remove it, change it where it is used, and run `daybreak connect` again."
            )
        settings[key] = _text(key, value)
    channel = channel_of(row.get("channel", ""))
    return AccountEntry(name=name, kind=kind, channel=channel, settings=settings, secret_command=tuple(command))


def _text(key: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return str(value)
    raise ValueError(f"{key} is neither a text, a number nor true or false.")


def channel_of(text: object) -> ChannelKind | None:
    """Give the channel of a word; None for an empty one. Raises `ValueError`."""
    if text in ("", None):
        return None
    try:
        return ChannelKind(str(text))
    except ValueError:
        raise ValueError(f"channel is {str(text)!r}; it is one of {', '.join(ChannelKind)}.") from None


def check_name(name: str) -> None:
    """Raise `ValueError` unless it can name an account: it also names files and keyring items."""
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot name an account: 1 to 32 of a-z, 0-9 and '-'.")


def add_account(path: Path, entry: AccountEntry) -> None:
    """Write one more account at the end of the file; what stands there stays as it is, comments too."""
    import tomlkit

    check_name(entry.name)
    if any(known.name == entry.name for known in read_accounts(path)):
        raise AccountsError(f"{path}: there is an account {entry.name!r} already; disconnect it or take another name.")
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    table = tomlkit.table()
    table["kind"] = entry.kind
    if entry.channel is not None:
        table["channel"] = str(entry.channel)
    for key, value in entry.settings.items():
        table[key] = value
    if entry.secret_command:
        table["secret_command"] = list(entry.secret_command)
    account = tomlkit.table(is_super_table=True)
    account[entry.name] = table
    document = tomlkit.document()
    document["account"] = account
    apart = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    replace_text(path, text + apart + tomlkit.dumps(document))


def remove_account(path: Path, name: str) -> bool:
    """Take one account out of the file; False where there is none of that name."""
    import tomlkit

    if not any(known.name == name for known in read_accounts(path)):
        return False
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    del document["account"][name]
    replace_text(path, tomlkit.dumps(document))
    return True


def open_account(entry: AccountEntry, vault: Vault) -> Account:
    """Make the account: its kind, its settings checked, its secret from the vault or its command when it connects.

    Touches neither network nor vault. `NeedsUser` names the field that cannot be, `Broken` a kind that does not load.
    """
    from connectors import registry
    from connectors.vault import source_for

    kind = registry.load(entry.kind)
    given: dict[str, object] = dict(entry.settings)
    if entry.channel is not None:
        given["channel"] = str(entry.channel)
    if entry.secret_command:
        given["secret_command"] = list(entry.secret_command)
    settings = registry.check_settings(kind, given, entry.name)
    return kind.open(entry.name, settings, source_for(entry.kind, entry.name, settings, vault))
