"""What writers are told while the user is off: the closed stretches of the weeks ahead, and each reader's words.

A pause between two windows of one day that is shorter than three hours is no absence: nobody wants an automatic
answer over lunch. Words never say why. Times in them are absolute, weekday and date, because nobody knows on which
day of an absence they are read; they stand in the first of `[rules].languages`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from string import Formatter
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.absence import Absence, AutoReplyPlan, Notice, Readers, Stretch
from boundaries.answers.spoken import SPOKEN, chosen, day_of_month, say_channel, say_hours, say_length
from boundaries.context import Context
from boundaries.policy.model import Client
from boundaries.policy.wording import channels_of, hours_of
from boundaries.promises import length_on
from boundaries.wallclock import week_in
from boundaries.worktime import PolicyNeverOpens, WorkTime

PAUSE = timedelta(hours=3)
"""A shorter gap between two windows of one day is no absence."""
WEEKS = 8
"""How far ahead a plan reaches."""
_DAY = timedelta(days=1)
_YEAR = 366
_ASIDE = re.compile(r"\s*(?:\([^()]*\{their_next_opening\}[^()]*\)|\[[^\[\]]*\{their_next_opening\}[^\[\]]*\])")


class _Tongue(Struct, frozen=True):
    """How one language joins what `boundaries.answers.spoken` says."""

    date: str
    time_of: str
    within: str
    urgent: str


_TONGUES = {
    "en": _Tongue(
        "{weekday} {day} {month}, {clock}", "{city} time", "within {length}", " If {what}, please write {how}."
    ),
    "de": _Tongue(
        "{weekday}, {day}. {month}, {clock} Uhr",
        "Ortszeit {city}",
        "innerhalb von {length}",
        " Falls {what}: bitte schreiben Sie {how}.",
    ),
    "es": _Tongue(
        "{weekday} {day} de {month}, {clock}",
        "hora de {city}",
        "en {length}",
        " Si {what}, escriba {how}, por favor.",
    ),
    "fr": _Tongue("{weekday} {day} {month}, {clock}", "heure de {city}", "sous {length}", " Si {what}, écrivez {how}."),
}


def absences(work: WorkTime, start: datetime, until: datetime) -> Iterator[Stretch]:
    """Give the closed stretches that touch a time, whole and in order; none that never ends.

    Each goes from a close to the next opening, pauses left out. Where no window came before within a year, it begins
    a year before its end.
    """
    end = _close_before(work, start)
    day = work.day_of(start if end is None else end) - _DAY
    last = work.day_of(until) + _DAY
    empty = 0
    while empty <= _YEAR:
        for span in work.spans(day):
            if end is None and span.start > start:
                yield Stretch(span.start - _YEAR * _DAY, span.start)
            elif end is not None and span.start > end:
                gap = Stretch(end, span.start)
                if gap.start >= until:
                    return
                if gap.end > start and not _is_pause(work, gap):
                    yield gap
            end = span.end if end is None else max(end, span.end)
            empty = 0
        if day >= last and end is not None and end >= until:
            return
        empty += 1
        day += _DAY


def plan(  # noqa: PLR0913 - the world, and what one account adds to it
    context: Context,
    now: datetime,
    weeks: int = WEEKS,
    *,
    mine: Sequence[str] = (),
    channel: str = "email",
    account: str = "",
    away: Sequence[Stretch] = (),
) -> AutoReplyPlan:
    """Plan the automatic answers of the weeks ahead: the stretch that runs and those that begin within them.

    The same policy gives the same words for one absence whenever it is planned.

    Args:
        context: the policy, its holidays, its clients.
        now: absences that are over by now are left out.
        weeks: how far ahead.
        mine: the user's own addresses.
        channel: over which a writer came, for the promise.
        account: likewise, by name.
        away: stretches in which the user is off against the policy's windows: a day closed early, an entry of the
            calendar, a word of the user's. Each is taken to the next opening; one shorter than a pause is no absence.
    """
    until = now + timedelta(weeks=weeks)
    found = _joined(context.mine, absences(context.mine, now, until), away, now)
    source = (channel, account)
    plain = tuple(notice(context, None, each.end, *source) for each in found)
    readers = (_readers(context, client, found, plain, source) for client in context.policy.clients)
    return AutoReplyPlan(
        absences=tuple(
            Absence(start=each.start, end=each.end, notice=told) for each, told in zip(found, plain, strict=True)
        ),
        readers=tuple(each for each in readers if each is not None),
        mine=tuple(dict.fromkeys(mine)),
    )


def notice(context: Context, client: Client | None, opening: datetime, channel: str, account: str) -> Notice:
    """Fill the words of `[auto_reply]` for one reader and the opening that ends an absence."""
    language = chosen(context.policy.rules.languages)
    tongue = _TONGUES[language]
    zone, theirs = context.zone, ZoneInfo(client.timezone) if client and client.timezone else None
    own_clock = _moment(opening, zone, language)
    place = tongue.time_of.format(city=_city(zone))
    length = length_on(context.policy, client, channel, account, context.mine.day_of(opening))
    values = {
        "next_opening": f"{own_clock} {place}",
        "promise": tongue.within.format(length=say_length(length, language)),
        "urgent": _urgent(context, client, language),
    }
    their_clock = _moment(opening, theirs, language) if theirs else own_clock
    if theirs and their_clock != own_clock:
        day, comma, clock = their_clock.rpartition(", ")
        same_day = own_clock.startswith(day + comma)
        values["their_next_opening"] = clock if same_day else their_clock
    settings = context.policy.auto_reply
    if "{hours" in settings.subject + settings.text:
        values["hours"] = _hours(context, client, opening, language)
    return Notice(subject=filled(settings.subject, values), text=filled(settings.text, values))


def filled(template: str, values: dict[str, str]) -> str:
    """Fill a text of `[auto_reply]`; where the reader's own time is not known, its parenthesis goes away."""
    if "their_next_opening" not in values:
        template = _ASIDE.sub("", template)
        values = values | {"their_next_opening": values.get("next_opening", "")}
    parts = []
    for literal, place, _, _ in Formatter().parse(template):
        parts.append(literal)
        if place is not None:
            parts.append(values.get(place, ""))
    return "".join(parts)


