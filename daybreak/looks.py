"""What screens ask of the running day beside its snapshot: looks at log and journal, each on the day's own thread."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from boundaries.text import SafeText
    from daybreak.breaksview import BreakRecord
    from daybreak.day.desk import Desk
    from daybreak.hoursview import HoursView
    from daybreak.journalview import Journal, Morning
    from daybreak.live import Draft
    from daybreak.logview import EntryView, GuidedDraft, LogFilter, LogView, PartingView

_T = TypeVar("_T")


class Looks(ABC):
    """The part of a `LiveDay` that only reads; nothing of it is loaded before it is asked."""

    @abstractmethod
    async def look(self, work: Callable[[Desk, datetime], _T]) -> _T:
        """Run a look at the desk on the day's thread."""

    async def violations(self, wanted: LogFilter) -> LogView:
        """Give the entries that a filter leaves, with their year."""
        from daybreak.day.entries_view import log_view

        return await self.look(lambda desk, now: log_view(desk, wanted, now))

    async def hours(self) -> HoursView:
        """Give the week and the exceptions as they can be changed."""
        from daybreak.day.hours import hours_view

        return await self.look(hours_view)

    async def break_record(self) -> BreakRecord:
        """Give what became of breaks, and what still comes."""
        from daybreak.day.breaks import break_record

        return await self.look(break_record)

    async def log_trouble(self) -> SafeText | None:
        """Check the whole chain on a thread of its own: 20 µs an event."""
        import asyncio

        from boundaries.text import line
        from daybreak.log.verify import copied, trouble, verify

        chain = await self.look(lambda desk, _now: copied(desk.store))
        verdict = await asyncio.to_thread(verify, *chain)
        return line(trouble(verdict)) if verdict.findings else None

    async def violation(self, violation: str) -> EntryView:
        """Give one entry whole. Raises `DayError`."""
        from daybreak.day.entries_view import entry_view

        return await self.look(lambda desk, now: entry_view(desk, violation, now))

    async def guided(
        self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
    ) -> GuidedDraft:
        """Begin the guided answer to an entry, or go on with the one kept for later. Raises `DayError`."""
        from daybreak.day.guided import Begin, guided

        begin = Begin(violation=violation, step=step, language=language, fact=fact, fresh=fresh)
        return await self.look(lambda desk, now: guided(desk, begin, now))

    async def parting(self, client: str) -> PartingView:
        """Give the let-go sheet of a client. Raises `DayError`."""
        from daybreak.day.parting import sheet

        return await self.look(lambda desk, now: sheet(desk, client, now))

    async def parting_letter(self, client: str, way: str) -> SafeText:
        """Draft the letter of one way out. Raises `DayError`."""
        from daybreak.day.parting import letter

        return await self.look(lambda desk, now: letter(desk, client, way, now))

    async def journal(self, words: str = "") -> Journal:
        """Give the days of the journal in which every word occurs, newest first."""
        from daybreak.day.journal import journal

        return await self.look(lambda desk, now: journal(desk, now, words=words))

    async def journal_text(self, words: str = "") -> str:
        """Give the same days as a Markdown document."""
        from daybreak.journal_export import markdown

        zone = await self.look(lambda desk, _now: desk.zone)
        return markdown((await self.journal(words)).days, zone)

    async def outgoing(self, entry: str) -> Draft:
        """Give a draft of the outbox to read and write in. Raises `DayError`."""
        from daybreak.day.announcing import as_draft

        return await self.look(lambda desk, now: as_draft(desk, entry, now))

    async def morning(self) -> Morning:
        """Give what the present day begins with."""
        from daybreak.day.morning import morning

        return await self.look(morning)
