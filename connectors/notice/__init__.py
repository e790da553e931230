"""Notices of the desktop, for somebody who is in another window."""
