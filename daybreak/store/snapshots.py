"""A collection at rest: `NAME.json`, and the generation before it as `NAME.json.1`.

Written through TinyDB over `SnapshotStorage` (`tiny.py`); read here without it, so that opening does not pay for
its import: the JSON is TinyDB's, a table `documents` by key.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from daybreak.store.alike import shared
from daybreak.store.envelope import Damaged, Sealed, generation_of, header_of, read_sealed, seal
from daybreak.store.files import replace_file, trouble
from daybreak.store.migrations import upgraded
from daybreak.store.protocol import Document, StoreError

Tables = dict[str, dict[str, dict[str, Any]]]
TABLE = "documents"
_EMPTY = b'{"documents":{}}'
_tables = msgspec.json.Decoder(Tables)


class Snapshot(msgspec.Struct, frozen=True):
    """A collection as one file holds it: every journal before `generation` is in it."""

    documents: dict[str, Document]
    generation: int
    fallen_back: bool = False
    """From the second generation: journals that were put away are needed too."""
    damaged: tuple[Path, ...] = ()
    missing: bool = False


def paths(folder: Path, collection: str) -> tuple[Path, Path]:
    """Give the files of a collection: the present generation and the one before."""
    return folder / f"{collection}.json", folder / f"{collection}.json.1"


def decoded(path: Path, sealed: Sealed) -> Tables:
    """Give a file's tables; `Damaged` when the body is not TinyDB's form."""
    try:
        return _tables.decode(sealed.body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Damaged(path) from error


def read(folder: Path, collection: str, *, expected: bool) -> Snapshot:
    """Read the newest good of two generations; an empty one where there never was any.

    Raises `StoreError` where data is known to have existed and neither generation can be read, and for a file of a
    later version.
    """
    damaged: list[Path] = []
    present = paths(folder, collection)
    for path in present:
        try:
            sealed = read_sealed(path)
            if sealed is None:
                continue
            documents = decoded(path, sealed).get(TABLE, {})
        except Damaged:
            damaged.append(path)
            continue
        shared(collection, documents.values())
        return Snapshot(
            upgraded(collection, documents, sealed.version),
            sealed.generation,
            fallen_back=path != present[0],
            damaged=tuple(damaged),
            missing=path != present[0] and not damaged,
        )
    if damaged or expected:
        raise StoreError(
            present[0],
            "neither it nor the copy before it can be read, and there was data in it.",
            f"Put {present[0].name} back from a backup; to go on without it, move the whole folder aside. "
            "Nothing was overwritten.",
        )
    return Snapshot({}, 0)


def write(folder: Path, collection: str, documents: dict[str, Document], generation: int) -> None:
    """Put a new generation in place; the one that stood there becomes the second. Call under the lock."""
    from daybreak.store.tiny import write_collection

    present, previous = paths(folder, collection)
    if not present.exists() and not previous.exists():
        replace_file(previous, seal(_EMPTY, 0))
    write_collection(present, documents, generation)


def even_out(folder: Path, collection: str) -> None:
    """Make the second generation a copy of an unchanged first one, so that no old journal is needed for it."""
    present, previous = paths(folder, collection)
    if generation_of(present) < 0 or header_of(present) == header_of(previous):
        return
    try:
        sealed = read_sealed(present)
    except Damaged:
        return
    if sealed is not None:
        replace_file(previous, seal(sealed.body, sealed.generation))


def set_aside(path: Path, stamp: str) -> Path | None:
    """Move a damaged file out of the way under a name that says so; None when it is gone or good by now."""
    try:
        if read_sealed(path) is not None:
            return None
    except Damaged:
        aside = path.with_name(f"{path.name}.corrupt-{stamp}")
        try:
            return path.rename(aside)
        except OSError as error:
            raise trouble(path, error) from error
    return None
