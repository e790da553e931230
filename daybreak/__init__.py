"""The running day: state, clock, sync, outbox and commands. The only room that owns state."""
