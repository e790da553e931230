from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import pytest

from connectors.caldav.account import CalDavAccount
from connectors.caldav.server import domain_of, inside, may_follow
from connectors.caldav.xml import BadXml, multistatus, parse
from connectors.calendar_contract import END, START
from connectors.errors import Broken, ConnectorError, NeedsUser, TryLater
from connectors.secret import Secret

Answer = Callable[[httpx.Request], httpx.Response]
HOST = "https://cloud.example.org"


async def secret() -> Secret:
    return Secret("hunter2")


def account(answer: Answer, url: str = f"{HOST}/dav/noor/") -> CalDavAccount:
    return CalDavAccount("cal", {"url": url, "user": "noor"}, secret, httpx.MockTransport(answer))


def many(*responses: str, token: str = "") -> httpx.Response:
    inner = "".join(responses) + (f"<d:sync-token>{token}</d:sync-token>" if token else "")
    text = f'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">{inner}</d:multistatus>'
    return httpx.Response(207, content=text.encode())


def response(href: str, props: str) -> str:
    return (
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{props}</d:prop>"
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
    )


CALENDAR = response("/dav/noor/", "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>")
EVENT = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:A\nDTSTART:20261123T080000Z\nDTEND:20261123T090000Z\n"
    "END:VEVENT\nEND:VCALENDAR\n"
)


class Dav:
    """A server of one calendar whose sync answers are given."""

    def __init__(self, *syncs: httpx.Response) -> None:
        self.syncs = list(syncs)
        self.bodies: list[bytes] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        body = request.content
        if request.method == "PROPFIND":
            return many(CALENDAR)
        if b"multiget" in body:
            data = f"<d:getetag>1</d:getetag><c:calendar-data>{EVENT}</c:calendar-data>"
            return many(response("/dav/noor/a.ics", data))
        self.bodies.append(body)
        return self.syncs.pop(0)


def changed(token: str) -> httpx.Response:
    return many(response("/dav/noor/a.ics", "<d:getetag>1</d:getetag>"), token=token)


async def titles(cal: CalDavAccount) -> list[str]:
    return [each.title for each in await cal.events(START, END)]


@pytest.mark.parametrize(
    "refusal",
    [
        httpx.Response(403, content=b'<d:error xmlns:d="DAV:"><d:valid-sync-token/></d:error>'),
        httpx.Response(409),
        httpx.Response(410),
        httpx.Response(412),
    ],
)
async def test_a_forgotten_token_means_everything_again(refusal: httpx.Response) -> None:
    server = Dav(changed("t1"), refusal, changed("t2"), many(token="t3"))
    cal = account(server)
    assert await titles(cal) == ["A"]
    assert await titles(cal) == ["A"]
    assert [b"t1" in body for body in server.bodies] == [False, True, False]
    assert await titles(cal) == ["A"]
    assert b"t2" in server.bodies[-1]


async def test_a_refusal_that_is_not_about_the_token_is_said() -> None:
    cal = account(Dav(changed("t1"), httpx.Response(403, content=b'<d:error xmlns:d="DAV:"/>')))
    await titles(cal)
    with pytest.raises(Broken, match="does not let 'noor' read"):
        await titles(cal)


async def test_an_answer_in_parts_is_asked_to_its_end() -> None:
    cut = "<d:response><d:href>/dav/noor/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>"
    server = Dav(many(cut, token="t1"), changed("t2"))
    assert await titles(account(server)) == ["A"]
    assert b"t1" in server.bodies[1]


async def test_objects_too_large_for_one_answer_come_in_parts_and_one_too_large_alone_is_counted() -> None:
    asked: list[int] = []
    objects = [response(f"/dav/noor/{number}.ics", "<d:getetag>1</d:getetag>") for number in range(9)]

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "PROPFIND":
            return many(CALENDAR)
        if b"multiget" not in request.content:
            return many(*objects, token="t1")
        names = re.findall(rb"/(\d)\.ics", request.content)
        asked.append(len(names))
        if len(names) > 3 or b"7" in names:
            return httpx.Response(207, content=b"x" * (11 << 20))
        data = [EVENT.replace("UID:a", f"UID:{name.decode()}") for name in names]
        return many(
            *(
                response(f"/dav/noor/{name.decode()}.ics", f"<c:calendar-data>{text}</c:calendar-data>")
                for name, text in zip(names, data, strict=True)
            )
        )

    cal = account(answer)
    assert await titles(cal) == ["A"] * 8
    assert cal.remark == "1 of its entries cannot be read and is left out."
    assert asked[:2] == [9, 4]


