"""From a real Maildir to the queue and back, by commands alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY, make_home
from a_script import Script

from boundaries.policy.model import WEEKDAYS
from daybreak.documents import from_document
from daybreak.entries import AccountRecord
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change

MAIL = """\
Received: from acme.example by x.example; {received}
From: {sender}
To: noor@x.example
Subject: {subject}
Message-ID: <{name}@acme.example>
{more}
{text}
"""


class Post:
    """A Maildir, a home that reads it, and the commands."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.home = make_home(folder / "home", POLICY)
        self.script = Script(folder / "home", capsys)
        for name in ("cur", "new", "tmp"):
            (folder / "mail" / name).mkdir(parents=True)
        connected = ("connect", "maildir", "work", "--set", f"path={folder / 'mail'}")
        self.script(*connected, "--set", "address=noor@x.example")

    def deliver(self, name: str, received: str, *, sender: str = "Mara <mara@acme.example>", **fields: str) -> None:
        known = {"subject": f"Copy {name}", "text": "Is it ready?", "more": ""}
        text = MAIL.format(name=name, received=received, sender=sender, **(known | fields))
        (self.folder / "mail" / "new" / f"{name}.host").write_text(text, "utf-8")

    def subjects(self, at: str, *words: str) -> list[str]:
        return [row["subject"] for row in self.script.json("queue", *words, at=at)]


