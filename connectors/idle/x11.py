"""X11: the MIT-SCREEN-SAVER extension tells milliseconds (`XScreenSaverQueryInfo`, libXss)."""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import Any

from connectors.idle.base import HoldsNothing, believed


class _Info(ctypes.Structure):
    """`XScreenSaverInfo` of X11/extensions/scrnsaver.h."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


_ExitHandler = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
_IoHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)


class X11(HoldsNothing):
    """Asks the X server; a connection lasts as long as one question, so that a server that goes takes nothing along."""

    name = "X11 (MIT-SCREEN-SAVER)"
    whole = True

    def __init__(self) -> None:
        """Load the libraries. Raises `OSError` where they are not there, or too old to survive a server that goes."""
        x11, xss = ctypes.util.find_library("X11"), ctypes.util.find_library("Xss")
        if x11 is None or xss is None:
            raise OSError("libX11 or libXss is not installed")
        self._x11, self._xss = ctypes.CDLL(x11), ctypes.CDLL(xss)
        try:
            self._exit_handler = self._x11.XSetIOErrorExitHandler
        except AttributeError:
            raise OSError("libX11 is older than 1.7") from None
        self._exit_handler.argtypes = [ctypes.c_void_p, _ExitHandler, ctypes.c_void_p]
        self._exit_handler.restype = None
        self._stay = _ExitHandler(_nothing)
        self._quiet = _IoHandler(_no_words)
        self._x11.XSetIOErrorHandler.argtypes = [_IoHandler]
        self._x11.XSetIOErrorHandler(self._quiet)
        self._x11.XOpenDisplay.argtypes, self._x11.XOpenDisplay.restype = [ctypes.c_char_p], ctypes.c_void_p
        self._x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._xss.XScreenSaverQueryExtension.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        self._xss.XScreenSaverQueryInfo.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(_Info)]

    def seconds(self) -> float | None:
        """Give the idle time; None where no server answers, or one without the extension."""
        display = self._x11.XOpenDisplay(None)
        if not display:
            return None
        self._exit_handler(display, self._stay, None)
        info = _Info()
        event, error = ctypes.c_int(), ctypes.c_int()
        known = self._xss.XScreenSaverQueryExtension(display, ctypes.byref(event), ctypes.byref(error))
        root = self._x11.XDefaultRootWindow(display)
        told = known and self._xss.XScreenSaverQueryInfo(display, root, ctypes.byref(info))
        self._x11.XCloseDisplay(display)
        return believed(info.idle / 1000) if told else None


def _nothing(_display: Any, _data: Any) -> None:
    """Stay: Xlib's own handler would end the program."""


def _no_words(_display: Any) -> int:
    """Say nothing: Xlib's own handler would write over the screen."""
    return 0
