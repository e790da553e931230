"""What others see, by commands alone: turned on, from cron, drifted, mended, turned off."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from a_home import make_home
from a_script import Script

from boundaries.facts import Address, ChannelKind
from connectors.base import Account, Status
from connectors.errors import Refused
from connectors.memory import ShowingAccount
from connectors.vault import Vault
from daybreak.accounts import AccountEntry

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LATER = DAYS[(datetime.now(UTC).weekday() + 3) % 7]
POLICY = f"""\
[me]
name = "Noor"
timezone = "UTC"
[hours]
{LATER} = ["10:00-11:00"]   # the rest of the week is mine

[[client]]
name = "Acme"
people = ["mara@acme.example"]
"""


class Scene:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = make_home(folder, POLICY)
        self.home.accounts.write_text('[account.talk]\nkind = "memory"\nchannel = "chat"\n', encoding="utf-8")
        self.talk = ShowingAccount("talk", ChannelKind.CHAT, Address("noor@x.example"))
        self.script = Script(folder, capsys)

        def opened(_entry: AccountEntry, _vault: Vault) -> Account:
            return self.talk

        monkeypatch.setattr("daybreak.commands.sync.open_account", opened)

    async def text(self) -> str:
        shown = await self.talk.shown_status()
        return shown.text if shown else ""


@pytest.fixture
def scene(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Scene:
    return Scene(tmp_path, capsys, monkeypatch)


def test_it_is_off_until_it_is_turned_on(scene: Scene) -> None:
    assert scene.script("auto-reply") == "auto-reply and status: off\n"
    scene.script("sync")
    assert scene.talk.shown == []


def test_on_dry_run_and_off_carry_it_out_and_keep_the_file(scene: Scene) -> None:
    assert "on" in scene.script("auto-reply", "on")
    assert [each.text[:10] if each else "" for each in scene.talk.shown] == ["Away, back"]
    assert len(scene.talk.plans) == 1
    assert "# the rest of the week is mine" in scene.home.policy.read_text()
    assert 'mode = "on"' in scene.home.policy.read_text()
    scene.script("policy", "check")
    told = scene.script("auto-reply")
    assert "talk                 status      ✓ read back" in told
    assert "answers from the server" in told
    assert "dry run" in scene.script("auto-reply", "dry-run")
    assert [each is None for each in scene.talk.shown] == [False, True]
    assert "show “Away, back" in scene.script("auto-reply")
    scene.script("auto-reply", "off")
    assert [each is None for each in scene.talk.plans] == [False, True]
    assert scene.script("auto-reply") == "auto-reply and status: off\n"


def test_sync_from_cron_reads_back_and_names_drift(scene: Scene) -> None:
    scene.script("auto-reply", "on")
    scene.talk.tampered = True
    scene.script("sync", code=3)
    assert "talk: the automatic answer is not as it should be: somebody changed it there" in scene.script.err
    accounts = json.loads(scene.script("accounts", "--json"))
    assert [each["standing"] for each in accounts[0]["shows"]] == ["shown", "drift"]
    assert "auto-reply: ≠ drift: was changed or removed there" in scene.script("accounts")
    found = json.loads(scene.script("doctor", "--json", code=1))["findings"]
    wrong = next(each for each in found if each["what"] == "auto-reply")
    assert wrong["todo"] == "Put it back with: daybreak auto-reply mend"
    scene.script("auto-reply", "mend")
    assert not scene.talk.tampered
    scene.script("sync")
    scene.script("auto-reply", "mend", code=1)
    assert "nothing to mend" in scene.script.err


def test_a_refusal_is_said_and_named_in_json(scene: Scene) -> None:
    scene.talk.showing_failure = Refused("talk", "Your plan has no status.", "Ask your administrator.")
    scene.script("auto-reply", "on", code=3)
    assert "Your plan has no status. Ask your administrator." in scene.script.err
    document = json.loads(scene.script("auto-reply", "--json"))
    assert document["mode"] == "on"
    assert {each["standing"] for each in document["accounts"]} == {"refused"}
    assert document["accounts"][0].keys() == {"account", "what", "standing", "text", "until", "checked_at"}


async def test_a_status_of_the_users_own_comes_back(scene: Scene) -> None:
    scene.talk.by_hand(Status(text="Mornings only", until=datetime(2200, 1, 1, tzinfo=UTC)))
    await run(scene, "on")
    assert (await scene.text()).startswith("Away")
    await run(scene, "off")
    assert await scene.text() == "Mornings only"


async def run(scene: Scene, mode: str) -> None:
    import asyncio

    await asyncio.to_thread(scene.script, "auto-reply", mode)


def test_what_changes_something_refuses_another_time_and_a_home_without_a_policy(scene: Scene) -> None:
    scene.script("auto-reply", "on", "--at", "2026-11-23T10:00:00+01:00", code=2)
    assert scene.script("auto-reply", "--at", "2026-11-23T10:00:00+01:00")
    scene.script("auto-reply", "sometimes", code=2)
    scene.home.policy.unlink()
    scene.script("auto-reply", "on", code=1)
    assert "daybreak init" in scene.script.err


def test_what_a_command_changes_others_see_at_once_without_a_dashboard(scene: Scene) -> None:
    def seen() -> str:
        return asyncio.run(scene.text())

    scene.script("auto-reply", "on")
    night = seen()
    assert night.startswith("Away, back ")
    before = scene.talk.plans[-1]
    scene.script("away", "2099-06-01")
    assert seen() != night
    scene.script("back")
    assert seen() == night
    later = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()
    scene.script("exception", "add", later, "--closed")
    assert seen() != night
    after = scene.talk.plans[-1]
    assert before is not None
    assert after is not None
    assert after.absences[0].end - before.absences[0].end == timedelta(weeks=1)
    scene.script("undo")
    assert seen() == night
    scene.talk.showing_failure = Refused("talk", "Your plan has no status.", "Ask.")
    scene.script("away", "2099-06-01", code=3)
    assert "Your plan has no status." in scene.script.err


def test_while_it_is_off_a_command_asks_no_account(scene: Scene) -> None:
    scene.script("sync")
    scene.talk.showing_failure = Refused("talk", "Your plan has no status.", "Ask.")
    scene.script("away", "2h")
    scene.script("back")
    assert scene.talk.shown == []
