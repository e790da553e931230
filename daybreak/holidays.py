"""Public holidays by country and region, from the `holidays` library; loaded when a policy first asks for a year."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from boundaries.policy.problems import nearest
from boundaries.worktime import Holidays, no_holidays
from daybreak.atomic import replace_text

_FILE_NAME: Final = re.compile(r"[A-Z]{2,3}(-[A-Za-z0-9]{1,8})?\Z")


class _Kept(msgspec.Struct, frozen=True):
    """The file: which library said so, as `_edition` names it, and the names by year and date."""

    edition: str
    years: dict[str, dict[str, str]]


def lookup(region: str) -> Holidays:
    """Give the holidays of "DE" or "DE-BE", year by year and kept; names are in the country's own language.

    "" gives none. Raises `ValueError` for a region that the library does not know, with the nearest one that it does.
    """
    if not region:
        return no_holidays
    import holidays

    country, _, part = region.partition("-")
    known = holidays.list_supported_countries()
    if country not in known or (part and part not in known[country]):
        like = nearest_region(region)
        meant = f' Did you mean "{like}"?' if like else ""
        raise ValueError(f'No public holidays are known for "{region}".{meant}')

    @cache
    def of(year: int) -> Mapping[date, str]:
        return dict(holidays.country_holidays(country, subdiv=part or None, years=year).items())

    return of


def kept(region: str, folder: Path) -> Holidays:
    """Give the holidays of a region from a file of ours in `folder`, so that a status line need not load the library.

    The library is asked for a year that the file lacks, and for all of them once it is another version.
    Raises `ValueError` for a region that the library does not know.
    """
    file = folder / f"holidays-{region}.json"
    if not _FILE_NAME.match(region):
        return lookup(region)
    edition = _edition()
    years = _read(file, edition) if edition else {}
    if not years:
        lookup(region)

    @cache
    def of(year: int) -> Mapping[date, str]:
        known = years.get(str(year))
        if known is None:
            known = {day.isoformat(): name for day, name in lookup(region)(year).items()}
            years[str(year)] = known
            with suppress(OSError):
                replace_text(file, json.dumps({"edition": edition, "years": years}))
        return {date.fromisoformat(day): name for day, name in known.items()}

    return of


def _edition() -> str:
    """Name the library as it lies on the disk; to ask its metadata for the version costs ten times as much.

    Empty where it lies in no folder.
    """
    for folder in sys.path:
        with suppress(OSError):
            found = Path(folder, "holidays", "__init__.py").stat()
            return f"{found.st_mtime_ns} {found.st_size}"
    return ""


def _read(file: Path, edition: str) -> dict[str, dict[str, str]]:
    """Give the years of the file; none where there is no such file, or one of another version of the library."""
    try:
        found = msgspec.json.decode(file.read_bytes(), type=_Kept)
    except (OSError, msgspec.DecodeError):
        return {}
    return found.years if found.edition == edition else {}


def nearest_region(region: str) -> str:
    """Give the known region that comes nearest to a word, or nothing."""
    import holidays

    country, _, part = region.partition("-")
    known = holidays.list_supported_countries()
    parts = [f"{country}-{each}" for each in known.get(country, ())]
    return (nearest(region, parts) if part else "") or (country if country in known else nearest(country, known))
