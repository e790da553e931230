"""Kills and failing disks at every system call: what was acknowledged is there once, what was refused is not."""

from __future__ import annotations

import random
import re
import resource
import signal
import subprocess
from pathlib import Path

import pytest
from store_trials import check, command, environment, said, under_strace

from servers import require

SOME = [
    ("pwrite64", 1),
    ("pwrite64", 4),
    ("pwrite64", 9),
    ("fsync", 3),
    ("fsync", 6),
    ("fdatasync", 2),
    ("fdatasync", 7),
    ("rename", 2),
    ("rename", 4),
    ("rename", 6),
    ("rename", 7),
    ("rename", 8),
    ("unlink", 2),
]


@pytest.mark.parametrize(("call", "when"), SOME)
def test_killed_at_a_call_nothing_acknowledged_is_lost(tmp_path: Path, call: str, when: int) -> None:
    run = under_strace(tmp_path / "data", call, "signal=KILL", when)
    assert run.returncode != 0, run.stderr
    check(tmp_path / "data", said(run.stdout, "ok"))


@pytest.mark.parametrize(
    ("call", "error", "when"),
    [("pwrite64", "ENOSPC", 5), ("fdatasync", "EIO", 5), ("fsync", "EIO", 4), ("rename", "ENOSPC", 4)],
)
def test_a_failing_disk_is_said_and_the_next_action_works(tmp_path: Path, call: str, error: str, when: int) -> None:
    run = under_strace(tmp_path / "data", call, f"error={error}", when)
    assert run.returncode == 0, run.stderr
    assert said(run.stdout, "no"), run.stdout
    assert not said(run.stdout, "wrong")
    check(tmp_path / "data", said(run.stdout, "ok"), unacknowledged=0)


def test_the_error_names_the_file_and_what_to_do(tmp_path: Path) -> None:
    run = under_strace(tmp_path / "data", "pwrite64", "error=ENOSPC", 3)
    line = next(line for line in run.stdout.splitlines() if line.startswith("no "))
    assert "journal-00000001.log: the disk is full. Free some space and do it again" in line


@pytest.mark.parametrize(("what", "refused"), [("signal=KILL", 0), ("error=EIO", 1), ("error=ENOSPC", 1)])
def test_a_torn_tail_that_cannot_be_cut_harms_nothing(tmp_path: Path, what: str, refused: int) -> None:
    before = subprocess.run(
        command(tmp_path, count=4), capture_output=True, text=True, check=True, env=environment(), timeout=60
    )
    (journal,) = tmp_path.glob("journal-*.log")
    with journal.open("ab") as file:
        file.write(b'000000ff 12345678 {"id":"half')
    run = under_strace(tmp_path, "ftruncate", what, 1)
    assert (run.returncode == 0) == bool(refused)
    assert len(said(run.stdout, "no")) == refused
    check(tmp_path, said(before.stdout, "ok") + said(run.stdout, "ok"), unacknowledged=0)


