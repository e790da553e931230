"""Opening: the newest good snapshots, and over them what the journals say happened since."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from daybreak.store import snapshots
from daybreak.store.envelope import Damaged, pack, read_sealed, seal
from daybreak.store.files import replace_file
from daybreak.store.journal import Journal, journals
from daybreak.store.protocol import Collection, StoreError
from daybreak.store.working import COLLECTIONS, WorkingSet

_TRIES = 20
_ALL_GONE = "The collections were missing; what was in them was read from the journal."
MARKER = "store.json"


class Marker(msgspec.Struct, frozen=True):
    """What is known to exist: a file that should be there and is not is never taken for an empty one."""

    device: str
    collections: tuple[str, ...] = ()


class Loaded(msgspec.Struct, kw_only=True):
    """A folder as it was read: the working set, and what the next compaction must write."""

    working: WorkingSet
    marker: Marker | None
    journal: Journal | None
    next_generation: int
    dirty: dict[Collection, int]
    """Collections that the journals changed since their snapshot, with the first such journal."""
    damaged: tuple[Path, ...]
    notices: tuple[str, ...]


class _Moved(Exception):  # noqa: N818 - a reason to begin again, caught in this module
    """Another process compacted while this one read."""


def load(folder: Path) -> Loaded:
    """Read a folder without its lock: begins again when another process compacts meanwhile.

    Raises `StoreError` for a file of a later version, and where data is known to be gone.
    """
    for _ in range(_TRIES):
        try:
            return _load(folder)
        except (_Moved, FileNotFoundError):
            continue
    raise StoreError(folder, "another Daybreak keeps rewriting it.", "Wait for it to end and start again.")


def _load(folder: Path) -> Loaded:
    before = journals(folder)
    marker, damaged = _marker(folder)
    notices = [_lost_half(path) for path in damaged]
    expected = set(marker.collections) if marker else set()
    working = WorkingSet()
    read: dict[Collection, snapshots.Snapshot] = {}
    for name in COLLECTIONS:
        snapshot = snapshots.read(folder, name, expected=name in expected)
        read[name] = snapshot
        working.collections[name] = snapshot.documents
        damaged += snapshot.damaged
        notices += [_second(path) for path in snapshot.damaged]
        notices += [_gone(snapshots.paths(folder, name)[0])] * snapshot.missing
    newest = max(snapshot.generation for snapshot in read.values())
    _check_journals(folder, before, newest, has_snapshots=bool(expected) or newest > 0)
    loaded = Loaded(
        working=working,
        marker=marker,
        journal=None,
        next_generation=newest + 1,
        dirty={name: read[name].generation for name in COLLECTIONS if read[name].fallen_back},
        damaged=tuple(damaged),
        notices=tuple(notices),
    )
    if not before[0] and newest > 0:
        loaded.notices += (_no_journal(folder),)
    _replay(before, read, loaded)
    if journals(folder) != before:
        _close(loaded.journal)
        raise _Moved
    return loaded


def _replay(
    found: tuple[dict[int, Path], dict[int, Path]], read: dict[Collection, snapshots.Snapshot], loaded: Loaded
) -> None:
    """Run the journals over the snapshots: put-away ones only over collections that fell back."""
    used, old = found
    fallen_back = {name for name, snapshot in read.items() if snapshot.fallen_back}
    if old and not any(snapshot.generation for snapshot in read.values()):
        fallen_back = set(COLLECTIONS)
        loaded.notices += (_ALL_GONE,)
    for generation in sorted(used.keys() | (old.keys() if fallen_back else ())):
        over = [
            name
            for name in COLLECTIONS
            if read[name].generation <= generation and (generation in used or name in fallen_back)
        ]
        _close(loaded.journal)
        loaded.journal = None
        journal = Journal(used.get(generation) or old[generation], generation)
        found_here = journal.read()
        for record in found_here.records:
            for name in loaded.working.apply(record, over.__contains__):
                loaded.dirty.setdefault(name, generation)
        if found_here.damaged:
            loaded.notices += (spoiled(journal.path, len(found_here.damaged)),)
            loaded.damaged += (journal.path,)
        loaded.journal = journal
    if used and loaded.journal is not None:
        loaded.next_generation = max(loaded.next_generation, max(used) + 1)
    else:
        _close(loaded.journal)
        loaded.journal = None


def _close(journal: Journal | None) -> None:
    if journal is not None:
        journal.close()


def _marker(folder: Path) -> tuple[Marker | None, list[Path]]:
    path = folder / MARKER
    try:
        sealed = read_sealed(path)
        return (msgspec.json.decode(sealed.body, type=Marker) if sealed else None), []
    except (Damaged, msgspec.DecodeError):
        return None, [path]


def write_marker(folder: Path, marker: Marker) -> None:
    """Remember what exists. Raises `StoreError`."""
    replace_file(folder / MARKER, seal(pack(marker), 0))


def _check_journals(
    folder: Path, found: tuple[dict[int, Path], dict[int, Path]], newest: int, *, has_snapshots: bool
) -> None:
    """Refuse a folder whose journal says that snapshots were written, where none is left."""
    used, old = found
    first = min([*used, *old], default=1)
    if first > 1 and newest == 0 and not has_snapshots:
        raise StoreError(
            folder,
            f"the journal is number {first}, but the collections written before it are gone.",
            "Put the folder back from a backup; to begin anew, move it aside. Nothing was overwritten.",
        )


def spoiled(path: Path, count: int) -> str:
    """Say that records of a journal cannot be read."""
    what = "One entry" if count == 1 else f"{count} entries"
    return (
        f"{what} of {path.name} cannot be read: the file was damaged on the disk. The rest is there, "
        f"and a copy is kept as {path.name}.corrupt-…"
    )


def _second(path: Path) -> str:
    return (
        f"{path.name} was damaged on the disk; it was read from the copy before it and the journal, "
        f"and is kept as {path.name}.corrupt-…"
    )


def _lost_half(path: Path) -> str:
    return f"{path.name} was damaged on the disk and is made anew; it is kept as {path.name}.corrupt-…"


def _gone(path: Path) -> str:
    return f"{path.name} was missing; it was read from the copy before it and the journal."


def _no_journal(folder: Path) -> str:
    return (
        f"The journal in {folder} is missing: what was done since the collections were last written is not "
        "known. If you have a backup, look there."
    )


def stamp(at: datetime) -> str:
    """Give the time in a file's name."""
    return at.strftime("%Y%m%dT%H%M%SZ")


def keep_copies(paths: Iterable[Path], suffix: str) -> None:
    """Set damaged files aside: snapshots are moved, journals copied, for they go on being read."""
    for path in paths:
        if path.name.startswith("journal-"):
            if path.exists():
                replace_file(path.with_name(f"{path.name}.corrupt-{suffix}"), path.read_bytes())
        else:
            snapshots.set_aside(path, suffix)
