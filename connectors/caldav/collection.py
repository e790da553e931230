"""One calendar of a server as it is known here: its objects, and the token that says what is newer."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from connectors.caldav.server import Server, inside
from connectors.caldav.xml import CAL, DAV, BadXml, Found, multiget, parse, propfind, sync_collection
from connectors.errors import Broken
from connectors.http import TooLarge
from connectors.ical.split import pieces

if TYPE_CHECKING:
    from connectors.http import Reply

LIMIT: Final = 40 << 20
"""Bytes of all objects of one calendar."""
_BATCH: Final = 80
_UNREADABLE: Final = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
"""Stands for an object that is too large to fetch, so that it is counted as one that is left out."""
_FOREVER: Final = date(9998, 1, 1)
_STEPS: Final = 200
_TOKEN_GONE: Final = frozenset({403, 409, 410, 412})
_NO_SYNC: Final = frozenset({400, 403, 404, 405, 409, 415, 422, 501})
_ETAGS: Final = propfind((DAV, "getetag"), (DAV, "resourcetype"))


class Collection:
    """Keeps up with one calendar by sync-collection (RFC 6578), or by the ETags where the server does not know it."""

    def __init__(self, account: str, url: str) -> None:
        self._account = account
        self.url = url
        self._token = ""
        self._tags: dict[str, str] = {}
        self._texts: dict[str, tuple[int, bytes]] = {}
        """By path: the size of an object, and its text, compressed."""
        self._listed = False
        """The server knows no sync-collection."""

    @property
    def texts(self) -> Iterator[bytes]:
        """Give the objects' texts as they are now, one after the other."""
        held = tuple(self._texts.values())
        return (zlib.decompress(text) for _, text in held)

    def forget(self) -> None:
        """Know nothing: the next look fetches everything."""
        self._token, self._tags, self._texts = "", {}, {}

    async def update(self, server: Server, today: date) -> bool:
        """Fetch what is newer; True when anything changed. Objects that ended before `today` are not kept."""
        if self._listed:
            return await self._by_etag(server, today)
        changed = False
        for _ in range(_STEPS):
            reply, url = await server.ask("REPORT", self.url, sync_collection(self._token))
            if reply.status != 207:
                if self._token and _forgot_token(reply):
                    self.forget()
                    changed = True
                    continue
                if not self._token and reply.status in _NO_SYNC:
                    self._listed = True
                    return await self._by_etag(server, today)
                raise server.error(reply, url)
            answer = await server.read(reply, url)
            changed |= await self._take(server, answer.found, today)
            more = any(each.status == 507 for each in answer.found)
            if not answer.token or (more and answer.token == self._token):
                self._listed = True
                return await self._by_etag(server, today) or changed
            self._token = answer.token
            if not more:
                return changed
        raise Broken(self._account, "The server never comes to the end of its changes.", "It is tried again.")

    async def _by_etag(self, server: Server, today: date) -> bool:
        answer, _ = await server.multistatus("PROPFIND", self.url, _ETAGS, "1")
        members = [each for each in answer.found if not each.has("resourcetype", DAV, "collection")]
        there = {self._key(each.href) for each in members}
        gone = [Found(key, 404, {}) for key in self._tags if key not in there]
        return await self._take(server, (*members, *gone), today)

    async def _take(self, server: Server, found: Iterable[Found], today: date) -> bool:
        wanted: dict[str, str] = {}
        changed = False
        for each in found:
            key = self._key(each.href)
            if not key or key == self._key(self.url):
                continue
            if each.status in (404, 410):
                changed |= self._tags.pop(key, None) is not None
                self._texts.pop(key, None)
            elif each.status == 200 and (key not in self._tags or self._tags[key] != each.text(DAV, "getetag")):
                wanted[key] = each.text(DAV, "getetag")
        names = iter(wanted)
        while batch := list(islice(names, _BATCH)):
            await self._fetch(server, batch, today)
        self._tags.update(wanted)
        return changed or bool(wanted)

    async def _fetch(self, server: Server, keys: list[str], today: date) -> None:
        """Fetch objects whole; one that vanished meanwhile is told of by the next look.

        Where they are too much for one answer, they are asked for in halves; one that is too much alone counts as an
        entry that cannot be read, and the others come.
        """
        try:
            answer, _ = await server.multistatus("REPORT", self.url, multiget(keys))
        except TooLarge:
            if len(keys) == 1:
                self._texts[keys[0]] = (len(_UNREADABLE), zlib.compress(_UNREADABLE, 1))
                return
            half = len(keys) // 2
            await self._fetch(server, keys[:half], today)
            await self._fetch(server, keys[half:], today)
            return
        await asyncio.to_thread(self._keep, answer.found, today)
        if sum(size for size, _ in self._texts.values()) > LIMIT:
            self.forget()
            todo = "Name smaller calendars in the setting calendars, or move old entries away."
            raise Broken(self._account, "A calendar there is too large to keep.", todo, field="calendars")

    def _keep(self, found: Iterable[Found], today: date) -> None:
        for each in found:
            key = self._key(each.href)
            text = each.text(CAL, "calendar-data").encode()
            self._texts.pop(key, None)
            if key and text and _may_come(text, today):
                self._texts[key] = (len(text), zlib.compress(text, 1))

    def _key(self, href: str) -> str:
        """Give the path of an object, in one form for all the ways of writing it; empty for one of elsewhere."""
        target = inside(self.url, href)
        return unquote(urlsplit(target).path) if target else ""


def _may_come(text: bytes, today: date) -> bool:
    """Say whether anything of an object is still to come, or cannot be read: that is said, not dropped."""
    return any(piece.series or piece.broken for piece in pieces(text, today, _FOREVER))


def _forgot_token(reply: Reply) -> bool:
    """Say whether the server knows the token no more (`valid-sync-token`, RFC 6578 section 3.2)."""
    if reply.status not in _TOKEN_GONE:
        return False
    if reply.status != 403:
        return True
    try:
        return parse(reply.body).find(f".//{{{DAV}}}valid-sync-token") is not None
    except BadXml:
        return False
