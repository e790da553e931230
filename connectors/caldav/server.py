"""One server and its user: what is asked goes there and nowhere else, with the password beside it."""

from __future__ import annotations

import asyncio
import base64
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from connectors.caldav.xml import Answer, BadXml, multistatus
from connectors.errors import Broken, ConnectorError, NeedsUser
from connectors.http import Reply, Request, ask, moved_to, status_error
from connectors.network import is_loopback

if TYPE_CHECKING:
    from connectors.base import SecretSource
    from connectors.http import Client

_REDIRECTS: Final = 4
_SHORT: Final = 3
"""Letters of a second level that is no name of its own: co.uk, com.au."""


class Server:
    """Asks for one account over one client."""

    def __init__(self, account: str, user: str, secret: SecretSource, client: Client) -> None:
        self._account = account
        self._user = user
        self._secret = secret
        self._client = client

    async def multistatus(self, method: str, url: str, body: bytes, depth: str = "0") -> tuple[Answer, str]:
        """Ask for a multistatus; give it with the address that gave it. Any other answer is an error."""
        reply, url = await self.ask(method, url, body, depth)
        if reply.status != 207:
            raise self.error(reply, url)
        return await self.read(reply, url), url

    async def read(self, reply: Reply, url: str) -> Answer:
        """Read an answer; `Broken` where it is none of CalDAV's."""
        try:
            # Ten megabytes take a second, in which nobody else would be served.
            return await asyncio.to_thread(multistatus, reply.body)
        except BadXml:
            happened = f"{host_of(url)} gives an answer that is not CalDAV's."
            raise Broken(self._account, happened, "Check url.", field="url") from None

    async def ask(self, method: str, url: str, body: bytes, depth: str = "0") -> tuple[Reply, str]:
        """Ask, and follow redirects that stay with the same owner; any other status is an answer."""
        for _ in range(_REDIRECTS + 1):
            reply = await self._once(await self._request(method, url, body, depth))
            target = moved_to(reply, url)
            if not target:
                return reply, url
            if not may_follow(url, target):
                raise NeedsUser(
                    self._account,
                    f"{host_of(url)} sends on to {_elsewhere(url, target)}, which is not its own.",
                    "Nothing was sent there. If that is where your calendars are, set url to it.",
                    field="url",
                )
            url = target
        raise Broken(self._account, f"{host_of(url)} sends from one address to the next.", "Check url.")

    async def _once(self, request: Request) -> Reply:
        try:
            return await ask(self._client, self._account, request)
        except NeedsUser as error:
            # Only a certificate asks for the user here; self-hosted servers often have one of their own making.
            todo = "Check url; if the server has an authority of its own, name its file as ca_file."
            raise NeedsUser(self._account, error.happened, todo, field="ca_file") from None

    async def _request(self, method: str, url: str, body: bytes, depth: str) -> Request:
        password = (await self._secret()).reveal()
        token = base64.b64encode(f"{self._user}:{password}".encode()).decode("ascii")
        headers = {
            "Authorization": f"Basic {token}",
            "Content-Type": "application/xml; charset=utf-8",
            "Depth": depth,
        }
        return Request(method=method, url=url, headers=headers, body=body)

    def error(self, reply: Reply, url: str) -> ConnectorError:
        """Say what a status means that is no success."""
        host = host_of(url)
        if reply.status == 401:
            todo = "Check user, and connect the account anew with its password; many providers want an app password."
            return NeedsUser(self._account, f"{host} does not let {self._user!r} in.", todo, field="secret")
        if reply.status == 403:
            happened = f"{host} does not let {self._user!r} read this calendar."
            return Broken(self._account, happened, "Check url and user.", field="url")
        if reply.status in (200, 404, 405, 410, 501):
            happened = f"There is no calendar at {host} under this address ({reply.status})."
            return Broken(self._account, happened, "Check url: your provider names it for CalDAV.", field="url")
        return status_error(reply, self._account, host)


def inside(url: str, href: str) -> str:
    """Give the whole address of an href of this server's; empty for one that leads elsewhere."""
    try:
        target = urljoin(url, href)
        one, other = urlsplit(url), urlsplit(target)
        same = (one.scheme, one.hostname, one.port) == (other.scheme, other.hostname, other.port)
    except ValueError:
        return ""
    return target if same else ""


def may_follow(url: str, target: str) -> bool:
    """Say whether the password may go along: over TLS to a host of the same registrable domain, else nowhere else.

    Without TLS another port of this machine may be another user's.
    """
    try:
        one, other = urlsplit(url), urlsplit(target)
        here, there = (one.hostname or "").lower(), (other.hostname or "").lower()
        same_port = one.port == other.port
    except ValueError:
        return False
    if other.scheme == "http":
        return one.scheme == "http" and here == there and same_port and is_loopback(there)
    return other.scheme == "https" and (here == there or (domain_of(here) == domain_of(there) != ""))


def domain_of(host: str) -> str:
    """Give the domain that one owner registers, guessed on the safe side; empty where there is none."""
    labels = host.strip(".").split(".")
    if len(labels) < 2 or labels[-1].isdigit() or ":" in host:
        return ""
    owned = 3 if len(labels[-1]) == 2 and len(labels[-2]) <= _SHORT else 2
    return ".".join(labels[-owned:]) if len(labels) >= owned else ""


def _elsewhere(url: str, target: str) -> str:
    """Name where a redirect leads; by its port where only that is another."""
    host = host_of(target)
    return host if host != host_of(url) else f"{host}, port {urlsplit(target).port or 80}"


def host_of(url: str) -> str:
    """Name the host for a sentence."""
    try:
        return urlsplit(url).hostname or "the server"
    except ValueError:
        return "the server"
