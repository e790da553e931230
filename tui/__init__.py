"""What is seen: one app, a screen a file, a pane a file; knows snapshots and intents, nothing else."""

from __future__ import annotations

import os

# Textual reads this once, when it is imported: how long a lone Esc waits for the rest of a key's sequence.
os.environ.setdefault("ESCDELAY", "25")
