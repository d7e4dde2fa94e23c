"""Work off the caller's thread: one writer at a time, a few workers, progress that is metered, and cancel."""
