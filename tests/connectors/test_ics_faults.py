from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from ical_text import calendar, simple

from connectors.calendar_contract import END, HOUR, NINE, START
from connectors.errors import Broken, ConnectorError, NeedsUser, Refused, TryLater
from connectors.ics import CONNECTOR
from connectors.ics.account import IcsAccount
from connectors.ics.source import LIMIT, wait
from connectors.secret import Secret

SECRET = "https://calendar.example/private-0123456789abcdef/basic.ics"
ONE = calendar(simple("one", NINE, NINE + HOUR, "One"))
Answer = Callable[[httpx.Request], httpx.Response]


def published(answer: Answer | httpx.Response, address: str = SECRET) -> IcsAccount:
    async def secret() -> Secret:
        return Secret(address)

    def give(request: httpx.Request) -> httpx.Response:
        return answer if isinstance(answer, httpx.Response) else answer(request)

    return IcsAccount("cal", "", "", secret, httpx.MockTransport(give))


def file(path: Path) -> IcsAccount:
    async def none() -> Secret:
        raise AssertionError

    return IcsAccount("cal", str(path), "", none)


async def titles(account: IcsAccount) -> list[str]:
    return [each.title for each in await account.events(START, END)]


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (httpx.Response(200, content=b"<!DOCTYPE html><html>Sign in"), Broken, "a web page"),
        (httpx.Response(200, content=b"Not a calendar"), Broken, "no calendar"),
        (httpx.Response(200, content=b""), Broken, "no calendar"),
        (httpx.Response(401), Broken, "401"),
        (httpx.Response(403), Broken, "does not give the calendar any more"),
        (httpx.Response(404), Broken, "connect this account anew"),
        (httpx.Response(410), Broken, "410"),
        (httpx.Response(429, headers={"retry-after": "120"}), TryLater, "429"),
        (httpx.Response(503), TryLater, "503"),
        (httpx.Response(418), Refused, "418"),
        (httpx.Response(302, headers={"location": "http://plain.example/cal.ics"}), Refused, "not https"),
        (httpx.Response(302, headers={"location": "https://127.0.0.1/secret"}), Refused, "sends on to this machine"),
        (httpx.Response(302, headers={"location": SECRET}), Broken, "one address to the next"),
    ],
)
async def test_what_comes_back_is_said_clearly_and_the_address_stays_secret(
    answer: httpx.Response, kind: type[ConnectorError], words: str
) -> None:
    with pytest.raises(kind, match=words) as caught:
        await titles(published(answer))
    assert "0123456789abcdef" not in str(caught.value)


async def test_a_calendar_of_fifty_megabytes_is_not_read() -> None:
    chunk = b"X-FILL:" + b"x" * (1 << 20) + b"\r\n"
    given = 0

    class Long(httpx.AsyncByteStream):
        async def __aiter__(self):  # type: ignore[no-untyped-def] # noqa: ANN204
            nonlocal given
            yield b"BEGIN:VCALENDAR\r\n"
            for _ in range(50):
                given += 1
                yield chunk

    with pytest.raises(Broken, match=r"more than 10 MB\. Up to 10 MB are read"):
        await titles(published(lambda _: httpx.Response(200, stream=Long())))
    assert given <= (LIMIT >> 20) + 2


async def test_a_file_of_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.ics"
    with path.open("wb") as big:
        big.truncate(50 << 20)
    with pytest.raises(Broken, match=r"big\.ics has 50 MB\. Up to 10 MB are read"):
        await titles(file(path))


async def test_a_file_that_is_missing_or_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"none\.ics does not exist") as caught:
        await file(tmp_path / "none.ics").probe()
    assert caught.value.field == "file"
    with pytest.raises(Broken, match="is no file"):
        await file(tmp_path).probe()


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("webcal://calendar.example/a.ics", "https://calendar.example/a.ics"),
        ("WEBCALS://calendar.example/a.ics", "https://calendar.example/a.ics"),
        (" https://calendar.example/a.ics?token=x ", "https://calendar.example/a.ics?token=x"),
        ("http://127.0.0.1:8080/a.ics", "http://127.0.0.1:8080/a.ics"),
    ],
)
async def test_an_address_is_asked_as_it_is_meant(address: str, asked: str) -> None:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(200, content=ONE)

    assert await titles(published(answer, address)) == ["One"]
    assert seen == [asked]


