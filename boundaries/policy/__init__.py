"""The user's boundaries: one TOML file, read into typed values, every error with its place and reason."""
