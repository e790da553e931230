"""Mail that is huge, broken or strange: it stands in the queue, opens, and harms nothing."""

from __future__ import annotations

import json
from pathlib import Path

from dashboard import User

NESTED = b"From: Jo Park <jo@acme.example>\r\nSubject: Deep inside\r\n" + b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (depth, depth) for depth in range(200)
)
ODD = {
    "Deep inside": NESTED + b"Content-Type: text/plain\r\n\r\nat the bottom\r\n",
    "Wide head": b"Subject: Wide head\r\nX-Wide: "
    + (b"y" * 900 + b"\r\n ") * 1_200
    + b"\r\nFrom: a@b.test\r\n\r\nx\r\n",
    "One long line": b"Subject: One long line\r\nX-Wide: " + b"y" * 1_048_576 + b"\r\nFrom: a@b.test\r\n\r\nx\r\n",
    "Many people": b"Subject: Many people\r\nFrom: a@b.test\r\nTo: "
    + b"p@q.test,\r\n " * 80_000
    + b"z@q.test\r\n\r\nx\r\n",
    "Endless " + "y" * 20: b"From: a@b.test\r\nSubject: Endless " + b"y" * 1_048_576 + b"\r\n\r\nx\r\n",
    "Klingon": b"From: a@b.test\r\nSubject: Klingon\r\n"
    b"Content-Type: text/plain; charset=x-klingon\r\n\r\ngr\xfc\xdfe dich\r\n",
    "Old times": b"From: a@b.test\r\nSubject: Old times\r\nDate: Tue, 1 Jan 1901 00:00:00 +0000\r\n\r\nold\r\n",
    "(no subject)": b"\r\nno header at all\r\n",
}


def put(user: User, name: str, mail: bytes) -> Path:
    """Put a mail where the server's own delivery would, whatever it is."""
    assert user.server is not None
    path = user.server.dir / "home" / user.address / "Maildir" / "new" / f"1700000000.{name}.test"
    path.write_bytes(mail)
    return path


LONG = "long and only its beginning was read"
SEEN = {
    "Deep inside": "Parts nested deeper than 30 are not shown: open it in your mail program.",
    "Wide head": LONG,
    "One long line": LONG,
    "Many people": LONG,
    "Endless y": LONG,
    "Klingon": "Your mail program may know it. grüße dich",
    "Old times": "The sender's date says 1901, which cannot be, and was not used",
    "Hundred million": "This mail is 100 MB large: only its beginning was read. Open it in your mail program",
    "(no subject)": "This mail has no header: it does not say who sent it",
}
"""What stands on the screen when the mail is opened."""


def put_large(user: User) -> None:
    with put(user, "large", b"").open("wb") as mail:
        mail.write(b"From: a@b.test\r\nSubject: Hundred million\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n")
        mail.write(b"--x\r\nContent-Type: application/zip; name=all.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        for _ in range(128):
            mail.write((b"A" * 76 + b"\r\n") * 10_000)
        mail.write(b"--x\r\nContent-Type: text/plain\r\n\r\nSee the attachment.\r\n--x--\r\n")


def test_odd_mail_stands_in_the_queue_and_opens(mia: User) -> None:
    mia.add_mailbox()
    mia.receives("First")
    for number, mail in enumerate(ODD.values()):
        put(mia, f"odd{number}", mail)
    put_large(mia)
    with mia.dashboard() as screen:
        for subject in SEEN:
            screen.shows(subject)
        for subject, text in SEEN.items():
            screen.type("/")
            screen.shows("esc All")
            screen.type(subject)
            screen.shows("1 match")
            screen.type("\r")
            screen.shows("enter open")
            screen.type("\r")
            screen.hides("QUEUE")
            screen.shows(text)
            screen.type("\x1b")
            screen.shows("1 match")
            if subject == "(no subject)":
                screen.type("r")
                screen.shows("there is nobody to answer. Press d for done.")
            screen.type("\x1b")
            screen.hides("1 match")
        assert screen.usage().peak < 100
        assert screen.leave() == 0
    rows = mia.queue()
    assert len(rows) == len(SEEN) + 1
    assert all(row["received_at"] >= "2023" for row in rows)
    for row in rows:
        printed, document = mia.said("show", row["id"]), json.loads(mia.said("show", row["id"], "--json"))
        for subject, text in SEEN.items():
            if row["subject"].startswith(subject):
                sentence = text.removesuffix(" grüße dich")
                assert sentence in printed
                assert any(sentence in note for note in document["messages"][0]["notes"])
