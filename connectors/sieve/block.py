"""Our script as a whole: a signed block, and behind it the user's own script, included and untouched (RFC 6609).

What stood before is written in the script itself, so that it can be put back by anybody who reads it.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from connectors.sieve.foreign import look

_BEGIN: Final = b"# daybreak:begin"
_END: Final = b"# daybreak:end"
_HEAD: Final = re.compile(rb"\A# daybreak:begin v1 plan=([0-9a-f]{16}) for=([0-9a-f]{8}) text=([0-9a-f]{32})\r\n")
_NOTE: Final = (
    "# Written by Daybreak: change it there. It is taken away when automatic answers are turned off; the script\r\n"
    "# that is included at the end is your own and stays as it is.\r\n"
)


def script(fingerprint: str, required: tuple[str, ...], rules: str, former: bytes | None, made_for: str = "") -> bytes:
    """Write the script of a plan.

    `former` is the name of the user's script that was active, `made_for` what the text was made of besides the plan.
    """
    extensions = (*required, "include") if former is not None else required
    needs = ", ".join(f'"{name}"' for name in extensions)
    text = f"{_NOTE}require [{needs}];\r\n{rules}".encode() + _END + b"\r\n"
    if former is not None:
        escaped = former.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
        text += b'include :personal :once :optional "' + escaped + b'";\r\n'
    parts = (_BEGIN, fingerprint.encode(), _sum(made_for.encode(), 8), _sum(text, 32), text)
    return b"%b v1 plan=%b for=%b text=%b\r\n%b" % parts


def is_ours(text: bytes) -> bool:
    """Tell whether we wrote a script, whatever was done to it since."""
    return _BEGIN in text


def is_whole(text: bytes) -> bool:
    """Tell whether every byte behind the first line is as we wrote it."""
    head = _HEAD.match(text)
    return head is not None and _sum(text[head.end() :], 32) == head[3]


def fingerprint_of(text: bytes, made_for: str = "") -> str | None:
    """Give the plan of a script; None where it is not whole, or was made for something else."""
    head = _HEAD.match(text)
    if head is None or not is_whole(text) or head[2] != _sum(made_for.encode(), 8):
        return None
    return head[1].decode("ascii")


def former_of(text: bytes) -> bytes | None:
    """Name the user's script that ours runs beside, also where ours was tampered with; None for none."""
    names = look(text).includes
    return names[-1] if names else None


def _sum(text: bytes, digits: int) -> bytes:
    return hashlib.sha256(text).hexdigest()[:digits].encode("ascii")
