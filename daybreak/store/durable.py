"""The durable store: a journal first, snapshots seldom, everything in memory, one writer at a time.

One process may use it from several threads; several processes may use one folder. Each commit takes the lock of the
folder, takes in what others wrote, appends and lets go; reading needs no lock and never waits.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from daybreak.clock import SystemClock
from daybreak.store import recovery, snapshots
from daybreak.store.chained import Stamp
from daybreak.store.envelope import generation_of
from daybreak.store.files import make_folder, sync_folder, trouble
from daybreak.store.journal import Journal, journals
from daybreak.store.protocol import Change, Collection, Document, Record, StoreError
from daybreak.store.working import COLLECTIONS, Ids, sealed_record

LOCK_SECONDS = 10.0
_POLL_SECONDS = 0.005
_JOURNAL_AT_MOST = 8 * 1024 * 1024
_WORTH_IT = 64 * 1024


class DurableStore:
    """A `Store` in a folder. Opening an empty or absent one writes nothing."""

    def __init__(self, folder: Path, *, device: str | None = None, mends: bool = True) -> None:
        """Read the folder; damage is mended unless only a look is wanted.

        Raises `StoreError` where it cannot be read, or was written by a later Daybreak.
        """
        self._folder = folder
        self._mutex = threading.RLock()
        self._ids = Ids()
        self._news: list[Record] = []
        self._said: tuple[str, ...] = ()
        self._take(recovery.load(folder))
        marker = self._state.marker
        self._device = device or (marker.device if marker else os.urandom(4).hex())
        if self._state.damaged and mends:
            self._mend()

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know about the files, in words; never empty after something was lost or mended."""
        return self._said

    def get(self, collection: Collection, key: str) -> Document | None:
        """Give one document."""
        return self._state.working.collections[collection].get(key)

    def items(self, collection: Collection) -> Mapping[str, Document]:
        """Give a collection, live."""
        return self._state.working.collections[collection]

    def commit(
        self, action: str, changes: Sequence[Change], *, at: datetime, label: str = "", undoable: bool = False
    ) -> Record:
        """Make the changes durable, then true. Raises `StoreError` (nothing changed) when it cannot."""
        with self._mutex, self._locked():
            stamp = Stamp(self._ids.new(at), self._device, at)
            record = Record(
                id=stamp.record,
                device=self._device,
                at=at,
                action=action,
                label=label,
                changes=self._state.working.prepared(changes, stamp),
                undoable=undoable,
            )
            return self._write(record)

    def undo(self, *, at: datetime) -> tuple[Record, Record] | None:
        """Undo the newest undoable record not yet undone; `Store.undo` says how."""
        with self._mutex, self._locked():
            working = self._state.working
            undone = working.next_undo()
            if undone is None:
                return None
            stamp = Stamp(self._ids.new(at), self._device, at)
            record = Record(
                id=stamp.record,
                device=self._device,
                at=at,
                action="undo",
                label=undone.label,
                changes=working.prepared(working.reversal(undone), stamp),
                undoes=undone.id,
            )
            return undone, self._write(record)

    def next_undo(self) -> Record | None:
        """Give the record that `undo` would take back."""
        with self._mutex:
            return self._state.working.next_undo()

    def refresh(self) -> tuple[Record, ...]:
        """Take in what other processes wrote since; give their records. Needs no lock."""
        with self._mutex:
            self._take_in()
            news, self._news = tuple(self._news), []
            return news

    def catch_up(self) -> None:
        """Take in what other processes wrote since, and leave their records to the next `refresh`. Needs no lock."""
        with self._mutex:
            self._take_in()

    def in_step(self) -> bool:
        """Say whether the files hold exactly what is here: nothing that others wrote waits for `refresh`."""
        with self._mutex:
            self._take_in()
            return not self._news

    def compact(self) -> None:
        """Write what changed as new snapshots and start a new journal. Raises `StoreError`; nothing is lost."""
        with self._mutex, self._locked():
            self._compact()

    def forget(self) -> None:
        """Compact, and even the second generations out: no file here holds what is gone. Raises `StoreError`."""
        with self._mutex, self._locked():
            self._compact()
            for name in COLLECTIONS:
                snapshots.even_out(self._folder, name)
            if self._state.journal is not None:
                self._put_away(self._state.journal.generation)

    def close(self) -> None:
        """Compact if it is worth it, and let go; what cannot be written stays in the journal."""
        with self._mutex:
            journal = self._state.journal
            if journal is not None and journal.end > _WORTH_IT:
                with contextlib.suppress(StoreError):
                    self.compact()
            if self._state.journal is not None:
                self._state.journal.close()

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the folder's lock, with everything that others wrote taken in."""
        from filelock import FileLock, Timeout

        make_folder(self._folder)
        path = self._folder / "lock"
        lock = FileLock(path, timeout=LOCK_SECONDS, mode=0o600, thread_local=False)
        try:
            lock.acquire(poll_interval=_POLL_SECONDS)
        except Timeout as error:
            raise StoreError(
                self._folder,
                f"another daybreak has been writing to it for {LOCK_SECONDS:.0f} seconds.",
                "Wait for it to end, or end it, and do this again.",
            ) from error
        except OSError as error:
            raise trouble(path, error) from error
        try:
            self._take_in()
            yield
        finally:
            lock.release()

    def _take(self, loaded: recovery.Loaded) -> None:
        self._state = loaded
        self._say(loaded.notices)

    def _say(self, notices: tuple[str, ...]) -> None:
        self._said += tuple(notice for notice in notices if notice not in self._said)

    def _write(self, record: Record) -> Record:
        """Append a record and make it true; `_locked` is held."""
        payload, kept = sealed_record(record)
        state = self._state
        if state.marker is None:
            self._remember(())
        if state.journal is None:
            state.journal = Journal.create(self._folder, state.next_generation)
            state.next_generation += 1
        state.journal.append(payload)
        self._apply(kept, state.journal.generation)
        if state.journal.end > _JOURNAL_AT_MOST:
            try:
                self._compact()
            except StoreError as error:
                self._say((str(error),))
        return kept

    def _apply(self, record: Record, generation: int) -> None:
        for name in self._state.working.apply(record):
            self._state.dirty.setdefault(name, generation)

    def _take_in(self) -> None:
        """Read on in the journal, and in the ones after it; begin anew where one of them is gone already."""
        while True:
            used, _ = journals(self._folder)
            journal = self._state.journal
            if journal is None:
                if used:
                    self._reload()
                return
            following = min((number for number in used if number > journal.generation), default=None)
            self._read_on(journal)
            if following is None:
                return
            if following > journal.generation + 1 or not self._step(used[following], following):
                self._reload()
                return

    def _read_on(self, journal: Journal) -> None:
        found = journal.read()
        for record in found.records:
            self._apply(record, journal.generation)
            self._news.append(record)
        if found.damaged:
            self._say((recovery.spoiled(journal.path, len(found.damaged)),))

    def _step(self, path: Path, generation: int) -> bool:
        """Go on to the next journal; what its maker has already written as snapshots is clean."""
        try:
            following = Journal(path, generation)
        except FileNotFoundError:
            return False
        state = self._state
        if state.journal is not None:
            state.journal.close()
        state.journal, state.next_generation = following, generation + 1
        for name in list(state.dirty):
            if generation_of(snapshots.paths(self._folder, name)[0]) >= generation:
                del state.dirty[name]
        return True

    def _reload(self) -> None:
        """Read everything anew, in place, and report the difference as one record."""
        loaded = recovery.load(self._folder)
        held = self._state
        changes = held.working.difference(loaded.working)
        if held.journal is not None:
            held.journal.close()
        for name in COLLECTIONS:
            documents = held.working.collections[name]
            documents.clear()
            documents.update(loaded.working.collections[name])
        loaded.working = held.working
        self._take(loaded)
        if changes:
            at = SystemClock().now()
            self._news.append(Record(id=self._ids.new(at), device="", at=at, action="reload", changes=changes))

    def _compact(self) -> None:
        """Begin the next journal, write what is dirty, put the old journals away; `_locked` is held.

        The journal comes first: from then on whoever appends, appends to it, so that a crash between two snapshots
        leaves each with exactly the journals that it lacks.
        """
        state = self._state
        if state.journal is None or not (state.dirty or state.damaged):
            return
        if state.damaged:
            for name in COLLECTIONS:
                state.dirty.setdefault(name, state.journal.generation)
        following = Journal.create(self._folder, max(state.next_generation, state.journal.generation + 1))
        state.journal.close()
        state.journal, state.next_generation = following, following.generation + 1
        for name in COLLECTIONS:
            if name in state.dirty:
                documents = state.working.collections[name]
                snapshots.write(self._folder, name, documents, following.generation)
            else:
                snapshots.even_out(self._folder, name)
        self._remember(COLLECTIONS)
        self._put_away(following.generation)
        state.dirty.clear()
        state.damaged = ()

    def _remember(self, names: Sequence[Collection]) -> None:
        """Note in the marker which collections have snapshots."""
        marker = self._state.marker or recovery.Marker(self._device)
        there = tuple(name for name in names if snapshots.paths(self._folder, name)[0].exists())
        if self._state.marker is None or marker.collections != there:
            marker = msgspec.structs.replace(marker, collections=there)
            recovery.write_marker(self._folder, marker)
            self._state.marker = marker

    def _put_away(self, generation: int) -> None:
        """Keep the journals that a second generation needs, and only those."""
        needed = min(self._state.dirty.values(), default=generation)
        used, old = journals(self._folder)
        try:
            for number, path in (used | old).items():
                if number >= generation:
                    continue
                if number < needed:
                    path.unlink(missing_ok=True)
                elif number in used:
                    path.rename(path.with_name(f"{path.name}.old"))
            sync_folder(self._folder)
        except OSError as error:
            raise trouble(self._folder, error) from error

    def _mend(self) -> None:
        """After damage: set it aside and write everything anew; where that cannot be, the notices stand."""
        with contextlib.suppress(StoreError), self._mutex, self._locked():
            self._reload()
            recovery.keep_copies(self._state.damaged, recovery.stamp(SystemClock().now()))
            self._news.clear()
            if self._state.journal is None:
                self._state.journal = Journal.create(self._folder, self._state.next_generation)
            self._compact()