def test_the_order_of_calls_survives_a_power_cut(tmp_path: Path) -> None:
    """No name for data that is not on the disk, and no acknowledgement before it: what kills cannot show."""
    trace = tmp_path / "trace"
    strace = [require("strace", "strace"), "-f", "-y", "-qq", "-o", str(trace)]
    subprocess.run(
        [*strace, "-e", "trace=pwrite64,fdatasync,fsync,rename,write", *command(tmp_path / "data")],
        check=True,
        capture_output=True,
        env=environment(),
        timeout=60,
    )
    unsynced: set[str] = set()
    renamed = acknowledged = 0
    names_pending = False
    for line in trace.read_text().splitlines():
        path = next(iter(re.findall(r"<([^>]*)>", line)), "")
        if "pwrite64(" in line:
            unsynced.add(path)
        elif "fdatasync(" in line:
            unsynced.discard(path)
        elif "fsync(" in line:
            names_pending = False
        elif "rename(" in line:
            source = line.split('"')[1]
            assert source not in unsynced, line
            names_pending = True
            renamed += 1
        elif "write(1<" in line and '"ok ' in line:
            assert not unsynced, line
            assert not names_pending, line
            acknowledged += 1
    assert acknowledged == 6
    assert renamed > 10


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(
    ("call", "at_least"),
    [
        ("write", 6),
        ("pwrite64", 20),
        ("fsync", 14),
        ("fdatasync", 20),
        ("rename", 15),
        ("unlink", 1),
    ],
)
def test_killed_at_every_call(tmp_path: Path, call: str, at_least: int) -> None:
    when = 0
    while True:
        when += 1
        folder = tmp_path / str(when)
        run = under_strace(folder, call, "signal=KILL", when)
        check(folder, said(run.stdout, "ok"))
        if run.returncode == 0:
            break
        # the same state carried on: damage would add up
        again = subprocess.run(
            command(folder), capture_output=True, text=True, check=True, env=environment(), timeout=60
        )
        check(folder, said(run.stdout, "ok") + said(again.stdout, "ok"))
    assert when - 1 >= at_least, "strace did not reach the calls that it should"


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("call", ["pwrite64", "fsync", "fdatasync", "rename"])
def test_an_error_at_every_call(tmp_path: Path, call: str, error: str) -> None:
    when = 0
    while True:
        when += 1
        folder = tmp_path / str(when)
        run = under_strace(folder, call, f"error={error}", when)
        assert run.returncode == 0, run.stderr
        assert not said(run.stdout, "wrong")
        check(folder, said(run.stdout, "ok"), unacknowledged=0)
        if len(said(run.stdout, "ok")) == 6 and not said(run.stdout, "no"):
            break


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_killed_at_random_150_times_on_the_same_state(tmp_path: Path) -> None:
    seeded = random.Random(23)
    acknowledged: list[str] = []
    for _ in range(150):
        child = subprocess.Popen(
            command(tmp_path, count=10_000, compact_every=17),
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        assert child.stdout is not None
        first = child.stdout.readline()
        try:
            child.wait(timeout=seeded.uniform(0, 0.12))
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
        output = first + child.stdout.read()
        child.wait()
        child.stdout.close()
        acknowledged += said(output, "ok")
        check(tmp_path, acknowledged, unacknowledged=150)
    assert len(acknowledged) > 150


def test_a_full_disk_loses_nothing_and_the_next_action_works_once_there_is_space(tmp_path: Path) -> None:
    """The file size limit stands for the disk: SIGXFSZ is ignored by Python, the write fails with EFBIG."""
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    full = subprocess.run(
        command(tmp_path, count=40, compact_every=1000),
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limit)),
        timeout=60,
    )
    assert said(full.stdout, "no")
    assert said(full.stdout, "ok")
    assert not said(full.stdout, "wrong")
    assert "may not grow" in full.stdout
    check(tmp_path, said(full.stdout, "ok"), unacknowledged=0)
    after = subprocess.run(
        command(tmp_path, count=5), capture_output=True, text=True, check=True, env=environment(), timeout=60
    )
    assert len(said(after.stdout, "ok")) == 5


@pytest.mark.parametrize("count", [100, pytest.param(1000, marks=[pytest.mark.long, pytest.mark.timeout(600)])])
def test_two_processes_on_one_home_lose_nothing(tmp_path: Path, count: int) -> None:
    children = [
        subprocess.Popen(
            command(tmp_path, name=name, count=count, compact_every=13),
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        for name in ("a", "b")
    ]
    outputs = [child.communicate(timeout=600)[0] for child in children]
    assert [child.returncode for child in children] == [0, 0]
    for name, output in zip(("a", "b"), outputs, strict=True):
        assert len(said(output, "ok")) == count
        check(tmp_path, said(output, "ok"), name=name, unacknowledged=0)
    assert not [path for path in tmp_path.iterdir() if "corrupt" in path.name or path.suffix == ".tmp"]
