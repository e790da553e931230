"""What a BODYSTRUCTURE says: which section to show, and what is attached (RFC 9051 section 7.5.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

_DEPTH: Final = 30
_PARTS: Final = 500


class Section(Struct, frozen=True, kw_only=True):
    """One part that is no multipart: its section number for FETCH, and what it says it is."""

    number: str
    type: str
    charset: str = ""
    encoding: str = ""
    size: int = 0
    """Bytes as encoded."""
    name: str = ""
    attached: bool = False


def sections(structure: Any) -> list[Section]:
    """List the parts of a message in order, at most 500, at most 30 deep. Raises nothing for odd structures."""
    found: list[Section] = []
    for section in _walk(structure, "", 0):
        found.append(section)
        if len(found) >= _PARTS:
            break
    return found


def text_section(parts: list[Section]) -> Section | None:
    """Choose what a reader would see first: plain text before HTML, never an attachment."""
    shown = [part for part in parts if not part.attached]
    for kind in ("text/plain", "text/html", "text/"):
        for part in shown:
            if part.type.startswith(kind) and part.size:
                return part
    return None


def _walk(part: Any, number: str, depth: int) -> Iterator[Section]:
    if depth > _DEPTH or not isinstance(part, tuple) or not part:
        return
    if isinstance(part[0], list):
        for at, child in enumerate(part[0], start=1):
            yield from _walk(child, f"{number}.{at}" if number else str(at), depth + 1)
        return
    section = _leaf(part, number or "1")
    if section is not None:
        yield section


def _leaf(part: tuple[Any, ...], number: str) -> Section | None:
    if len(part) < 7:
        return None
    parameters = _pairs(part[2])
    disposition, extra = _disposition(part)
    return Section(
        number=number,
        type=f"{_text(part[0])}/{_text(part[1])}".lower(),
        charset=parameters.get("charset", ""),
        encoding=_text(part[5]),
        size=part[6] if isinstance(part[6], int) else 0,
        name=extra.get("filename") or parameters.get("name", ""),
        attached=disposition == "attachment",
    )


def _disposition(part: tuple[Any, ...]) -> tuple[str, dict[str, str]]:
    """Find the disposition: its place depends on the type, its form (`("attachment" (…))`) does not."""
    for item in part[7:]:
        if isinstance(item, tuple) and len(item) == 2 and isinstance(item[0], bytes):
            name = _text(item[0]).lower()
            if name in ("attachment", "inline"):
                return name, _pairs(item[1])
    return "", {}


def _pairs(value: Any) -> dict[str, str]:
    if not isinstance(value, tuple):
        return {}
    return {_text(key).lower(): _text(item) for key, item in zip(value[::2], value[1::2], strict=False)}


def _text(value: Any) -> str:
    from connectors.mime.headers import header_text

    if isinstance(value, bytes):
        return header_text(value)
    return str(value) if isinstance(value, int) else ""
