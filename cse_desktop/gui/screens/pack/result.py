"""The pack that was built: where it lies, what is in it, and what the assessor will stumble over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from cse_desktop.app.packing import PackReport
from cse_desktop.gui.opening import open_path
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import size_words
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, label, make_selectable
from cse_desktop.gui.widgets.layouts import clear, column, row


class ResultCard(Card):
    """Hidden until a pack was built."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Path | None = None
        self.words = label("", wrap=True)
        self.place = label("", "muted", wrap=True)
        make_selectable(self.place)
        self.open_document = button(self.tr("Open the document"), self._open_document, icon="open", role="primary")
        self.open_folder = button(self.tr("Open the folder"), self._open_folder, icon="folder")
        self._warnings = column(gap=sizes().gap_small)
        heading = row(IconLabel("success", "success"), label(self.tr("The pack is ready"), "heading"), None)
        self.body.addLayout(heading)
        for widget in (self.words, self.place):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.open_document, self.open_folder, None))
        self.body.addLayout(self._warnings)
        self.hide()

    def show_report(self, report: PackReport) -> None:
        """Show what was built."""
        self._document = report.document
        text = self.tr(
            "{elements} elements, {exhibits} exhibits, {files} files, {pictures} pictures; {size} in all."
        )
        self.words.setText(
            text.format(
                elements=report.elements,
                exhibits=report.exhibits,
                files=report.files,
                pictures=report.pictures,
                size=size_words(report.bytes),
            )
        )
        places = [str(path) for path in (report.document.parent, *report.zips)]
        self.place.setText("\n".join(places))
        clear(self._warnings)
        for warning in report.warnings:
            line = row(IconLabel("warning", "warning", sizes().icon_small), gap=sizes().gap)
            line.addWidget(label(self._session.say(warning), wrap=True), 1)
            holder = QWidget()
            holder.setLayout(line)
            self._warnings.addWidget(holder)
        self.show()

    @property
    def warnings(self) -> int:
        """How many warnings are shown."""
        return self._warnings.count()

    def _open_document(self) -> None:
        if self._document is not None:
            open_path(self._session, self._document)

    def _open_folder(self) -> None:
        if self._document is not None:
            open_path(self._session, self._document.parent)
