"""The journal: what the documents of the days hold, as days that can be read, found and exported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec import Struct

from boundaries.journal import ended
from boundaries.text import SafeText, line
from boundaries.winddown import Item, Mark
from boundaries.words import dated
from daybreak.day.desk import Desk
from daybreak.documents import from_document, instant_in
from daybreak.journalview import Journal, JournalDay
from daybreak.store.protocol import Document

MOST = 3660
"""Days that are looked back at most: ten years."""


class _Written(Struct, frozen=True, kw_only=True):
    """What one day's document says, raw, by what was asked."""

    answers: dict[str, str]
    done: tuple[str, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()


def journal(desk: Desk, now: datetime, *, since: date | None = None, words: str = "") -> Journal:
    """Give the days from `since` on, newest first, with every word of `words` in them (whatever its case).

    A day with hours is in the journal from the first day on that anything was kept of.
    """
    days = [journal_day(desk, day, now) for day in _dates(desk, now, since)]
    wanted = words.casefold().split()
    found = tuple(each for each in days if all(word in each.search for word in wanted))
    return Journal(days=found, total=len(days))


def journal_day(desk: Desk, day: date, now: datetime) -> JournalDay:
    """Give one day as it ended."""
    document = desk.store.get("days", day.isoformat()) or {}
    closed_at = instant_in(document, "closed_at")
    agreed = desk.work.last_close(day)
    stop = instant_in(document, "stop")
    closes_at = instant_in(document, "closes_at") or (min(stop, agreed) if stop and agreed else agreed)
    how = ended(closes_at, closed_at, now, desk.policy.limits.grace)
    written = _written(desk, document)
    firsts = tuple(line(row) for row in written.answers.get("first-three", "").split("\n") if row)
    named = [f"{day.isoformat()} {dated(day, year=True)}", how.value]
    said = [*written.answers.values(), *written.left, *(text for pair in written.skipped for text in pair)]
    return JournalDay(
        day=day,
        ended=how,
        closes_at=closes_at,
        closed_at=closed_at,
        first_three=firsts,
        good=_said(written, "good"),
        tonight=_said(written, "tonight"),
        energy=int(written.answers["energy"]) if written.answers.get("energy", "").isdigit() else None,
        professional=written.answers["professional"] == "yes" if written.answers.get("professional") else None,
        done=tuple(line(text) for text in written.done),
        skipped=tuple((line(text), line(why)) for text, why in written.skipped),
        left=tuple(line(text) for text in written.left),
        search=" ".join(line(text) for text in (*named, *said)).casefold(),
    )


def _dates(desk: Desk, now: datetime, since: date | None) -> Iterator[date]:
    """Give the dates of the journal, newest first: days with hours, and days that something was kept of."""
    known = {date.fromisoformat(key) for key in desk.store.items("days")}
    if not known:
        return
    today = desk.working_day(now)
    first = max(min(known), since or date.min, today - timedelta(days=MOST))
    day = max(today, *known)
    while day >= first:
        if day in known or (day <= today and desk.work.last_close(day) is not None):
            yield day
        day -= timedelta(days=1)


def _written(desk: Desk, document: Document) -> _Written:
    lines = [from_document(each, Item) for each in document.get("lines", ())] or _of_marks(desk, document)
    return _Written(
        answers={each.ask: each.answer for each in lines if each.ask and each.answer},
        done=tuple(each.text for each in lines if each.ticked and not each.answer),
        skipped=tuple((each.text, each.skipped) for each in lines if each.skipped),
        left=tuple(each.text for each in lines if not each.settled) if document.get("closed_at") else (),
    )


def _of_marks(desk: Desk, document: Document) -> list[Item]:
    """Read a day that was not closed, or was before the lines were kept, by its marks and the policy of now."""
    asked = desk.policy.winddown.items
    found = []
    for key, each in sorted(document.get("marks", {}).items(), key=lambda pair: int(pair[0])):
        mark, number = from_document(each, Mark), int(key)
        known = asked[number] if number < len(asked) else None
        text = known.text if known is not None else f"line {number + 1}"
        ask = mark.ask or (known.ask if known is not None else None) or ""
        ticked = mark.done or bool(mark.answer)
        found.append(Item(text=text, ticked=ticked, ask=ask, answer=mark.answer, skipped=mark.skipped))
    return found


def _said(written: _Written, ask: str) -> SafeText | None:
    return line(written.answers[ask]) if written.answers.get(ask) else None
