"""What an account answers by itself while its user is off: values that a planner makes and a connector carries."""

from __future__ import annotations

import hashlib
from datetime import datetime

import msgspec
from msgspec import Struct


class Notice(Struct, frozen=True, kw_only=True):
    """The words of one automatic answer, all placeholders filled."""

    subject: str
    text: str


class Absence(Struct, frozen=True, kw_only=True):
    """One closed stretch, from a close to the next opening, with what a writer is told in it."""

    start: datetime
    end: datetime
    notice: Notice
    """For a reader of whom nothing is known."""


class Stretch(Struct, frozen=True):
    """A part of an absence: aware instants, `start` before `end`."""

    start: datetime
    end: datetime


class Readers(Struct, frozen=True, kw_only=True):
    """Who reads the same words: a client's own zone, promise and urgent way stand in them."""

    addresses: tuple[str, ...]
    domains: tuple[str, ...]
    notices: tuple[Notice, ...]
    """One for each absence of the plan, in its order."""
    silent: tuple[Stretch, ...] = ()
    """Stretches inside the absences in which these readers get nothing: hours that are agreed with them alone."""


class AutoReplyPlan(Struct, frozen=True, kw_only=True):
    """Every automatic answer of the weeks ahead; after the last absence it is silent by itself."""

    absences: tuple[Absence, ...]
    """In order, apart from each other."""
    readers: tuple[Readers, ...] = ()
    mine: tuple[str, ...] = ()
    """The user's own addresses: mail must name one of them in To or Cc, and none of them is answered."""

    @property
    def fingerprint(self) -> str:
        """Name the plan: the same for the same content, so that what is read back can be compared."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()[:16]

    @property
    def ends_at(self) -> datetime | None:
        """Give when it falls silent by itself; None for a plan without an absence."""
        return self.absences[-1].end if self.absences else None
