"""Two threads that turn out to be one: what was owed in either stays owed, whichever was decided about."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import at_home

from daybreak.intents import Done, Reply


@pytest.mark.parametrize("decided", ["first", "second"])
def test_a_thread_that_was_done_does_not_hide_the_one_that_joins_it(tmp_path: Path, decided: str) -> None:
    home = at_home(tmp_path)
    home.mail("first")
    home.go(at(23, "10:20"))
    home.mail("second")
    home.go(at(23, "10:30"))
    rows = {str(row.subject): row.thread for row in home.snapshot.queue}
    assert len(rows) == 2
    home.do(Done((rows[decided],)))
    home.go(at(23, "10:40"))
    home.mail("third", refs=("1@acme.example", "2@acme.example"), automatic="List-Id")
    assert [row.unanswered for row in home.snapshot.queue if row.band != "no-answer"] != []


def test_an_answer_that_joins_two_threads_answers_both(tmp_path: Path) -> None:
    home = at_home(tmp_path)
    home.mail("first")
    home.mail("second")
    home.go(at(23, "10:30"))
    home.mail("mine", refs=("1@acme.example", "2@acme.example"), from_me=True)
    assert home.snapshot.queue == ()
    home.go(home.now + timedelta(hours=1))
    assert home.snapshot.owed == 0


def test_a_reply_in_one_thread_stays_a_reply_when_nothing_was_owed_in_the_other(tmp_path: Path) -> None:
    home = at_home(tmp_path)
    home.mail("first")
    home.go(at(23, "10:30"))
    home.do(Reply(thread=home.snapshot.queue[0].thread, text="Yes."))
    home.go(at(23, "10:40"))
    home.mail("list", automatic="List-Id")
    home.mail("third", refs=("1@acme.example", "2@acme.example"), automatic="List-Id")
    assert home.snapshot.owed == 0
