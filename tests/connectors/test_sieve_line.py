"""The line to a ManageSieve server: what it reads, and what it makes of servers that are broken or hostile."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import time
from pathlib import Path

import pytest
from dovecot import Dovecot, make_certificate
from hypothesis import given
from hypothesis import strategies as st
from scripted_sieve import GREETING, scripted
from sieve_place import SievePlace

from connectors.errors import Broken, ConnectorError, NeedsUser, Refused, TryLater
from connectors.network import Server, tls_context
from connectors.secret import Secret
from connectors.sieve import CONNECTOR, line
from connectors.sieve.account import SieveAccount
from connectors.sieve.settings import read_settings
from connectors.sieve.tokens import LineReader, Reply, UnreadableError, status_of, string


def account(port: int, **changed: str) -> SieveAccount:
    async def give() -> Secret:
        return Secret("hush-hush")

    given_ = {"host": "127.0.0.1", "port": str(port), "security": "plain", "user": "me@example.org", **changed}
    return SieveAccount(read_settings("mail", given_), give)


@given(st.lists(st.one_of(st.binary(max_size=40), st.binary(min_size=1100, max_size=1200)), max_size=5))
def test_what_is_written_is_read_back(values: list[bytes]) -> None:
    wire = b" ".join(map(string, values))
    reader, at = LineReader(), 0
    while True:
        end = wire.find(b"\r\n", at)
        size = reader.feed(wire[at:] if end < 0 else wire[at:end])
        if size is None:
            break
        reader.literal(wire[end + 2 : end + 2 + size])
        at = end + 2 + size
    assert reader.tokens() == tuple(values)


def test_answers_are_read_with_their_codes() -> None:
    def read(text: bytes) -> Reply | None:
        reader = LineReader()
        assert reader.feed(text) is None
        return status_of(reader.tokens())

    assert read(b'NO (QUOTA/MAXSIZE) "too \\"big\\""') == Reply(status="NO", code="QUOTA/MAXSIZE", text='too "big"')
    assert read(b'ok (TAG "x (y)") "done"') == Reply(status="OK", code="TAG", text="done")
    assert read(b'OK (SASL ("a" b))') == Reply(status="OK", code="SASL")
    assert read(b'"daybreak" ACTIVE') is None
    for wrong in (b"* OK hello", b'OK "open', b"OK )", b"OK (x", b"x\\y", b"((((((((((x"):
        with pytest.raises(UnreadableError):
            read(wrong)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(wire: bytes) -> None:
    reader = LineReader()
    try:
        reader.feed(wire)
        status_of(reader.tokens())
    except UnreadableError:
        return


async def test_a_warning_in_a_literal_loses_no_place(dovecot: Dovecot) -> None:
    place = SievePlace(dovecot)
    async with place.line() as here:
        warned = await here.command(
            b"PUTSCRIPT",
            b"short",
            b'require "vacation-seconds"; vacation :seconds 5 "x";',
        )
        assert warned.code == "WARNINGS"
        assert "\n" in warned.text or "minimum" in warned.text
        assert (await here.command(b"LISTSCRIPTS")).lines == ((b"short",),)
        refused = await here.ask(b"PUTSCRIPT", b"bad", b'vacation "x')
        assert refused.status == "NO"
        assert (await here.ask(b"NOOP", b"still here")).status == "OK"


SERVERS: dict[str, tuple[dict[bytes, bytes], bytes, type[ConnectorError], str]] = {
    "imap": ({}, b"* OK IMAP4rev1 ready\r\n", Broken, "no ManageSieve"),
    "garbage": ({}, b"\x00\xff\x16\x03\r\n", Broken, "no ManageSieve"),
    "endless line": ({}, b"x" * 200_000 + b"\r\n", Broken, "no ManageSieve"),
    "huge literal": ({b"LISTSCRIPTS": b"{4000000000}\r\n"}, GREETING, Broken, "no ManageSieve"),
    "busy": ({}, b'BYE (TRYLATER) "come back"\r\n', TryLater, "come back"),
    "hangs up": ({b"LISTSCRIPTS": b"hang up"}, GREETING, TryLater, "broke"),
    "says bye": ({b"LISTSCRIPTS": b'BYE "shutting down"\r\n'}, GREETING, TryLater, "shutting down"),
    "no password": ({b"AUTH": b'NO "hush-hush is wrong"\r\n'}, GREETING, NeedsUser, "••• is wrong"),
    "login later": ({b"AUTH": b'NO (TRYLATER) "busy"\r\n'}, GREETING, TryLater, "busy"),
    "elsewhere": ({b"AUTH": b'NO (REFERRAL "sieve://b.test") "go"\r\n'}, GREETING, NeedsUser, "elsewhere"),
    "encrypt": ({b"AUTH": b'NO (ENCRYPT-NEEDED) "no"\r\n'}, GREETING, NeedsUser, "takes no password"),
    "no plain": ({}, GREETING.replace(b'"PLAIN"', b'"SCRAM-SHA-1"'), NeedsUser, "SCRAM-SHA-1"),
    "extensions": ({b"CAPA": GREETING.replace(b"date ", b"")}, GREETING, Refused, "date is missing"),
}


@pytest.mark.parametrize("case", SERVERS)
async def test_a_server_that_is_not_as_it_should_be_gets_a_clear_word(case: str) -> None:
    answers, greeting, kind, word = SERVERS[case]
    async with scripted(answers, greeting) as port:
        with pytest.raises(kind) as caught:
            await account(port).probe()
    assert word in caught.value.happened
    assert caught.value.todo
    assert "hush-hush" not in str(caught.value)


async def test_a_server_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "CONNECT_SECONDS", 0.1)
    async with scripted({}, b"") as port:
        with pytest.raises(TryLater, match="does not answer"):
            await account(port).probe()


async def test_starttls_is_never_left_out() -> None:
    async with scripted({}) as port:
        with pytest.raises(NeedsUser, match="does not offer STARTTLS"):
            await account(port, security="starttls").probe()


async def test_what_was_slipped_in_before_tls_is_no_answer() -> None:
    greeting = b'"STARTTLS"\r\n' + GREETING
    async with scripted({b"STARTTLS": b'OK "go"\r\n' + GREETING}, greeting) as port:
        with pytest.raises(Broken):
            await account(port, security="starttls").probe()


async def test_what_is_slipped_in_a_moment_later_is_no_answer_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cert, key = make_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    safe: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b'"STARTTLS"\r\n' + GREETING)
        await reader.readline()
        writer.write(b'OK "go"\r\n')
        await writer.drain()
        await asyncio.sleep(0.05)
        writer.write(GREETING)
        with contextlib.suppress(OSError):
            await writer.start_tls(context)
            safe.append(await reader.readline())
        writer.close()

    def slowly(server: Server) -> ssl.SSLContext:
        time.sleep(0.2)
        return tls_context(server)

    monkeypatch.setattr(line, "tls_context", slowly)
    listener = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    try:
        with pytest.raises(ConnectorError):
            await account(port, security="starttls", ca_file=str(cert)).probe()
    finally:
        listener.close()
    assert safe == []


async def test_a_full_server_is_asked_for_less_and_then_given_up() -> None:
    from boundaries.absence import AutoReplyPlan

    answers = {b"HAVESPACE": b'NO (QUOTA/MAXSCRIPTS) "five are enough"\r\n', b"LISTSCRIPTS": b"OK\r\n"}
    async with scripted(answers) as port:
        with pytest.raises(Refused, match="five are enough"):
            await account(port).set_auto_reply(AutoReplyPlan(absences=()))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"host": ""}, "host"),
        ({"user": ""}, "user"),
        ({"port": "0"}, "port"),
        ({"security": "none"}, "security"),
        ({"script": "a/b"}, "script"),
        ({"script": "x" * 200}, "script"),
        ({"channel": "pigeon"}, "channel"),
        ({"host": "mail.example.org"}, "security"),
    ],
)
def test_a_wrong_setting_is_named(changed: dict[str, str], field: str) -> None:
    with pytest.raises(NeedsUser) as wrong:
        read_settings("mail", {"host": "127.0.0.1", "security": "plain", "user": "me@example.org", **changed})
    assert wrong.value.field == field


async def test_the_kind_makes_an_account_without_network() -> None:
    async def no_secret() -> Secret:
        raise AssertionError

    made = CONNECTOR.open("mail", {"host": "mail.example.org", "user": "me@example.org"}, no_secret)
    assert made.me.address == "me@example.org"
    assert made.capabilities == {"auto-reply"}
    await made.close()
    await asyncio.sleep(0)
