"""Words on the screen: headings, small print, text that is cut to fit, and icons that stand beside words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.layouts import column, row


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Plain text (never markup) in a role of the style sheet, such as title, heading, muted, overline."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        set_role(made, role)
    return made


def make_selectable(made: QLabel) -> None:
    """Let people copy from a label, by mouse and by keyboard."""
    flags = Qt.TextInteractionFlag
    made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setProperty("selectable", True)


def rule() -> QFrame:
    """A thin line across."""
    made = QFrame()
    set_role(made, "rule")
    return made


class ElidedLabel(QLabel):
    """One line of text that ends in an ellipsis where there is no room; the whole of it is in the tool tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text = ""
        if role:
            set_role(self, role)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self._fit()

    def text(self) -> str:
        """The whole text, whatever is shown of it."""
        return self._text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 2, super().sizeHint().height())

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, max(0, self.width()))
        super().setText(shown)
        self.setToolTip(self._text if shown != self._text else "")


class IconLabel(QWidget):
    """An icon beside words. It says nothing to a screen reader unless it is given a name."""

    def __init__(
        self,
        icon: str,
        token: str = "text",
        side: int | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._token = icon, token
        self._side = sizes().icon if side is None else side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        appearance().changed.connect(self.update)

    def set_icon(self, icon: str, token: str | None = None) -> None:
        """Show another icon."""
        self._icon, self._token = icon, token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the theme's colour."""
        look = appearance()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, 0, self._side, self._side)
        place.moveCenter(self.rect().toRectF().center())
        # A mark upon a filled icon is seen on a dark ground too, where the icon is light.
        look.shelf.paint(painter, self._icon, look.theme.colour(self._token), place, look.theme.colour("surface"))


class SectionHeader(QWidget):
    """A heading with an explaining line below it and buttons at its end."""

    def __init__(self, title: str, hint: str = "", *buttons: QWidget, role: str = "heading") -> None:
        super().__init__()
        self.title = label(title, role)
        self.hint = label(hint, "muted", wrap=True)
        # Only ever hidden here: a widget that is shown before it has a parent flashes up as a window.
        if not hint:
            self.hint.hide()
        words = column(self.title, self.hint, gap=sizes().gap_tiny)
        line = row(gap=sizes().gap)
        line.addLayout(words, 1)
        for button in buttons:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def set_hint(self, hint: str) -> None:
        """Say something else below the heading."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
