"""A wide button that holds a layout of its own: cards and rows that can be pressed as a whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from cse_desktop.gui.theme import set_role, sizes


class RowButton(QPushButton):
    """A button as high as what lies in it. `name` and `description` are what a screen reader says."""

    def __init__(self, inside: QLayout, name: str = "", description: str = "") -> None:
        super().__init__()
        set_role(self, "row")
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setLayout(inside)
        for widget in self.findChildren(QWidget):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        policy.setVerticalPolicy(policy.Policy.Preferred)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As the layout wants it, and no smaller than is easily hit."""
        layout = self.layout()
        wanted = layout.sizeHint() if layout else super().sizeHint()
        return wanted.expandedTo(QSize(0, sizes().row))

    def minimumSizeHint(self) -> QSize:
        """As the layout wants it, and no smaller than is easily hit.

        A minimum that is set would count instead of the layout's, and a row beside lower buttons would be cut off.
        """
        layout = self.layout()
        wanted = layout.minimumSize() if layout else super().minimumSizeHint()
        return wanted.expandedTo(QSize(0, sizes().row))

    def hasHeightForWidth(self) -> bool:
        """Where text inside wraps."""
        layout = self.layout()
        return layout.hasHeightForWidth() if layout else False
