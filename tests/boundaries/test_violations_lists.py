from __future__ import annotations

import pytest
from a_case import EVERY

from boundaries.prose import words_of
from boundaries.violations.lists import LANGUAGES, lists, phrases
from boundaries.violations.phrases import Phrases, read


def test_every_language_has_the_same_topics_and_none_is_empty() -> None:
    topics = {language: set(lists(language)) - {"part"} for language in LANGUAGES}
    assert all(found == topics["en"] for found in topics.values())
    assert all(each for language in LANGUAGES for found in lists(language).values() for each in found)
    assert lists("xx") == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_can_be_found_where_it_stands(language: str) -> None:
    known = lists(language)
    for topic, found in known.items():
        index = phrases(topic, (language,))
        for phrase in found:
            if "{" in phrase:
                name = phrase.partition("{")[2].partition("}")[0]
                assert known[name]
                continue
            words = words_of(phrase.replace("$", "").replace("*", "anything"))
            assert words
            assert index.find(words), (topic, phrase)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_stands_twice(language: str) -> None:
    for topic, found in lists(language).items():
        assert len(set(found)) == len(found), topic


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bare_word_never_hurts_anybody(language: str) -> None:
    """An insult must be directed: only slurs and orders to a "you" stand alone, and they are few."""
    assert all(" " in phrase for phrase in lists(language)["threat"])
    assert sum(" " not in phrase for phrase in lists(language)["directed"]) <= 4
    assert sum(" " not in phrase for phrase in lists(language)["harassment"]) <= 12


def test_phrases_leave_words_open_and_end_where_they_say() -> None:
    found = Phrases(["keep * to mail", "you are {name}", "how old $"], {"name": ("a fool", "lazy")})
    assert found.find(words_of("I keep all my work to mail.")) == "keep all my work to mail"
    assert found.find(words_of("keep to mail")) == "keep to mail"
    assert found.find(words_of("keep one two three four to mail")) == ""
    assert found.find(words_of("Well, you are a fool")) == "you are a fool"
    assert found.find(words_of("how old")) == "how old"
    assert found.find(words_of("how old is it")) == ""
    assert found.find(()) == ""
    assert list(found.spans(words_of("you are lazy, you are a fool"))) == [(0, 3), (3, 7)]


def test_words_are_compared_without_case_accents_width_and_apostrophes() -> None:
    assert words_of("D’où viens-tu, ÉLÈVE?") == ("dou", "viens", "tu", "eleve")
    assert words_of("Don't") == words_of("dont") == words_of("DON\N{RIGHT SINGLE QUOTATION MARK}T")
    assert words_of("\N{FULLWIDTH LATIN SMALL LETTER A}b") == ("ab",)
    assert words_of("Straße") == ("strasse",)


def test_sentences_go_over_wrapped_lines() -> None:
    wrapped = "Could you please look at the second page of the file and\nchange the headline?\nThanks."
    assert [len(each.words) for each in read(wrapped)] == [15, 1]
    assert [each.raw for each in read("short\nlines\nof a chat")] == ["short", "lines", "of a chat"]
    assert phrases("change", EVERY).find(read(wrapped)[0].words)
