"""A private D-Bus session with a small service of ours on it: what a desktop would answer, or worse."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jeepney import HeaderFields, Message, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from servers import require

Answer = Callable[[Message], tuple[str, tuple[Any, ...]] | str | None]
"""Signature and body, the name of an error, or None for no answer at all."""

_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={0}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def bus(folder: Path) -> Iterator[str]:
    """Run a bus; give its address."""
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(folder / "bus"))
    command = [require("dbus-daemon", "dbus-daemon"), f"--config-file={config}", "--print-address=1", "--nofork"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
    finally:
        daemon.kill()
        daemon.wait()
        if daemon.stdout is not None:
            daemon.stdout.close()


class Service:
    """A service under a well-known name that answers as a test wants, and keeps what it was asked."""

    def __init__(self, address: str, name: str, answer: Answer) -> None:
        self.answer = answer
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self._connection = open_dbus_connection(bus=address)
        self._connection.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError, ValueError):
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            self.asked.append((message.header.fields[HeaderFields.member], message.body))
            told = self.answer(message)
            if isinstance(told, str):
                self._connection.send(new_error(message, told))
            elif told is not None:
                self._connection.send(new_method_return(message, *told))

    def close(self) -> None:
        """Leave the bus."""
        self._connection.sock.shutdown(2)
        self._thread.join(2)
        self._connection.close()
