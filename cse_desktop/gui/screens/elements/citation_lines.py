"""Below the narrative: what it cites that is not linked or not there, and what is linked and never cited."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cse_desktop.domain.citations import CitationCheck
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column, row

MOST = 8
"""Exhibits named on a line, before it says how many more there are."""
Maker = Callable[[str], QWidget]


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
        self._shown: tuple[CitationCheck, bool] | None = None
        self._titles: Callable[[str], str] = str
        self._read_only = False
        self.said: tuple[str, ...] = ()
        """What is said, line by line."""
        self._lines = column(gap=sizes().gap_tiny)
        self.setLayout(self._lines)

    def show_check(self, check: CitationCheck, titles: Callable[[str], str]) -> None:
        """Show how citations and links go together. `titles` knows what an exhibit is called."""
        if (check, self._read_only) == self._shown:
            self.setVisible(bool(self.said))
            return
        self._shown, self._titles, self.said = (check, self._read_only), titles, ()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.focus_left.emit()
        clear(self._lines)
        self._line("warning", self.tr("Cited but not linked:"), check.not_linked, self._to_link)
        self._line("warning", self.tr("Cited but removed from the portfolio:"), check.removed, self._to_restore)
        self._line("warning", self.tr("Cited, but there is no such exhibit:"), check.not_held, label)
        self._line("info", self.tr("Linked but not cited:"), check.not_cited, self._to_cite)
        self.setVisible(bool(self.said))

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed."""
        self._read_only = read_only

    def _line(self, symbol: str, words: str, exhibits: Sequence[str], make: Maker) -> None:
        if not exhibits:
            return
        flow = QWidget()
        laid = FlowLayout(flow, sizes().gap_small)
        laid.addWidget(_high(label(words, "muted")))
        for exhibit in exhibits[:MOST]:
            laid.addWidget(_high(label(exhibit) if self._read_only else make(exhibit)))
        if len(exhibits) > MOST:
            more = self.tr("and %n more", "", len(exhibits) - MOST)
            laid.addWidget(_high(label(more, "muted")))
        mark = _high(IconLabel(symbol, "warning" if symbol == "warning" else "muted", sizes().icon_small))
        whole = row(gap=sizes().gap)
        whole.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(flow, 1)
        made = QWidget()
        made.setLayout(whole)
        self._lines.addWidget(made)
        self.said = (*self.said, f"{words} {', '.join(exhibits)}")

    def _to_link(self, exhibit: str) -> QWidget:
        made = button(self.tr("{exhibit}: link it").format(exhibit=exhibit), role="word", icon="link")
        self._explain(made, self.tr("Link {exhibit} to this element"), exhibit)
        made.clicked.connect(lambda: self.link_wanted.emit(exhibit))
        return made

    def _to_restore(self, exhibit: str) -> QWidget:
        made = button(self.tr("{exhibit}: bring it back").format(exhibit=exhibit), role="word", icon="undo")
        self._explain(made, self.tr("Bring {exhibit} back into the portfolio"), exhibit)
        made.clicked.connect(lambda: self.restore_wanted.emit(exhibit))
        return made

    def _to_cite(self, exhibit: str) -> QWidget:
        made = button(exhibit, role="word")
        self._explain(made, self.tr("Cite {exhibit} where the cursor stands"), exhibit)
        made.clicked.connect(lambda: self.cite_wanted.emit(exhibit))
        return made

    def _explain(self, made: QWidget, words: str, exhibit: str) -> None:
        does = words.format(exhibit=exhibit)
        made.setAccessibleName(does)
        made.setToolTip(f"{does}\n{self._titles(exhibit)}")


def _high(widget: QWidget) -> QWidget:
    """A widget as high as what can be pressed, so that each line is."""
    widget.setFixedHeight(sizes().row)
    return widget
