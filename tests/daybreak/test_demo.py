"""The demo day shows everything that the dashboard can show, through the same rules and the same store."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from a_home import make_home

from boundaries.breaks.record import BreakEvent, tally
from boundaries.facts import ChannelKind, Thread, ThreadState
from boundaries.policy.loading import load
from boundaries.policy.model import Policy
from boundaries.queue import Band, Context, Placement, in_order, place
from boundaries.threads import ThreadIndex
from daybreak.calendars import sync_all
from daybreak.clock import FixedClock
from daybreak.day import Day
from daybreak.demo import demo_accounts, demo_messages, demo_policy, demo_script, demo_start, play, seed
from daybreak.demo.calendar import demo_calendar
from daybreak.demo.people import ACCOUNTS, berlin
from daybreak.documents import from_document, message_of
from daybreak.store.durable import DurableStore
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Store
from daybreak.sync import sync_account

NOW = demo_start(berlin(1, "00:00"))


def policy() -> Policy:
    loaded = load(demo_policy(), "policy.toml", accounts=tuple(ACCOUNTS))
    assert loaded.problems == ()
    return loaded.policy


def seeded() -> Store:
    store = MemoryStore()
    seed(store, FixedClock(NOW))
    return store


def threads_of(store: Store) -> list[Thread]:
    index = ThreadIndex()
    messages = [message_of(document) for document in store.items("messages").values()]
    by_thread: dict[str, list[str]] = {}
    for message in messages:
        by_thread.setdefault(index.add(message)[0], []).append(message.id)
    known = {message.id: message for message in messages}
    return [
        Thread(
            id=name,
            account=known[ids[0]].account,
            channel=ACCOUNTS[known[ids[0]].account][0],
            messages=tuple(sorted((known[each] for each in ids), key=lambda message: message.received_at)),
            state=from_document(store.get("threads", name) or {}, ThreadState),
        )
        for name, ids in by_thread.items()
    ]


def queue(store: Store, now: datetime) -> list[tuple[Thread, Placement]]:
    placed = in_order(threads_of(store), Context(policy()), now)
    return [each for each in placed if each[1].snoozed_until is None]


def test_the_morning_is_the_one_of_the_picture() -> None:
    rows = [(place.client, place.left, place.band) for _, place in queue(seeded(), NOW)]
    minutes = [(client, left // 60 if left is not None else None, band) for client, left, band in rows]
    assert minutes[:5] == [
        ("Globex", -20, Band.OVERDUE),
        ("Acme", 41, Band.AT_RISK),
        ("Initech", 72, Band.AT_RISK),
        ("Acme", 185, Band.TODAY),
        ("Umbrella", 290, Band.TODAY),
    ]
    assert Counter(band for _, _, band in minutes)[Band.NO_ANSWER] == 1
    later = {client for client, _, band in minutes if band is Band.LATER}
    assert later == {"Hooli", "Vandelay", ""}


def test_later_ones_are_due_on_tuesday_and_wednesday() -> None:
    due = {placed.client: placed.due_at for _, placed in queue(seeded(), NOW)}
    assert due["Hooli"] == berlin(24, "09:50")
    assert due["Vandelay"] == berlin(25, "17:30")


def test_two_unknown_senders_one_of_them_hostile() -> None:
    unknown = [thread for thread, placed in queue(seeded(), NOW) if not placed.client and placed.band is Band.LATER]
    subjects = [thread.messages[0].subject for thread in unknown]
    assert len(subjects) == 2
    assert any("\x1b" in subject and "[@click=" in subject and "\u202e" in subject for subject in subjects)


def test_one_thread_is_snoozed_and_one_waits_for_its_client() -> None:
    context = Context(policy())
    states = [(thread, place(thread, context, NOW)) for thread in threads_of(seeded())]
    assert [placed.client for _, placed in states if placed.snoozed_until] == ["Lumen & Oak"]
    assert [placed.client for thread, placed in states if thread.state.waiting] == ["Kestrel Maps"]
    assert not any(placed.open for thread, placed in states if thread.state.waiting)


def test_eight_clients_each_with_a_word_in_the_day() -> None:
    context = Context(policy())
    names = {client.name for client in context.policy.clients}
    assert len(names) == 8
    writing = [context.clients.of(message.sender.address) for held in demo_messages().values() for message in held]
    assert {client.name for client in writing if client} == names
    assert sum(client.importance == "key" for client in context.policy.clients) == 1


def test_seeding_can_be_undone_as_the_users_own_actions() -> None:
    store = seeded()
    assert [store.undo(at=NOW) is not None for _ in range(4)] == [True, True, True, False]


def test_violations_and_breaks_of_the_day_are_there() -> None:
    store = seeded()
    kinds = Counter(document["kind"] for document in store.items("violations").values())
    assert kinds["slip-reply"] == 1
    assert sum(kinds.values()) == 4
    breaks = [from_document(document, BreakEvent) for document in store.items("breaks").values()]
    counts = tally(each for each in breaks if each.started_at >= berlin(23, "00:00"))
    assert (counts.taken, counts.skipped) == (3, 1)


async def test_a_call_with_its_link_stands_in_the_afternoon_and_a_look_brings_nothing_twice(tmp_path: Path) -> None:
    store, clock = seeded(), FixedClock(NOW)
    home = make_home(tmp_path, demo_policy())
    day = Day(home, store, clock).snapshot()
    assert [(str(each.title), each.start) for each in day.meetings] == [("Globex call", berlin(23, "14:00"))]
    assert day.meetings[0].link.startswith("https://meet.globex.example/")
    looked = await sync_all(demo_calendar(), store, clock, home)
    assert (looked.new, looked.changed, looked.gone, looked.entries) == (0, 0, 0, 5)


async def test_a_sync_after_the_seed_brings_nothing_twice(tmp_path: Path) -> None:
    store = DurableStore(tmp_path)
    clock = FixedClock(NOW)
    seed(store, clock)
    before = dict(store.items("messages"))
    accounts = demo_accounts()
    for account in accounts.values():
        result = await sync_account(account, store, clock)
        assert (result.new, result.changed, result.error) == (0, 0, None)
    assert dict(store.items("messages")) == before
    store.close()


async def test_the_script_is_delivered_when_its_time_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("daybreak.demo.accounts._LOOK_SECONDS", 0.0)
    store, clock, accounts = MemoryStore(), Leaping(NOW), demo_accounts()
    seed(store, clock)
    await play(accounts, clock)
    for account in accounts.values():
        assert (await sync_account(account, store, clock)).error is None
    script = demo_script()
    assert all(store.get("messages", message.id) for _, message in script)
    assert clock.now() >= NOW + timedelta(seconds=script[-1][0])


class Leaping(FixedClock):
    """A minute passes at each look."""

    def now(self) -> datetime:
        self.move(timedelta(minutes=1))
        return super().now()


def test_the_script_runs_past_close_with_one_urgent_call_and_an_evening_that_is_held() -> None:
    script = demo_script()
    offsets = [offset for offset, _ in script]
    assert offsets == sorted(offsets)
    assert 0 < offsets[0] <= 300
    sms = [message for _, message in script if ACCOUNTS[message.account][0] is ChannelKind.SMS]
    context = Context(policy())
    thread = Thread(id="t", account="phone", channel=ChannelKind.SMS, messages=(sms[0],))
    assert place(thread, context, sms[0].received_at).band is Band.URGENT
    evening = [message for _, message in script if message.received_at > berlin(23, "17:30")]
    assert len(evening) == 5
    chats = [message for message in evening if ACCOUNTS[message.account][0] is ChannelKind.CHAT]
    assert chats[0].received_at > berlin(23, "17:45")


async def test_opened_threads_have_longer_texts_than_the_list() -> None:
    account = demo_accounts()["mail"]
    message = account.find("demo-launch-copy")
    assert message is not None
    body = await account.body(message)
    assert len(message.preview) <= 400 < len(body.text)
    assert body.attachments == ("launch-copy-v3-comments.pdf",)
