"""The policies that held before: kept with the instant since when each held, so that an act is judged by its own.

They live in `settings` under `policy:<version>`, as the text of the file and the instants at which it came into force.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from boundaries.policy import load
from boundaries.policy.model import Policy
from daybreak.day.desk import Desk
from daybreak.policy_file import text_of
from daybreak.store.protocol import Change, Document

POLICY = "policy:"
"""Before a version, the key in `settings` of a policy that held."""
_BACK = timedelta(days=35)
"""How long a policy that was replaced still counts for acts that the rules look at."""


def noted(desk: Desk, now: datetime) -> list[Change]:
    """Give the change that notes the present policy, where it is not the newest one that is noted."""
    if desk.policy_file.source != "file":
        return []
    version = desk.policy.version
    newest = max(_eras(desk), default=None)
    if newest is not None and newest[1] == version:
        return []
    known = desk.store.get("settings", POLICY + version)
    if known is None:
        try:
            text = text_of(desk.home.policy)
        except (OSError, ValueError):
            return []
        known = {"text": text, "since": []}
        if _read(text, desk.policy.me.timezone).version != version:
            return []
    return [Change("settings", POLICY + version, {**known, "since": [*known["since"], now.isoformat()]})]


def history(desk: Desk, now: datetime) -> tuple[tuple[datetime, Policy], ...]:
    """Give the policies of the last weeks, oldest first; the last one is the present one."""
    eras = sorted(_eras(desk))
    counting = [
        (since, version)
        for number, (since, version) in enumerate(eras)
        if number + 1 == len(eras) or eras[number + 1][0] > now - _BACK
    ]
    found = [(since, _of(desk, version)) for since, version in counting]
    if not found or found[-1][1].version != desk.policy.version:
        found.append((now, desk.policy))
    return tuple(found)


def _eras(desk: Desk) -> list[tuple[datetime, str]]:
    return [
        (datetime.fromisoformat(since), key.removeprefix(POLICY))
        for key, document in desk.store.items("settings").items()
        if key.startswith(POLICY)
        for since in document["since"]
    ]


def _of(desk: Desk, version: str) -> Policy:
    if version == desk.policy.version:
        return desk.policy
    document: Document = desk.store.items("settings")[POLICY + version]
    return _read(document["text"], desk.policy.me.timezone)


@lru_cache(maxsize=32)
def _read(text: str, zone: str) -> Policy:
    return load(text, "policy.toml", machine_zone=zone).policy
