"""What an idle source is."""

from __future__ import annotations

from typing import Final, Protocol

LONGEST: Final = 400 * 24 * 3600.0
"""Seconds; what says more is not believed."""


class IdleSource(Protocol):
    """Tells for how long nobody touched keyboard or mouse. One that `waits` is called from a thread of its own."""

    @property
    def name(self) -> str:
        """Give its name in words, for `doctor`."""

    @property
    def whole(self) -> bool:
        """Say whether it sees all that its user does, or only this machine's terminals."""

    @property
    def waits(self) -> bool:
        """Say whether an answer may take its time; else it is at hand, and asking for it wakes no thread."""

    def seconds(self) -> float | None:
        """Give the seconds since the last touch; None where it cannot be known now. Takes at most a second."""

    def close(self) -> None:
        """Let go of what it holds; the next question would take it up again."""


class HoldsNothing:
    """What a source that keeps nothing open has to let go of."""

    waits = True

    def close(self) -> None:
        """Let go of nothing."""


def believed(seconds: float) -> float | None:
    """Give seconds that can be: None for what is negative, not a number or longer than a year."""
    return seconds if 0 <= seconds <= LONGEST else None
