"""A secret from a program of the user's (`pass`, `age`, `systemd-creds`): where a machine has no keyring."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shlex
import signal
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from connectors.errors import NeedsUser
from connectors.secret import Secret

_LINE_LIMIT: Final = 1 << 20


async def run_secret_command(account: str, command: Sequence[str], limit: float = 15.0) -> Secret:
    """Run an argument list, without a shell, and give the first line that it prints.

    `limit` is in seconds; the program and what it started are ended when it is over. It gets no terminal, so
    that it cannot draw on the screen. `NeedsUser` names the account and the program, never what was printed.
    """
    if not command:
        raise NeedsUser(account, "Its secret_command is empty.", "Name a program.", field="secret_command")
    program = PurePath(command[0]).name
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
            limit=_LINE_LIMIT,
        )
    except (OSError, ValueError) as error:
        raise _failed(account, program, f"cannot be started ({type(error).__name__})") from None
    line = b""
    try:
        async with asyncio.timeout(limit):
            line = await _first_line(process)
            code = await process.wait()
    except TimeoutError:
        raise _failed(account, program, f"did not answer within {limit:g} s") from None
    except ValueError:
        raise _failed(account, program, "printed a line of more than 1 MiB") from None
    finally:
        await _end(process)
    if code != 0:
        raise _failed(account, program, f"ended with code {code}")
    secret = line.rstrip(b"\r\n").decode("utf-8", "replace")
    if not secret:
        raise _failed(account, program, "printed nothing")
    return Secret(secret)


def split_command(account: str, command: str) -> list[str]:
    """Split a command as written in `accounts.toml` into its arguments."""
    try:
        return shlex.split(command)
    except ValueError:
        raise NeedsUser(
            account, "A quote in secret_command is not closed.", "Close it.", field="secret_command"
        ) from None


async def _first_line(process: asyncio.subprocess.Process) -> bytes:
    stream = process.stdout
    if stream is None:
        return b""
    line = await stream.readline()
    await _drain(stream)
    return line


async def _drain(stream: asyncio.StreamReader) -> None:
    while await stream.read(1 << 16):
        pass


async def _end(process: asyncio.subprocess.Process) -> None:
    """End the program and its children, if they still run, and read what is left, so that nothing stays open."""
    if process.returncode is not None or process.stdout is None:
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(1):
            await _drain(process.stdout)
            await process.wait()


def _failed(account: str, program: str, how: str) -> NeedsUser:
    return NeedsUser(
        account,
        f"The secret_command {program!r} {how}.",
        "Run it in a terminal to see why; it must print the secret on its first line.",
        field="secret_command",
    )
