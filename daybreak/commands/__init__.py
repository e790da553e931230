"""The commands of `daybreak`, one a module: each adds itself to the parser and runs with a `Context`."""
