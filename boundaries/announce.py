"""A change of hours in words for the client whom it touches: what is different for them, and from when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from boundaries.policy.model import WEEKDAYS, Client, DayException, Length, Policy, Weekday, Window
from boundaries.policy.wording import hours_of
from boundaries.words import MONTHS, length
from boundaries.words import WEEKDAYS as NAMES

SUBJECT = "My working hours change"
_MIDNIGHT = 24 * 60


def differences(before: Policy, after: Policy, name: str, since: date) -> tuple[str, ...]:
    """Say what changes for a client, a line each; nothing for one whom the change leaves alone, or who is new.

    Times stand in the client's own zone where that is known, with the user's beside them. Exceptions that are over
    by `since`, the date of the change, and why there is one, are nobody's matter.
    """
    was, now = _named(before, name), _named(after, name)
    if was is None or now is None:
        return ()
    clock = _Clock(after, now)
    return (*_week(before, was, after, now, clock, since), *_dates(before, after, clock, since))


def letter(lines: tuple[str, ...], since: date, me: str, *, theirs: bool) -> str:
    """Write the announcement; it names what changes and nothing else.

    `theirs` says that the lines name the client's own times.
    """
    told = "\n".join(f"- {line}" for line in lines)
    times = "The times are yours, mine stand in brackets. " if theirs else ""
    return (
        f"Hello,\n\nmy working hours change from {_dated(since)} on. For you this is what is new:\n\n{told}\n\n"
        f"{times}All else stays as we agreed, and my answers count in these hours.\n\n{me}".rstrip()
        + "\n"
    )


def in_their_time(policy: Policy, name: str) -> bool:
    """Say whether a client's own zone is known, and not the user's."""
    client = _named(policy, name)
    return client is not None and bool(client.timezone) and client.timezone != policy.me.timezone


class _Clock:
    """Writes windows of a date on the client's clock."""

    def __init__(self, policy: Policy, client: Client) -> None:
        self._mine = ZoneInfo(policy.me.timezone)
        self._theirs = ZoneInfo(client.timezone) if client.timezone else self._mine

    def words(self, windows: tuple[Window, ...] | None, on: date) -> str:
        if not windows:
            return "closed"
        mine = ", ".join(
            f"{self._at(on, each.start, self._mine)}-{self._at(on, each.end, self._mine)}" for each in windows
        )
        if self._theirs.key == self._mine.key:
            return mine
        theirs = ", ".join(
            f"{self._at(on, each.start, self._theirs)}-{self._at(on, each.end, self._theirs)}" for each in windows
        )
        return f"{theirs} ({mine})"

    def _at(self, on: date, minutes: int, zone: ZoneInfo) -> str:
        day, minutes = on + timedelta(days=minutes // _MIDNIGHT), minutes % _MIDNIGHT
        wall = datetime(day.year, day.month, day.day, minutes // 60, minutes % 60, tzinfo=self._mine)
        local = wall.astimezone(UTC).astimezone(zone)
        text = f"{local.hour:02}:{local.minute:02}"
        other = local.date() != on and not (zone is self._mine and not minutes)
        return f"{NAMES[local.weekday()][:3]} {text}" if other else "24:00" if local.date() != on else text


def _named(policy: Policy, name: str) -> Client | None:
    return next((each for each in policy.clients if each.name == name), None)


def _week(  # noqa: PLR0913, PLR0917 - both agreements, and how they are told
    before: Policy, was: Client, after: Policy, now: Client, clock: _Clock, since: date
) -> Iterator[str]:
    """Give the days whose windows change, like days in one line."""
    old, new = hours_of(before, was), hours_of(after, now)
    moved = before.me.timezone != after.me.timezone
    groups: list[tuple[list[Weekday], tuple[tuple[Window, ...], tuple[Window, ...]]]] = []
    for number, day in enumerate(WEEKDAYS):
        pair = (old.get(day, ()), new.get(day, ()))
        if pair[0] == pair[1] and not (moved and pair[1]):
            continue
        if groups and groups[-1][1] == pair and groups[-1][0][-1] == WEEKDAYS[number - 1]:
            groups[-1][0].append(day)
        else:
            groups.append(([day], pair))
    for days, (earlier, later) in groups:
        on = _next(since, days[0])
        until = "" if moved else f", until now {clock.words(earlier, on)}"
        yield f"{_days(days)}: {clock.words(later, on)}{until}"


def _dates(before: Policy, after: Policy, clock: _Clock, since: date) -> Iterator[str]:
    """Give the dates that differ from the week now, or do no longer."""
    old = {_key(each): each for each in before.exceptions if _differs(each, since)}
    new = {_key(each): each for each in after.exceptions if _differs(each, since)}
    for key, each in new.items():
        if key not in old:
            parts = [] if each.hours is None else [clock.words(each.hours, each.first)]
            yield f"{_span(each)}: {', '.join([*parts, *_answers(each.promise)])}"
    kept = {(each.first, each.last) for each in new.values()}
    for key, each in old.items():
        if key not in new and (each.first, each.last) not in kept:
            yield f"{_span(each)}: my usual hours after all"


def _differs(each: DayException, since: date) -> bool:
    """Say whether an exception still to come is more than a note."""
    return each.last >= since and (each.hours is not None or bool(each.promise))


def _key(each: DayException) -> tuple[object, ...]:
    return each.first, each.last, each.hours, tuple(sorted(each.promise.items(), key=_first))


def _first(item: tuple[str, Length]) -> str:
    return item[0]


def _answers(promise: Mapping[str, Length]) -> list[str]:
    return [
        f"answers{'' if name == 'default' else f' by {name}'} within {length(each)}" for name, each in promise.items()
    ]


def _next(since: date, day: Weekday) -> date:
    return since + timedelta(days=(WEEKDAYS.index(day) - since.weekday()) % 7)


def _days(days: list[Weekday]) -> str:
    names = [NAMES[WEEKDAYS.index(day)] for day in days]
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"


def _span(each: DayException) -> str:
    if each.first == each.last:
        return _dated(each.first)
    return f"{_dated(each.first)} to {_dated(each.last)}"


def _dated(on: date) -> str:
    return f"{NAMES[on.weekday()]} {on.day} {MONTHS[on.month - 1]} {on.year}"
