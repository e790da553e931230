"""What time it is where others are."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from boundaries import words


def local_time(zone: str, now: datetime) -> str:
    """Say what time it is where a client is, by an IANA name: "New York 04:42"."""
    city = zone.rpartition("/")[2].replace("_", " ")
    return f"{city} {words.clock(now, ZoneInfo(zone))}"
