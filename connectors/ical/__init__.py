"""What calendars have in common: iCalendar text (RFC 5545) into the entries of a stretch of time."""

from __future__ import annotations
