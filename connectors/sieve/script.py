"""The script that answers: generated text for a plan, the same for the same plan (RFC 5228, 5230, 5260, 6131).

All times are absolute and in UTC: `currentdate` knows offsets only, and a plan has no clock change left in it. Of all
answers in it at most one is ever reached, and behind the last absence none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from msgspec import Struct

from boundaries.absence import Absence, AutoReplyPlan, Notice, Readers, Stretch
from connectors.sieve.guard import guard
from connectors.sieve.periods import DAY, Piece, gaps, pieces
from connectors.sieve.words import quoted, string_list, subject

NEEDED: Final = ("vacation", "date", "relational", "envelope")
"""The extensions without which nothing can be promised."""
SECONDS: Final = "vacation-seconds"
_EOL: Final = "\r\n"


class Rules(Struct, frozen=True, kw_only=True):
    """The rules of a plan as text, and how much of the plan is in them."""

    text: str
    absences: int
    until: datetime | None
    """When they fall silent by themselves."""


def rules(plan: AutoReplyPlan, *, seconds: bool, limit: int) -> Rules:
    """Write a plan in at most `limit` bytes; `seconds` where the server counts them.

    Where there is no room, answers are remembered by the day, which is shorter; where there is still none, later
    absences are left out. Every absence is whole or not there.
    """
    fine = _written(plan, 1, limit) if seconds else None
    return fine if fine is not None and fine.absences == len(plan.absences) else _written(plan, DAY, limit)


def _written(plan: AutoReplyPlan, unit: int, limit: int) -> Rules:
    shell = _EOL.join(_shell(plan, ()))
    room = limit - len(shell.encode())
    chunks: list[str] = []
    stretches = [(_epoch(each.start), _epoch(each.end)) for each in plan.absences]
    for number, (start, end, gap) in enumerate(gaps(stretches)):
        chunk = _EOL.join(_absence(plan, number, tuple(pieces(start, end, gap, unit))))
        room -= len(chunk.encode()) + len(_EOL)
        if room < 0:
            break
        chunks.append(chunk)
    until = plan.absences[len(chunks) - 1].end if chunks else None
    return Rules(text=_EOL.join(_shell(plan, chunks)) + _EOL, absences=len(chunks), until=until)


def _shell(plan: AutoReplyPlan, chunks: Sequence[str]) -> Iterator[str]:
    """Give the lines around the absences."""
    if not plan.absences or not plan.mine:
        return
    last = plan.absences[max(len(chunks), 1) - 1]
    yield f"if allof ({_from(_epoch(plan.absences[0].start))}, {_before(_epoch(last.end))},"
    yield "  not anyof ("
    yield ("," + _EOL).join(f"    {test}" for test in guard(plan.mine))
    yield "  ))"
    yield "{"
    yield from chunks
    yield "}"


def _absence(plan: AutoReplyPlan, number: int, parts: Sequence[Piece]) -> Iterator[str]:
    absence = plan.absences[number]
    for place, part in enumerate(parts):
        keyword = "elsif" if number or place else "if"
        yield f"  {keyword} allof ({_from(part.start)}, {_before(part.end)}) {{"
        keyword = "if"
        for readers in plan.readers:
            test = _reads(readers, plan.readers)
            if test is None:
                continue
            yield f"    {keyword} {test} {{"
            yield from _answer(_silence(readers.silent, absence, part), readers.notices[number], plan.mine, part)
            yield "    }"
            keyword = "elsif"
        if keyword == "if":
            yield from _answer("", absence.notice, plan.mine, part)
        else:
            yield "    else {"
            yield from _answer("", absence.notice, plan.mine, part)
            yield "    }"
        yield "  }"


def _answer(unless: str, notice: Notice, mine: Sequence[str], part: Piece) -> Iterator[str]:
    period = f":days {part.period // DAY}" if part.period % DAY == 0 else f":seconds {part.period}"
    if unless:
        yield f"      if not {unless} {{"
    yield f'      vacation {period} :handle "daybreak" :subject {subject(notice.subject)}'
    yield f"        :addresses [{', '.join(map(quoted, mine))}]"
    yield f"        {quoted(notice.text)};"
    if unless:
        yield "      }"


def _reads(readers: Readers, everybody: Sequence[Readers]) -> str | None:
    """Ask whether the sender is one of them; who is named by address elsewhere is not meant by a domain here."""
    tests = []
    if readers.addresses:
        tests.append(f'address :all :is "From" {string_list(readers.addresses)}')
    if readers.domains:
        test = f'address :domain :is "From" {string_list(_domains(readers))}'
        named = [
            address
            for other in everybody
            if other is not readers
            for address in other.addresses
            if address.rpartition("@")[2].lower() in _domains(readers)
        ]
        tests.append(f'allof ({test}, not address :all :is "From" {string_list(named)})' if named else test)
    if not tests:
        return None
    return tests[0] if len(tests) == 1 else f"anyof ({', '.join(tests)})"


def _domains(readers: Readers) -> list[str]:
    return [domain.strip().lstrip("@").lower() for domain in readers.domains]


def _silence(silent: Sequence[Stretch], absence: Absence, part: Piece) -> str:
    """Ask whether it is one of the stretches in which these readers get nothing; empty for none here."""
    inside = [
        f"allof ({_from(_epoch(each.start))}, {_before(_epoch(each.end))})"
        for each in silent
        if each.start < absence.end and _epoch(each.start) < part.end and _epoch(each.end) > part.start
    ]
    return f"anyof ({', '.join(inside)})" if inside else ""


def _from(second: int) -> str:
    return f'currentdate :zone "+0000" :value "ge" "iso8601" "{_stamp(second)}"'


def _before(second: int) -> str:
    return f'currentdate :zone "+0000" :value "lt" "iso8601" "{_stamp(second)}"'


def _stamp(second: int) -> str:
    """Write an instant without the zone that the server puts behind it: a text and a longer one compare as times do."""
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _epoch(at: datetime) -> int:
    return int(at.timestamp())
