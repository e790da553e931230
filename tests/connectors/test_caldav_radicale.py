from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from dovecot import make_certificate
from ical_text import simple, stamp, vevent
from radicale_server import PASSWORD, USER, RadicaleServer

from connectors.base import Account
from connectors.caldav import collection
from connectors.caldav.account import CalDavAccount
from connectors.calendar_contract import END, HOUR, NINE, START, CalendarContract
from connectors.errors import Broken, NeedsUser, TryLater
from connectors.secret import Secret


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RadicaleServer]:
    server = RadicaleServer(tmp_path_factory.mktemp("radicale"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def work(radicale: RadicaleServer) -> Iterator[RadicaleServer]:
    """Give the server with an empty calendar "work"."""
    radicale.make("work")
    yield radicale
    radicale.delete("work")


def account(
    server: RadicaleServer, *, url: str = "", password: str = PASSWORD, calendars: str = "", ca_file: str = ""
) -> CalDavAccount:
    async def secret() -> Secret:
        return Secret(password)

    settings = {"url": url or server.url, "user": USER, "calendars": calendars, "ca_file": ca_file}
    return CalDavAccount("cal", settings, secret)


async def titles(cal: CalDavAccount) -> list[str]:
    return [each.title for each in await cal.events(START, END)]


class TestCalDav(CalendarContract):
    @pytest.fixture(autouse=True)
    def _source(self, work: RadicaleServer) -> None:
        self.server = work

    def make(self) -> Account:
        return account(self.server)

    async def put(self, uid: str, start: datetime, end: datetime, title: str) -> None:
        self.server.put("work", uid, simple(uid, start, end, title))

    async def take(self, uid: str) -> None:
        self.server.take("work", uid)


async def test_a_series_comes_with_its_exceptions_and_changes(work: RadicaleServer) -> None:
    cal = account(work)
    series = vevent(f"DTSTART:{stamp(NINE)}", "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=3", "SUMMARY:Standup", uid="s")
    work.put("work", "s", series)
    assert [each.start for each in await cal.events(START, END)] == [NINE + timedelta(days=day) for day in range(3)]
    second = NINE + timedelta(days=1)
    moved = vevent(
        f"DTSTART:{stamp(second + HOUR)}",
        "DURATION:PT30M",
        f"RECURRENCE-ID:{stamp(second)}",
        "SUMMARY:Standup\\, later",
        uid="s",
    )
    work.put("work", "s", series, moved)
    assert await titles(cal) == ["Standup", "Standup, later", "Standup"]
    work.take("work", "s")
    assert await titles(cal) == []


async def test_only_what_changed_is_fetched(work: RadicaleServer, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[int] = []
    fetch = collection.Collection._fetch

    async def noting(self: collection.Collection, server: object, keys: list[str], today: object) -> None:
        fetched.append(len(keys))
        await fetch(self, server, keys, today)  # type: ignore[arg-type]

    monkeypatch.setattr(collection.Collection, "_fetch", noting)
    monkeypatch.setattr(collection, "_BATCH", 10)
    for number in range(25):
        work.put("work", f"u{number}", simple(f"u{number}", NINE + number * HOUR, NINE + (number + 1) * HOUR, "x"))
    cal = account(work)
    assert len(await titles(cal)) == 25
    assert fetched == [10, 10, 5]
    await titles(cal)
    assert fetched == [10, 10, 5]
    work.put("work", "u3", simple("u3", NINE, NINE + HOUR, "changed"))
    assert "changed" in await titles(cal)
    assert fetched == [10, 10, 5, 1]


async def test_a_server_that_forgot_the_token_is_read_anew(work: RadicaleServer) -> None:
    cal = account(work)
    work.put("work", "a", simple("a", NINE, NINE + HOUR, "A"))
    work.put("work", "b", simple("b", NINE + HOUR, NINE + 2 * HOUR, "B"))
    assert await titles(cal) == ["A", "B"]
    work.take("work", "b")
    work.put("work", "c", simple("c", NINE + 3 * HOUR, NINE + 4 * HOUR, "C"))
    work.forget_tokens()
    assert await titles(cal) == ["A", "C"]
    work.take("work", "a")
    assert await titles(cal) == ["C"]


async def test_without_sync_collection_the_etags_tell(work: RadicaleServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection, "sync_collection", lambda _token: b"<no-report xmlns='DAV:'/>")
    cal = account(work)
    work.put("work", "a", simple("a", NINE, NINE + HOUR, "A"))
    assert await titles(cal) == ["A"]
    work.put("work", "a", simple("a", NINE, NINE + HOUR, "A2"))
    work.put("work", "b", simple("b", NINE + HOUR, NINE + 2 * HOUR, "B"))
    assert await titles(cal) == ["A2", "B"]
    work.take("work", "a")
    assert await titles(cal) == ["B"]


async def test_all_calendars_of_events_are_read_or_those_that_are_named(work: RadicaleServer) -> None:
    work.make("home")
    work.make("tasks", "VTODO")
    try:
        work.put("work", "a", simple("a", NINE, NINE + HOUR, "Work"))
        work.put("home", "b", simple("b", NINE, NINE + HOUR, "Home"))
        assert sorted(await titles(account(work))) == ["Home", "Work"]
        assert await titles(account(work, calendars="WORK")) == ["Work"]
        assert await titles(account(work, url=f"{work.url}/{USER}/home/")) == ["Home"]
        with pytest.raises(NeedsUser, match=r"no calendar 'wrok'.*There are: home, work") as caught:
            await account(work, calendars="wrok").probe()
        assert caught.value.field == "calendars"
    finally:
        work.delete("home")
        work.delete("tasks")


async def test_the_past_is_not_kept_and_the_future_is(work: RadicaleServer) -> None:
    cal = account(work)
    work.put("work", "old", simple("old", NINE - timedelta(days=900), NINE - timedelta(days=899), "Old"))
    work.put("work", "far", simple("far", NINE + timedelta(days=60), NINE + timedelta(days=60, hours=1), "Far"))
    assert await titles(cal) == []
    (calendar,) = cal._collections
    assert len(list(calendar.texts)) == 1
    later = await cal.events(START + timedelta(days=40), END + timedelta(days=40))
    assert [each.title for each in later] == ["Far"]


async def test_a_refusal_names_user_and_setting(work: RadicaleServer) -> None:
    with pytest.raises(NeedsUser, match=r"does not let .noor.* in") as caught:
        await account(work, password="wrong").probe()
    assert caught.value.field == "secret"
    assert "wrong" not in str(caught.value)
    with pytest.raises(Broken) as other:
        await account(work, url=f"{work.url}/other/private/").probe()
    assert other.value.field == "url"


async def test_an_authority_of_one_s_own_is_trusted_where_it_is_named(tmp_path: Path) -> None:
    cert, key = make_certificate(tmp_path / "tls")
    server = RadicaleServer(tmp_path / "radicale", (cert, key))
    server.start()
    try:
        server.make("work")
        server.put("work", "a", simple("a", NINE, NINE + HOUR, "A"))
        with pytest.raises(NeedsUser, match=r"is not trusted.*ca_file"):
            await account(server).probe()
        assert await titles(account(server, ca_file=str(cert))) == ["A"]
        with pytest.raises(NeedsUser, match="cannot be read") as caught:
            await account(server, ca_file=str(tmp_path / "none.pem")).probe()
        assert caught.value.field == "ca_file"
    finally:
        server.stop()


async def test_a_server_that_goes_and_comes_back(work: RadicaleServer) -> None:
    cal = account(work)
    work.put("work", "a", simple("a", NINE, NINE + HOUR, "A"))
    assert await titles(cal) == ["A"]
    work.stop()
    with pytest.raises(TryLater, match="cannot be reached"):
        await titles(cal)
    work.start()
    work.put("work", "b", simple("b", NINE + HOUR, NINE + 2 * HOUR, "B"))
    assert await titles(cal) == ["A", "B"]


async def test_a_calendar_that_vanished_is_looked_for_anew(work: RadicaleServer) -> None:
    work.make("home")
    work.put("home", "b", simple("b", NINE, NINE + HOUR, "Home"))
    cal = account(work)
    assert await titles(cal) == ["Home"]
    work.delete("home")
    with pytest.raises(Broken, match="no calendar at"):
        await titles(cal)
    assert await titles(cal) == []
