"""The generated text: any words of the user's, bounded, and what is remembered for how long."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from dovecot import Dovecot
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sieve_place import SievePlace

from boundaries.absence import Absence, AutoReplyPlan, Notice, Readers
from connectors.showing_contract import HOSTILE_TEXTS
from connectors.sieve.block import fingerprint_of, former_of, is_ours, is_whole, script
from connectors.sieve.periods import DAY, gaps, pieces
from connectors.sieve.script import NEEDED, rules
from connectors.sieve.words import plain, quoted

NIGHT = datetime(2026, 11, 23, 17, tzinfo=UTC)
HOUR = 3600


def nights(*texts: str, mine: tuple[str, ...] = ("me@example.org",)) -> AutoReplyPlan:
    stretches = [NIGHT + timedelta(days=number) for number in range(len(texts))]
    absences = tuple(
        Absence(start=each, end=each + timedelta(hours=40), notice=Notice(subject=text[:80], text=text))
        for each, text in zip(stretches, texts, strict=True)
    )
    return AutoReplyPlan(absences=absences, mine=mine)


@pytest.fixture(scope="module")
def place(dovecot: Dovecot) -> SievePlace:
    return SievePlace(dovecot)


def carried(place: SievePlace, plan: AutoReplyPlan, *, seconds: bool) -> None:
    """Let Pigeonhole compile a plan."""

    async def check() -> None:
        async with place.line() as line:
            text = rules(plan, seconds=seconds, limit=1 << 19).text
            required = (*NEEDED, "vacation-seconds") if seconds else NEEDED
            whole = script(plan.fingerprint, required, text, b"own")
            reply = await line.ask(b"CHECKSCRIPT", whole)
            assert (reply.status, reply.text if reply.status == "NO" else "") == ("OK", "")

    asyncio.run(check())


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=60), min_size=1, max_size=20), st.booleans())
@example(list(HOSTILE_TEXTS), True)
@example(["\x00 \x85", '\\"', "${hex:24}", "%{x}", "\r", "\n.\n..\n", "", "\N{PALM TREE}" * 300], False)
def test_any_words_compile(place: SievePlace, texts: list[str], seconds: bool) -> None:
    carried(place, nights(*texts), seconds=seconds)
    readers = (Readers(addresses=tuple(texts), domains=tuple(texts), notices=(Notice(subject="s", text="t"),)),)
    one = nights("x")
    carried(place, AutoReplyPlan(absences=one.absences, readers=readers, mine=(*texts, "a@b")), seconds=seconds)


@pytest.mark.parametrize("text", [*HOSTILE_TEXTS, "Grüße\n\n.\n..\nfrom ${me}\n", "\N{PALM TREE}" * 700])
def test_words_arrive_as_they_were_written(dovecot: Dovecot, text: str) -> None:
    place = SievePlace(dovecot)
    asyncio.run(place.account().set_auto_reply(nights(text, mine=(place.user,))))
    answer = place.arrives(NIGHT)
    assert answer is not None
    assert max(map(len, answer.data.split(b"\r\n"))) <= 998
    mail = message_from_bytes(answer.data, policy=default)
    assert mail.get_content().replace("\r\n", "\n").rstrip("\n") == plain(text).rstrip("\n")
    assert " ".join(mail["Subject"].split()) == " ".join(text[:80].split())


@given(st.text())
def test_a_string_ends_where_it_should(text: str) -> None:
    written = quoted(text)
    inner = written[1:-1]
    assert '"' not in inner.replace("\\\\", "").replace('\\"', "")
    assert all(line == line.rstrip("\r") or line.endswith("\r") for line in inner.split("\n"))
    written.encode()


def test_half_a_character_is_written_as_a_question_mark() -> None:
    assert quoted("a\ud800b") == '"a?b"'


def test_the_same_plan_gives_the_same_text() -> None:
    plan = nights("one", "two")
    assert rules(plan, seconds=True, limit=10_000) == rules(nights("one", "two"), seconds=True, limit=10_000)
    whole = script(plan.fingerprint, NEEDED, rules(plan, seconds=False, limit=10_000).text, b'o"w\\n')
    assert fingerprint_of(whole) == plan.fingerprint
    assert former_of(whole) == b'o"w\\n'
    for at in range(0, len(whole), 97):
        broken = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        assert fingerprint_of(broken) is None or broken[:70] != whole[:70]
    assert not is_whole(whole[:-1])
    assert fingerprint_of(whole, "other@example.org") is None
    assert is_ours(whole.replace(b"one", b"two"))
    assert fingerprint_of(b"keep;") is None


def test_words_that_look_like_our_marks_change_nothing() -> None:
    plan = nights('# daybreak:end\r\ninclude :personal :once :optional "evil";')
    whole = script(plan.fingerprint, NEEDED, rules(plan, seconds=False, limit=10_000).text, None)
    assert former_of(whole) is None
    assert fingerprint_of(whole) == plan.fingerprint


def test_later_weeks_are_left_out_whole() -> None:
    plan = nights(*(f"night {number}" for number in range(100)))
    whole = rules(plan, seconds=True, limit=1 << 20)
    assert (whole.absences, whole.until) == (100, plan.ends_at)
    short = rules(plan, seconds=True, limit=20_000)
    assert 1 < short.absences < 100
    assert short.until == plan.absences[short.absences - 1].end
    assert len(short.text.encode()) <= 20_000
    assert rules(plan, seconds=True, limit=1_000).absences == 0


class Memory:
    """A server's memory of whom it answered: until when."""

    def __init__(self, stretches: Sequence[tuple[int, int]], unit: int) -> None:
        self.parts = [part for start, end, gap in gaps(stretches) for part in pieces(start, end, gap, unit)]
        self.until = -1

    def answers(self, at: int) -> bool:
        for part in self.parts:
            if part.start <= at < part.end and at >= self.until:
                self.until = at + part.period
                return True
        return False


