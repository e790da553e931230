"""Shows others whether the user is there: what should be seen, what is seen, and what mends the difference."""
