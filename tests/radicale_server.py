"""A real CalDAV server on a free loopback port: Radicale, with two users and the calendars that a test makes."""

from __future__ import annotations

import base64
import os
import shutil
import signal
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from importlib.util import find_spec
from pathlib import Path

from ical_text import calendar
from smtp_sink import free_port

from servers import missing

USER, PASSWORD = "noor@x.example", "secret-noor"
_CONFIG = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {dir}/users
htpasswd_encryption = plain
delay = 0
[rights]
type = owner_only
[storage]
filesystem_folder = {dir}/collections
[web]
type = none
[logging]
level = warning
"""
_MAKE = """<?xml version="1.0"?>
<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
<D:displayname>{name}</D:displayname>
<C:supported-calendar-component-set><C:comp name="{kind}"/></C:supported-calendar-component-set>
</D:prop></D:set></C:mkcalendar>"""


class RadicaleServer:
    """Started in a folder; may be stopped and started again on the same port."""

    def __init__(self, folder: Path, tls: tuple[Path, Path] | None = None) -> None:
        """`tls` names a certificate and its key."""
        if find_spec("radicale") is None:
            missing("radicale", "make setup")
        self.folder = folder
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "users").write_text(f"{USER}:{PASSWORD}\nother:secret-other\n")
        secure = "" if tls is None else f"ssl = True\ncertificate = {tls[0]}\nkey = {tls[1]}\n"
        self._trusted = None if tls is None else ssl.create_default_context(cafile=tls[0])
        config = _CONFIG.replace("[auth]", f"{secure}[auth]").format(port=self.port, dir=folder)
        (folder / "config").write_text(config)

    @property
    def url(self) -> str:
        """Give the server's address."""
        return f"{'http' if self._trusted is None else 'https'}://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "radicale", "--config", str(self.folder / "config")],
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONWARNINGS": "ignore"},
            )
        for _ in range(400):
            if self._process.poll() is not None:
                break
            try:
                urllib.request.urlopen(f"{self.url}/.well-known/caldav", timeout=1, context=self._trusted).close()
            except urllib.error.HTTPError as error:
                error.close()
                return
            except (OSError, HTTPException):
                time.sleep(0.05)
            else:
                return
        raise AssertionError((self.folder / "log").read_text())

    def stop(self) -> None:
        """Stop it."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(10)
            self._process = None

    def make(self, name: str, kind: str = "VEVENT") -> None:
        """Make a calendar."""
        self._ask("MKCALENDAR", f"/{USER}/{name}/", _MAKE.format(name=name, kind=kind).encode())

    def delete(self, name: str) -> None:
        """Delete a calendar with all that it holds."""
        self._ask("DELETE", f"/{USER}/{name}/")

    def put(self, name: str, uid: str, *events: str) -> None:
        """Put an object into a calendar, or replace the one of this UID."""
        self._ask("PUT", f"/{USER}/{name}/{uid}.ics", calendar(*events), kind="text/calendar")

    def take(self, name: str, uid: str) -> None:
        """Delete an object."""
        self._ask("DELETE", f"/{USER}/{name}/{uid}.ics")

    def forget_tokens(self) -> None:
        """Forget every sync token that was given out, as servers do when they clean up."""
        for folder in (self.folder / "collections").rglob("sync-token"):
            shutil.rmtree(folder)

    def _ask(self, method: str, path: str, body: bytes | None = None, kind: str = "application/xml") -> None:
        token = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        request = urllib.request.Request(
            f"{self.url}{path}",
            data=body,
            method=method,
            headers={"Authorization": f"Basic {token}", "Content-Type": kind},
        )
        urllib.request.urlopen(request, timeout=10, context=self._trusted).close()
