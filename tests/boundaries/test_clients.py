from __future__ import annotations

from datetime import UTC, datetime

import pytest

from boundaries.clients import ClientIndex
from boundaries.facts import Address, ChannelKind, Message, Thread, ThreadState
from boundaries.policy.model import Client, Me, Policy

ACME = Client(name="Acme", people=("Mara@acme.example", "@mara"), domains=("acme.example", "@ACME.test"))
GLOBEX = Client(name="Globex", people=("tom@acme.example",))
POLICY = Policy(me=Me(name="Noor", timezone="Europe/Berlin"), hours={}, clients=(ACME, GLOBEX))
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("mara@acme.example", ACME),
        (" <MARA@ACME.EXAMPLE> ", ACME),
        ("anyone@acme.example", ACME),
        ("anyone@acme.test", ACME),
        ("tom@acme.example", GLOBEX),
        ("@Mara", ACME),
        ("mara@sub.acme.example", None),
        ("mara@notacme.example", None),
        ("acme.example", None),
        ("mara@acme.example@evil.example", None),
        ("", None),
        ("@", None),
    ],
)
def test_an_address_belongs_to_its_client(address: str, client: Client | None) -> None:
    assert ClientIndex(POLICY).of(address) == client


def test_screened_senders_go_before_the_policy() -> None:
    index = ClientIndex(POLICY, {"New@x.example": "Acme", "mara@acme.example": "", "old@x.example": "Gone"})
    assert index.of("new@X.example") == ACME
    assert index.of("mara@acme.example") is None
    assert index.of("old@x.example") is None
    assert index.named("Globex") == GLOBEX


def thread(*senders: str, state: ThreadState | None = None, me: bool = False) -> Thread:
    messages = tuple(
        Message(
            id=str(n),
            account="work",
            native=str(n),
            received_at=AT,
            sender=Address(who),
            to=(Address("tom@acme.example"),),
            from_me=me,
        )
        for n, who in enumerate(senders)
    )
    return Thread(id="t", account="work", channel=ChannelKind.EMAIL, messages=messages, state=state or ThreadState())


def test_a_thread_belongs_to_the_first_sender_who_is_a_clients() -> None:
    index = ClientIndex(POLICY)
    assert index.of_thread(thread("stranger@x.example", "mara@acme.example", "tom@acme.example")) == ACME
    assert index.of_thread(thread("stranger@x.example")) is None
    assert index.of_thread(thread("me@x.example", me=True)) == GLOBEX
    assert index.of_thread(thread()) is None


def test_the_users_assignment_goes_first() -> None:
    index = ClientIndex(POLICY)
    assert index.of_thread(thread("mara@acme.example", state=ThreadState(client="Globex"))) == GLOBEX
    assert index.of_thread(thread("mara@acme.example", state=ThreadState(client=""))) is None
    assert index.of_thread(thread("mara@acme.example", state=ThreadState(client="Gone"))) == ACME
