"""An account that answers while its user is off: our script on the user's mail server, beside the user's own."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from boundaries.absence import AutoReplyPlan
from boundaries.facts import Address
from connectors.base import Capability, SecretSource
from connectors.errors import Refused
from connectors.sieve.block import fingerprint_of, former_of, is_ours, is_whole, script
from connectors.sieve.errors import refusal
from connectors.sieve.foreign import look
from connectors.sieve.line import Line, logged_in
from connectors.sieve.script import NEEDED, SECONDS, rules
from connectors.sieve.settings import SieveSettings

SIZE_LIMIT: Final = 900 << 10
"""Bytes of a script at most: Pigeonhole takes 1 MiB; a server that takes less is given less."""
_PROBES: Final = 10
"""Sizes that are asked for where there is no room for a whole plan; each halves what is not known."""
_CHANGED: Final = b"-changed"
"""Behind the name of our script, the name of a copy of it in which somebody else wrote."""
_FAMILY: Final = 20
"""Scripts of the user's own that are looked at, included ones counted."""


class _Shelf(Struct, frozen=True):
    """The scripts on the server."""

    names: tuple[bytes, ...]
    active: bytes | None


class _Written(Struct, frozen=True):
    """A script, and until when it answers if it had to be shortened."""

    text: bytes
    until: datetime | None
    holds_any: bool


