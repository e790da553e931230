"""Whether a sender is who the name says: addresses are shown beside names, and pretence is flagged (rule R11)."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import lru_cache

from boundaries.facts import Address

_NEUTRAL = ("DIGIT", "HYPHEN", "LOW", "FULL")
_TOGETHER = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})


def pretends(sender: Address, clients: Collection[str], *, is_client: bool) -> bool:
    """Say whether a display name claims to be somebody that the address is not.

    A name that holds an "@" other than the address itself, or a client's name on an address that is no client's.
    """
    name = _folded(sender.name)
    if "@" in name and name.strip("<> ") != sender.address.casefold():
        return True
    return not is_client and bool(name) and any(name == _folded(client) for client in clients)


def shown_host(host: str) -> str:
    """Give a host name as it is shown: a label that mixes scripts stands in its `xn--` form (RFC 3492)."""
    return ".".join(_punycode(label) if _mixes_scripts(label) else label for label in host.split("."))


def shown_address(address: str) -> str:
    """Give a mail address as it is shown; its local part is left as it is."""
    local, at, host = address.rpartition("@")
    return f"{local}@{shown_host(host)}" if at else address


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _punycode(label: str) -> str:
    return "xn--" + label.encode("punycode", "replace").decode("ascii", "replace")


def _mixes_scripts(label: str) -> bool:
    if label.isascii():
        return False
    scripts = {unicodedata.name(character, "UNKNOWN").split()[0].split("-")[0] for character in label}
    scripts.difference_update(_NEUTRAL)
    return len(scripts) > 1 and not scripts <= _TOGETHER
