"""What one key alone cannot tell: names that clash, dates the wrong way round, hours that never open."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import chain
from string import Formatter

from msgspec import Struct

from boundaries.policy.model import WEEKDAYS, Client, Policy
from boundaries.policy.problems import Path, Problems, nearest
from boundaries.policy.shapes import RawAutoReply, RawClient, RawException, RawPolicy
from boundaries.policy.words import CHANNEL_KINDS

_PLACEHOLDERS = ("next_opening", "their_next_opening", "promise", "hours", "urgent")


def check(raw: RawPolicy, accounts: Collection[str], problems: Problems) -> None:
    """Look at a file whose keys have been read one by one."""
    if raw.me is not None and not raw.me.name.strip():
        problems.add((*problems.path(raw.me), "name"), "must not be empty")
    for exception in raw.exception or ():
        _exception(exception, accounts, problems)
    _promise(raw.promise, ("promise",), accounts, problems)
    _channels(raw, accounts, problems)
    if raw.auto_reply is not None:
        _auto_reply(raw.auto_reply, problems)
    for client in raw.client or ():
        _client(client, accounts, problems)
    _identities(raw.client or (), problems)


def never_opens(policy: Policy, client: Client | None = None) -> date | None:
    """Give the first of more than 366 days on end that are all closed; None where there are none.

    Public holidays are left out: which they are depends on the year and on a library.
    """
    week = [(client.hours if client else {}).get(day, policy.hours.get(day, ())) for day in WEEKDAYS]
    with_hours = [each for each in policy.exceptions if each.hours is not None]
    if not any(week):
        return max((each.last for each in with_hours), default=date(1970, 1, 1))

    def is_open(number: int) -> bool:
        day = date.fromordinal(number)
        held = next((each.hours for each in with_hours if each.first <= day <= each.last), None)
        return bool(week[day.weekday()] if held is None else held)

    for start in (each.first.toordinal() for each in with_hours if not each.hours):
        before = next((day for day in range(start - 1, max(start - 367, 0), -1) if is_open(day)), start - 367)
        last = min(before + 367, date.max.toordinal())
        if not any(map(is_open, range(start, last + 1))):
            return date.fromordinal(max(before + 1, 1))
    return None


def _exception(raw: RawException, accounts: Collection[str], problems: Problems) -> None:
    path = problems.path(raw)
    if raw.last is not None and raw.last < raw.first:
        problems.add((*path, "to"), f"ends on {raw.last}, before it begins on {raw.first}")
    if raw.hours is None and not raw.promise:
        problems.add(path, "changes nothing: give it `hours` or `promise`", fatal=False)
    _promise(raw.promise, (*path, "promise"), accounts, problems)


def _promise(raw: Mapping[str, object] | None, path: Path, accounts: Collection[str], problems: Problems) -> None:
    for name in raw or ():
        _channel(name, (*path, name), (*accounts, "default"), problems)


def _channel(name: str, path: Path, also: Iterable[str], problems: Problems) -> None:
    """Point out what looks like a slip of the pen; any other word may be an account's name."""
    known = (*CHANNEL_KINDS, *also)
    if name not in known and nearest(name, known):
        reason = f'"{name}" is no kind of channel'
        problems.add(path, reason, word=name, known=known, fatal=False)


def _channels(raw: RawPolicy, accounts: Collection[str], problems: Problems) -> None:
    if raw.channels is None:
        return
    path = problems.path(raw.channels)
    _names(raw.channels, ("urgent", "general", "off_limits"), accounts, problems)
    wanted = {*(raw.channels.urgent or ()), *(raw.channels.general or ())}
    for number, name in enumerate(raw.channels.off_limits or ()):
        if name in wanted:
            problems.add((*path, "off_limits", number), f'"{name}" is off limits and wanted at once')


def _names(raw: Struct, keys: Iterable[str], accounts: Collection[str], problems: Problems) -> None:
    for key in keys:
        for number, name in enumerate(getattr(raw, key) or ()):
            _channel(name, (*problems.path(raw), key, number), accounts, problems)


def _auto_reply(raw: RawAutoReply, problems: Problems) -> None:
    for key in ("subject", "text"):
        path = (*problems.path(raw), key)
        try:
            parts = list(Formatter().parse(getattr(raw, key) or ""))
        except ValueError:
            problems.add(path, "has a brace without its other half; write a brace of the text twice")
            continue
        for _, name, *_ in parts:
            if name is not None and name not in _PLACEHOLDERS:
                reason = f"has no value for {{{name}}}; there are {', '.join(f'{{{each}}}' for each in _PLACEHOLDERS)}"
                problems.add(path, reason, word=name or "promise", known=_PLACEHOLDERS)


def _client(raw: RawClient, accounts: Collection[str], problems: Problems) -> None:
    path = problems.path(raw)
    _promise(raw.promise, (*path, "promise"), accounts, problems)
    _names(raw, ("channels", "urgent"), accounts, problems)
    for number, domain in enumerate(raw.domains or ()):
        if "@" in domain or "/" in domain or " " in domain.strip():
            bare = domain.rpartition("@")[2].strip()
            place = (*path, "domains", number)
            problems.add(place, f'"{domain}" is no domain; write it like "acme.example"', word=bare, known=(bare,))
    names: set[str] = set()
    for project in raw.project or ():
        if project.name.casefold() in names:
            problems.add((*problems.path(project), "name"), f'two projects are called "{project.name}"')
        names.add(project.name.casefold())


def _identities(clients: Iterable[RawClient], problems: Problems) -> None:
    """Every name, address and domain is one client's."""
    names: set[str] = set()
    owners: dict[tuple[str, str], str] = {}
    for client in clients:
        path = problems.path(client)
        if client.name.casefold() in names:
            problems.add((*path, "name"), f'two clients are called "{client.name}"')
        names.add(client.name.casefold())
        people = (("people", number, each) for number, each in enumerate(client.people or ()))
        domains = (("domains", number, each) for number, each in enumerate(client.domains or ()))
        for key, number, each in chain(people, domains):
            owner = owners.setdefault((key, each.strip().casefold()), client.name)
            if owner != client.name:
                problems.add((*path, key, number), f'"{each}" is already with {owner}')
