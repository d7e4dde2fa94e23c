"""What came back in a pack, as a table with ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from cse_desktop.app.returning import ReturnedFinding
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.findings import (
    element_words,
    finding_standing,
    finding_words,
    returned_standing,
    said_by,
)
from cse_desktop.gui.models.rows import Column, Index, RowTable
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import icon

ELEMENT, SAYS, WHO, STANDING = range(4)
TICKED_AT_FIRST = ("new", "changed")


@dataclass(frozen=True)
class ReturnedRow:
    """A finding that came back: what it is, how it stands, and its words."""

    key: str
    one: ReturnedFinding
    sort: Standing
    standing: Standing
    cells: tuple[str, ...]
    more: str
    """All that it says, with the words it was said on and what it said before."""

    @property
    def can_be_ticked(self) -> bool:
        """Whether taking it changes anything."""
        return self.one.standing != "same"


def returned_rows(findings: Sequence[ReturnedFinding], standard: Standard) -> list[ReturnedRow]:
    """What came back, as rows, in the order it is given."""
    return [_row(one, standard) for one in findings]


def _row(one: ReturnedFinding, standard: Standard) -> ReturnedRow:
    tr = QCoreApplication.translate
    finding, standing = one.finding, returned_standing(one)
    said = finding_words(standard, finding)
    cells = (element_words(standard, finding.element), " ".join(said.split()), said_by(finding), standing.word)
    more = [said, " · ".join(part for part in (standing.word, said_by(finding)) if part)]
    if finding.about:
        more.append(tr("Returned", "On the words: “{words}”").format(words=" ".join(finding.about.split())))
    if one.standing == "changed" and one.before is not None:
        more.append(tr("Returned", "Before: {words}").format(words=finding_words(standard, one.before)))
    sort = finding_standing(standard, finding)
    return ReturnedRow(finding.id, one, sort, standing, cells, "\n\n".join(more))


class ReturnedTable(RowTable[ReturnedRow]):
    """Findings with ticks: at first all that is new or says something else now."""

    ticked = Signal()
    """Other findings are ticked than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), parent)
        self._ticks: set[str] = set()
        self._known: set[str] = set()

    def show_findings(self, rows: Sequence[ReturnedRow]) -> None:
        """Show these; the ticks of those that were there stay."""
        fresh = [row for row in rows if row.key not in self._known]
        self._ticks |= {row.key for row in fresh if row.one.standing in TICKED_AT_FIRST}
        self._known |= {row.key for row in fresh}
        self.show(rows)
        self.ticked.emit()

    def tick(self, key: str) -> None:
        """Tick one."""
        self._ticks.add(key)
        self._tell()

    @property
    def chosen(self) -> list[str]:
        """The ids of the findings that are ticked."""
        return [row.key for row in self.rows if row.key in self._ticks and row.can_be_ticked]

    @property
    def choosable(self) -> int:
        """How many can be ticked."""
        return sum(row.can_be_ticked for row in self.rows)

    def tick_all(self, wanted: bool) -> None:
        """Tick all, or none."""
        self._ticks = {row.key for row in self.rows} if wanted else set()
        self._tell()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has the ticks, where there is something to take."""
        row = self.row(index)
        ticks = index.column() == ELEMENT and row is not None and row.can_be_ticked
        return super().flags(index) | (Qt.ItemFlag.ItemIsUserCheckable if ticks else Qt.ItemFlag.NoItemFlags)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick; without a value the other way round."""
        row = self.row(index)
        if role != Qt.ItemDataRole.CheckStateRole or row is None or not row.can_be_ticked:
            return False
        on = row.key not in self._ticks if value is None else Qt.CheckState(value) == Qt.CheckState.Checked
        (self._ticks.add if on else self._ticks.discard)(row.key)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def extra(self, row: ReturnedRow, column: int, role: int) -> Any:
        """The tick, symbols, and the whole words as a tool tip."""
        if column == ELEMENT and role == Qt.ItemDataRole.CheckStateRole and row.can_be_ticked:
            return Qt.CheckState.Checked if row.key in self._ticks else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole:
            standing = {SAYS: row.sort, STANDING: row.standing}.get(column)
            return icon(standing.symbol, standing.tone) if standing else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.more if column == SAYS else row.cells[column]
        return None

    def _tell(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))
        self.ticked.emit()


def _columns() -> list[Column]:
    tr = QCoreApplication.translate
    return [
        Column("element", tr("Returned", "Element")),
        Column("says", tr("Returned", "What the assessor says")),
        Column("who", tr("Returned", "Who and when")),
        Column("standing", tr("Returned", "Here")),
    ]
