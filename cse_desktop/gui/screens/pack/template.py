"""The organisation's own Word file to draw packs on: chosen once on this computer, and looked over in place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cse_desktop import bootstrap
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, legible
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.pack.mends import Line
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column

Answer = tuple[Path, tuple[Message, ...], tuple[Message, ...]]


class TemplateBox(QWidget):
    """Which template is used, buttons to choose, check and leave it, and what is missing in it.

    It is remembered on this computer, since it is the organisation's, not the portfolio's.
    """

    changed = Signal()

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.fits: bool | None = None
        """Whether it can be drawn on; None where nobody has looked yet."""
        self.name = label("", wrap=True)
        self.choose = button(self.tr("Choose…"), self._choose, icon="folder")
        self.check = button(self.tr("Check"), self.look, icon="checked")
        self.remove = button(self.tr("Remove"), lambda: self.use(""), icon="remove")
        self.choose.setAccessibleName(self.tr("Choose a Word file as the template"))
        self.check.setAccessibleName(self.tr("Check whether the template can be used"))
        self.remove.setAccessibleName(self.tr("Use the template no more"))
        self._found = column(gap=0)
        buttons = QWidget()
        flow = FlowLayout(buttons, sizes().gap)
        for made in (self.choose, self.check, self.remove):
            flow.addWidget(made)
        said = self.tr("Your own Word file: its styles, cover, logo, header and footer.")
        title = label(self.tr("Template"), "subheading")
        self.setLayout(
            column(title, self.name, buttons, label(said, "muted", wrap=True), self._found, gap=sizes().gap_small)
        )
        self._show()

    @property
    def path(self) -> Path | None:
        """The Word file to draw on; None for ours."""
        held = preferences().settings.template
        return Path(held) if held else None

    def use(self, path: str) -> None:
        """Draw on another file from now on; empty for ours."""
        preferences().update(template=path)
        self.fits = None
        clear(self._found)
        self._show()
        self.changed.emit()
        if path:
            self.look()

    def look(self) -> None:
        """Say whether the file can be a template, and what is missing in it."""
        path = self.path
        if path is None:
            return
        self.check.setEnabled(False)
        clear(self._found)
        self._found.addWidget(label(self.tr("Checking…"), "muted"))
        self._session.run(
            lambda ws, ctx: (path, *bootstrap.check_template(path, ctx)),
            then=self._looked,
            failed=self._failed,
            lane="worker",
        )

    def _looked(self, answer: Answer) -> None:
        path, problems, notes = answer
        if path == self.path:
            self._say(problems, notes)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._say((error.message,), ())
        else:
            clear(self._found)
            self.check.setEnabled(True)
            self._session.fail(error)

    def _say(self, problems: Sequence[Message], notes: Sequence[Message]) -> None:
        clear(self._found)
        self.fits = not problems
        self.check.setEnabled(True)
        if problems:
            words = self.tr("It cannot be used yet. Mend this in Word, then check again:")
            self._found.addWidget(label(words, wrap=True))
        else:
            self._found.addWidget(Line("success", "success", self.tr("It can be used.")))
        for problem in problems:
            self._found.addWidget(Line("error", "error", self._session.say(problem)))
        for note in notes:
            self._found.addWidget(Line("info", "info", self._session.say(note)))
        self.changed.emit()

    def _show(self) -> None:
        path = self.path
        self.name.setText(legible(path.name) if path else self.tr("Ours"))
        self.name.setToolTip(legible(path) if path else "")
        self.check.setVisible(path is not None)
        self.check.setEnabled(True)
        self.remove.setVisible(path is not None)

    def _choose(self) -> None:
        begin = str(self.path.parent) if self.path else ""
        words = self.tr("Word files (*.docx *.dotx)")
        dialog = QFileDialog(self, self.tr("Choose a Word file as the template"), begin, words)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.use)
        dialog.open()
