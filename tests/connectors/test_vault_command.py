from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from connectors.errors import NeedsUser
from connectors.secret import Secret
from connectors.vault import MemoryVault, json_secret, read_json, run_secret_command, source_for


def python(source: str) -> list[str]:
    return [sys.executable, "-c", source]


async def test_the_first_line_is_the_secret() -> None:
    assert await run_secret_command("work", python("print('s3cret ü\\nuser: me')")) == Secret("s3cret ü")


async def test_no_shell_reads_the_arguments() -> None:
    secret = await run_secret_command("work", [*python("import sys; print(sys.argv[1])"), "$(id); `id` && x"])
    assert secret == Secret("$(id); `id` && x")


async def test_output_after_the_first_line_does_not_block() -> None:
    assert await run_secret_command("work", python("print('a'); print('b' * 5_000_000)")) == Secret("a")


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (python("print('s3cret'); raise SystemExit(3)"), "ended with code 3"),
        (python("print()"), "printed nothing"),
        (python("print('s3cret' * 400_000)"), "more than 1 MiB"),
        (["/no/such/program"], "'program' cannot be started"),
        (["a\0b"], "cannot be started"),
        ([], "is empty"),
    ],
)
async def test_a_failing_command_is_named_and_never_quoted(command: list[str], sentence: str) -> None:
    with pytest.raises(NeedsUser, match=sentence) as told:
        await run_secret_command("work", command)
    assert told.value.account == "work"
    assert told.value.field == "secret_command"
    assert "s3cret" not in str(told.value)


async def test_a_command_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    mark = tmp_path / "alive"
    child = f"import time; time.sleep(1.2); open({str(mark)!r}, 'w')"
    source = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    started = time.monotonic()
    with pytest.raises(NeedsUser, match=r"did not answer within 0\.4 s"):
        await run_secret_command("work", python(source), limit=0.4)
    assert time.monotonic() - started < 1.1
    time.sleep(1.3)  # noqa: ASYNC251 - waits for the child that must not be there
    assert not mark.exists()


async def test_the_source_is_the_command_where_one_is_named() -> None:
    vault = MemoryVault()
    await vault.set("imap", "work", Secret("from the vault"))
    command = source_for("imap", "work", {"secret_command": "echo 'from a command'"}, vault)
    assert await command() == Secret("from a command")
    assert await source_for("imap", "work", {"secret_command": ""}, vault)() == Secret("from the vault")
    with pytest.raises(NeedsUser, match="quote"):
        source_for("imap", "work", {"secret_command": "echo 'open"}, vault)


async def test_a_missing_secret_says_how_to_give_it() -> None:
    vault = MemoryVault()
    with pytest.raises(NeedsUser, match="daybreak connect imap work") as told:
        await source_for("imap", "work", {}, vault)()
    assert told.value.field == "secret"
    await vault.set("imap", "work", Secret("x"))
    assert await vault.delete("imap", "work")
    assert not await vault.delete("imap", "work")


def test_a_secret_of_several_values_goes_there_and_back() -> None:
    secret = json_secret({"refresh_token": "rt", "obtained_at": 17})
    assert read_json("work", secret) == {"refresh_token": "rt", "obtained_at": 17}
    with pytest.raises(NeedsUser) as told:
        read_json("work", Secret("{s3cret"))
    assert "s3cret" not in str(told.value)
