"""Texts of messages, kept apart: bounded, and fetched again when they are not here.

A file a message, named by the hash of its id. Deleting any or all of them loses nothing but time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import zlib
from pathlib import Path

import msgspec

from connectors.base import Body
from daybreak.store.envelope import pack

LIMIT_BYTES = 64 * 1024 * 1024
_ROOM = 0.9
"""Eviction goes down to this share of the limit, so that it is seldom."""
_body = msgspec.json.Decoder(Body)


class BodyCache:
    """The bodies looked at lately; the ones not used for longest go first. Never raises: a cache may fail."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        """Name the folder; it is made when the first body is kept."""
        self._folder = folder
        self._limit = limit_bytes
        self._total: int | None = None

    def get(self, message: str) -> Body | None:
        """Give the body of a message by its id; None when it is not here, or is damaged."""
        path = self._path(message)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        crc, _, content = data.partition(b"\n")
        try:
            body = _body.decode(content) if crc == b"%08x" % zlib.crc32(content) else None
        except (msgspec.DecodeError, UnicodeDecodeError):
            body = None
        with contextlib.suppress(OSError):
            if body is None:
                path.unlink()
            else:
                os.utime(path)
        return body

    def put(self, message: str, body: Body) -> None:
        """Keep a body; one that is larger than the whole cache is not kept."""
        content = pack(body)
        data = b"%08x\n%b" % (zlib.crc32(content), content)
        if len(data) > self._limit:
            return
        path = self._path(message)
        beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            replaced = path.stat().st_size if path.exists() else 0
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            beside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            return
        self._grow(len(data) - replaced)

    def _path(self, message: str) -> Path:
        return self._folder / hashlib.sha256(message.encode("utf-8", "surrogatepass")).hexdigest()

    def _grow(self, by: int) -> None:
        """Count what was written; past the limit, let the oldest go."""
        if self._total is not None:
            self._total += by
            if self._total <= self._limit:
                return
        files = self._files()
        self._total = sum(size for _, size, _ in files)
        if self._total <= self._limit:
            return
        for _, size, path in sorted(files):
            if self._total <= self._limit * _ROOM:
                break
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            self._total -= size

    def _files(self) -> list[tuple[int, int, Path]]:
        """Give each file with the time of its last use (nanoseconds) and its bytes."""
        found = []
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    status = entry.stat()
                    found.append((status.st_mtime_ns, status.st_size, Path(entry.path)))
        return found
