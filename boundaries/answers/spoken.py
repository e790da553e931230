"""Times, lengths, channels and hours as a letter says them in its language: whole adverbials, 24 hours, no locale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.policy.model import WEEKDAYS, Length, Week, Window


class Spoken(Struct, frozen=True, kw_only=True):
    """One language's words for time and channels. In the patterns, {day}, {month}, {year}, {name} and {clock}."""

    weekdays: str
    """Seven names from Monday on, and twelve from January on, with blanks between."""
    months: str
    on_weekday: str
    on_date: str
    short_weekday: str = ""
    """In chat, where that is shorter and still said so."""
    short_date: str = ""
    date: str
    clock: str
    to: str
    units: Mapping[str, tuple[str, str]]
    """One and many of a unit, in the case that follows "within"."""
    periods: Mapping[str, tuple[str, str]]
    """One and many of "d", "w" and "m", of the calendar."""
    channels: Mapping[str, str]
    by_account: str


SPOKEN: Mapping[str, Spoken] = {
    "en": Spoken(
        weekdays="Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        months="January February March April May June July August September October November December",
        on_weekday="on {name} at {clock}",
        on_date="on {day} {month} at {clock}",
        short_weekday="{name} {clock}",
        short_date="{day} {month} {clock}",
        date="{day} {month} {year}",
        clock="{h:02}:{m:02}",
        to="to",
        units={
            "minute": ("working minute", "working minutes"),
            "hour": ("working hour", "working hours"),
            "day": ("working day", "working days"),
        },
        periods={"d": ("day", "days"), "w": ("week", "weeks"), "m": ("month", "months")},
        channels={
            "email": "by e-mail",
            "chat": "by chat",
            "sms": "by text message",
            "social": "on social media",
            "tracker": "in the tracker",
        },
        by_account="on {name}",
    ),
    "de": Spoken(
        weekdays="Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        on_weekday="am {name} um {clock} Uhr",
        on_date="am {day}. {month} um {clock} Uhr",
        short_weekday="{name} {clock} Uhr",
        short_date="{day}. {month} {clock} Uhr",
        date="{day}. {month} {year}",
        clock="{h:02}:{m:02}",
        to="bis",
        units={
            "minute": ("Arbeitsminute", "Arbeitsminuten"),
            "hour": ("Arbeitsstunde", "Arbeitsstunden"),
            "day": ("Arbeitstag", "Arbeitstagen"),
        },
        periods={"d": ("Tag", "Tage"), "w": ("Woche", "Wochen"), "m": ("Monat", "Monate")},
        channels={
            "email": "per E-Mail",
            "chat": "im Chat",
            "sms": "per SMS",
            "social": "in sozialen Medien",
            "tracker": "im Tracker",
        },
        by_account="über {name}",
    ),
    "es": Spoken(
        weekdays="lunes martes miércoles jueves viernes sábado domingo",
        months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        on_weekday="el {name} a las {clock}",
        on_date="el {day} de {month} a las {clock}",
        short_date="el {d}/{n} a las {clock}",
        date="{day} de {month} de {year}",
        clock="{h}:{m:02}",
        to="a",
        units={
            "minute": ("minuto laborable", "minutos laborables"),
            "hour": ("hora laborable", "horas laborables"),
            "day": ("día laborable", "días laborables"),
        },
        periods={"d": ("día", "días"), "w": ("semana", "semanas"), "m": ("mes", "meses")},
        channels={
            "email": "por correo",
            "chat": "por chat",
            "sms": "por SMS",
            "social": "por redes sociales",
            "tracker": "en el gestor de tareas",
        },
        by_account="por {name}",
    ),
    "fr": Spoken(
        weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
        months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        on_weekday="{name} à {clock}",
        on_date="le {day} {month} à {clock}",
        short_date="le {d}/{n} à {clock}",
        date="{day} {month} {year}",
        clock="{h}h{m:02}",
        to="à",
        units={
            "minute": ("minute ouvrée", "minutes ouvrées"),
            "hour": ("heure ouvrée", "heures ouvrées"),
            "day": ("jour ouvré", "jours ouvrés"),
        },
        periods={"d": ("jour", "jours"), "w": ("semaine", "semaines"), "m": ("mois", "mois")},
        channels={
            "email": "par e-mail",
            "chat": "par chat",
            "sms": "par SMS",
            "social": "sur les réseaux sociaux",
            "tracker": "dans l'outil de suivi",
        },
        by_account="sur {name}",
    ),
}


