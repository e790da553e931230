"""Bytes to text by what was declared, then by what fits, never by raising."""

from __future__ import annotations

import codecs
import re
from typing import Final

_ALIASES: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "iso-8859-8-i": "iso8859_8",
    "iso-8859-8-e": "iso8859_8",
    "windows-874": "cp874",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "ansi_x3.4-1968": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
}
"""Names that mail uses and Python does not, and supersets that the declared name stands for in practice."""

_REFUSED: Final = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
"""Codecs that are no character sets: some take quadratic time, some follow escapes."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def decode(raw: bytes, charset: str = "", *, cut: bool = False) -> str:
    """Turn bytes into text: the declared charset, then UTF-8, then windows-1252, errors to U+FFFD.

    `cut` says that the bytes may end inside a character: such an end is dropped. Never raises, whatever the
    name; the result holds no lone surrogate.
    """
    for name in (charset, "utf-8"):
        text = _strict(raw, name, cut=cut)
        if text is not None:
            return _SURROGATE.sub("\ufffd", text)
    text = raw.decode("utf-8", "replace")
    if _mostly_utf8(raw, text):
        return text
    return raw.decode("cp1252", "replace")


def is_known(charset: str) -> bool:
    """Tell whether a declared name is one that text can be read by; nothing declared is known too."""
    return not charset.strip() or _strict(b"", charset, cut=False) is not None


def without_surrogates(text: str) -> str:
    """Put U+FFFD where a lone surrogate stands, so that the text can be stored and printed."""
    return _SURROGATE.sub("\ufffd", text)


def _strict(raw: bytes, charset: str, *, cut: bool) -> str | None:
    name = charset.strip().strip("\"'").lower()
    name = name.partition("*")[0]  # RFC 2231 section 5: a language may follow
    if not name or not name.isascii() or "\0" in name:
        return None
    try:
        codec = codecs.lookup(_ALIASES.get(name, name))
        if codec.name.replace("-", "_") in _REFUSED:
            return None
        if not cut:
            return raw.decode(codec.name)
        return codecs.getincrementaldecoder(codec.name)().decode(raw, final=False) if raw else ""
    except (LookupError, ValueError, AssertionError, TypeError):
        return None


def _mostly_utf8(raw: bytes, text: str) -> bool:
    """Tell whether UTF-8 with a few broken characters is the better reading."""
    broken = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - broken
    return len(raw) < 4 << 20 and whole > 8 * broken
