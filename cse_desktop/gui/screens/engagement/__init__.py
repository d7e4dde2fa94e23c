"""The engagement screen."""
