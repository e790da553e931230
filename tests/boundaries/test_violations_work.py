from __future__ import annotations

import pytest
from a_case import of, tom, under
from a_day import GLOBEX, at, thread
from msgspec.structs import replace

from boundaries.facts import Message, ThreadState, ViolationState
from boundaries.policy.model import Limits, Project

PROJECT = replace(GLOBEX, projects=(Project(name="Site"),))
DELIVERED = ThreadState(delivered=(at(16, "10:00"),))
CHANGES = "Please change the headline."


def rounds(*messages: Message, **fields: object) -> list[str]:
    found = of("revisions", thread(*messages, state=replace(DELIVERED, **fields)))
    return [f"{entry.at:%d} {entry.note}" for entry in found]


def test_a_round_beyond_the_limit_is_suspected_once() -> None:
    messages = [tom(day, "10:00", CHANGES) for day in (17, 18, 20, 23, 24)]
    assert rounds(*messages) == ["23 third round"]
    (entry,) = of("revisions", thread(*messages, state=DELIVERED))
    assert (entry.severity, entry.policy) == (2, "limits: 2 rounds of revision")
    assert rounds(*messages[:3]) == []


def test_a_delivery_ends_a_round() -> None:
    messages = [tom(17, time, CHANGES) for time in ("10:00", "14:00", "17:00")]
    assert rounds(*messages) == []
    two = (at(16, "10:00"), at(17, "12:00"), at(17, "15:00"))
    assert rounds(*messages, delivered=two) == ["17 third round"]


def test_without_a_delivery_with_a_defect_or_a_raised_limit_there_is_none() -> None:
    messages = [tom(day, "10:00", CHANGES) for day in (17, 20, 23)]
    assert rounds(*messages, delivered=()) == []
    assert rounds(*messages, defects=(messages[2].id,)) == []
    raised = replace(GLOBEX, limits=Limits(revisions=3))
    found = thread(*messages, state=DELIVERED)
    assert of("revisions", found, client=raised, context=under(raised)) == []
    broken = (*messages[:2], tom(23, "10:00", "The link does not work, please change it."))
    assert rounds(*broken) == []


def test_a_dismissed_round_was_none() -> None:
    messages = [tom(day, "10:00", CHANGES) for day in (13, 17, 20, 23)]
    state = ThreadState(delivered=(at(12, "10:00"),))
    third, fourth = of("revisions", thread(*messages, state=state))
    dismissed = replace(third, state=ViolationState.DISMISSED)
    (left,) = of("revisions", thread(*messages, state=state), log=(dismissed,))
    assert (left.id, left.note, fourth.note) == (fourth.id, "third round", "fourth round")


def test_rounds_counted_by_hand_count_for_the_newest() -> None:
    used = replace(GLOBEX, projects=(Project(name="Site", revisions_used=3),))
    message = thread(tom(23, "10:00", CHANGES), state=replace(DELIVERED, project="Site"))
    (entry,) = of("revisions", message, client=used)
    assert entry.note == "third round"
    assert of("revisions", message, client=PROJECT) == []


@pytest.mark.parametrize(
    "text",
    [
        "Can you also translate the page?",
        "While you're at it, make a flyer too.",
        "One more thing: please add a map.",
        "One more thing. Could you add a map?",
        "Können Sie auch noch einen Flyer machen?",
        "Ya que estás, añade un mapa, por favor.",
        "Tant que vous y êtes, ajoutez une carte.",
    ],
)
def test_work_that_is_slipped_in(text: str) -> None:
    (entry,) = of("scope", thread(tom(24, "10:00", text)), client=PROJECT)
    assert entry.severity == 1
    assert entry.policy.startswith("project Site: ")
    assert of("scope", thread(tom(24, "10:00", text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Can you also tell me when you are back?",
        "One more thing: when is the launch?",
        "One more thing: the team says thank you.",
        "Can you also translate the page? What would it cost?",
        "Können Sie auch noch sagen, wann es fertig ist?",
        "Una cosa más: ¿cuándo es la reunión?",
        "Encore une chose : toute l'équipe vous salue.",
        "> Can you also translate the page?",
    ],
)
def test_a_question_or_an_offer_to_pay_adds_nothing(text: str) -> None:
    assert of("scope", thread(tom(24, "10:00", text)), client=PROJECT) == []
