"""Gaps: what is not ready yet, and how to mend it."""
