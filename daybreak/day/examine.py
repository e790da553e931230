"""What the rules look at and when, in steps: `daybreak.examination` says how they are driven."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from daybreak.day import judge
from daybreak.day.announcing import drafts
from daybreak.day.desk import Desk
from daybreak.day.history import noted
from daybreak.day.plan import logged
from daybreak.examination import Steps
from daybreak.store.protocol import Change

Write = Callable[[str, Sequence[Change], datetime], bool]
"""Makes changes durable under a name; False where it could not."""
_AT_ONCE = 20
"""Entries of the log that one write adds: some 5 ms."""
_TRIES = 3
"""How often a client is looked at anew because something about them changed meanwhile; then at the next look."""


def everything(desk: Desk, write: Write, now: datetime) -> Steps:
    """Look at every client, at promises that passed and at hours that changed."""
    yield None
    write("suspect", noted(desk, now), now)
    yield None
    write("announce", drafts(desk, now), now)
    for name in [client.name for client in desk.policy.clients]:
        yield None
        yield from _client(desk, write, name, now, again=False)
    yield None
    yield from _written(write, (*judge.passed(desk, now), *judge.unannounced(desk, now)), now)


def some(desk: Desk, write: Write, names: Collection[str], now: datetime) -> Steps:
    """Look at the clients of whom something new came."""
    if names:
        write("suspect", noted(desk, now), now)
    for name in sorted(names):
        yield from _client(desk, write, name, now, again=True)


def _client(desk: Desk, write: Write, name: str, now: datetime, *, again: bool) -> Steps:
    """Look at one client; unless `again`, only where the last look at everything saw something else."""
    for _ in range(_TRIES):
        client = desk.context.clients.named(name)
        taken = None if client is None else judge.look(desk, client, desk.apart(), now)
        if client is None or taken is None or not (again or judge.is_new(desk, taken)):
            return
        found = yield taken.found
        present = judge.look(desk, client, taken.context, now)
        if present is not None and taken.still(present):
            yield None
            changes = [change for entry in (found.found if found else ()) for change in logged(entry)]
            yield from _written(write, changes, now, () if again or found is None else (taken.noted(found),))
            return


def _written(write: Write, changes: Sequence[Change], now: datetime, last: Sequence[Change] = ()) -> Steps:
    """Write a few at a time, `last` with the last of them, which is left out where one was refused."""
    for start in range(0, max(len(changes), 1), _AT_ONCE):
        few = changes[start : start + _AT_ONCE]
        ends = start + _AT_ONCE >= len(changes)
        if not write("suspect", [*few, *(last if ends else ())], now):
            return
        yield None
