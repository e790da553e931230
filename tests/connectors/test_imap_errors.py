from __future__ import annotations

import asyncio
import time
import traceback
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest
from dovecot import PASSWORD, Dovecot
from fault_proxy import FaultProxy
from mail_account import Place, password
from scripted_imap import ScriptedImap
from smtp_sink import free_port

from connectors.base import Settings
from connectors.contract import Mailbox
from connectors.errors import Broken, ConnectorError, NeedsUser, Refused, TryLater
from connectors.imap import CONNECTOR
from connectors.imap.account import ImapAccount
from connectors.imap.settings import read_settings
from connectors.secret import Secret


@pytest.fixture
async def place(dovecot: Dovecot) -> AsyncIterator[Place]:
    place = Place(dovecot)
    yield place
    await place.close()


def scripted(server: ScriptedImap, security: str = "plain") -> ImapAccount:
    settings = {"address": "mia@example.test", "host": "127.0.0.1", "port": str(server.port), "security": security}
    return ImapAccount(read_settings("mail", settings), password, poll=0.05)


async def problem(account: ImapAccount) -> ConnectorError:
    """Give what `probe` raises, and see to it that the password stands nowhere in it."""
    with pytest.raises(ConnectorError) as caught:
        await account.probe()
    await account.close()
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert PASSWORD not in told
    assert caught.value.account == "mail"
    return caught.value


async def test_a_wrong_password_says_what_to_do(place: Place) -> None:
    error = await problem(place.account(secret="wröng"))
    assert isinstance(error, NeedsUser)
    assert error.field == "secret"
    assert "does not accept" in error.happened
    assert "daybreak connect imap mail" in error.todo
    assert "wröng" not in str(error)


async def test_an_untrusted_certificate_names_the_way_to_trust_it(place: Place) -> None:
    error = await problem(place.account(ca_file=""))
    assert isinstance(error, NeedsUser)
    assert error.field == "ca_file"
    assert "not trusted" in error.happened


async def test_a_certificate_of_another_host_is_not_trusted(place: Place) -> None:
    error = await problem(place.account(host="127.0.0.3"))
    assert isinstance(error, NeedsUser | TryLater)
    if isinstance(error, NeedsUser):
        assert error.field == "ca_file"


async def test_a_missing_authority_file_is_named(place: Place) -> None:
    error = await problem(place.account(ca_file="/nowhere/ca.pem"))
    assert isinstance(error, NeedsUser)
    assert "/nowhere/ca.pem" in error.happened


async def test_starttls_is_verified_too(place: Place) -> None:
    port = str(place.server.imap)
    await place.account(port=port, security="starttls").probe()
    error = await problem(place.account(port=port, security="starttls", ca_file=""))
    assert isinstance(error, NeedsUser)
    assert error.field == "ca_file"


async def test_tls_to_a_plain_port_names_the_setting(place: Place) -> None:
    error = await problem(place.account(port=str(place.server.imap)))
    assert isinstance(error, NeedsUser)
    assert error.field == "security"


async def test_a_host_that_is_not_found_is_for_the_user_at_first_and_passes_later(place: Place) -> None:
    account = place.account(host="no-such-host.invalid")
    error = await problem(account)
    assert isinstance(error, NeedsUser)
    assert error.field == "host"
    with pytest.raises(TryLater, match=r"no-such-host\.invalid"):
        await account.fetch(None)


async def test_a_port_where_nobody_listens_is_tried_again(place: Place) -> None:
    error = await problem(place.account(port=str(free_port())))
    assert isinstance(error, TryLater)
    assert "check port" in error.todo


async def test_a_folder_that_is_not_there_is_named(place: Place) -> None:
    error = await problem(place.account(folder="Kunden"))
    assert isinstance(error, NeedsUser)
    assert error.field == "folder"


