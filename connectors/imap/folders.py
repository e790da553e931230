"""Which folder holds what was sent: by the server's word (RFC 6154), else by a common name."""

from __future__ import annotations

from connectors.imap.session import Line


def sent_folder(line: Line) -> str | None:
    """Give the folder of sent mail; None where the server has none. Asked once a connection."""
    from imapclient.imapclient import SENT

    if not line.sent_sought:
        line.sent = line.client.find_special_folder(SENT)
        line.sent_sought = True
    return line.sent
