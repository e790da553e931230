"""A process that sends its outbox over SMTP and is killed on the way: `outbox_child.py FOLDER PORT WHERE`.

WHERE is the step at which it kills itself: claimed, accepted, kept; `never` lets it live.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from email.message import EmailMessage
from pathlib import Path

import aiosmtplib

from boundaries.facts import Address, ChannelKind
from connectors.base import Outgoing, Sent
from connectors.errors import SendUnknown, TryLater
from connectors.memory import MemoryAccount
from daybreak.clock import SystemClock
from daybreak.delivery import Delivery
from daybreak.store.durable import DurableStore


def die_at(step: str, where: str) -> None:
    """Kill this process without a farewell if this is the step."""
    if step == where:
        os.kill(os.getpid(), signal.SIGKILL)


class Submission(MemoryAccount):
    """Sends to a real server; keeps no copy, so that nothing can be proved afterwards."""

    def __init__(self, port: int, where: str) -> None:
        super().__init__("work", ChannelKind.EMAIL, Address("noor@x.example"))
        self._port = port
        self._where = where

    async def send(self, outgoing: Outgoing) -> Sent:
        """Submit once."""
        die_at("claimed", self._where)
        mail = EmailMessage()
        mail["From"] = outgoing.sender.address
        mail["To"] = outgoing.to[0].address
        mail["Message-ID"] = f"<{outgoing.message_id}>"
        mail.set_content(outgoing.text)
        try:
            await aiosmtplib.send(mail, hostname="127.0.0.1", port=self._port, start_tls=False, timeout=5)
        except aiosmtplib.SMTPConnectError as error:
            raise TryLater(self.name, "It cannot be reached.", "It is tried again.") from error
        except aiosmtplib.SMTPException as error:
            raise SendUnknown(self.name, "The line broke.", "Look in Sent.") from error
        die_at("accepted", self._where)
        return Sent(proof="250")

    async def find_sent(self, outgoing: Outgoing) -> Sent | None:
        """Know nothing."""
        _ = outgoing
        return None


async def main() -> None:
    """Work off the outbox once."""
    folder, port, where = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    store = DurableStore(folder)
    await Delivery(Submission(port, where), store, folder, SystemClock()).run()
    die_at("kept", where)
    store.close()


if __name__ == "__main__":
    asyncio.run(main())
