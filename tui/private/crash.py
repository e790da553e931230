"""A crash screen without local variables: Textual's own prints them, passwords among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.net import clean_segments

if TYPE_CHECKING:
    from textual.app import App

_PRIVATE = "_fatal_error"


def seal(app_class: type[App[Any]]) -> None:
    """Make the crash screen of an app class show the way to the fault, but no values.

    Where Textual no longer has the private hook, Rich's own traceback is kept from ever showing locals instead.
    """
    if hasattr(app_class, _PRIVATE):
        setattr(app_class, _PRIVATE, _without_locals)
    else:
        _forbid_locals()


def _without_locals(app: App[Any]) -> None:
    from rich.segment import Segments
    from rich.traceback import Traceback

    traceback = Traceback(show_locals=False, width=None)
    rendered = app.console.render(traceback, app.console.options)
    app.panic(Segments(clean_segments(rendered)))


def _forbid_locals() -> None:
    from rich import traceback

    class Discreet(traceback.Traceback):
        """A traceback that never holds locals."""

        def __init__(self, *args: object, **options: object) -> None:
            options["show_locals"] = False
            super().__init__(*args, **options)  # type: ignore[arg-type]  # handed on as they came

    traceback.Traceback = Discreet  # type: ignore[misc]  # the way back, reached only by a newer Textual
