from __future__ import annotations

import os
from pathlib import Path

from connectors.base import Body
from daybreak.store.bodies import BodyCache

BODY = Body(text="Hi Noor,\n\x1b[31mred\ud800", attachments=("a.pdf",), truncated=True, note="cut")


def bytes_in(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def test_a_body_comes_back_whole_with_its_attachments_and_note(tmp_path: Path) -> None:
    cache = BodyCache(tmp_path / "bodies")
    assert cache.get("m/../1") is None
    cache.put("m/../1", BODY)
    kept = BodyCache(tmp_path / "bodies").get("m/../1")
    assert kept is not None
    assert kept.text == "Hi Noor,\n\x1b[31mred\ufffd"
    assert (kept.attachments, kept.truncated, kept.note) == (("a.pdf",), True, "cut")


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    BodyCache(tmp_path / "bodies").put("m", BODY)
    assert (tmp_path / "bodies").stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "bodies").iterdir()] == [0o600]


def test_the_least_recently_used_go_first_and_the_limit_holds(tmp_path: Path) -> None:
    cache = BodyCache(tmp_path, limit_bytes=10_000)
    for number in range(9):
        cache.put(str(number), Body(text="x" * 1000))
        for path in tmp_path.iterdir():
            os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns - 10**9))
    assert cache.get("0") is not None
    cache.put("9", Body(text="y" * 1000))
    cache.put("10", Body(text="y" * 1000))
    assert bytes_in(tmp_path) <= 10_000
    assert cache.get("0") is not None
    assert cache.get("1") is None
    assert cache.get("10") is not None


def test_a_body_larger_than_the_cache_is_not_kept(tmp_path: Path) -> None:
    cache = BodyCache(tmp_path, limit_bytes=100)
    cache.put("m", Body(text="x" * 200))
    assert cache.get("m") is None


def test_a_damaged_entry_is_a_miss_and_is_removed(tmp_path: Path) -> None:
    cache = BodyCache(tmp_path)
    cache.put("m", BODY)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes().replace(b"Noor", b"Moor"))
    assert cache.get("m") is None
    assert not list(tmp_path.iterdir())


def test_the_folder_may_vanish_or_be_in_the_way(tmp_path: Path) -> None:
    cache = BodyCache(tmp_path / "bodies")
    cache.put("m", BODY)
    for path in (tmp_path / "bodies").iterdir():
        path.unlink()
    (tmp_path / "bodies").rmdir()
    assert cache.get("m") is None
    cache.put("m", BODY)
    assert cache.get("m") is not None
    (tmp_path / "file").write_text("in the way")
    blocked = BodyCache(tmp_path / "file")
    blocked.put("m", BODY)
    assert blocked.get("m") is None
