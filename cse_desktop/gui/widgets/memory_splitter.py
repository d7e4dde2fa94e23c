"""A splitter that stands tomorrow where it was left today."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.theme import sizes


class MemorySplitter(QSplitter):
    """Two or more panes side by side (or one above another) whose widths are remembered under `name`.

    `widths` are those at the start, in pixels at the usual text size.
    """

    def __init__(
        self,
        name: str,
        *panes: QWidget,
        widths: tuple[int, ...] = (),
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        for pane in panes:
            self.addWidget(pane)
        held = preferences().window(f"splitter.{name}")
        if not (held and self.restoreState(QByteArray.fromBase64(held.encode()))) and widths:
            self.setSizes([sizes().of(width) for width in widths])
        self.setHandleWidth(1)
        # Room that a larger window gives goes to the last pane.
        self.setStretchFactor(len(panes) - 1, 1)
        self.splitterMoved.connect(self._remember)

    def _remember(self) -> None:
        state = bytes(self.saveState().toBase64().data()).decode()
        preferences().set_window(f"splitter.{self.objectName()}", state)
