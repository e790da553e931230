"""The files of the durable store: what is damaged is noticed, what is newer is refused, nothing resets in silence."""

from __future__ import annotations

import shutil
import stat
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from filelock import FileLock

from daybreak.store import durable, envelope, migrations, snapshots
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change, Document, Store, StoreError

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
GOLDEN = Path(__file__).with_name("golden")


def put(store: Store, key: str, value: Document | None, *, undoable: bool = False) -> None:
    store.commit("test", [Change("threads", key, value)], at=AT, undoable=undoable)


def filled(folder: Path) -> dict[str, Document]:
    """Make a folder with two generations of a snapshot and a journal after them; give what is true in it."""
    store = DurableStore(folder, device="d1")
    for part in range(3):
        for number in range(4):
            put(store, f"{part}-{number}", {"n": number, "part": part, "text": "words " * 5}, undoable=part == 2)
        if part < 2:
            store.compact()
    put(store, "0-0", {"changed": True})
    put(store, "0-1", None)
    truth = dict(store.items("threads"))
    store.close()
    return truth


def test_everything_is_there_after_opening_again_undo_too(tmp_path: Path) -> None:
    truth = filled(tmp_path)
    store = DurableStore(tmp_path)
    assert dict(store.items("threads")) == truth
    assert store.notices == ()
    store.compact()
    store.undo(at=AT)
    assert "2-3" not in DurableStore(tmp_path).items("threads")
    assert "2-2" in DurableStore(tmp_path).items("threads")


def test_opening_an_empty_home_writes_nothing(tmp_path: Path) -> None:
    store = DurableStore(tmp_path / "data")
    store.refresh()
    store.close()
    assert not (tmp_path / "data").exists()


