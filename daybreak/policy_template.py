"""The policy that `daybreak init` writes: short, commented, every key with the value that holds anyway."""

from __future__ import annotations

from msgspec import json

from boundaries.policy.model import WEEKDAYS, Week
from boundaries.policy.values import window_text

_TEMPLATE = """\
# Your boundaries, one page. Daybreak reads this file and keeps your comments when it edits it.
# Check it with: daybreak policy check

[me]
name = {name}
timezone = {zone}
holidays = {holidays}                   # public holidays are days off: "DE", "DE-BE", "US-NY"; "" for none

# When you work, by your own wall clock. A day that is left out is a day off.
[hours]
{hours}

# Days that differ from the week: take the # away and change the dates.
# [[exception]]
# from = 2026-12-24
# to = 2027-01-01                   # left out: that one day
# hours = []                        # [] is closed; ["10:00-12:00"] replaces that day's windows
# note = "Winter break"

# How soon you answer, in WORKING time: "90m", "4h", or "2wd" for the close of the 2nd working day after.
[promise]
default = "8h"
email = "8h"
chat = "2h"
sms = "1h"

# What each channel is for: email, chat, sms, social, tracker, or the name of an account.
[channels]
urgent = ["sms"]                    # only for what cannot wait; rings through off hours
general = ["email", "chat", "tracker"]
off_limits = ["social"]             # answered once with a pointer to the right channel

[limits]
revisions = 2                       # rounds included per project
messages_a_day = 12                 # from one client
notice = "24h"                      # for meetings
workload = "30h"                    # client hours a week that feel right
hard_stop = "8h"                    # work in one day

[breaks]                            # every = "" turns one off
eyes = {{ every = "20m", lasts = "20s" }}
move = {{ every = "50m", lasts = "5m" }}
rest = {{ every = "150m", lasts = "15m" }}

[winddown]
lead = "30m"                        # begins this long before close
phrase = "The day is closed."
items = [                           # `auto` lines tick themselves when true; `ask` lines are answered; others are yours
  {{ text = "Queue cleared or every message has a plan", auto = "queue-planned" }},
  {{ text = "Replies due before tomorrow noon are written", auto = "promises-covered" }},
  {{ text = "Violations of today reviewed", auto = "violations-reviewed" }},
  {{ text = "Answers have left, or wait for their time", auto = "outbox-empty" }},
  {{ text = "Auto-reply and status set for the night", auto = "availability-pushed" }},
  {{ text = "Tomorrow's first three: when, where, first step", ask = "first-three" }},
  {{ text = "One thing that went well", ask = "good" }},
  {{ text = "What tonight is for", ask = "tonight" }},
  {{ text = "Energy", ask = "energy" }},
  {{ text = "Professional today", ask = "professional" }},
]

# The people you work for. Repeat the block for each.
# [[client]]
# name = "Acme"
# domains = ["acme.example"]        # every address at these
# people = ["jo@other.example"]     # addresses or handles, in any channel
# timezone = "America/New_York"
# importance = "normal"             # key | normal | low
# promise = {{ email = "4h" }}        # overrides, key by key
# hours = {{ fri = ["09:00-16:00"] }} # overrides, day by day
"""


def new_policy(name: str, zone: str, week: Week, holidays: str) -> str:
    """Give the text of a new policy file."""
    days = (
        f"{day} = [{', '.join(_quoted(window_text(each)) for each in week[day])}]" for day in WEEKDAYS if day in week
    )
    return _TEMPLATE.format(name=_quoted(name), zone=_quoted(zone), holidays=_quoted(holidays), hours="\n".join(days))


def _quoted(text: str) -> str:
    """Write a TOML basic string: JSON's escapes are TOML's, but for DEL."""
    return json.encode(text).decode().replace("\x7f", "\\u007F")
