"""Files dropped anywhere on the window: says what will happen to them, then hands their paths on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.models.dragging import dragged_evidence
from cse_desktop.gui.picturing.clipboard import carried
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import column

FOREIGN = ("FileGroupDescriptor", "x-moz-file-promise", "text/uri-list", "application/x-qt-windows-mime")
"""Parts of the names of what mail programs and browsers drag: something like a file, but without a path."""


class DropOverlay(QWidget):
    """Covers the window while files are dragged over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = label("", "title", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = column(None, gap=sizes().gap_wide)
        middle.addWidget(IconLabel("import", "accent", sizes().icon_large), 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self.words)
        middle.addStretch(1)
        self.setLayout(middle)
        self.hide()

    def cover(self, words: str) -> None:
        """Show it over the whole window."""
        self.words.setText(words)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil with a frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = appearance().colour("window")
        veil.setAlphaF(0.94)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(appearance().colour("accent"), 3, Qt.PenStyle.DashLine))
        edge = sizes().gap_wide
        painter.drawRoundedRect(self.rect().adjusted(edge, edge, -edge, -edge), sizes().radius, sizes().radius)


class DropCatcher(QObject):
    """Watches a window for dragged files. `promise` says what will happen to them (empty: they are not wanted)."""

    dropped = Signal(object)
    """list[Path]: files and folders were dropped."""
    pictured = Signal(object)
    """QImage: a picture was dropped that is no file, as from a browser."""
    refused = Signal(str)
    """Sentence: something was dropped that has no path."""

    def __init__(self, window: QWidget, promise: Callable[[], str]) -> None:
        super().__init__(window)
        self._promise = promise
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle what is dragged; leave everything else alone."""
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDropEvent):
            promise = self._promise()
            # The program's own evidence has files too, for other programs: dropped here it is no import.
            if promise and looks_like_files(event.mimeData()) and not dragged_evidence(event.mimeData()):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if self.overlay.isHidden():
                    self.overlay.cover(promise)
            else:
                event.ignore()
            return True
        if kind == QEvent.Type.DragLeave:
            self.overlay.hide()
            return True
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._drop(event)
            return True
        return False

    def _drop(self, event: QDropEvent) -> None:
        self.overlay.hide()
        found = carried(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if found.paths:
            self.dropped.emit(list(found.paths))
        elif found.image is not None:
            self.pictured.emit(found.image)
        else:
            self.refused.emit(
                QCoreApplication.translate(
                    "Drops",
                    "That is not a file on this computer. Save it in a folder first, then drop it from there.",
                )
            )


def looks_like_files(dragged: QMimeData) -> bool:
    """Whether what is dragged is files, or what mail programs and browsers drag in their place."""
    return (
        dragged.hasUrls()
        or dragged.hasImage()
        or any(part in name for name in dragged.formats() for part in FOREIGN)
    )
