"""Addresses that no person writes from, by their own name: mailers, lists, robots."""

from __future__ import annotations

import re
from fnmatch import translate
from typing import Final

MACHINES: Final = (
    *("mailer-daemon*", "mailerdaemon*", "mailer_daemon*", "postmaster", "daemon", "root", "cron", "nobody"),
    *("owner-*", "*-owner", "*-request", "*-request+*", "*-bounces", "*-bounces+*", "bounce", "bounces"),
    *("bounce-*", "bounces-*", "bounce+*", "bounces+*", "*-bounce", "*+bounce", "*-errors"),
    *("*noreply*", "*no-reply*", "*no_reply*", "*no.reply*", "*donotreply*", "*do-not-reply*", "*do_not_reply*"),
    *("*do.not.reply*", "*dont-reply*", "*dontreply*", "*autoreply*", "*auto-reply*", "*autoresponder*"),
    *("*ne-pas-repondre*", "*nepasrepondre*", "*ne_pas_repondre*", "*no-responder*", "*noresponder*", "*no_responder*"),
    *("*nicht-antworten*", "*nichtantworten*", "*keine-antwort*", "*keineantwort*", "www-data", "uucp"),
    *("notification", "notifications", "notify", "bot", "*-bot", "*_bot", "*.bot", "bot-*", "*+bot"),
    *("robot", "automailer", "listserv*", "majordomo*", "mailman*", "listmaster*"),
)
"""Local parts of such addresses, lower case; `*` is any run of characters."""
BOT: Final = "[bot]"
"""In a name: what some services put behind that of a robot."""
_MACHINE: Final = re.compile("|".join(translate(each) for each in MACHINES))


def is_machine(address: str) -> bool:
    """Say whether an address, or a handle, is a machine's by its own name."""
    local = address.strip(" \t\r\n<>").rpartition("@")[0] or address.strip(" \t\r\n<>@")
    name = local.lower().strip('"')
    return BOT in name or _MACHINE.match(name) is not None
