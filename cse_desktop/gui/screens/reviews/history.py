"""The tab on how it was: your ratings and the assessor's, review by review, and what was said each year."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.reviewing import history_of
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.history_of_reviews import ElementHistory, History
from cse_desktop.gui.models.place import PlaceKeeper
from cse_desktop.gui.screens.reviews.history_model import LETTERS, CellDelegate, HistoryTable, cell_words
from cse_desktop.gui.screens.reviews.history_state import HistoryRow, Which, chosen, counts_of, which_of
from cse_desktop.gui.screens.reviews.page import Page
from cse_desktop.gui.screens.reviews.year_card import YearCard
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column, row
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.screen_head import list_pane
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

LEAST = 280
"""Width, at the usual text size, of what was said in one year beside another."""


class HistoryPage(Page):
    """How it was in each review. The target is an element's code."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        standard = session.snapshot.standard
        self._history: History | None = None
        self._wanted = ""
        self._detail: tuple[object, ...] = ()
        self.model = HistoryTable()
        self.model.setParent(self)
        self.table = QTableView()
        self._delegate = CellDelegate(standard)
        self.text = SearchBox(self.tr("Number or words of an element"), self.tr("Find an element"), wait=80)
        self.which = SegmentChooser(self.tr("Show"), one_line=True)
        self.cards: list[YearCard] = []
        words = self.tr("This is the first review. Those that follow are shown beside it.")
        self.alone = label(words, "muted", wrap=True)
        self.stack = QStackedWidget()
        self._lay_out()
        self.text.asked.connect(self._arrange)
        self.text.moved_down.connect(self.table.setFocus)
        self.which.chosen.connect(self._choose_which)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.activated.connect(self._go)
        appearance().changed.connect(self.table.viewport().update)

    def refresh(self, changes: Changes | None) -> None:
        """Ask for the history, off the main thread."""

        def answer(ws: Workspace, ctx: Context) -> History:
            return history_of(ws)

        self.session.ask("reviews.history", answer, self._show)

    def show_target(self, target: str) -> None:
        """Choose an element."""
        self._wanted = target
        self.text.setText("")
        self._arrange()

    def place(self) -> str:
        """The element that is chosen."""
        found = self.model.row(self.table.currentIndex())
        return found.key if found is not None else ""

    def _show(self, history: History) -> None:
        self._history = history
        self.stack.setCurrentIndex(0)
        counts = counts_of(history.elements)
        held = which_of(self.which.choice)
        words: dict[Which, str] = {
            "all": self.tr("All"),
            "changed": self.tr("Your rating changed"),
            "differs": self.tr("Assessor rated otherwise"),
            "found": self.tr("With remarks"),
        }
        if [made.text() for made in self.which.buttons.values()] != _named(words, counts):
            self.which.set_choices([Choice(code, f"{words[code]} ({counts[code]})") for code in counts])
            self.which.show_choice(held)
        self.alone.setVisible(len(history.reviews) == 1)
        self.model.show_reviews(history.reviews)
        self._fit()
        self._arrange()

    def _arrange(self) -> None:
        history, standard = self._history, self.session.snapshot.standard
        if history is None:
            return
        elements = chosen(history, standard, self.text.text(), which_of(self.which.choice))
        self.model.show(self._row(one) for one in elements)
        index = self.model.find(self._wanted or self.place())
        if not index.isValid() and self.model.rows:
            index = self.model.index(0, 0)
        if index.isValid() and index.row() != self.table.currentIndex().row():
            self.table.setCurrentIndex(index)
            # Once the table has its height: it may be shown only now.
            QTimer.singleShot(0, self, self._scroll_to_current)
        self._wanted = ""
        self._show_element()

    def _row(self, one: ElementHistory) -> HistoryRow:
        standard = self.session.snapshot.standard
        named = f"{one.element}  {standard.element(one.element).title}"
        return HistoryRow(one.element, (named, *(cell_words(standard, said) for said in one.said)), one.said)

    def _row_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        self._show_element()

    def _show_element(self) -> None:
        found = self.model.row(self.table.currentIndex())
        history = self._history
        shown = (found, history.reviews) if found is not None and history is not None else ()
        if shown == self._detail:
            return
        self._detail = shown
        clear(self._years)
        self.cards = []
        self.title.setText(found.cells[0] if found is not None else self.tr("No element matches"))
        self.open.setEnabled(found is not None)
        if found is None or history is None:
            return
        standard = self.session.snapshot.standard
        pairs = zip(history.reviews, found.said, strict=True)
        self.cards = [YearCard(standard, review, said) for review, said in pairs]
        self._years.addWidget(Columns(*self.cards, least=sizes().of(LEAST)))

    def _scroll_to_current(self) -> None:
        self.table.scrollTo(self.table.currentIndex())

    def _choose_which(self, code: str) -> None:
        if not code:
            self.which.show_choice("all")
        self._arrange()

    def _go(self) -> None:
        if self.place():
            self.session.go("elements", self.place())

    def _fit(self) -> None:
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(self.table.fontMetrics().horizontalAdvance("0") * LETTERS)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        self._keeper = PlaceKeeper(table)
        table.setItemDelegate(self._delegate)
        table.setAccessibleName(self.tr("Ratings of each element, review by review"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.setShowGrid(False)
        table.setMouseTracking(True)
        table.setMinimumSize(QSize(sizes().of(200), sizes().of(120)))
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(2 * table.fontMetrics().lineSpacing() + 2 * sizes().gap)
        rows.hide()
        header = table.horizontalHeader()
        header.setFixedHeight(2 * table.fontMetrics().lineSpacing() + sizes().gap)
        header.setHighlightSections(False)
        filters = QWidget()
        flow = FlowLayout(filters, sizes().gap)
        flow.addWidget(self.text)
        flow.addWidget(self.which)
        self.text.setMinimumWidth(sizes().of(280))
        above = list_pane(filters, self.alone, filled=table)
        down = Qt.Orientation.Vertical
        panes = MemorySplitter("reviews.history", above, self._below(), widths=(340, 300), orientation=down)
        self.stack.addWidget(panes)
        waiting = EmptyState("clock", self.tr("Looking back…"))
        self.stack.addWidget(waiting)
        self.stack.setCurrentIndex(1)
        self.setLayout(column(self.stack))

    def _below(self) -> QWidget:
        self.title = label("", "heading", wrap=True)
        self.open = button(self.tr("Go to the element"), self._go, icon="arrow-right")
        self._years: QVBoxLayout = column()
        page = ScrollPage(margin=sizes().gap_wide)
        head = QWidget()
        line = row(gap=sizes().gap_wide)
        line.addWidget(self.title, 1)
        line.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        head.setLayout(line)
        page.body.addWidget(head)
        page.body.addLayout(self._years)
        page.body.addStretch(1)
        self.view = page
        return page


def _named(words: Mapping[Which, str], counts: Mapping[Which, int]) -> list[str]:
    return [f"{words[code]} ({count})" for code, count in counts.items()]
