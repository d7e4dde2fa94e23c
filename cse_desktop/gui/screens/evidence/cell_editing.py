"""Title and date are written in the table itself. Enter takes a guess as it stands; leaving the cell does not."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from cse_desktop.gui.models.dates import read_date
from cse_desktop.gui.models.words import date_source_words
from cse_desktop.gui.screens.evidence.model import EvidenceTable
from cse_desktop.gui.texts import short_day

Index = QModelIndex | QPersistentModelIndex


class CellEditing(QStyledItemDelegate):
    """`written` comes with the evidence's id, what was written, and whether Enter was pressed."""

    written = Signal(str, object, bool)

    def __init__(self, model: EvidenceTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = model
        self._entered = False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line as wide as the cell."""
        editor = QLineEdit(parent)
        editor.setAcceptDrops(False)
        title = self._table.columns[index.column()].title
        editor.setAccessibleName(title)
        self._entered = False
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What stands there now, selected, and where a guess was found."""
        row = self._table.row(index)
        if row is None or not isinstance(editor, QLineEdit):
            return
        evidence = row.facts.evidence
        if self._table.columns[index.column()].id == "title":
            editor.setText(evidence.title)
        else:
            editor.setText(short_day(evidence.dated))
            editor.setPlaceholderText(self.tr("Such as 12 Mar 2025"))
        note = self._note(row.facts.evidence.guessed, evidence.date_source, self._table.columns[index.column()].id)
        editor.setToolTip(note)
        editor.setAccessibleDescription(note)
        editor.selectAll()
        if note:
            QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), note, editor)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand it on; nonsense is taken back."""
        row = self._table.row(index)
        if row is None or not isinstance(editor, QLineEdit):
            return
        name = self._table.columns[index.column()].id
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
                words = self.tr("Not a date: write 1 Mar 2027")
                QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), words, editor)
                return True
        return super().eventFilter(editor, event)

    def _note(self, guessed: tuple[str, ...], source: str, name: str) -> str:
        if name not in guessed:
            return ""
        where = date_source_words(source) if name == "dated" else ""
        if where:
            return self.tr("A guess, {where}. Enter takes it, Escape leaves it.").format(where=where)
        return self.tr("A guess. Enter takes it, Escape leaves it.")


def _is_date(text: str) -> bool:
    try:
        read_date(text)
    except ValueError:
        return False
    return True
