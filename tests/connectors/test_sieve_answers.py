"""What the mail server answers and when: real scripts, real mail, at any time of the year."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes
from email.policy import default
from zoneinfo import ZoneInfo

import pytest
from dovecot import Dovecot
from sieve_place import SievePlace

from boundaries.absence import Absence, AutoReplyPlan, Notice, Readers, Stretch
from boundaries.away_notes import plan
from boundaries.context import Context
from boundaries.policy.model import Client, DayException, Me, Policy, Weekday, Window

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
LONG = (Window(540, 750), Window(810, 1050))
WEEK: dict[Weekday, tuple[Window, ...]] = {
    "mon": LONG,
    "tue": LONG,
    "wed": LONG,
    "thu": LONG,
    "fri": (Window(540, 780),),
}
EXCEPTIONS = (
    DayException(first=date(2026, 4, 1), last=date(2026, 4, 1), hours=(Window(540, 720),)),
    DayException(first=date(2026, 4, 11), last=date(2026, 4, 11), hours=(Window(600, 660),)),
    DayException(first=date(2026, 10, 26), last=date(2026, 10, 26), hours=(Window(420, 480),)),
)
MARA = Client(name="Acme", people=("mara@acme.test",), timezone="America/New_York")


@pytest.fixture
def place(dovecot: Dovecot) -> SievePlace:
    return SievePlace(dovecot)


def plan_for(user: str, zone: ZoneInfo, first: date, weeks: int = 3) -> AutoReplyPlan:
    """Let the rules plan some weeks of a policy with short Fridays, exceptions and a holiday."""
    me = Me(name="Noor", timezone=zone.key)
    policy = Policy(me=me, hours=WEEK, exceptions=EXCEPTIONS, clients=(MARA,))
    world = Context(policy, lambda _: {date(2026, 4, 6): "Easter Monday"})
    return plan(world, datetime.combine(first, time(), zone), weeks, mine=(user, "me@studio.test"))


def nights(user: str, *stretches: tuple[datetime, datetime], readers: tuple[Readers, ...] = ()) -> AutoReplyPlan:
    notice = Notice(subject="Closed", text="I am back in the morning.")
    found = tuple(Absence(start=start, end=end, notice=notice) for start, end in stretches)
    return AutoReplyPlan(absences=found, readers=readers, mine=(user, "Me@Studio.test"))


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, second, tzinfo=UTC)


NIGHT = (at(23, 17), at(24, 9))
TABLE = {
    (BERLIN, date(2026, 3, 23)): (
        ("2026-03-23 17:29:59", False),
        ("2026-03-23 17:30:00", True),
        ("2026-03-23 22:00:00", True),
        ("2026-03-24 08:59:59", True),
        ("2026-03-24 09:00:00", False),
        ("2026-03-24 13:00:00", False),  # over lunch
        ("2026-03-27 12:59:59", False),  # the short Friday
        ("2026-03-27 13:00:00", True),
        ("2026-03-28 12:00:00", True),
        ("2026-03-29 03:30:00", True),  # the clocks went forward at two
        ("2026-03-30 08:59:59", True),
        ("2026-03-30 09:00:00", False),
        ("2026-03-30 17:29:59", False),
        ("2026-03-30 17:30:00", True),
        ("2026-04-01 11:59:59", False),  # an exception
        ("2026-04-01 12:00:00", True),
        ("2026-04-06 10:00:00", True),  # a holiday
        ("2026-04-07 08:59:59", True),
        ("2026-04-07 09:00:00", False),
        ("2026-04-11 09:59:59", True),  # an exception on a Saturday
        ("2026-04-11 10:30:00", False),
        ("2026-04-11 11:00:00", True),
        ("2026-04-13 20:00:00", False),  # behind the plan's end
        ("2026-03-20 12:59:59", False),  # before its beginning
    ),
    (BERLIN, date(2026, 10, 22)): (
        ("2026-10-23 13:00:00", True),
        ("2026-10-25 02:30:00", True),  # an hour that comes twice
        ("2026-10-26 06:59:59", True),
        ("2026-10-26 07:00:00", False),
        ("2026-10-26 07:59:59", False),
        ("2026-10-26 08:00:00", True),
        ("2026-10-27 08:59:59", True),
        ("2026-10-27 09:00:00", False),
        ("2026-10-27 17:29:59", False),
        ("2026-10-27 17:30:00", True),
    ),
    (NEW_YORK, date(2026, 3, 5)): (
        ("2026-03-06 12:59:59", False),
        ("2026-03-06 13:00:00", True),
        ("2026-03-08 03:00:00", True),
        ("2026-03-09 08:59:59", True),
        ("2026-03-09 09:00:00", False),
        ("2026-03-09 17:29:59", False),
        ("2026-03-09 17:30:00", True),
    ),
    (NEW_YORK, date(2026, 10, 29)): (
        ("2026-10-30 13:00:00", True),
        ("2026-11-01 01:30:00", True),
        ("2026-11-02 08:59:59", True),
        ("2026-11-02 09:00:00", False),
        ("2026-11-02 17:30:00", True),
    ),
}


@pytest.mark.parametrize(("zone", "first"), TABLE)
async def test_it_answers_outside_the_hours_and_never_inside(place: SievePlace, zone: ZoneInfo, first: date) -> None:
    await place.account().set_auto_reply(plan_for(place.user, zone, first))
    for number, (local, expected) in enumerate(TABLE[zone, first]):
        instant = datetime.fromisoformat(local).replace(tzinfo=zone)
        given = await place.answered(instant, sender=f"ann{number}@client.test")
        assert given is expected, f"{local} {zone.key}"


async def test_the_answer_names_the_next_opening(place: SievePlace) -> None:
    await place.account().set_auto_reply(plan_for(place.user, BERLIN, date(2026, 3, 23)))
    answer = place.arrives(datetime(2026, 4, 3, 20, tzinfo=BERLIN))
    assert answer is not None
    mail = message_from_bytes(answer.data, policy=default)
    assert answer.to == ["ann@client.test"]
    assert answer.sender == "<>"
    assert mail["Subject"] == "Away until Tuesday 7 April, 09:00 Berlin time"
    assert mail["Auto-Submitted"].startswith("auto-replied")
    assert "I am back Tuesday 7 April, 09:00 Berlin time and answer" in " ".join(mail.get_content().split())


async def test_a_client_reads_it_by_their_own_clock_on_both_sides_of_a_change(place: SievePlace) -> None:
    await place.account().set_auto_reply(plan_for(place.user, BERLIN, date(2026, 3, 23)))
    for night, theirs in ((26, "04:00 with you"), (30, "03:00 with you")):
        answer = place.arrives(datetime(2026, 3, night, 20, tzinfo=BERLIN), sender="mara@acme.test")
        assert answer is not None
        assert theirs.encode() in answer.data


async def test_a_person_is_answered_once_in_a_stretch_and_once_a_day(place: SievePlace) -> None:
    week = [(at(day, 17), at(day + 1, 9)) for day in (16, 17, 18, 19)]
    weekend = (at(20, 17), at(23, 9))
    long = (at(25, 17), at(25, 17) + timedelta(days=10))
    await place.account().set_auto_reply(nights(place.user, *week, weekend, NIGHT, long))
    mails = (
        ("ann", at(16, 20), True),
        ("ann", at(16, 20, 5), False),
        ("ann", at(17, 8, 59), False),  # the same night
        ("ann", at(17, 19, 59), False),  # the next one, not yet a day later
        ("ann", at(17, 20, 1), True),
        ("bob", at(17, 21), True),  # another person
        ("ann", at(20, 18), True),
        ("ann", at(21, 18, 1), False),  # a day later, in the same weekend
        ("ann", at(23, 8, 59), False),
        ("ann", at(23, 18, 1), True),  # the night behind it
        ("eve", at(22, 18), True),
        ("eve", at(23, 17, 30), False),  # in the last day of the weekend
        ("eve", at(23, 18, 1), True),
        ("ann", at(26, 6), True),
        *(("ann", at(26, 7) + timedelta(days=day), False) for day in range(10)),
        ("zoe", long[1] - timedelta(hours=1), True),
    )
    for name, instant, expected in mails:
        assert await place.answered(instant, sender=f"{name}@client.test") is expected, f"{name} {instant}"


async def test_a_new_plan_forgets_nobody(place: SievePlace) -> None:
    account = place.account()
    await account.set_auto_reply(nights(place.user, NIGHT))
    assert await place.answered(at(23, 20))
    await account.set_auto_reply(nights(place.user, (at(23, 16), at(24, 9))))
    assert not await place.answered(at(23, 21))
    await account.set_auto_reply(None)
    assert not await place.answered(at(23, 22), sender="bob@client.test")


async def test_each_reader_gets_their_own_words(place: SievePlace) -> None:
    def words(text: str) -> tuple[Notice, ...]:
        return (Notice(subject=text, text=text),)

    readers = (
        Readers(addresses=("mara@acme.test", "mara@home.test"), domains=("ny.test",), notices=words("04:00 yours")),
        Readers(
            addresses=("boss@ny.test",),
            domains=(),
            notices=words("for the boss"),
            silent=(Stretch(at(23, 18), at(23, 19)),),
        ),
    )
    await place.account().set_auto_reply(nights(place.user, NIGHT, readers=readers))
    expected = {
        "mara@acme.test": "04:00 yours",
        "Mara@Home.test": "04:00 yours",
        "any@ny.test": "04:00 yours",
        "boss@ny.test": "for the boss",
        "any@acme.test": "I am back in the morning.",
        "any@sub.ny.test": "I am back in the morning.",
    }
    for sender, text in expected.items():
        answer = place.arrives(at(23, 20), sender=sender)
        assert answer is not None
        assert text.encode() in answer.data, sender
    other = f"From: Boss <boss@ny.test>\r\nTo: {place.user}\r\nSubject: Now\r\n\r\nx\r\n".encode()
    await place.account().set_auto_reply(nights(place.user, NIGHT, readers=readers))
    assert not await place.answered(at(23, 18, 30), other, sender="boss2@ny.test")
    assert await place.answered(at(23, 19), other, sender="boss2@ny.test")


def letter(user: str, *headers: str, who: str = "ann@client.test", to: str = "") -> bytes:
    lines = (f"From: Ann <{who}>", f"To: {to or user}", "Subject: Hello", *headers, "", "How are you?", "")
    return "\r\n".join(lines).encode()


HEADERS = (
    *("List-Id: <talk.lists.test>", "List-Unsubscribe: <https://x.test/>", "List-Post: <mailto:a@b.test>"),
    *("List-Help: <mailto:a@b.test>", "List-Subscribe: <mailto:a@b.test>", "List-Owner: <mailto:a@b.test>"),
    *("List-Archive: <https://x.test/>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click", "X-BeenThere: a@b.test"),
    *("Mailing-List: contact a@b.test", "Precedence: bulk", "Precedence: List", "Precedence: junk"),
    *("Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated", "Auto-Submitted: whatever"),
    *("Auto-Submitted: no\r\nAuto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"),
    *("X-Auto-Response-Suppress: None", "X-Autoreply: yes", "X-Loop: a@b.test", "X-Spam-Flag: YES", "X-Spam: Yes"),
    *("X-Spam-Status: Yes, score=9.1", "Sender: talk-bounces@lists.test", "Reply-To: noreply@client.test"),
    "X-Forefront-Antispam-Report: CIP:1.2.3.4;SFV:SPM;x",
    *("X-GitHub-Reason: mention", "Content-Type: multipart/report; boundary=x"),
)
SENDERS = (
    *("mailer-daemon@mx.test", "MAILER-DAEMON@mx.test", "owner-talk@lists.test", "talk-owner@lists.test"),
    *("talk-request@lists.test", "talk-bounces@lists.test", "noreply@shop.test", "no-reply@shop.test"),
    *("No_Reply@shop.test", "noreply+4711@shop.test", "donotreply@shop.test", "do-not-reply@shop.test"),
    *("orders-noreply@shop.test", "notifications@tool.test", "bot@tool.test", "release-bot@tool.test"),
    *("dependabot[bot]@tool.test", "postmaster@mx.test", "root@mx.test", "bounce+abc=x@shop.test"),
)


@pytest.fixture(scope="module")
def answering(dovecot: Dovecot) -> SievePlace:
    """Give a mailbox that answers tonight, for many mails of which none is to be answered."""
    place = SievePlace(dovecot)
    asyncio.run(place.account().set_auto_reply(nights(place.user, NIGHT)))
    assert place.arrives(at(23, 20), sender="somebody@client.test")
    assert place.wanted
    return place


def silent(place: SievePlace, mail: bytes, sender: str) -> bool:
    """Say whether the script itself stays silent: the server's own guards must not be what saves it."""
    answer = place.arrives(at(23, 20), mail, sender=sender)
    return answer is None and not place.wanted


