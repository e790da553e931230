"""The one place of this room where any error of foreign code is taken: plug-ins and keyrings raise what they like."""

from __future__ import annotations

from types import TracebackType
from typing import Self


class Caught:
    """Runs a block of foreign code and keeps the error that it ends with; interrupts and exits pass through.

    with Caught() as caught:
        foreign()
    if caught.error is not None: ...
    """

    def __init__(self) -> None:
        self.error: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, Exception):
            self.error = error
            return True
        return False
