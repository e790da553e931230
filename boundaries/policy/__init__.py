"""The user's boundaries: one TOML file, read into typed values, every error with its place and reason."""

from boundaries.policy.checks import never_opens
from boundaries.policy.loading import Loaded, default_policy, load
from boundaries.policy.model import Client, Policy
from boundaries.policy.problems import Problem

__all__ = ["Client", "Loaded", "Policy", "Problem", "default_policy", "load", "never_opens"]
