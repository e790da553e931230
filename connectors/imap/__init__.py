"""Mail over IMAP (RFC 3501, 9051), with SMTP submission for the answers.

One account has two connections, one for commands and one for IDLE, each owned by a thread of its own.
"""

from connectors.imap.kind import CONNECTOR

__all__ = ["CONNECTOR"]
