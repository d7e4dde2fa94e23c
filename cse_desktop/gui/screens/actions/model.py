"""Actions and findings as rows: cards of the board's columns, the list of actions, the list of findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt, Signal

from cse_desktop.domain.award import ActionState
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.dragging import ACTIONS_TYPE, actions_drag, dragged_actions
from cse_desktop.gui.models.findings import finding_standing, finding_words
from cse_desktop.gui.models.rows import Column, Index, RowTable
from cse_desktop.gui.screens.actions.findings_state import FindingFacts
from cse_desktop.gui.screens.actions.state import ORDERS, ActionFacts, Order, in_order
from cse_desktop.gui.screens.actions.words import action_standing, answer_standing, due_standing, told_of
from cse_desktop.gui.theme import appearance, icon

CUT = 300
"""Letters of a finding that a row holds; the pane beside it has them all."""


@dataclass(frozen=True)
class CardRow:
    """A card of the board."""

    facts: ActionFacts
    words: str

    @property
    def key(self) -> str:
        """The action's id."""
        return self.facts.key

    @property
    def cells(self) -> tuple[str, ...]:
        """All of it in words."""
        return (self.words,)


class BoardColumn(RowTable[CardRow]):
    """The cards of one state. Cards of other states can be dropped on it."""

    dropped = Signal(object)
    """Ids of actions that were dropped here."""

    def __init__(self, state: ActionState, parent: QObject | None = None) -> None:
        super().__init__([Column("card", action_standing(state).word)], parent)
        self.state = state
        self.takes_drops = True

    def show_facts(self, facts: Sequence[ActionFacts]) -> None:
        """Show these cards."""
        self.show(CardRow(one, told_of(one)) for one in facts)

    def extra(self, row: CardRow, column: int, role: int) -> Any:
        """The whole title, which a card may cut."""
        return row.facts.action.title if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards are dragged, and the column takes them."""
        moves = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | (moves if self.takes_drops else Qt.ItemFlag.NoItemFlags)

    def mimeTypes(self) -> list[str]:
        """What can be dropped."""
        return [ACTIONS_TYPE]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The cards that are dragged, by their ids."""
        keys = [row.key for index in indexes if (row := self.row(index)) is not None]
        return actions_drag(dict.fromkeys(keys))

    def supportedDropActions(self) -> Qt.DropAction:
        """Cards move."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Anywhere in the column: the order of the cards is that of their days."""
        return self.takes_drops and data.hasFormat(ACTIONS_TYPE)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Pass on what was dropped; the portfolio changes, and this shows it then."""
        ids = [id_ for id_ in dragged_actions(data) if not self.find(id_).isValid()]
        if self.takes_drops and ids:
            self.dropped.emit(ids)
        # No: to Qt, a move that succeeds means that the one who drags has rows to take away.
        return False


@dataclass(frozen=True)
class ActionRow:
    """A row of the list."""

    facts: ActionFacts
    cells: tuple[str, ...]

    @property
    def key(self) -> str:
        """The action's id."""
        return self.facts.key


