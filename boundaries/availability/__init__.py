"""Am I available, until when, and what comes next: computed from hours, calendar and word, never set."""

from boundaries.availability.course import named, transitions
from boundaries.availability.places import local_time
from boundaries.availability.presence import Presence, own_hours, own_time
from boundaries.availability.values import Availability, Said, Standing, State, Transition

__all__ = [
    "Availability",
    "Presence",
    "Said",
    "Standing",
    "State",
    "Transition",
    "local_time",
    "named",
    "own_hours",
    "own_time",
    "transitions",
]
