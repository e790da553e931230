"""A calendar that is published: an address to subscribe to, or a file on this machine."""

from __future__ import annotations

from connectors.ics.kind import CONNECTOR

__all__ = ["CONNECTOR"]
