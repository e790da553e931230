"""The log of violations: events that are only ever added, chained by their hashes; its view, its proof, its end."""