async def test_a_calendar_of_fifty_megabytes_is_told_and_not_kept() -> None:
    names = [f"/dav/noor/{number}.ics" for number in range(50)]
    text = EVENT.replace("SUMMARY:A", "SUMMARY:A\nX-FILL:" + "x" * (1 << 20))

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "PROPFIND":
            return many(CALENDAR)
        if b"multiget" not in request.content:
            return many(*(response(name, "<d:getetag>1</d:getetag>") for name in names), token="t1")
        wanted = [name for name in names if name.encode() in request.content]
        if len(wanted) > 9:
            return httpx.Response(207, content=b"x" * (11 << 20))
        return many(*(response(name, f"<c:calendar-data>{text}</c:calendar-data>") for name in wanted))

    with pytest.raises(Broken, match=r"too large to keep\. Name smaller calendars"):
        await titles(account(answer))


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (httpx.Response(207, content=b"<html>Sign in"), Broken, "not CalDAV's"),
        (httpx.Response(207, content=b'<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'), Broken, "not CalDAV's"),
        (httpx.Response(200, content=b"<html>Welcome"), Broken, "no calendar at cloud.example.org"),
        (httpx.Response(404), Broken, "no calendar at"),
        (httpx.Response(401), NeedsUser, "does not let 'noor' in"),
        (httpx.Response(429, headers={"retry-after": "60"}), TryLater, "429"),
        (httpx.Response(500), TryLater, "500"),
        (httpx.Response(301, headers={"location": "https://evil.example/dav/"}), NeedsUser, "not its own"),
        (httpx.Response(301, headers={"location": "http://cloud.example.org/dav/"}), NeedsUser, "not its own"),
        (httpx.Response(301, headers={"location": f"{HOST}/dav/noor/"}), Broken, "one address to the next"),
        (httpx.Response(207, content=b"x" * (11 << 20)), Broken, "more than 10 MB"),
    ],
)
async def test_what_comes_back_is_said_clearly(answer: httpx.Response, kind: type[ConnectorError], words: str) -> None:
    seen: list[str] = []

    def give(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.host)
        return answer

    with pytest.raises(kind, match=words) as caught:
        await account(give).probe()
    assert set(seen) == {"cloud.example.org"}
    assert "hunter2" not in str(caught.value)


async def test_the_password_goes_along_within_the_owner_s_domain() -> None:
    seen: list[tuple[str, bool]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append((request.url.host, "authorization" in request.headers))
        if request.url.host == "cloud.example.org":
            return httpx.Response(301, headers={"location": "https://p42-cloud.example.org/dav/noor/"})
        return many(CALENDAR)

    await account(answer).probe()
    assert seen == [("cloud.example.org", True), ("p42-cloud.example.org", True)]


async def test_a_host_alone_is_enough() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        if request.url.path == "/.well-known/caldav":
            return httpx.Response(301, headers={"location": "/dav/noor/"})
        return many(CALENDAR)

    await account(answer, "cloud.example.org").probe()
    assert asked == ["/.well-known/caldav", "/dav/noor/"]


async def test_objects_of_another_host_are_passed_over() -> None:
    elsewhere = response("https://evil.example/a.ics", "<d:getetag>1</d:getetag>")
    assert await titles(account(Dav(many(elsewhere, token="t1")))) == []


@pytest.mark.parametrize(
    ("url", "field"),
    [
        ("http://cloud.example.org", "url"),
        ("https://noor:pw@cloud.example.org", "url"),
        ("ftp://cloud.example.org", "url"),
        ("https://", "url"),
        ("https://cloud.example.org:99999", "url"),
    ],
)
def test_an_address_that_is_not_safe_is_refused(url: str, field: str) -> None:
    with pytest.raises(NeedsUser) as caught:
        CalDavAccount("cal", {"url": url, "user": "noor"}, secret)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("p42-caldav.icloud.com", "icloud.com"),
        ("dav.example.co.uk", "example.co.uk"),
        ("co.uk", ""),
        ("example.org", "example.org"),
        ("localhost", ""),
        ("127.0.0.1", ""),
        ("::1", ""),
    ],
)
def test_whose_a_host_is(host: str, domain: str) -> None:
    assert domain_of(host) == domain


def test_where_the_password_may_go() -> None:
    assert may_follow("https://a.example.org/x", "https://b.example.org/y")
    assert not may_follow("https://a.example.org/x", "https://example.com/y")
    assert not may_follow("https://a.co.uk/x", "https://b.co.uk/y")
    assert not may_follow("https://127.0.0.1/x", "https://127.0.0.2/y")
    assert may_follow("http://127.0.0.1:5232/x", "http://127.0.0.1:5232/y")
    assert not may_follow("http://127.0.0.1:5232/x", "http://127.0.0.1:5233/y")
    assert not may_follow("http://127.0.0.1/x", "http://localhost/y")
    assert not may_follow("https://a.example.org/x", "http://a.example.org/y")
    assert not may_follow("https://a.example.org/x", "https://[bad")
    assert inside("https://a.example.org/x/", "y.ics") == "https://a.example.org/x/y.ics"
    assert inside("https://a.example.org/x/", "//b.example.org/y.ics") == ""


async def test_the_password_goes_to_no_other_port_of_this_machine() -> None:
    asked: list[httpx.URL] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url)
        return httpx.Response(301, headers={"location": "http://127.0.0.1:9999/dav/"})

    with pytest.raises(NeedsUser, match="port 9999, which is not its own"):
        await titles(account(answer, "http://127.0.0.1:5232/dav/"))
    assert {each.port for each in asked} == {5232}


async def test_nobody_asks_thousands_of_calendars_every_few_minutes() -> None:
    found = [CALENDAR.replace("/dav/noor/", f"/dav/noor/{number}/") for number in range(201)]
    home = response("/dav/noor/", "<c:calendar-home-set><d:href>/dav/noor/</d:href></c:calendar-home-set>")

    def answer(request: httpx.Request) -> httpx.Response:
        return many(*found) if request.headers["depth"] == "1" else many(home)

    with pytest.raises(NeedsUser, match="201 calendars") as told:
        await titles(account(answer))
    assert told.value.field == "calendars"


def test_xml_is_read_within_bounds() -> None:
    for bad in (
        b"",
        b"<a",
        b"<a>" * 100 + b"</a>" * 100,
        b"<!DOCTYPE a><a/>",
        "<a>\udcff</a>".encode("utf-8", "surrogateescape"),
    ):
        with pytest.raises(BadXml):
            parse(bad)
    with pytest.raises(BadXml, match="no multistatus"):
        multistatus(b"<a/>")
    found = multistatus(many(CALENDAR).content).found[0]
    assert found.has("resourcetype", "urn:ietf:params:xml:ns:caldav", "calendar")
