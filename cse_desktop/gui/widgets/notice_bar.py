"""Says what was done, with Undo, or what went wrong, instead of a dialog in the way.

It lies over its parent, at the lower edge. What would be hidden can move up meanwhile (`took_room`). For the time
of a double click after it was closed it still takes clicks, so that the second one does not press what lies below.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from cse_desktop.gui.session import Notice
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import row

MILLISECONDS = 20_000
"""How long news stay. Warnings and errors stay until they are closed (WCAG 2.2.1: no timing on what matters)."""
WIDEST = 720
MOST_ACTIONS = 3


class NoticeBar(QFrame):
    """One notice at a time, over the lower edge of `over`. Hidden while there is none."""

    acted = Signal(str)
    """Action id: a button of the notice was pressed."""
    told = Signal(object)
    """Notice: it is shown now."""
    took_room = Signal(int)
    """How much of the lower edge it covers, so that what lies there can move up; 0 when it is gone."""

    def __init__(self, action_text: Callable[[str], str], over: QWidget) -> None:
        """`action_text` gives the words for the button of an action id (empty: no such action)."""
        super().__init__(over)
        tr = QCoreApplication.translate
        self._tone = "info"
        self._until_saved = False
        self._actions: tuple[str, ...] = ()
        self._waiting: list[Notice] = []
        self._action_text = action_text
        self._icon = IconLabel("info", "info")
        self._words = label(wrap=True)
        self._buttons = [button("", partial(self._pressed, place), role="quiet") for place in range(MOST_ACTIONS)]
        self._close = icon_button("close", tr("NoticeBar", "Close this message"), self.dismiss)
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._timer.timeout.connect(self._expire)
        self._going = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._going.timeout.connect(self._gone)
        line = row(self._icon)
        line.setContentsMargins(sizes().gap_wide, sizes().gap, sizes().gap, sizes().gap)
        line.addWidget(self._words, 1)
        for made in (*self._buttons, self._close):
            line.addWidget(made)
        self.setLayout(line)
        appearance().changed.connect(self.update)
        over.installEventFilter(self)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in the place of the one before; one that waits comes after it."""
        if notice.waits and not self.isHidden():
            self._waiting.append(notice)
            return
        self._going.stop()
        self._tone, self._until_saved = notice.tone, notice.until_saved
        self._icon.set_icon(notice.tone, notice.tone)
        self._words.setText(notice.text)
        offered = ("edit.undo" if notice.undo else "", notice.action or "", notice.another or "")
        self._actions = tuple(action for action in offered if self._word(action))
        for made in self._buttons:
            made.hide()
        for made, action in zip(self._buttons, self._actions, strict=False):
            made.setText(self._word(action))
            made.show()
        for part in (self._icon, self._words, self._close):
            part.show()
        self.setAccessibleName(notice.text)
        if notice.tone in ("info", "success"):
            self._timer.start()
        else:
            self._timer.stop()
        self._place()
        self.show()
        self.raise_()
        self.update()
        self.told.emit(notice)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def enter(self) -> None:
        """Take the focus: to the first button."""
        shown = [made for made in (*self._buttons, self._close) if made.isVisible()]
        shown[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def withdraw_undo(self) -> None:
        """Offer Undo no more: something else was done meanwhile, which it would take back instead."""
        for made, action in zip(self._buttons, self._actions, strict=False):
            if action == "edit.undo":
                made.hide()

    def note_saved(self) -> None:
        """Something was saved: that nothing could be is not so any more."""
        self._waiting = [notice for notice in self._waiting if not notice.until_saved]
        if self._until_saved and not self.isHidden() and not self.is_going:
            self.dismiss()

    @property
    def is_going(self) -> bool:
        """Whether it was closed a moment ago and only keeps clicks off what lies below."""
        return self._going.isActive()

    def dismiss(self) -> None:
        """Close it, as the person does."""
        self._timer.stop()
        for part in (self._icon, self._words, *self._buttons, self._close):
            part.hide()
        self._going.start()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground in the notice's tone."""
        if self.is_going:
            return
        look, painter = appearance(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(self._tone), 1.5))
        painter.setBrush(look.colour(f"{self._tone}_soft"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), sizes().radius, sizes().radius)

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None:
            return
        edge = sizes().gap_wide
        width = min(sizes().of(WIDEST), over.width() - 2 * edge)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        height = max(height, self.minimumSizeHint().height())
        self.setGeometry((over.width() - width) // 2, over.height() - height - edge, width, height)
        self.took_room.emit(height + 2 * edge)

    def _word(self, action: str) -> str:
        if action == "edit.undo":
            return QCoreApplication.translate("NoticeBar", "Undo")
        return self._action_text(action)

    def _expire(self) -> None:
        # Somebody reading it or about to press its button is not hurried.
        if self.underMouse() or self.isAncestorOf(QApplication.focusWidget() or self):
            self._timer.start()
        else:
            self._gone()

    def _gone(self) -> None:
        self.hide()
        self.took_room.emit(0)
        if self._waiting:
            self.show_notice(self._waiting.pop(0))

    def _pressed(self, place: int) -> None:
        action = self._actions[place]
        self.dismiss()
        self.acted.emit(action)
