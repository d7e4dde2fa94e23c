"""Shows what is running, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from cse_desktop.gui.session import Running
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import ElidedLabel, label
from cse_desktop.gui.widgets.layouts import row


class ProgressStrip(QFrame):
    """The running operations; the one that began last is shown. Hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._all: list[Running] = []
        self._title = label("", "subheading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(sizes().of(220))
        self._words = ElidedLabel("", "muted")
        self._stop = button(QCoreApplication.translate("ProgressStrip", "Stop"), self._cancel, icon="close")
        line = row(self._title, self._bar)
        line.setContentsMargins(sizes().gap_wide, sizes().gap_small, sizes().gap_wide, sizes().gap_small)
        line.addWidget(self._words, 1)
        line.addWidget(self._stop)
        self.setLayout(line)
        self.hide()

    def show_running(self, running: Running) -> None:
        """An operation began, moved or ended."""
        if running.job is None:
            self._all = [kept for kept in self._all if kept is not running]
        elif running not in self._all:
            self._all.append(running)
        if not self._all:
            self.hide()
            return
        shown = self._all[-1]
        self._title.setText(shown.title)
        self._bar.setRange(0, shown.total)
        self._bar.setValue(shown.done)
        self._bar.setAccessibleName(shown.title)
        tr = QCoreApplication.translate
        words = tr("ProgressStrip", "{done} of {total}").format(done=shown.done, total=shown.total)
        self._words.setText("  ".join(part for part in (words if shown.total else "", shown.text) if part))
        name = tr("ProgressStrip", "Stop: {what}").format(what=shown.title)
        self._stop.setAccessibleName(name)
        self._stop.setEnabled(True)
        self.show()

    def _cancel(self) -> None:
        if self._all and self._all[-1].job is not None:
            self._all[-1].job.cancel()
            self._stop.setEnabled(False)