class SieveAccount:
    """Implements `AutoReplies`. Each call opens a line of its own; calls wait for each other."""

    kind = "sieve"
    one_absence = False

    def __init__(self, settings: SieveSettings, secret: SecretSource, *, size_limit: int = SIZE_LIMIT) -> None:
        """Touch neither network nor vault."""
        self.name = settings.server.account
        self.channel = settings.channel
        self._settings = settings
        self._secret = secret
        self._size_limit = size_limit
        self._script = settings.script.encode()
        self._made_for = ",".join(settings.aliases)
        self._mine = tuple(each for each in (settings.me.address, *settings.aliases) if each)
        self._turn = asyncio.Lock()
        self._carried_until: datetime | None = None

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Automatic answers."""
        return frozenset({Capability.AUTO_REPLY})

    @property
    def me(self) -> Address:
        """Whose mail is answered."""
        return self._settings.me

    @property
    def carried_until(self) -> datetime | None:
        """Until when the plan that was set last is carried, where there was no room for all of it."""
        return self._carried_until

    async def probe(self) -> None:
        """Log in, and look whether the server can do what our script asks for; `Refused` names what is missing."""
        async with self._line() as line:
            self._require(line)
            await _shelf(line)

    async def close(self) -> None:
        """Let nothing go: no line is kept open."""

    async def set_auto_reply(self, plan: AutoReplyPlan | None) -> None:
        """Put our script in force, or take it away and put back what was active before.

        What somebody wrote into ours is kept beside it, at rest. `Refused` where a script of the user's own answers or
        rejects mail, where a script of that name is not ours, or where no address of the user's is known.
        """
        async with self._line() as line:
            shelf = await _shelf(line)
            there = self._script in shelf.names
            current = await _get(line, self._script) if there else b""
            if there and not is_ours(current):
                if plan is None:
                    return
                raise self._refused(
                    f"A script named {_shown(self._script)} is there already, and it is not ours.",
                    "Rename it, or set script to another name for ours.",
                )
            if there and not is_whole(current):
                await line.command(b"PUTSCRIPT", self._script + _CHANGED, current)
            if plan is None:
                await self._take_back(line, shelf, current)
            else:
                await self._put(line, shelf, plan, self._former(shelf, current))

    async def auto_reply(self) -> str | None:
        """Give the fingerprint of our script if it is active, whole, and alone in answering."""
        async with self._line() as line:
            shelf = await _shelf(line)
            if shelf.active != self._script:
                return None
            current = await _get(line, self._script)
            former = self._former(shelf, current)
            if former is not None and await self._hindrance(line, shelf, former):
                return None
            return fingerprint_of(current, self._made_for)

    def _former(self, shelf: _Shelf, current: bytes) -> bytes | None:
        """Name the script of the user's own that is or was active."""
        if shelf.active != self._script:
            return shelf.active
        name = former_of(current)
        return name if name in shelf.names and name != self._script else None

    async def _put(self, line: Line, shelf: _Shelf, plan: AutoReplyPlan, former: bytes | None) -> None:
        self._require(line)
        if plan.absences and not (plan.mine or self._mine):
            raise self._refused("No address of yours is known, so nobody can be answered safely.", "Set address.")
        if former is not None:
            await self._fits_beside(line, shelf, former)
        written = await self._written(line, plan, former)
        await line.command(b"PUTSCRIPT", self._script, written.text)
        self._carried_until = written.until
        if shelf.active != self._script:
            await line.command(b"SETACTIVE", self._script)

    async def _fits_beside(self, line: Line, shelf: _Shelf, former: bytes) -> None:
        if "include" not in line.extensions:
            raise self._refused(
                f"Your own script {_shown(former)} is active, and the server cannot run ours beside it (no include).",
                "Deactivate it there, or leave automatic answers off for this account.",
            )
        hindrance = await self._hindrance(line, shelf, former)
        if hindrance:
            raise self._refused(hindrance, "Turn that off there, then turn automatic answers on here.")

    async def _hindrance(self, line: Line, shelf: _Shelf, former: bytes) -> str:
        """Say what in the user's own scripts cannot stand beside ours; empty for nothing."""
        waiting, seen = [former], {self._script}
        while waiting:
            name = waiting.pop()
            if name in seen or name not in shelf.names:
                continue
            seen.add(name)
            if len(seen) > _FAMILY:
                return f"Your own script {_shown(former)} includes too many others to look at."
            found = look(await _get(line, name))
            if found.answers:
                return f"Your own script {_shown(name)} answers mail itself ({', '.join(found.answers)})."
            if found.unseen:
                return f"Your own script {_shown(name)} includes {_shown(found.unseen[0])}, which cannot be looked at."
            waiting += found.includes
        return ""

    async def _written(self, line: Line, plan: AutoReplyPlan, former: bytes | None) -> _Written:
        """Write the script, of fewer weeks where the server has no room for all."""
        whole = await self._write(line, plan, former, self._size_limit)
        if await self._has_room(line, whole):
            return whole
        best: _Written | None = None
        taken, refused = 0, len(whole.text)
        for _ in range(_PROBES):
            limit = (taken + refused) // 2
            tried = await self._write(line, plan, former, limit)
            if not tried.holds_any:
                taken = limit
            elif await self._has_room(line, tried):
                best, taken = tried, limit
            else:
                refused = limit
        if best is None:
            todo = "Shorten the words of automatic answers, or make room on the server."
            raise self._refused("Not even one absence fits into a script there.", todo)
        return best

    async def _write(self, line: Line, plan: AutoReplyPlan, former: bytes | None, limit: int) -> _Written:
        seconds = SECONDS in line.extensions
        mine = (*plan.mine, *(each for each in self._mine if each not in plan.mine))
        known = replace(plan, mine=mine)
        part = await asyncio.to_thread(rules, known, seconds=seconds, limit=limit)
        text = script(plan.fingerprint, (*NEEDED, SECONDS) if seconds else NEEDED, part.text, former, self._made_for)
        short = part.absences < len(plan.absences)
        return _Written(text, part.until if short else None, holds_any=bool(part.absences) or not plan.absences)

    async def _has_room(self, line: Line, written: _Written) -> bool:
        if not written.holds_any:
            return False
        answer = await line.ask(b"HAVESPACE", self._script, len(written.text))
        if answer.status == "BYE" or answer.code in ("TRYLATER", "QUOTA/MAXSCRIPTS"):
            raise refusal(answer, self._settings.server, await self._secret())
        return answer.status == "OK"

    async def _take_back(self, line: Line, shelf: _Shelf, current: bytes) -> None:
        if self._script not in shelf.names:
            return
        if shelf.active == self._script:
            await line.command(b"SETACTIVE", self._former(shelf, current) or b"")
        await line.command(b"DELETESCRIPT", self._script)

    def _require(self, line: Line) -> None:
        missing = [name for name in NEEDED if name not in line.extensions]
        if missing:
            raise self._refused(
                f"The server cannot run what automatic answers need: {', '.join(missing)} "
                f"{'is' if len(missing) == 1 else 'are'} missing from its Sieve.",
                "Ask its administrator for it, or leave automatic answers off for this account.",
            )

    def _refused(self, happened: str, todo: str) -> Refused:
        return Refused(self.name, happened, todo)

    @contextlib.asynccontextmanager
    async def _line(self) -> AsyncIterator[Line]:
        async with self._turn, logged_in(self._settings.server, self._settings.user, await self._secret()) as line:
            yield line


async def _shelf(line: Line) -> _Shelf:
    names: list[bytes] = []
    active: bytes | None = None
    for tokens in (await line.command(b"LISTSCRIPTS")).lines:
        if tokens and isinstance(tokens[0], bytes):
            names.append(tokens[0])
            if any(isinstance(each, str) and each.upper() == "ACTIVE" for each in tokens[1:]):
                active = tokens[0]
    return _Shelf(tuple(names), active)


async def _get(line: Line, name: bytes) -> bytes:
    reply = await line.command(b"GETSCRIPT", name)
    return next((token for tokens in reply.lines for token in tokens if isinstance(token, bytes)), b"")


def _shown(name: bytes) -> str:
    return f"“{name.decode('utf-8', 'replace')}”"
