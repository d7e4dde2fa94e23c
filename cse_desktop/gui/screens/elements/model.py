"""The tree of groups and elements, and the filter over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from cse_desktop.gui.models.dragging import EVIDENCE_TYPE, LINKS_TYPE, dragged_evidence, dragged_links
from cse_desktop.gui.screens.elements.state import ElementFacts, GroupFacts, Node, Wanted, is_shown, walk
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import appearance, icon

Index = QModelIndex | QPersistentModelIndex
CODE_ROLE = Qt.ItemDataRole.UserRole + 1
NODE_ROLE = Qt.ItemDataRole.UserRole + 2
TITLE, NUMBER, ASSESSOR = 0, 1, 2


@dataclass(frozen=True)
class Shown:
    """What a row of the tree shows: words, a number at its end with its meaning, and for elements a standing.

    `note` is what else there is to know: who prepares it, and that it is not in this review (`quiet`).
    """

    number: str = ""
    meaning: str = ""
    standing: Standing | None = None
    note: str = ""
    quiet: bool = False
    assessor: Standing | None = None
    """What the assessor rates it, where that is otherwise than we do."""


class ElementTree(QAbstractItemModel):
    """The rows never change while a portfolio is open; what they show does, and only those rows are told.

    Evidence and links can be dropped on elements.
    """

    evidence_dropped = Signal(str, object)
    """Code, and ids of evidence."""
    links_dropped = Signal(str, object, bool)
    """Code, ids of links, and whether they are to stay where they are, too."""

    def __init__(self, tree: tuple[Node, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.takes_drops = True
        self._tree = tree
        self._above: dict[int, tuple[Node | None, int]] = {}
        self._by_code: dict[str, Node] = {}
        self._note(tree, None)
        self._shown: dict[str, Shown] = {}

    def show(self, shown: Mapping[str, Shown]) -> None:
        """Show other states."""
        changed = [self._by_code[code] for code in shown if self._shown.get(code) != shown[code]]
        self._shown = dict(shown)
        for first, last in self._runs(changed):
            self.dataChanged.emit(self._index_of(first), self._index_of(last).siblingAtColumn(ASSESSOR))

    def find(self, code: str) -> QModelIndex:
        """Where an element or group is."""
        node = self._by_code.get(code)
        return self._index_of(node) if node is not None else QModelIndex()

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Qt's way to a row."""
        siblings = self._below(parent)
        if not (0 <= row < len(siblings) and 0 <= column <= ASSESSOR):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The row above."""
        if not index.isValid():
            return QModelIndex()
        above, _ = self._above[id(index.internalPointer())]
        return self._index_of(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows lie below one."""
        if parent is not None and parent.isValid() and parent.column() != TITLE:
            return 0
        return len(self._below(parent))

    def columnCount(self, parent: Index | None = None) -> int:
        """Title, number, and the assessor's rating where it differs."""
        return 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Elements take drops."""
        drops = self.takes_drops and bool(index.data(CODE_ROLE))
        return super().flags(index) | (Qt.ItemFlag.ItemIsDropEnabled if drops else Qt.ItemFlag.NoItemFlags)

    def mimeTypes(self) -> list[str]:
        """What can be dropped."""
        return [EVIDENCE_TYPE, LINKS_TYPE]

    def supportedDropActions(self) -> Qt.DropAction:
        """Links move, or stay where they are too."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction | Qt.DropAction.LinkAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Only on elements, not between them."""
        known = data.hasFormat(EVIDENCE_TYPE) or data.hasFormat(LINKS_TYPE)
        return known and self.takes_drops and row < 0 and bool(parent.data(CODE_ROLE))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Pass on what was dropped; the portfolio changes, and this shows it then."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        code = parent.data(CODE_ROLE)
        if links := dragged_links(data):
            self.links_dropped.emit(code, links, action == Qt.DropAction.CopyAction)
        elif evidence := dragged_evidence(data):
            self.evidence_dropped.emit(code, evidence)
        # No: to Qt, a move that succeeds means that the one who drags has rows to take away.
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A look-up."""
        if not index.isValid():
            return None
        node: Node = index.internalPointer()
        shown = self._shown.get(node.code, Shown())
        if role == CODE_ROLE:
            return node.code if node.is_element else ""
        if role == NODE_ROLE:
            return node
        if index.column() == ASSESSOR:
            return _assessor(shown, role)
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown.meaning if index.column() == NUMBER else _name(node, shown)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            none = QCoreApplication.translate("ElementTree", "No gaps")
            return (shown.meaning or none) if index.column() == NUMBER else _name(node, shown)
        if index.column() == NUMBER:
            if role == Qt.ItemDataRole.DecorationRole and node.is_element and shown.number:
                return icon("gaps", "muted")
            return _number(shown, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{node.code}  {node.title}"
        if role == Qt.ItemDataRole.DecorationRole and shown.standing is not None:
            return icon(shown.standing.symbol, shown.standing.tone)
        if role == Qt.ItemDataRole.ForegroundRole and shown.quiet:
            return appearance().colour("muted")
        if role == Qt.ItemDataRole.FontRole and (shown.quiet or not node.is_element):
            font = QFont()
            font.setBold(self._above[id(node)][0] is None)
            font.setItalic(shown.quiet)
            return font
        return None

    def _below(self, parent: Index | None) -> tuple[Node, ...]:
        if parent is None or not parent.isValid():
            return self._tree
        below: tuple[Node, ...] = parent.internalPointer().below
        return below

    def _index_of(self, node: Node) -> QModelIndex:
        _, row = self._above[id(node)]
        return self.createIndex(row, 0, node)

    def _runs(self, changed: Iterable[Node]) -> list[tuple[Node, Node]]:
        """First and last of the rows of each parent among them: the filter goes through much for each telling."""
        below: dict[int, list[Node]] = {}
        for node in changed:
            above, _ = self._above[id(node)]
            below.setdefault(id(above), []).append(node)
        return [(held[0], held[-1]) for held in (sorted(each, key=self._row) for each in below.values())]

    def _row(self, node: Node) -> int:
        return self._above[id(node)][1]

    def _note(self, nodes: tuple[Node, ...], above: Node | None) -> None:
        for row, node in enumerate(nodes):
            self._above[id(node)] = (above, row)
            self._by_code[node.code] = node
            self._note(node.below, node)


def _name(node: Node, shown: Shown) -> str:
    standing = shown.standing.word if shown.standing else ""
    differs = _assessor(shown, Qt.ItemDataRole.ToolTipRole) or ""
    parts = [f"{node.code} {node.title}", standing, shown.meaning, shown.note, differs]
    return ", ".join(part for part in parts if part)


def _assessor(shown: Shown, role: int) -> Any:
    if shown.assessor is None:
        return None
    if role == Qt.ItemDataRole.DecorationRole:
        return icon(shown.assessor.symbol, shown.assessor.tone)
    if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        words = QCoreApplication.translate("ElementTree", "the assessor’s rating differs: {rating}")
        return words.format(rating=shown.assessor.word)
    return None


def _number(shown: Shown, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return shown.number
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return None


class ElementFilter(QSortFilterProxyModel):
    """Shows the elements that pass, with the groups above them."""

    def __init__(self, tree: ElementTree, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = Wanted()
        self._facts: dict[str, ElementFacts] = {}
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(tree)

    def look_for(self, wanted: Wanted) -> None:
        """Show only elements to which this applies."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.invalidate()

    def set_facts(self, facts: dict[str, ElementFacts]) -> None:
        """Take note of what is true of the elements now."""
        stale = facts != self._facts and self._wanted != Wanted(self._wanted.words)
        self._facts = facts
        if stale:
            self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Groups are shown when something below them is."""
        node: Node = self.sourceModel().index(source_row, 0, source_parent).data(NODE_ROLE)
        if node.code not in self._facts and node.is_element:
            return True
        return is_shown(node, self._wanted, self._facts)


def shown_rows(
    tree: tuple[Node, ...],
    facts: dict[str, ElementFacts],
    groups: dict[str, GroupFacts],
    standings: Mapping[str, Standing],
    assessors: Mapping[str, Standing],
) -> dict[str, Shown]:
    """What every row of the tree shows. `assessors` are the assessor's ratings that differ from ours."""
    found = {}
    for node in walk(tree):
        if node.is_element:
            found[node.code] = _element_row(facts[node.code], standings[node.code], assessors.get(node.code))
        else:
            found[node.code] = _group_row(groups[node.code])
    return found


def _element_row(held: ElementFacts, standing: Standing, assessor: Standing | None) -> Shown:
    tr = QCoreApplication.translate
    meaning = tr("ElementTree", "1 gap|%n gaps", "", held.gaps)
    notes = []
    if held.owner:
        notes.append(tr("ElementTree", "owner: {name}").format(name=held.owner))
    if not held.in_review:
        notes.append(tr("ElementTree", "not in this review"))
    number = str(held.gaps) if held.gaps else ""
    return Shown(number, meaning if held.gaps else "", standing, ", ".join(notes), not held.in_review, assessor)


def _group_row(held: GroupFacts) -> Shown:
    tr = QCoreApplication.translate
    if not held.elements:
        return Shown(note=tr("ElementTree", "not in this review"), quiet=True)
    words = tr("ElementTree", "{rated} of {elements} rated")
    return Shown(f"{held.rated}/{held.elements}", words.format(rated=held.rated, elements=held.elements))
