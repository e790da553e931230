"""The evening and the morning of the fake day: a journal of three days, and what was written for the next one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from boundaries.evening import DayEnd
from boundaries.journal import Ended
from boundaries.text import SafeText
from daybreak.journal_export import markdown
from daybreak.journalview import Journal, JournalDay, Morning

S = SafeText


def at(day: int, clock: str) -> datetime:
    """An instant of November 2026 on the wall clock of Berlin."""
    hour, minute = clock.split(":")
    return datetime(2026, 11, day, int(hour), int(minute), tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)


FIRSTS = (S("Hero copy · 09:15 · desk · open the comments"), S("Invoice 118 · 10:30 · desk · find the receipt"))


def journal_day(day: int, ended: Ended, closed_at: datetime | None, **known: object) -> JournalDay:
    found = JournalDay(day=date(2026, 11, day), ended=ended, closes_at=at(day, "17:30"), closed_at=closed_at, **known)  # type: ignore[arg-type]
    said = (found.good, found.tonight, *found.first_three, ended.value)
    words = " ".join(str(each) for each in said if each is not None)
    return JournalDay(**{name: getattr(found, name) for name in found.__struct_fields__} | {"search": words.casefold()})


DAYS = (
    journal_day(
        20,
        Ended.ON_TIME,
        at(20, "13:52"),
        first_three=FIRSTS,
        good=S("The new hero line"),
        tonight=S("soup with Lia"),
        energy=4,
        professional=True,
        done=(S("Queue cleared or every message has a plan"),),
        skipped=((S("Replies due before tomorrow noon are written"), S("waiting for Jo")),),
    ),
    journal_day(19, Ended.NOT_CLOSED, None),
    journal_day(18, Ended.LATE, at(18, "18:20"), good=S("A walk"), left=(S("Desk cleared"),), energy=2),
)


class FakeEvening:
    """The part of the fake day that is asked for its journal and its morning."""

    days: tuple[JournalDay, ...] = DAYS
    this_morning = Morning(
        day=date(2026, 11, 23),
        closed_at=at(20, "13:52"),
        first_three=FIRSTS,
        good=S("The new hero line"),
        released=3,
        released_of=(S("Acme"), S("Globex")),
        changed=(S("moved: Globex call from 14:00 to 15:00"),),
        compared=True,
        end=DayEnd(begins_at=at(23, "17:00"), closes_at=at(23, "17:30"), agreed_at=at(23, "17:30")),
        stops=tuple(at(23, each) for each in ("17:30", "17:00", "16:30", "16:00")),
    )

    async def journal(self, words: str = "") -> Journal:
        wanted = words.casefold().split()
        found = tuple(each for each in self.days if all(word in each.search for word in wanted))
        return Journal(days=found, total=len(self.days))

    async def journal_text(self, words: str = "") -> str:
        return markdown((await self.journal(words)).days, ZoneInfo("Europe/Berlin"))

    async def morning(self) -> Morning:
        return self.this_morning
