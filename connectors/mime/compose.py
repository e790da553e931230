"""An answer as bytes (RFC 5322, RFC 2047): made from the same values, it is the same bytes at every try."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from boundaries.facts import Address
from connectors.base import Outgoing
from connectors.errors import Refused
from connectors.mime.charsets import without_surrogates

_REFS_KEPT: Final = 50
_PREFIX: Final = re.compile(
    r"^(?:(?:re|aw|antw|sv|vs|odp|res|r|rif|réf|ref)(?:\[\d{1,3}\]|\^\d{1,3})?\s?:\s*)+", re.IGNORECASE
)
_DOMAIN: Final = re.compile(r"^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$")
_ATOMS: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+\Z")
_NAME_LIMIT: Final = 200
"""Characters of a name; with the longest address it fits into a line of 998 bytes."""
_WORD_LIMIT: Final = 66
_EOL: Final = "\r\n"
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def compose(outgoing: Outgoing) -> bytes:
    """Build the whole mail, lines ended with CR LF, headers in ASCII, the text in UTF-8.

    `Date` is `created_at`; Message-ID and References are as given. Raises `Refused`, naming the sender's account
    address and the field, where a header value holds a line break or an address cannot be written; one in a name is a
    blank.
    """
    from email.message import EmailMessage
    from email.policy import SMTP
    from email.utils import format_datetime

    who = outgoing.sender.address
    for field, value in (
        ("subject", outgoing.subject),
        ("Message-ID", outgoing.message_id),
        *(("reference", ref) for ref in outgoing.refs),
    ):
        _one_line(who, field, value)
    if not outgoing.message_id.isascii():
        raise Refused(who, "The Message-ID is not ASCII.", "Send the answer anew.", field="Message-ID")
    mail = EmailMessage(policy=SMTP)
    people = [("From", (outgoing.sender,)), ("To", outgoing.to), *([("Cc", outgoing.cc)] if outgoing.cc else [])]
    named = "".join(f"{field}: {_people(who, them)}\r\n" for field, them in people).encode("ascii")
    # The library would decode what looks like an encoded word, line breaks and all.
    mail["Subject"] = without_surrogates(outgoing.subject).replace("=?", "= ?")
    if outgoing.automatic:
        mail["Auto-Submitted"] = "auto-replied"
        mail["X-Auto-Response-Suppress"] = "All"
    mail["Date"] = format_datetime(outgoing.created_at)
    text = without_surrogates(outgoing.text.replace("\r\n", "\n").replace("\r", "\n"))
    plain = text.isascii() and all(len(line) <= 998 for line in text.split("\n"))
    mail.set_content(text, charset="utf-8", cte="7bit" if plain else "quoted-printable")
    return _identity(outgoing) + named + mail.as_bytes()


def _identity(outgoing: Outgoing) -> bytes:
    """Write the fields of RFC 5322 section 3.6.4 by hand: the library encodes an id that is longer than a line."""
    refs = [ref for ref in outgoing.refs if ref.isascii()]
    lines = [f"Message-ID: <{outgoing.message_id}>"]
    if refs:
        lines += [f"In-Reply-To: <{refs[-1]}>", "References: " + "\r\n ".join(f"<{ref}>" for ref in refs)]
    return ("\r\n".join(lines) + "\r\n").encode("ascii")


def reply_subject(subject: str) -> str:
    """Give the subject of an answer: one `Re:`, whatever stood before it, and no line break."""
    rest = _PREFIX.sub("", _CONTROL.sub(" ", subject).strip()).strip()
    return f"Re: {rest}".strip()


def new_message_id(domain_of_sender: str, unique: str) -> str:
    """Make a Message-ID (without brackets) from the sender's address or domain, never from this machine's name."""
    domain = domain_of_sender.rpartition("@")[2].strip().lower()
    if not domain.isascii():
        domain = _idna(domain) or "daybreak.invalid"
    if not _DOMAIN.match(domain):
        domain = "daybreak.invalid"
    return f"{unique}@{domain}"


def quote_below(text: str, who: str, when_words: str) -> str:
    """Quote a text for the foot of an answer: a line that says who wrote when, then `> ` before each line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    quoted = "\n".join(f">{line}" if line.startswith(">") else f"> {line}".rstrip() for line in lines)
    return f"On {when_words}, {who} wrote:\n{quoted}\n"


def reply_refs(original_refs: Sequence[str], original_id: str) -> tuple[str, ...]:
    """Give the References of an answer (RFC 5322 section 3.6.4): the original's and its own id, last.

    Past 50 the root and the newest are kept.
    """
    refs = [ref for ref in dict.fromkeys(original_refs) if ref and ref != original_id]
    if original_id:
        refs.append(original_id)
    if len(refs) > _REFS_KEPT:
        refs = [refs[0], *refs[1 - _REFS_KEPT :]]
    return tuple(refs)


def _one_line(who: str, field: str, value: str) -> None:
    if _CONTROL.search(value):
        raise Refused(who, f"The {field} holds a line break.", "Write it on one line and send again.", field=field)


def _people(who: str, people: Sequence[Address]) -> str:
    """Write addresses with their names by hand: of a name longer than a line the library loses the quotes."""
    from email.errors import HeaderParseError
    from email.headerregistry import Address as Spec

    written: list[str] = []
    for person in people:
        _one_line(who, "address", person.address)
        try:
            spec = Spec(addr_spec=_ascii(person.address)).addr_spec
        except (HeaderParseError, ValueError, IndexError, AttributeError) as error:
            raise Refused(
                who, f"{person.address!r} is no mail address.", "Correct the recipient.", field="to"
            ) from error
        # What stands in a name is its owner's doing: nobody could answer them if it were refused.
        name = _CONTROL.sub(" ", without_surrogates(person.name)).strip()
        written.append(_named(name[:_NAME_LIMIT], spec))
    if not written:
        raise Refused(who, "The answer has no recipient.", "Name one.", field="to")
    return ",\r\n ".join(written)


def _named(name: str, address: str) -> str:
    """Write a name before its address: as it is, quoted, or in encoded words (RFC 5322 section 3.4, RFC 2047)."""
    from email.header import Header

    if not name:
        return address
    if not name.isascii() or "=?" in name:
        return f"{Header(name, 'utf-8', maxlinelen=_WORD_LIMIT).encode(linesep=_EOL)} <{address}>"
    if _ATOMS.match(name):
        return f"{name} <{address}>"
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}" <{address}>'


def _ascii(address: str) -> str:
    """Write an address in ASCII; ValueError where its local part has no such form (RFC 6531 is not offered)."""
    local, at, domain = address.rpartition("@")
    if not at or not local or not domain or not local.isascii():
        raise ValueError(address)
    if not domain.isascii():
        domain = _idna(domain)
    if not domain:
        raise ValueError(address)
    return f"{local}@{domain}"


def _idna(domain: str) -> str:
    """Write a domain with its xn-- labels (RFC 3490); empty where it has no such form."""
    try:
        return domain.encode("idna").decode("ascii") if len(domain) <= 255 else ""
    except UnicodeError:
        return ""
