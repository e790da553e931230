from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from boundaries.facts import Message
from boundaries.threads import MAX_REFS, ThreadIndex, linking_ids

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def mail(name: str, own: str = "", *refs: str, account: str = "work") -> Message:
    return Message(id=name, account=account, native=name, message_id=own, refs=refs, received_at=AT)


def partition(messages: list[Message]) -> set[frozenset[str]]:
    index = ThreadIndex()
    for message in messages:
        index.add(message)
    return {frozenset(index.members(thread)) for thread in index}


def test_an_answer_joins_the_thread_of_what_it_answers() -> None:
    index = ThreadIndex([mail("1", "a@x")])
    assert index.add(mail("2", "b@x", "a@x")) == (index.thread_of("1"), ())
    assert len(index) == 1


def test_siblings_meet_in_a_message_that_was_never_seen() -> None:
    assert partition([mail("1", "b@x", "a@x"), mail("2", "c@x", "a@x")]) == {frozenset("12")}


def test_a_linking_message_merges_and_the_older_thread_keeps_its_id() -> None:
    index = ThreadIndex()
    first, _ = index.add(mail("1", "a@x"))
    second, _ = index.add(mail("2", "b@x"))
    assert index.add(mail("3", "c@x", "b@x", "a@x")) == (first, (second,))
    assert index.current(second) == first
    assert index.members(second) == index.members(first) == ("1", "2", "3")
    assert list(index) == [first]


def test_messages_without_ids_stand_alone() -> None:
    assert partition([mail("1"), mail("2"), mail("3", " <> ", "", "\r\n")]) == {
        frozenset("1"),
        frozenset("2"),
        frozenset("3"),
    }


def test_chat_threads_by_the_id_of_their_root() -> None:
    assert partition([mail("1", "", "root"), mail("2", "", "root"), mail("3", "", "other")]) == {
        frozenset("12"),
        frozenset("3"),
    }


def test_accounts_do_not_share_threads() -> None:
    index = ThreadIndex([mail("1", "a@x"), mail("2", "a@x", account="home")])
    assert len(index) == 2
    assert index.thread_of("1") != index.thread_of("2")


def test_an_id_is_ten_characters_and_never_changes_between_runs() -> None:
    thread, _ = ThreadIndex().add(mail("1", "a@x"))
    assert thread == "czeefla54f"
    assert ThreadIndex([mail("9", "z@x", "a@x")]).thread_of("9") == thread


def test_the_root_names_the_thread_whoever_comes_first() -> None:
    conversation = [mail("1", "a"), mail("2", "b", "a"), mail("3", "c", "a", "b")]
    names = {ThreadIndex(order).thread_of("2") for order in (conversation, conversation[::-1])}
    assert len(names) == 1


def test_one_message_id_with_two_contents_is_one_thread_of_two() -> None:
    assert partition([mail("1", "a@x"), mail("2", "a@x")]) == {frozenset("12")}


def test_the_same_message_again_changes_nothing_but_new_links_count() -> None:
    index = ThreadIndex([mail("1", "a@x"), mail("2", "b@x")])
    first, second = index.thread_of("1"), index.thread_of("2")
    assert index.add(mail("2", "b@x")) == (second, ())
    assert index.members(second or "") == ("2",)
    assert index.add(mail("2", "b@x", "a@x")) == (first, (second,))
    assert index.members(first or "") == ("1", "2")


def test_a_cycle_of_references_ends() -> None:
    assert partition([mail("1", "a", "b"), mail("2", "b", "a"), mail("3", "c", "c")]) == {
        frozenset("12"),
        frozenset("3"),
    }


def test_ten_thousand_references_are_bounded() -> None:
    hostile = mail("1", "own@x", *(f"r{n}@x" for n in range(10_000)))
    ids = linking_ids(hostile)
    assert len(ids) == MAX_REFS + 1
    assert (ids[0], ids[-2], ids[-1]) == ("r0@x", "r9999@x", "own@x")
    assert linking_ids(mail("2", "x" * 999)) == ()


def test_a_chain_of_ten_thousand_needs_no_recursion() -> None:
    index = ThreadIndex(mail(str(n), f"m{n}", f"m{n + 1}") for n in range(10_000))
    assert len(index) == 1
    assert len(index.members(next(iter(index)))) == 10_000


def test_unknown_names_are_nobody() -> None:
    index = ThreadIndex()
    assert index.thread_of("nope") is None
    assert index.current("nope") is None
    assert index.members("nope") == ()


names = st.sampled_from(["", *"abcdefgh"])
mails = st.lists(
    st.builds(
        lambda own, refs, account: (own, refs, account), names, st.lists(names, max_size=3), st.sampled_from("xy")
    ),
    max_size=12,
).map(lambda drawn: [mail(str(n), own, *refs, account=a) for n, (own, refs, a) in enumerate(drawn)])


def slow_partition(messages: list[Message]) -> set[frozenset[str]]:
    """Join what shares an id until nothing changes."""
    groups = [({(m.account, i) for i in linking_ids(m) or (f"alone {m.id}",)}, {m.id}) for m in messages]
    joined = True
    while joined:
        joined = False
        for left in groups:
            for right in groups:
                if left is not right and left[0] & right[0]:
                    left[0].update(right[0])
                    left[1].update(right[1])
                    groups.remove(right)
                    joined = True
                    break
            if joined:
                break
    return {frozenset(group) for _, group in groups}


@settings(max_examples=150)
@given(mails, st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_partition(messages: list[Message], random: Random) -> None:
    shuffled = list(messages)
    random.shuffle(shuffled)
    assert partition(shuffled) == partition(messages) == slow_partition(messages)


@settings(max_examples=80)
@given(mails)
def test_merged_ids_are_exactly_those_that_end(messages: list[Message]) -> None:
    index = ThreadIndex()
    alive: defaultdict[str, set[str]] = defaultdict(set)
    for message in messages:
        thread, merged = index.add(message)
        for gone in merged:
            alive[thread] |= alive.pop(gone)
        alive[thread].add(message.id)
    assert {thread: set(index.members(thread)) for thread in index} == dict(alive)
