"""The user's own mail in a Maildir: no server, no secret, the embedded default."""

from __future__ import annotations

from connectors.maildir.kind import CONNECTOR

__all__ = ["CONNECTOR"]
