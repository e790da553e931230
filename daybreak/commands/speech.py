"""How the commands of accounts and outbox speak: results on standard output, all else on standard error, all clean."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from boundaries.text import line

if TYPE_CHECKING:
    from datetime import datetime

    from connectors.errors import ConnectorError
    from daybreak.home import Home


def complain(text: str, code: int) -> int:
    """Say on standard error what could not be done, and give the exit code."""
    sys.stderr.write(f"{line(text)}\n")
    return code


def sentence(error: ConnectorError) -> str:
    """Give account, setting at fault, what happened and what to do; raw, as the parts are."""
    field = f" (setting {error.field})" if error.field else ""
    return f"{error.account}{field}: {error.happened} {error.todo}"


def print_json(value: Any) -> None:
    """Print one JSON document, in ASCII alone."""
    import json

    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def zone_of(home: Home) -> ZoneInfo:
    """Give the user's zone, for the times that are printed."""
    from daybreak.policy_file import read

    return ZoneInfo(read(home).policy.me.timezone)


def local(at: datetime | None, zone: ZoneInfo) -> str | None:
    """Give an instant as RFC 3339 in the user's zone, to the second; None for none."""
    return None if at is None else at.astimezone(zone).isoformat(timespec="seconds")


def refuse_at(context_at: datetime | None) -> str:
    """Give the reason why a command that changes something does not run with `--at`; empty where it may."""
    return "" if context_at is None else "--at is for reading only: this command changes something."
