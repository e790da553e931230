from __future__ import annotations

import httpx
import pytest

from connectors.autoconfig import look_up, read_autoconfig
from connectors.imap.settings import read_settings

XML = """<?xml version="1.0"?><!-- hello --><clientConfig version="1.1"><emailProvider id="studio.test">
<incomingServer type="pop3"><hostname>pop.studio.test</hostname><port>995</port>
 <socketType>SSL</socketType></incomingServer>
<incomingServer type="imap"><hostname>mail.studio.test</hostname><port>143</port>
 <socketType>STARTTLS</socketType><username>%EMAILLOCALPART%</username></incomingServer>
<incomingServer type="imap"><hostname>mail.studio.test</hostname><port>993</port>
 <socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>
<outgoingServer type="smtp"><hostname>out.studio.test</hostname><port>587</port>
 <socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username></outgoingServer>
</emailProvider></clientConfig>"""


class Web:
    """A web that answers by address, and remembers what it was asked."""

    def __init__(self, pages: dict[str, httpx.Response | Exception]) -> None:
        self.pages = pages
        self.asked: list[str] = []
        self.transport = httpx.MockTransport(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        address = str(request.url).partition("?")[0]
        self.asked.append(str(request.url))
        page = self.pages.get(address, httpx.Response(404))
        if isinstance(page, Exception):
            raise page
        return page


FIRST = "https://autoconfig.studio.test/mail/config-v1.1.xml"
SECOND = "https://studio.test/.well-known/autoconfig/mail/config-v1.1.xml"


async def test_a_known_provider_is_found_without_network() -> None:
    web = Web({})
    found = await look_up("mia@GMX.de", web.transport)
    assert found is not None
    assert (found["host"], found["port"], found["smtp_host"]) == ("imap.gmx.net", "993", "mail.gmx.net")
    assert web.asked == []
    icloud = await look_up("mia@icloud.com", web.transport)
    assert icloud is not None
    assert (icloud["smtp_port"], icloud["smtp_security"]) == ("587", "starttls")


async def test_the_domain_s_own_word_is_a_whole_account() -> None:
    web = Web({FIRST: httpx.Response(200, text=XML)})
    found = await look_up("mia@studio.test", web.transport)
    assert found == {
        "address": "mia@studio.test",
        "host": "mail.studio.test",
        "port": "993",
        "security": "tls",
        "user": "mia",
        "smtp_host": "out.studio.test",
        "smtp_port": "587",
        "smtp_security": "starttls",
        "smtp_user": "mia@studio.test",
    }
    settings = read_settings("mail", found)
    assert settings.imap.security == "tls"
    assert settings.smtp_user == "mia@studio.test"


async def test_the_second_place_is_asked_when_the_first_is_silent() -> None:
    web = Web({FIRST: httpx.ConnectError("no such host"), SECOND: httpx.Response(200, text=XML)})
    assert await look_up("mia@studio.test", web.transport)
    assert web.asked == [FIRST + "?emailaddress=mia%40studio.test", SECOND]


async def test_a_redirect_stays_on_https() -> None:
    web = Web(
        {
            FIRST: httpx.Response(302, headers={"location": "http://studio.test/plain.xml"}),
            SECOND: httpx.Response(301, headers={"location": "https://www.studio.test/a.xml"}),
            "https://www.studio.test/a.xml": httpx.Response(200, text=XML),
        }
    )
    assert await look_up("mia@studio.test", web.transport)
    assert not any(address.startswith("http:") for address in web.asked)


async def test_a_circle_of_redirects_ends() -> None:
    web = Web({FIRST: httpx.Response(302, headers={"location": FIRST})})
    assert await look_up("mia@studio.test", web.transport) is None
    assert len(web.asked) == 5


async def test_ten_megabytes_are_not_read() -> None:
    web = Web({FIRST: httpx.Response(200, content=b"<a>" + b" " * (10 << 20))})
    assert await look_up("mia@studio.test", web.transport) is None


@pytest.mark.parametrize("address", ["", "mia", "@studio.test", "mia@localhost", "mia@127.0.0.1", "mia@a/../b.test"])
async def test_what_is_no_mail_domain_is_not_asked(address: str) -> None:
    web = Web({})
    assert await look_up(address, web.transport) is None
    assert web.asked == []


LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"<clientConfig",
        b"\xff\xfe<\x00a\x00",
        XML.replace("<clientConfig", LAUGHS + "<clientConfig").encode(),
        XML.replace("<clientConfig", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><clientConfig').encode("utf-16"),
        XML.replace("SSL", "plain").replace("STARTTLS", "plain").encode(),
        XML.replace("mail.studio.test", "mail.studio.test; rm").encode(),
        XML.replace(">993<", ">99999999999999999999<").replace(">143<", ">x<").encode(),
        b"<a>" * 20_000,
    ],
)
def test_a_hostile_file_gives_nothing(xml: bytes) -> None:
    assert read_autoconfig(xml, "mia@studio.test") is None
