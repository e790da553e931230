"""Every HTTP request leaves through here: verified, in time, bounded, and silent in the log.

The only module that knows httpx, so that another library would cost this one file.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from connectors.errors import Broken, ConnectorError, NeedsUser, Refused, TryLater

if TYPE_CHECKING:
    import httpx

    Transport = httpx.AsyncBaseTransport

CONNECT_SECONDS: Final = 10.0
READ_SECONDS: Final = 30.0
BODY_LIMIT: Final = 10 << 20
_REDIRECTS: Final = 3
_RETRY_CAP: Final = 3_600.0
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_MOVED: Final = frozenset({301, 302, 303, 307, 308})


class Reply(Struct, frozen=True, kw_only=True):
    """An answer, read whole within its limit."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes


def make_client(transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
    """Make a client; the caller closes it (`async with`). TLS is always verified. `transport` is for tests."""
    import httpx

    for name in ("httpx", "httpcore"):
        # They log whole addresses, queries and all, at INFO and DEBUG.
        logging.getLogger(name).setLevel(logging.WARNING)
    return httpx.AsyncClient(
        transport=transport,
        timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
        follow_redirects=False,
        limits=httpx.Limits(max_connections=4),
    )


async def get(client: httpx.AsyncClient, account: str, url: str, *, limit: int = BODY_LIMIT) -> Reply:
    """Get a page over https, through at most three redirects that stay there; any status is an answer.

    `TryLater` for the network, `Broken` for more than `limit` bytes, `NeedsUser` for an untrusted certificate.
    """
    import httpx

    try:
        for _ in range(_REDIRECTS + 1):
            if urlsplit(url).scheme != "https":
                raise Refused(account, f"{url} is not https.", "Nothing was asked of it.")
            reply = await _get(client, account, url, limit)
            if reply.status not in _MOVED or "location" not in reply.headers:
                return reply
            url = urljoin(url, reply.headers["location"])
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise _line_error(error, account, url) from None
    raise Broken(account, f"{_host(url)} sends from one address to the next.", "Check the address.")


async def _get(client: httpx.AsyncClient, account: str, url: str, limit: int) -> Reply:
    async with client.stream("GET", url) as answer:
        body = bytearray()
        async for chunk in answer.aiter_bytes():
            body += chunk
            if len(body) > limit:
                raise Broken(account, f"{_host(url)} answers with more than {limit} bytes.", "It was not read.")
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return Reply(status=answer.status_code, headers=headers, body=bytes(body))


def status_error(reply: Reply, account: str, host: str) -> ConnectorError:
    """Say what a status that is no success means: again later, for the user, or for good."""
    happened = f"{host} answered {reply.status}."
    if reply.status == 401:
        return NeedsUser(account, happened, "Sign in again: connect the account anew.", field="secret")
    if reply.status in _PASSING:
        wait = reply.headers.get("retry-after", "")
        seconds = min(float(wait), _RETRY_CAP) if wait.isascii() and wait.isdigit() else None
        return TryLater(account, happened, "It is tried again by itself.", retry_after=seconds)
    return Refused(account, happened, "It is not tried again.")


def _line_error(error: Exception, account: str, url: str) -> ConnectorError:
    import httpx

    host = _host(url)
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return NeedsUser(account, f"The certificate of {host} is not trusted.", "Check the address.", field="host")
    if isinstance(error, httpx.TimeoutException):
        return TryLater(account, f"{host} does not answer.", "It is tried again by itself.")
    if isinstance(error, (httpx.InvalidURL, httpx.DecodingError, ValueError)):
        return Broken(account, f"{host} gave an answer that cannot be read.", "Check the address.")
    return TryLater(account, f"{host} cannot be reached.", "Check the network; it is tried again by itself.")


def _host(url: str) -> str:
    return urlsplit(url).hostname or "The server"
