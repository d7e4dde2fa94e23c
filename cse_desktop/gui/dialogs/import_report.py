"""What became of each file of an import: the list with its reasons, by outcome, to be kept or copied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QWidget

from cse_desktop import bootstrap
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.models.imported import (
    GROUPS,
    Group,
    ImportedRow,
    counted,
    group_words,
    heading,
    imported_rows,
    table,
    within_words,
)
from cse_desktop.gui.models.rows import Column, RowTable
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import icon
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fitted_table import FittedTable
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import flow
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

if TYPE_CHECKING:
    from cse_desktop.app.import_report import ImportReport

ALL = "all"
TONES: dict[Group, tuple[str, str]] = {
    "look": ("warning", "warning"),
    "added": ("success", "success"),
    "new_version": ("success", "success"),
    "duplicate": ("info", "info"),
}


class ReportTable(RowTable[ImportedRow]):
    """The files of one kind of outcome, or all."""

    def __init__(self, rows: list[ImportedRow], parent: QObject) -> None:
        super().__init__([Column(str(place), title) for place, title in enumerate(heading()[:4])], parent)
        self._every = rows

    def choose(self, group: str) -> None:
        """Show one kind only, or all."""
        self.show([one for one in self._every if group in (ALL, one.group)])

    def extra(self, row: ImportedRow, column: int, role: int) -> Any:
        """The symbol of the outcome; the whole path and the whole reason as tool tips."""
        if column == 1 and role == Qt.ItemDataRole.DecorationRole:
            return icon(row.standing.symbol, row.standing.tone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return legible(row.file.path) if column == 0 else row.cells[column] or None
        return None


class ImportReportDialog(Frame):
    """Double click or Enter goes to a file's evidence."""

    visited = Signal(str)
    """Evidence id: the person wants to go there."""
    unpack_wanted = Signal()
    """The person wants the files within archives too."""

    help_name = "import-report"

    def __init__(self, session: GuiSession, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What became of the files"), parent, width=820)
        self._session = session
        rows = imported_rows(report, session.say)
        self.model = ReportTable(rows, self)
        words = counted(report)
        if report.cancelled:
            words = self.tr("Stopped. {what}").format(what=words)
        self.words = label(f"{words}.", wrap=True)
        counts = {group: sum(one.group == group for one in rows) for group in GROUPS}
        everything = Choice(ALL, self.tr("All {count}").format(count=len(rows)), "evidence", "muted")
        groups = [Choice(g, group_words(g, count), *TONES[g]) for g, count in counts.items() if count]
        self.groups = SegmentChooser(self.tr("Show"), [everything, *groups])
        self.groups.setVisible(len(groups) > 1)
        self.list = FittedTable(self.model, self.tr("Files"), {1: 20, 2: 8}, {0: 0.38, 3: 0.62}, (2,), lines=2)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.activated.connect(self._visit)
        self.hint = label(self.tr("Double-click a file to go to its evidence."), "muted", wrap=True)
        self._lay_out(report)
        self.groups.chosen.connect(self._choose)
        self._choose("look" if counts["look"] else ALL)
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus()

    def copy(self) -> None:
        """Copy what is shown, with its heading, as a spreadsheet takes it."""
        lines = [heading(), *table(self.model.rows)]
        text = "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)
        QGuiApplication.clipboard().setText(text)
        self.hint.setText(self.tr("Copied. Paste it into a message or a spreadsheet."))

    def _choose(self, group: str) -> None:
        self.groups.show_choice(group or ALL)
        self.model.choose(group or ALL)

    def _lay_out(self, report: ImportReport) -> None:
        copy = button(self.tr("Copy"), self.copy, icon="copy")
        save = button(self.tr("Save as spreadsheet…"), self._choose_file, icon="save")
        self.body.addWidget(self.words)
        self.body.addWidget(self.groups)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.hint)
        self.body.addLayout(flow(copy, save))
        within = None
        if any(file.left_within for file in report.files) and not self._session.read_only:
            within = button(within_words(report), self._unpack, icon="import")
        self.add_buttons(leave=button(self.tr("Close"), self.accept, role="primary"), more=within)
        self.begin_at(940, 520)

    def _visit(self, index: QModelIndex | QPersistentModelIndex) -> None:
        shown = self.model.row(index)
        if shown is None or shown.file.evidence_id not in self._session.snapshot.evidence:
            self.hint.setText(self.tr("This file is not in the portfolio, so there is no evidence to go to."))
            return
        self.visited.emit(shown.file.evidence_id)
        self.accept()

    def _unpack(self) -> None:
        self.unpack_wanted.emit()
        self.accept()

    def _choose_file(self) -> None:
        chooser = QFileDialog(self, self.tr("Save the list as a spreadsheet"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("Spreadsheets (*.csv)"))
        chooser.setDefaultSuffix("csv")
        chooser.selectFile(self.tr("Files taken in.csv"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._save)
        chooser.open()

    def _save(self, path: str) -> None:
        lines = table(self.model.rows)
        self._session.run(lambda ws, ctx: _write(Path(path), lines), then=self._saved, failed=self._not_saved)

    def _saved(self, path: str) -> None:
        self.hint.setText(self.tr("Saved: {path}").format(path=path))

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.hint.setText(self._session.say(error.message))
        else:
            self._session.fail(error)


def _write(path: Path, lines: Sequence[tuple[str, ...]]) -> str:
    try:
        bootstrap.write_table(path, heading(), lines)
    except OSError as error:
        raise UserError("path_unusable", path=legible(path), reason=error.strerror or str(error)) from error
    return legible(path)
