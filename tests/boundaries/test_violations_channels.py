from __future__ import annotations

from a_case import CHAT, EMAIL, SMS, SOCIAL, kinds_of, of, tom, under
from a_day import GLOBEX, at, mine, thread
from msgspec.structs import replace

from boundaries.facts import ThreadState
from boundaries.violations.channels import is_courtesy

OLD = thread(tom(10, "10:00"), mine(at(10, "11:00")), name="old")
BY_MAIL = replace(GLOBEX, channels=("email",), urgent=())


def test_work_on_a_channel_that_is_not_theirs_is_suspected_once_a_day() -> None:
    chat = thread(tom(24, "10:00", "Use the blue one."), tom(24, "10:05", "And the large one."), channel=CHAT, name="c")
    (entry,) = of("wrong-channel", OLD, chat, client=BY_MAIL)
    assert (entry.at, entry.severity) == (at(24, "10:00"), 1)
    assert entry.policy == "channels: chat is none of Globex's (email)"
    assert entry.evidence[0].quote == "Use the blue one."
    later = replace(chat, messages=(*chat.messages, tom(25, "10:00", "One is missing, please look.")))
    assert len(of("wrong-channel", OLD, later, client=BY_MAIL)) == 2


def test_not_the_first_contact_not_where_the_user_began_not_thanks() -> None:
    chat = thread(tom(24, "10:00", "Use the blue one."), channel=CHAT, name="c")
    assert of("wrong-channel", chat, client=BY_MAIL) == []
    begun = thread(mine(at(24, "09:30")), tom(24, "10:00", "Use the blue one."), channel=CHAT, name="c")
    assert of("wrong-channel", OLD, begun, client=BY_MAIL) == []
    before = thread(mine(at(11, "09:30")), channel=CHAT, name="b")
    assert of("wrong-channel", OLD, before, chat, client=BY_MAIL) == []
    thanks = thread(tom(24, "10:00", "Thank you, have a nice day!"), channel=CHAT, name="c")
    assert of("wrong-channel", OLD, thanks, client=BY_MAIL) == []


def test_a_channel_of_the_agreement_is_theirs_by_kind_or_account() -> None:
    chat = thread(tom(24, "10:00", "Use the blue one."), channel=CHAT, name="c")
    assert kinds_of(OLD, chat) == []
    named = replace(chat, account="slack")
    assert kinds_of(OLD, named, client=replace(BY_MAIL, channels=("email", "slack"))) == []
    assert kinds_of(OLD, replace(chat, channel=SMS), client=replace(BY_MAIL, urgent=("sms",))) == []


def test_off_limits_is_mild_the_first_time_ever() -> None:
    first = thread(tom(23, "10:00", "Use the blue one."), channel=SOCIAL, name="s")
    both = replace(first, messages=(*first.messages, tom(24, "10:00", "The blue one?")))
    assert kinds_of(OLD, both) == [("off-limits", 1), ("off-limits", 2)]
    (entry,) = of("off-limits", OLD, first)
    assert entry.policy == "channels: social is off limits"
    assert kinds_of(OLD, both, client=replace(GLOBEX, channels=("email", "social"))) == []
    nowhere = under(channels=replace(under().policy.channels, off_limits=("chat",)))
    assert kinds_of(OLD, both, context=nowhere) == [("wrong-channel", 1), ("wrong-channel", 1)]


def test_the_urgent_channel_for_what_was_not_urgent() -> None:
    urgent = replace(GLOBEX, emergency="the shop is down")
    sms = thread(tom(24, "20:00", "New flyer?"), tom(24, "20:05", "For the fair."), channel=SMS)
    assert kinds_of(OLD, sms, client=urgent) == []
    marked = replace(sms, state=ThreadState(not_urgent_at=at(24, "20:10")))
    (entry,) = of("urgent-misused", OLD, marked, client=urgent)
    assert (entry.severity, entry.at) == (2, at(24, "20:05"))
    assert "the shop is down" in entry.policy
    assert of("urgent-misused", OLD, replace(marked, channel=EMAIL), client=urgent) == []


def test_courtesy_is_short_kind_and_asks_nothing() -> None:
    assert is_courtesy("Danke! Schönes Wochenende.", ("de",))
    assert not is_courtesy("Thanks! Can you add the logo?", ("en",))
    assert not is_courtesy(
        "Thanks for the file, now the second page has to follow the first one before Friday", ("en",)
    )
    assert not is_courtesy("", ("en",))
