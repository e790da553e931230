r"""The form of a file at rest: one header line, then a JSON body that the header vouches for.

`daybreak 1 00000007 1234 <sha256>\n`: magic, format version, generation, length of the body in bytes, and the
SHA-256 of the three numbers and the body.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import msgspec

from daybreak.store.files import trouble
from daybreak.store.protocol import StoreError

MAGIC = b"daybreak"
FORMAT = 1
"""The version of what stands in the files; `migrations` brings older ones up, newer ones are refused."""
_HEADER_BYTES = 160


class Damaged(Exception):  # noqa: N818 - a state of a file that the reader falls back from, not an error of the program
    """A file does not hold what its header says."""


class Sealed(msgspec.Struct, frozen=True):
    """A file's content with what its header says."""

    version: int
    generation: int
    body: memoryview
    """A part of what was read, not a copy: of a large collection there is but one in memory."""


def pack(value: Any) -> bytes:
    """Give the JSON of a value; half characters (lone surrogates) become U+FFFD, as JSON cannot hold them."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_mended(msgspec.to_builtins(value)))


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_mended(key): _mended(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_mended(item) for item in value]
    return value


def _digest(version: int, generation: int, body: bytes | memoryview) -> bytes:
    made = hashlib.sha256(b"%d %d %d\n" % (version, generation, len(body)))
    made.update(body)
    return made.hexdigest().encode()


def seal(body: bytes | memoryview, generation: int) -> bytes:
    """Give the file of a body."""
    digest = _digest(FORMAT, generation, body)
    return b"".join((b"%b %d %08d %d %b\n" % (MAGIC, FORMAT, generation, len(body), digest), body))


def unseal(path: Path, data: bytes) -> Sealed:
    """Give what a file holds; `Damaged` when it was changed or cut, `StoreError` when it is of a later version."""
    end = data.find(b"\n", 0, _HEADER_BYTES)
    header, body = data[: max(end, 0)], memoryview(data)[end + 1 :]
    match header.split(b" "):
        case [magic, version, generation, length, digest] if magic == MAGIC and all(
            number.isdigit() for number in (version, generation, length)
        ):
            if int(version) > FORMAT:
                raise too_new(path, int(version))
            if int(length) != len(body) or digest != _digest(int(version), int(generation), body):
                raise Damaged(path)
            return Sealed(int(version), int(generation), body)
    raise Damaged(path)


def too_new(path: Path, version: int) -> StoreError:
    """Say that a later Daybreak wrote the file: it is left as it is."""
    return StoreError(
        path,
        f"it was written by a later Daybreak (format {version}; this one knows up to {FORMAT}).",
        "Start the later Daybreak, or put an older copy of the data folder in place.",
    )


def read_sealed(path: Path) -> Sealed | None:
    """Read a file; None where there is none. Raises as `unseal` does."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise trouble(path, error) from error
    return unseal(path, data)


def header_of(path: Path) -> bytes:
    """Give the header line alone, empty where there is no file: equal headers mean equal files."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise trouble(path, error) from error
    try:
        return os.pread(descriptor, _HEADER_BYTES, 0).partition(b"\n")[0]
    finally:
        os.close(descriptor)


def generation_of(path: Path) -> int:
    """Give the generation that a file's header names; -1 where there is none to read."""
    parts = header_of(path).split(b" ")
    return int(parts[2]) if len(parts) == 5 and parts[2].isdigit() else -1
