"""The accounts of the demo day: in memory, and played to while the clock runs."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from connectors.memory import MemoryAccount
from daybreak.demo.past import past_pieces
from daybreak.demo.people import ACCOUNTS
from daybreak.demo.script import script_pieces

if TYPE_CHECKING:
    from daybreak.clock import Clock

_LOOK_SECONDS = 1.0
"""Of the machine's own time, between two looks at the fast clock."""


def demo_accounts() -> dict[str, MemoryAccount]:
    """Make the accounts by name, each with what it holds when the day begins."""
    accounts = {name: MemoryAccount(name, channel, me) for name, (channel, me) in ACCOUNTS.items()}
    for piece in past_pieces():
        accounts[piece.message.account].deliver(piece.message, piece.body)
    return accounts


async def play(accounts: Mapping[str, MemoryAccount], clock: Clock) -> None:
    """Deliver each later message when the clock has come to it; ends with the last one."""
    for piece in script_pieces():
        while clock.now() < piece.message.received_at:  # noqa: ASYNC110 - nothing tells when a fast clock is there
            await asyncio.sleep(_LOOK_SECONDS)
        accounts[piece.message.account].deliver(piece.message, piece.body)
