"""A long piece of the day's work in short steps, so that an action waits for none of it.

The steps run on the day's own thread, one at a time; what takes long is a job, pure, that runs anywhere. Who drives
the steps may do other things between two of them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from boundaries.violations.rules import Judged

Found: TypeAlias = "Judged"
Job = Callable[[], "Found"]
"""Changes nothing and reads nothing that another thread changes."""
Steps = Generator[Job | None, "Found | None", None]
"""Each step gives a job, whose result comes back with the next one, or nothing."""


class Ended(Enum):
    """Stands where no step is left."""

    ENDED = "ended"


ENDED: Final = Ended.ENDED


def advance(steps: Steps, found: Found | None = None) -> Job | Ended | None:
    """Take one step, handing in what the last one's job found."""
    try:
        return steps.send(found)
    except StopIteration:
        return ENDED


def at_once(steps: Steps) -> None:
    """Take all steps, jobs among them, here and now."""
    job = advance(steps)
    while not isinstance(job, Ended):
        job = advance(steps, job() if job is not None else None)
