"""The rule `volume`: more messages of one client in one day than were agreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from boundaries.facts import Violation
from boundaries.violations.case import Act, Case
from boundaries.words import count


def volume(case: Case) -> Iterator[Violation]:
    """Suspect the first message of a day (the user's wall clock) beyond the limit: one entry a day."""
    limit = case.limits.messages_a_day
    days: dict[date, list[Act]] = defaultdict(list)
    for act in case.calm:
        days[act.at.astimezone(case.context.zone).date()].append(act)
    for day, acts in days.items():
        if len(acts) > limit:
            policy = f"limits: {count(limit, 'message')} a day"
            note = f"{count(len(acts), 'message')} on {day}"
            yield case.entry("volume", acts[limit], policy, key=f"{case.client.name} {day}", note=note)
