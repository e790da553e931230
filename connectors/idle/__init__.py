"""How long nobody touched keyboard or mouse: one module a source, each loaded only where it can work."""
