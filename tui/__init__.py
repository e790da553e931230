"""What is seen: one app, a screen a file, a pane a file; knows snapshots and intents, nothing else."""
