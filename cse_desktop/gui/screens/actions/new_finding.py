"""Types in what an assessor said: of what kind, on which element, in which review."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from cse_desktop.domain.findings import TYPED_KINDS
from cse_desktop.domain.portfolio import Finding, Review
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.models.findings import finding_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.element_picker import ElementPicker
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

LINES, ROWS = 4, 3


class NewFindingDialog(Frame):
    """Asks for a finding that came by word of mouth, by letter, or in the assessor's own report."""

    help_name = "actions"
    wanted = Signal(str, str, object)
    """Kind, words, and the other fields."""

    def __init__(
        self, standard: Standard, reviews: Sequence[Review], present: str, parent: QWidget | None = None
    ) -> None:
        """`present` is the id of the review that is being prepared."""
        super().__init__(self.tr("Type in a finding"), parent, width=620)
        kinds = [finding_standing(standard, Finding(id="", review_id="", element="", kind=k)) for k in TYPED_KINDS]
        choices = [
            Choice(code, kind.word, kind.symbol, kind.tone) for code, kind in zip(TYPED_KINDS, kinds, strict=True)
        ]
        self.kind = SegmentChooser(self.tr("Kind"), choices)
        self.kind.show_choice(TYPED_KINDS[0])
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + sizes().gap_wide)
        self.picker = ElementPicker(standard, rows=ROWS)
        self.author = QLineEdit()
        self.review = QComboBox()
        for review in reversed(reviews):
            self.review.addItem(review.title, review.id)
        self.review.setCurrentIndex(max(0, self.review.findData(present)))
        self.add = button(self.tr("Add"), self._add, icon="add", role="primary")
        self.add.setEnabled(False)
        self.words.textChanged.connect(self._ready)
        whole = self.tr("Choose none if it speaks of the whole.")
        self.body.addWidget(FormRow(self.tr("What the assessor said"), self.words))
        self.body.addWidget(FormRow(self.tr("Kind"), self.kind))
        self.body.addWidget(FormRow(self.tr("Element"), self.picker, whole))
        self.body.addWidget(FormRow(self.tr("Who said it"), self.author))
        self.body.addWidget(FormRow(self.tr("Review"), self.review))
        self.add_buttons(button(self.tr("Cancel"), self.reject), self.add)
        self.words.setFocus()

    def _ready(self) -> None:
        self.add.setEnabled(bool(self.words.toPlainText().strip()))

    def _add(self) -> None:
        text = self.words.toPlainText().strip()
        if text:
            values = {
                "element": self.picker.code,
                "author": self.author.text().strip(),
                "review": str(self.review.currentData()),
            }
            self.wanted.emit(self.kind.choice or TYPED_KINDS[0], text, values)
            self.accept()
