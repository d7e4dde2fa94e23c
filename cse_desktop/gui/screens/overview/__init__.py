"""The overview: how the whole portfolio stands, and what to do next."""
