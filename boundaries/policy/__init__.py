"""The user's boundaries: one TOML file, read into typed values, every error with its place and reason.

What reads and checks files is loaded when it is first named: who only needs the values (the screen, `words`) does not
pay 20 ms for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from boundaries.policy.model import Client, Policy

if TYPE_CHECKING:
    from boundaries.policy.checks import never_opens
    from boundaries.policy.loading import Loaded, default_policy, load
    from boundaries.policy.problems import Problem

__all__ = ["Client", "Loaded", "Policy", "Problem", "default_policy", "load", "never_opens"]

_LATER = {
    "never_opens": "checks",
    "Loaded": "loading",
    "default_policy": "loading",
    "load": "loading",
    "Problem": "problems",
}


def __getattr__(name: str) -> Any:
    """Load what is named (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
