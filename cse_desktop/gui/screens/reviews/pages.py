"""The tabs of the reviews screen, in order, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cse_desktop.gui.screens.reviews.cases import CasesPane
from cse_desktop.gui.screens.reviews.cycle import CyclePage
from cse_desktop.gui.screens.reviews.forecast import ForecastPage
from cse_desktop.gui.screens.reviews.history import HistoryPage
from cse_desktop.gui.screens.reviews.page import Page
from cse_desktop.gui.session import GuiSession


@dataclass(frozen=True)
class Tab:
    """A tab: its code, its word, what its tool tip says, and how its page is made."""

    code: str
    word: str
    help: str
    make: Callable[[GuiSession], Page]


def tabs() -> tuple[Tab, ...]:
    """The tabs in order, the first one shown at the start."""
    tr = QCoreApplication.translate
    return (
        Tab(
            "cycle",
            tr("Reviews", "Cycle"),
            tr("Reviews", "The reviews year by year, and which is next"),
            CyclePage,
        ),
        Tab(
            "forecast",
            tr("Reviews", "Forecast"),
            tr("Reviews", "What the ratings so far mean under the pass rule"),
            ForecastPage,
        ),
        Tab(
            "history",
            tr("Reviews", "History"),
            tr("Reviews", "Your ratings and the assessor’s, review by review"),
            HistoryPage,
        ),
        Tab(
            "cases",
            tr("Reviews", "Compliance Plus"),
            tr("Reviews", "What you put forward beyond the requirement"),
            CasesPane,
        ),
    )
