"""What is said of one piece of evidence: a form that saves each field when the person leaves it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from cse_desktop.domain.portfolio import EVIDENCE_KINDS, Evidence
from cse_desktop.gui.models.words import date_source_words
from cse_desktop.gui.screens.evidence.state import tags_in
from cse_desktop.gui.texts import kind_word
from cse_desktop.gui.theme import dress, sizes
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow, SavingLine, SavingText
from cse_desktop.gui.widgets.layouts import column, row

OFFERED = ("team", "service", "owner")


class DetailForm(QWidget):
    """The fields of one piece of evidence. It saves nothing itself: `described` says what the person changed."""

    described = Signal(str, object)
    """Evidence id and the fields that were changed, by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence: Evidence | None = None
        self._known = {name: QStringListModel(self) for name in OFFERED}
        self.title = SavingLine(self.tr("Title"))
        self.kind = QComboBox()
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(8)
        for kind in EVIDENCE_KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.dated = DateField(self.tr("Date"), self.tr("Such as 12 Mar 2025"))
        self.location = SavingLine(self.tr("Where"))
        self.team, self.service = SavingLine(self.tr("Team")), SavingLine(self.tr("Service"))
        self.service.setPlaceholderText(self.tr("Empty: the whole organisation"))
        self.owner = SavingLine(self.tr("Owner"))
        self.tags = SavingLine(self.tr("Tags"), self.tr("Separated by commas"))
        self.notes = SavingText(self.tr("Notes"), self.tr("Found by search; not shown to the assessor"))
        self.alt_text = SavingText(
            self.tr("Picture in words"), self.tr("What it shows, for people who cannot see it")
        )
        self._lay_out()
        self._listen()

    def show_evidence(self, evidence: Evidence) -> None:
        """Fill the form. What the person is typing is left alone while it is the same evidence."""
        if self._evidence is not None and self._evidence.id != evidence.id:
            self.flush()
            self.dated.forget()
        self._evidence = evidence
        for line, text in (
            (self.title, evidence.title),
            (self.location, evidence.location),
            (self.team, evidence.team),
            (self.service, evidence.service),
            (self.owner, evidence.owner),
            (self.tags, ", ".join(evidence.tags)),
        ):
            line.fill(text)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(evidence.kind))
        self.dated.fill(evidence.dated, self._date_note(evidence))
        self.notes.fill(evidence.notes)
        self.alt_text.fill(evidence.alt_text)
        self._alt_row.setVisible(evidence.is_picture)
        self._location_row.setVisible(evidence.form != "file")

    def offer(self, known: Mapping[str, Iterable[str]]) -> None:
        """Names used elsewhere in the portfolio, offered while typing: by `team`, `service`, `owner`."""
        for name, values in known.items():
            wanted = sorted(set(values) - {""}, key=str.casefold)
            if self._known[name].stringList() != wanted:
                self._known[name].setStringList(wanted)

    def flush(self) -> None:
        """Save what is being typed."""
        for line in (*self._lines.values(), self.dated.line):
            line.flush()
        self.notes.flush()
        self.alt_text.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for line in self._lines.values():
            line.setReadOnly(read_only)
        self.dated.set_read_only(read_only)
        self.notes.setReadOnly(read_only)
        self.alt_text.setReadOnly(read_only)
        self.kind.setEnabled(not read_only)

    @property
    def _lines(self) -> dict[str, SavingLine]:
        names = ("title", "location", "team", "service", "owner", "tags")
        return {name: getattr(self, name) for name in names}

    def _save(self, name: str, text: str) -> None:
        value = tags_in(text) if name == "tags" else text.strip()
        if name == "title" and not value:
            # A piece of evidence has a title; emptying the field is not saved but taken back.
            self.title.fill(self._evidence.title if self._evidence else "")
            return
        self._tell(name, value)

    def _tell(self, name: str, value: Any) -> None:
        held = self._evidence
        if held is not None and (getattr(held, name) != value or name in held.guessed):
            self.described.emit(held.id, {name: value})

    def _date_note(self, evidence: Evidence) -> str:
        if evidence.dated is None:
            return self.tr("No date: its age is unknown")
        if "dated" in evidence.guessed:
            return self.tr("Guessed, {source}").format(source=date_source_words(evidence.date_source))
        return ""

    def _listen(self) -> None:
        for name, line in self._lines.items():
            line.saved.connect(lambda text, name=name: self._save(name, text))
        self.dated.saved.connect(lambda when: self._tell("dated", when))
        self.kind.activated.connect(lambda: self._tell("kind", self.kind.currentData()))
        self.notes.saved.connect(lambda text: self._tell("notes", text))
        self.alt_text.saved.connect(lambda text: self._tell("alt_text", text))
        for name, model in self._known.items():
            completer = QCompleter(model, self)
            dress(completer.popup())  # a window of its own
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._lines[name].setCompleter(completer)

    def _lay_out(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.notes.setFixedHeight(line * 4 + sizes().gap_wide)
        self.alt_text.setFixedHeight(line * 3 + sizes().gap_wide)
        self._location_row = FormRow(self.tr("Where"), self.location)
        self._alt_row = FormRow(self.tr("Picture in words"), self.alt_text)
        pair = row(gap=sizes().gap_medium)
        for field in (FormRow(self.tr("Kind"), self.kind), FormRow(self.tr("Date"), self.dated)):
            pair.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        people = row(gap=sizes().gap_medium)
        people.addWidget(FormRow(self.tr("Team"), self.team), 1)
        people.addWidget(FormRow(self.tr("Owner"), self.owner), 1)
        self.setLayout(
            column(
                FormRow(self.tr("Title"), self.title),
                pair,
                self._location_row,
                self._alt_row,
                people,
                FormRow(self.tr("Service"), self.service),
                FormRow(self.tr("Tags"), self.tags),
                FormRow(self.tr("Notes"), self.notes),
                None,
                gap=sizes().gap_medium,
            )
        )
