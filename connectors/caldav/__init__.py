"""Calendars on a server, over CalDAV (RFC 4791)."""

from __future__ import annotations

from connectors.caldav.kind import CONNECTOR

__all__ = ["CONNECTOR"]