def _readers(
    context: Context, client: Client, found: Sequence[Stretch], plain: Sequence[Notice], source: tuple[str, str]
) -> Readers | None:
    """Give a client's own words and hours; None where they are everybody's."""
    addresses = context.clients.addresses(client)
    work = context.work(client)
    told = tuple(notice(context, client, _opening(work, each.end), *source) for each in found)
    silent = () if work is context.mine else tuple(_inside(work, found))
    if not (addresses or client.domains) or (told == tuple(plain) and not silent):
        return None
    return Readers(addresses=addresses, domains=client.domains, notices=told, silent=silent)


def _inside(work: WorkTime, found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Give the hours of a client's own that lie in absences of the user."""
    for each in found:
        day, last = work.day_of(each.start) - _DAY, work.day_of(each.end) + _DAY
        while day <= last:
            for span in work.spans(day):
                start, end = max(span.start, each.start), min(span.end, each.end)
                if start < end:
                    yield Stretch(start, end)
            day += _DAY


def _opening(work: WorkTime, end: datetime) -> datetime:
    """Give when a client is answered again: with the user, or later where their own hours begin later."""
    try:
        return work.next_opening(end)
    except PolicyNeverOpens:
        return end


def _urgent(context: Context, client: Client | None, language: str) -> str:
    """Say the urgent way, where one is agreed; empty for all others."""
    if client is None or not client.emergency:
        return ""
    _, urgent = channels_of(context.policy, client)
    if not urgent:
        return ""
    what = client.emergency.strip().rstrip(".")
    return _TONGUES[language].urgent.format(what=what, how=say_channel(urgent[0], language))


def _hours(context: Context, client: Client | None, opening: datetime, language: str) -> str:
    """Say the week that holds for a reader by their own clock, where their zone is known, as of the opening's week."""
    week = hours_of(context.policy, client)
    zone = ZoneInfo(client.timezone) if client and client.timezone else context.zone
    said = say_hours(week_in(zone, week, context.zone, context.mine.day_of(opening)), language)
    return f"{said} ({_TONGUES[language].time_of.format(city=_city(zone))})" if said else ""


def _city(zone: ZoneInfo) -> str:
    return (zone.key or "UTC").rpartition("/")[2].replace("_", " ")


def _moment(at: datetime, zone: ZoneInfo, language: str) -> str:
    words, local = SPOKEN[language], at.astimezone(zone)
    return _TONGUES[language].date.format(
        weekday=words.weekdays.split()[local.weekday()],
        day=day_of_month(local, language),
        month=words.months.split()[local.month - 1],
        clock=words.clock.format(h=local.hour, m=local.minute),
    )


def _close_before(work: WorkTime, at: datetime) -> datetime | None:
    """Give the start of the closed stretch at an instant; while open, the start of the window. None within no year."""
    day = work.day_of(at) + _DAY
    for _ in range(_YEAR + 3):
        before = [span for span in work.spans(day) if span.start <= at]
        if before:
            return before[-1].start if before[-1].end > at else before[-1].end
        day -= _DAY
    return None


def _is_pause(work: WorkTime, gap: Stretch) -> bool:
    """Say whether a gap lies between two windows of one day and is a short one."""
    if gap.end - gap.start >= PAUSE:
        return False
    edges = [(span.start, span.end) for span in work.spans(work.day_of(gap.end))]
    return any(end == gap.start for _, end in edges) and any(start == gap.end for start, _ in edges)


def _joined(work: WorkTime, found: Iterable[Stretch], away: Sequence[Stretch], now: datetime) -> tuple[Stretch, ...]:
    """Join the policy's stretches with the user's own, and leave out what is over or too short."""
    own = [Stretch(each.start, end) for each in away if (end := _back(work, each)) is not None and end > now]
    policy = tuple(found)
    joined: list[Stretch] = []
    for each in sorted((*policy, *own), key=lambda stretch: stretch.start):
        if joined and each.start <= joined[-1].end:
            joined[-1] = Stretch(joined[-1].start, max(joined[-1].end, each.end))
        else:
            joined.append(each)
    return tuple(each for each in joined if each.end - each.start >= PAUSE or each in policy)


def _back(work: WorkTime, away: Stretch) -> datetime | None:
    """Give the opening at which, or after which, a stretch of the user's own ends; None where none comes."""
    try:
        return work.next_opening(away.end)
    except PolicyNeverOpens:
        return None