async def test_a_sending_server_that_fails_is_named(place: Place) -> None:
    error = await problem(place.account(smtp_port=str(free_port())))
    assert isinstance(error, TryLater)
    assert "check smtp_port" in error.todo


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"host": "mail.example.test", "security": "plain"}, "security"),
        ({"smtp_host": "192.0.2.7", "smtp_security": "plain"}, "smtp_security"),
        ({"host": ""}, "host"),
        ({"address": "mia", "user": ""}, "address"),
        ({"port": "99999"}, "port"),
        ({"port": "x"}, "port"),
        ({"days": "0"}, "days"),
        ({"security": "none"}, "security"),
        ({"channel": "pigeon"}, "channel"),
    ],
)
def test_a_setting_that_cannot_be_is_named_without_network(changed: dict[str, str], field: str) -> None:
    good = {"address": "mia@example.test", "host": "imap.example.test"}
    settings: Settings = {**good, **changed}
    with pytest.raises(NeedsUser) as caught:
        CONNECTOR.open("mail", settings, password)
    assert caught.value.field == field


def test_little_must_be_given() -> None:
    settings = read_settings("mail", {"user": "mia@example.test", "host": "imap.example.test"})
    assert (settings.me.address, settings.imap.port) == ("mia@example.test", 993)
    assert (settings.smtp.host, settings.smtp.port, settings.smtp.security) == ("smtp.example.test", 465, "tls")
    loopback = read_settings("mail", {"address": "a@b.test", "host": "127.0.0.1", "security": "plain"})
    assert (loopback.imap.port, loopback.smtp.security) == (143, "plain")


async def test_without_starttls_the_password_is_not_sent() -> None:
    async with ScriptedImap({}) as server:
        error = await problem(scripted(server, "starttls"))
        assert isinstance(error, NeedsUser)
        assert error.field == "security"
        assert not any(b"LOGIN" in line or b"AUTH" in line for line in server.commands)


async def test_where_login_is_disabled_the_password_is_not_sent() -> None:
    async with ScriptedImap({}, capability=b"IMAP4rev1 LOGINDISABLED") as server:
        error = await problem(scripted(server))
        assert isinstance(error, NeedsUser)
        assert not any(b" LOGIN " in line for line in server.commands)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (b"NO [UNAVAILABLE] database is down", TryLater),
        (b"NO [LIMIT] too many connections", TryLater),
        (b"NO Too many simultaneous connections", TryLater),
        (b"NO [AUTHENTICATIONFAILED] no", NeedsUser),
        (b"NO [EXPIRED] old", NeedsUser),
        (b"NO [ALERT] Application-specific password required", NeedsUser),
        (b"BAD what", NeedsUser),
    ],
)
async def test_a_refused_login_passes_or_is_for_the_user(said: bytes, kind: type[ConnectorError]) -> None:
    async def ascii_secret() -> Secret:
        return Secret("geheim")

    async with ScriptedImap({"LOGIN": said}) as server:
        settings = {"address": "m@example.test", "host": "127.0.0.1", "port": str(server.port), "security": "plain"}
        account = ImapAccount(read_settings("mail", settings), ascii_secret)
        error = await problem(account)
    assert type(error) is kind
    assert "geheim" not in str(error)


async def test_a_server_that_hangs_up_at_once_is_tried_again() -> None:
    async with ScriptedImap({}, greeting=b"* BYE Too many connections") as server:
        error = await problem(scripted(server))
    assert isinstance(error, TryLater)
    assert "Too many connections" in error.happened


BAD_STRUCTURE = b'* 1 FETCH (UID 5 FLAGS (\\Seen) INTERNALDATE "05-Oct-2026 09:00:00 +0200" RFC822.SIZE 9 %s)\r\n'
SELECTED = b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 6] ok\r\n"


async def test_a_message_that_cannot_be_read_comes_with_what_can_be() -> None:
    script: dict[str, bytes | list[bytes]] = {
        "EXAMINE": SELECTED,
        "SEARCH": b"* SEARCH 5\r\n",
        "FETCH": [
            b'* 1 FETCH (UID 5 INTERNALDATE "05-Oct-2026 09:00:00 +0200")\r\n',
            BAD_STRUCTURE % (b"BODYSTRUCTURE (" + b"(" * 3_000 + b"NIL" + b")" * 3_000 + b")"),
            b"NO [SERVERBUG] it is corrupt",
            BAD_STRUCTURE % b"BODYSTRUCTURE 12 13 14",
            b"NO [SERVERBUG] it is corrupt",
            BAD_STRUCTURE % b"BODY[HEADER]<0> NIL",
        ],
    }
    async with ScriptedImap(script, capability=b"IMAP4rev1 AUTH=PLAIN SASL-IR") as server:
        account = scripted(server)
        changes = await account.fetch(None)
        await account.close()
    (message,) = changes.messages
    assert message.native == "INBOX;7;5"
    assert message.received_at.isoformat() == "2026-10-05T07:00:00+00:00"
    assert message.read


