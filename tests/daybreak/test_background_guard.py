from __future__ import annotations

import asyncio
import logging
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from daybreak.background import Background
from daybreak.backoff import Backoff
from daybreak.clock import FixedClock
from daybreak.eventlog import EventLog, quiet_libraries, report, scrub

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def log(tmp_path: Path) -> EventLog:
    return EventLog(tmp_path / "log", FixedClock(NOON))


class _Quick(Backoff):
    def failed(self, retry_after: float | None = None, now: float | None = None) -> float:
        super().failed(retry_after, now)
        return 0.001


async def test_an_error_is_reported_and_takes_nothing_down(log: EventLog, tmp_path: Path) -> None:
    told: list[tuple[str, str]] = []
    background = Background(log, lambda account, error: told.append((account, type(error).__name__)))

    async def fails() -> None:
        raise ValueError("never expected")

    await background.once("sync", fails(), account="work")
    assert told == [("work", "ValueError")]
    assert 'crash where="sync work" error=ValueError' in log.path.read_text()
    [crash] = (tmp_path / "log").glob("crash-*.txt")
    assert "never expected" in crash.read_text()
    assert stat.S_IMODE(crash.stat().st_mode) == 0o600


async def test_what_is_kept_begins_again_after_an_error(log: EventLog) -> None:
    rounds: list[int] = []

    async def fails_twice() -> None:
        rounds.append(1)
        if len(rounds) < 3:
            raise RuntimeError

    await asyncio.wait_for(Background(log, backoff=_Quick).keep("loop", fails_twice), 5)
    assert len(rounds) == 3


async def test_stop_cancels_cleanly_and_reports_nothing(log: EventLog) -> None:
    told: list[str] = []
    ended: list[str] = []
    background = Background(log, lambda account, _error: told.append(account))

    async def waits() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("clean")

    background.once("a", waits())
    background.keep("b", waits)
    await asyncio.sleep(0.01)
    await background.stop(1)
    assert ended == ["clean", "clean"]
    assert told == []
    assert not log.path.exists()


async def test_stop_does_not_wait_for_a_task_that_will_not_end(log: EventLog) -> None:
    background = Background(log)
    free = asyncio.Event()

    async def stubborn() -> None:
        while not free.is_set():
            try:
                await free.wait()
            except asyncio.CancelledError:
                continue

    task = background.once("stubborn", stubborn())
    await asyncio.sleep(0.01)
    began = asyncio.get_running_loop().time()
    await background.stop(0.1)
    assert asyncio.get_running_loop().time() - began < 1
    free.set()
    await task


async def test_a_thread_that_fails_is_reported(log: EventLog) -> None:
    told: list[str] = []

    def fails() -> None:
        raise OSError("gone")

    thread = Background(log, lambda account, _error: told.append(account)).thread("t", fails, account="x")
    thread.join(5)
    assert thread.daemon
    assert told == ["x"]


def test_a_listener_that_fails_does_not_stop_the_others(log: EventLog) -> None:
    background = Background(log)
    heard: list[int] = []

    def fails(_value: int) -> None:
        raise KeyError

    assert not background.call("listener", fails, 1)
    assert background.call("listener", heard.append, 1)
    assert heard == [1]


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Authorization: Bearer abcdef123456", "abcdef123456"),
        ("authorization=Basic dXNlcjpwYXNz", "dXNlcjpwYXNz"),
        ("login failed password=hunter22 for noor", "hunter22"),
        ('{"refresh_token": "r-123456"}', "r-123456"),
        ("GET https://api.telegram.org/bot123456:AAH-xyz_0/getMe", "AAH-xyz_0"),
        ("slack xoxb-12-abc-def", "xoxb-12-abc-def"),
        ("google ya29.a0AfH6SMB", "ya29.a0AfH6SMB"),
        ("push https://noor:s3cret@git.example/x", "s3cret"),
        ("Set-Cookie: sid=31d4d96e407aad42", "31d4d96e407aad42"),
    ],
)
def test_no_credential_reaches_the_log(log: EventLog, text: str, secret: str) -> None:
    assert secret not in scrub(text)
    log.write("event", text=text)
    assert secret not in log.path.read_text()
    assert secret not in report("x", ValueError(text))


def test_one_record_is_one_clean_line(log: EventLog) -> None:
    log.write("account fails", account="work", error="no\nsecond line\x1b[31m", nothing="")
    [row] = log.path.read_text().splitlines()
    assert row.startswith("2026-11-24T12:00:00.000+00:00 account fails account=work error=")
    assert "\x1b" not in row
    assert "nothing" not in row
    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600


def test_the_log_is_bounded_to_two_files(tmp_path: Path) -> None:
    log = EventLog(tmp_path, FixedClock(NOON), limit=2_000)
    for number in range(200):
        log.write("event", number=number)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["events.log", "events.log.1"]
    assert all(path.stat().st_size <= 2_000 for path in tmp_path.iterdir())
    assert "number=199" in log.path.read_text()


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    log = EventLog(tmp_path / "log", FixedClock(NOON))
    log.write("event")
    assert log.crash("x", ValueError()) is None


def test_a_report_shows_the_way_but_no_local_variable() -> None:
    def deep(hidden: str) -> None:
        raise LookupError(len(hidden))

    with pytest.raises(LookupError) as caught:
        deep("hunter22")
    text = report("here", caught.value)
    assert "in deep" in text
    assert "hunter22" not in text


def test_libraries_warn_into_the_log_and_nowhere_else(log: EventLog, capfd: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before = list(root.handlers)
    try:
        quiet_libraries(log)
        quiet_libraries(log)
        logging.getLogger("httpx").info("GET https://x/bot1:secret")
        logging.getLogger("imapclient").warning("odd answer token=abc123")
        text = log.path.read_text()
        assert text.count("odd answer") == 1
        assert "abc123" not in text
        assert "GET" not in text
    finally:
        root.handlers[:] = before
    assert capfd.readouterr().err == ""


def test_backoff_grows_to_its_cap_and_heeds_the_server() -> None:
    backoff = Backoff(lambda: 1.0)
    assert [backoff.failed() for _ in range(11)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert backoff.failed(7.0) == 7.0
    assert backoff.failed(90_000.0) == 3600.0


def test_backoff_forgets_after_a_minute_of_health_only() -> None:
    backoff = Backoff(lambda: 1.0)
    for _ in range(5):
        backoff.failed(now=0)
    backoff.worked(10)
    assert backoff.failed(now=30) == 32
    backoff.worked(100)
    assert backoff.failed(now=161) == 1


def test_jitter_is_full() -> None:
    waits = [Backoff().failed() for _ in range(300)]
    assert min(waits) < 0.2
    assert max(waits) > 0.8
