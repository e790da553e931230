"""An account without an outside: fixture, executable specification of the contract, and the demo's mailboxes."""

from __future__ import annotations

from connectors.memory.account import MemoryAccount
from connectors.memory.calendar import MemoryCalendar
from connectors.memory.kind import CONNECTOR
from connectors.memory.showing import ShowingAccount

__all__ = ["CONNECTOR", "MemoryAccount", "MemoryCalendar", "ShowingAccount"]
