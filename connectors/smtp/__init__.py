"""Handing mail over to a submission server (RFC 6409, RFC 8314)."""
