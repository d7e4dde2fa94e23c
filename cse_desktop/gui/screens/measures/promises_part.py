"""The part on service standards: the register, and the one that is chosen beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedWidget, QWidget

from cse_desktop.app import promising
from cse_desktop.domain.award import Promise
from cse_desktop.domain.promises import KEPT, Kept, PromiseStanding, promise_standings
from cse_desktop.gui.models.place import PlaceKeeper
from cse_desktop.gui.models.rows import Column, RowTable
from cse_desktop.gui.on_its_way import lies_with_the_place
from cse_desktop.gui.screens.measures.promise_form import PromiseForm
from cse_desktop.gui.screens.measures.promises_state import (
    PromiseRow,
    kept_counts,
    promise_rows,
    shown_promises,
)
from cse_desktop.gui.screens.measures.words import kept_standing
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import icon, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.fitted_table import FittedTable
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.screen_head import list_pane
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

LETTERS, SHARES = {1: 14, 2: 16}, {0: 0.55, 3: 0.45}
LEAST_LETTERS = 52
"""Width of the register in which its words can be read, in figures."""
STATE = 2
"""The column that says whether it is kept."""


class PromiseTable(RowTable[PromiseRow]):
    """Words, service, whether it is kept as symbol and word, what it lacks."""

    def __init__(self, parent: QObject | None = None) -> None:
        tr = QCoreApplication.translate
        columns = [
            Column("text", tr("Promises", "Service standard")),
            Column("service", tr("Promises", "Service")),
            Column("kept", tr("Promises", "Kept?")),
            Column("lacks", tr("Promises", "What it lacks")),
        ]
        super().__init__(columns, parent)

    def extra(self, row: PromiseRow, column: int, role: int) -> Any:
        """The symbol of its state, and the whole of what may be cut."""
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            standing = kept_standing(row.standing.kept)
            return icon(standing.symbol, standing.tone)
        return row.cells[column] if role == Qt.ItemDataRole.ToolTipRole else None


class PromisesPart(QWidget):
    """The screen refreshes it while it is in sight."""

    measure_wanted = Signal(str)
    """Id of a measure to look at."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self._standings: list[PromiseStanding] = []
        self.model = PromiseTable(self)
        self.table = FittedTable(self.model, self.tr("Service standards"), LETTERS, SHARES, (1,), lines=3)
        self.form = PromiseForm(session)
        self.text = SearchBox(self.tr("Filter by words or element"), self.tr("Filter service standards"), wait=80)
        self.kept = SegmentChooser(self.tr("Show only"), _choices({}))
        self.line = QLineEdit()
        self.add = button(self.tr("Add"), self._add, icon="add", role="primary")
        self.stack = QStackedWidget()
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Show the register as it is now; what is chosen and what is being typed stays."""
        self._standings = promise_standings(self._session.snapshot)
        for choice in _choices(kept_counts(self._standings)):
            self.kept.buttons[choice.code].setText(choice.word)
        self._arrange()

    def show_promise(self, promise_id: str) -> None:
        """Choose a service standard, whatever the filters say."""
        self._wanted = promise_id
        if not self.model.find(promise_id).isValid():
            self.text.clear()
            self.kept.show_choice(None)
        self.refresh()

    def begin_new(self) -> None:
        """Put the focus where a new one is written."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> Promise | None:
        """The service standard that is chosen."""
        found = self.model.row(self.table.currentIndex())
        return found.standing.promise if found is not None else None

    def missing(self) -> str:
        """What must be chosen first."""
        return "" if self.chosen is not None else self.tr("Choose a service standard first.")

    def remove(self) -> None:
        """Remove the one that is chosen."""
        promise = self.chosen
        if promise is not None:
            said = self.tr("The service standard was removed")
            self._session.run(
                lambda ws, _: promising.remove_promise(ws, promise.id),
                then=lambda _: self._session.tell(said, undo=True),
            )

    def _arrange(self) -> None:
        shown = shown_promises(self._standings, self.text.text(), self.kept.choice)
        focus = self.window().focusWidget()
        if focus is not None and self.form.isAncestorOf(focus) and self.chosen is not None:
            # What a person is at work on stays, whatever filter it no longer fits.
            kept = self.chosen.id
            shown = [one for one in self._standings if one in shown or one.promise.id == kept]
        words: Mapping[Kept, str] = {kept: kept_standing(kept).word for kept in KEPT}
        self.model.show(promise_rows(shown, words, self._session.say, self.tr("Nothing")))
        self.stack.setCurrentIndex(0 if shown else 1 if self._standings else 2)
        self._choose(shown)
        self._show_chosen()

    def _choose(self, shown: list[PromiseStanding]) -> None:
        index = self.model.find(self._wanted)
        if self._wanted and index.isValid():
            self._wanted = ""
        elif self.table.currentIndex().isValid() or not shown:
            return
        else:
            index = self.model.index(0, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    def _show_chosen(self) -> None:
        found = self.model.row(self.table.currentIndex())
        self.form.show_standing(found.standing if found is not None else None)

    def _add(self) -> None:
        text = self.line.text().strip()
        if text:
            self._session.run(lambda ws, _: promising.add_promise(ws, text), then=self._added)

    def _added(self, promise: Promise) -> None:
        self.line.clear()
        self.show_promise(promise.id)

    def _change(self, promise_id: str, values: dict[str, Any]) -> None:
        self._session.run(lambda ws, _: promising.change_promise(ws, promise_id, **values), failed=self._not_kept)

    def _not_kept(self, error: Exception) -> None:
        self._session.fail(error)
        if not lies_with_the_place(error):  # then what was typed stays
            self.form.restore()

    def _ready(self) -> None:
        self.add.setEnabled(not self._session.read_only and bool(self.line.text().strip()))

    def _listen(self) -> None:
        self.text.asked.connect(lambda _: self._arrange())
        self.text.moved_down.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.kept.chosen.connect(lambda _: self._arrange())
        self.line.textChanged.connect(self._ready)
        self.line.returnPressed.connect(self._add)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.model.rowsRemoved.connect(self._show_chosen)
        self.form.described.connect(self._change)
        self.form.remove_wanted.connect(self.remove)
        self.form.measure_wanted.connect(self.measure_wanted)

    def _least_width(self) -> int:
        """Room for words that can be read, and for the headings."""
        figure = self.fontMetrics().horizontalAdvance("0")
        bold = self.font()
        bold.setBold(True)
        letters, edge = QFontMetrics(bold), 4 * sizes().gap_wide
        headings = [
            (letters.horizontalAdvance(self.model.columns[at].title) + edge) / share
            for at, share in SHARES.items()
        ]
        state = LETTERS[STATE] * figure + sizes().gap_wide
        return max(LEAST_LETTERS * figure, int(max(headings)) + state)

    def _lay_out(self) -> None:
        self._keeper = PlaceKeeper(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Where that is too wide beside the form, the form goes below it.
        self.table.setMinimumWidth(self._least_width())
        self.line.setPlaceholderText(self.tr("New: We answer calls within 3 minutes"))
        self.line.setAccessibleName(self.tr("Words of a new service standard"))
        self.line.setAcceptDrops(False)
        self.line.setEnabled(not self._session.read_only)
        no_match = EmptyState("filter", self.tr("No service standard matches"))
        none_yet = EmptyState(
            "checked",
            self.tr("No service standards yet"),
            self.tr(
                "Write down above what you promise customers, one sentence each. Then say who had a say in it, "
                "where it can be read, and which figures show whether it is kept."
            ),
        )
        for widget in (self.table, no_match, none_yet):
            self.stack.addWidget(widget)
        adding, line = QWidget(), row(gap=sizes().gap)
        line.addWidget(self.line, 1)
        line.addWidget(self.add)
        adding.setLayout(line)
        left = list_pane(adding, self.text, self.kept, filled=self.stack)
        self._ready()
        self.setLayout(column(MemorySplitter("promises", left, self.form, widths=(660, 500), stacks=True)))


def _choices(counts: Mapping[Kept, int]) -> list[Choice]:
    words = QCoreApplication.translate("Promises", "{state} ({count})")
    return [
        Choice(kept, words.format(state=standing.word, count=counts.get(kept, 0)), standing.symbol, standing.tone)
        for kept in KEPT
        for standing in [kept_standing(kept)]
    ]
