from __future__ import annotations

import copy
from pathlib import Path

from a_case import NOW

from boundaries.facts import Address, Message
from daybreak.documents import message_of, to_document
from daybreak.store.alike import shared
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change


def messages() -> list[Message]:
    people = (Address("a@x.test", "A"), Address("a@x.test", "B"), Address("a@x.test", "A"))
    return [
        Message(id=f"m{number}", account="work", native="1", sender=sender, to=(people[0],), received_at=NOW)
        for number, sender in enumerate(people)
    ]


def test_what_is_alike_is_kept_once_and_reads_as_before() -> None:
    documents = [copy.deepcopy(to_document(each)) for each in messages()]
    before = copy.deepcopy(documents)
    shared("messages", documents)
    assert documents == before
    assert documents[0]["sender"] is documents[2]["sender"]
    assert documents[0]["sender"] is not documents[1]["sender"]
    assert documents[0]["to"] is documents[1]["to"]
    other = copy.deepcopy(before)
    shared("outbox", other)
    assert other[0]["sender"] is not other[2]["sender"]


def test_a_store_that_is_opened_shares_and_a_change_touches_one(tmp_path: Path) -> None:
    store = DurableStore(tmp_path)
    store.commit("sync", [Change("messages", each.id, to_document(each)) for each in messages()], at=NOW)
    store.compact()
    store.close()
    store = DurableStore(tmp_path)
    documents = store.items("messages")
    assert documents["m0"]["sender"] is documents["m2"]["sender"]
    store.commit("sync", [Change("messages", "m0", {**documents["m0"], "read": True})], at=NOW)
    assert [message_of(document).read for document in store.items("messages").values()] == [True, False, False]
    store.close()