@pytest.mark.parametrize("header", HEADERS)
def test_no_list_machine_or_spam_is_answered(answering: SievePlace, header: str) -> None:
    who = f"ann{HEADERS.index(header)}@client.test"
    assert silent(answering, letter(answering.user, header, who=who), who)


@pytest.mark.parametrize("sender", SENDERS)
def test_no_machine_is_answered_by_its_name(answering: SievePlace, sender: str) -> None:
    assert silent(answering, letter(answering.user, who=sender), sender)
    assert silent(answering, letter(answering.user, who=sender), "ann@client.test")
    assert silent(answering, letter(answering.user), sender)


def test_a_null_return_path_is_never_answered(answering: SievePlace) -> None:
    assert silent(answering, letter(answering.user), "")


def test_mail_from_nobody_is_never_answered(answering: SievePlace) -> None:
    assert silent(answering, letter(answering.user).partition(b"\r\n")[2], "nameless@client.test")


@pytest.mark.parametrize("who", ['"Mail Delivery System" <MAILER-DAEMON>', "<>", "undisclosed-recipients:;", ""])
def test_mail_from_what_is_no_address_is_never_answered(answering: SievePlace, who: str) -> None:
    mail = letter(answering.user, who=who).replace(f"Ann <{who}>".encode(), who.encode())
    assert silent(answering, mail, f"odd{len(who)}@client.test")


