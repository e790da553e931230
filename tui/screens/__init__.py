"""A screen a file: Today, and what opens over it."""
