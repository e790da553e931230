"""Hours and exceptions changed from the day and the command line: in the file itself, sound, and taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY, AtHome, at_home
from a_script import TEN, Script

from boundaries.availability import State
from boundaries.policy.hours import read_week
from boundaries.policy.model import NewException
from daybreak.intents import AddException, ChangeHours, RemoveException
from daybreak.live import DayError

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[AtHome]:
    home = at_home(tmp_path / "home", durable=True)
    yield home
    home.store.close()


def text(noor: AtHome) -> str:
    return noor.home.policy.read_text(encoding="utf-8")


def test_other_hours_hold_at_once_and_are_taken_back(noor: AtHome) -> None:
    receipt = noor.do(ChangeHours(read_week("mon-fri 10:00-12:00")))
    assert receipt.label == "Hours: Mon-Fri 10:00-12:00"
    assert noor.snapshot.availability.until == at(23, "12:00")
    assert 'timezone = "Europe/Berlin"   # where the wall clock hangs' in text(noor)
    noor.reopen()
    noor.day.undo()
    assert text(noor) == POLICY
    assert noor.snapshot.availability.until == at(23, "12:30")


def test_an_exception_holds_at_once_and_is_removed(noor: AtHome) -> None:
    closed = NewException(first=MONDAY, last=TUESDAY, hours=(), note="Trade fair")
    assert noor.do(AddException(closed)).label == "Exception added: Mon to Tue, closed, Trade fair"
    now = noor.snapshot.availability
    assert (now.state, now.until, now.why) == (State.DAY_OFF, at(25, "09:00"), "Trade fair")
    with pytest.raises(DayError, match="not there any more"):
        noor.do(RemoveException(0, TUESDAY))
    assert noor.do(RemoveException(0, MONDAY)).label == "Exception removed: Mon to Tue"
    assert text(noor) == POLICY
    noor.day.undo()
    assert noor.snapshot.availability.state is State.DAY_OFF


def test_an_exception_that_another_one_hides_is_told(noor: AtHome) -> None:
    noor.do(AddException(NewException(first=date(2026, 12, 24), last=date(2027, 1, 1), hours=())))
    later = noor.do(
        AddException(NewException(first=date(2026, 12, 28), last=date(2026, 12, 28), hours=("10:00-12:00",)))
    )
    assert later.label.endswith("; on dates of both, 24 Dec to 1 Jan holds as before: remove it first")
    slow = NewException(first=date(2026, 12, 28), last=date(2026, 12, 28), promise={"email": "2wd"})
    assert noor.do(AddException(slow)).label == "Exception added: 28 Dec, email 2wd"


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (NewException(first=TUESDAY, last=MONDAY, hours=()), "comes before"),
        (NewException(first=MONDAY, last=MONDAY), "Nothing differs"),
        (NewException(first=MONDAY, last=MONDAY, hours=("9-12",)), "is no window"),
        (NewException(first=MONDAY, last=MONDAY, promise={"email": "soon"}), "is no promise"),
    ],
)
def test_what_cannot_hold_changes_nothing(noor: AtHome, new: NewException, reason: str) -> None:
    with pytest.raises(DayError, match=reason):
        noor.do(AddException(new))
    assert text(noor) == POLICY
    assert noor.next_undo() == ""


def test_hours_that_never_open_are_refused(noor: AtHome) -> None:
    with pytest.raises(DayError, match="never open"):
        noor.do(ChangeHours({}))
    assert text(noor) == POLICY


def test_a_file_that_changed_since_is_not_put_back(noor: AtHome) -> None:
    noor.do(ChangeHours(read_week("mon-fri 10:00-12:00")))
    noor.home.policy.write_text(text(noor) + "# mine\n")
    with pytest.raises(DayError, match="was changed meanwhile"):
        noor.day.undo()
    assert text(noor).endswith("# mine\n")


def test_line_ends_and_links_stay_as_they_are(noor: AtHome) -> None:
    real = noor.home.policy.with_name("dotfiles.toml")
    real.write_bytes(POLICY.replace("\n", "\r\n").encode())
    noor.home.policy.unlink()
    noor.home.policy.symlink_to(real)
    noor.do(AddException(NewException(first=MONDAY, last=MONDAY, hours=())))
    raw = real.read_bytes()
    assert noor.home.policy.is_symlink()
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_without_a_policy_it_says_what_to_do(noor: AtHome) -> None:
    noor.home.policy.unlink()
    with pytest.raises(DayError, match="daybreak init"):
        noor.do(ChangeHours(read_week("mon 10:00-12:00")))


def test_the_command_lists_adds_and_removes(noor: AtHome, capsys: pytest.CaptureFixture[str]) -> None:
    noor.store.close()
    script = Script(noor.home.policy.parent, capsys, noor.clock)
    assert script("exception", "list") == "No date differs from the week.\n"
    words = ("--promise", "email=2wd", "--note", "Trade fair")
    assert "Exception added" in script("exception", "add", "2026-12-14", "2026-12-18", *words)
    script("exception", "add", "2026-12-24", "--closed")
    script("exception", "add", "2027-01-04", "--hours", "10:00-12:00", "13:00-14:00")
    assert script.json("exception", "list", at=TEN) == [
        {
            "from": "2026-12-14",
            "to": "2026-12-18",
            "hours": None,
            "promise": {"email": {"seconds": None, "working_days": 2}},
            "note": "Trade fair",
        },
        {"from": "2026-12-24", "to": "2026-12-24", "hours": [], "promise": {}, "note": ""},
        {
            "from": "2027-01-04",
            "to": "2027-01-04",
            "hours": ["10:00-12:00", "13:00-14:00"],
            "promise": {},
            "note": "",
        },
    ]
    assert script("exception", "list").splitlines()[0] == "2026-12-14 to 2026-12-18  email 2 working days  Trade fair"
    assert json.loads(script("exception", "remove", "2026-12-24", "--json"))["undoable"] is True
    script("exception", "remove", "2026-12-24", code=1)
    assert "No exception begins on 2026-12-24" in script.err
    assert len(script.json("exception", "list", at=TEN)) == 2
    script("undo")
    assert len(script.json("exception", "list", at=TEN)) == 3


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (("add", "soon", "--closed"), 2, "is no date"),
        (("add", "2026-12-24"), 1, "Nothing differs"),
        (("add", "2026-12-24", "--promise", "email"), 2, "a channel and a length"),
        (("add", "2026-12-24", "--hours", "9-12"), 1, "is no window"),
        (("add", "2026-12-24", "--closed", "--at", TEN), 2, "reading only"),
        (("remove", "2026-12-24", "--at", TEN), 2, "reading only"),
        ((), 2, "required"),
    ],
)
def test_what_is_wrong_is_said(
    noor: AtHome, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int, reason: str
) -> None:
    script = Script(noor.home.policy.parent, capsys, noor.clock)
    script("exception", *words, code=code)
    assert reason in script.err
    assert text(noor) == POLICY
