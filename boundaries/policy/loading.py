"""From the text of `policy.toml` to a policy, with every problem of the text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from hashlib import sha256
from typing import Any

from msgspec import Struct

from boundaries.policy.build import build, promises
from boundaries.policy.checks import check, never_opens
from boundaries.policy.model import WEEKDAYS, Me, Policy, Week, Window
from boundaries.policy.problems import Problem, Problems
from boundaries.policy.reader import read_table
from boundaries.policy.shapes import RawPolicy

_PLACE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)")
_KEY = re.compile(r"\s*([A-Za-z0-9_.-]+)\s*=")


class Loaded(Struct, frozen=True):
    """A policy with the problems of its text, in the order of the file.

    With a fatal problem the policy is what could be read, defaults for the rest: not one to work by.
    """

    policy: Policy
    problems: tuple[Problem, ...]

    @property
    def usable(self) -> bool:
        """Say whether no problem is fatal."""
        return not any(problem.fatal for problem in self.problems)


def load(text: str, file: str, *, machine_zone: str = "UTC", accounts: Collection[str] = ()) -> Loaded:
    """Read a policy; never raises for what stands in the text.

    Args:
        text: the whole file.
        file: its name, for the problems.
        machine_zone: IANA zone that stands in for a missing `[me].timezone`.
        accounts: names that may stand where a kind of channel may.
    """
    try:
        raw = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return Loaded(default_policy("", machine_zone), (_syntax(text, file, error),))
    try:
        return _understood(raw, text, file, machine_zone, accounts)
    except RecursionError as error:
        return Loaded(default_policy("", machine_zone), (_syntax(text, file, error),))


def _understood(raw: dict[str, Any], text: str, file: str, machine_zone: str, accounts: Collection[str]) -> Loaded:
    """Make the policy of what a file says, and find what is wrong with it."""
    problems = Problems(file, text.removeprefix("\ufeff"), raw)
    tables = read_table(RawPolicy, raw, (), problems) or RawPolicy()
    for needed in ("me", "hours"):
        if needed not in raw:
            problems.add((needed,), "is missing")
    check(tables, accounts, problems)
    policy = build(tables, machine_zone, sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12])
    if problems.sound(("hours",), ("exception",)):
        _openings(tables, policy, problems)
    return Loaded(policy, problems.sorted())


def default_policy(name: str, machine_zone: str) -> Policy:
    """Give what holds without a file: Monday to Friday, 09:00 to 17:00, the machine's zone."""
    day: tuple[Window, ...] = (Window(9 * 60, 17 * 60),)
    hours: Week = dict.fromkeys(WEEKDAYS[:5], day)
    me = Me(name=name, timezone=machine_zone)
    return Policy(me=me, hours=hours, promise=promises(None), version="defaults")


def _openings(tables: RawPolicy, policy: Policy, problems: Problems) -> None:
    """Refuse hours that stay closed for more than a year, the user's or a client's."""
    closed = never_opens(policy)
    if closed is not None:
        since = f" in the 366 days from {closed} on" if any(policy.hours.values()) else ""
        problems.add(("hours",), f"never open{since}: without working time no promise can be kept")
        return
    for table, client in zip(tables.client or (), policy.clients, strict=True):
        path = (*problems.path(table), "hours")
        if problems.sound(path) and never_opens(policy, client) is not None:
            problems.add(path, "never open for this client")


def _syntax(text: str, file: str, error: Exception) -> Problem:
    """Say where the text stops being TOML."""
    if isinstance(error, RecursionError):
        return Problem(file=file, line=1, key="", reason="is nested too deep to be read")
    found = _PLACE.search(str(error))
    lines = text.split("\n")
    line = int(found[1]) if found and found[1] else len(text.rstrip().split("\n")) if found else 1
    key = _KEY.match(lines[min(line, len(lines)) - 1])
    reason = _PLACE.sub("", str(error)).rstrip(".")
    return Problem(file=file, line=line, key=key[1] if key else "", reason=f"is no TOML: {reason}")
