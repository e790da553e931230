"""The wheel, built and installed into an environment of its own, without network, and used there."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the `bin` folder of a new environment in which only the wheel stands; its dependencies are borrowed."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(REPOSITORY)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    # Comes after the environment's own folder, so that the wheel's packages win over the editable ones.
    Path(site.stdout.strip(), "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python.parent


def _run(installed: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    world = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DAYBREAK"))}
    return subprocess.run(
        [installed / arguments[0], *arguments[1:]],
        check=False,
        capture_output=True,
        text=True,
        cwd=installed,
        env=world | environment,
        timeout=60,
    )


def test_every_room_comes_from_the_wheel(installed: Path) -> None:
    rooms = "boundaries, connectors, daybreak, themes, tui"
    found = _run(installed, "python", "-c", f"import {rooms}; print(tui.__file__, themes.__file__)")
    assert found.returncode == 0, found.stderr
    assert found.stdout.count(str(installed.parent)) == 2


def test_every_file_of_every_room_is_in_the_wheel(installed: Path) -> None:
    (wheel,) = installed.parents[1].glob("*.whl")
    with zipfile.ZipFile(wheel) as kept:
        names = set(kept.namelist())
    rooms = ("boundaries", "connectors", "daybreak", "themes", "tui")
    files = (file for room in rooms for file in (REPOSITORY / room).rglob("*") if file.is_file())
    wanted = {str(file.relative_to(REPOSITORY)) for file in files if file.suffix != ".pyc"}
    assert {"connectors/providers.toml", "daybreak/demo/policy.toml", "themes/day.toml"} <= wanted
    assert wanted - names == set()


def test_the_themes_are_in_the_wheel(installed: Path) -> None:
    found = _run(installed, "python", "-c", "import themes; print(*themes.names())")
    assert {"day", "paper", "contrast", "ansi"} <= set(found.stdout.split()), found.stderr


def test_the_demo_day_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    shown = _run(installed, "daybreak", "--demo", TERM="dumb", DAYBREAK_HOME=str(tmp_path))
    assert shown.returncode == 0, shown.stderr
    assert "Acme" in shown.stdout
    assert list(tmp_path.iterdir()) == []
