"""What is suspected, by which rule, and the user's own slips."""
