from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.facts import Address
from connectors.base import Outgoing
from connectors.errors import Refused
from connectors.mime.body import readable
from connectors.mime.compose import compose, new_message_id, quote_below, reply_refs, reply_subject
from connectors.mime.headers import message_facts

ANSWER = Outgoing(
    id="o1",
    to=(Address("ada@example.com", 'Lovelace, Ädä "L"'), Address("bob@bücher.example")),
    cc=(Address("eve@example.com"),),
    sender=Address("me@example.org", "Me"),
    subject="Re: Größe ✔",
    text="Grüße,\n\nFrom me.\n.\n" + "lang " * 300,
    message_id="abc@example.org",
    refs=("one@example.com", "x" * 120 + "@example.com"),
    created_at=datetime(2026, 10, 5, 11, 30, tzinfo=timezone(timedelta(hours=2))),
)


def parsed(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)


def test_an_answer_says_what_it_is_and_to_what() -> None:
    raw = compose(ANSWER)
    mail = parsed(raw)
    assert mail["Message-ID"] == "<abc@example.org>"
    assert mail["In-Reply-To"] == f"<{'x' * 120}@example.com>"
    assert mail["References"].split() == ["<one@example.com>", f"<{'x' * 120}@example.com>"]
    assert mail["Date"].datetime == ANSWER.created_at
    assert mail["Subject"] == ANSWER.subject
    assert mail.get_content().replace("\r\n", "\n") == ANSWER.text + "\n"
    facts = message_facts(raw)
    assert facts.to == (ANSWER.to[0], Address("bob@xn--bcher-kva.example"))
    assert (facts.sender, facts.cc, facts.refs) == (ANSWER.sender, ANSWER.cc, ANSWER.refs)
    assert readable(raw).text.startswith("Grüße,\n\nFrom me.\n.\n")


def test_it_is_the_same_bytes_at_every_try_and_safe_on_every_line() -> None:
    raw = compose(ANSWER)
    assert raw == compose(ANSWER)
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) < 998
    assert b"User-Agent" not in raw
    assert b"Auto-Submitted" not in raw


def test_lone_surrogates_and_old_line_ends_go() -> None:
    raw = compose(replace(ANSWER, subject="x\ud800", text="a\r\nb\rc\udfff"))
    assert readable(raw).text.strip() == "a\nb\nc\ufffd"
    assert parsed(raw)["Subject"] == "x\ufffd"


@pytest.mark.parametrize(
    "broken",
    [
        {"subject": "x\r\nBcc: evil@x"},
        {"subject": "x\u2028y"},
        {"message_id": "a@x>\r\nBcc: evil@x"},
        {"message_id": "ä@x"},
        {"refs": ("a@x\n b",)},
        {"to": (Address("a@x\r\nBcc: evil@x"),)},
        {"to": (Address("nobody"),)},
        {"to": (Address("jö@example.com"),)},
        {"to": (Address("a b@x"),)},
        {"to": (Address("a@x, evil@x"),)},
        {"to": ()},
        {"sender": Address("")},
    ],
)
def test_what_cannot_be_written_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(Refused) as told:
        compose(replace(ANSWER, **broken))
    assert told.value.todo
    assert told.value.field


@pytest.mark.parametrize(
    ("subject", "answer"),
    [
        ("Offer", "Re: Offer"),
        ("Re: Offer", "Re: Offer"),
        ("RE: AW: re[2]: Sv:Offer", "Re: Offer"),
        ("  Re :  Offer ", "Re: Offer"),
        ("Regarding: x", "Re: Regarding: x"),
        ("", "Re:"),
        ("a\r\nBcc: x", "Re: a Bcc: x"),
    ],
)
def test_the_subject_of_an_answer(subject: str, answer: str) -> None:
    assert reply_subject(subject) == answer


def test_refs_end_with_the_original_and_stay_short() -> None:
    assert reply_refs(["a", "b", "a"], "c") == ("a", "b", "c")
    assert reply_refs(["a", "c", "b"], "c") == ("a", "b", "c")
    assert reply_refs(["a"], "") == ("a",)
    many = reply_refs([str(n) for n in range(200)], "last")
    assert (len(many), many[0], many[-1]) == (50, "0", "last")


def test_the_message_id_has_the_senders_domain() -> None:
    assert new_message_id("me@Example.org", "u1") == "u1@example.org"
    assert new_message_id("bücher.example", "u1") == "u1@xn--bcher-kva.example"
    assert new_message_id("me@bad domain>\r\n", "u1") == "u1@daybreak.invalid"
    assert new_message_id("", "u1") == "u1@daybreak.invalid"


def test_a_quote_stands_line_by_line() -> None:
    assert quote_below("One\r\n\r\n> two\n", "Ada", "5 October, 11:30") == (
        "On 5 October, 11:30, Ada wrote:\n> One\n>\n>> two\n"
    )


def test_an_instant_in_utc_is_written_so() -> None:
    raw = compose(replace(ANSWER, created_at=datetime(2026, 10, 5, tzinfo=UTC)))
    assert b"Date: Mon, 05 Oct 2026 00:00:00 +0000\r\n" in raw


def test_what_nobody_wrote_says_so_and_asks_for_no_answer() -> None:
    raw = compose(replace(ANSWER, automatic=True))
    assert parsed(raw)["Auto-Submitted"] == "auto-replied"
    assert parsed(raw)["X-Auto-Response-Suppress"] == "All"
    assert message_facts(raw).automatic == "Auto-Submitted"
    assert message_facts(compose(ANSWER)).automatic == ""


@pytest.mark.parametrize("word", ["=?utf-8?q?a=0d=0aBcc:_spy@evil.example?=", "=?utf-8?b?YQ0KQmNjOiBz?="])
def test_what_looks_like_an_encoded_word_becomes_no_header(word: str) -> None:
    raw = compose(replace(ANSWER, subject=reply_subject(word), to=(Address("ann@x.example", word),)))
    assert parsed(raw)["bcc"] is None
    assert message_facts(raw).to == (Address("ann@x.example", word),)
    assert b"\nBcc" not in raw


@given(st.text(max_size=150).filter(str.isprintable).map(str.strip))
@example("no byte, 7F, no bidi; " * 6)
@example('=?utf-8?q?x?= (Noor) \\ " ' * 4)
def test_a_name_is_one_name_however_long_and_odd(name: str) -> None:
    raw = compose(replace(ANSWER, to=(Address("ann@x.example", name.strip()), Address("bob@x.example"))))
    assert [each.addr_spec for each in parsed(raw)["to"].addresses] == ["ann@x.example", "bob@x.example"]
    assert " ".join(message_facts(raw).to[0].name.split()) == " ".join(name.split())
    assert max(map(len, raw.split(b"\r\n"))) <= 998


def test_an_address_that_upsets_the_library_is_refused() -> None:
    with pytest.raises(Refused, match="no mail address"):
        compose(replace(ANSWER, to=(Address("[/@x.example"),)))


@pytest.mark.parametrize("name", ["A\r\nBcc: evil@x.example", "A\x1b[2J\u2028B", "\x00", "A\nä"])
def test_whoever_has_a_line_break_in_the_name_can_be_answered(name: str) -> None:
    raw = compose(replace(ANSWER, to=(Address("ann@x.example", name),)))
    assert parsed(raw)["bcc"] is None
    assert [each.addr_spec for each in parsed(raw)["to"].addresses] == ["ann@x.example"]
    assert not any(c < " " for c in message_facts(raw).to[0].name)
