"""The user's own mail in one mbox file: read only."""

from __future__ import annotations

from connectors.mbox.kind import CONNECTOR

__all__ = ["CONNECTOR"]
