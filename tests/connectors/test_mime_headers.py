from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boundaries.facts import Address
from connectors.mime.addresses import parse_addresses
from connectors.mime.charsets import decode
from connectors.mime.headers import HEADER_LIMIT, message_facts, topmost_received
from connectors.mime.words import decode_words


def facts_of(*lines: str) -> object:
    return message_facts("\r\n".join(lines).encode())


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("a@x.org", [("a@x.org", "")]),
        ("Ada <a@x.org>", [("a@x.org", "Ada")]),
        ('"Lovelace, Ada" <a@x.org>, b@x.org', [("a@x.org", "Lovelace, Ada"), ("b@x.org", "")]),
        ("a@x.org (Ada)", [("a@x.org", "Ada")]),
        ("Team: a@x.org, Bob <b@x.org>;", [("a@x.org", ""), ("b@x.org", "Bob")]),
        ("undisclosed-recipients:;", []),
        ("=?utf-8?Q?Ad=C3=A4,_Inc?= <a@x.org>", [("a@x.org", "Adä, Inc")]),
        ('"=?utf-8?B?w6Q=?=" <a@x.org>', [("a@x.org", "ä")]),
        ("<@relay,@two:a@x.org>", [("a@x.org", "")]),
        ("Pete (fool) <pete(his account)@x.org(his host)>", [("pete@x.org", "Pete")]),
        ("Ada <a@x.org", [("a@x.org", "Ada")]),
        ("mary @ x.org", [("mary@x.org", "")]),
        ('"a@bank.example" <evil@x.org>', [("evil@x.org", "a@bank.example")]),
        ("Ada", [("", "Ada")]),
        ('"\\"Ada\\" L" <a@x.org>', [("a@x.org", '"Ada" L')]),
        ("mailto:a@x.org", [("a@x.org", "")]),
        ("a@[192.0.2.1]", [("a@[192.0.2.1]", "")]),
        ("", []),
        (",,;; <>", []),
    ],
)
def test_addresses_as_they_come(value: str, people: list[tuple[str, str]]) -> None:
    assert [(one.address, one.name) for one in parse_addresses(value)] == people


def test_a_header_with_endless_recipients_is_cut() -> None:
    assert len(parse_addresses(", ".join(f"a{n}@x.org" for n in range(5_000)))) == 200


@pytest.mark.parametrize(
    "hostile", ['"' * 30_000, '"\\' * 15_000, "<" * 30_000, "(" * 30_000, "=?" * 15_000, "@ " * 15_000]
)
def test_hostile_values_cost_no_time(hostile: str) -> None:
    started = time.process_time()
    parse_addresses(hostile)
    decode_words(hostile)
    message_facts(f"From: {hostile}\nSubject: {hostile}\nReferences: {hostile}\n".encode())
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?UTF-8?B?w6Q=?= =?utf-8?q?=C3=B6?=", "äö"),
        ("=?utf-8?B?w?= =?utf-8?B?6Q=?=", "é"),
        ("=?iso-8859-1*de?Q?gr=FC=DFe?= rest", "grüße rest"),
        ("=?nonsense?Q?caf=C3=A9?=", "café"),
        ("=?utf-8?Q?a_b=?=", "a b="),
        ("=?utf-8?Q?open", "=?utf-8?Q?open"),
        ("a=?utf-8?Q?b?=c", "abc"),
        ("=?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?=", "=?utf-8?Q?x?="),
        ("=?utf-8?B?7aCA?=", "\u00ed\u00a0\u20ac"),
        ("=?utf-7?Q?+2AA-?=", "\ufffd"),
    ],
)
def test_encoded_words(raw: str, text: str) -> None:
    assert decode_words(raw) == text


@pytest.mark.parametrize(
    "charset", ["", "utf-8", "nonsense", "idna", "base64", "rot13", "undefined", "a\0b", "ü", "hex"]
)
@pytest.mark.parametrize("raw", [b"", b"plain", b"caf\xe9", "café".encode(), bytes(range(256))])
def test_no_charset_raises(charset: str, raw: bytes) -> None:
    text = decode(raw, charset)
    text.encode()
    if raw in (b"caf\xe9", "café".encode()):
        assert text == "café"


def test_a_cut_character_at_the_end_is_dropped() -> None:
    assert decode("käse ✔".encode()[:-1], "utf-8", cut=True) == "käse "
    assert decode("ü".encode() * 20 + b"\xff", "utf-8") == "ü" * 20 + "\ufffd"


