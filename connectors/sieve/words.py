"""Any text as a Sieve string (RFC 5228 section 2.4.2), and lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_LINE_ENDS: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BLANKS: Final = re.compile(r"\s+")
_SUBJECT: Final = 250


def quoted(text: str) -> str:
    r"""Write a text: line ends become CR LF, other controls vanish, `\` and `"` are escaped. Nothing is expanded.

    `${…}` is plain text in it as long as the script requires neither `variables` nor `encoded-character`.
    """
    clean = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)).replace("\n", "\r\n")
    sound = clean.encode("utf-8", "replace").decode()
    return '"' + sound.replace("\\", "\\\\").replace('"', '\\"') + '"'


def subject(text: str) -> str:
    """Write a text for a header: one line, of 250 characters at most."""
    return quoted(_BLANKS.sub(" ", text).strip()[:_SUBJECT])


def string_list(texts: Iterable[str]) -> str:
    """Write a list; one of a single text without brackets."""
    written = [quoted(text) for text in texts]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"
