"""Mail in, promise, answer, undo, power cut: the whole program against real servers, in a real terminal."""

from __future__ import annotations

import email
import os
import signal
import statistics
import time
from collections.abc import Callable
from email import policy

from dashboard import User


def found(user: User, what: str, folder: str = "INBOX") -> bytes:
    """Give the numbers of the messages that the user's other mail program finds."""
    assert user.server is not None
    with user.server.client(user.address, folder) as client:
        (numbers,) = client.search(None, what)[1]
    assert isinstance(numbers, bytes)
    return numbers


def until(true: Callable[[], bool], seconds: float = 15) -> None:
    end = time.perf_counter() + seconds
    while not true():
        assert time.perf_counter() < end
        time.sleep(0.05)


def test_a_mail_stands_in_the_queue_within_a_second_of_its_delivery(
    mia: User, record_property: Callable[[str, object], None]
) -> None:
    mia.add_mailbox()
    with mia.dashboard() as screen:
        mia.receives("Settling in")
        screen.shows("Settling in")
        took = []
        for number in range(5):
            mia.receives(f"Fresh {number}")
            delivered = time.perf_counter()
            took.append(screen.shows(f"Fresh {number}") - delivered)
    record_property("seconds from LMTP to the screen", took)  # half a second of it is Dovecot's own pause
    assert statistics.median(took) < 1, took


def test_a_reply_typed_in_the_dashboard_arrives_and_its_traces_are_right(mia: User) -> None:
    mia.add_mailbox()
    assert mia.server is not None
    first = mia.receives("Brochure", more="References: <older@acme.example>\r\n")
    with mia.dashboard() as screen:
        screen.shows("Brochure")
        screen.type("r")
        screen.shows("ctrl+g send")
        screen.type("Yes, gladly, on Tuesday.")
        screen.shows("Yes, gladly, on Tuesday.")
        screen.type("\x07")
        screen.shows("leaves in 1 s")
        screen.hides("Jo Park Brochure")
        caught = mia.server.sink.wait_for(b"Yes, gladly, on Tuesday.", 15)
        until(lambda: found(mia, "ANSWERED") == b"1")
        until(lambda: found(mia, "SUBJECT Brochure", "Sent") == b"1")
        assert screen.leave() == 0
    mail = email.message_from_bytes(caught.data, policy=policy.default)
    assert mail["In-Reply-To"] == first
    assert mail["References"].split() == ["<older@acme.example>", first]
    assert mail["Subject"] == "Re: Brochure"
    assert (caught.sender, caught.to) == (mia.address, ["jo@acme.example"])
    assert mail.get_content().index("Yes, gladly") < mail.get_content().index("> Text of Brochure.")
    assert len(mia.server.sink.having(b"Yes, gladly, on Tuesday.")) == 1
    assert found(mia, f"HEADER Message-ID {mail['Message-ID']}", "Sent") == b"1"
    assert mia.queue() == []


def test_a_mail_that_is_answered_elsewhere_leaves_the_queue(mia: User) -> None:
    mia.add_mailbox()
    assert mia.server is not None
    mia.receives("From the phone")
    mia.receives("It stays")
    with mia.dashboard() as screen:
        screen.shows("From the phone")
        with mia.server.client(mia.address) as phone:
            phone.store("1", "+FLAGS", "\\Answered")
        screen.hides("From the phone")
        screen.shows("It stays")


def test_what_was_done_is_there_after_a_power_cut_and_can_be_undone(mia: User) -> None:
    mia.add_mailbox()
    mia.receives("Contract")
    mia.receives("Newsletter")
    with mia.dashboard() as screen:
        screen.shows("Contract")
        screen.shows("Newsletter")
        screen.type("d")
        screen.shows("u takes it back")
        os.kill(screen.pid, signal.SIGKILL)
        assert screen.ended() == -signal.SIGKILL
    (left,) = mia.queue()
    gone = ({"Contract", "Newsletter"} - {left["subject"]}).pop()
    with mia.dashboard() as screen:
        screen.shows(left["subject"])
        assert gone not in screen.words()
        screen.type("u")
        screen.shows(f"Jo Park {gone}")
    assert len(mia.queue()) == 2


def test_what_a_command_does_is_on_the_open_dashboard_within_seconds(mia: User) -> None:
    mia.add_mailbox()
    mia.receives("By command")
    with mia.dashboard() as screen:
        screen.shows("By command")
        (row,) = mia.queue()
        mia.said("done", row["id"])
        done = time.perf_counter()
        assert screen.hides("By command") - done < 3.5
        mia.said("undo")
        screen.shows("By command")
        assert screen.leave() == 0


def test_a_burst_of_keys_is_no_command_for_what_it_was_not_typed_for(mia: User) -> None:
    mia.add_mailbox()
    mia.receives("Careful")
    with mia.dashboard() as screen:
        screen.shows("Text of Careful.")
        screen.type("/add")
        screen.shows("esc All")
        screen.type("\x1b")
        screen.hides("esc All")
        screen.type("rd, and more")
        screen.shows("ctrl+g send")
        screen.shows("d, and more")
        screen.type("\x1b")
        screen.shows("Jo Park Careful")
        assert screen.leave() == 0
    (row,) = mia.queue()
    assert not row["snoozed_until"]
    assert "Nothing waits to leave" in mia.said("outbox")
