"""CSE Desktop: from a folder of evidence to a Word submission pack, offline."""

__version__ = "0.1.0"
