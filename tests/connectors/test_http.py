from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import httpx
import pytest

from connectors.errors import Broken, ConnectorError, NeedsUser, Refused, TryLater
from connectors.http import Reply, get, make_client, status_error

PAGE = "https://api.example.test/things?token=abc"


def answering(answer: httpx.Response | Exception) -> httpx.AsyncClient:
    def give(_: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    return make_client(httpx.MockTransport(give))


async def test_any_status_is_an_answer_with_its_headers() -> None:
    async with answering(httpx.Response(404, headers={"X-Why": "no"}, content=b"gone")) as client:
        reply = await get(client, "work", PAGE)
    assert (reply.status, reply.headers["x-why"], reply.body) == (404, "no", b"gone")


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] x"), NeedsUser, "not trusted"),
        (httpx.ConnectTimeout("x"), TryLater, "does not answer"),
        (httpx.ConnectError("x"), TryLater, "cannot be reached"),
        (httpx.RemoteProtocolError("x"), TryLater, "cannot be reached"),
        (httpx.DecodingError("x"), Broken, "cannot be read"),
        (httpx.Response(200, content=b"x" * 101), Broken, "more than 100 bytes"),
        (httpx.Response(302, headers={"location": "http://plain.test/"}), Refused, "not https"),
    ],
)
async def test_what_goes_wrong_is_of_our_tree_and_tells_no_query(
    answer: httpx.Response | Exception, kind: type[ConnectorError], words: str
) -> None:
    async with answering(answer) as client:
        with pytest.raises(kind, match=words) as caught:
            await get(client, "work", PAGE, limit=100)
    assert "abc" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "kind", "wait"),
    [(401, NeedsUser, None), (403, Refused, None), (429, TryLater, 30.0), (503, TryLater, 30.0), (500, TryLater, 30.0)],
)
def test_a_status_passes_or_not(status: int, kind: type[ConnectorError], wait: float | None) -> None:
    error = status_error(Reply(status=status, headers={"retry-after": "30"}, body=b""), "work", "api.example.test")
    assert type(error) is kind
    assert error.retry_after == wait


def test_a_wait_is_never_longer_than_an_hour() -> None:
    reply = Reply(status=429, headers={"retry-after": "999999"}, body=b"")
    assert status_error(reply, "work", "h").retry_after == 3_600


async def test_the_log_stays_silent(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    async with answering(httpx.Response(200)) as client:
        await get(client, "work", PAGE)
    assert not [record for record in caplog.records if record.name.startswith(("httpx", "httpcore"))]


async def test_a_compressed_answer_is_read() -> None:
    packed = httpx.Response(200, headers={"content-encoding": "gzip"}, content=gzip.compress(b"text " * 9_000))
    async with answering(packed) as client:
        assert (await get(client, "work", PAGE)).body == b"text " * 9_000


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "deflate,gzip"])
async def test_what_was_not_asked_for_is_not_unpacked(coding: str) -> None:
    read: list[int] = []

    class Bomb(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            read.append(1)
            yield gzip.compress(gzip.compress(bytes(5 << 20)))

    async with answering(httpx.Response(200, headers={"content-encoding": coding}, stream=Bomb())) as client:
        with pytest.raises(Broken, match="cannot be read"):
            await get(client, "work", PAGE)
    assert read == []
