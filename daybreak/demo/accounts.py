"""The accounts of the demo day: in memory, and played to while the clock runs."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from connectors.base import Capability
from connectors.memory import MemoryAccount, ShowingAccount
from daybreak.clock import SystemClock
from daybreak.demo.past import past_pieces
from daybreak.demo.people import ACCOUNTS
from daybreak.demo.script import script_pieces

if TYPE_CHECKING:
    from daybreak.clock import Clock

_SHOWS = {"mail": Capability.AUTO_REPLY, "slack": Capability.STATUS}
_KEEPS = frozenset({"mail", "slack"})
"""Those whose server keeps an answer until its time; the others need the program to run then."""
_LOOK_SECONDS = 1.0
"""Of the machine's own time, between two looks at the fast clock."""


def demo_accounts(clock: Clock | None = None) -> dict[str, MemoryAccount]:
    """Make the accounts by name, each with what it holds when the day begins; what they show ends by `clock`."""
    now = (clock or SystemClock()).now
    accounts: dict[str, MemoryAccount] = {}
    for name, (channel, me) in ACCOUNTS.items():
        offers = _SHOWS.get(name)
        shows = None if offers is None else ShowingAccount(name, channel, me, clock=now, offers=frozenset({offers}))
        account = shows or MemoryAccount(name, channel, me)
        account.schedules = name in _KEEPS
        accounts[name] = account
    for piece in past_pieces():
        accounts[piece.message.account].deliver(piece.message, piece.body)
    return accounts


async def play(accounts: Mapping[str, MemoryAccount], clock: Clock) -> None:
    """Deliver each later message when the clock has come to it; ends with the last one."""
    for piece in script_pieces():
        while clock.now() < piece.message.received_at:  # noqa: ASYNC110 - nothing tells when a fast clock is there
            await asyncio.sleep(_LOOK_SECONDS)
        accounts[piece.message.account].deliver(piece.message, piece.body)
