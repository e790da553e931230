"""Any text as a Sieve string (RFC 5228 section 2.4.2), and lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

_LINE_ENDS: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BLANKS: Final = re.compile(r"\s+")
_SUBJECT: Final = 200
_LONG: Final = 240
"""Characters of a line in a mail: 998 bytes are allowed, of four bytes a character at most (RFC 5322 section 2.1.1)."""


def plain(text: str) -> str:
    r"""Give a text as it is mailed: line ends are `\n`, other controls are gone, long lines are folded."""
    clean = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)).encode("utf-8", "replace").decode()
    return "\n".join(part for line in clean.split("\n") for part in _folded(line))


def quoted(text: str) -> str:
    r"""Write a text as it is mailed: `\` and `"` are escaped, and nothing is expanded.

    `${…}` is plain text in it as long as the script requires neither `variables` nor `encoded-character`.
    """
    return '"' + plain(text).replace("\n", "\r\n").replace("\\", "\\\\").replace('"', '\\"') + '"'


def subject(text: str) -> str:
    """Write a text for a header: one line, of 200 characters at most."""
    return quoted(_BLANKS.sub(" ", text).strip()[:_SUBJECT])


def string_list(texts: Iterable[str]) -> str:
    """Write a list; one of a single text without brackets."""
    written = [quoted(text) for text in texts]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"


def _folded(line: str) -> Iterator[str]:
    while len(line) > _LONG:
        at = line.rfind(" ", 1, _LONG)
        cut = at if at > 0 else _LONG
        yield line[:cut]
        line = line[cut:].removeprefix(" ")
    yield line
