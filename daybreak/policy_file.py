"""The policy file of a home: read with the last good one to fall back on, watched, edited in place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from msgspec import Struct

from boundaries.policy import Loaded, Problem, default_policy, load
from boundaries.policy.model import Policy
from boundaries.policy.values import is_zone
from daybreak.atomic import ChangedError, replace_text
from daybreak.home import Home

_BOM = "\ufeff"
LARGEST = 1 << 20
"""Bytes; no policy of a person's comes near."""


class PolicyFileError(Exception):
    """The policy could not be changed; the text says why and what to do, and the file is as it was."""


class PolicyFile(Struct, frozen=True, kw_only=True):
    """The policy in force, where it came from, and what is wrong with the file."""

    policy: Policy
    problems: tuple[Problem, ...]
    source: Literal["file", "last-good", "defaults"]
    notice: str = ""
    """One line for the user, raw (the file's words stand in it): no policy yet, a broken one, an unknown key."""


def read(home: Home, machine: str = "") -> PolicyFile:
    """Read the policy of a home; never raises for what is in the file, or for a file that cannot be read.

    A file with a fatal problem leaves the last good one in force, a copy of ours; without one, the defaults.
    `machine` is the zone that stands in for a missing one, this machine's where it is left out.
    """
    zone = machine or machine_zone()
    try:
        text = text_of(home.policy)
    except FileNotFoundError:
        policy = default_policy("", zone)
        notice = f"There is no policy yet: Monday to Friday, 09:00 to 17:00, {zone}. Write your own with: daybreak init"
        return PolicyFile(policy=policy, problems=(), source="defaults", notice=notice)
    except (OSError, ValueError) as error:
        problem = Problem(file=str(home.policy), line=1, key="", reason=_unreadable(error))
        return _fall_back(home, zone, (problem,))
    loaded = load(text, str(home.policy), machine_zone=zone)
    if loaded.problems:
        loaded = load(text, str(home.policy), machine_zone=zone, accounts=_accounts(home))
    if not loaded.usable:
        return _fall_back(home, zone, loaded.problems)
    notice = _told(loaded.problems, "") or _keep(home, text)
    return PolicyFile(policy=loaded.policy, problems=loaded.problems, source="file", notice=notice)


