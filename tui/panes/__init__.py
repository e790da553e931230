"""The panes of the Today screen, one a file: each draws itself from a snapshot and knows no other."""
