"""Types in what an assessor said, or puts it right: of what kind, on which element, in which review."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
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
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

LINES, ROWS = 4, 3


class NewFindingDialog(Frame):
    """Asks for a finding that came by word of mouth, by letter, or in the assessor's own report.

    With a finding it is that one that is put right.
    """

    help_name = "actions"
    wanted = Signal(str, str, object)
    """Kind, words, and the other fields."""

    def __init__(
        self,
        standard: Standard,
        reviews: Sequence[Review],
        present: str,
        parent: QWidget | None = None,
        finding: Finding | None = None,
    ) -> None:
        """`present` is the id of the review it is most likely of."""
        title = self.tr("Change the finding") if finding else self.tr("Type in a finding")
        super().__init__(title, parent, width=620)
        self._assessors = {review.id: review.assessor for review in reviews}
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
        words, icon = (self.tr("Save"), "") if finding else (self.tr("Add"), "add")
        self.add = button(words, self._add, icon=icon, role="primary")
        self.another = button(self.tr("Add, then another"), self._add_another)
        self.another.setVisible(finding is None)
        self.added = label("", "muted")
        self.added.hide()
        self._count = 0
        for one in (self.add, self.another):
            one.setEnabled(False)
        self.words.textChanged.connect(self._ready)
        if finding is None:
            self._show_assessor()
        else:
            self._fill(finding)
        self.review.currentIndexChanged.connect(self._show_assessor)
        whole = self.tr("Choose none if it speaks of the whole.")
        self.body.addWidget(FormRow(self.tr("What the assessor said"), self.words))
        self.body.addWidget(FormRow(self.tr("Kind"), self.kind))
        self.body.addWidget(FormRow(self.tr("Element"), self.picker, whole))
        self.body.addWidget(FormRow(self.tr("Who said it"), self.author))
        self.body.addWidget(FormRow(self.tr("Review"), self.review))
        self.body.addWidget(self.added)
        self.leave = button(self.tr("Cancel"), self.reject)
        self.add_buttons(self.leave, self.add, more=self.another if finding is None else None)
        self.words.setFocus()

    def _fill(self, finding: Finding) -> None:
        self.kind.show_choice(finding.kind)
        self.words.setPlainText(finding.text)
        self.picker.choose(finding.element)
        self.author.setText(finding.author)
        self.review.setCurrentIndex(max(0, self.review.findData(finding.review_id)))

    def _show_assessor(self) -> None:
        """The review says who assessed; whoever was typed stays."""
        if self.author.text() in ("", *self._assessors.values()):
            self.author.setText(self._assessors.get(str(self.review.currentData()), ""))

    def _ready(self) -> None:
        for one in (self.add, self.another):
            one.setEnabled(bool(self.words.toPlainText().strip()))

    def _add(self) -> None:
        if self._say():
            self.accept()

    def _add_another(self) -> None:
        """Begin the next one: who said it, in which review and of what kind, is likely the same."""
        if not self._say():
            return
        self._count += 1
        self.added.setText(self.tr("1 finding added|%n findings added", "", self._count))
        self.added.show()
        self.leave.setText(self.tr("Close"))
        self.picker.clear()
        self.words.clear()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> bool:
        text = self.words.toPlainText().strip()
        if self.picker.is_unsure:
            self.picker.box.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        values = {
            "element": self.picker.code,
            "author": self.author.text().strip(),
            "review": str(self.review.currentData()),
        }
        if text:
            self.wanted.emit(self.kind.choice or TYPED_KINDS[0], text, values)
        return bool(text)
