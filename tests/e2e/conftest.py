from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from dashboard import POLICY, User
from dovecot import Dovecot


@pytest.fixture
def mia(tmp_path: Path, dovecot: Dovecot) -> User:
    """Give a user with a mailbox; it is not yet an account of hers."""
    return User(tmp_path / "mia", dovecot)


@pytest.fixture
def alone(tmp_path: Path) -> Callable[..., User]:
    """Give a maker of users without a mailbox."""

    def make(policy: str = POLICY) -> User:
        return User(tmp_path / "mia", policy=policy)

    return make
