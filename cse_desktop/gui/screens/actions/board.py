"""Actions as cards in columns by how far they are. Cards move by dragging, or by keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cse_desktop.domain.award import ACTION_STATES, ActionState
from cse_desktop.gui.models.rows import KEY_ROLE
from cse_desktop.gui.screens.actions.cards import CardDelegate
from cse_desktop.gui.screens.actions.model import BoardColumn
from cse_desktop.gui.screens.actions.state import ActionFacts, in_columns
from cse_desktop.gui.screens.actions.words import action_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.row_list import RowList

FLAGS = QItemSelectionModel.SelectionFlag


class ColumnView(RowList):
    """The cards of one column. Left and right go to the columns beside it."""

    left = Signal(int)
    """-1 or 1: the focus wants to go to the column before or after this one."""

    def __init__(self, model: BoardColumn) -> None:
        super().__init__()
        self.draw_rows(action_standing(model.state).word, model, CardDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setWordWrap(True)  # so that Qt asks for the height of cards again where the width is another one
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)

    def minimumSizeHint(self) -> QSize:
        """Room for a few words of a card."""
        return QSize(sizes().of(120), sizes().of(160))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right change the column; all else is the list's."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.left.emit(step)
        else:
            super().keyPressEvent(event)


class Board(QWidget):
    """A column for each state an action can be in."""

    chosen = Signal()
    """Other cards are selected."""
    moved = Signal(object, str)
    """Ids of actions, and the state they were put into."""
    entered = Signal()
    """Enter was pressed on a card, or it was double-clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.models: dict[ActionState, BoardColumn] = {}
        self.views: dict[ActionState, ColumnView] = {}
        self._heads: dict[ActionState, ElidedLabel] = {}
        self._quiet = False
        columns = row(gap=sizes().gap)
        for state in ACTION_STATES:
            columns.addWidget(self._column(state), 1)
        self.setLayout(columns)

    def show_facts(self, facts: Sequence[ActionFacts]) -> None:
        """Show these cards; those that are selected stay so, in whatever column they are now."""
        before = self.ids
        held = self.focused
        for state, cards in in_columns(facts).items():
            self.models[state].show_facts(cards)
            standing = action_standing(state)
            self._heads[state].setText(f"{standing.word}  {len(cards)}")
            self.views[state].setAccessibleDescription(self.tr("1 action|%n actions", "", len(cards)))
        if before and self.ids != before:
            self.select(before, focus=held is not None)

    @property
    def ids(self) -> list[str]:
        """The actions that are selected."""
        return [
            index.data(KEY_ROLE)
            for view in self.views.values()
            for index in sorted(view.selectionModel().selectedRows(), key=QModelIndex.row)
        ]

    @property
    def focused(self) -> ActionState | None:
        """The column that has the focus."""
        return next((state for state, view in self.views.items() if view.hasFocus()), None)

    def select(self, ids: Sequence[str], *, focus: bool = False) -> bool:
        """Select these cards, where they are in one column; False if the first of them is not shown."""
        state = next((s for s, model in self.models.items() if ids and model.find(ids[0]).isValid()), None)
        self._quiet = True
        for held, view in self.views.items():
            if held != state:
                view.clearSelection()
        if state is not None:
            self._select_in(state, ids)
            if focus:
                self.views[state].setFocus(Qt.FocusReason.OtherFocusReason)
        self._quiet = False
        self.chosen.emit()
        return state is not None

    def begin(self) -> None:
        """Put the focus on the first card there is."""
        for state in self.views:
            if self.models[state].rows:
                self._enter(state)
                return
        next(iter(self.views.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for state, view in self.views.items():
            self.models[state].takes_drops = not read_only
            view.setDragEnabled(not read_only)

    def _select_in(self, state: ActionState, ids: Sequence[str]) -> None:
        view, model = self.views[state], self.models[state]
        selection = view.selectionModel()
        places = [index for id_ in ids if (index := model.find(id_)).isValid()]
        selection.setCurrentIndex(places[0], FLAGS.ClearAndSelect)
        for index in places[1:]:
            selection.select(index, FLAGS.Select)
        view.scrollTo(places[0])

    def _column(self, state: ActionState) -> QWidget:
        model = self.models[state] = BoardColumn(state, self)
        view = self.views[state] = ColumnView(model)
        standing = action_standing(state)
        head = self._heads[state] = ElidedLabel(standing.word, "subheading")
        model.dropped.connect(lambda ids: self.moved.emit(ids, state))
        view.selectionModel().selectionChanged.connect(lambda: self._selected(state))
        view.left.connect(lambda step: self._beside(state, step))
        view.activated.connect(lambda _: self.entered.emit())
        made, top = QWidget(), row(gap=sizes().gap_small)
        top.setContentsMargins(sizes().gap_small, 0, 0, 0)
        top.addWidget(IconLabel(standing.symbol, standing.tone, sizes().icon_small))
        top.addWidget(head, 1)
        whole = column(gap=sizes().gap_small)
        whole.addLayout(top)
        whole.addWidget(view, 1)
        made.setLayout(whole)
        return made

    def _selected(self, state: ActionState) -> None:
        if self._quiet:
            return
        if self.views[state].selectionModel().hasSelection():
            # What is done with several cards is done with those of one column: others are let go.
            self._quiet = True
            for other, view in self.views.items():
                if other != state:
                    view.clearSelection()
            self._quiet = False
        self.chosen.emit()

    def _beside(self, state: ActionState, step: int) -> None:
        order = list(ACTION_STATES)
        place = order.index(state) + step
        if 0 <= place < len(order):
            self._enter(order[place])

    def _enter(self, state: ActionState) -> None:
        view = self.views[state]
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        current = view.currentIndex()
        wanted = current if current.isValid() else self.models[state].index(0, 0)
        if wanted.isValid():
            view.selectionModel().setCurrentIndex(wanted, FLAGS.ClearAndSelect)


def columns_of(board: Board) -> Mapping[ActionState, list[str]]:
    """What stands in each column, by the ids of the actions."""
    return {state: [row.key for row in model.rows] for state, model in board.models.items()}
