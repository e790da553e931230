"""The promise clock: when a thread is owed an answer, in working time (`cli.md`, "The promise clock")."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from boundaries.policy.model import Client, Length, Policy
from boundaries.worktime import WorkTime


class Promise(Struct, frozen=True):
    """A promise with the moment its clock starts, its end, and what it promises."""

    starts_at: datetime
    due_at: datetime
    length: Length


def promise(
    work: WorkTime, policy: Policy, client: Client | None, channel: str, account: str, received_at: datetime
) -> Promise:
    """Compute the promise for a message that came at `received_at`.

    The length: an exception's `promise` on the date the clock starts, else the client's, else the policy's; in each
    the account's own name first, then the channel kind, then `default` (exception and client: only if they hold one).
    """
    raise NotImplementedError
