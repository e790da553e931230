"""Values to documents and back: what is on the disk reads as what was written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boundaries.facts import Address, Evidence, Message, ThreadState, Violation, ViolationState, Wait
from connectors.base import Outgoing
from daybreak.documents import from_document, message_of, to_document
from daybreak.entries import OutboxEntry

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(subject=TEXT, name=TEXT, refs=st.lists(TEXT, max_size=3), received_at=st.datetimes(timezones=st.just(UTC)))
def test_any_message_comes_back(subject: str, name: str, refs: list[str], received_at: datetime) -> None:
    message = Message(
        id="1", account="work", native="1", subject=subject, sender=Address("a", name), refs=tuple(refs),
        received_at=received_at,
    )  # fmt: skip
    document = to_document(message)
    assert message_of(msgspec.json.decode(msgspec.json.encode(document))) == message


@given(text=st.text(st.characters(categories=["Cs", "Lu"]), min_size=1, max_size=9))
def test_half_a_pair_becomes_a_question_mark_wherever_it_stands(text: str) -> None:
    entry = Violation(
        id="v", at=NOON, client=text, kind="other", severity=1, note=text, evidence=(Evidence(text, NOON, text),)
    )
    document = to_document(entry)
    back = from_document(msgspec.json.decode(msgspec.json.encode(document)), Violation)
    assert back.note == back.client == back.evidence[0].quote == text.encode("utf-8", "replace").decode()


def test_decisions_and_answers_come_back_and_defaults_are_left_out() -> None:
    state = ThreadState(done_at=NOON, waiting=Wait(NOON, NOON + timedelta(1)), client="", acknowledgements=("a@b",))
    assert from_document(to_document(state), ThreadState) == state
    assert to_document(ThreadState()) == {}
    out = Outgoing(
        id="o", to=(Address("a@b"),), sender=Address("me"), subject="s", text="t", message_id="m@x", created_at=NOON
    )
    entry = OutboxEntry(id="e", account="work", thread="t", outgoing=out, leaves_at=NOON)
    assert from_document(to_document(entry), OutboxEntry) == entry
    assert to_document(Violation(id="v", at=NOON, client="A", kind="other", severity=1))["state"] == "suspected"


def test_an_instant_with_another_offset_is_the_same_instant() -> None:
    east = datetime(2026, 11, 23, 21, tzinfo=timezone(timedelta(hours=9)))
    back = from_document(to_document(ThreadState(done_at=east)), ThreadState)
    assert back.done_at == NOON


def test_what_is_no_such_document_is_refused() -> None:
    for document in ({"state": ViolationState.SUSPECTED}, {"id": 3, "at": "noon"}):
        with pytest.raises(msgspec.ValidationError):
            from_document(document, Violation)
