"""Hours and dates as a sentence writes them: "by 16:30", "half past seven", "um halb acht", "le 14 mai", "24.12."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from boundaries.prose import folded

_CLOCK = re.compile(
    r"(?<![\d:.,/])(\d{1,2})(?:"
    r"[:h](\d{2})(?!\d)\s?(a\.?m|p\.?m)?"
    r"|\.(\d{2})\s?(?:uhr|h)\b"
    r"|\s?(a\.?m|p\.?m|uhr|h|heures?|horas|o.clock)\b"
    r")",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(?:at|um|bis|gegen|vor|a las|las|para las|à|avant|vers|by|until|before|around)\s(\d{1,2})"
    r"(?![\d:.,/%h]|\s?\w)"
    r"|\b(?:at|by|before)\s(\d{1,2})\s(?:today|tomorrow|tonight|on)\b",
    re.IGNORECASE,
)
_NOON = re.compile(r"\b(?:noon|\w{0,10}mittags?|mediodía|midi)\b", re.IGNORECASE)
_HOURS = (
    ("one", "eins", "una", "une"),
    ("two", "zwei", "dos", "deux"),
    ("three", "drei", "tres", "trois"),
    ("four", "vier", "cuatro", "quatre"),
    ("five", "funf", "cinco", "cinq"),
    ("six", "sechs", "seis"),
    ("seven", "sieben", "siete", "sept"),
    ("eight", "acht", "ocho", "huit"),
    ("nine", "neun", "nueve", "neuf"),
    ("ten", "zehn", "diez", "dix"),
    ("eleven", "elf", "once", "onze"),
    ("twelve", "zwolf", "doce", "douze"),
)
_HOUR = {word: number for number, words in enumerate(_HOURS, 1) for word in words}
_NAME = "|".join(_HOUR)
_SPOKEN = re.compile(
    rf"\b(?:(half past) ({_NAME})|(halb) ({_NAME})|a las ({_NAME})( y media)?|({_NAME}) heures?( et demie)?"
    rf"|(?:at|by|before|until|um|gegen|vor|bis) ({_NAME})(?: uhr)?)\b(?! \w+ (?:days?|weeks?|hours?|tagen?|stunden))"
)
_MONTHS = (
    "january januar enero janvier", "february februar febrero fevrier", "march marz marzo mars",
    "april abril avril", "may mai mayo", "june juni junio juin", "july juli julio juillet", "august agosto aout",
    "september septiembre septembre", "october oktober octubre octobre", "november noviembre novembre",
    "december dezember diciembre decembre",
)  # fmt: skip
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_MONTH_NAME = "|".join(_MONTH)
_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er)?\.? (?:of |de )?({_MONTH_NAME})\b"
    rf"|\b({_MONTH_NAME}) (\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"|(?<![\d.:/])(\d{1,2})[./](\d{1,2})(?:[./](?:20)?\d{2}|\.(?!\d)|(?=\s|,|$))(?! ?(?:uhr|h\b))"
)


def clocks(raw: str) -> Iterator[time]:
    """Give the hours that a sentence names; one up to 12 without "am" or "pm" is both."""
    if _NOON.search(raw):
        yield time(12)
    for found in _CLOCK.finditer(raw):
        hour, minute = int(found[1]), int(found[2] or found[4] or 0)
        half = (found[3] or found[5] or "").replace(".", "").lower()
        yield from _readings(hour, minute, half if half in {"am", "pm"} else "", padded=found[1].startswith("0"))
    for found in _BARE.finditer(raw):
        yield from _readings(int(found[1] or found[2]), 0, "", padded=False)
    for found in _SPOKEN.finditer(folded(raw)):
        yield from _spoken(found)


def day_of_year(raw: str) -> tuple[int, int] | None:
    """Give the month and the day that a sentence names by date; None for none, or for one that there is not."""
    found = _DATE.search(folded(raw))
    if found is None:
        return None
    day, month = (
        (found[1], _MONTH[found[2]])
        if found[1]
        else (found[4], _MONTH[found[3]])
        if found[3]
        else (found[5], int(found[6]))
    )
    return (month, int(day)) if 1 <= month <= 12 and 1 <= int(day) <= 31 else None


def _spoken(found: re.Match[str]) -> Iterator[time]:
    """Read an hour in words; German "halb acht" is half past seven."""
    half = bool(found[1] or found[6] or found[8])
    name = found[2] or found[4] or found[5] or found[7] or found[9]
    hour, minute = _HOUR[name], 30 if half else 0
    if found[3]:
        hour, minute = hour - 1 or 12, 30
    yield from _readings(hour, minute, "", padded=False)


def _readings(hour: int, minute: int, half: str, *, padded: bool) -> Iterator[time]:
    if hour > 23 or minute > 59 or (half and hour > 12):
        return
    if half:
        yield time(hour % 12 + (12 if half == "pm" else 0), minute)
        return
    yield time(hour, minute)
    if 0 < hour < 12 and not padded:
        yield time(hour + 12, minute)
