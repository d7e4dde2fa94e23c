"""Shows what is running, how far it is and how long it will take still, with ways to pause and to stop it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from cse_desktop.gui.session import Running
from cse_desktop.gui.theme import set_icon, set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import ElidedLabel, label
from cse_desktop.gui.widgets.layouts import row


class ProgressStrip(QFrame):
    """The running operations; the one that began last is shown, a quiet one only where nothing else runs.

    Hidden while nothing runs.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        tr = QCoreApplication.translate
        self._all: list[Running] = []
        self._shown: Running | None = None
        self._title = label("", "subheading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = ElidedLabel("", "muted")
        self._pause = button("", self._pause_or_go_on, icon="pause")
        # It does not change its width when it changes its word.
        for words in (tr("ProgressStrip", "Go on"), tr("ProgressStrip", "Pause")):
            self._pause.setText(words)
            self._pause.setMinimumWidth(max(self._pause.minimumWidth(), self._pause.sizeHint().width()))
        self._stop = button(tr("ProgressStrip", "Stop"), self._cancel, icon="close")
        line = row(self._title, self._bar)
        line.setContentsMargins(sizes().gap_wide, sizes().gap_small, sizes().gap_wide, sizes().gap_small)
        line.addWidget(self._words, 1)
        line.addWidget(self._pause)
        line.addWidget(self._stop)
        self.setLayout(line)
        self.hide()

    def show_running(self, running: Running) -> None:
        """An operation began, moved or ended."""
        if running.job is None:
            self._all = [kept for kept in self._all if kept is not running]
        elif running not in self._all:
            self._all.append(running)
        wanted = [kept for kept in self._all if not kept.quiet] or self._all
        self._show(wanted[-1] if wanted else None)

    def _show(self, shown: Running | None) -> None:
        if shown is None or shown.job is None:
            self._shown = None
            self.hide()
            return
        if shown is not self._shown:
            self._shown = shown
            self._begin(shown)
        tr = QCoreApplication.translate
        paused = shown.job.is_paused
        self._bar.setRange(0, shown.total)
        self._bar.setValue(shown.done)
        counted = tr("ProgressStrip", "{done} of {total}").format(done=shown.done, total=shown.total)
        said = [counted if shown.total else ""]
        said += [tr("ProgressStrip", "paused")] if paused else [shown.left, shown.text]
        self._words.setText("  ·  ".join(part for part in said if part))
        self._pause.setText(tr("ProgressStrip", "Go on") if paused else tr("ProgressStrip", "Pause"))
        name = tr("ProgressStrip", "Go on: {what}") if paused else tr("ProgressStrip", "Pause: {what}")
        self._pause.setAccessibleName(name.format(what=shown.title))
        set_icon(self._pause, "go-on" if paused else "pause", "text")
        self.show()

    def _begin(self, shown: Running) -> None:
        self._title.setText(shown.title)
        set_role(self._title, "muted" if shown.quiet else "subheading")
        self._bar.setFixedWidth(sizes().of(110 if shown.quiet else 220))
        self._bar.setAccessibleName(shown.title)
        name = QCoreApplication.translate("ProgressStrip", "Stop: {what}").format(what=shown.title)
        self._stop.setAccessibleName(name)
        self._stop.setEnabled(True)
        self._pause.setEnabled(True)

    def _pause_or_go_on(self) -> None:
        if self._shown is None or self._shown.job is None:
            return
        job = self._shown.job
        if job.is_paused:
            job.resume()
        else:
            job.pause()
        self._show(self._shown)

    def _cancel(self) -> None:
        if self._shown is not None and self._shown.job is not None:
            self._shown.job.cancel()
            self._stop.setEnabled(False)
            self._pause.setEnabled(False)
