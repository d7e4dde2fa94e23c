"""The pack that was built: where it lies, what is in it, and what the assessor will stumble over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.app.packing import PackReport
from cse_desktop.app.reporting import WrittenReport
from cse_desktop.domain.messages import Message
from cse_desktop.gui.opening import open_path
from cse_desktop.gui.screens.pack.mends import Line, mend_button
from cse_desktop.gui.screens.pack.state import mend_of_warning
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import day, size_words
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, label, make_selectable
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column, row


class ResultCard(Card):
    """Hidden until a pack was built."""

    sent = Signal()
    """It went out."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Path | None = None
        self.words = label("", wrap=True)
        self.place = label("", "muted", wrap=True)
        make_selectable(self.place)
        self.open_document = button(self.tr("Open the document"), self._open_document, icon="open", role="primary")
        self.open_folder = button(self.tr("Open the folder"), self._open_folder, icon="folder")
        self.mark_sent = button(self.tr("I have sent this pack"), self.sent, icon="checked")
        self.mark_sent.setToolTip(self.tr("The next pack tells what is new since then"))
        self._warnings = column(gap=sizes().gap_small)
        self.heading = label("", "heading")
        self.body.addLayout(row(IconLabel("success", "success"), self.heading, None))
        for widget in (self.words, self.place):
            self.body.addWidget(widget)
        buttons = QWidget()
        flow = FlowLayout(buttons, sizes().gap)
        for made in (self.open_document, self.open_folder, self.mark_sent):
            flow.addWidget(made)
        self.body.addWidget(buttons)
        self.body.addLayout(self._warnings)
        self.hide()

    def show_report(self, report: PackReport, *, goes_out: bool, what: str = "") -> None:
        """Show what was built; `goes_out`: it is made to be sent to the assessor.

        `what` names what is no pack with the elements in it, of which there is nothing to count.
        """
        ready = self.tr("Ready: {what}").format(what=what) if what else self.tr("The pack is ready")
        self.heading.setText(ready)
        self._document = report.document
        elements = self.tr("1 element|%n elements", "", report.elements)
        exhibits = self.tr("1 exhibit|%n exhibits", "", report.exhibits)
        files = self.tr("1 file|%n files", "", report.files)
        pictures = self.tr("1 picture|%n pictures", "", report.pictures)
        text = self.tr("{parts}; {size} in all.")
        parts = ", ".join((elements, exhibits, files, pictures))
        size = size_words(report.bytes)
        self.words.setText(
            self.tr("{size} in all.").format(size=size) if what else text.format(parts=parts, size=size)
        )
        self.place.setText("\n".join([str(report.document.parent), *self._zips(report)]))
        self.mark_sent.setVisible(goes_out)
        self.show_sent(False)
        self._warn(report.warnings)
        self.show()

    def show_document(self, written: WrittenReport) -> None:
        """Show a report that was written, and what it says needs attention."""
        self.heading.setText(self.tr("The report is ready"))
        self._document = written.document
        period = written.report.period
        text = self.tr("On {begins} to {ends}. Read it once before the board does.")
        self.words.setText(text.format(begins=day(period.begins), ends=day(period.ends)))
        self.place.setText(str(written.document))
        self.mark_sent.hide()
        self._warn(written.warnings)
        self.show()

    def _warn(self, warnings: Sequence[Message]) -> None:
        clear(self._warnings)
        for warning in warnings:
            words = self._session.say(warning)
            mend = mend_of_warning(warning, self._session.snapshot)
            self._warnings.addWidget(Line("warning", "warning", words, mend_button(self._session, mend, words)))

    def show_sent(self, sent: bool) -> None:
        """Say whether this pack is noted as sent already."""
        self.mark_sent.setText(self.tr("Noted as sent") if sent else self.tr("I have sent this pack"))
        self.mark_sent.setDisabled(sent or self._session.read_only)

    @property
    def warnings(self) -> int:
        """How many warnings are shown."""
        return self._warnings.count()

    def _zips(self, report: PackReport) -> list[str]:
        one, part = self.tr("As one zip: {name}"), self.tr("To send one by one: {name}")
        return [(part if len(report.zips) > 1 else one).format(name=path.name) for path in report.zips]

    def _open_document(self) -> None:
        if self._document is not None:
            open_path(self._session, self._document)

    def _open_folder(self) -> None:
        if self._document is not None:
            open_path(self._session, self._document.parent)
