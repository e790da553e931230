"""Where everything lives: the policy, the accounts, the data, the logs."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Home(Struct, frozen=True):
    """The folders of one user: `--home DIR`, `DAYBREAK_HOME`, or the platform's own directories.

    `policy` and `accounts` are files of the user's; `data` and `log` are ours (0700, files 0600); `cache` may be
    deleted at any time and loses nothing but time.
    """

    policy: Path
    accounts: Path
    data: Path
    log: Path
    cache: Path

    @classmethod
    def at(cls, root: Path) -> Home:
        """Give the home that lives in one directory."""
        return cls(
            root / "policy.toml", root / "accounts.toml", root / "data", root / "log", root / "data" / "cache"
        )
