"""The reviews screen."""
