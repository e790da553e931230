"""Every mail of the corpus through `connect maildir`, `sync`, `queue`, `show`: nothing crashes, nothing is missing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable

from dashboard import User

from servers import corpora

SHOW_ALL = """
import contextlib, functools, io, json, sys
from daybreak.commands.cli import main
from daybreak.commands.context import Context
opened = Context.day
home_opened_once = functools.cache(lambda: opened(Context.last))
def day(context):
    Context.last = context
    return home_opened_once()
Context.day = day
for thread in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(["--home", sys.argv[1], "show", thread])
    print(json.dumps([code, out.getvalue()]))
with open("/proc/self/status") as status:
    print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""
HEADER = r"(?i)^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?%s:[ \t]*%s"
SUBJECT, SENDER = (re.compile((HEADER % what).encode()) for what in (("subject", r"\w"), ("from", r"[^\n]*\w@\w")))
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")


def fill(user: User) -> list[bytes]:
    """Put every mail of the corpus into a Maildir of the user's; gives them with the line ends of Unix."""
    mails = [path.read_bytes() for path in sorted((corpora() / "email").rglob("*")) if path.is_file()]
    for part in ("cur", "new", "tmp"):
        (user.folder / "Maildir" / part).mkdir(parents=True)
    for number, mail in enumerate(mails):
        (user.folder / "Maildir" / "new" / f"17000{number:05}.M{number}.test").write_bytes(mail)
    return [re.sub(rb"\r\n?", b"\n", mail) for mail in mails]


def test_every_mail_of_the_corpus_comes_through(alone: Callable[..., User]) -> None:
    mia = alone()
    mails = fill(mia)
    settings = ("--set", f"path={mia.folder / 'Maildir'}", "--set", "address=mia@example.test")
    mia.said("connect", "maildir", "local", *settings)
    assert f"local: {len(mails)} new messages" in mia.said("sync")
    rows = mia.queue()
    assert len(mails) > 200
    assert sum(row["messages"] for row in rows) == len(mails)
    assert sum(not row["subject"] for row in rows) <= sum(not SUBJECT.match(mail) for mail in mails)
    assert sum(not row["from"]["address"] for row in rows) <= sum(not SENDER.match(mail) for mail in mails)
    shown = subprocess.run(
        [sys.executable, "-c", SHOW_ALL, str(mia.root)],
        input=json.dumps([row["id"] for row in rows]),
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    assert not shown.stderr
    *told, peak = shown.stdout.splitlines()
    pages = [json.loads(page) for page in told]
    assert len(pages) == len(rows)
    for row, (code, page) in zip(rows, pages, strict=True):
        assert code == 0
        assert page.startswith(f"{row['subject'] or '(no subject)'}\n")
        assert not UNSAFE.search(page), page
    # Of the process itself: what children report as their own begins with what the test runner had.
    assert int(peak) < 200 * 1024


def test_the_corpus_stands_on_the_dashboard(alone: Callable[..., User]) -> None:
    mia = alone()
    mails = fill(mia)
    mia.said(
        "connect", "maildir", "local", "--set", f"path={mia.folder / 'Maildir'}", "--set", "address=mia@example.test"
    )
    with mia.dashboard() as screen:
        screen.shows("local ●")
        for _ in range(0, len(mails), 16):
            screen.type("j" * 16)
            screen.settle(0.07)
        screen.type("\r")
        screen.hides("QUEUE")
        screen.shows("why here")
        assert screen.usage().peak < 100
        assert screen.leave() == 0