def stretch_of(stretches: Sequence[tuple[int, int]], at: int) -> int | None:
    return next((number for number, (start, end) in enumerate(stretches) if start <= at < end), None)


@st.composite
def weeks(draw: st.DrawFn) -> list[tuple[int, int]]:
    at, found = 0, []
    for _ in range(draw(st.integers(1, 8))):
        at += draw(st.integers(1, 14)) * HOUR
        end = at + draw(st.one_of(st.integers(1, 70), st.integers(1, 400))) * HOUR
        found.append((at, end))
        at = end
    return found


@given(weeks(), st.sampled_from([1, DAY]), st.data())
def test_nobody_is_answered_twice_in_a_stretch_or_a_day(
    stretches: list[tuple[int, int]], unit: int, data: st.DataObject
) -> None:
    mails = sorted(data.draw(st.lists(st.integers(0, stretches[-1][1] + DAY), max_size=40)))
    memory = Memory(stretches, unit)
    parts = memory.parts
    assert all(part.start < part.end and part.period % unit == 0 and part.period >= DAY for part in parts)
    for start, end in stretches:
        inside = [part for part in parts if start <= part.start < end]
        assert (inside[0].start, inside[-1].end, len(inside) <= 10) == (start, end, True)
    told: list[int] = []
    for at in mails:
        where = stretch_of(stretches, at)
        given_ = memory.answers(at)
        if where is None:
            assert not given_
        if given_:
            assert not told or at - told[-1] >= DAY
            assert where not in {stretch_of(stretches, earlier) for earlier in told}
            told.append(at)


@given(st.lists(st.integers(0, 14 * 24 * HOUR), max_size=40))
def test_an_ordinary_fortnight_is_answered_exactly(mails: list[int]) -> None:
    """With a server that counts seconds: silent only where the rule wants it."""
    stretches = [(day * DAY + 17 * HOUR, day * DAY + 33 * HOUR) for week in (0, 7) for day in range(week, week + 4)]
    stretches += [(4 * DAY + 17 * HOUR, 7 * DAY + 9 * HOUR), (11 * DAY + 17 * HOUR, 14 * DAY + 9 * HOUR)]
    stretches.sort()
    memory = Memory(stretches, 1)
    told: list[int] = []
    for at in sorted(mails):
        where = stretch_of(stretches, at)
        free = not told or (at - told[-1] >= DAY and stretch_of(stretches, told[-1]) != where)
        expected = where is not None and free
        assert memory.answers(at) is expected
        if expected:
            told.append(at)
