from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from dovecot import make_certificate
from fault_proxy import FaultProxy
from smtp_sink import Sink, free_port

from connectors.errors import ConnectorError, NeedsUser, Refused, SendUnknown, TryLater
from connectors.network import Security, Server
from connectors.secret import Secret
from connectors.smtp.send import Submission, check, submit, wire_form

PASSWORD = Secret("geheim-ünd-lang")
MAIL = b"From: mia@example.test\r\nMessage-ID: <one@example.test>\r\n\r\n.dot\r\n..two\r\nbare\nend\r\n"
ME = "mia@example.test"
YOU = ["ann@client.test"]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return make_certificate(tmp_path_factory.mktemp("tls"))


def context(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(*certificate)
    return made


@pytest.fixture(scope="module")
def sink(certificate: tuple[Path, Path]) -> Iterator[Sink]:
    with Sink(context(certificate), password=PASSWORD.reveal()) as sink:
        yield sink


@pytest.fixture(scope="module")
def plain_sink() -> Iterator[Sink]:
    with Sink(password=PASSWORD.reveal()) as sink:
        yield sink


def to(port: int, security: Security = "plain", ca_file: Path | str = "", host: str = "127.0.0.1") -> Submission:
    server = Server(account="mail", host=host, port=port, security=security, ca_file=str(ca_file), prefix="smtp_")
    return Submission(server=server, user="mia", reply_seconds=1, step_seconds=2)


@pytest.mark.parametrize(("named_only", "path"), [(False, "<>"), (True, ME)])
async def test_what_nothing_may_bounce_to_has_a_null_return_path_where_the_server_takes_it(
    plain_sink: Sink, named_only: bool, path: str
) -> None:
    plain_sink.named_senders_only = named_only
    try:
        await submit(to(plain_sink.port), PASSWORD, ME, YOU, MAIL, bounces=False)
    finally:
        plain_sink.named_senders_only = False
    assert plain_sink.caught[-1].sender == path
    assert plain_sink.caught[-1].to == YOU


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_mail_leaves_encrypted_and_as_it_was(
    certificate: tuple[Path, Path], security: Literal["starttls", "tls"]
) -> None:
    with Sink(context(certificate), password=PASSWORD.reveal(), implicit=security == "tls") as sink:
        proof = await submit(to(sink.port, security, certificate[0]), PASSWORD, ME, YOU, MAIL)
        assert proof == "250 2.0.0 queued as 4711"
        (caught,) = sink.caught
        assert (caught.sender, caught.to, caught.user) == (ME, YOU, "mia")
        assert caught.tls or security == "tls"
        assert caught.data == MAIL.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


@pytest.mark.parametrize(
    ("recipient", "error", "words"),
    [
        ("later@x.test", TryLater, "later@x.test cannot be reached now: 451"),
        ("nobody@x.test", Refused, "nobody@x.test was refused: 550"),
        ("full@x.test", TryLater, "452 4.2.2 mailbox full"),
        ("policy@x.test", Refused, "554 5.7.1 rejected by policy"),
        ("two\nlines@x.test", Refused, "cannot be written"),
    ],
)
async def test_a_refusal_says_for_how_long_and_nobody_gets_it(
    plain_sink: Sink, recipient: str, error: type[ConnectorError], words: str
) -> None:
    before = len(plain_sink.caught)
    with pytest.raises(error, match=words):
        await submit(to(plain_sink.port), PASSWORD, ME, [*YOU, recipient], MAIL)
    assert len(plain_sink.caught) == before


async def test_a_wrong_password_is_for_the_user(sink: Sink, certificate: tuple[Path, Path]) -> None:
    wrong = Secret("not-this-one")
    with pytest.raises(NeedsUser, match="password") as caught:
        await check(to(sink.port, "starttls", certificate[0]), wrong)
    assert caught.value.field == "secret"
    assert "not-this-one" not in f"{caught.value!r} {caught.value.__cause__!r}"


async def test_without_starttls_nothing_is_sent(plain_sink: Sink) -> None:
    with pytest.raises(NeedsUser, match="does not offer STARTTLS") as caught:
        await check(to(plain_sink.port, "starttls"), PASSWORD)
    assert caught.value.field == "smtp_security"


async def test_an_untrusted_certificate_is_for_the_user(sink: Sink) -> None:
    with pytest.raises(NeedsUser, match="not trusted") as caught:
        await check(to(sink.port, "starttls"), PASSWORD)
    assert caught.value.field == "ca_file"


async def test_tls_to_a_port_without_it_names_the_setting(plain_sink: Sink) -> None:
    with pytest.raises(NeedsUser, match="does not speak TLS") as caught:
        await check(to(plain_sink.port, "tls"), PASSWORD)
    assert caught.value.field == "smtp_security"


async def test_plain_text_leaves_this_machine_never() -> None:
    with pytest.raises(NeedsUser, match="not be encrypted"):
        await check(to(25, host="192.0.2.1"), PASSWORD)


async def test_a_port_where_nobody_listens_is_tried_again() -> None:
    with pytest.raises(TryLater, match="refuses the connection"):
        await check(to(free_port()), PASSWORD)


async def test_a_host_that_does_not_exist_names_its_setting() -> None:
    with pytest.raises(TryLater, match=r"no-such-host\.invalid") as caught:
        await check(to(465, "tls", host="no-such-host.invalid"), PASSWORD)
    assert caught.value.field == "smtp_host"


@pytest.mark.parametrize("fault", ["cut", "stall", "reset"])
async def test_no_word_after_the_dot_is_not_known(plain_sink: Sink, fault: Literal["cut", "stall", "reset"]) -> None:
    mail = MAIL.replace(b"one@", fault.encode() + b"@")
    async with FaultProxy(plain_sink.port, fault=fault, match=b"\r\n.\r\n") as proxy:
        with pytest.raises(SendUnknown, match="said nothing"):
            await submit(to(proxy.port), PASSWORD, ME, YOU, mail)
        assert proxy.struck == 1
    await asyncio.to_thread(plain_sink.wait_for, fault.encode() + b"@")


@pytest.mark.parametrize("match", [b"EHLO", b"AUTH", b"MAIL FROM", b"RCPT TO", b"DATA"])
async def test_a_break_before_the_text_is_tried_again(plain_sink: Sink, match: bytes) -> None:
    before = len(plain_sink.caught)
    async with FaultProxy(plain_sink.port, fault="cut", match=match) as proxy:
        with pytest.raises(TryLater):
            await submit(to(proxy.port), PASSWORD, ME, YOU, MAIL)
    assert len(plain_sink.caught) == before


@pytest.mark.parametrize("side", ["client", "server"])
async def test_wherever_the_line_breaks_nothing_is_lost_or_doubled_unsaid(
    plain_sink: Sink, side: Literal["client", "server"]
) -> None:
    outcomes: dict[str, int] = {}
    for after in range(1, 500, 23):
        name = f"{side}-{after}@".encode()
        async with FaultProxy(plain_sink.port, fault="cut", side=side, after=after) as proxy:
            outcome = await _outcome(proxy.port, MAIL.replace(b"one@", name))
        await asyncio.sleep(0.01)
        arrived = len(plain_sink.having(name))
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        assert arrived <= 1
        assert outcome != "sent" or arrived == 1
        assert outcome != "later" or arrived == 0
    assert outcomes["later"] > 3
    assert outcomes["sent"] > 1


async def _outcome(port: int, mail: bytes) -> str:
    try:
        await submit(to(port), PASSWORD, ME, YOU, mail)
    except SendUnknown:
        return "unknown"
    except TryLater:
        return "later"
    return "sent"


def test_the_wire_form_doubles_dots_and_ends_lines() -> None:
    assert wire_form(b".a\n..\r\nb.\rc") == b"..a\r\n...\r\nb.\r\nc\r\n"
    assert wire_form(b"") == b"\r\n"