@pytest.mark.parametrize(
    "address", ["", "basic.ics", "http://calendar.example/a.ics", "file:///etc/passwd", "https://"]
)
async def test_what_is_no_safe_address_is_refused_before_anything_is_asked(address: str) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        raise AssertionError

    with pytest.raises(NeedsUser) as caught:
        await published(answer, address).probe()
    assert caught.value.field == "secret"


async def test_a_redirect_to_another_place_is_followed_over_tls() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host == "calendar.example":
            return httpx.Response(302, headers={"location": "https://files.example/cal.ics"})
        return httpx.Response(200, content=ONE)

    assert await titles(published(answer)) == ["One"]


async def test_it_asks_only_for_what_is_newer_and_reads_again_when_the_day_moves_on() -> None:
    asked: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.headers.get("if-modified-since"))
        if asked[-1]:
            return httpx.Response(304)
        return httpx.Response(200, headers={"last-modified": "Mon, 23 Nov 2026 08:00:00 GMT"}, content=ONE)

    account = published(answer)
    assert await titles(account) == ["One"]
    assert await titles(account) == ["One"]
    assert asked == [None, "Mon, 23 Nov 2026 08:00:00 GMT"]
    assert await account.events(START + timedelta(days=3), END + timedelta(days=3)) == ()


async def test_a_calendar_that_asks_for_rest_gets_it() -> None:
    asked = 0

    def answer(_: httpx.Request) -> httpx.Response:
        nonlocal asked
        asked += 1
        head = ("REFRESH-INTERVAL;VALUE=DURATION:PT1H",)
        return httpx.Response(200, headers={"etag": '"1"'}, content=calendar(head=head))

    account = published(answer)
    await titles(account)
    await titles(account)
    assert asked == 1
    await account.probe()
    assert asked == 2


@pytest.mark.parametrize(
    ("line", "validated", "seconds"),
    [
        ("REFRESH-INTERVAL;VALUE=DURATION:PT1H", True, 3600),
        ("X-PUBLISHED-TTL:PT30M", True, 1800),
        ("X-PUBLISHED-TTL:PT1M", False, 900),
        ("REFRESH-INTERVAL:P1W", True, 86400),
        ("REFRESH-INTERVAL:P99999999999999D", True, 0),
        ("X-OTHER:PT1H", True, 0),
        ("X-OTHER:PT1H", False, 900),
    ],
)
def test_how_long_a_calendar_is_left_alone(line: str, validated: bool, seconds: float) -> None:
    assert wait(calendar(head=(line,)), validated=validated) == seconds


async def test_after_a_failure_the_whole_is_fetched_when_it_was_never_read() -> None:
    answers = iter([httpx.Response(200, headers={"etag": '"1"'}, content=b"<html>"), httpx.Response(200, content=ONE)])
    seen: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("if-none-match"))
        return next(answers)

    account = published(answer)
    with pytest.raises(Broken):
        await titles(account)
    assert await titles(account) == ["One"]
    assert seen == [None, None]


async def test_what_cannot_be_read_is_remarked(tmp_path: Path) -> None:
    path = tmp_path / "mine.ics"
    path.write_bytes(calendar(simple("one", NINE, NINE + HOUR, "One"), "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n"))
    account = file(path)
    assert await titles(account) == ["One"]
    assert account.remark == "1 of its entries cannot be read and is left out."


def test_the_kind_makes_both_forms(tmp_path: Path) -> None:
    async def none() -> Secret:
        raise AssertionError

    account = CONNECTOR.open("cal", {"file": str(tmp_path / "x.ics"), "addresses": "Noor@x.example, b@y"}, none)
    assert account.me.address == "noor@x.example"
    assert CONNECTOR.open("cal", {}, none).me.address == ""