def chosen(languages: Iterable[str]) -> str:
    """Give the language in which readers are written to: the first of the policy's that has words here, or English."""
    return next((each for each in languages if each in SPOKEN), "en")


def say_moment(at: datetime, seen_from: datetime, zone: ZoneInfo, language: str, *, short: bool = False) -> str:
    """Say when: "on Monday at 09:00" up to six days away, else "on 4 December at 09:00"; wall clock of `zone`.

    `short` is for chat: "Monday 09:00" where a language has it so.
    """
    words, local = _words(language), at.astimezone(zone)
    clock = words.clock.format(h=local.hour, m=local.minute)
    near = abs((local.date() - seen_from.astimezone(zone).date()).days) <= 6
    if near:
        pattern = (short and words.short_weekday) or words.on_weekday
        said = pattern.format(name=words.weekdays.split()[local.weekday()], clock=clock)
    else:
        pattern = (short and words.short_date) or words.on_date
        said = pattern.format(
            day=day_of_month(local, language),
            month=words.months.split()[local.month - 1],
            d=local.day,
            n=local.month,
            clock=clock,
        )
    return said.replace("a las 1:", "a la 1:") if language == "es" else said


def say_date(on: date, language: str) -> str:
    """Say a date with its year: "4 December 2026", "4. Dezember 2026"."""
    words = _words(language)
    return words.date.format(day=day_of_month(on, language), month=words.months.split()[on.month - 1], year=on.year)


def say_length(of: Length, language: str) -> str:
    """Say a promise: "2 working hours", as it stands after "within"."""
    words = _words(language)
    seconds = of.seconds or 0
    if of.working_days is not None:
        number, unit = of.working_days, "day"
    elif seconds % 3600:
        number, unit = -(-seconds // 60), "minute"
    else:
        number, unit = seconds // 3600, "hour"
    return f"{number} {words.units[unit][number != 1]}"


def say_period(period: str, language: str) -> str:
    """Say a period as the policy writes it: "30d" is "30 days"; empty for none."""
    if not period:
        return ""
    number = int(period[:-1])
    return f"{number} {_words(language).periods[period[-1]][number != 1]}"


def say_channel(name: str, language: str) -> str:
    """Say how a message travels: "by e-mail"; an account's own name is taken as it is, "on slack"."""
    words = _words(language)
    return words.channels.get(name) or words.by_account.format(name=name)


def say_hours(week: Week, language: str) -> str:
    """Say a week's windows: "Monday to Thursday 09:00–12:30, 13:30–17:30; Friday 09:00–14:00"."""
    words = _words(language)
    runs = groupby(enumerate(WEEKDAYS), key=lambda each: week.get(each[1], ()))
    said = []
    for windows, run in runs:
        days = [words.weekdays.split()[number] for number, _ in run]
        if windows:
            name = days[0] if len(days) == 1 else f"{days[0]} {words.to} {days[-1]}"
            said.append(f"{name} {', '.join(_window(window, words) for window in windows)}")
    return "; ".join(said)


def _window(window: Window, words: Spoken) -> str:
    ends = (words.clock.format(h=minutes // 60 % 24, m=minutes % 60) for minutes in (window.start, window.end))
    return "–".join(ends)


def day_of_month(on: date, language: str) -> str:
    """Give the number of a day as the language writes it in a date: French has a "1er"."""
    return "1er" if language == "fr" and on.day == 1 else str(on.day)


def _words(language: str) -> Spoken:
    return SPOKEN.get(language, SPOKEN["en"])
