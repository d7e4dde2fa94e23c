"""Saying that evidence belongs to an element: which, why, where to look, which parts it covers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from cse_desktop.domain.standard import Standard
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.element_picker import ElementPicker
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row


@dataclass(frozen=True)
class LinkWish:
    """What the person wants linked."""

    code: str
    why: str = ""
    where: str = ""
    quotation: str = ""
    parts: tuple[int, ...] = ()


class LinkForm(Card):
    """A form, not a dialog: it opens in the place where the evidence is being looked at."""

    submitted = Signal(object)
    """LinkWish: the person pressed Link."""
    dismissed = Signal()
    """The person does not want to link after all."""

    def __init__(self, standard: Standard, parent: QWidget | None = None, *, quoting: bool = False) -> None:
        super().__init__(parent)
        self._standard = standard
        self._boxes: list[QCheckBox] = []
        self.picker = ElementPicker(standard, rows=3 if quoting else 5)
        self.why, self.where = QLineEdit(), QLineEdit()
        self.why.setPlaceholderText(self.tr("What does it prove?"))
        self.where.setPlaceholderText(self.tr("Such as p. 3"))
        self.quotation = QPlainTextEdit()
        self.quotation.setTabChangesFocus(True)
        self.quotation.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + sizes().gap_wide)
        self.quotation.setPlaceholderText(self.tr("Words to quote: select them on the page"))
        self.parts = QWidget()
        self._part_list = column(gap=sizes().gap_small)
        self.parts.setLayout(column(label(self.tr("Covers these parts"), "subheading"), self._part_list))
        self.link = button(self.tr("Link"), self._submit, icon="link", role="primary")
        self.cancel = button(self.tr("Cancel"))
        self._lay_out(quoting)
        self.cancel.clicked.connect(self.dismissed)
        self.picker.chosen.connect(self._show_parts)
        self.picker.accepted.connect(lambda _: self.why.setFocus())
        self.why.returnPressed.connect(self._submit)
        self.where.returnPressed.connect(self._submit)
        self._show_parts("")

    def begin(self, *, where: str = "", quotation: str = "", why: str = "", code: str = "") -> None:
        """Empty the form, with what is known already filled in."""
        self.picker.clear()
        if code:
            self.picker.choose(code)
        self.why.setText(why)
        self.where.setText(where)
        self.quotation.setPlainText(quotation)

    def wish(self) -> LinkWish | None:
        """What the form says; None while no element is chosen."""
        if not self.picker.code:
            return None
        return LinkWish(
            self.picker.code,
            self.why.text().strip(),
            self.where.text().strip(),
            self.quotation.toPlainText().strip(),
            tuple(number for number, box in enumerate(self._boxes, start=1) if box.isChecked()),
        )

    def check_parts(self, parts: Iterable[int]) -> None:
        """Tick the parts with these numbers (from 1)."""
        wanted = set(parts)
        for number, box in enumerate(self._boxes, start=1):
            box.setChecked(number in wanted)

    def _submit(self) -> None:
        wish = self.wish()
        if wish is None:
            self.picker.box.setFocus()
        else:
            self.submitted.emit(wish)

    def _show_parts(self, code: str) -> None:
        self.link.setEnabled(bool(code))
        for box in self._boxes:
            box.hide()
            box.deleteLater()
        parts = self._standard.element(code).parts if code else ()
        self._boxes = [self._part_box(number, text) for number, text in enumerate(parts, start=1)]
        for box in self._boxes:
            self._part_list.addWidget(box)
        self.parts.setVisible(bool(parts))

    def _part_box(self, number: int, text: str) -> QCheckBox:
        width = max(sizes().of(280), self.width() - sizes().of(64))
        box = QCheckBox(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
        box.setToolTip(text)
        box.setAccessibleName(self.tr("Part {number}: {text}").format(number=number, text=text))
        return box

    def _lay_out(self, quoting: bool) -> None:
        gap = sizes().gap_medium
        self.body.setContentsMargins(gap, gap, gap, gap)
        self.quotation_row = FormRow(self.tr("Quotation"), self.quotation)
        pair = row(gap=gap)
        pair.addWidget(FormRow(self.tr("Why"), self.why), 3)
        pair.addWidget(FormRow(self.tr("Where to look"), self.where), 2)
        self.body.addWidget(self.picker)
        self.body.addWidget(self.parts)
        self.body.addLayout(pair)
        self.body.addWidget(self.quotation_row)
        self.quotation_row.setVisible(quoting)
        self.body.addLayout(row(self.link, self.cancel, None))
