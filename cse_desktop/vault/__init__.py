"""Evidence bytes under their SHA-256 and the text read from them, as plain files."""