async def test_a_server_that_cannot_cut_a_header_gives_it_whole() -> None:
    script: dict[str, bytes | list[bytes]] = {
        "EXAMINE": SELECTED,
        "SEARCH": b"* SEARCH 5\r\n",
        "FETCH": [
            b'* 1 FETCH (UID 5 INTERNALDATE "05-Oct-2026 09:00:00 +0200")\r\n',
            b"BAD no partial header fields here",
            b"* 1 FETCH (UID 5 FLAGS () BODY[HEADER.FIELDS (FROM SUBJECT)] {15}\r\nSubject: hi\r\n\r\n)\r\n",
        ],
    }
    async with ScriptedImap(script, capability=b"IMAP4rev1 AUTH=PLAIN") as server:
        account = scripted(server)
        (message,) = (await account.fetch(None)).messages
        await account.close()
    assert message.subject == "hi"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (b"NO [UNAVAILABLE] later", TryLater),
        (b"NO [OVERQUOTA] full", Refused),
        (b"NO [NOPERM] never", Refused),
        (b"* 1 FETCH (UID x)\r\n", Broken),
    ],
)
async def test_a_refusal_later_on_says_whether_it_passes(said: bytes, kind: type[ConnectorError]) -> None:
    script: dict[str, bytes | list[bytes]] = {"EXAMINE": SELECTED, "SEARCH": b"* SEARCH 5\r\n", "FETCH": said}
    async with ScriptedImap(script, capability=b"IMAP4rev1 AUTH=PLAIN") as server:
        account = scripted(server)
        with pytest.raises(kind):
            await account.fetch(None)
        await account.close()


async def test_wherever_the_server_s_stream_breaks_it_is_tried_again_and_nothing_is_missing(place: Place) -> None:
    await place.letters(1, 2, 3)
    for after in range(0, 3_000, 64):
        async with FaultProxy(place.server.imap, fault="cut", side="server", after=after) as proxy:
            account = place.account(host="127.0.0.1", port=str(proxy.port), security="plain")
            box = Mailbox(account)
            try:
                await box.update()
            except TryLater:
                proxy.armed = False
                await box.update()
            assert len(box.messages) == 3
            await account.close()


async def test_a_stalled_line_is_let_go_at_once(place: Place) -> None:
    async with FaultProxy(place.server.imap, fault="stall", match=b"FETCH") as proxy:
        account = place.account(host="127.0.0.1", port=str(proxy.port), security="plain")
        await place.letters(1)
        fetching = asyncio.create_task(account.fetch(None))
        await asyncio.wait_for(proxy.struck_once.wait(), 5)
        before = time.monotonic()
        fetching.cancel()
        await account.close()
        assert time.monotonic() - before < 1


async def test_a_peer_that_went_silent_in_idle_is_noticed(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("connectors.imap.session.READ_SECONDS", 0.3)
    async with FaultProxy(place.server.imap, fault="stall", match=b"IDLE\r\n") as proxy:
        proxy.armed = False
        account = place.account(host="127.0.0.1", port=str(proxy.port), security="plain", renew=0.2)
        async with asyncio.timeout(10), aclosing(account.watch()) as news:
            await anext(news)
            proxy.armed = True
            with pytest.raises(TryLater):
                async for _ in news:
                    pass
        assert proxy.struck == 1


async def test_closing_in_the_middle_does_not_connect_anew(place: Place) -> None:
    async with FaultProxy(place.server.imap, fault="stall", match=b"SEARCH") as proxy:
        account = place.account(host="127.0.0.1", port=str(proxy.port), security="plain")
        proxy.armed = False
        first = await account.fetch(None)
        await place.letters(1)
        proxy.armed = True
        fetching = asyncio.create_task(account.fetch(first.cursor))
        await asyncio.wait_for(proxy.struck_once.wait(), 5)
        await account.close()
        with pytest.raises(TryLater):
            await asyncio.wait_for(fetching, 5)
