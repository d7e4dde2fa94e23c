"""Pack: what will go out, and building it."""
