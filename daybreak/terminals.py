"""Notices of the terminal: which sequence it understands, and the sequence.

OSC 99 is kitty's, OSC 9 iTerm2's, OSC 777 that of rxvt, WezTerm, foot and Ghostty. Where nothing is known of a terminal
nothing is written; inside tmux the sequence is passed through (`allow-passthrough on`), inside screen there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from boundaries.text import line

ESC: Final = "\x1b"
END: Final = f"{ESC}\\"
LONGEST: Final = 200


def way(environ: Mapping[str, str]) -> str:
    """Name what the terminal of an environment understands: "99", "9", "777", or nothing."""
    if environ.get("STY"):
        return ""
    kind, program = environ.get("TERM", ""), environ.get("TERM_PROGRAM", "")
    inside = program == "tmux" or bool(environ.get("TMUX"))
    if kind.startswith("xterm-kitty") or environ.get("KITTY_WINDOW_ID"):
        return "99"
    if program == "iTerm.app" or environ.get("LC_TERMINAL") == "iTerm2":
        return "9"
    known = program in ("WezTerm", "ghostty", "rxvt") or kind.startswith(("foot", "rxvt", "xterm-ghostty", "wezterm"))
    hinted = inside and any(environ.get(name) for name in ("WEZTERM_PANE", "GHOSTTY_RESOURCES_DIR"))
    return "777" if known or hinted else ""


def sequence(environ: Mapping[str, str], title: str, body: str) -> str:
    """Give what shows a notice in the terminal of an environment; empty where it understands none."""
    head, tail = _plain(title), _plain(body)
    told = {
        "99": f"{ESC}]99;i=daybreak:d=0:o=unfocused:u=1;{head}{END}{ESC}]99;i=daybreak:d=1:p=body;{tail}{END}",
        "9": f"{ESC}]9;{head}: {tail}{END}",
        "777": f"{ESC}]777;notify;{head};{tail}{END}",
        "": "",
    }[way(environ)]
    if told and environ.get("TMUX"):
        return f"{ESC}Ptmux;{told.replace(ESC, ESC + ESC)}{END}"
    return told


def _plain(text: str) -> str:
    """Give text without controls and semicolons: they end a field, or begin a progress report (`OSC 9;4;`)."""
    return line(text.replace(";", ","))[:LONGEST]
