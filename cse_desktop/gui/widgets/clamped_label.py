"""A heading of a few lines at most; the whole of it is in the tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cse_desktop.gui.theme import set_role


class ClampedLabel(QLabel):
    """Plain text that wraps, and ends in an ellipsis after `most` lines."""

    def __init__(self, role: str = "", most: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._most = "", most
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        if role:
            set_role(self, role)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self._fit()

    def text(self) -> str:
        """The whole text, whatever is shown of it."""
        return self._text

    @property
    def shown(self) -> str:
        """What is shown of it."""
        return super().text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """One word may be cut, so no width is needed."""
        return QSize(0, self.fontMetrics().height())

    def _fit(self) -> None:
        shown = self._cut(max(1, self.width()))
        if shown != self.shown:
            super().setText(shown)
        self.setToolTip(self._text if shown != self._text else "")

    def _cut(self, width: int) -> str:
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        start = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            if len(lines) == self._most - 1:
                start = line.textStart()
            lines.append(self._text[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        # A word longer than the line, such as the name of a file, is broken, which a label would not do by itself.
        if len(lines) <= self._most:
            broken = any(not line.endswith((" ", "\n")) for line in lines[:-1])
            return "\n".join(line.rstrip() for line in lines) if broken else self._text
        last = self.fontMetrics().elidedText(self._text[start:], Qt.TextElideMode.ElideRight, width)
        return "\n".join((*(line.rstrip() for line in lines[: self._most - 1]), last))