def test_refs_are_joined_in_order_and_capped() -> None:
    many = " ".join(f"<r{n}@x>" for n in range(300))
    facts = message_facts(f"References: {many}\nIn-Reply-To: <last@x> <r5@x>\nMessage-ID: < me@x >\n".encode())
    assert facts.message_id == "me@x"
    assert len(facts.refs) == 100
    assert (facts.refs[0], facts.refs[-1]) == ("r0@x", "last@x")
    odd = message_facts(b"In-Reply-To: Your message of Monday <a@x>\nReferences: <bad\r\n\t<a@x>\nMessage-ID: bare\n")
    assert odd.refs == ("a@x",)
    assert odd.message_id == "bare"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("List-Id: <x.example>", "List-Id"),
        ("List-Unsubscribe: <https://x.example>", "List-Unsubscribe"),
        ("Auto-Submitted: auto-replied; owner=x", "Auto-Submitted"),
        ("Auto-Submitted: no", ""),
        ("Precedence: BULK", "Precedence"),
        ("Precedence: first-class", ""),
        ("X-Auto-Response-Suppress: All", ""),
        ("Subject: Unsubscribe from this newsletter", ""),
    ],
)
def test_only_standard_headers_say_automatic(header: str, name: str) -> None:
    assert message_facts(f"From: a@x\r\n{header}\r\n\r\nList-Id: in the text".encode()).automatic == name


def test_repeated_and_empty_headers_are_tolerated() -> None:
    facts = message_facts(b"From:\nFrom: Ada <a@x>\nFrom: b@x\nSubject:\nSubject: two\nTo: a@x\nTo: b@x\n")
    assert facts.sender == Address("a@x", "Ada")
    assert facts.subject == "two"
    assert facts.to == (Address("a@x"), Address("b@x"))
    assert message_facts(b"Sender: <s@x>\nFrom: Nobody\n").sender == Address("s@x", "Nobody")


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_every_line_end_ends_a_line(end: bytes) -> None:
    raw = end.join([b"Subject: one", b" two", b"From: a@x", b"", b"From: b@x"])
    facts = message_facts(raw)
    assert (facts.subject, facts.sender.address) == ("one two", "a@x")


def test_a_header_of_one_megabyte_does_not_hurt() -> None:
    started = time.process_time()
    facts = message_facts(b"From: a@x\r\nSubject: s\r\nX: " + b"y" * (1 << 20) + b"\r\nTo: late@x\r\n\r\n")
    assert (facts.sender.address, facts.subject, facts.to) == ("a@x", "s", ())
    long = message_facts(b"Subject: " + b"=?utf-8?Q?x?= " * 80_000 + b"\r\n\r\n")
    assert len(long.subject) <= 4_000
    message_facts(b"a:b\n" * (HEADER_LIMIT // 2))
    assert time.process_time() - started < 1.5


@pytest.mark.parametrize("raw", [b"", b"\r\n", b"\0" * 1_000, b"no header", b":", b"Subject", b"\xff\xfe:" * 50])
def test_without_a_header_there_is_nothing_and_no_error(raw: bytes) -> None:
    facts = message_facts(raw)
    assert facts.sender == Address("")
    assert facts.subject == ""
    assert topmost_received(raw) is None


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("from a by b; Tue, 6 Oct 2026 09:30:00 +0200", datetime(2026, 10, 6, 7, 30, tzinfo=UTC)),
        (
            "from a\r\n\tby b (x; y);\r\n\tTue, 6 Oct 2026 09:30:00 -0000 (comment)",
            datetime(2026, 10, 6, 9, 30, tzinfo=UTC),
        ),
        ("from a by b", None),
        ("x; 1 Jan 1901 00:00:00 +0000", None),
        ("x; Tue, 6 Oct 2026 09:30:00 +9999999", None),
        ("x; 99 Foo 2026", None),
        ("x; 6 Oct 99999 09:30:00 +0000", None),
    ],
)
def test_the_servers_time(line: str, at: datetime | None) -> None:
    raw = f"Received: {line}\r\nReceived: from x; 1 Jan 2020 00:00:00 +0000\r\nDate: 2 Jan 2020 00:00 +0000\r\n\r\n"
    assert topmost_received(raw.encode()) == at


@settings(max_examples=150)
@given(st.binary(max_size=400), st.sampled_from([b"From: ", b"Subject: ", b"References: ", b"Received: ", b""]))
def test_no_bytes_raise(noise: bytes, name: bytes) -> None:
    facts = message_facts(name + noise)
    topmost_received(name + noise)
    "".join([facts.subject, facts.sender.name, facts.sender.address, facts.message_id, *facts.refs]).encode()


def test_a_list_of_headers_is_read_fast() -> None:
    raw = (
        b"".join(b"X-Hop-%d: some value of a header that nobody reads; with parts\r\n" % n for n in range(30))
        + b"From: =?utf-8?Q?Ad=C3=A4?= <a@x>\r\nTo: b@x\r\nSubject: Plain\r\nMessage-ID: <1@x>\r\n\r\n"
    )
    started = time.process_time()
    for _ in range(500):
        message_facts(raw)
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Deferred-Delivery: Tue, 24 Nov 2026 21:00:00 +0100", "Deferred-Delivery"),
        ("X-Send-Later-At: Tue, 24 Nov 2026 21:00:00 +0100", "X-Send-Later-At"),
        ("X-Mailer: Later", ""),
        ("Deferred-Delivery:", ""),
    ],
)
def test_a_mail_sent_on_a_schedule_says_so(header: str, name: str) -> None:
    assert message_facts(f"From: a@x\r\n{header}\r\n\r\nHi".encode()).deferred == name
