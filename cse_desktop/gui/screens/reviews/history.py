"""The tab on how it was: your ratings and the assessor's, review by review."""

from __future__ import annotations

from cse_desktop.gui.screens.reviews.page import Page


class HistoryPage(Page):
    """How it was in each review."""
