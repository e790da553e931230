"""Calendars while the day runs, on a real CalDAV server and on files; and the commands that have to do with them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from a_home import make_home
from a_script import Script
from always import always_open
from ical_text import calendar, simple, vevent
from radicale_server import PASSWORD, USER, RadicaleServer

from boundaries.facts import Address, ChannelKind
from connectors.base import Account
from connectors.caldav.account import CalDavAccount
from connectors.ics.account import IcsAccount
from connectors.memory import MemoryAccount
from connectors.secret import Secret
from daybreak.clock import SystemClock
from daybreak.day import Day
from daybreak.engine import Engine
from daybreak.home import Home
from daybreak.snapshot import Snapshot
from daybreak.store.durable import DurableStore

BERLIN = ZoneInfo("Europe/Berlin")
POLICY = always_open("Noor", "Europe/Berlin")
TEN = "2026-11-23T10:00:00+01:00"


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RadicaleServer]:
    server = RadicaleServer(tmp_path_factory.mktemp("radicale"))
    server.start()
    server.make("work")
    yield server
    server.stop()


def today(hour: int) -> datetime:
    return datetime.now(BERLIN).replace(hour=hour, minute=0, second=0, microsecond=0)


def put(server: RadicaleServer, title: str, hour: int, uid: str = "one") -> None:
    server.put("work", uid, simple(uid, today(hour), today(hour) + timedelta(minutes=30), title))


async def a_password() -> Secret:
    return Secret(PASSWORD)


async def nothing() -> Secret:
    raise AssertionError


class Running:
    """An engine with a calendar of a server, a file that is a web page, and a mailbox."""

    def __init__(self, folder: Path, server: RadicaleServer) -> None:
        home, clock = Home.at(folder), SystemClock()
        home.prepare()
        home.policy.write_text(POLICY)
        page = folder / "page.ics"
        page.write_text("<html>")
        self.store = DurableStore(home.data)
        accounts: list[Account] = [
            CalDavAccount("cal", {"url": server.url, "user": USER}, a_password),
            IcsAccount("team", str(page), "", nothing),
            MemoryAccount("work", ChannelKind.EMAIL, Address("noor@x.example")),
        ]
        self.engine = Engine(home, clock, self.store, Day(home, self.store, clock), accounts=accounts)

    @asynccontextmanager
    async def living(self) -> AsyncIterator[Engine]:
        await self.engine.start()
        try:
            yield self.engine
        finally:
            await self.engine.stop()

    async def until(self, true: Callable[[Snapshot], bool], seconds: float = 10) -> None:
        async with asyncio.timeout(seconds):
            while not true(self.engine.snapshot):  # noqa: ASYNC110 the condition is the test's
                await asyncio.sleep(0.01)

    def rows(self) -> list[str]:
        return [row.split(" ", 1)[1] for row in self.engine.log.path.read_text().splitlines()]


def titles(day: Snapshot) -> list[str]:
    return [str(each.title) for each in day.meetings]


def health(day: Snapshot) -> dict[str, str]:
    return {str(each.name): each.health for each in day.accounts}


async def test_entries_come_change_and_stay_while_the_server_is_away(tmp_path: Path, radicale: RadicaleServer) -> None:
    put(radicale, "Standup", 9)
    running = Running(tmp_path, radicale)
    async with running.living() as engine:
        await running.until(lambda day: titles(day) == ["Standup"] and health(day).get("work") == "ok")
        assert health(engine.snapshot)["team"] == "failing"
        assert any("team:" in notice and "a web page" in notice for notice in engine.snapshot.notices)
        put(radicale, "Standup, later", 11)
        await engine.sync()
        await running.until(lambda day: titles(day) == ["Standup, later"])
        radicale.stop()
        await engine.sync()
        await running.until(lambda day: health(day)["cal"] == "degraded")
        assert titles(engine.snapshot) == ["Standup, later"]
        assert health(engine.snapshot)["work"] == "ok"
        radicale.start()
        radicale.take("work", "one")
        await engine.sync()
        await running.until(lambda day: titles(day) == [] and health(day)["cal"] == "ok")
        about_cal = [row for row in running.rows() if "account=cal" in row]
    assert [row.split(" account=")[0] for row in about_cal] == ["account fails", "account recovered"]


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Script:
    make_home(tmp_path / "home", POLICY)
    return Script(tmp_path / "home", capsys)


NINE = datetime(2026, 11, 23, 9, tzinfo=BERLIN)
ENTRIES = calendar(
    simple("one", NINE, NINE + timedelta(minutes=15), "Standup"),
    simple("two", NINE + timedelta(days=1), NINE + timedelta(days=1, hours=1), "Review"),
    "BEGIN:VEVENT\r\nUID:broken\r\nEND:VEVENT\r\n",
)


def test_a_file_from_connect_to_disconnect(script: Script, tmp_path: Path) -> None:
    file = tmp_path / "mine.ics"
    file.write_bytes(ENTRIES)
    assert script("connect", "ics", "mine", "--set", f"file={file}") == (
        "mine is connected. It can: busy. Fetch with: daybreak sync mine\n"
    )
    said = "1 of its entries cannot be read and is left out."
    assert script("sync", "--at", TEN) == f"mine: 2 calendar entries at hand, 2 new, 0 changed; {said}\n"
    (row,) = script.json("sync", "mine")
    assert (row["name"], row["new"], row["changed"], row["entries"], row["remark"]) == ("mine", 0, 0, 2, said)
    (account,) = script.json("accounts")
    assert (account["capabilities"], account["health"], account["remark"]) == (["busy"], "ok", said)
    assert said in script("accounts")
    assert "meeting 09:00–09:15  Standup" in script("day", "--at", TEN)
    day = script.json("day")
    assert [each["title"] for each in day["meetings"]] == ["Standup"]
    assert day["meetings"][0]["start"] == "2026-11-23T09:00:00+01:00"
    assert {"kind": "meeting", "start": "2026-11-23T09:00:00+01:00", "end": "2026-11-23T09:15:00+01:00"} in day[
        "blocks"
    ]
    assert "it can: busy" in script("doctor")
    file.write_bytes(b"<html>")
    assert "a web page" in script("doctor", code=1)
    script("sync", "--at", TEN, code=1)
    assert "a web page" in script.err
    assert "Standup" in script("day", "--at", TEN)
    script("disconnect", "mine")
    assert not script.json("day")["meetings"]


def test_a_calendar_of_fifty_megabytes_is_a_word_on_its_account_and_the_others_go_on(
    script: Script, tmp_path: Path
) -> None:
    big, team = tmp_path / "big.ics", tmp_path / "team.ics"
    for name, file in (("big", big), ("team", team)):
        file.write_bytes(ENTRIES)
        script("connect", "ics", name, "--set", f"file={file}")
    script("sync", "--at", TEN)
    with big.open("r+b") as grown:
        grown.truncate(50 << 20)
    endless = vevent("DTSTART:20261123T100000Z", "DTEND:20261123T103000Z", "RRULE:FREQ=SECONDLY", uid="endless")
    team.write_bytes(calendar(simple("new", NINE, NINE + timedelta(hours=1), "Planning"), endless))
    assert "team: 1 calendar entry at hand" in script("sync", "--at", TEN, code=3)
    assert "big.ics has 50 MB. Up to 10 MB are read" in script.err
    health = {each["name"]: (each["health"], each["error"] or each["remark"]) for each in script.json("accounts")}
    assert health["team"] == ("ok", "1 of its entries cannot be read and is left out.")
    assert health["big"][0] == "failing"
    assert "Up to 10 MB are read" in health["big"][1]
    told = script("day", "--at", TEN)
    assert "Planning" in told
    assert "Standup" in told


@pytest.fixture
def published(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "www"
    folder.mkdir()
    (folder / "private-key-77.ics").write_bytes(ENTRIES)

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_address_is_a_secret_from_its_command(script: Script, published: str, tmp_path: Path) -> None:
    script("connect", "ics", "team", "--set", f"secret_command=echo {published}/private-key-77.ics")
    assert "2 calendar entries" in script("sync", "--at", TEN)
    shown = script("accounts") + script("doctor") + script("accounts", "--json")
    home = Home.at(tmp_path / "home")
    kept = "".join(path.read_text("utf-8", "replace") for path in home.data.rglob("*") if path.is_file())
    assert "private-key-77" not in shown + kept
    script("connect", "ics", "gone", "--set", f"secret_command=echo {published}/other.ics", code=1)
    assert "does not give the calendar any more (404)" in script.err
    assert [each["name"] for each in script.json("accounts")] == ["team"]


def test_an_address_is_asked_for_where_none_is_given(script: Script) -> None:
    script("connect", "ics", "team", code=1)
    assert "calendar's address" in script.err or "keyring" in script.err.lower()


def test_a_server_is_connected_by_url_and_user(script: Script, radicale: RadicaleServer) -> None:
    radicale.put("work", "two", simple("two", NINE, NINE + timedelta(hours=1), "Call"))
    settings = ("--set", f"url={radicale.url}", "--set", f"user={USER}")
    script("connect", "caldav", "cal", *settings, "--set", "secret_command=echo wrong", code=1)
    assert "does not let" in script.err
    script("connect", "caldav", "cal", *settings, "--set", f"secret_command=echo {PASSWORD}")
    assert script("sync", "--at", TEN).startswith("cal: 1 calendar entry at hand, 1 new")
    assert "meeting 09:00–10:00  Call" in script("day", "--at", TEN)
    script("connect", "caldav", "more", "--set", f"url={radicale.url}", code=2)
    assert "user" in script.err
