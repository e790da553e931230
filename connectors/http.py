"""Every HTTP request leaves through here: verified, in time, bounded, and silent in the log.

The only module that knows httpx, so that another library would cost this one file.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from connectors.errors import Broken, ConnectorError, NeedsUser, Refused, TryLater
from connectors.network import is_loopback, trust

if TYPE_CHECKING:
    import httpx

    Client = httpx.AsyncClient
    Transport = httpx.AsyncBaseTransport

CONNECT_SECONDS: Final = 10.0
READ_SECONDS: Final = 30.0
BODY_LIMIT: Final = 10 << 20
_REDIRECTS: Final = 3
_RETRY_CAP: Final = 3_600.0
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_CODINGS: Final = frozenset({"", "identity", "gzip"})
"""One layer at most: two turn a few hundred bytes into gigabytes before anybody can count them."""
_MOVED: Final = frozenset({301, 302, 303, 307, 308})


class Reply(Struct, frozen=True, kw_only=True):
    """An answer, read whole within its limit."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes


async def open_client(account: str, transport: Transport | None = None, *, ca_file: str = "") -> Client:
    """Make a client in a thread: loading the library and the authorities takes longer than a key may wait.

    `NeedsUser` for a `ca_file` that cannot be read; with one it alone is trusted.
    """
    context = await asyncio.to_thread(trust, account, ca_file) if ca_file else None
    return await asyncio.to_thread(make_client, transport, context)


def make_client(transport: Transport | None = None, context: ssl.SSLContext | None = None) -> Client:
    """Make a client; the caller closes it (`async with`). TLS is always verified. `transport` is for tests.

    `context` trusts another authority than the system's.
    """
    import httpx

    for name in ("httpx", "httpcore"):
        # They log whole addresses, queries and all, at INFO and DEBUG.
        logging.getLogger(name).setLevel(logging.WARNING)
    return httpx.AsyncClient(
        transport=transport,
        verify=context or True,
        timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
        follow_redirects=False,
        headers={"Accept-Encoding": "gzip"},
        limits=httpx.Limits(max_connections=4),
    )


class Request(Struct, frozen=True, kw_only=True):
    """What is asked of a server; headers may hold a secret and are never shown."""

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = {}
    body: bytes = b""


class TooLarge(Broken):
    """An answer that is longer than what is read of it."""


async def get(  # noqa: PLR0913 - a page, and how it is asked for
    client: httpx.AsyncClient,
    account: str,
    url: str,
    *,
    limit: int = BODY_LIMIT,
    headers: Mapping[str, str] | None = None,
    loopback: bool = False,
) -> Reply:
    """Get a page over https, through at most three redirects that stay there; any status is an answer.

    `loopback`: a server on this machine may be asked without TLS, if the first address is one already.
    `TryLater` for the network, `TooLarge` for more than `limit` bytes, `NeedsUser` for an untrusted certificate.
    """
    here = is_loopback(_host(url))
    plain = loopback and here
    for _ in range(_REDIRECTS + 1):
        if urlsplit(url).scheme != "https" and not (plain and is_loopback(_host(url))):
            raise Refused(account, f"The address at {_host(url)} is not https.", "Nothing was asked of it.")
        reply = await ask(client, account, Request(url=url, headers=headers or {}), limit=limit)
        target = moved_to(reply, url)
        if not target:
            return reply
        if is_loopback(_host(target)) and not here:
            raise Refused(account, f"{_host(url)} sends on to this machine itself.", "Nothing was asked of it.")
        url = target
    raise Broken(account, f"{_host(url)} sends from one address to the next.", "Check the address.")


async def ask(client: httpx.AsyncClient, account: str, request: Request, *, limit: int = BODY_LIMIT) -> Reply:
    """Ask once and follow nothing, as `get` does otherwise; whether the address is safe, the caller knows."""
    import httpx

    url = request.url
    try:
        async with client.stream(
            request.method, url, headers=dict(request.headers), content=request.body or None
        ) as answer:
            if answer.headers.get("content-encoding", "").strip().lower() not in _CODINGS:
                raise _line_error(ValueError(), account, url)
            body = bytearray()
            async for chunk in answer.aiter_bytes():
                body += chunk
                if len(body) > limit:
                    much = f"{_host(url)} answers with more than {_size(limit)}."
                    raise TooLarge(account, much, "It was not read.")
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return Reply(status=answer.status_code, headers=headers, body=bytes(body))
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise _line_error(error, account, url) from None


def moved_to(reply: Reply, url: str) -> str:
    """Give the address that a redirect names; empty where the answer is none."""
    if reply.status not in _MOVED or "location" not in reply.headers:
        return ""
    try:
        return urljoin(url, reply.headers["location"])
    except ValueError:
        return ""


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


def _size(limit: int) -> str:
    return f"{limit >> 20} MB" if limit >= 1 << 20 else f"{limit} bytes"


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or "The server"
    except ValueError:
        return "The server"
