"""The headers by which a mail forbids an automatic answer: each line with its opposite."""

from __future__ import annotations

import pytest

from connectors.mime.headers import message_facts

PLAIN = b"From: Mara <mara@acme.example>\r\nTo: noor@x.example\r\nSubject: Copy\r\n"


def facts(header: bytes) -> tuple[str, str]:
    found = message_facts(header + b"\r\n" + PLAIN + b"\r\nIs it ready?\r\n")
    return found.automatic, found.hushed


@pytest.mark.parametrize(
    ("header", "named"),
    [
        (b"Return-Path: <>", "Return-Path"),
        (b"Return-Path:   < >", "Return-Path"),
        (b"Return-Path: <bounces+77@esp.example>", "Return-Path"),
        (b"Return-Path: <owner-talk@lists.example>", "Return-Path"),
        (b"Return-Path: <MAILER-DAEMON>", "Return-Path"),
        (b"X-Auto-Response-Suppress: All", "X-Auto-Response-Suppress"),
        (b"X-Auto-Response-Suppress: DR, OOF, AutoReply", "X-Auto-Response-Suppress"),
        (b"X-Autoreply: yes", "X-Autoreply"),
        (b"X-Loop: noor@x.example", "X-Loop"),
        (b"X-Failed-Recipients: a@b.example", "X-Failed-Recipients"),
        (b"X-BeenThere: talk@lists.example", "X-Beenthere"),
        (b"Mailing-List: talk", "Mailing-List"),
        (b"X-Spam-Flag: YES", "X-Spam-Flag"),
        (b"X-Spam-Status: Yes, score=11.2 required=5.0", "X-Spam-Status"),
        (b"X-Spam: yes", "X-Spam"),
        (b"Sender: talk-request@lists.example", "Sender"),
        (b"Content-Type: multipart/report; report-type=delivery-status; boundary=x", "Content-Type"),
    ],
)
def test_a_header_that_forbids_it_is_named(header: bytes, named: str) -> None:
    assert facts(header) == ("", named)


@pytest.mark.parametrize(
    "header",
    [
        b"Return-Path: <mara@acme.example>",
        b"Return-Path: <mara@acme.example>\r\nReturn-Path: <>",
        b"X-Auto-Response-Suppress: None",
        b"Auto-Submitted: no",
        b"Auto-Submitted: NO (a person wrote this)",
        b"Precedence: normal",
        b"X-Spam-Flag: NO",
        b"X-Spam-Status: No, score=-1.0 required=5.0",
        b"Sender: mara@acme.example",
        b"Content-Type: multipart/mixed; boundary=x",
        b"X-Mailer: no-reply tools",
    ],
)
def test_its_opposite_leaves_a_persons_mail_a_persons(header: bytes) -> None:
    automatic, hushed = facts(header)
    assert hushed == ""
    assert automatic == ""


@pytest.mark.parametrize(
    ("header", "named"),
    [
        (b"List-Id: <talk.example>", "List-Id"),
        (b"List-Unsubscribe: <https://x.example>", "List-Unsubscribe"),
        (b"list-anything-at-all: x", "List-Anything-At-All"),
        (b"Auto-Submitted: auto-replied", "Auto-Submitted"),
        (b"Auto-Submitted: auto-generated; x=y", "Auto-Submitted"),
        (b"Precedence: Bulk", "Precedence"),
        (b"Precedence: list", "Precedence"),
        (b"Precedence: junk", "Precedence"),
        (b"Precedence: bulk (a newsletter)", "Precedence"),
        (b"Precedence: first-class, list", "Precedence"),
        (b"Precedence: auto_reply", "Precedence"),
        (b"Auto-Submitted:", "Auto-Submitted"),
    ],
)
def test_what_is_automatic_is_named_as_before(header: bytes, named: str) -> None:
    assert facts(header)[0] == named
