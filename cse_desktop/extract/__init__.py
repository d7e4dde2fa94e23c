"""Turns a file into pages of text, or says why it cannot, in worker processes that may die without harm."""

from cse_desktop.extract.limits import Limits
from cse_desktop.extract.reader import Reader

__all__ = ["Limits", "Reader"]
