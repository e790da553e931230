"""Leaving the program: at once, also where a server never says a word."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path

_CODE = """
import asyncio, sys
from pathlib import Path
from connectors.imap.account import ImapAccount
from connectors.imap.settings import read_settings
from connectors.secret import Secret
from daybreak import __main__
from daybreak.clock import SystemClock
from daybreak.commands import cli
from daybreak.day import Day
from daybreak.engine import Engine
from daybreak.home import Home
from daybreak.store.durable import DurableStore

async def secret():
    return Secret("x")

async def live():
    home, clock = Home.at(Path(sys.argv[1])), SystemClock()
    home.prepare()
    store = DurableStore(home.data)
    settings = {"address": "a@b.example", "host": "127.0.0.1", "port": sys.argv[2], "security": "plain"}
    account = ImapAccount(read_settings("dead", settings), secret)
    engine = Engine(home, clock, store, Day(home, store, clock), accounts=[account])
    await engine.start()
    await asyncio.sleep(1)
    await engine.stop()

def run():
    asyncio.run(live())
    print("stopped", flush=True)
    return 7

cli.main = run
__main__.main()
"""


def test_a_server_that_never_speaks_does_not_keep_the_program(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = str(silent.getsockname()[1])
        began = time.monotonic()
        command = [sys.executable, "-c", _CODE, str(tmp_path), port]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (7, "stopped\n"), done.stderr
    assert time.monotonic() - began < 6
