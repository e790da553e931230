"""Where a published calendar's text comes from: a file, or an address that is asked only for what is newer."""

from __future__ import annotations

import asyncio
import re
import stat
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from connectors.errors import Broken, NeedsUser
from connectors.http import Reply, TooLarge, get, open_client, status_error
from connectors.network import is_loopback

if TYPE_CHECKING:
    from collections.abc import Mapping

    from connectors.base import SecretSource
    from connectors.http import Transport

LIMIT: Final = 10 << 20
"""Bytes of a calendar: about 30,000 entries."""
WITHOUT_VALIDATOR: Final = 900.0
"""Seconds between two fetches of a calendar whose server cannot say whether it changed."""
LONGEST: Final = 86_400.0
_GONE: Final = frozenset({401, 403, 404, 410})
_INTERVAL: Final = re.compile(rb"(?im)^(?:REFRESH-INTERVAL|X-PUBLISHED-TTL)[^:\r\n]*:([+-]?P[0-9A-Z]{2,20})")
_DURATION: Final = re.compile(r"P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?\Z")


class FileSource:
    """A calendar file; read again when its time or its size changed."""

    def __init__(self, account: str, path: str) -> None:
        self._account = account
        self._path = Path(path).expanduser()
        self._seen: tuple[int, int, int] | None = None

    async def fresh(self) -> bytes | None:
        """Give the text; None where it is as it was. `Broken` for a file that cannot be read: it may come back."""
        return await asyncio.to_thread(self._read)

    async def close(self) -> None:
        """Let nothing go: the file is open only while it is read."""

    def forget(self) -> None:
        """Read it again next time."""
        self._seen = None

    def _read(self) -> bytes | None:
        try:
            found = self._path.stat()
            if not stat.S_ISREG(found.st_mode):
                raise self._wrong("is no file")
            if found.st_size > LIMIT:
                raise too_large(self._account, f"{self._path} has {found.st_size >> 20:,} MB.", "file")
            seen = (found.st_mtime_ns, found.st_size, found.st_ino)
            if seen == self._seen:
                return None
            text = self._path.read_bytes()[: LIMIT + 1]
        except FileNotFoundError:
            raise self._wrong("does not exist") from None
        except OSError as error:
            raise self._wrong(f"cannot be read ({error.strerror or type(error).__name__})") from None
        self._seen = seen
        return text

    def _wrong(self, what: str) -> Broken:
        return Broken(self._account, f"{self._path} {what}.", "Correct file, or mend it.", field="file")


class AddressSource:
    """A calendar's address, which is a secret: whoever has it reads the calendar. Only its host is ever named."""

    def __init__(self, account: str, secret: SecretSource, transport: Transport | None = None) -> None:
        """`transport` is for tests."""
        self._account = account
        self._secret = secret
        self._transport = transport
        self._known: dict[str, str] = {}
        self._not_before = 0.0

    async def fresh(self) -> bytes | None:
        """Give the text; None where it is as it was, or where the calendar asks not to be asked so soon."""
        now = asyncio.get_running_loop().time()
        if now < self._not_before:
            return None
        url = self._address((await self._secret()).reveal())
        host = urlsplit(url).hostname or ""
        reply = await self._get(url, host)
        if reply.status == 304 and self._known:
            return None
        if reply.status in _GONE:
            raise Broken(
                self._account,
                f"{host} does not give the calendar any more ({reply.status}).",
                "Copy its address from your calendar again, and connect this account anew.",
                field="secret",
            )
        if reply.status != 200:
            raise status_error(reply, self._account, host)
        self._known = _validators(reply.headers)
        self._not_before = now + wait(reply.body, validated=bool(self._known))
        return reply.body

    async def close(self) -> None:
        """Let nothing go: a line lives as long as a fetch."""

    def forget(self) -> None:
        """Fetch all of it next time."""
        self._known = {}
        self._not_before = 0.0

    async def _get(self, url: str, host: str) -> Reply:
        headers = {"Accept": "text/calendar, */*;q=0.5", **self._known}
        try:
            async with await open_client(self._account, self._transport) as client:
                return await get(client, self._account, url, limit=LIMIT, headers=headers, loopback=True)
        except TooLarge:
            raise too_large(
                self._account, f"The calendar at {host} has more than {LIMIT >> 20} MB.", "secret"
            ) from None

    def _address(self, text: str) -> str:
        text = text.strip()
        scheme, colon, rest = text.partition(":")
        if scheme.lower() in ("webcal", "webcals"):
            text = f"https:{rest}"
        try:
            parts = urlsplit(text)
            host = parts.hostname or ""
        except ValueError:
            host = ""
        if not colon or not host or parts.scheme not in ("https", "http") or any(c <= " " for c in text):
            raise self._wrong("What was given is no address of a calendar.")
        if parts.scheme == "http" and not is_loopback(host):
            raise self._wrong(f"The address at {host} is not https: the calendar would cross the network readable.")
        return text

    def _wrong(self, happened: str) -> NeedsUser:
        return NeedsUser(
            self._account, happened, "Connect it with one that begins with https:// or webcal://.", field="secret"
        )


def too_large(account: str, happened: str, field: str) -> Broken:
    """Say that a calendar is not read because of its size."""
    todo = f"Up to {LIMIT >> 20} MB are read: publish or export a calendar without its old years."
    return Broken(account, happened, todo, field=field)


def wait(text: bytes, *, validated: bool) -> float:
    """Give the seconds until a calendar may be asked again: its own word (RFC 7986 section 5.7), a day at most."""
    match = _INTERVAL.search(text[:65_536])
    own = 0.0
    if match is not None:
        parts = _DURATION.match(match[1].decode("ascii").lstrip("+"))
        if parts is not None:
            weeks, days, hours, minutes, seconds = (int(each or 0) for each in parts.groups())
            own = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds).total_seconds()
    return min(max(own, 0.0 if validated else WITHOUT_VALIDATOR), LONGEST)


def _validators(headers: Mapping[str, str]) -> dict[str, str]:
    known = {"If-None-Match": headers.get("etag", ""), "If-Modified-Since": headers.get("last-modified", "")}
    return {name: value for name, value in known.items() if value}
