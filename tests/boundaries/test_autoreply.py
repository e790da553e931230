"""Each line of the list that keeps automatic answers from loops: with it silence, without it an answer."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from a_day import DAY, GLOBEX, POLICY, at, mail, thread
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.absence import Stretch
from boundaries.autoreply import Past, Verdict, verdict
from boundaries.away_notes import plan
from boundaries.context import Context
from boundaries.facts import Address, ChannelKind, Message
from boundaries.machines import is_machine
from boundaries.policy.model import Channels, Window

MINE = ("noor@x.example", "me@x.example", "U123")
NOW = at(23, "18:10")
CAME = at(23, "18:09")
NOBODY = Past()


def message(**fields: object) -> Message:
    plain = mail(CAME, text="Is it ready?", to=(Address("noor@x.example"),))
    return replace(plain, **fields)


def decided(
    given: Message,
    *,
    channel: ChannelKind = ChannelKind.EMAIL,
    context: Context = DAY,
    now: datetime = NOW,
    past: Past = NOBODY,
    away: tuple[Stretch, ...] = (),
) -> Verdict:
    found = thread(given, channel=channel)
    return verdict(given, found, plan(context, now, away=away), context, now, mine=MINE, past=past)


def test_a_persons_mail_in_the_evening_is_answered_in_their_words_until_the_opening() -> None:
    told = decided(message())
    assert told.why_not == ""
    assert told.notice is not None
    assert "within 4 working hours" in told.notice.text
    assert told.ends_at == at(24, "09:00")
    stranger = decided(message(sender=Address("sam@else.example")))
    assert stranger.notice is not None
    assert "within 8 working hours" in stranger.notice.text
    assert "with you" not in stranger.notice.text


@pytest.mark.parametrize(
    ("silent", "answered", "why"),
    [
        ({"from_me": True}, {"from_me": False}, "your own"),
        ({"sender": Address("ME@x.example")}, {"sender": Address("you@x.example")}, "your own"),
        ({"sender": Address("")}, {"sender": Address("a@b.example")}, "no sender"),
        ({"automatic": "Auto-Submitted"}, {"automatic": ""}, "automatic (Auto-Submitted)"),
        ({"automatic": "List-Post"}, {"automatic": ""}, "automatic (List-Post)"),
        ({"automatic": "Precedence"}, {"automatic": ""}, "automatic (Precedence)"),
        ({"automatic": "bot"}, {"automatic": ""}, "automatic (bot)"),
        ({"hushed": "Return-Path"}, {"hushed": ""}, "forbids it (Return-Path)"),
        ({"hushed": "X-Auto-Response-Suppress"}, {"hushed": ""}, "forbids it (X-Auto-Response-Suppress)"),
        ({"hushed": "X-Spam-Flag"}, {"hushed": ""}, "forbids it (X-Spam-Flag)"),
        ({"to": (Address("list@x.example"),)}, {"to": (Address("ME@X.example"),)}, "does not name you"),
        ({"to": ()}, {"to": (), "cc": (Address("me@x.example"),)}, "does not name you"),
        ({"reply_to": (Address("no-reply@shop.example"),)}, {"reply_to": (Address("mo@shop.example"),)}, "machine"),
        ({"gone": True}, {"gone": False}, "dealt with"),
        ({"answered": True}, {"answered": False}, "dealt with"),
        ({"handled": True}, {"handled": False}, "dealt with"),
    ],
)
def test_each_line_is_silence_and_its_opposite_is_not(
    silent: dict[str, object], answered: dict[str, object], why: str
) -> None:
    assert why in decided(message(**silent)).why_not
    assert decided(message(**answered)).notice is not None


@pytest.mark.parametrize(
    "address",
    [
        "MAILER-DAEMON@x.example",
        "Mailer-Daemon",
        "owner-talk@x.example",
        "talk-request@x.example",
        "no-reply@x.example",
        "noreply@x.example",
        "do.not.reply+x@x.example",
        "bounces+123@x.example",
        "news-bounces@x.example",
        "notifications@x.example",
        "bot@x.example",
        "deploy-bot@x.example",
        "dependabot[bot]@x.example",
        "postmaster@x.example",
        "majordomo@x.example",
        "ne-pas-repondre@x.example",
        "NePasRepondre+shop@x.example",
        "noresponder@x.example",
        "bitte-nicht-antworten@x.example",
        "keine-antwort@x.example",
        "www-data@x.example",
    ],
)
def test_addresses_of_machines_are_never_answered(address: str) -> None:
    assert is_machine(address)
    assert "machine" in decided(message(sender=Address(address))).why_not


@pytest.mark.parametrize("address", ["mara@x.example", "abbot@x.example", "robota@x.example", "requests@x.example", ""])
def test_people_with_such_names_are(address: str) -> None:
    assert not is_machine(address)


def test_nobody_is_told_while_the_user_is_there_or_at_lunch() -> None:
    for now, came in ((at(23, "10:00"), at(23, "09:59")), (at(23, "12:40"), at(23, "12:35"))):
        assert decided(message(received_at=came), now=now).why_not == "you are not away"
    away = (Stretch(at(23, "09:30"), at(23, "16:00")),)
    assert decided(message(received_at=at(23, "09:59")), now=at(23, "10:00"), away=away).notice is not None


def test_what_came_before_the_close_or_long_ago_is_left() -> None:
    assert "in this absence" in decided(message(received_at=at(23, "17:29"))).why_not
    assert decided(message(received_at=at(23, "17:30"))).notice is not None
    assert "too long ago" in decided(message(received_at=at(23, "17:30")), now=at(23, "18:31")).why_not
    assert decided(message(received_at=at(23, "17:31")), now=at(23, "18:31")).notice is not None


def test_a_person_is_told_once_an_absence_and_once_in_a_day() -> None:
    told = decided(message(), past=Past(answered={"mara@acme.example": at(23, "17:40")}))
    assert told.why_not == "this person was told already"
    yesterday = Past(answered={"mara@acme.example": at(22, "18:10")})
    assert decided(message(), past=yesterday).notice is not None
    late = Past(answered={"mara@acme.example": at(22, "18:11")})
    assert decided(message(), past=late).why_not == "this person was told already"
    weekend = Past(answered={"mara@acme.example": at(27, "14:30")})
    sunday = message(received_at=at(29, "15:00"))
    assert decided(sunday, now=at(29, "15:01"), past=weekend).why_not == "this person was told already"
    assert decided(message(), past=Past(answered={"jo@acme.example": at(23, "17:40")})).notice is not None


def test_thirty_an_absence_and_no_more() -> None:
    crowd = {f"p{number}@x.example": at(23, "17:40") for number in range(29)}
    assert decided(message(), past=Past(answered=crowd)).notice is not None
    crowd["p30@x.example"] = at(23, "18:00")
    assert decided(message(), past=Past(answered=crowd)).why_not == "30 were told in this absence"
    earlier = dict.fromkeys(crowd, at(22, "12:00"))
    assert decided(message(), past=Past(answered=earlier)).notice is not None


def test_nobody_hears_it_within_ten_minutes_of_the_users_own_message() -> None:
    assert decided(message(), past=Past(wrote_at=at(23, "18:01"))).why_not == "you wrote to them just now"
    assert decided(message(), past=Past(wrote_at=at(23, "18:00"))).notice is not None


@pytest.mark.parametrize("channel", [ChannelKind.CHAT])
def test_chat_is_answered_one_to_one_and_to_clients_alone(channel: ChannelKind) -> None:
    alone = {"to": (Address("U123"),)}
    assert decided(message(**alone), channel=channel).notice is not None
    many = {"to": (Address("U123"), Address("U456"))}
    assert decided(message(**many), channel=channel).why_not == "others read it too"
    for room in ({"to": ()}, {"to": (Address("#general"),)}):
        assert decided(message(**room), channel=channel).why_not == "others read it too"
    stranger = message(sender=Address("U999"), **alone)
    assert decided(stranger, channel=channel).why_not == "no client wrote it"


def test_urgent_off_limits_and_other_channels_are_left_alone() -> None:
    alone = {"to": (Address("U123"),)}
    assert "urgent" in decided(message(**alone), channel=ChannelKind.SMS).why_not
    globex = message(sender=Address("tom@globex.example"), **alone)
    quiet = Context(replace(POLICY, channels=Channels(urgent=())))
    assert decided(globex, channel=ChannelKind.SMS, context=quiet).notice is not None
    for channel in (ChannelKind.SOCIAL, ChannelKind.TRACKER):
        assert "over this channel" in decided(message(**alone), channel=channel).why_not
    banned = Context(replace(POLICY, channels=Channels(off_limits=("chat",), general=("email",))))
    assert "over this channel" in decided(message(**alone), channel=ChannelKind.CHAT, context=banned).why_not


def test_a_sender_whom_the_user_ignores_is_not_answered() -> None:
    ignoring = Context(POLICY, ignored=("sam@else.example",))
    sam = message(sender=Address("Sam@else.example"))
    assert decided(sam, context=ignoring).why_not == "you ignore this sender"
    assert decided(sam).notice is not None


def test_hours_agreed_with_a_client_alone_are_silent() -> None:
    later = replace(GLOBEX, hours={"mon": (Window(540, 1200),)})
    context = Context(replace(POLICY, clients=(later,)))
    tom = message(sender=Address("tom@globex.example"))
    assert decided(tom, context=context).why_not == "these are hours agreed with them"
    night = replace(tom, received_at=at(23, "20:05"))
    assert decided(night, context=context, now=at(23, "20:06")).notice is not None


ADDRESSES = st.sampled_from(
    ["mara@acme.example", "noreply@x.example", "noor@x.example", "", "sam@else.example", "owner-x@y.example", "U123"]
)


@given(
    st.builds(
        dict,
        sender=ADDRESSES.map(Address),
        to=st.lists(ADDRESSES.map(Address), max_size=3).map(tuple),
        automatic=st.sampled_from(["", "", "List-Id"]),
        hushed=st.sampled_from(["", "", "Return-Path"]),
        from_me=st.booleans(),
    ),
    st.sampled_from(list(ChannelKind)),
    st.integers(0, 48 * 60).map(lambda minutes: at(23, "00:00") + timedelta(minutes=minutes)),
)
def test_whatever_comes_an_answer_goes_to_a_person_only_and_ends(
    fields: dict[str, object], channel: ChannelKind, now: datetime
) -> None:
    given_ = message(**fields, received_at=now - timedelta(minutes=1))
    told = decided(given_, channel=channel, now=now)
    assert (told.notice is None) == bool(told.why_not)
    if told.notice is not None:
        assert (given_.from_me, given_.automatic, given_.hushed) == (False, "", "")
        assert not is_machine(given_.sender.address)
        assert given_.sender.address not in MINE
        assert told.ends_at is not None
        assert now < told.ends_at
        assert not DAY.mine.is_open(now)
