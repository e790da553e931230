"""Public holidays by country and region, from the `holidays` library; loaded when a policy first asks for a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from boundaries.policy.problems import nearest
from boundaries.worktime import Holidays, no_holidays


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


def holidays_for(region: str) -> tuple[Holidays, str]:
    """Give the holidays of a region, or none and a sentence that says why: the dashboard starts all the same."""
    try:
        return lookup(region), ""
    except ValueError as error:
        return no_holidays, f"{error} Until [me].holidays is mended, no day is a public holiday."


def nearest_region(region: str) -> str:
    """Give the known region that comes nearest to a word, or nothing."""
    import holidays

    country, _, part = region.partition("-")
    known = holidays.list_supported_countries()
    parts = [f"{country}-{each}" for each in known.get(country, ())]
    return (nearest(region, parts) if part else "") or (country if country in known else nearest(country, known))
