"""WebDAV's XML: the few bodies that are sent, and answers read with document types refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as ET
from xml.parsers import expat

from msgspec import Struct

DAV: Final = "DAV:"
CAL: Final = "urn:ietf:params:xml:ns:caldav"
_DEPTH: Final = 60


class BadXml(Exception):  # noqa: N818 - it is what the answer is
    """Not XML, or XML that declares what could swell."""


class Found(Struct, frozen=True):
    """What a server says of one resource (a `response` of RFC 4918 section 14.24)."""

    href: str
    status: int
    """Of the resource itself: 404 for one that is gone, 200 where it has properties."""
    props: dict[str, ET.Element]
    """By `{namespace}name`; those that it has."""

    def text(self, namespace: str, name: str) -> str:
        """Give the text of a property; empty for none."""
        element = self.props.get(f"{{{namespace}}}{name}")
        return "" if element is None else (element.text or "").strip()

    def hrefs(self, namespace: str, name: str) -> tuple[str, ...]:
        """Give the addresses inside a property."""
        element = self.props.get(f"{{{namespace}}}{name}")
        found = () if element is None else element.iter(f"{{{DAV}}}href")
        return tuple((each.text or "").strip() for each in found if (each.text or "").strip())

    def has(self, name: str, namespace: str, child: str) -> bool:
        """Say whether a property of DAV: holds an element."""
        element = self.props.get(f"{{{DAV}}}{name}")
        return element is not None and element.find(f"{{{namespace}}}{child}") is not None


class Answer(Struct, frozen=True):
    """A multistatus (RFC 4918 section 13)."""

    found: tuple[Found, ...]
    token: str = ""
    """sync-token of RFC 6578."""


def parse(body: bytes) -> ET.Element:
    """Read XML; `BadXml` for what is none, nests without end, or has a document type (where entities come from)."""
    builder = ET.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def refuse(*_: object) -> None:
        raise BadXml("It declares a document type.")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEPTH:
            raise BadXml("It nests too deep.")
        builder.start(_tag(name), attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_tag(name))

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(body, True)  # noqa: FBT003 - the parser's own form for "this is all"
        return builder.close()
    except (expat.ExpatError, AssertionError, ValueError) as error:
        raise BadXml("It is no XML.") from error


def _tag(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def multistatus(body: bytes) -> Answer:
    """Read a multistatus; `BadXml` for anything else."""
    root = parse(body)
    if root.tag != f"{{{DAV}}}multistatus":
        raise BadXml("It is no multistatus.")
    found = tuple(_found(each) for each in root.iter(f"{{{DAV}}}response"))
    return Answer(found, (root.findtext(f"{{{DAV}}}sync-token") or "").strip())


def _found(response: ET.Element) -> Found:
    props: dict[str, ET.Element] = {}
    for stat in response.iter(f"{{{DAV}}}propstat"):
        if _status(stat.findtext(f"{{{DAV}}}status")) in (0, 200):
            for prop in stat.iter(f"{{{DAV}}}prop"):
                props.update((child.tag, child) for child in prop)
                break
    href = (response.findtext(f"{{{DAV}}}href") or "").strip()
    return Found(href, _status(response.findtext(f"{{{DAV}}}status")) or 200, props)


def _status(line: str | None) -> int:
    """Read "HTTP/1.1 404 Not Found"."""
    words = (line or "").split()
    return int(words[1]) if len(words) > 1 and words[1].isdecimal() and len(words[1]) == 3 else 0


def propfind(*names: tuple[str, str]) -> bytes:
    """Ask for properties by namespace and name (RFC 4918 section 9.1)."""
    root = ET.Element(f"{{{DAV}}}propfind")
    _props(root, names)
    return _bytes(root)


def sync_collection(token: str) -> bytes:
    """Ask for what changed since a token; empty: for everything (RFC 6578 section 3.2)."""
    root = ET.Element(f"{{{DAV}}}sync-collection")
    ET.SubElement(root, f"{{{DAV}}}sync-token").text = token
    ET.SubElement(root, f"{{{DAV}}}sync-level").text = "1"
    _props(root, ((DAV, "getetag"),))
    return _bytes(root)


def multiget(hrefs: Iterable[str]) -> bytes:
    """Ask for whole calendar objects (RFC 4791 section 7.9)."""
    root = ET.Element(f"{{{CAL}}}calendar-multiget")
    _props(root, ((DAV, "getetag"), (CAL, "calendar-data")))
    for href in hrefs:
        ET.SubElement(root, f"{{{DAV}}}href").text = href
    return _bytes(root)


def _bytes(root: ET.Element) -> bytes:
    text: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return text


def _props(root: ET.Element, names: Iterable[tuple[str, str]]) -> None:
    prop = ET.SubElement(root, f"{{{DAV}}}prop")
    for namespace, name in names:
        ET.SubElement(prop, f"{{{namespace}}}{name}")


def components(found: Found) -> Iterator[str]:
    """Name the kinds of objects that a calendar takes (RFC 4791 section 5.2.3); none where it does not say."""
    element = found.props.get(f"{{{CAL}}}supported-calendar-component-set")
    for each in () if element is None else element.iter(f"{{{CAL}}}comp"):
        yield each.get("name", "").upper()
