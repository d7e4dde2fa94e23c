"""What is said of a picture while it is edited: title, caption, what it shows in words, kind and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cse_desktop.domain.portfolio import EVIDENCE_KINDS, EvidenceKind
from cse_desktop.gui.texts import kind_word
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import column, row


@dataclass(frozen=True)
class Said:
    """What a person says of a picture."""

    title: str
    caption: str
    alt_text: str
    kind: EvidenceKind
    dated: date | None


class PictureWords(QWidget):
    """A form; nothing of it is saved by itself."""

    def __init__(self, begun: Said, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begun = begun
        self.title, self.caption, self.alt_text = QLineEdit(begun.title), _text(2), _text(3)
        self.caption.setPlainText(begun.caption)
        self.caption.setPlaceholderText(self.tr("Stands below the picture in the pack"))
        self.alt_text.setPlainText(begun.alt_text)
        self.alt_text.setPlaceholderText(self.tr("Such as: five people wait at the only open desk"))
        self.kind = QComboBox()
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(8)
        for kind in EVIDENCE_KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(begun.kind))
        # In large letters the longest of them is cut.
        self.kind.setToolTip(self.kind.currentText())
        self.kind.currentTextChanged.connect(self.kind.setToolTip)
        self.dated = DateField(self.tr("Date"), self.tr("Such as 12 Mar 2025"))
        self.dated.fill(begun.dated)
        self.wanting = said_with(
            "warning", self.tr("Empty: people who cannot see the picture learn nothing of it.")
        )
        self.no_title = said_with("error", self.tr("A picture needs a title."))
        self._warnings = column(gap=sizes().gap)
        self._lay_out()
        self.alt_text.textChanged.connect(self._look)
        self.title.textChanged.connect(self._look)
        self._look()

    @property
    def is_changed(self) -> bool:
        """Whether a person said something else than what stood there."""
        try:
            return self._now(self.dated.value) != self._begun
        except ValueError:
            return True

    def said(self) -> Said | None:
        """What is said now; None, and the field in question has the focus, where something is missing."""
        if not self.title.text().strip():
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return self._now(self.dated.value) if self.dated.check() else None

    def warn(self, words: str) -> None:
        """Say something the person should know before saving."""
        self._warnings.addWidget(said_with("warning", words))

    def _now(self, dated: date | None) -> Said:
        return Said(
            self.title.text().strip(),
            self.caption.toPlainText().strip(),
            self.alt_text.toPlainText().strip(),
            self.kind.currentData(),
            dated,
        )

    def _look(self) -> None:
        self.wanting.setVisible(not self.alt_text.toPlainText().strip())
        self.no_title.setVisible(not self.title.text().strip())

    def _lay_out(self) -> None:
        described = FormRow(self.tr("Picture in words (alternative text)"), self.alt_text)
        described.label.setWordWrap(True)
        caption = FormRow(self.tr("Caption"), self.caption)
        whole: QVBoxLayout = column(gap=sizes().gap_medium)
        whole.addLayout(self._warnings)
        for widget in (FormRow(self.tr("Title"), self.title), self.no_title, caption, described, self.wanting):
            whole.addWidget(widget)
        whole.addWidget(FormRow(self.tr("Kind"), self.kind))
        whole.addWidget(FormRow(self.tr("Date"), self.dated))
        self.setLayout(whole)


def _text(lines: int) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setAcceptDrops(False)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + sizes().gap_wide + sizes().gap)
    return made


def said_with(icon: str, words: str, *, token: str = "") -> QWidget:
    """Words with a symbol before them."""
    made = QWidget()
    line = row(gap=sizes().gap)
    line.addWidget(IconLabel(icon, token or icon, sizes().icon_small), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(words, wrap=True), 1)
    made.setLayout(line)
    return made
