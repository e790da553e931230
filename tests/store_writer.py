"""A child that acts and acknowledges: `store_writer.py FOLDER NAME COUNT COMPACT_EVERY`; tests kill it and starve it.

Each action adds a document of its own and counts itself in `counter`; `ok KEY` on standard output is the
acknowledgement, `no KEY WHY` an action that the store refused.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change, StoreError

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)


def say(*words: str) -> None:
    os.write(1, (" ".join(words).replace("\n", " ") + "\n").encode())


def act(store: DurableStore, name: str, number: int) -> None:
    key = f"{name}-{number}"
    counter = store.get("settings", name) or {"n": 0}
    document = {"key": key, "filling": "x" * (number * 37 % 600)}
    changes = [Change("threads", key, document), Change("settings", name, {"n": counter["n"] + 1})]
    try:
        store.commit("act", changes, at=AT, undoable=True)
    except StoreError as error:
        say("no", key, str(error))
        if store.get("threads", key) is not None:
            say("wrong", key)
    else:
        say("ok", key)


def main() -> None:
    folder, name, count, compact_every = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    store = DurableStore(folder)
    first = (store.get("settings", name) or {"n": 0})["n"]
    for number in range(first, first + count):
        act(store, name, number)
        if number % compact_every == compact_every - 1:
            try:
                store.compact()
            except StoreError as error:
                say("no", "compact", str(error))
    store.close()


if __name__ == "__main__":
    main()
