"""The tour: goes through the screens and points at what matters on each. Meanwhile everything can be tried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from cse_desktop.gui.widgets.callout import Callout

if TYPE_CHECKING:
    from cse_desktop.gui.main_window import MainWindow


@dataclass(frozen=True)
class Stop:
    """One stop: the screen, the part of it that is meant (by its name there), and what is said."""

    screen: str
    part: str
    title: str
    words: str
    example: bool = False
    """Whether a piece of evidence is to be chosen, so that there is something to see."""


def stops() -> tuple[Stop, ...]:
    """Where the tour goes, in order."""
    tr = QCoreApplication.translate
    return (
        Stop(
            "overview",
            "map",
            tr("Tour", "Every element at a glance"),
            tr(
                "Tour",
                "Each cell is one element of the standard; its symbol says how it stands. "
                "Choose one to work on it.",
            ),
        ),
        Stop(
            "overview",
            "steps",
            tr("Tour", "What to do next"),
            tr(
                "Tour",
                "If you do not know where to begin, begin here. "
                "Each line takes you to the place where it is done.",
            ),
        ),
        Stop(
            "evidence",
            "list",
            tr("Tour", "Your evidence"),
            tr(
                "Tour",
                "Drop files or whole folders anywhere on the window: they are copied and read, scans too. "
                "Each gets an exhibit number that never changes.",
            ),
        ),
        Stop(
            "evidence",
            "side",
            tr("Tour", "What it proves"),
            tr(
                "Tour",
                "Beside a piece of evidence you say which elements it proves, and why. The program suggests "
                "likely ones; you decide.",
            ),
            example=True,
        ),
        Stop(
            "elements",
            "rating",
            tr("Tour", "Your rating and your words"),
            tr(
                "Tour",
                "Rate each element and write how you meet it. Everything saves itself, "
                "and Ctrl+Z takes anything back.",
            ),
        ),
        Stop(
            "search",
            "box",
            tr("Tour", "Find any sentence"),
            tr(
                "Tour",
                "Search looks inside every file at once and shows the page. "
                "Put words in quotation marks for an exact match.",
            ),
        ),
        Stop(
            "gaps",
            "list",
            tr("Tour", "What is still missing"),
            tr(
                "Tour",
                "Gaps are worked out from what is there, serious ones first. "
                "Most are mended right beside the list.",
            ),
        ),
        Stop(
            "pack",
            "build",
            tr("Tour", "The pack for the assessor"),
            tr(
                "Tour",
                "One button makes the Word document with every exhibit beside it. That is the tour: try anything, "
                "and press F1 on any screen for help.",
            ),
        ),
    )


class Tour(QObject):
    """Belongs to a window that shows a portfolio. It ends with its last stop, or when it is left."""

    ended = Signal()

    def __init__(self, window: MainWindow, places: Sequence[Stop] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._stops = tuple(places or stops())
        self.at = 0
        self.callout = Callout(window)
        self.callout.next_wanted.connect(self.go_on)
        self.callout.back_wanted.connect(self.go_back)
        self.callout.closed.connect(self.end)

    def start(self) -> None:
        """Go to the first stop."""
        self._show()

    def go_on(self) -> None:
        """Go to the next stop; after the last one the tour ends."""
        if self.at + 1 == len(self._stops):
            self.end()
            return
        self.at += 1
        self._show()

    def go_back(self) -> None:
        """Go to the stop before."""
        if self.at:
            self.at -= 1
            self._show()

    def end(self) -> None:
        """Leave."""
        self.callout.end()
        self.ended.emit()
        self.deleteLater()

    def _example(self) -> str | None:
        """A piece of evidence that is linked, else any."""
        if self._window.workplace is None:
            return None
        snapshot = self._window.workplace.session.snapshot
        return next((id_ for id_ in (*snapshot.links_by_evidence, *snapshot.evidence)), None)

    def _show(self) -> None:
        workplace, stop = self._window.workplace, self._stops[self.at]
        if workplace is None:
            self.end()
            return
        workplace.go(stop.screen, self._example() if stop.example else None)
        screen = workplace.shown_screen(stop.screen)
        if screen is None:
            return
        part = getattr(screen, stop.part, screen)
        meant = part if isinstance(part, QWidget) and part.isVisibleTo(screen) else screen
        _bring_into_sight(meant)
        tr = QCoreApplication.translate
        last = self.at + 1 == len(self._stops)
        self.callout.back.setEnabled(self.at > 0)
        self.callout.next.setText(tr("Tour", "Finish") if last else tr("Tour", "Next"))
        place = tr("Tour", "Step {at} of {all}").format(at=self.at + 1, all=len(self._stops))
        self.callout.point_at(meant, stop.title, stop.words, place)
        self.callout.next.setFocus(Qt.FocusReason.OtherFocusReason)


def _bring_into_sight(meant: QWidget) -> None:
    above: QWidget | None = meant.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(meant, 0, 0)
        above = above.parentWidget()
