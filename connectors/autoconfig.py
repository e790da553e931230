"""The servers of a mail address, so that the address is all that must be typed: a table, else its own domain's word.

The domain publishes an XML file (the autoconfig format of Thunderbird, `config-v1.1.xml`). Nobody else is asked.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from connectors.base import Settings
from connectors.errors import ConnectorError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from connectors.http import Transport

_XML_LIMIT: Final = 64 << 10
_DOMAIN: Final = re.compile(r"^(?!-)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$")
_SAFE: Final = {"SSL": "tls", "STARTTLS": "starttls"}


async def look_up(address: str, transport: Transport | None = None) -> Settings | None:
    """Give host, port, security and user for reading and sending; None when nobody says, or it is not safe.

    A broken or hostile answer counts as none. `transport` is for tests.
    """
    address = address.strip()
    local, _, domain = address.rpartition("@")
    domain = _ascii(domain)
    if not local or not _DOMAIN.match(domain):
        return None
    known = _from_table(domain)
    if known is not None:
        return {"address": address, **known}
    found = await _ask(domain, address, transport)
    return None if found is None else {"address": address, **found}


def _ascii(domain: str) -> str:
    try:
        return domain.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _from_table(domain: str) -> dict[str, str] | None:
    table = tomllib.loads(files("connectors").joinpath("providers.toml").read_text("utf-8"))
    for provider in table["provider"]:
        if domain in provider["domains"]:
            own = {name: str(value) for name, value in provider.items() if name != "domains"}
            return {"port": "993", "security": "tls", "smtp_port": "465", "smtp_security": "tls", **own}
    return None


async def _ask(domain: str, address: str, transport: Transport | None) -> dict[str, str] | None:
    from connectors.http import get, make_client

    pages = (
        f"https://autoconfig.{domain}/mail/config-v1.1.xml?emailaddress={quote(address, safe='')}",
        f"https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
    )
    async with make_client(transport) as client:
        for page in pages:
            try:
                reply = await get(client, address, page, limit=_XML_LIMIT)
            except ConnectorError:
                continue
            found = read_autoconfig(reply.body, address) if reply.status == 200 else None
            if found is not None:
                return found
    return None


def read_autoconfig(xml: bytes, address: str) -> dict[str, str] | None:
    """Read the file's IMAP and SMTP servers; None for one that is broken, declares entities, or offers no TLS."""
    from xml.etree import ElementTree as ET

    text = xml[:_XML_LIMIT].decode("utf-8-sig", "replace")
    if re.search(r"<!(?!--)", text):
        # A document type is what entities come from; an honest file has none.
        return None
    try:
        root = ET.fromstring(text)  # noqa: S314 — no document type, 64 KiB at most
    except (ET.ParseError, ValueError):
        return None
    reading = _server(root, "incomingServer", "imap", address)
    sending = _server(root, "outgoingServer", "smtp", address)
    if reading is None or sending is None:
        return None
    found = {**reading, **{f"smtp_{name}": value for name, value in sending.items()}}
    if found["smtp_user"] == found["user"]:
        del found["smtp_user"]
    return found


def _server(root: Element, tag: str, kind: str, address: str) -> dict[str, str] | None:
    """Take the first server of a kind with TLS, from the first byte before STARTTLS; those without are passed over."""
    offers: list[dict[str, str]] = []
    for server in root.iter(tag):
        host = (server.findtext("hostname") or "").strip().lower()
        port = (server.findtext("port") or "").strip()
        security = _SAFE.get((server.findtext("socketType") or "").strip().upper(), "")
        fits = server.get("type") == kind and security and _DOMAIN.match(host)
        if fits and port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65_536:
            user = _filled(server.findtext("username") or "%EMAILADDRESS%", address)
            offers.append({"host": host, "port": port, "security": security, "user": user})
    offers.sort(key=lambda offer: offer["security"] != "tls")
    return offers[0] if offers else None


def _filled(pattern: str, address: str) -> str:
    local, _, domain = address.rpartition("@")
    filled = pattern.strip().replace("%EMAILADDRESS%", address)
    return filled.replace("%EMAILLOCALPART%", local).replace("%EMAILDOMAIN%", domain)[:320]
