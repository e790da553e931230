"""What is to know of a mail that could not be read as it should be: a sentence each, in our words, with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Final

from connectors.mime.charsets import decode, is_known
from connectors.mime.headers import header_fields

LARGE: Final = 16 << 20
"""Bytes from which on a mail counts as large: more is not read from a disk, and of an IMAP mail only its text."""
LONG_HEADER: Final = 64 << 10
"""Bytes of a header from which on something of it may be left out."""

_SPEAKING: Final = frozenset({"from", "sender", "to", "cc", "subject", "date", "message-id"})
_FIRST_YEAR: Final = 1982
"""RFC 822 is of that year: no mail is older."""
_ELSEWHERE: Final = "Open it in your mail program"


def header_remarks(head: bytes) -> Iterator[str]:
    """Say what is odd about a header: too long, empty, or with a date that cannot be."""
    if len(head) > LONG_HEADER:
        yield (
            f"The header of this mail is {_megabytes(len(head))} long and only its beginning was read: sender,"
            f" addressees or words of the subject may be missing here. {_ELSEWHERE} to see them."
        )
    fields = dict(reversed(header_fields(head)))
    if not _SPEAKING & fields.keys():
        yield (
            "This mail has no header: it does not say who sent it, to whom or about what, so nobody can be answered."
            f" {_ELSEWHERE} if it matters; else mark it done."
        )
    year = _year(decode(fields.get("date", b"")))
    if year is not None and year < _FIRST_YEAR:
        yield (
            f"The sender's date says {year}, which cannot be, and was not used: the time shown is that of its arrival,"
            " and promises count from it. You need do nothing."
        )


def size_remark(size: int) -> str:
    """Say that a mail of so many bytes was not read whole."""
    return f"This mail is {_megabytes(size)} large: only its beginning was read. {_ELSEWHERE} to see the rest."


def text_remark(limit: int) -> str:
    """Say that a text goes on beyond so many bytes."""
    return f"The text goes on: this is its first {_megabytes(limit)}. {_ELSEWHERE} to read the rest."


def charset_remark(charset: str) -> str:
    """Say that a declared character set is one that nobody here knows; empty where it is known."""
    if is_known(charset):
        return ""
    return f"The character set {charset[:40]!r} is unknown: letters may be wrong here. Your mail program may know it."


def _megabytes(size: int) -> str:
    return f"{round(size / 1e6, 0 if size >= 9_500_000 else 1):g} MB"


def _year(text: str) -> int | None:
    try:
        return parsedate_to_datetime(text.strip()).year
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
