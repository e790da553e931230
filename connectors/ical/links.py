"""Where the call of a calendar entry is: one `https` address out of all that its fields hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final
from urllib.parse import parse_qs, urlsplit

_MEETING_HOSTS: Final = (
    "zoom.us",
    "zoom.com",
    "zoomgov.com",
    "meet.google.com",
    "teams.microsoft.com",
    "teams.live.com",
    "teams.microsoft.us",
    "webex.com",
    "meet.jit.si",
    "8x8.vc",
    "whereby.com",
    "gotomeeting.com",
    "gotomeet.me",
    "meet.goto.com",
    "global.gotomeeting.com",
    "bluejeans.com",
    "chime.aws",
    "ringcentral.com",
    "app.slack.com",
    "join.skype.com",
    "facetime.apple.com",
    "discord.gg",
    "around.co",
    "livestorm.co",
    "demio.com",
    "starleaf.com",
    "lifesizecloud.com",
    "meet.element.io",
    "riverside.fm",
    "gather.town",
    "app.gather.town",
    "daily.co",
    "butter.us",
    "tuple.app",
    "pop.com",
    "sessions.us",
    "meetings.vonage.com",
    "call.whatsapp.com",
    "signal.link",
)
_MEETING_NAMES: Final = re.compile(r"(?:^|\.)(?:meet|meeting|jitsi|bbb|bigbluebutton|conference|video|talk)\d*\.")
_NO_MEETING: Final = re.compile(r"(?i)/(?:dialin|meetingoptions|usp|u/[^/]*|zoomconference|test)\b|^/?$")
_ADDRESS: Final = re.compile(r"(?i)\bhttps://[^\s<>\"'`|\\^{}\[\]]{3,2000}")
_TRAILING: Final = ".,;:!?)*_>"
_WRAPPERS: Final = {"safelinks.protection.outlook.com": "url", "google.com": "q", "urldefense.com": ""}
_LOOKED_AT: Final = 50_000
_MOST: Final = 50


def call_link(sure: Sequence[str], free: Sequence[str]) -> str:
    """Give the address of an entry's call; empty where none is found. Only `https` is one.

    `sure` are fields that hold nothing but the call (CONFERENCE of RFC 7986 section 5.11, X-GOOGLE-CONFERENCE),
    `free` those that may hold anything (URL, LOCATION, DESCRIPTION), the likeliest first. A known meeting host wins
    wherever it stands; else what is sure; else a place that is called like one for meetings; else nothing, because
    a link in a description may lead anywhere.
    """
    certain = [each for text in sure for each in _addresses(text)]
    loose = [each for text in free for each in _addresses(text)]
    for each in (*certain, *loose):
        if _is_known(each):
            return each
    if certain:
        return certain[0]
    named = (each for each in loose if _MEETING_NAMES.search(_host(each)) and not _NO_MEETING.search(_path(each)))
    return next(named, "")


def _addresses(text: str) -> Iterator[str]:
    """Give the https addresses in a text, out of what mail filters wrap them in."""
    for number, match in enumerate(_ADDRESS.finditer(unescape(text[:_LOOKED_AT]))):
        if number >= _MOST:
            return
        found = _unwrapped(match[0].rstrip(_TRAILING))
        if _is_sound(found):
            yield found


def _unwrapped(address: str) -> str:
    for wrapper, field in _WRAPPERS.items():
        if field and _within(_host(address), wrapper):
            inner = parse_qs(_query(address)).get(field, [""])[0]
            return inner if inner.lower().startswith("https://") else address
    return address


def _is_sound(address: str) -> bool:
    """Say whether it is an address that names its host plainly: no user before it, nothing that cannot be seen."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    plain = address.isascii() and address.isprintable() and " " not in address
    return plain and parts.scheme == "https" and "." in _host(address) and "@" not in parts.netloc and port != 0


def _is_known(address: str) -> bool:
    host = _host(address)
    return any(_within(host, known) for known in _MEETING_HOSTS) and not _NO_MEETING.search(_path(address))


def _within(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


def _path(address: str) -> str:
    return urlsplit(address).path


def _query(address: str) -> str:
    return urlsplit(address).query
