"""Says what was done, with Undo, or what went wrong, instead of a dialog in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from cse_desktop.gui.session import Notice
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import row

MILLISECONDS = 12_000
"""How long news stay. Warnings and errors stay until they are closed (WCAG 2.2.1: no timing on what matters)."""


class NoticeBar(QFrame):
    """One notice at a time. Hidden while there is none."""

    acted = Signal(str)
    """Action id: the button of the notice was pressed."""

    def __init__(self, action_text: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`action_text` gives the words for the button of an action id (empty: no such action)."""
        super().__init__(parent)
        tr = QCoreApplication.translate
        self._tone, self._action = "info", ""
        self._action_text = action_text
        self._icon = IconLabel("info", "info")
        self._words = label(wrap=True)
        self._act = button("", self._pressed, role="quiet")
        self._close = icon_button("close", tr("NoticeBar", "Close this message"), self.hide)
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        line = row(self._icon, margin=sizes().gap)
        line.setContentsMargins(sizes().gap_wide, sizes().gap_small, sizes().gap, sizes().gap_small)
        line.addWidget(self._words, 1)
        line.addWidget(self._act)
        line.addWidget(self._close)
        self.setLayout(line)
        appearance().changed.connect(self.update)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in the place of the one before."""
        self._tone = notice.tone
        self._icon.set_icon(notice.tone, notice.tone)
        self._words.setText(notice.text)
        self._action = "edit.undo" if notice.undo else notice.action or ""
        words = QCoreApplication.translate("NoticeBar", "Undo") if notice.undo else self._action_text(self._action)
        self._act.setText(words)
        self._act.setVisible(bool(words))
        self.setAccessibleName(notice.text)
        if notice.tone in ("info", "success"):
            self._timer.start()
        else:
            self._timer.stop()
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground in the notice's tone."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), appearance().colour(f"{self._tone}_soft"))
        painter.fillRect(0, 0, sizes().gap_small, self.height(), appearance().colour(self._tone))

    def _pressed(self) -> None:
        self.hide()
        self.acted.emit(self._action)
