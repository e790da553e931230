"""Our script beside the user's own: theirs keeps running, is never touched, and stands again as it stood."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest
from dovecot import PASSWORD, Dovecot
from sieve_place import SievePlace

from boundaries.absence import Absence, AutoReplyPlan, Notice
from connectors.errors import NeedsUser, Refused, TryLater
from connectors.sieve.foreign import look

FILING = (
    b'require ["fileinto", "variables"];\n'
    b'# rule:[Bills] they never say "vacation" twice \xe2\x9c\x94\n'
    b'set "who" "me";\n'
    b'if header :contains "Subject" "Invoice"\n{\n\tfileinto "Sent";\n\tstop;\n}\n'
    b'if header :contains "Subject" "Offer" { discard; stop; }'
)
NIGHT = datetime(2026, 11, 23, 17, tzinfo=UTC)


@pytest.fixture
def place(dovecot: Dovecot) -> SievePlace:
    return SievePlace(dovecot)


def plan(user: str, count: int = 1, text: str = "Back ${who} in the morning.") -> AutoReplyPlan:
    nights = [NIGHT + timedelta(days=number) for number in range(count)]
    notice = Notice(subject="Closed", text=text)
    absences = tuple(Absence(start=each, end=each + timedelta(hours=16), notice=notice) for each in nights)
    return AutoReplyPlan(absences=absences, mine=(user,) if user else ())


def mail(user: str, subject: str) -> bytes:
    return f"From: Ann <ann@client.test>\r\nTo: {user}\r\nSubject: {subject}\r\n\r\nx\r\n".encode()


async def test_the_users_own_filing_goes_on_beside_ours(place: SievePlace) -> None:
    await place.put("tidy “mine”", FILING)
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    assert set(await place.scripts()) == {"*daybreak", "tidy “mine”"}
    answer = await asyncio.to_thread(place.arrives, NIGHT, mail(place.user, "Invoice 12"))
    assert answer is not None
    assert b"Back ${who} in the morning." in answer.data
    await asyncio.to_thread(place.arrives, NIGHT - timedelta(hours=3), mail(place.user, "Invoice 13"))
    await asyncio.to_thread(place.arrives, NIGHT - timedelta(hours=3), mail(place.user, "Hello"))
    assert place.folders() == {".Sent": 2, "INBOX": 1}
    await account.set_auto_reply(plan(place.user, 3))
    await account.set_auto_reply(None)
    assert await place.scripts() == {"*tidy “mine”": FILING}


async def test_what_the_user_changes_in_their_script_holds_at_once(place: SievePlace) -> None:
    await place.put("tidy", FILING)
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    await asyncio.to_thread(place.arrives, NIGHT, mail(place.user, "Invoice"))
    changed = FILING.replace(b"Sent", b"INBOX")
    await asyncio.sleep(1.1)  # the server tells versions of a script apart by the second
    await place.put("tidy", changed, active=False)
    await asyncio.to_thread(place.arrives, NIGHT, mail(place.user, "Invoice"))
    assert place.folders() == {".Sent": 1, "INBOX": 1}
    assert await account.auto_reply() == plan(place.user).fingerprint
    await account.set_auto_reply(None)
    assert await place.scripts() == {"*tidy": changed}


async def test_with_no_script_before_none_is_left(place: SievePlace) -> None:
    await place.put("resting", FILING, active=False)
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    assert "*daybreak" in await place.scripts()
    await account.set_auto_reply(None)
    assert await place.scripts() == {"resting": FILING}


async def test_another_script_made_active_is_drift_and_then_taken_along(place: SievePlace) -> None:
    await place.put("old", FILING)
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    await place.put("new", b"keep;\r\n")
    assert await account.auto_reply() is None
    await account.set_auto_reply(plan(place.user))
    assert await account.auto_reply() is not None
    await account.set_auto_reply(None)
    assert await place.scripts() == {"*new": b"keep;\r\n", "old": FILING}


async def test_what_was_written_into_ours_is_kept_and_the_former_script_found_again(place: SievePlace) -> None:
    await place.put("tidy", FILING)
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    webmail = b'require ["include"];\n# daybreak:begin\ninclude "tidy";\nif size :over 1M { discard; }\n'
    await place.put("daybreak", webmail)
    assert await account.auto_reply() is None
    await account.set_auto_reply(plan(place.user))
    assert set(await place.scripts()) == {"*daybreak", "daybreak-changed", "tidy"}
    await account.set_auto_reply(None)
    assert await place.scripts() == {"*tidy": FILING, "daybreak-changed": webmail}


async def test_turned_off_it_leaves_another_active_script_alone(place: SievePlace) -> None:
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    await place.put("new", b"keep;\r\n")
    await account.set_auto_reply(None)
    assert await place.scripts() == {"*new": b"keep;\r\n"}


async def test_a_script_that_was_deleted_meanwhile_stops_nothing(place: SievePlace) -> None:
    await place.put("tidy", FILING)
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    async with place.line() as line:
        await line.command(b"DELETESCRIPT", b"tidy")
    assert await place.answered(NIGHT)
    await account.set_auto_reply(plan(place.user, 2))
    await account.set_auto_reply(None)
    assert await place.scripts() == {}


OWN = {
    "vacation": (b'require "vacation";\r\nif true { Vacation "away"; }\r\n', "vacation"),
    "reject": (b'require "reject";\r\nif size :over 10M { reject "too big"; }\r\n', "reject"),
    "included": (b'require "include";\r\ninclude "holiday";\r\n', "holiday"),
}


@pytest.mark.parametrize("case", OWN)
async def test_an_answer_of_the_users_own_is_refused_in_words(place: SievePlace, case: str) -> None:
    script, word = OWN[case]
    await place.put("holiday", b'require "vacation";\r\nvacation "Aloha";\r\n', active=False)
    await place.put("own", script)
    before = await place.scripts()
    with pytest.raises(Refused) as refused:
        await place.account().set_auto_reply(plan(place.user))
    assert word in refused.value.happened
    assert "Turn that off there" in refused.value.todo
    assert await place.scripts() == before


def test_what_nobody_can_read_stands_in_the_way() -> None:
    found = look(b'require ["include", "ereject"];\ninclude :global :optional "company";\nereject "no";')
    assert found.unseen == (b"company",)
    assert found.answers == ("ereject",)


async def test_an_answer_that_is_added_later_is_drift(place: SievePlace) -> None:
    await place.put("own", FILING)
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    await place.put("own", b'require "vacation";\r\nvacation "Aloha";\r\n', active=False)
    assert await account.auto_reply() is None
    with pytest.raises(Refused):
        await account.set_auto_reply(plan(place.user))


async def test_a_script_of_our_name_that_is_not_ours_stays(place: SievePlace) -> None:
    await place.put("daybreak", b"keep;\r\n", active=False)
    account = place.account()
    with pytest.raises(Refused) as refused:
        await account.set_auto_reply(plan(place.user))
    assert "not ours" in refused.value.happened
    await account.set_auto_reply(None)
    assert await place.scripts() == {"daybreak": b"keep;\r\n"}
    await place.account(script="hours").set_auto_reply(plan(place.user))
    assert "*hours" in await place.scripts()


async def test_a_plan_without_an_address_of_the_user_is_refused(place: SievePlace) -> None:
    with pytest.raises(Refused, match="No address"):
        await place.account(user="noor").set_auto_reply(plan(""))


async def test_the_account_knows_its_own_address_whatever_the_plan_knows(place: SievePlace) -> None:
    account = place.account()
    for known in ("", "elsewhere@studio.test"):
        await account.set_auto_reply(plan(known))
        assert await account.auto_reply() == plan(known).fingerprint
        assert await place.answered(NIGHT, sender=f"ann{len(known)}@client.test")
        assert not await place.answered(NIGHT, sender=place.user)


async def test_an_empty_plan_is_in_force_and_silent(place: SievePlace) -> None:
    account = place.account()
    await account.set_auto_reply(plan(place.user, 0))
    assert await account.auto_reply() == plan(place.user, 0).fingerprint
    assert not await place.answered(NIGHT)


async def test_a_long_plan_is_shortened_to_the_room_there_is(place: SievePlace) -> None:
    account = place.account(size_limit=16 << 10)
    long = plan(place.user, 200, "Back in the morning. " * 20)
    await account.set_auto_reply(long)
    text = (await place.scripts())["*daybreak"]
    assert len(text) <= 17 << 10
    assert await account.auto_reply() == long.fingerprint
    assert await place.answered(NIGHT)
    assert not await place.answered(NIGHT + timedelta(days=150), sender="bob@client.test")
    with pytest.raises(Refused, match="Not even one"):
        await account.set_auto_reply(plan(place.user, 2, "x" * 20_000))


async def test_a_wrong_password_is_the_users_to_mend(place: SievePlace) -> None:
    with pytest.raises(NeedsUser) as wrong:
        await place.account(secret="not it").probe()
    assert wrong.value.field == "secret"
    assert "not it" not in str(wrong.value)


async def test_a_certificate_that_nobody_trusts_is_refused(place: SievePlace) -> None:
    with pytest.raises(NeedsUser) as untrusted:
        await place.account(ca_file="").probe()
    assert untrusted.value.field == "ca_file"
    with pytest.raises(NeedsUser) as implicit:
        await place.account(security="tls").probe()
    assert implicit.value.field == "security"


async def test_plain_is_for_this_machine(place: SievePlace) -> None:
    await place.account(security="plain", host="127.0.0.1").probe()
    with pytest.raises(NeedsUser):
        place.account(security="plain", host="mail.example.org")


async def test_a_closed_port_is_tried_again(place: SievePlace) -> None:
    with pytest.raises(TryLater):
        await place.account(port="1").probe()


async def test_calls_at_once_wait_for_each_other(place: SievePlace) -> None:
    account = place.account()
    await asyncio.gather(*(account.set_auto_reply(plan(place.user, count)) for count in (1, 2, 3)))
    assert await account.auto_reply() == plan(place.user, 3).fingerprint
    assert PASSWORD not in (await place.scripts())["*daybreak"].decode()


async def test_a_script_that_was_made_to_include_itself_is_not_taken_for_the_users_own(place: SievePlace) -> None:
    await place.put("daybreak", b'# daybreak:begin\r\nrequire "include";\r\nkeep;\r\n')
    await place.put("daybreak", b'# daybreak:begin\r\nrequire "include";\r\ninclude :optional "daybreak";\r\n')
    account = place.account()
    await account.set_auto_reply(plan(place.user))
    assert await account.auto_reply() == plan(place.user).fingerprint
    assert b"include" not in (await place.scripts())["*daybreak"].replace(b"included", b"")


def test_only_what_runs_is_looked_at() -> None:
    script = b"""/* vacation; */ require ["vacation", "include"]; # reject
        if false { vacation "x"; if true { reject "y"; } } else { fileinto "vacation"; }
        keep :flags "vacation"; set "x" text:
vacation;
..
.
;
        redirect :vacation "a\\" vacation ;";
        include :once :personal "more"; INCLUDE "again";"""
    found = look(script)
    assert found.answers == ()
    assert found.includes == (b"more", b"again")
    assert look(b'if false { keep; }\nelsif true { vacation "x"; }').answers == ("vacation",)
    assert look(b'text:\nx\n.\n; "open string vacation').answers == ("vacation",)
    assert look(b"text:\nx\nvacation").answers == ("vacation",)


def test_a_script_of_texts_without_an_end_takes_no_longer_than_another() -> None:
    began = time.process_time()
    for part in (b'\\"', b"text:\n", b"/*"):
        look(part * 100_000)
    assert time.process_time() - began < 5
