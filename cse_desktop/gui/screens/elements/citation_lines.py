"""Below the narrative: what it cites that is not linked or not there, and what is linked and never cited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from cse_desktop.domain.citations import CitationCheck
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, at_rest, column, row

MOST = 8
"""Exhibits named on a line, before it says how many more there are."""


class CitationLines(QWidget):
    """A line for each thing there is to say; hidden where all is in order."""

    link_wanted = Signal(str)
    cite_wanted = Signal(str)
    restore_wanted = Signal(str)
    """Exhibit numbers."""
    focus_left = Signal()
    """The button that was pressed goes away with what it was for: the keyboard's focus needs another place."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: CitationCheck | None = None
        self.said: tuple[str, ...] = ()
        """What is said, line by line."""
        link = Way(self.tr("{exhibit}: link it"), self.tr("Link {exhibit} to this element"), "link")
        restore = Way(
            self.tr("{exhibit}: bring it back"), self.tr("Bring {exhibit} back into the portfolio"), "undo"
        )
        cite = Way("{exhibit}", self.tr("Cite {exhibit} where the cursor stands"))
        not_linked = ExhibitLine("warning", self.tr("Cited but not linked:"), link)
        removed = ExhibitLine("warning", self.tr("Cited but removed from the portfolio:"), restore)
        not_held = ExhibitLine("warning", self.tr("Cited, but there is no such exhibit:"))
        not_cited = ExhibitLine("info", self.tr("Linked but not cited:"), cite)
        not_linked.pressed.connect(self.link_wanted)
        removed.pressed.connect(self.restore_wanted)
        not_cited.pressed.connect(self.cite_wanted)
        self._lines = (not_linked, removed, not_held, not_cited)
        self.setLayout(column(*self._lines, gap=sizes().gap_tiny))

    def show_check(self, check: CitationCheck, titles: Callable[[str], str]) -> None:
        """Show how citations and links go together. `titles` knows what an exhibit is called."""
        if check != self._shown:
            self._shown = check
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                self.focus_left.emit()
            said = (check.not_linked, check.removed, check.not_held, check.not_cited)
            lines = list(zip(self._lines, said, strict=True))
            with at_rest(self):
                for line, exhibits in lines:
                    line.show_exhibits(exhibits, titles)
            self.said = tuple(f"{line.words} {', '.join(exhibits)}" for line, exhibits in lines if exhibits)
        self.setVisible(bool(self.said))

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed; said before anything is shown."""
        for line in self._lines if read_only else ():
            line.offer_nothing()


@dataclass(frozen=True)
class Way:
    """What can be done with each exhibit of a line, in words, and the same said in full."""

    words: str
    does: str
    icon: str = ""


class ExhibitLine(QWidget):
    """A few words and the exhibits they are about; hidden while there are none. Its widgets are used again."""

    pressed = Signal(str)
    """Exhibit: somebody wants what is offered."""

    def __init__(self, symbol: str, words: str, way: Way | None = None) -> None:
        super().__init__()
        self.words = words
        self._way = way
        self._exhibits: Sequence[str] = ()
        self._chips: list[QLabel | QPushButton] = []
        flow = QWidget()
        self._flow = FlowLayout(flow, sizes().gap_small)
        self._more = _high(label("", "muted"))
        for widget in (_high(label(words, "muted")), self._more):
            self._flow.addWidget(widget)
        mark = _high(IconLabel(symbol, "warning" if symbol == "warning" else "muted", sizes().icon_small))
        whole = row(gap=sizes().gap)
        whole.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(flow, 1)
        self.setLayout(whole)
        self.hide()

    def offer_nothing(self) -> None:
        """Only name the exhibits; said before any is shown."""
        self._way = None

    def show_exhibits(self, exhibits: Sequence[str], titles: Callable[[str], str]) -> None:
        """Say which exhibits it is about."""
        self._exhibits = exhibits[:MOST]
        with at_rest(self):
            for place, exhibit in enumerate(self._exhibits):
                self._show_chip(place, exhibit, titles(exhibit))
            for chip in self._chips[len(self._exhibits) :]:
                chip.hide()
            more = len(exhibits) - MOST
            self._more.setVisible(more > 0)
            self._more.setText(QCoreApplication.translate("CitationLines", "and %n more", "", max(0, more)))
            self.setVisible(bool(exhibits))

    def _show_chip(self, place: int, exhibit: str, title: str) -> None:
        if place == len(self._chips):
            chip = self._make_chip(place)
            self._flow.insert_widget(1 + place, chip)
            self._chips.append(chip)
        chip = self._chips[place]
        chip.setText(exhibit if self._way is None else self._way.words.format(exhibit=exhibit))
        if self._way is not None:
            does = self._way.does.format(exhibit=exhibit)
            chip.setAccessibleName(does)
            chip.setToolTip(f"{does}\n{title}")
        chip.show()

    def _make_chip(self, place: int) -> QLabel | QPushButton:
        if self._way is None:
            return _high(label())
        made = button("", role="word", icon=self._way.icon)
        made.clicked.connect(lambda: self.pressed.emit(self._exhibits[place]))
        return _high(made)


W = TypeVar("W", bound=QWidget)


def _high(widget: W) -> W:
    """A widget as high as what can be pressed, so that each line is."""
    widget.setFixedHeight(sizes().row)
    return widget
