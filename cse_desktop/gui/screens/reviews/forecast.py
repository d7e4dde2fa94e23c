"""The tab on what the ratings so far mean under the pass rule."""

from __future__ import annotations

from cse_desktop.gui.screens.reviews.page import Page


class ForecastPage(Page):
    """What the ratings so far mean."""
