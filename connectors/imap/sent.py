"""The copy of an answer in the folder of sent mail: looked for by its Message-ID, put there when it is missing."""

from __future__ import annotations

import imaplib
from typing import Final

from connectors.base import Outgoing
from connectors.imap.folders import look_at, sent_folder
from connectors.imap.session import Line
from connectors.imap.settings import MailSettings

_STORES_BY_ITSELF: Final = "X-GM-EXT-1"
"""Gmail keeps every mail that it sends; its copy may come a moment later."""


def find_copy(line: Line, settings: MailSettings, outgoing: Outgoing) -> bool:
    """Tell whether the folder of sent mail holds the answer."""
    folder = sent_folder(line, settings)
    if folder is None:
        return False
    look_at(line, folder)
    return bool(line.client.search(["HEADER", "Message-ID", f"<{outgoing.message_id}>"]))


def keep_copy(line: Line, settings: MailSettings, outgoing: Outgoing, mail: bytes) -> str:
    """Put the copy there unless the server did; gives what the user should know, mostly nothing."""
    folder = sent_folder(line, settings)
    if folder is None:
        return "The server names no folder for sent mail, so no copy was kept there."
    if _STORES_BY_ITSELF in line.capabilities:
        return ""
    if find_copy(line, settings, outgoing):
        return ""
    try:
        line.client.append(folder, mail, flags=(b"\\Seen",))
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return f"The server did not take the copy for {folder}."
    return ""
