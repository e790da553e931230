"""A change of hours in words for the client whom it touches: what is different for them, and from when.

The words stand in the language that is asked for (`boundaries.answers.spoken.chosen`); an unknown one is English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from boundaries.answers.announced import ANNOUNCED, Announced
from boundaries.answers.spoken import SPOKEN, Spoken, day_of_month, say_channel, say_length
from boundaries.policy.model import WEEKDAYS, Client, DayException, Length, Policy, Weekday, Window
from boundaries.policy.wording import hours_of

_MIDNIGHT = 24 * 60


def differences(before: Policy, after: Policy, name: str, since: date, language: str = "en") -> tuple[str, ...]:
    """Say what changes for a client, a line each; nothing for one whom the change leaves alone, or who is new.

    Times stand in the client's own zone where that is known, with the user's beside them. Exceptions that are over
    by `since`, the date of the change, and why there is one, are nobody's matter.
    """
    was, now = _named(before, name), _named(after, name)
    if was is None or now is None:
        return ()
    clock = _Clock(after, now, language)
    return (*_week(before, was, after, now, clock, since), *_dates(before, after, clock, since))


def subject(language: str = "en") -> str:
    """Give the subject of the announcement."""
    return _words(language).subject


def letter(lines: tuple[str, ...], since: date, me: str, *, theirs: bool, language: str = "en") -> str:
    """Write the announcement; it names what changes and nothing else.

    `theirs` says that the lines name the client's own times.
    """
    words = _words(language)
    told = "\n".join(f"- {line}" for line in lines)
    return (
        words.letter.format(
            since=_dated(since, language), lines=told, times=words.times if theirs else "", me=me
        ).rstrip()
        + "\n"
    )


def in_their_time(policy: Policy, name: str, on: date) -> bool:
    """Say whether a client's own clock is known, and shows another time than the user's on a date."""
    client = _named(policy, name)
    if client is None or not client.timezone:
        return False
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=ZoneInfo(policy.me.timezone))
    return noon.utcoffset() != noon.astimezone(ZoneInfo(client.timezone)).utcoffset()


class _Clock:
    """Writes windows of a date on the client's clock."""

    def __init__(self, policy: Policy, client: Client, language: str) -> None:
        self._mine = ZoneInfo(policy.me.timezone)
        self._theirs = ZoneInfo(client.timezone) if client.timezone else self._mine
        self._spoken = _spoken(language)
        self.language = language
        self.words = _words(language)

    def windows(self, windows: tuple[Window, ...] | None, on: date) -> str:
        if not windows:
            return self.words.closed
        mine = self._in(self._mine, windows, on)
        theirs = self._in(self._theirs, windows, on)
        return mine if theirs == mine else f"{theirs} ({mine})"

    def _in(self, zone: ZoneInfo, windows: tuple[Window, ...], on: date) -> str:
        return ", ".join(f"{self._at(on, each.start, zone)}-{self._at(on, each.end, zone)}" for each in windows)

    def _at(self, on: date, minutes: int, zone: ZoneInfo) -> str:
        day, minutes = on + timedelta(days=minutes // _MIDNIGHT), minutes % _MIDNIGHT
        wall = datetime(day.year, day.month, day.day, minutes // 60, minutes % 60, tzinfo=self._mine)
        local = wall.astimezone(UTC).astimezone(zone)
        other = local.date() != on
        if other and zone is self._mine and not minutes:
            return self._spoken.clock.format(h=24, m=0)
        text = self._spoken.clock.format(h=local.hour, m=local.minute)
        return f"{self.words.short.split()[local.weekday()]} {text}" if other else text


def _words(language: str) -> Announced:
    return ANNOUNCED.get(language, ANNOUNCED["en"])


def _spoken(language: str) -> Spoken:
    return SPOKEN.get(language, SPOKEN["en"])


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
        until = "" if moved else f", {clock.words.until_now.format(hours=clock.windows(earlier, on))}"
        yield _line(_days(days, clock.language), f"{clock.windows(later, on)}{until}", clock.words)


def _dates(before: Policy, after: Policy, clock: _Clock, since: date) -> Iterator[str]:
    """Give the dates that differ from the week now, or do no longer."""
    old = {_key(each): each for each in before.exceptions if _differs(each, since)}
    new = {_key(each): each for each in after.exceptions if _differs(each, since)}
    for key, each in new.items():
        if key not in old:
            parts = [] if each.hours is None else [clock.windows(each.hours, each.first)]
            said = ", ".join([*parts, *_answers(each.promise, clock.language)])
            yield _line(_span(each, clock.language), said, clock.words)
    kept = {(each.first, each.last) for each in new.values()}
    for key, each in old.items():
        if key not in new and (each.first, each.last) not in kept:
            yield _line(_span(each, clock.language), clock.words.as_usual, clock.words)


def _differs(each: DayException, since: date) -> bool:
    """Say whether an exception still to come is more than a note."""
    return each.last >= since and (each.hours is not None or bool(each.promise))


def _key(each: DayException) -> tuple[object, ...]:
    return each.first, each.last, each.hours, tuple(sorted(each.promise.items(), key=_first))


def _first(item: tuple[str, Length]) -> str:
    return item[0]


def _line(when: str, what: str, words: Announced) -> str:
    said = words.line.format(when=when, what=what)
    return f"{said[0].upper()}{said[1:]}"


def _answers(promise: Mapping[str, Length], language: str) -> Iterator[str]:
    words = _words(language)
    for name, each in promise.items():
        pattern = words.answers if name == "default" else words.answers_by
        yield pattern.format(channel=say_channel(name, language), length=say_length(each, language))


def _next(since: date, day: Weekday) -> date:
    return since + timedelta(days=(WEEKDAYS.index(day) - since.weekday()) % 7)


def _days(days: list[Weekday], language: str) -> str:
    names = _spoken(language).weekdays.split()
    first, last = (names[WEEKDAYS.index(day)] for day in (days[0], days[-1]))
    return first if len(days) == 1 else _words(language).days.format(first=first, last=last)


def _span(each: DayException, language: str) -> str:
    first, last = _dated(each.first, language), _dated(each.last, language)
    words = _words(language)
    return words.on.format(date=first) if first == last else words.dates.format(first=first, last=last)


def _dated(on: date, language: str) -> str:
    names = _spoken(language)
    return _words(language).date.format(
        weekday=names.weekdays.split()[on.weekday()],
        day=day_of_month(on, language),
        month=names.months.split()[on.month - 1],
        year=on.year,
    )
