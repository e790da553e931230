"""Whatever is done in whatever order, the durable store and its twin in memory say the same."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from daybreak.store.durable import DurableStore
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Document, Store

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)

_KEYS = st.sampled_from("abc")
_DOCUMENTS = st.none() | st.fixed_dictionaries({"n": st.integers(0, 3)})
_STEPS = st.one_of(
    st.tuples(st.just("commit"), st.lists(st.tuples(_KEYS, _DOCUMENTS), max_size=3), st.booleans()),
    st.tuples(st.sampled_from(["undo", "compact", "reopen", "compact elsewhere", "tear"])),
)


def contents(store: Store) -> tuple[dict[str, Document], dict[str, Document], list[str]]:
    labels = [document["label"] for document in store.items("history").values()]
    return dict(store.items("threads")), dict(store.items("messages")), labels


def tear(folder: Path) -> None:
    """Leave the beginning of a write that was never finished."""
    for journal in folder.glob("journal-*.log"):
        with journal.open("ab") as file:
            file.write(b'000000ff 12345678 {"id":"half')


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from([0, 1]), _STEPS), max_size=25))
def test_two_processes_and_the_twin_agree_after_any_steps(steps: list[tuple[int, tuple[object, ...]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        twin = MemoryStore()
        stores = [DurableStore(folder), DurableStore(folder)]
        for number, (who, step) in enumerate(steps):
            store = stores[who]
            match step:
                case ("commit", list(puts), bool(undoable)):
                    changes = [Change("threads", key, document) for key, document in puts]
                    for each in (store, twin):
                        each.commit("act", changes, at=AT, undoable=undoable, label=str(number))
                case ("undo",):
                    mine, theirs = store.undo(at=AT), twin.undo(at=AT)
                    assert (mine is None) == (theirs is None)
                    if mine and theirs:
                        assert mine[1].changes == theirs[1].changes
                case ("compact",):
                    store.compact()
                case ("compact elsewhere",):
                    DurableStore(folder).compact()
                case ("tear",):
                    tear(folder)
                case _:
                    store.close()
                    stores[who] = DurableStore(folder)
            stores[1 - who].refresh()
            assert contents(stores[0]) == contents(stores[1]) == contents(twin)
        fresh = DurableStore(folder)
        assert contents(fresh) == contents(twin)
        assert fresh.notices == ()
        for each in (*stores, fresh):
            each.close()
