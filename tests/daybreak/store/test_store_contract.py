"""One suite over both stores: what the durable one promises, its twin in memory does too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from daybreak.store.durable import DurableStore
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Document, Store
from daybreak.store.working import KEPT

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)


@pytest.fixture(params=["memory", "durable", "compacting"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made: Store = MemoryStore() if request.param == "memory" else DurableStore(tmp_path / "data", device="d1")
    if request.param == "compacting":
        made = Compacting(tmp_path / "data")
    yield made
    made.close()


class Compacting(DurableStore):
    """Compacts before each action, so that every promise is kept across snapshots too."""

    def commit(self, *args, **kwargs):  # type: ignore[no-untyped-def] # noqa: ANN002, ANN003, ANN201
        self.compact()
        return super().commit(*args, **kwargs)

    def undo(self, **kwargs):  # type: ignore[no-untyped-def] # noqa: ANN003, ANN201
        self.compact()
        return super().undo(**kwargs)


def put(store: Store, key: str, value: Document | None, *, undoable: bool = True, label: str = "") -> str:
    change = Change("threads", key, value)
    return store.commit("test", [change], at=AT, undoable=undoable, label=label).id


def test_a_new_store_is_empty_and_has_nothing_to_undo(store: Store) -> None:
    assert store.get("threads", "a") is None
    assert dict(store.items("messages")) == {}
    assert store.next_undo() is None
    assert store.undo(at=AT) is None
    assert store.refresh() == ()


def test_a_commit_is_true_at_once_and_names_what_was_before(store: Store) -> None:
    put(store, "a", {"n": 1})
    record = store.commit(
        "snooze",
        [Change("threads", "a", {"n": 2}), Change("messages", "m", {"x": "y"})],
        at=AT,
        label="Snooze",
    )
    assert [change.before for change in record.changes] == [{"n": 1}, None]
    assert store.get("threads", "a") == {"n": 2}
    assert dict(store.items("messages")) == {"m": {"x": "y"}}
    assert (record.action, record.label, record.at, record.undoable) == ("snooze", "Snooze", AT, False)


def test_items_is_live(store: Store) -> None:
    threads = store.items("threads")
    put(store, "a", {"n": 1})
    assert threads["a"] == {"n": 1}
    put(store, "a", None)
    assert "a" not in threads


def test_what_is_given_is_kept_as_it_was_then(store: Store) -> None:
    document: Document = {"list": [1], "at": AT}
    put(store, "a", document)
    document["list"].append(2)
    assert store.get("threads", "a") == {"list": [1], "at": "2026-11-23T09:42:00Z"}


def test_ids_are_unique_and_sort_by_time_even_when_the_clock_goes_back(store: Store) -> None:
    times = [AT, AT, AT + timedelta(seconds=1), AT - timedelta(hours=1), AT + timedelta(seconds=2)]
    ids = [store.commit("test", [], at=at).id for at in times]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_undo_goes_back_level_by_level(store: Store) -> None:
    for n in range(3):
        put(store, "a", {"n": n}, label=f"step {n}")
    for n in (1, 0):
        last = store.next_undo()
        undone = store.undo(at=AT)
        assert last is not None
        assert undone is not None
        assert undone[0] == last
        assert undone[1].undoes == last.id
        assert store.get("threads", "a") == {"n": n}
    assert store.undo(at=AT) is not None
    assert store.get("threads", "a") is None
    assert store.undo(at=AT) is None


def test_an_action_after_an_undo_is_the_next_to_be_undone(store: Store) -> None:
    put(store, "a", {"n": 1})
    put(store, "a", {"n": 2})
    store.undo(at=AT)
    put(store, "b", {"n": 3})
    store.undo(at=AT)
    assert (store.get("threads", "a"), store.get("threads", "b")) == ({"n": 1}, None)
    store.undo(at=AT)
    assert store.get("threads", "a") is None


def test_undo_leaves_what_a_later_record_changed(store: Store) -> None:
    store.commit(
        "done",
        [Change("threads", "a", {"done": True}), Change("threads", "b", {"done": True})],
        at=AT,
        undoable=True,
    )
    put(store, "a", {"done": True, "reopened": True}, undoable=False)
    undone = store.undo(at=AT)
    assert undone is not None
    assert [change.key for change in undone[1].changes] == ["b"]
    assert store.get("threads", "a") == {"done": True, "reopened": True}
    assert store.get("threads", "b") is None
    assert store.next_undo() is None


def test_undo_passes_over_what_cannot_be_undone(store: Store) -> None:
    put(store, "a", {"n": 1}, label="mine")
    put(store, "b", {"n": 1}, undoable=False)
    undone = store.undo(at=AT)
    assert undone is not None
    assert undone[0].label == "mine"
    assert store.get("threads", "b") == {"n": 1}


def test_one_document_changed_twice_in_a_record_is_undone_to_the_beginning(store: Store) -> None:
    put(store, "a", {"n": 0})
    twice = [Change("threads", "a", {"n": 1}), Change("threads", "a", {"n": 2})]
    store.commit("twice", twice, at=AT, undoable=True)
    store.undo(at=AT)
    assert store.get("threads", "a") == {"n": 0}


def test_undo_keeps_the_last_hundred(store: Store) -> None:
    for n in range(KEPT + 20):
        put(store, "a", {"n": n})
    undone = 0
    while store.undo(at=AT):
        undone += 1
    assert undone == KEPT
    assert store.get("threads", "a") == {"n": 19}


def test_half_characters_and_controls_are_kept_as_far_as_json_can(store: Store) -> None:
    put(store, "k\ud800", {"subject": "a\ud83dz\x1b[31m\x00\u2028"})
    assert store.get("threads", "k\ufffd") == {"subject": "a\ufffdz\x1b[31m\x00\u2028"}


def test_what_cannot_be_serialised_changes_nothing(store: Store) -> None:
    with pytest.raises(TypeError):
        put(store, "a", {"n": object()})
    assert store.get("threads", "a") is None
    put(store, "a", {"n": 1})
    assert store.get("threads", "a") == {"n": 1}
