from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from daybreak.holidays import kept, lookup

CHRISTMAS = date(2026, 12, 25)


def test_what_is_kept_is_what_the_edition_says(tmp_path: Path) -> None:
    assert kept("DE-BE", tmp_path)(2026) == lookup("DE-BE")(2026)
    assert kept("DE-BE", tmp_path)(2026) == lookup("DE-BE")(2026)
    assert CHRISTMAS in kept("DE-BE", tmp_path)(2026)


def test_the_second_time_the_edition_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept("DE-BE", tmp_path)(2026)
    monkeypatch.setitem(sys.modules, "holidays", None)
    assert kept("DE-BE", tmp_path)(2026) == before
    with pytest.raises(ImportError):
        kept("DE-BE", tmp_path)(2027)


@pytest.mark.parametrize("damage", ["", "{", '{"edition": "0.1", "years": {"2026": {}}}', '{"edition": 3}'])
def test_a_file_that_is_damaged_or_of_another_version_is_made_anew(tmp_path: Path, damage: str) -> None:
    kept("DE-BE", tmp_path)(2026)
    (file,) = tmp_path.glob("*.json")
    file.write_text(damage, "utf-8")
    assert CHRISTMAS in kept("DE-BE", tmp_path)(2026)
    assert "2026-12-25" in json.loads(file.read_text("utf-8"))["years"]["2026"]


@pytest.mark.parametrize("region", ["XX", "DE-XX", "../DE", "DE/BE"])
def test_an_unknown_region_is_an_error_and_leaves_no_file(tmp_path: Path, region: str) -> None:
    with pytest.raises(ValueError, match="No public holidays"):
        kept(region, tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert CHRISTMAS in kept("DE-BE", tmp_path / "file" / "none")(2026)
