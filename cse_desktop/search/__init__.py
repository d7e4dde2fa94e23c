"""Full-text search and element suggestions. The index is a disposable cache in this machine's own folder."""
