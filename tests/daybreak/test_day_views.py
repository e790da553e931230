"""One thread as it is read, and what its line says of its sender."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, AtHome, at_home

from boundaries.facts import Address
from connectors.base import Body
from daybreak.intents import Reply
from daybreak.live import DayError
from daybreak.store.protocol import Change


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    return at_home(tmp_path / "home")


def test_a_thread_says_why_it_stands_there_and_what_pressure_buys_nothing(noor: AtHome) -> None:
    thread = noor.mail("URGENT!!! LAUNCH COPY", preview="PLEASE ANSWER NOW, THIS IS URGENT!!!")
    view = noor.day.view(thread)
    assert view.reasons[:2] == ("promise of 4 working hours ends 15:00", "key client")
    assert view.ignored
    assert (view.client_time, view.facts) == ("New York 04:00", ("revision 1 of 2", "1 open violation"))
    document = next(iter(noor.store.items("violations").values()))
    own = {**document, "id": "own", "kind": "slip-promise"}
    noor.store.commit("log", [Change("violations", "own", own)], at=noor.now)
    assert noor.day.view(thread).facts[-1] == "1 open violation"
    calm = noor.mail("Launch copy", preview="When you can.")
    assert noor.day.view(calm).ignored == ()
    assert noor.row(calm).band is noor.row(thread).band


def test_previews_first_and_whole_texts_once_they_are_at_hand(noor: AtHome) -> None:
    thread = noor.mail(preview="The beginning")
    noor.mail(
        "Re: Copy", refs=("1@acme.example",), from_me=True, sender=ME, received_at=noor.now + timedelta(minutes=1)
    )
    first, second = noor.day.unread_bodies(thread)
    assert not noor.day.view(thread).messages[0].whole
    noor.day.keep_body(first, Body(text="The\x1b[5m whole\ttext\u202e", attachments=("a\x00.pdf",), note="cut"))
    shown = noor.day.view(thread).messages
    assert (shown[0].text, shown[0].whole, shown[0].hidden_removed) == ("The whole       text", True, True)
    assert (shown[0].attachments, shown[0].note) == (("a␀.pdf",), "cut")
    assert (shown[1].from_me, shown[1].whole) == (True, False)
    assert noor.day.unread_bodies(thread) == (second,)
    noor.reopen()
    assert noor.day.view(thread).messages[0].whole


def test_what_is_gone_at_the_source_is_not_shown(noor: AtHome) -> None:
    thread = noor.mail("One")
    noor.mail("Two", refs=("1@acme.example",))
    noor.bring(gone=["work-1"])
    assert [message.id for message in noor.day.view(thread).messages] == ["work-2"]
    assert [message.id for message in noor.day.unread_bodies(thread)] == ["work-2"]
    noor.bring(gone=["work-2"])
    assert noor.queue() == []
    assert noor.day.view(thread).messages == ()


@pytest.mark.parametrize(
    ("sender", "spoofed"),
    [
        (Address("mara@acme.example", "Mara"), False),
        (Address("x@evil.example", "mara@acme.example"), True),
        (Address("x@evil.example", "Acme"), True),
        (Address("x@evil.example", "Mara"), False),
    ],
)
def test_a_name_that_pretends_is_flagged(noor: AtHome, sender: Address, spoofed: bool) -> None:
    assert noor.row(noor.mail(sender=sender)).spoofed is spoofed


def test_a_thread_without_words_has_words(noor: AtHome) -> None:
    thread = noor.mail("\x1b[0m", sender=Address(""), preview="")
    row = noor.row(thread)
    assert (row.subject, row.sender, row.client) == ("(no subject)", "(no sender)", "(no sender)")
    with pytest.raises(DayError, match="names no sender") as refused:
        noor.do(Reply(thread=thread, text="Hi"))
    assert "\x1b" not in str(refused.value)


def test_the_search_text_finds_client_sender_subject_channel_and_band(noor: AtHome) -> None:
    row = noor.row(noor.mail("Größe", received_at=at(23, "09:30")))
    assert all(word.casefold() in row.search for word in ("acme", "mara", "größe", "email", "work", "today"))
