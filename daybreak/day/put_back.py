"""Put back what an action wrote into the policy file, when the action is taken back or could not be kept."""

from __future__ import annotations

from collections.abc import Iterable

from boundaries.text import line
from daybreak.day.desk import Desk
from daybreak.day.hours import EDIT
from daybreak.day.triage import REVISION
from daybreak.live import DayError
from daybreak.policy_file import PolicyFileError, write_revision
from daybreak.policy_write import restore
from daybreak.store.protocol import Change


def put_back(desk: Desk, changes: Iterable[Change]) -> None:
    """Take a counted revision, or an edit of hours and exceptions, out of the file again. Raises `DayError`."""
    try:
        for change in changes:
            if change.collection != "settings" or change.after is None:
                continue
            if change.key == EDIT:
                restore(desk.home, change.after["after"], change.after["before"])
            elif change.key.startswith(REVISION):
                client, _, project = change.key.removeprefix(REVISION).partition("\n")
                write_revision(desk.home, client, project, change.after["before"])
    except PolicyFileError as problem:
        raise DayError(line(str(problem))) from problem
