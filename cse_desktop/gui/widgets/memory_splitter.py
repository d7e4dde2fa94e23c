"""A splitter that stands tomorrow where it was left today."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.theme import sizes


class MemorySplitter(QSplitter):
    """Two or more panes side by side (or one above another) whose widths are remembered under `name`.

    `widths` are those at the start, in pixels at the usual text size. With `stacks` the panes go below each other
    where the window is too narrow.
    """

    def __init__(
        self,
        name: str,
        *panes: QWidget,
        widths: tuple[int, ...] = (),
        stacks: bool = False,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self.setObjectName(name)
        self._panes = panes
        self._stacks = stacks
        self._narrow = False
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

    def minimumSizeHint(self) -> QSize:
        """Panes that may go below each other need the width of the widest only."""
        if not self._stacks:
            return super().minimumSizeHint()
        hints = [_least(pane) for pane in self._panes]
        width = max(hint.width() for hint in hints)
        high = sum(hint.height() for hint in hints) if self._narrow else max(hint.height() for hint in hints)
        return QSize(width, high + self.handleWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panes below each other where they do not fit side by side."""
        super().resizeEvent(event)
        self._stack_or_not()

    def event(self, event: QEvent) -> bool:
        """What is shown in a pane may need another width than what was there before."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._stack_or_not()
        return done

    def _stack_or_not(self) -> None:
        if not self._stacks:
            return
        needed = sum(_least(pane).width() for pane in self._panes)
        narrow = self.width() < needed + self.handleWidth()
        if narrow != self._narrow:
            self._narrow = narrow
            self.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
            self.updateGeometry()

    def _remember(self) -> None:
        if self._narrow:
            return
        state = bytes(self.saveState().toBase64().data()).decode()
        preferences().set_window(f"splitter.{self.objectName()}", state)


def _least(pane: QWidget) -> QSize:
    """The least a pane needs by itself, or was given."""
    return pane.minimumSizeHint().expandedTo(pane.minimumSize())