NOT_TO_ME = {
    "not named": ("everybody@client.test", "", "ann@client.test", "ann@client.test"),
    "in Bcc only": ("everybody@client.test", "Bcc: {user}", "ann@client.test", "ann@client.test"),
    "from oneself": ("{user}", "", "{user}", "{user}"),
    "from an alias": ("{user}", "", "me@studio.test", "me@studio.test"),
    "from an alias, sent on": ("{user}", "", "ME@studio.test", "ann@client.test"),
    "from oneself by its path": ("{user}", "", "ann@client.test", "{user}"),
}


@pytest.mark.parametrize("case", NOT_TO_ME)
def test_nobody_is_answered_who_did_not_write_to_the_user(answering: SievePlace, case: str) -> None:
    to, header, who, sender = (each.format(user=answering.user) for each in NOT_TO_ME[case])
    assert silent(answering, letter(answering.user, *filter(None, [header]), who=who, to=to), sender)


async def test_a_copy_and_an_alias_are_mail_to_the_user(place: SievePlace) -> None:
    await place.account().set_auto_reply(nights(place.user, NIGHT))
    assert await place.answered(at(23, 20), letter(place.user, f"Cc: <{place.user}>", to="everybody@client.test"))
    alias = letter(place.user, "Auto-Submitted: no", to="ME@studio.test", who="bob@client.test")
    assert await place.answered(at(23, 20), alias, sender="bob@client.test")


async def test_people_with_odd_names_are_answered(place: SievePlace) -> None:
    await place.account().set_auto_reply(nights(place.user, NIGHT))
    for sender in ("abbot@abbey.test", "requests@client.test", "owner@client.test", "listen@client.test"):
        assert await place.answered(at(23, 20), sender=sender), sender


async def test_an_alias_of_the_mailbox_is_the_user_too(place: SievePlace) -> None:
    account = place.account(aliases="hello@studio.test, noor@studio.test")
    await account.set_auto_reply(nights(place.user, NIGHT))
    assert await place.answered(at(23, 20), letter(place.user, to="Hello@studio.test"))
    assert not await place.answered(at(23, 20), sender="noor@studio.test")
    assert await account.auto_reply() == nights(place.user, NIGHT).fingerprint
    assert await place.account().auto_reply() is None
