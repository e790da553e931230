"""The outside world: one folder a protocol or service, the vault, the contract and its test suite."""
