"""Folders: opening one, and finding the one that holds what was sent (RFC 6154, else a common name)."""

from __future__ import annotations

import imaplib
from typing import TYPE_CHECKING

from connectors.errors import NeedsUser

if TYPE_CHECKING:
    from connectors.imap.session import Line
    from connectors.imap.settings import MailSettings


def look_at(line: Line, folder: str) -> dict[bytes, int]:
    """Open a folder for reading only, so that nothing in it changes; gives the numbers that the server tells."""
    told = line.client.select_folder(folder, readonly=True)
    return {name: value for name, value in told.items() if isinstance(value, int)}


def require_folder(line: Line, settings: MailSettings) -> None:
    """Raise `NeedsUser` where the folder of the settings is not there; INBOX always is (RFC 3501 section 5.1)."""
    if settings.folder.upper() != "INBOX" and not line.client.folder_exists(settings.folder):
        raise NeedsUser(
            settings.account,
            f"There is no folder {settings.folder!r}.",
            "Set folder to one that the server has; INBOX is always there.",
            field="folder",
        )


def sent_folder(line: Line, settings: MailSettings) -> str | None:
    """Give the folder of sent mail, by the settings or the server's word; None where there is none.

    It is looked for once a connection, and must be one that opens.
    """
    from imapclient.imapclient import SENT

    if not line.sent_sought:
        line.sent_sought = True
        found = settings.sent or line.client.find_special_folder(SENT)
        line.sent = found if found and _opens(line, found) else None
    return line.sent


def _opens(line: Line, folder: str) -> bool:
    try:
        look_at(line, folder)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return False
    return True
