"""Answers that every kind of file may give instead of a picture."""

from __future__ import annotations

from cse_desktop.domain.drawing import Drawing
from cse_desktop.domain.messages import message


def no_such_page(page: int, pages: int) -> Drawing:
    """The answer where the file has fewer pages."""
    return Drawing("failed", pages=pages, reason=message("drawing.no_such_page", page=page, count=pages))
