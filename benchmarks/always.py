"""A policy whose hours never end: whatever the hour of a measurement or of a test, its user works."""

from __future__ import annotations

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def always_open(name: str, zone: str = "UTC") -> str:
    """Give the tables `me` and `hours` of such a policy, as TOML."""
    days = "".join(f'{day} = ["00:00-24:00"]\n' for day in _DAYS)
    return f'[me]\nname = "{name}"\ntimezone = "{zone}"\n\n[hours]\n{days}'
