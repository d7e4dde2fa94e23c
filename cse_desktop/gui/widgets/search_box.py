"""A line to type what is looked for, with a lens and a way to empty it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cse_desktop.gui.theme import set_icon, set_role


class SearchBox(QLineEdit):
    """`asked` comes a moment after typing, `entered` at once with Enter. Escape empties it."""

    asked = Signal(str)
    entered = Signal(str)
    moved_down = Signal()
    """Down was pressed: whoever shows the results can take the focus."""

    def __init__(self, hint: str, name: str = "", *, wait: int = 200, parent: QWidget | None = None) -> None:
        """`hint` is shown while it is empty; `name` is what a screen reader says (the hint, if not given)."""
        super().__init__(parent)
        set_role(self, "search")
        self.setAcceptDrops(False)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)
        lens = QAction(self)
        set_icon(lens, "search", "muted")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self)
        self._clear.setToolTip(QCoreApplication.translate("SearchBox", "Clear"))
        set_icon(self._clear, "close", "muted")
        self._clear.triggered.connect(self.reset)
        self._timer = QTimer(self, singleShot=True, interval=wait)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._changed)
        self.textEdited.connect(self._timer.start)
        self.returnPressed.connect(self._enter)

    def reset(self) -> None:
        """Empty it, as the person does."""
        self.clear()
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties, Down moves on."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.reset()
        elif event.key() == Qt.Key.Key_Down:
            self.moved_down.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        # Taken out, not hidden: a hidden action leaves its icon behind in some styles.
        if text and self._clear not in self.actions():
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        elif not text:
            self.removeAction(self._clear)

    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.text().strip())

    def _enter(self) -> None:
        self._ask()
        self.entered.emit(self.text().strip())
