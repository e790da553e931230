"""Automatic answers by the mail server itself: Sieve scripts (RFC 5228, 5230) carried over ManageSieve (RFC 5804).

The server answers while the dashboard is closed. One short connection for each act; none is kept open.
"""

from connectors.sieve.kind import CONNECTOR

__all__ = ["CONNECTOR"]
