"""macOS and Windows: by the library desktop-notifier, of the extra `desktop`."""

from __future__ import annotations

import asyncio
import importlib
from typing import Any, Final

LIMIT: Final = 2.0


class Notifier:
    """Shows notices by a library that knows the platform."""

    name = "desktop-notifier"

    def __init__(self) -> None:
        """Load it. Raises `ImportError` where the extra is not installed."""
        module: Any = importlib.import_module("desktop_notifier")
        self._notifier: Any = module.DesktopNotifier(app_name="Daybreak")

    def show(self, title: str, body: str) -> bool:
        """Show it, on a loop of its own."""

        async def send() -> None:
            async with asyncio.timeout(LIMIT):
                await self._notifier.send(title=title, message=body)

        try:
            asyncio.run(send())
        except (OSError, RuntimeError, ValueError, TimeoutError):
            return False
        return True
