"""Item models and words that several screens share."""
