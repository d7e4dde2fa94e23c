"""Says that an old review is read, as long as one is, and leads back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QWidget

from cse_desktop.app.past import Submission
from cse_desktop.gui.actions import Actions
from cse_desktop.gui.texts import day
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import row


class PastBar(QFrame):
    """A line below the top bar; not to be seen while it is the present that is shown."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = QCoreApplication.translate
        set_role(self, "past")
        self.words = label("", wrap=True)
        self.back = button(tr("PastBar", "Back to today"), icon="arrow-left")
        self.back.clicked.connect(lambda: actions.do("review.present"))
        line = row(gap=sizes().gap)
        line.setContentsMargins(sizes().gap_huge, sizes().gap, sizes().gap_wide, sizes().gap)
        line.addWidget(IconLabel("lock", "warning"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.words, 1)
        line.addWidget(self.back)
        self.setLayout(line)
        self.hide()

    def show_past(self, read: Submission | None) -> None:
        """Say what is read."""
        if read is not None:
            tr = QCoreApplication.translate
            sent = tr(
                "PastBar", "“{review}” as submitted on {day}. You can read everything; nothing can be changed."
            )
            closed = tr(
                "PastBar",
                "“{review}” as it was when it was closed on {day}, since no pack is noted as sent. You can read "
                "everything; nothing can be changed.",
            )
            words = sent if read.pack is not None else closed
            self.words.setText(words.format(review=read.review.title, day=day(read.on)))
            self.setAccessibleName(self.words.text())
        comes = read is not None and self.isHidden()
        self.setVisible(read is not None)
        if comes:
            # A screen reader says it without the focus going there.
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
