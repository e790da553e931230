"""Every foreign mail comes through: no error, bounded, with the subject and sender that other readers find."""

from __future__ import annotations

import email
import email.policy
import json
import re
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from connectors.mime.body import preview, readable
from connectors.mime.headers import message_facts, topmost_received
from servers import corpora

_NO_MAIL = {".json", ".xml", ".html"}


def mails() -> list[Path]:
    folder = corpora() / "email"
    return sorted(
        path for path in folder.rglob("*") if path.is_file() and path.suffix not in _NO_MAIL and "mbox" not in path.name
    )


def test_every_mail_comes_through_within_bounds() -> None:
    found = mails()
    assert len(found) > 180
    for path in found:
        raw = path.read_bytes()
        started = time.process_time()
        facts = message_facts(raw)
        text = preview(raw)
        body = readable(raw)
        received = topmost_received(raw)
        assert time.process_time() - started < 1, path.name
        assert len(text) <= 2_000
        assert len(body.text.encode()) <= 1 << 20
        assert len(facts.refs) <= 100
        assert received is None or received.tzinfo is UTC
        names = [facts.sender, *facts.to, *facts.cc, *facts.reply_to]
        "".join([facts.subject, text, body.text, body.note, *body.attachments, *facts.refs]).encode()
        "".join(part for person in names for part in (person.name, person.address)).encode()
        assert all(len(name.encode()) <= 120 and "/" not in name for name in body.attachments)


def test_each_that_has_a_subject_and_a_sender_shows_them() -> None:
    for path in mails():
        head = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
        block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
        facts = message_facts(head)
        if re.search(rb"(?im)^subject[ \t]*:[ \t]*\S", block):
            assert facts.subject, path.name
        if re.search(rb"(?im)^from[ \t]*:[ \t]*\S", block):
            assert facts.sender.address or facts.sender.name, path.name
        if re.search(rb"(?im)^from[ \t]*:.*[\w.]+@[\w.]+", block):
            assert "@" in facts.sender.address, path.name


def told(parsed: dict[str, Any], name: str) -> Any:
    """Give the last value of a header in the parse result that stands beside a mail."""
    values = [field["value"] for field in parsed["parts"][0]["headers"] if field["name"] == name]
    return values[0] if values else None


def test_subject_and_sender_equal_the_parse_results_beside_them() -> None:
    compared = 0
    for path in sorted((corpora() / "email" / "dovecot-via-stalwart").glob("*.eml")):
        parsed = json.loads(path.with_suffix(".json").read_text())
        facts = message_facts(path.read_bytes())
        subject = told(parsed, "subject")
        if isinstance(subject, dict) and "Text" in subject:
            assert facts.subject.split() == subject["Text"].split(), path.name
            compared += 1
        sender = told(parsed, "from")
        if isinstance(sender, dict) and "List" in sender.get("Address", {}):
            first = sender["Address"]["List"][0]
            assert (facts.sender.address, facts.sender.name) == (first["address"] or "", first["name"] or ""), path.name
            compared += 1
    assert compared >= 14


def test_subjects_equal_the_decoded_structures_beside_them() -> None:
    compared = 0
    for path in sorted((corpora() / "email" / "james-mime4j").glob("*.msg")):
        oracle = path.with_name(path.stem + "_decoded.xml")
        if not oracle.exists():
            continue
        text = oracle.read_text(encoding="utf-8", errors="replace").split("</header>")[0]
        found = re.search(r"<field>\s*Subject\s*:(.*?)</field>", text, re.DOTALL | re.IGNORECASE)
        if found:
            shown = message_facts(path.read_bytes()).subject
            assert shown.split() == found[1].replace("&lt;", "<").replace("&amp;", "&").split(), path.name
            compared += 1
    assert compared >= 5


def test_addresses_equal_the_standard_librarys_where_it_reads_them() -> None:
    """The library is slow and raises on 26 of them: what it does read, it reads as we do."""
    compared = different = 0
    for path in mails():
        raw = path.read_bytes()
        parsed = email.message_from_bytes(raw[:200_000], policy=email.policy.compat32)
        theirs = email.utils.parseaddr(str(parsed.get("from", "")))[1]
        ours = message_facts(raw).sender.address
        if theirs and theirs.isascii() and "@" in theirs:
            compared += 1
            different += theirs != ours
    assert compared > 120
    assert different <= 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mikel-mail/emails_multi_charset_ks_c_5601-1987.eml", "스티해"),
        ("mikel-mail/emails_multi_charset_japanese_iso_2022.eml", "すみません。"),
        ("dovecot-via-stalwart/malformed_021.eml", "áóúäöüß"),
        ("mimekit/messages_japanese.txt", "日本語が"),
        ("mimekit/messages_multipart-related-mhtml.txt", "def"),
        ("enmime/testdata_low-quality_bad-final-boundary.raw", "A text section"),
        ("flanker/messages_missing-boundaries.eml", "This is a broken message"),
        ("james-mime4j/test_resources_testmsgs_boundary-name-clash.msg", "Please see attachment"),
    ],
)
def test_hard_ones_give_their_words(name: str, words: str) -> None:
    raw = (corpora() / "email" / name).read_bytes()
    assert words in preview(raw)
    assert words in readable(raw).text


def test_attachments_are_named_as_their_senders_did() -> None:
    folder = corpora() / "email"
    for name, attachment in (
        ("mikel-mail/emails_multi_charset_japanese_attachment.eml", "てすと.txt"),
        ("mikel-mail/emails_attachment_emails_attachment_with_quoted_filename.eml", "Eelanalüüsi päring.jpg"),
        ("enmime/testdata_mail_mime-duplicate-param.raw", "Invoice_302232133150612.pdf"),
    ):
        assert attachment in readable((folder / name).read_bytes()).attachments


def test_the_topmost_received_line_counts() -> None:
    raw = (corpora() / "email" / "flanker" / "messages_multi-received-headers.eml").read_bytes()
    lines = re.findall(rb"(?im)^received:", raw)
    assert len(lines) > 1
    found = topmost_received(raw)
    assert found is not None
    assert found.date() == datetime(2011, 2, 9, tzinfo=UTC).date()
