"""Pretence in names and hosts."""

from __future__ import annotations

import pytest

from boundaries.facts import Address
from boundaries.identity import pretends, shown_address, shown_host


@pytest.mark.parametrize(
    ("name", "address", "is_client", "expected"),
    [
        ("Mara Lind", "mara@acme.example", True, False),
        ("mara@acme.example", "evil@other.example", False, True),
        ("evil@other.example", "evil@other.example", False, False),
        ("ACME ", "evil@other.example", False, True),
        ("Acme", "jo@acme.example", True, False),
        ("", "a@b.example", False, False),
    ],
)
def test_a_name_that_claims_to_be_somebody_else_is_noticed(
    name: str, address: str, is_client: bool, expected: bool
) -> None:
    assert pretends(Address(address, name), ["Acme", "Globex"], is_client=is_client) is expected


def test_a_host_that_mixes_scripts_is_shown_encoded() -> None:
    assert shown_host("p\u0430ypal.example") == "xn--pypal-4ve.example"
    assert shown_host("müller.example") == "müller.example"
    assert shown_host("例え.example") == "例え.example"
    assert shown_address("a@p\u0430ypal.example") == "a@xn--pypal-4ve.example"
    assert shown_address("handle") == "handle"
