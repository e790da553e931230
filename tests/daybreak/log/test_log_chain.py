"""The chain of the log: broken on purpose in every way, and found; appended to by many, and one chain."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from log_writer import entry
from store_trials import environment, said

from daybreak.log.chain import canonical, digest_of, hash_of, key_of, withheld
from daybreak.log.verify import Verdict, verdict_of, verify
from daybreak.store.chained import HEAD
from daybreak.store.durable import DurableStore
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Document, Record, Store
from servers import require

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
WRITER = Path(__file__).parents[2] / "log_writer.py"


def append(store: Store, about: str, what: str, data: Document, *, undoable: bool = True) -> Record:
    event = {"violation": about, "what": what, "data": data}
    return store.commit(what, [Change("log", "", event)], at=AT, undoable=undoable)


def begin(store: Store, about: str = "v1", **fields: object) -> Record:
    return append(store, about, "logged", {"entry": entry(about) | fields})


def settle(store: Store, about: str = "v1") -> Record:
    return append(store, about, "settled", {"set": {"state": "settled"}})


def verdict(store: Store, noted: str = "") -> Verdict:
    return verdict_of(store, noted)


def sound(store: Store) -> bool:
    return verdict(store).findings == ()


def events(store: Store) -> list[Document]:
    return [store.items("log")[key] for key in sorted(store.items("log"))]


@pytest.fixture(params=["memory", "durable"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else DurableStore(tmp_path / "data", device="d1")


def test_the_store_numbers_chains_and_makes_the_view(store: Store) -> None:
    begin(store)
    record = settle(store)
    first, second = events(store)
    assert (first["seq"], first["previous"], first["what"]) == (1, "0" * 64, "logged")
    assert (second["seq"], second["previous"], second["at"]) == (2, first["hash"], "2026-11-23T09:42:00Z")
    assert second["hash"] == hash_of(second)
    assert second["id"] == f"{record.id}.0"
    assert store.get("violations", "v1") == entry("v1") | {"state": "settled"}
    assert store.get("settings", HEAD) == {"seq": 2, "hash": second["hash"]}
    assert {change.collection for change in record.changes} == {"log", "violations", "settings"}
    assert sound(store)


def test_undoing_adds_an_event_and_gives_the_earlier_state(store: Store) -> None:
    begin(store)
    settle(store)
    for left in (entry("v1"), None):
        undone = store.undo(at=AT)
        assert undone is not None
        assert store.get("violations", "v1") == left
        assert sound(store)
    assert [event["what"] for event in events(store)] == ["logged", "settled", "undone", "undone"]
    assert events(store)[2]["data"]["undoes"] == [2]
    assert store.undo(at=AT) is None


def test_undo_of_what_was_changed_since_adds_nothing(store: Store) -> None:
    begin(store)
    append(store, "v1", "noted", {"set": {"note": "later"}}, undoable=False)
    undone = store.undo(at=AT)
    assert undone is not None
    assert undone[1].changes == ()
    assert len(events(store)) == 2


def test_who_begins_an_entry_second_is_not_heard_nor_who_changes_one_that_is_not_there(store: Store) -> None:
    begin(store, note="first")
    begin(store, note="second")
    settle(store, "nobody")
    assert len(events(store)) == 1
    assert (store.get("violations", "v1") or {})["note"] == "first"


def test_what_is_written_beside_the_log_becomes_an_event(store: Store) -> None:
    for after in ({"state": "suspected"}, {"state": "confirmed"}, {"state": "confirmed"}, None):
        store.commit("old way", [Change("violations", "v1", after)], at=AT)
    assert [event["what"] for event in events(store)] == ["logged", "edited", "edited"]
    assert dict(store.items("violations")) == {}
    assert sound(store)


def test_half_characters_are_hashed_as_they_are_kept(store: Store) -> None:
    begin(store, note="half \ud800", evidence=[{"at": AT}])
    assert sound(store)


def test_a_deleted_entry_leaves_a_tombstone_and_a_chain_that_holds(store: Store) -> None:
    begin(store, note="a secret of theirs")
    begin(store, "v2")
    settle(store)
    append(store, "v1", "deleted", {"entry": None, "reason": "asked for"}, undoable=False)
    assert set(store.items("violations")) == {"v2"}
    assert "a secret of theirs" not in str([dict(store.items(name)) for name in ("log", "history", "violations")])
    assert [(each["what"], each["data"] is None) for each in events(store)] == [
        ("logged", True), ("logged", False), ("settled", True), ("deleted", False),
    ]  # fmt: skip
    assert sound(store)
    begin(store)
    assert set(store.items("violations")) == {"v2"}
    while store.undo(at=AT):
        assert sound(store)
    assert "v1" not in store.items("violations")


def test_nothing_of_a_deleted_entry_is_left_in_any_file(tmp_path: Path) -> None:
    store = DurableStore(tmp_path)
    begin(store, note="a secret of theirs")
    store.compact()
    settle(store)
    store.compact()
    begin(store, "v2", note="stays")
    append(store, "v1", "deleted", {"entry": None}, undoable=False)
    store.forget()
    assert [path.name for path in tmp_path.iterdir() if b"a secret of theirs" in path.read_bytes()] == []
    assert set(DurableStore(tmp_path).items("violations")) == {"v2"}
    assert sound(DurableStore(tmp_path))


def test_a_log_from_before_the_chain_is_taken_over_with_the_first_event() -> None:
    old = {"violations": {key: entry(key) for key in ("v1", "v2")}}
    store = MemoryStore(old)  # type: ignore[arg-type] # literal keys
    assert sound(store)
    append(store, "v1", "settled", {"set": {"state": "settled"}})
    assert [event["what"] for event in events(store)] == ["imported", "imported", "settled"]
    assert sound(store)


Forge = Callable[[dict[str, Any], dict[str, Any], dict[str, Any]], object]


def renumber(log: dict[str, Any], order: list[int]) -> None:
    held = [log[key_of(number)] for number in order]
    log.clear()
    log.update({key_of(place): event for place, event in enumerate(held, 1)})


def rehash(event: dict[str, Any]) -> None:
    event["digest"] = digest_of(event["data"], event["salt"])
    event["hash"] = hash_of(event)


def forge_data(log: dict[str, Any], *, seal: bool) -> None:
    event = log[key_of(2)]
    event["data"] = {"set": {"state": "dismissed"}}
    if seal:
        rehash(event)


FORGERIES: dict[str, tuple[Forge, str, str]] = {
    "what it says": (lambda log, _h, _v: forge_data(log, seal=False), "event 2", "what it says was changed"),
    "what it says, with new hashes": (lambda log, _h, _v: forge_data(log, seal=True), "event 3", "does not follow"),
    "when it was": (lambda log, _h, _v: log[key_of(3)].update(at="2026-01-01T00:00:00Z"), "event 3", "was changed"),
    "the number": (lambda log, _h, _v: log[key_of(3)].update(seq=4), "event 4", "stands at the place of event 3"),
    "removed": (lambda log, _h, _v: log.pop(key_of(2)), "event 2", "missing"),
    "removed and closed up": (lambda log, _h, _v: renumber(log, [1, 3, 4, 5]), "event 3", "does not follow"),
    "reordered": (lambda log, _h, _v: renumber(log, [1, 3, 2, 4, 5]), "event 3", "does not follow"),
    "the first one removed": (lambda log, _h, _v: log.pop(key_of(1)), "event 1", "missing"),
    "the tail cut": (lambda log, _h, _v: log.pop(key_of(5)), "event 5", "another end is remembered"),
    "all of it": (lambda log, _h, _v: log.clear(), "event 5", "ends with event 0"),
    "the head": (lambda _l, head, _v: head.update(seq=4), "event 4", "another end"),
    "a part": (lambda log, _h, _v: log[key_of(4)].pop("digest"), "event 4", "a part of it is missing"),
    "data without a tombstone": (
        lambda log, _h, _v: log.update({key_of(1): withheld(log[key_of(1)])}), "event 1", "no event says so",
    ),
    "an event put in": (lambda log, _h, _v: renumber(log, [1, 2, 2, 3, 4, 5]), "event 2", "does not follow"),
    "an entry edited": (lambda _l, _h, view: view["v1"].update(note="other"), "entry v1", "its events make it: note"),
    "an entry removed": (lambda _l, _h, view: view.pop("v2"), "entry v2", "it was removed"),
    "an entry put in": (lambda _l, _h, view: view.update(v9=entry("v9")), "entry v9", "no event made it"),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGERIES)
def test_whatever_is_changed_afterwards_is_found_and_the_first_bad_event_is_named(name: str) -> None:
    store = MemoryStore()
    begin(store)
    settle(store)
    begin(store, "v2")
    settle(store, "v2")
    append(store, "v1", "noted", {"set": {"note": "a word"}})
    log, view = deepcopy(dict(store.items("log"))), deepcopy(dict(store.items("violations")))
    head = deepcopy(dict(store.get("settings", HEAD) or {}))
    assert verify(log, head, view).findings == ()
    forge, where, words = FORGERIES[name]
    forge(log, head, view)
    first = verify(log, head, view).findings[0]
    assert first.event.startswith(where)
    assert words in first.words


def test_a_chain_made_anew_shows_against_a_hash_that_was_noted() -> None:
    one, other = MemoryStore(), MemoryStore()
    for each in (one, other):
        begin(each)
    noted = verdict(one).head
    settle(one)
    assert verdict(one, noted).findings == ()
    [finding] = verdict(other, noted).findings
    assert "noted before, is not in the chain" in finding.words


def test_without_a_head_the_end_is_not_known() -> None:
    store = MemoryStore()
    begin(store)
    [finding] = verify(store.items("log"), None, store.items("violations")).findings
    assert "nothing remembers where the chain ends" in finding.words


def test_after_a_cut_the_gap_stays_seen_and_nothing_is_written_over() -> None:
    store = MemoryStore()
    for number in range(3):
        begin(store, f"v{number}")
    whole = {name: dict(store.items(name)) for name in ("log", "violations", "settings")}
    whole["log"].pop(key_of(3))
    cut = MemoryStore(whole)  # type: ignore[arg-type] # literal keys
    begin(cut, "after")
    assert verdict(cut).findings[0].event == "event 3"
    whole["settings"].clear()
    behind = MemoryStore(whole)  # type: ignore[arg-type] # literal keys
    begin(behind, "after")
    assert [event["violation"] for event in events(behind)] == ["v0", "v1", "after"]


_ACTS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["begin", "settle", "note", "delete", "undo"])))


@settings(max_examples=60)
@given(_ACTS)
def test_after_any_acts_the_chain_holds_and_the_view_is_its_fold(acts: list[tuple[str, str]]) -> None:
    store = MemoryStore()
    for number, (about, act) in enumerate(acts):
        match act:
            case "begin":
                begin(store, about)
            case "settle":
                settle(store, about)
            case "note":
                append(store, about, "noted", {"set": {"note": str(number)}}, undoable=number % 2 == 0)
            case "delete":
                append(store, about, "deleted", {"entry": None}, undoable=False)
            case _:
                store.undo(at=AT)
        assert sound(store)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_the_canonical_form_is_read_back_as_it_was(value: object) -> None:
    import json

    try:
        assert json.loads(canonical(value)) == value
    except UnicodeEncodeError:
        assert any(0xD800 <= ord(each) < 0xE000 for each in str(value))


def child(folder: Path, name: str, count: int, compact_every: int) -> list[str]:
    return [sys.executable, "-S", str(WRITER), str(folder), name, str(count), str(compact_every)]


def test_two_processes_append_one_chain(tmp_path: Path) -> None:
    children = [
        subprocess.Popen(child(tmp_path, name, 100, 13), stdout=subprocess.PIPE, text=True, env=environment())
        for name in ("a", "b")
    ]
    outputs = [each.communicate(timeout=100)[0] for each in children]
    assert [each.returncode for each in children] == [0, 0]
    assert [len(said(output, "ok")) for output in outputs] == [100, 100]
    store = DurableStore(tmp_path)
    assert store.notices == ()
    assert sound(store)
    assert len(events(store)) >= 200
    assert {each["violation"][0] for each in events(store)} == {"a", "b"}


@pytest.mark.parametrize(
    ("call", "when"), [("pwrite64", 3), ("pwrite64", 6), ("fdatasync", 4), ("rename", 4), ("rename", 7), ("fsync", 5)]
)
def test_killed_within_a_commit_the_chain_holds_and_nothing_acknowledged_is_lost(
    tmp_path: Path, call: str, when: int
) -> None:
    strace = [require("strace", "strace"), "-f", "-qq", "-o", "/dev/null"]
    inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}"]
    run = subprocess.run(
        [*strace, *inject, *child(tmp_path, "a", 12, 4)],
        capture_output=True, text=True, check=False, env=environment(), timeout=60,
    )  # fmt: skip
    assert run.returncode != 0
    store = DurableStore(tmp_path)
    assert sound(store)
    done = len(said(run.stdout, "ok"))
    assert done <= sum(each["what"] != "undone" for each in events(store)) <= done + 1
    settle(store, "a-0")
    assert sound(DurableStore(tmp_path))


def test_killed_at_any_time_the_chain_holds(tmp_path: Path) -> None:
    process = subprocess.Popen(child(tmp_path, "a", 10_000, 9), stdout=subprocess.PIPE, text=True, env=environment())
    assert process.stdout is not None
    for _ in range(30):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert sound(DurableStore(tmp_path))
