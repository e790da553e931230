"""A child that writes events of the log: `log_writer.py FOLDER NAME COUNT COMPACT_EVERY`; tests kill it.

Each action logs an entry or decides the one before; every seventh is undone. `ok NUMBER` is the acknowledgement.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)


def entry(key: str) -> dict[str, object]:
    return {
        "id": key,
        "at": "2026-11-23T09:42:00Z",
        "client": "Acme",
        "kind": "other",
        "severity": 1,
        "state": "confirmed",
        "note": "ä \u2028 \x1b",
    }


def act(store: DurableStore, name: str, number: int) -> None:
    key = f"{name}-{number - number % 2}"
    event: dict[str, object] = {"violation": key, "what": "logged", "data": {"entry": entry(key)}}
    if number % 2:
        event = {"violation": key, "what": "settled", "data": {"set": {"state": "settled"}}}
    store.commit("act", [Change("log", "", event)], at=AT, undoable=True)
    if number % 7 == 6:
        store.undo(at=AT)


def main() -> None:
    folder, name, count, compact_every = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    store = DurableStore(folder)
    for number in range(count):
        act(store, name, number)
        os.write(1, f"ok {number}\n".encode())
        if number % compact_every == compact_every - 1:
            store.compact()
    store.close()


if __name__ == "__main__":
    main()
