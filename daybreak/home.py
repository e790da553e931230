"""Where everything lives: the policy, the accounts, the data, the logs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Home(NamedTuple):
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
        return cls(root / "policy.toml", root / "accounts.toml", root / "data", root / "log", root / "data" / "cache")

    @classmethod
    def find(cls, root: Path | None = None) -> Home:
        """Give the home of the option, else of `DAYBREAK_HOME`, else the platform's own; nothing is made yet."""
        named = root or Path(os.environ.get("DAYBREAK_HOME") or ".")
        if root is not None or os.environ.get("DAYBREAK_HOME"):
            return cls.at(named.expanduser().absolute())
        from platformdirs import PlatformDirs

        ours = PlatformDirs("daybreak", appauthor=False)
        config = ours.user_config_path
        return cls(
            config / "policy.toml",
            config / "accounts.toml",
            ours.user_data_path,
            ours.user_log_path,
            ours.user_cache_path,
        )

    def prepare(self) -> None:
        """Make the folders, ours for this user alone (0700). Raises `OSError` where the disk does not let us."""
        self.policy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in (self.data, self.log, self.cache):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if folder.stat().st_mode & 0o077:
                folder.chmod(0o700)
