"""The guided answer: letters by kind, step, form and language, their values, and the check while writing."""
