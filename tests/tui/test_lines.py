"""Text into rows: what a mail program broke is read in paragraphs, and nothing is lost."""

from __future__ import annotations

import time

from tui.lines import unfolded, wrap


def test_a_mail_that_its_program_broke_is_read_in_paragraphs() -> None:
    broken = "We looked at the second draft of the page together on Friday and\nwould keep the first picture."
    whole = "We looked at the second draft of the page together on Friday and would keep the first picture."
    assert list(unfolded(f"{broken}\n\nWarmly,\nMara")) == [whole, "", "Warmly,", "Mara"]


def test_lists_quotes_and_tables_keep_their_lines() -> None:
    long = "x" * 60
    for begins in ("- a", "> a", "1. a", "  a", "| a"):
        assert list(unfolded(f"{long}\n{begins}")) == [long, begins.rstrip()]
    assert list(unfolded(f"> {long}\nplain")) == [f"> {long}", "plain"]


def test_unfolding_loses_no_word_of_a_long_text() -> None:
    text = "\n".join(["word " * 14] * 500)
    assert " ".join(unfolded(text)).split() == text.split()


def test_a_megabyte_without_a_paragraph_is_wrapped_in_no_time() -> None:
    began = time.process_time()
    assert sum(1 for _ in wrap("word " * 14 + "\n" + ("word " * 14 + "\n") * 15_000, 80)) > 10_000
    assert time.process_time() - began < 3
