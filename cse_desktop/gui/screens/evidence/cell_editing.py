"""Title and date are written in the list itself. Enter takes a guess as it stands; leaving the line does not."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.guessing import Guesses, guessed_values
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.models.dates import read_date
from cse_desktop.gui.models.rows import Index
from cse_desktop.gui.models.words import found_words
from cse_desktop.gui.screens.evidence.guess_choices import Choice, GuessChoices
from cse_desktop.gui.screens.evidence.model import EvidenceTable
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import short_day


class CellEditing(QStyledItemDelegate):
    """`written` comes with the evidence's id, what was written, and whether Enter was pressed."""

    written = Signal(str, object, bool)

    def __init__(self, session: GuiSession, model: EvidenceTable, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._table = session, model
        self._entered = False
        self._evidence_id = ""
        self._choices: GuessChoices | None = None

    def field(self, index: Index) -> str:
        """The field that is written there: `title` or `dated`."""
        return self._table.columns[index.column()].id

    def heading(self, field: str, evidence: Evidence) -> str:
        """What stands above what may be chosen; the table's own heading says which field it is."""
        return ""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line as wide as the cell."""
        editor = QLineEdit(parent)
        editor.setAcceptDrops(False)
        titles = {column.id: column.title for column in self._table.columns}
        editor.setAccessibleName(titles[self.field(index)])
        self._entered = False
        self._evidence_id = ""
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What stands there now, selected, and what else it may be. What the person has typed stays."""
        row = self._table.row(index)
        if row is None or not isinstance(editor, QLineEdit) or self._evidence_id == row.key:
            return
        self._evidence_id = row.key
        evidence, field = row.facts.evidence, self.field(index)
        editor.setText(evidence.title if field == "title" else short_day(evidence.dated))
        if field == "dated":
            editor.setPlaceholderText(self.tr("Such as 12 Mar 2025"))
        note = self.tr("A guess. Enter takes it, Escape leaves it.") if field in evidence.guessed else ""
        editor.setAccessibleDescription(note)
        editor.selectAll()
        self._choices = GuessChoices(editor, self.heading(field, evidence), note)
        if evidence.blob:
            self._ask(row.key, field)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """What may be chosen goes with it."""
        if self._choices is not None:
            self._choices.hide()
            self._choices = None
        super().destroyEditor(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand it on; nonsense is taken back."""
        row = self._table.row(index)
        if row is None or not isinstance(editor, QLineEdit):
            return
        name = self.field(index)
        text = editor.text().strip()
        try:
            value = text if name == "title" else read_date(text)
        except ValueError:
            return
        held = row.facts.evidence
        same = getattr(held, name) == value
        if (name == "title" and not text) or (same and not (self._entered and name in held.guessed)):
            return
        self.written.emit(row.key, {name: value}, self._entered)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Notice Enter; a date that is none is not left with it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            self._entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if self._entered and editor.placeholderText() and not _is_date(editor.text()):
                if self._choices is not None:
                    self._choices.refuse(self.tr("Not a date: write 1 Mar 2027"))
                return True
        return super().eventFilter(editor, event)

    def _ask(self, evidence_id: str, field: str) -> None:
        def found(ws: Workspace, _: Context) -> tuple[str, str, Guesses]:
            return evidence_id, field, guessed_values(ws, evidence_id)

        self._session.ask("evidence.guesses", found, self._offer)

    def _offer(self, answer: tuple[str, str, Guesses]) -> None:
        evidence_id, field, found = answer
        if self._choices is None or evidence_id != self._evidence_id:
            return
        held = found.titles if field == "title" else found.dates
        self._choices.show_choices(
            [
                Choice(
                    guess.value if field == "title" else short_day(date.fromisoformat(guess.value)),
                    found_words(guess, found.kinds.get(guess.page, "page")),
                )
                for guess in held
            ]
        )


def _is_date(text: str) -> bool:
    try:
        read_date(text)
    except ValueError:
        return False
    return True
