"""A server that stops and starts again costs nothing but a note."""

from __future__ import annotations

from pathlib import Path

from dashboard import User
from dovecot import running_dovecot


def test_a_server_that_stops_and_starts_again_costs_nothing_but_a_note(tmp_path: Path) -> None:
    with running_dovecot() as server:
        mia = User(tmp_path, server)
        mia.add_mailbox()
        mia.receives("Before the storm")
        with mia.dashboard() as screen:
            screen.shows("Before the storm")
            server.stop()
            screen.shows("It is tried again by itself")
            screen.type("d")
            screen.hides("Jo Park Before the storm")
            server.start()
            mia.receives("After the storm")
            screen.shows("After the storm")
            screen.hides("It is tried again by itself")
            screen.shows("Text of After the storm")
            assert screen.leave() == 0
        log = (mia.home.log / "events.log").read_text()
        assert log.count("account fails") == 1
        assert log.count("account recovered") == 1
        with server.client(mia.address) as inbox:
            assert inbox.search(None, "KEYWORD", "$Handled")[1] == [b"1"]
