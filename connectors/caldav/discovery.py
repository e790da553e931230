"""From an address to the calendars behind it (RFC 6764, RFC 5397, RFC 4791 section 6.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from connectors.caldav.server import Server, inside
from connectors.caldav.xml import CAL, DAV, Answer, Found, components, propfind
from connectors.errors import Broken, NeedsUser, Refused

_WELL_KNOWN: Final = "/.well-known/caldav"
_FIRST: Final = propfind(
    (DAV, "current-user-principal"),
    (DAV, "resourcetype"),
    (DAV, "displayname"),
    (CAL, "calendar-home-set"),
    (CAL, "calendar-user-address-set"),
    (CAL, "supported-calendar-component-set"),
)
_EACH: Final = propfind((DAV, "resourcetype"), (DAV, "displayname"), (CAL, "supported-calendar-component-set"))
_MOST: Final = 200
"""Calendars that are read without being named."""
_MAIL: Final = "mailto:"


class Calendars(Struct, frozen=True):
    """What an account has there."""

    urls: tuple[str, ...]
    addresses: frozenset[str] = frozenset()
    """The user's own, as the server knows them, in lower case."""


async def discover(server: Server, account: str, url: str, wanted: Sequence[str]) -> Calendars:
    """Find the calendars for events; `wanted` names some of them, none means all. Raises where there are none."""
    first, url = await _first(server, url)
    here = _only(first)
    if here.has("resourcetype", CAL, "calendar"):
        return Calendars((url,), await _addresses(server, here, url))
    principal = _followed(here, url, DAV, "current-user-principal")
    person = here
    if principal:
        answer, principal = await server.multistatus("PROPFIND", principal, _FIRST)
        person, url = _only(answer), principal
    home = _followed(person, url, CAL, "calendar-home-set") or _followed(here, url, CAL, "calendar-home-set") or url
    answer, home = await server.multistatus("PROPFIND", home, _EACH, "1")
    found = {inside(home, each.href): each for each in answer.found if _holds_events(each)}
    found.pop("", None)
    chosen = _chosen(found, account, wanted)
    return Calendars(tuple(sorted(chosen)), _mail(person))


async def _first(server: Server, url: str) -> tuple[Answer, str]:
    """Ask the address itself; where it names a host alone, first the place that RFC 6764 section 5 knows."""
    if urlsplit(url).path in ("", "/"):
        try:
            return await server.multistatus("PROPFIND", urljoin(url, _WELL_KNOWN), _FIRST)
        except (Broken, Refused):
            # It is not known everywhere: then the address itself is asked.
            pass
    return await server.multistatus("PROPFIND", url, _FIRST)


async def _addresses(server: Server, here: Found, url: str) -> frozenset[str]:
    principal = _followed(here, url, DAV, "current-user-principal")
    if not principal:
        return frozenset()
    answer, _ = await server.multistatus("PROPFIND", principal, _FIRST)
    return _mail(_only(answer))


def _only(answer: Answer) -> Found:
    return answer.found[0] if answer.found else Found("", 404, {})


def _followed(found: Found, url: str, namespace: str, name: str) -> str:
    for href in found.hrefs(namespace, name):
        target = inside(url, href)
        if target:
            return target
    return ""


def _mail(found: Found) -> frozenset[str]:
    hrefs = (href.lower() for href in found.hrefs(CAL, "calendar-user-address-set"))
    return frozenset(href.removeprefix(_MAIL) for href in hrefs if href.startswith(_MAIL))


def _holds_events(found: Found) -> bool:
    kinds = set(components(found))
    return found.has("resourcetype", CAL, "calendar") and (not kinds or "VEVENT" in kinds)


def _chosen(found: dict[str, Found], account: str, wanted: Sequence[str]) -> list[str]:
    names = {url: each.text(DAV, "displayname") or url.rstrip("/").rpartition("/")[2] for url, each in found.items()}
    if not found:
        raise Broken(account, "There is no calendar for events.", "Make one there, or check url.", field="url")
    if not wanted:
        if len(found) > _MOST:
            happened = f"There are {len(found):,} calendars, and each would be asked for every few minutes."
            raise NeedsUser(account, happened, "Name those that matter in calendars.", field="calendars")
        return list(found)
    for name in wanted:
        if name.casefold() not in {known.casefold() for known in names.values()}:
            there = ", ".join(sorted(set(names.values()))[:20])
            raise NeedsUser(account, f"There is no calendar {name!r}.", f"There are: {there}.", field="calendars")
    folded = {name.casefold() for name in wanted}
    return [url for url, name in names.items() if name.casefold() in folded]
