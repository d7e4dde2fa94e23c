"""The tab on the cycle: a line through its years, the review being prepared, what falls due, what is over."""

from __future__ import annotations

from cse_desktop.gui.screens.reviews.page import Page


class CyclePage(Page):
    """The reviews of the cycle."""
