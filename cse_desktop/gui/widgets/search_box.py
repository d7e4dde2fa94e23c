"""A line to type what is looked for, with a lens and a way to empty it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.buttons import icon_button


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
        # Drawn here: the icons of a line's actions keep their size whatever the text size.
        side = sizes().icon_small
        self._clear = icon_button(
            "close", QCoreApplication.translate("SearchBox", "Clear"), self.reset, parent=self
        )
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setIconSize(QSize(side, side))
        self._clear.hide()
        self.setTextMargins(side + sizes().gap, 0, side + sizes().gap, 0)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, with the lens at its beginning."""
        super().paintEvent(event)
        side, look = sizes().icon_small, appearance()
        place = QRectF(sizes().gap, (self.height() - side) / 2, side, side)
        look.shelf.paint(QPainter(self), "search", look.theme.colour("muted"), place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the way to empty it at the end."""
        super().resizeEvent(event)
        side = min(self.height() - 2, sizes().icon_small + 2 * sizes().gap_small)
        self._clear.setGeometry(self.width() - side - sizes().gap_tiny, (self.height() - side) // 2, side, side)

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.text().strip())

    def _enter(self) -> None:
        self._ask()
        self.entered.emit(self.text().strip())
