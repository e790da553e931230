"""The few facts behind `daybreak status`, kept beside the day so that a status bar need not load it.

A glance is written by whoever has computed a day, with what the files of the home looked like then and with the
instant until which time alone changes nothing in it. It is read only while both hold: then it is what would be
computed. It may be deleted at any time. Nothing here imports more than the standard library's lightest parts.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from boundaries.words import clock, hours_minutes, moment
from daybreak.home import Home
from daybreak.signature import signature

FORMAT: Final = 1
PLACES: Final = ("state", "until", "owed", "overdue", "held", "break_in")
Seen = list[list[Any]]
Glance = dict[str, Any]
"""`state`, `until`, `next_state`, `owed`, `overdue`, `at_risk`, `held`, `suspected`, `break_at`, `zone`, and `clients`
with name and zone, clean; instants are RFC 3339 in UTC. `from` and `to` say when it holds, `seen` how files were."""


def seen(home: Home) -> Seen:
    """Give what tells that the policy or the store of a home changed."""
    rows = (*signature(home.policy), *signature(home.data))
    return [list(row) for row in rows]


def read(home: Home, now: datetime) -> Glance | None:
    """Give the glance that is kept, where it is what would be computed for `now`."""
    try:
        found = json.loads(_file(home).read_bytes())
        if found["format"] != FORMAT or not found["from"] <= now.timestamp() < found["to"]:
            return None
        return found if found["seen"] == seen(home) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(home: Home, glance: Glance) -> None:
    """Put a glance in place of the one before; what cannot be written is computed again when it is asked for.

    Nothing waits for the disk: after a power cut half a file is no glance, and a whole one still has to fit the files.
    """
    beside = _file(home).with_suffix(f".{os.getpid()}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            json.dump(glance, file)
        beside.replace(_file(home))
    except OSError:
        return


def one_line(glance: Glance, now: datetime) -> str:
    """Give availability and what is owed, in words."""
    values = _values(glance, now)
    until = f" until {values['until']}" if values["until"] else ""
    parts = [f"{values['state']}{until}", f"{values['owed']} owed"]
    parts += [f"{glance[name]} {name}" for name in ("overdue", "held") if glance[name]]
    return " · ".join(parts)


def formatted(glance: Glance, now: datetime, form: str) -> str:
    """Fill the user's own format. Raises `ValueError` for one with a place that there is not."""
    try:
        return form.format_map(_values(glance, now))
    except (KeyError, ValueError, IndexError, AttributeError) as problem:
        known = " ".join(f"{{{place}}}" for place in PLACES)
        raise ValueError(f"--format takes {known}, and no other braces.") from problem


def document(glance: Glance, now: datetime) -> dict[str, Any]:
    """Give the shape of `status --json`."""
    zone = ZoneInfo(glance["zone"])
    until = glance["until"] and _instant(glance["until"]).astimezone(zone).isoformat(timespec="seconds")
    return {
        "state": glance["state"],
        "until": until,
        "next": {"state": glance["next_state"], "at": until} if glance["next_state"] else None,
        "owed": glance["owed"],
        "overdue": glance["overdue"],
        "at_risk": glance["at_risk"],
        "held": glance["held"],
        "break_in": _break_in(glance, now),
        "suspected": glance["suspected"],
        "clients": [{"name": name, "local_time": clock(now, ZoneInfo(own))} for name, own in glance["clients"]],
    }


def _values(glance: Glance, now: datetime) -> dict[str, str]:
    until, pause = glance["until"], _break_in(glance, now)
    return {
        "state": glance["state"],
        "until": moment(_instant(until), now, ZoneInfo(glance["zone"])) if until else "",
        "owed": str(glance["owed"]),
        "overdue": str(glance["overdue"]),
        "held": str(glance["held"]),
        "break_in": "" if pause is None else hours_minutes(pause),
    }


def _break_in(glance: Glance, now: datetime) -> int | None:
    """Give the seconds to the next break; None where none comes."""
    at = glance["break_at"]
    return None if at is None else max(0, round((_instant(at) - now).total_seconds()))


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _file(home: Home) -> Path:
    return home.cache / "glance.json"
