"""Why a break does not come where its rhythm has it, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MOVED: Final[Mapping[str, str]] = {
    "meeting": "moved for a meeting",
    "focus": "right after your focus",
    "promise": "moved for a promise",
    "postponed": "put off",
}
"""By what moved it, as `Next.why` names it."""
