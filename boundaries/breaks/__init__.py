"""Breaks: a state machine over working time, and the record of what became of each."""