class ActionTable(RowTable[ActionRow]):
    """Actions in the order of one column."""

    reordered = Signal()

    def __init__(self, standard: Standard, parent: QObject | None = None) -> None:
        tr = QCoreApplication.translate
        titles = {
            "due": tr("ActionTable", "Until"),
            "title": tr("ActionTable", "What to do"),
            "owner": tr("ActionTable", "Owner"),
            "team": tr("ActionTable", "Team"),
            "state": tr("ActionTable", "State"),
            "elements": tr("ActionTable", "Elements"),
            "finding": tr("ActionTable", "Finding"),
        }
        super().__init__([Column(name, titles[name]) for name in ORDERS], parent)
        self._standard = standard
        self._facts: Sequence[ActionFacts] = ()
        self.order: Order = "due"
        self.descending = False

    def show_facts(self, facts: Sequence[ActionFacts]) -> None:
        """Show these rows."""
        self._facts = facts
        self.show(self._row(one) for one in in_order(facts, self.order, descending=self.descending))

    def set_order(self, order: Order, *, descending: bool) -> None:
        """Order by a column."""
        if (order, descending) != (self.order, self.descending):
            self.order, self.descending = order, descending
            self.show_facts(self._facts)
            self.reordered.emit()

    @property
    def plain(self) -> str:
        """The order as it is remembered."""
        return f"{self.order} {'down' if self.descending else 'up'}"

    def order_as(self, plain: str) -> None:
        """Take up an order that was remembered; what is not understood leaves it as it is."""
        name, _, way = plain.partition(" ")
        known = next((order for order in ORDERS if order == name), None)
        if known is not None:
            self.set_order(known, descending=way == "down")

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column, as a click on its heading asks."""
        if 0 <= column < len(ORDERS):
            self.set_order(ORDERS[column], descending=order == Qt.SortOrder.DescendingOrder)

    def extra(self, row: ActionRow, column: int, role: int) -> Any:
        """Symbols beside the words, and the whole of what may be cut."""
        name = ORDERS[column]
        standing = {"due": due_standing(row.facts), "state": action_standing(row.facts.action.state)}.get(name)
        if role == Qt.ItemDataRole.DecorationRole and standing is not None:
            return icon(standing.symbol, standing.tone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.cells[column] or None
        return None

    def _row(self, facts: ActionFacts) -> ActionRow:
        action = facts.action
        said = [finding_words(self._standard, finding) for finding in facts.findings]
        cells = (
            due_standing(facts).word,
            action.title,
            action.owner,
            action.team,
            action_standing(action.state).word,
            ", ".join(action.elements),
            "; ".join(" ".join(words.split())[:CUT] for words in said),
        )
        return ActionRow(facts, cells)


@dataclass(frozen=True)
class FindingRow:
    """A row of the list of findings."""

    facts: FindingFacts
    cells: tuple[str, ...] = field(default=())

    @property
    def key(self) -> str:
        """The finding's id."""
        return self.facts.key


STATE, ELEMENT, SAID, SORT, REVIEW = range(5)
"""The columns of the list of findings."""


class FindingTable(RowTable[FindingRow]):
    """Findings of all reviews, as they are given."""

    def __init__(self, standard: Standard, parent: QObject | None = None) -> None:
        tr = QCoreApplication.translate
        titles = (
            tr("FindingTable", "State"),
            tr("FindingTable", "Element"),
            tr("FindingTable", "What was said"),
            tr("FindingTable", "Kind"),
            tr("FindingTable", "Review"),
        )
        super().__init__([Column(str(place), title) for place, title in enumerate(titles)], parent)
        self._standard = standard

    def show_facts(self, facts: Sequence[FindingFacts]) -> None:
        """Show these rows."""
        self.show(self._row(one) for one in facts)

    def extra(self, row: FindingRow, column: int, role: int) -> Any:
        """Symbols beside the words, and the whole of what may be cut."""
        standing = {
            STATE: answer_standing(row.facts.state),
            SORT: finding_standing(self._standard, row.facts.finding),
        }.get(column)
        if role == Qt.ItemDataRole.DecorationRole and standing is not None:
            return icon(standing.symbol, standing.tone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.cells[column] or None
        if role == Qt.ItemDataRole.ForegroundRole and column in (SORT, REVIEW):
            return appearance().colour("muted")
        return None

    def _row(self, facts: FindingFacts) -> FindingRow:
        finding, tr = facts.finding, QCoreApplication.translate
        said = " ".join(finding_words(self._standard, finding).split())[:CUT]
        sort = finding_standing(self._standard, finding).word
        if finding.kind == "rating":
            sort = tr("FindingTable", "Rating")
        whole = tr("FindingTable", "The whole")
        return FindingRow(
            facts, (answer_standing(facts.state).word, finding.element or whole, said, sort, facts.review.title)
        )
