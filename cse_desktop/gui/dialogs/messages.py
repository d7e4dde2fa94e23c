"""What was said in the bar: a message that went by too quickly can be read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.session import Notice
from cse_desktop.gui.theme import icon, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import label


@dataclass(frozen=True)
class Said:
    """A notice and when it was shown."""

    at: datetime
    notice: Notice


class MessagesDialog(Frame):
    """The messages since the program began, the latest first."""

    def __init__(self, said: Sequence[Said], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Messages"), parent)
        words = self.tr("What was said at the foot of the window, the latest first.")
        nothing = self.tr("Nothing has been said yet.")
        self.body.addWidget(label(words if said else nothing, "muted", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Messages, the latest first"))
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(sizes().icon_small, sizes().icon_small))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(sizes().of(260))
        self.list.setVisible(bool(said))
        tones = {
            "info": self.tr("Note"),
            "success": self.tr("Done"),
            "warning": self.tr("Warning"),
            "error": self.tr("Error"),
        }
        for one in said:
            text = f"{one.at:%H:%M}  {one.notice.text}"
            made = QListWidgetItem(icon(one.notice.tone, one.notice.tone), text, self.list)
            made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tones[one.notice.tone]}: {text}")
        if said:
            self.list.setCurrentRow(0)
        self.body.addWidget(self.list, 1)
        copy = button(self.tr("Copy"), self._copy, icon="copy") if said else None
        self.add_buttons(more=copy, leave=button(self.tr("Close"), self.accept, role="primary"))

    def _copy(self) -> None:
        lines = [self.list.item(at).text() for at in range(self.list.count())]
        QGuiApplication.clipboard().setText("\n".join(lines))
