"""The running day after a refusal: what is shown is what holds."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from a_home import ME, at_home

from boundaries.facts import ChannelKind
from connectors.memory import MemoryAccount
from daybreak.engine import Engine
from daybreak.intents import Acknowledge, Reply
from daybreak.live import DayError


async def test_after_an_answer_that_left_the_next_level_of_undo_is_shown(tmp_path: Path) -> None:
    noor = at_home(tmp_path)
    other, thread = noor.mail("Other"), noor.mail()
    engine = Engine(
        noor.home, noor.clock, noor.store, noor.day, accounts=[MemoryAccount("work", ChannelKind.EMAIL, ME)]
    )
    await engine.start()
    await engine.do(Acknowledge((other,)))
    await engine.do(Reply(thread=thread, text="Yes."))
    noor.left(next(entry for entry in noor.outbox() if entry.what == "reply"))
    await asyncio.sleep(0.3)
    with pytest.raises(DayError, match="u again"):
        await engine.undo()
    async with asyncio.timeout(0.8):
        while engine.snapshot.undo != "Acknowledged “Other”":  # noqa: ASYNC110 the condition is the test's
            await asyncio.sleep(0.01)
    assert await engine.undo() is not None
    assert not noor.row(other).acknowledged
    await engine.stop()