@pytest.fixture
def post(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Post:
    return Post(tmp_path, capsys)


def test_a_maildir_becomes_the_queue_in_order(post: Post) -> None:
    post.deliver("1", "Mon, 23 Nov 2026 09:12:00 +0100")
    post.deliver("2", "Thu, 19 Nov 2026 09:12:00 +0100", sender="gil@globex.example")
    post.deliver("3", "Mon, 23 Nov 2026 09:00:00 +0100", more="List-Id: <news.example>")
    post.deliver("4", "Mon, 23 Nov 2026 09:30:00 +0100", sender="Sam <sam@else.example>")
    ten = "2026-11-23T10:00:00+01:00"
    assert post.script("sync", "--at", ten) == "work: 4 new messages, 0 changed\n"
    rows = post.script.json("queue", at=ten)
    assert [(row["subject"], row["band"]) for row in rows] == [
        ("Copy 2", "overdue"),
        ("Copy 1", "today"),
        ("Copy 4", "later"),
        ("Copy 3", "no-answer"),
    ]
    assert rows[0]["from"] == {"name": "", "address": "gil@globex.example"}
    assert rows[1]["received_at"] == "2026-11-23T09:12:00+01:00"
    assert [row["client_known"] for row in rows] == [True, True, False, True]
    (account,) = post.script.json("accounts", at=ten)
    assert account == {
        "name": "work",
        "kind": "maildir",
        "capabilities": ["fetch", "mark", "watch"],
        "health": "ok",
        "last_sync": "2026-11-23T10:00:00+01:00",
        "error": None,
        "shows": [],
        "remark": None,
    }


def test_a_mail_without_subject_and_sender_has_empty_texts_in_json(post: Post) -> None:
    later = WEEKDAYS[(datetime.now(UTC).weekday() + 3) % 7]
    post.home.policy.write_text(f'[me]\nname = "Noor"\ntimezone = "UTC"\n[hours]\n{later} = ["09:00-17:00"]\n', "utf-8")
    (post.folder / "mail" / "new" / "1.host").write_text("X-Nothing: at all\n\n", "utf-8")
    post.script("sync")
    (row,) = json.loads(post.script("queue", "--held", "--json"))
    assert (row["from"], row["subject"]) == ({"name": "", "address": ""}, "")
    shown = json.loads(post.script("show", row["id"], "--json"))
    assert (shown["from"], shown["messages"][0]["from"]) == (row["from"], row["from"])
    assert "(no subject)" in post.script("queue", "--held")
    said = post.script("show", row["id"])
    assert "(no sender)" in said or "held until" in said, "it came now, at whatever hour that is"


def test_done_stays_done_over_a_sync_and_is_taken_back(post: Post) -> None:
    post.deliver("1", "Mon, 23 Nov 2026 09:12:00 +0100")
    post.script("sync")
    (row,) = json.loads(post.script("queue", "--held", "--json"))
    post.script("done", row["id"])
    post.script("sync")
    assert json.loads(post.script("queue", "--held", "--json")) == []
    assert json.loads(post.script("queue", "--held", "--json")) == []
    post.script("undo")
    assert len(json.loads(post.script("queue", "--held", "--json"))) == 1


def test_a_promise_closed_elsewhere_is_kept_by_a_sync_from_cron(post: Post) -> None:
    post.deliver("1", "Mon, 23 Nov 2026 09:12:00 +0100")
    post.script("sync", "--at", "2026-11-23T09:13:00+01:00")
    new = post.folder / "mail" / "new" / "1.host"
    new.rename(post.folder / "mail" / "cur" / "1.host:2,RS")
    post.script("sync", "--at", "2026-11-23T09:30:00+01:00")
    assert post.subjects("2026-11-23T09:31:00+01:00") == []
    store = DurableStore(post.home.data)
    assert [document["how"] for document in store.items("promises").values()] == ["elsewhere"]
    store.close()


def test_a_sync_from_cron_suspects_once(post: Post) -> None:
    night = "2026-11-23T22:00:00+01:00"
    post.deliver("1", "Mon, 23 Nov 2026 21:40:00 +0100", text="I need this tonight, please send it tonight.")
    post.script("sync", "--at", night)
    assert post.script.json("status", at=night)["suspected"] == 1
    post.script("sync", "--at", night)
    (entry,) = post.script.json("violations", at=night)
    assert (entry["kind"], entry["severity"], entry["state"]) == ("after-hours", 1, "suspected")
    assert entry["evidence"][0]["message_id"] == "1@acme.example"
    post.script("violation", "confirm", entry["id"][:4])
    assert post.script.json("status", at=night)["suspected"] == 0


def test_sync_fails_in_part_with_three(post: Post) -> None:
    post.script("connect", "maildir", "other", "--set", f"path={post.folder / 'mail'}")
    accounts = post.home.accounts
    accounts.write_text(accounts.read_text().replace(str(post.folder / "mail"), str(post.folder / "gone"), 1))
    post.script("sync", code=3)
    assert "work" in post.script.err
    assert {row["name"]: row["health"] for row in json.loads(post.script("accounts", "--json"))}["other"] == "ok"


def test_an_account_that_cannot_answer_is_said_and_the_thread_stays(post: Post) -> None:
    post.deliver("1", "Mon, 23 Nov 2026 09:12:00 +0100")
    post.script("sync")
    (row,) = json.loads(post.script("queue", "--held", "--json"))
    post.script("reply", row["id"], "--template", "received", code=1)
    assert "cannot send answers" in post.script.err
    assert len(json.loads(post.script("queue", "--held", "--json"))) == 1
    store = DurableStore(post.home.data)
    assert from_document(store.items("accounts")["work"], AccountRecord).health == "ok"
    store.close()


def test_show_and_day_have_their_shapes(post: Post) -> None:
    post.deliver("1", "Mon, 23 Nov 2026 09:12:00 +0100", text="URGENT!!! Is it ready?")
    ten = "2026-11-23T10:00:00+01:00"
    post.script("sync", "--at", ten)
    (row,) = post.script.json("queue", at=ten)
    shown = post.script.json("show", row["id"], at=ten)
    assert {key: shown[key] for key in row if key != "messages"} == {key: row[key] for key in row if key != "messages"}
    assert shown.keys() - row.keys() == {"ignored", "facts"}
    (message,) = shown["messages"]
    assert message.keys() == {"id", "from", "at", "text", "whole", "from_me", "notes"}
    assert (message["at"], message["text"].strip()) == ("2026-11-23T09:12:00+01:00", "URGENT!!! Is it ready?")
    day = post.script.json("day", at=ten)
    assert day.keys() == {"date", "state", "until", "windows", "blocks", "meetings", "transitions", "breaks"}
    assert (day["date"], len(day["windows"]), day["breaks"]["taken"]) == ("2026-11-23", 2, 0)


def test_every_place_of_a_status_format(post: Post) -> None:
    places = "{state} {until} {owed} {overdue} {held} {break_in}"
    # No dashboard runs, so nobody counts towards a break.
    assert post.script("status", "--format", places, "--at", "2026-11-23T09:05:00+01:00") == "available 12:30 0 0 0\n"
    assert post.script("status", "--format", places, "--at", "2026-11-23T20:00:00+01:00") == "off Tue 09:00 0 0 0\n"
    for wrong in ("{state.real}", "{0}", "{", "{state!x}", "{owed:%d}"):
        post.script("status", "--format", wrong, code=2)


def test_no_option_is_taken_by_its_beginning(post: Post) -> None:
    post.script("queue", "--cli", "Acme", code=2)
    post.script("--hom", "/nowhere", "queue", code=2)


def test_a_closed_day_shows_a_number(post: Post) -> None:
    post.deliver("1", "Mon, 23 Nov 2026 09:12:00 +0100")
    post.script("sync")
    store = DurableStore(post.home.data)
    closed = Change("days", "2026-11-23", {"closed_at": "2026-11-23T15:00:00+00:00"})
    store.commit("close", [closed], at=at(23, "16:00"))
    store.close()
    evening = "2026-11-23T16:30:00+01:00"
    assert post.subjects(evening) == []
    assert "1 held until tomorrow 09:00" in post.script("queue", "--at", evening)
    assert post.script.json("status", at=evening)["state"] == "wound-down"
    assert post.subjects(evening, "--held") == ["Copy 1"]


def test_what_the_store_mended_is_said_on_standard_error(post: Post) -> None:
    post.deliver("1", "Mon, 23 Nov 2026 09:12:00 +0100")
    post.script("sync")
    store = DurableStore(post.home.data)
    store.compact()
    store.close()
    damaged = max(post.home.data.glob("messages*"), key=lambda path: path.stat().st_size)
    damaged.write_bytes(damaged.read_bytes()[:-40] + b"\0" * 40)
    assert len(json.loads(post.script("queue", "--held", "--json"))) == 1
    assert "messages" in post.script.err
    assert post.script.err.startswith("daybreak: ")
