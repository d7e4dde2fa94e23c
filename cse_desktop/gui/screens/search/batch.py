"""Several searches at once: what do we hold on these?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cse_desktop import bootstrap
from cse_desktop.app.context import Context
from cse_desktop.app.saved import BatchRow, clean_queries, search_batch
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.screens.search.saved import save_under_name
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import kind_words
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout


class BatchDialog(Frame):
    """A list of searches, one a line, and what is held on each."""

    wanted = Signal(str)
    """Query: the person wants to see what it finds."""

    def __init__(self, session: GuiSession, queries: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(self.tr("What do we hold on these?"), parent, width=860)
        self._session = session
        self._rows: Sequence[BatchRow] = ()
        self.queries = QPlainTextEdit("\n".join(queries))
        self.queries.setAccessibleName(self.tr("Searches, one a line"))
        self.queries.setPlaceholderText(self.tr("complaints procedure\n“hard to reach”\nwaiting times 2026"))
        self.queries.setTabChangesFocus(True)
        self.queries.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + sizes().gap_wide)
        self.look = button(self.tr("Look"), self._look, icon="search", role="primary")
        self.found = label("", "muted", wrap=True)
        self.table = _Table()
        self.table.setAccessibleName(self.tr("What is held on each"))
        self.save = button(self.tr("Save these searches…"), self._save, icon="save")
        self.export = button(self.tr("Save as spreadsheet…"), self._export, icon="export")
        advice = self.tr(
            "Write one search a line, or paste a list. Double-click a row (or press Enter) to see what was found."
        )
        self.body.addWidget(label(advice, "muted", wrap=True))
        self.body.addWidget(self.queries)
        ways = QWidget()
        flow = FlowLayout(ways, sizes().gap)
        for way in (self.look, self.save, self.export):
            flow.addWidget(way)
        self.body.addWidget(ways)
        self.body.addWidget(self.found)
        self.body.addWidget(self.table, 1)
        self.add_buttons(leave=button(self.tr("Close"), self.reject))
        self.begin_at(900, 600)
        self.queries.textChanged.connect(self._enable)
        self.table.itemActivated.connect(self._go)
        self.table.itemDoubleClicked.connect(self._go)
        self._show(())
        if queries:
            self._look()

    def _look(self) -> None:
        wanted, kinds = self._wanted(), kind_words()

        def answer(ws: Workspace, ctx: Context) -> list[BatchRow]:
            return search_batch(ws, ctx, wanted, kinds=kinds)

        if wanted:
            self.found.setText(self.tr("Looking…"))
            self._session.ask("search.batch", answer, self._show)

    def _show(self, rows: Sequence[BatchRow]) -> None:
        self._rows = rows
        self.table.show_rows(rows, [self._session.say(row.note) if row.note else "" for row in rows])
        held = sum(1 for one in rows if one.evidence)
        said = self.tr("Something is held on {held} of {count}.").format(held=held, count=len(rows))
        self.found.setText(said if rows else "")
        self._enable()

    def _enable(self) -> None:
        some = bool(self._wanted())
        self.look.setEnabled(some)
        self.save.setEnabled(some and not self._session.read_only)
        self.export.setEnabled(bool(self._rows))

    def _wanted(self) -> tuple[str, ...]:
        return clean_queries(self.queries.toPlainText().splitlines())

    def _save(self) -> None:
        save_under_name(self._session, self._wanted(), self)

    def _go(self, item: QTableWidgetItem) -> None:
        self.wanted.emit(self._rows[item.row()].query)
        self.accept()

    def _export(self) -> None:
        chooser = QFileDialog(self, self.tr("Save as spreadsheet"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("csv")
        chooser.setNameFilter(self.tr("Spreadsheet (*.csv)"))
        chooser.selectFile(self.tr("What we hold.csv"))
        chooser.fileSelected.connect(self._write)
        chooser.open()

    def _write(self, path: str) -> None:
        heading, rows = self.table.headings(), self.table.texts()

        def write(ws: Workspace, ctx: Context) -> None:
            try:
                bootstrap.write_table(Path(path), heading, rows)
            except OSError as error:
                raise UserError("table_not_written", path=path, reason=error.strerror or str(error)) from error

        said = self.tr("Saved as {path}").format(path=path)
        self._session.run(write, then=lambda _: self._session.tell(said, "success"), lane="worker")


class _Table(QTableWidget):
    """A row for each search."""

    def __init__(self) -> None:
        super().__init__(0, 5)
        self._headings = (
            *(self.tr("Search"), self.tr("Evidence"), self.tr("Pages")),
            *(self.tr("Best found"), self.tr("Note")),
        )
        self._texts: list[tuple[str, ...]] = []
        self.setHorizontalHeaderLabels(self._headings)
        for at, words in enumerate(self._headings):
            self.model().setHeaderData(at, Qt.Orientation.Horizontal, words, Qt.ItemDataRole.ToolTipRole)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, wide in ((0, 180), (1, 76), (2, 64), (4, 150)):
            self.setColumnWidth(column, max(sizes().of(wide), header.sectionSizeHint(column)))
        self.setMinimumHeight(sizes().of(90))

    def headings(self) -> list[str]:
        """The words above the columns."""
        return list(self._headings)

    def texts(self) -> list[tuple[str, ...]]:
        """What the cells say, row by row."""
        return self._texts

    def show_rows(self, rows: Sequence[BatchRow], notes: Sequence[str]) -> None:
        """Show what was found."""
        self._texts = [
            (found.query, str(found.evidence), str(found.pages), _best(found), note)
            for found, note in zip(rows, notes, strict=True)
        ]
        self.setRowCount(len(self._texts))
        for line, texts in enumerate(self._texts):
            for at, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(line, at, item)


def _best(found: BatchRow) -> str:
    return "; ".join(dict.fromkeys(f"{hit.evidence.exhibit} {hit.evidence.title}" for hit in found.hits))