def test_files_are_the_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    filled(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_the_device_is_kept(tmp_path: Path) -> None:
    store = DurableStore(tmp_path)
    first = store.commit("x", [], at=AT).device
    store.compact()
    assert len(first) == 8
    assert DurableStore(tmp_path).commit("x", [], at=AT).device == first


def test_tinydb_reads_the_collections_at_rest(tmp_path: Path) -> None:
    from tinydb import where

    from daybreak.store.tiny import open_collection

    filled(tmp_path)
    with open_collection(tmp_path / "threads.json") as database:
        table = database.table("documents")
        assert len(table) == 8
        assert [dict(row) for row in table.search((where("part") == 1) & (where("n") == 2))] == [
            {"n": 2, "part": 1, "text": "words " * 5}
        ]


def test_opening_imports_neither_tinydb_nor_filelock(tmp_path: Path) -> None:
    import subprocess

    filled(tmp_path)
    script = (
        "import sys; from pathlib import Path; from daybreak.store.durable import DurableStore\n"
        f"assert len(DurableStore(Path({str(tmp_path)!r})).items('threads')) == 11\n"
        "sys.exit(any(name in sys.modules for name in ('tinydb', 'filelock', 'asyncio')))"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def opened_or_named(folder: Path, name: str) -> DurableStore | None:
    """Open; None where it is refused, as a flipped version number must be, with the file's name."""
    try:
        return DurableStore(folder)
    except StoreError as error:
        said = str(error)
    assert f"{name}: it was written by a later Daybreak" in said
    return None


def damaged_copies(path: Path) -> list[tuple[str, bytes]]:
    data = path.read_bytes()
    flips = range(0, len(data), 64)
    return [
        *((f"flip {at}", data[:at] + bytes([data[at] ^ 0x04]) + data[at + 1 :]) for at in flips),
        *((f"cut {at}", data[:at]) for at in flips),
    ]


@pytest.mark.parametrize("name", ["threads.json", "threads.json.1", "store.json"])
def test_a_damaged_file_is_read_from_the_other_generation_or_named(tmp_path: Path, name: str) -> None:
    good = tmp_path / "good"
    truth = filled(good)
    for what, data in damaged_copies(good / name):
        folder = tmp_path / what
        shutil.copytree(good, folder)
        (folder / name).write_bytes(data)
        store = opened_or_named(folder, name)
        if store is None:
            continue
        assert dict(store.items("threads")) == truth, what
        if not name.endswith(".1"):
            assert any(name in notice for notice in store.notices), what
            assert [path.name for path in folder.iterdir() if ".corrupt-" in path.name], what
        store.close()
        again = DurableStore(folder)
        assert (dict(again.items("threads")), again.notices) == (truth, ()), what


def test_a_damaged_journal_loses_the_damaged_record_at_most_and_says_so(tmp_path: Path) -> None:
    good = tmp_path / "good"
    truth = filled(good)
    (journal,) = good.glob("journal-*.log")
    for what, data in damaged_copies(journal):
        folder = tmp_path / what
        shutil.copytree(good, folder)
        (folder / journal.name).write_bytes(data)
        store = opened_or_named(folder, journal.name)
        if store is None:
            continue
        found = store.items("threads")
        assert {f"{part}-{n}" for part in (0, 1) for n in (2, 3)} <= set(found), what
        if what.startswith("flip"):
            wrong = [key for key in truth.keys() | found.keys() if truth.get(key) != found.get(key)]
            assert len(wrong) <= 1, what
            if wrong:
                assert any(journal.name in notice for notice in store.notices), what
                assert list(folder.glob(f"{journal.name}*.corrupt-*")), what
        put(store, "after", {"n": 1})
        assert DurableStore(folder).get("threads", "after") == {"n": 1}, what


def test_both_generations_gone_is_an_error_and_not_an_empty_list(tmp_path: Path) -> None:
    filled(tmp_path)
    for path in snapshots.paths(tmp_path, "threads"):
        path.unlink()
    with pytest.raises(StoreError, match=r"threads\.json.*there was data in it.*backup"):
        DurableStore(tmp_path)


def test_all_collections_gone_with_the_marker_is_told_by_the_journal(tmp_path: Path) -> None:
    filled(tmp_path)
    for path in [*tmp_path.glob("*.json*"), *tmp_path.glob("*.old")]:
        path.unlink()
    with pytest.raises(StoreError, match="journal is number 3"):
        DurableStore(tmp_path)


def test_a_missing_journal_is_said(tmp_path: Path) -> None:
    filled(tmp_path)
    for path in tmp_path.glob("journal-*"):
        path.unlink()
    store = DurableStore(tmp_path)
    assert "The journal" in store.notices[0]
    put(store, "after", {"n": 1})
    assert DurableStore(tmp_path).get("threads", "after") == {"n": 1}


def test_a_torn_tail_is_cut_and_the_next_record_stands_behind_the_last_good_one(tmp_path: Path) -> None:
    truth = filled(tmp_path)
    (journal,) = tmp_path.glob("journal-*.log")
    size = journal.stat().st_size
    with journal.open("ab") as file:
        file.write(b'000000ff 12345678 {"id":"half')
    store = DurableStore(tmp_path)
    assert dict(store.items("threads")) == truth
    assert store.notices == ()
    put(store, "after", {"n": 1})
    assert b"half" not in journal.read_bytes()
    assert journal.stat().st_size > size
    assert DurableStore(tmp_path).notices == ()


@pytest.mark.parametrize("name", ["threads.json", "journal-00000003.log"])
def test_a_newer_format_is_refused_and_not_rewritten(tmp_path: Path, name: str) -> None:
    filled(tmp_path)
    path = tmp_path / name
    data = path.read_bytes().replace(b" 1 ", b" 2 ", 1)
    path.write_bytes(data)
    with pytest.raises(StoreError, match=rf"{name}: it was written by a later Daybreak \(format 2"):
        DurableStore(tmp_path)
    assert path.read_bytes() == data


def test_the_golden_files_of_format_1_open(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(GOLDEN / "format-1", folder)
    store = DurableStore(folder)
    assert store.notices == ()
    assert store.get("threads", "t1") == {"done_at": "2026-11-23T09:42:00Z"}
    assert store.get("threads", "t2") == {"urgent": True}
    assert store.get("messages", "m1") == {"subject": "Launch copy v3: two comments", "size": 1234}
    undone = store.undo(at=AT)
    assert undone is not None
    assert (undone[0].label, undone[0].device) == ("Mark urgent", "golden")
    assert store.get("threads", "t2") is None


def test_migrations_run_in_order_from_the_format_of_the_file() -> None:
    steps: dict[int, migrations.Step] = {
        1: lambda _name, documents: {key: document | {"two": True} for key, document in documents.items()},
        2: lambda name, documents: {f"{name}/{key}": document for key, document in documents.items()},
    }
    assert migrations.upgraded("threads", {"a": {}}, 1, steps) == {"threads/a": {"two": True}}
    assert migrations.upgraded("threads", {"a": {}}, 2, steps) == {"threads/a": {}}
    assert migrations.upgraded("threads", {"a": {}}, envelope.FORMAT) == {"a": {}}


def test_another_process_is_seen_by_refresh_and_by_the_next_commit(tmp_path: Path) -> None:
    mine, other = DurableStore(tmp_path), DurableStore(tmp_path)
    put(other, "a", {"n": 1})
    assert [record.changes[0].key for record in mine.refresh()] == ["a"]
    assert mine.refresh() == ()
    other.compact()
    put(other, "b", {"n": 2})
    record = mine.commit("test", [Change("threads", "b", {"n": 3})], at=AT)
    assert record.changes[0].before == {"n": 2}
    assert [record.changes[0].key for record in mine.refresh()] == ["b"]
    other.refresh()
    assert dict(other.items("threads")) == dict(mine.items("threads")) == {"a": {"n": 1}, "b": {"n": 3}}


def test_who_missed_two_compactions_reads_anew_and_says_what_changed(tmp_path: Path) -> None:
    mine, other = DurableStore(tmp_path), DurableStore(tmp_path)
    put(mine, "a", {"n": 1})
    threads = mine.items("threads")
    other.refresh()
    for number in range(3):
        put(other, f"b{number}", {"n": number})
        other.compact()
    put(other, "a", None)
    news = mine.refresh()
    assert {(change.key, change.after is None) for record in news for change in record.changes} >= {
        ("a", True),
        ("b0", False),
        ("b2", False),
    }
    assert set(threads) == {"b0", "b1", "b2"}
    put(mine, "c", {"n": 1})
    assert set(DurableStore(tmp_path).items("threads")) == {"b0", "b1", "b2", "c"}


def test_a_lock_that_stays_held_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = DurableStore(tmp_path)
    put(store, "a", {"n": 1})
    monkeypatch.setattr(durable, "LOCK_SECONDS", 0.05)
    with FileLock(tmp_path / "lock"):
        assert DurableStore(tmp_path).get("threads", "a") == {"n": 1}
        with pytest.raises(StoreError, match=r"another daybreak has been writing.*Wait for it"):
            put(store, "b", {"n": 1})
    put(store, "c", {"n": 1})
    assert set(store.items("threads")) == {"a", "c"}


def test_threads_of_one_process_take_turns(tmp_path: Path) -> None:
    store = DurableStore(tmp_path)

    def work(name: str) -> None:
        for number in range(20):
            put(store, f"{name}{number}", {"n": number})

    workers = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(DurableStore(tmp_path).items("threads")) == 60


def test_ten_thousand_threads_cost_an_action_little_and_open_quickly(tmp_path: Path) -> None:
    """Generous bounds for a busy machine: at rest it is half a millisecond, and 40 to open."""
    store = DurableStore(tmp_path)
    preview = "words " * 60
    messages = [Change("messages", f"m{n}", {"id": f"m{n}", "preview": preview}) for n in range(10_000)]
    threads = [Change("threads", f"t{n}", {"urgent": True}) for n in range(10_000)]
    store.commit("sync", [*messages, *threads], at=AT)
    store.compact()
    spent = []
    for number in range(20):
        begun = time.thread_time()
        put(store, f"t{number}", {"done_at": "2026-11-23T09:42:00Z"}, undoable=True)
        spent.append(time.thread_time() - begun)
    assert sorted(spent)[10] < 0.010
    begun = time.thread_time()
    assert len(DurableStore(tmp_path).items("messages")) == 10_000
    assert time.thread_time() - begun < 0.5
