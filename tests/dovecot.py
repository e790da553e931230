"""A real Dovecot on free loopback ports: IMAP, IMAPS, LMTP and submission, one for each test process."""

from __future__ import annotations

import contextlib
import getpass
import imaplib
import os
import shutil
import signal
import smtplib
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from smtp_sink import Sink, free_port

from servers import require

_CONFIG = """
import_environment = TZ LD_PRELOAD FAKETIME NO_FAKE_STAT
base_dir = {dir}/run
state_dir = {dir}/state
log_path = {dir}/dovecot.log
listen = 127.0.0.1, 127.0.0.2
protocols = imap lmtp submission{sieve_protocol}
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 1
instance_name = {dir}
ssl = yes
ssl_cert = <{dir}/tls/cert.pem
ssl_key = <{dir}/tls/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:~/Maildir
hostname = mail.example.test
postmaster_address = postmaster@example.test
submission_relay_host = 127.0.0.1
submission_relay_port = {relay}
submission_relay_trusted = no
local 127.0.0.2 {{
  protocol imap {{
    imap_capability = IMAP4rev1 LITERAL+ ENABLE SPECIAL-USE UIDPLUS
  }}
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} allow_all_users=yes home={dir}/home/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service submission-login {{
  chroot =
  inet_listener submission {{
    port = {submission}
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
"""
_SIEVE = """
submission_host = 127.0.0.1:{relay}
service managesieve-login {{
  chroot =
  inet_listener sieve {{
    port = {sieve}
  }}
}}
protocol lmtp {{
  mail_plugins = sieve
}}
protocol lda {{
  mail_plugins = sieve
}}
plugin {{
  sieve = file:~/sieve;active=~/.dovecot.sieve
  sieve_extensions = {extensions}
}}
"""

PASSWORD = "sëcret-of-ann"


def make_certificate(folder: Path, name: str = "localhost") -> tuple[Path, Path]:
    """Make a self-signed certificate for loopback; gives the certificate's and the key's path."""
    openssl = require("openssl", "openssl")
    folder.mkdir(parents=True, exist_ok=True)
    cert, key = folder / "cert.pem", folder / "key.pem"
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    command += ["-nodes", "-days", "30", "-subj", f"/CN={name}"]
    command += [
        "-addext",
        f"subjectAltName=DNS:{name},IP:127.0.0.1,IP:127.0.0.2",
        "-keyout",
        str(key),
        "-out",
        str(cert),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return cert, key


class Dovecot:
    """One running server; every user name of the form `name@example.test` with `PASSWORD` can log in."""

    def __init__(self, folder: Path, sink: Sink) -> None:
        self.program = require("dovecot", "dovecot-imapd")
        require("lmtp", "dovecot-lmtpd")
        require("submission", "dovecot-submissiond")
        self.dir = folder
        self.sink = sink
        self.imap, self.imaps, self.submission, self.lmtp, self.sieve = (free_port() for _ in range(5))
        for name in ("run", "state", "home"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        self.cert, _ = make_certificate(folder / "tls")
        self._users = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._write_config()

    def _write_config(self) -> None:
        root = os.geteuid() == 0
        me = getpass.getuser()
        names = ("dovecot", "dovecot", "dovenull") if root else (me, me, me)
        uid, gid = (65534, 65534) if root else (os.getuid(), os.getgid())
        if root:
            os.chown(self.dir / "home", uid, gid)
            for folder in (self.dir, self.dir / "home"):
                folder.chmod(0o755)
        text = _CONFIG.format(
            dir=self.dir,
            password=PASSWORD,
            internal=names[0],
            group=names[1],
            login=names[2],
            uid=uid,
            gid=gid,
            imap=self.imap,
            imaps=self.imaps,
            submission=self.submission,
            lmtp=self.lmtp,
            relay=self.sink.port,
            sieve_protocol=" sieve" if self.has_sieve else "",
        )
        if self.has_sieve:
            text += _SIEVE.format(relay=self.sink.port, sieve=self.sieve, extensions="+vacation-seconds")
        (self.dir / "dovecot.conf").write_text(text)

    def add_user(self) -> str:
        """Make an empty mailbox for one test; gives its address, which is the user name too."""
        self._users += 1
        return f"user{self._users}@example.test"

    def settings(self, user: str, **changed: str) -> dict[str, str]:
        """Give the settings of an account for a mailbox, some of them changed."""
        return {
            "address": user,
            "host": "localhost",
            "port": str(self.imaps),
            "security": "tls",
            "smtp_host": "localhost",
            "smtp_port": str(self.submission),
            "smtp_security": "starttls",
            "ca_file": str(self.cert),
            **changed,
        }

    @property
    def has_sieve(self) -> bool:
        """Say whether Pigeonhole is on this machine: mail is filed by scripts, and ManageSieve answers."""
        return Path("/usr/lib/dovecot/managesieve").exists()

    @property
    def poor_host(self) -> str:
        """Give the address at which the server offers neither IDLE nor CONDSTORE nor WITHIN."""
        return "127.0.0.2"

    def start(self) -> None:
        """Start, and wait for the greeting of the IMAP port.

        Right after a stop, a process of the last run may still hold its socket for a moment; then Dovecot says that
        it runs already and ends, and is started again.
        """
        for _ in range(20):
            self._launch()
            if self._greets():
                return
            self.crash()
            time.sleep(0.25)
        said = [self.dir / name for name in ("err.txt", "dovecot.log")]
        raise RuntimeError("".join(file.read_text() for file in said if file.exists()))

    def _launch(self) -> None:
        with (self.dir / "err.txt").open("wb") as said:
            self._process = subprocess.Popen(
                [self.program, "-c", str(self.dir / "dovecot.conf"), "-F"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                start_new_session=True,
            )

    def _greets(self) -> bool:
        """Wait for the greeting; False when the server ended or stays silent for five seconds."""
        for _ in range(250):
            try:
                with socket.create_connection(("127.0.0.1", self.imap), timeout=2) as line:
                    if line.recv(4) == b"* OK":
                        return True
            except OSError:
                if self._process is None or self._process.poll() is not None:
                    return False
                time.sleep(0.02)
        return False

    def stop(self) -> None:
        """Stop the server in good order; open connections end."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=10)
            self.crash()

    def crash(self) -> None:
        """Kill the server and its processes at once."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(timeout=10)
            self._process = None

    def deliver(self, to: str, mail: bytes, sender: str = "ann@client.test") -> None:
        """Hand a mail over by LMTP, as the server's own MTA would."""
        with smtplib.LMTP("127.0.0.1", self.lmtp) as line:
            line.sendmail(sender, [to], mail)

    @contextlib.contextmanager
    def client(self, user: str, folder: str = "INBOX") -> Iterator[imaplib.IMAP4_SSL]:
        """Log in beside the program under test, as the user's other mail program would."""
        context = ssl.create_default_context(cafile=str(self.cert))
        line = imaplib.IMAP4_SSL("localhost", self.imaps, ssl_context=context)
        try:
            line.authenticate("PLAIN", lambda _: f"\0{user}\0{PASSWORD}".encode())
            line.select(folder)
            yield line
        finally:
            line.logout()


@contextlib.contextmanager
def running_dovecot() -> Iterator[Dovecot]:
    """Run a Dovecot with its sink in a folder that is gone afterwards."""
    require("dovecot", "dovecot-imapd")
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    with Sink() as sink:
        server = Dovecot(folder, sink)
        try:
            server.start()
            yield server
        finally:
            server.crash()
            shutil.rmtree(folder, ignore_errors=True)
