"""Our script as a whole: a signed block, and behind it the user's own script, included and untouched (RFC 6609).

What stood before is written in the script itself, so that it can be put back by anybody who reads it.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

_BEGIN: Final = b"# daybreak:begin"
_END: Final = b"# daybreak:end"
_HEAD: Final = re.compile(rb"\A# daybreak:begin v1 plan=([0-9a-f]{16}) text=([0-9a-f]{32})\r\n")
_BESIDE: Final = re.compile(rb'^include :personal :once :optional "((?:[^"\\\r\n]|\\.)*)";', re.MULTILINE)
_NOTE: Final = (
    "# Written by Daybreak: change it there. It is taken away when automatic answers are turned off; the script\r\n"
    "# that is included at the end is your own and stays as it is.\r\n"
)


def script(fingerprint: str, required: tuple[str, ...], rules: str, beside: bytes | None, salt: bytes = b"") -> bytes:
    """Write the script of a plan; `beside` is the name of the user's script that was active.

    `salt` is what else it was made of: with another one it counts as tampered with.
    """
    extensions = (*required, "include") if beside is not None else required
    needs = ", ".join(f'"{name}"' for name in extensions)
    text = f"{_NOTE}require [{needs}];\r\n{rules}".encode() + _END + b"\r\n"
    if beside is not None:
        escaped = beside.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
        text += b'include :personal :once :optional "' + escaped + b'";\r\n'
    return b"%b v1 plan=%b text=%b\r\n%b" % (_BEGIN, fingerprint.encode(), _sum(text, salt), text)


def is_ours(text: bytes) -> bool:
    """Tell whether we wrote a script, whatever was done to it since."""
    return _BEGIN in text


def fingerprint_of(text: bytes, salt: bytes = b"") -> str | None:
    """Give the plan of a script; None where a byte of it is not as we would write it."""
    head = _HEAD.match(text)
    if head is None or _sum(text[head.end() :], salt) != head[2]:
        return None
    return head[1].decode("ascii")


def beside(text: bytes) -> bytes | None:
    """Name the user's script that ours runs beside, also where ours was tampered with; None for none."""
    found = _BESIDE.findall(text.rpartition(_END)[2])
    return re.sub(rb"\\(.)", rb"\1", found[-1]) if found else None


def _sum(text: bytes, salt: bytes) -> bytes:
    return hashlib.sha256(salt + text).hexdigest()[:32].encode("ascii")
