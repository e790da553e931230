from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest
from labelled_count import BY_MARK, Result, Tally, held_table, measure, table
from labelled_set import LANGUAGES, held, instant, labelled, scenes

from boundaries.violations.kinds import KINDS
from boundaries.violations.rules import OFF_BY_DEFAULT, RULES

MESSAGES, KEPT_BACK = labelled(), held()
SUSPECTED = tuple(kind for kind in RULES if kind not in BY_MARK)
PRECISE = 0.9
PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


@lru_cache(maxsize=1)
def result() -> Result:
    return measure(MESSAGES)


@lru_cache(maxsize=1)
def result_held() -> Result:
    return measure(KEPT_BACK)


def failed(kind: str) -> str:
    return "\n".join(line for line in result().failures if f" {kind}:" in line)


def test_every_kind_that_no_hand_logs_has_a_rule() -> None:
    assert set(RULES) == {kind.name for kind in KINDS.values() if not kind.by_hand and not kind.slip}


def test_the_set_is_large_enough_and_no_id_stands_twice() -> None:
    assert len({(one.language, one.text) for one in MESSAGES}) >= 440
    assert not [each for each, times in Counter(one.id for one in (*MESSAGES, *KEPT_BACK)).items() if times > 1]
    assert {one.language for one in MESSAGES} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SUSPECTED)
def test_every_kind_has_acts_and_at_least_as_many_look_alikes(kind: str, language: str) -> None:
    own = [one for one in MESSAGES if one.language == language]
    acts = sum(kind in one.expected for one in own)
    assert acts >= 3
    assert sum(kind in one.near for one in own) >= acts


def test_every_scene_is_used() -> None:
    used = {(one.language, one.scene) for one in (*MESSAGES, *KEPT_BACK)}
    for language, own in scenes().items():
        assert {name for name in own.scene if (language, name) not in used} == {"history"}


def test_a_hundred_messages_are_plain() -> None:
    assert sum(not one.expected and not one.near for one in MESSAGES) >= 100


def test_the_labels_are_whole() -> None:
    scene = scenes()
    for one in (*MESSAGES, *KEPT_BACK):
        assert set(one.expected) | set(one.near) | set(one.may) <= set(RULES), one.id
        assert not set(one.expected) & (set(one.near) | set(one.may)), one.id
        assert all(1 <= severity <= 4 for severity in one.expected.values()), one.id
        assert one.sender in scene[one.language].clients, one.id
        assert instant(one.at).year == 2026, one.id


@pytest.mark.parametrize("kind", [each for each in SUSPECTED if each not in OFF_BY_DEFAULT])
def test_a_rule_that_is_asked_by_default_is_precise(kind: str) -> None:
    assert result().of(kind).precision >= PRECISE, failed(kind)
    assert result().of(kind).right > 0, failed(kind)


def test_the_rules_that_are_off_by_default_are_the_imprecise_ones() -> None:
    assert {kind for kind in SUSPECTED if result().of(kind).precision < PRECISE} == set(OFF_BY_DEFAULT)


def test_plain_messages_are_left_alone() -> None:
    plain = {one.id for one in MESSAGES if not one.expected and not one.near}
    assert len([line for line in result().failures if line.partition(":")[0] in plain]) <= 1


def test_what_is_suspected_of_the_messages_held_back_is_mostly_right() -> None:
    pooled = Tally()
    for kind in set(SUSPECTED) - set(OFF_BY_DEFAULT):
        pooled.add(result_held().of(kind))
    assert pooled.precision >= PRECISE
    assert pooled.right > 0


def test_the_page_shows_the_tables_of_today() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert table(result(), MESSAGES, OFF_BY_DEFAULT) in page, "make rules"
    assert held_table(result_held(), KEPT_BACK) in page, "make rules"
