"""One mail, handed over once: what happened before the final dot, at it, and after it are three things.

Until the final dot is sent nothing has left. After it, without the server's word, nobody knows (RFC 1047).
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from connectors.errors import SendUnknown
from connectors.network import CONNECT_SECONDS, READ_SECONDS, Server, require_safe, tls_context
from connectors.secret import Secret
from connectors.smtp.errors import recipient_error, response_error, smtp_error, unwritable

if TYPE_CHECKING:
    from aiosmtplib import SMTP
    from aiosmtplib.protocol import SMTPProtocol

_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
_DOT: Final = re.compile(rb"^\.", re.MULTILINE)
_GO_ON: Final = 354
_ACCEPTED: Final = 250
_FLUSH_STEP: Final = 0.01


class Submission(Struct, frozen=True, kw_only=True):
    """Who hands over, and where."""

    server: Server
    user: str
    reply_seconds: float = 300.0
    """How long the server's word is waited for after the final dot (RFC 5321 section 4.5.3.2.6 allows 10 minutes)."""
    step_seconds: float = READ_SECONDS
    """How long any other answer is waited for."""


async def check(submission: Submission, secret: Secret) -> None:
    """Try to log in, and send nothing; raises what stands in the way."""
    client = await _connect(submission, secret)
    await _leave(client)


async def submit(  # noqa: PLR0913 - what an envelope is made of
    submission: Submission,
    secret: Secret,
    sender: str,
    recipients: Sequence[str],
    mail: bytes,
    *,
    bounces: bool = True,
) -> str:
    """Hand a mail over to all recipients or to none; gives the server's word.

    Without `bounces` the return path is null, so that nothing ever answers it (RFC 3834 section 3.3); a server that
    takes mail from its user's own address only gets that one.

    `TryLater` and `Refused`: nothing left. `SendUnknown`: the mail was whole at the server's side of the
    line and no answer came.
    """
    client = await _connect(submission, secret)
    try:
        await _envelope(client, submission, secret, (sender, "" if not bounces else sender), recipients)
        return await _data(client, submission, secret, wire_form(mail))
    finally:
        await _leave(client)


def wire_form(mail: bytes) -> bytes:
    """Give a mail as it crosses the line: CR LF, doubled dots, ended with a line end (RFC 5321 section 4.5.2)."""
    lines = _DOT.sub(b"..", _LINE_END.sub(b"\n", mail)).replace(b"\n", b"\r\n")
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


async def _connect(submission: Submission, secret: Secret) -> SMTP:
    from aiosmtplib import SMTP, SMTPException

    server = submission.server
    require_safe(server)
    context = await asyncio.to_thread(tls_context, server) if server.security != "plain" else None
    client = SMTP(
        hostname=server.host,
        port=server.port,
        use_tls=server.security == "tls",
        start_tls=server.security == "starttls",
        tls_context=context,
        timeout=CONNECT_SECONDS,
        # An address literal: right where there is no public name, and it tells nothing of this machine.
        local_hostname="[127.0.0.1]",
    )
    try:
        await client.connect()
        client.timeout = submission.step_seconds
        await client.login(submission.user, secret.reveal())
    except (SMTPException, OSError, ValueError) as error:
        client.close()
        raise smtp_error(error, server, secret) from None
    return client


async def _envelope(
    client: SMTP, submission: Submission, secret: Secret, senders: tuple[str, str], recipients: Sequence[str]
) -> None:
    """Name sender and recipients; `senders` are the user's own address and the return path."""
    from aiosmtplib import SMTPException, SMTPRecipientRefused

    sender, path = senders
    for address in (sender, *recipients):
        if not address.isprintable() or " " in address:
            # The library would cut such a thing to something else that may exist.
            raise unwritable(submission.server)
    try:
        await _mail_from(client, sender, path)
        for recipient in recipients:
            await client.rcpt(recipient)
    except SMTPRecipientRefused as error:
        raise recipient_error(error, submission.server, secret) from None
    except (SMTPException, OSError, ValueError) as error:
        raise smtp_error(error, submission.server, secret) from None


async def _mail_from(client: SMTP, sender: str, path: str) -> None:
    from aiosmtplib import SMTPSenderRefused

    try:
        await client.mail(path)
    except SMTPSenderRefused:
        if path == sender:
            raise
        await client.mail(sender)


async def _data(client: SMTP, submission: Submission, secret: Secret, wire: bytes) -> str:
    from aiosmtplib import SMTPException

    server = submission.server
    try:
        ready = await client.execute_command(b"DATA")
        protocol = client.protocol
        if ready.code != _GO_ON or protocol is None:
            raise response_error(ready.code, ready.message, server, secret)
        protocol.write(wire)
        await asyncio.wait_for(_flushed(protocol), submission.reply_seconds)
    except (SMTPException, OSError) as error:
        client.close()
        raise smtp_error(error, server, secret) from None
    try:
        protocol.write(b".\r\n")
        reply = await protocol.read_response(submission.reply_seconds)
    except (SMTPException, OSError) as error:
        raise SendUnknown(
            server.account,
            f"{server.host} took the answer and then said nothing ({type(error).__name__}).",
            "It is looked for in the sent mail; send it again only if it is not there.",
        ) from None
    finally:
        client.close()
    if reply.code != _ACCEPTED:
        raise response_error(reply.code, reply.message, server, secret)
    return f"{reply.code} {reply.message}"


async def _flushed(protocol: SMTPProtocol) -> None:
    """Wait until every byte is with the system, so that a break up to here is known to be before the dot."""
    while True:
        transport = protocol.transport
        if not isinstance(transport, asyncio.WriteTransport) or transport.is_closing():
            raise ConnectionResetError
        if not transport.get_write_buffer_size():
            return
        await asyncio.sleep(_FLUSH_STEP)


async def _leave(client: SMTP) -> None:
    from aiosmtplib import SMTPException

    try:
        if client.is_connected:
            await client.quit(timeout=2)
    except (SMTPException, OSError):
        pass
    finally:
        client.close()
