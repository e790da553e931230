from __future__ import annotations

from datetime import datetime

import pytest
from a_day import DAY, at

from boundaries.lookin import quiet_until

TIMES = (600, 840, 990, 1320)
"""10:00, 14:00, 16:30, and 22:00, which no window holds."""


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (at(23, "09:00"), at(23, "10:00")),
        (at(23, "09:59"), at(23, "10:00")),
        (at(23, "10:00"), None),
        (at(23, "10:29"), None),
        (at(23, "10:30"), at(23, "14:00")),
        (at(23, "14:10"), None),
        (at(23, "17:00"), at(24, "10:00")),
        (at(27, "13:00"), at(30, "10:00")),
    ],
)
def test_the_queue_opens_at_the_times_and_for_half_an_hour(now: datetime, until: datetime | None) -> None:
    assert quiet_until(TIMES, DAY.mine, now) == until


def test_without_times_in_the_windows_it_is_never_quiet() -> None:
    assert quiet_until((), DAY.mine, at(23, "11:00")) is None
    assert quiet_until((1320,), DAY.mine, at(23, "11:00")) is None