def text_of(path: Path) -> str:
    """Give the text of a policy file, line ends as they are. Raises `OSError`, or `ValueError` for what is no text."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise ValueError("is larger than 1 MB, which no policy is")
    return raw.decode("utf-8")


def _accounts(home: Home) -> tuple[str, ...]:
    """Name the accounts: a policy may name one where it names a kind of channel."""
    from daybreak.accounts import AccountsError, read_accounts

    try:
        return tuple(entry.name for entry in read_accounts(home.accounts))
    except AccountsError:
        return ()


def examine(text: str, file: str, home: Home | None = None) -> Loaded:
    """Load a policy and look its region up as well, which takes the holidays library: for `policy check`.

    The accounts of `home` may be named where a kind of channel may.
    """
    loaded = load(text, file, machine_zone=machine_zone(), accounts=_accounts(home) if home is not None else ())
    region = loaded.policy.me.holidays
    if not loaded.usable or not region:
        return loaded
    from boundaries.policy.lines import Lines
    from daybreak.holidays import lookup, nearest_region

    try:
        lookup(region)
    except ValueError:
        problem = Problem(
            file=file,
            line=Lines(text.removeprefix(_BOM)).of(("me", "holidays")),
            key="me.holidays",
            reason=f'no public holidays are known for "{region}"',
            nearest=nearest_region(region),
            fatal=False,
        )
        return Loaded(loaded.policy, tuple(sorted((*loaded.problems, problem), key=lambda each: each.line)))
    return loaded


class PolicyWatch:
    """Notices that the policy file changed: one `stat` a look."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen = self._look()

    def changed(self) -> bool:
        """Say whether the file is another than at the last look."""
        before, self._seen = self._seen, self._look()
        return self._seen != before

    def differs(self) -> bool:
        """Say the same, and leave it to be said again."""
        return self._look() != self._seen

    def _look(self) -> tuple[int, int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino


def write_revision(home: Home, client: str, project: str, count: int) -> None:
    """Set `revisions_used` of a client's project, comments, order and spacing kept; the file is replaced whole.

    An empty `project` is the client's only one. Raises `PolicyFileError`.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        before = text_of(home.policy)
        document = tomlkit.parse(before.removeprefix(_BOM))
        table = _project(document.unwrap(), client, project)
        written = document["client"][table[0]]["project"][table[1]]
        written["revisions_used"] = count
        _replace(home, before, tomlkit.dumps(document))
    except (OSError, ValueError, TOMLKitError) as error:
        raise PolicyFileError(f"{home.policy}: the revision could not be counted: {_unreadable(error)}.") from error


def write_auto_reply(home: Home, mode: str) -> None:
    """Set `[auto_reply].mode`, comments, order and spacing kept; the file is replaced whole. Raises `PolicyFileError`.

    A table that is not there is begun at the end of the file.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        before = text_of(home.policy)
        document = tomlkit.parse(before.removeprefix(_BOM))
        if "auto_reply" in document:
            document["auto_reply"]["mode"] = mode
        else:
            table = tomlkit.table()
            table["mode"] = mode
            document["auto_reply"] = table
        _replace(home, before, tomlkit.dumps(document))
    except FileNotFoundError:
        raise PolicyFileError("There is no policy yet. Write your own with: daybreak init") from None
    except (OSError, ValueError, TypeError, TOMLKitError) as error:
        raise PolicyFileError(f"{home.policy}: auto_reply.mode could not be set: {_unreadable(error)}.") from error


def changed_meanwhile(home: Home) -> str:
    """Say that somebody else wrote the file while it was edited here."""
    return f"{home.policy} was changed meanwhile, and stays as it is. Look at it, then do it again."


def _replace(home: Home, before: str, after: str) -> None:
    """Put another text in place of the one that was read, its mark at the beginning and its line ends kept."""
    if "\r\n" in before and before.count("\r\n") == before.count("\n"):
        after = after.replace("\r\n", "\n").replace("\n", "\r\n")
    try:
        replace_text(home.policy, _BOM[: before.startswith(_BOM)] + after, instead_of=before)
    except ChangedError:
        raise PolicyFileError(changed_meanwhile(home)) from None


def _project(raw: dict[str, object], client: str, project: str) -> tuple[int, int]:
    """Find a project by the names of it and of its client: their numbers in the file."""
    for number, each in _tables(raw, "client"):
        if str(each.get("name")).casefold() != client.casefold():
            continue
        projects = _tables(each, "project")
        for place, found in projects:
            if str(found.get("name")).casefold() == project.casefold() or (not project and len(projects) == 1):
                return number, place
        wanted = f'"{project}"' if project else "to count it for without a name"
        raise PolicyFileError(f'The policy has no project {wanted} of "{client}". Add a [[client.project]] to it.')
    raise PolicyFileError(f'The policy has no client "{client}". Add a [[client]] with that name.')


def _tables(raw: dict[str, object], key: str) -> list[tuple[int, dict[str, object]]]:
    """Give the tables of an array with their numbers; what is none is left out."""
    found = raw.get(key)
    items = found if isinstance(found, list) else []
    return [(number, each) for number, each in enumerate(items) if isinstance(each, dict)]


def machine_zone() -> str:
    """Give this machine's IANA zone: `TZ`, the link /etc/localtime, /etc/timezone; "UTC" where none says."""
    named = os.environ.get("TZ")
    if named is not None:
        name = _zone_in(named.removeprefix(":")) if named else "UTC"
        if name:
            return name
    try:
        linked = _zone_in(str(Path("/etc/localtime").resolve()))
        return linked or _zone_in(Path("/etc/timezone").read_text(encoding="ascii").strip()) or "UTC"
    except (OSError, ValueError):
        return "UTC"


def _zone_in(name: str) -> str:
    """Give the zone that a name or the path of its file means, or nothing."""
    name = name.rpartition("zoneinfo/")[2]
    return name if not name.startswith("/") and is_zone(name) else ""


def _good(home: Home) -> Path:
    return home.data / "policy.good.toml"


def _keep(home: Home, text: str) -> str:
    """Keep a copy of a good policy; give a sentence where that cannot be done."""
    good = _good(home)
    try:
        if not good.exists() or good.read_bytes() != text.encode():
            replace_text(good, text)
    except OSError as error:
        return f"{good}: no copy of the policy could be kept: {_unreadable(error)}."
    return ""


def _fall_back(home: Home, zone: str, problems: tuple[Problem, ...]) -> PolicyFile:
    """Go on with the last good policy."""
    try:
        kept = load(text_of(_good(home)), str(_good(home)), machine_zone=zone)
    except (OSError, ValueError):
        kept = None
    if kept is not None and kept.usable:
        notice = _told(problems, " Until then the last good policy holds.")
        return PolicyFile(policy=kept.policy, problems=problems, source="last-good", notice=notice)
    notice = _told(problems, " Until then the defaults hold: Monday to Friday, 09:00 to 17:00.")
    return PolicyFile(policy=default_policy("", zone), problems=problems, source="defaults", notice=notice)


def _told(problems: tuple[Problem, ...], until: str) -> str:
    """Name the worst problem, how many more there are, and what to do."""
    if not problems:
        return ""
    worst = next((each for each in problems if each.fatal), problems[0])
    more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{worst.sentence()}{more} See them all with: daybreak policy check.{until}"


def _unreadable(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start} is no UTF-8; save the file as UTF-8"
    if isinstance(error, OSError):
        return f"cannot be read or written: {error.strerror}"
    return str(error)
