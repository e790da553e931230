"""What must not be lost: snapshots in TinyDB, an append-only journal before them, one writer at a time."""
