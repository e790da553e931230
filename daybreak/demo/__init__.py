"""The demo day: eight invented clients on an invented Monday, on a home that is thrown away."""

from __future__ import annotations

from daybreak.demo.accounts import demo_accounts, play
from daybreak.demo.past import demo_messages
from daybreak.demo.people import demo_policy, demo_start
from daybreak.demo.script import demo_script
from daybreak.demo.seed import seed

__all__ = ["demo_accounts", "demo_messages", "demo_policy", "demo_script", "demo_start", "play", "seed"]
