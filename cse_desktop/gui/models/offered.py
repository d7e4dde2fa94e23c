"""Files that are offered, in words: for the bar and for the list with its ticks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from cse_desktop.domain.messages import legible
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.models.rows import Column, Index, RowTable
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.texts import short_day, size_words
from cse_desktop.gui.theme import icon

if TYPE_CHECKING:
    from cse_desktop.app.watching import Offer, Offers

MOST_NAMED = 4
"""Things of a kind that are named one by one."""


@dataclass(frozen=True)
class OfferRow:
    """An offer, for evidence of that exhibit number. Its words are made when they are first looked at."""

    key: str
    offer: Offer
    exhibit: str

    @cached_property
    def standing(self) -> Standing:
        """What it is."""
        tr = QCoreApplication.translate
        if self.offer.kind == "changed":
            words = tr("Offered", "Newer version of {exhibit}").format(exhibit=self.exhibit)
            return Standing("refresh", "warning", words)
        if self.offer.kind == "moved":
            words = tr("Offered", "{exhibit} was moved here").format(exhibit=self.exhibit)
            return Standing("arrow-right", "info", words)
        return Standing("add", "success", tr("Offered", "New file"))

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """File, what it is, folder, date of change, size."""
        offer = self.offer
        changed = offer.changed_at.astimezone().date() if offer.changed_at else None
        name, folder = legible(offer.path.name), legible(offer.path.parent)
        return (name, self.standing.word, folder, short_day(changed), size_words(offer.size))


def offer_rows(offers: Iterable[Offer], snapshot: Snapshot) -> list[OfferRow]:
    """Offers as rows, newer versions and moved files first: they concern what is held already."""
    order = ("changed", "moved", "new")
    held = snapshot.evidence
    return [
        OfferRow(str(offer.path), offer, held[offer.evidence_id].exhibit if offer.evidence_id in held else "")
        for offer in sorted(offers, key=lambda offer: order.index(offer.kind))
    ]


def offered_words(offers: Offers) -> str:
    """What was found, as a sentence: “3 new files, 1 newer version of evidence, 2 moved files.”"""
    tr = QCoreApplication.translate
    new, changed, moved = (offers.count(kind) for kind in ("new", "changed", "moved"))
    said = (
        (new, tr("Offered", "1 new file|%n new files", "", new)),
        (changed, tr("Offered", "1 newer version of evidence|%n newer versions of evidence", "", changed)),
        (moved, tr("Offered", "1 moved file|%n moved files", "", moved)),
    )
    return ", ".join(words for count, words in said if count)


def asides(found: Offers, snapshot: Snapshot) -> list[str]:
    """What is to be known beside the offers: sources that are gone, places that cannot be got at now."""
    tr = QCoreApplication.translate
    said = []
    gone = [snapshot.evidence[id_].exhibit for id_ in found.gone if id_ in snapshot.evidence]
    if gone:
        words = tr(
            "Offered",
            "{what} is no longer where it was taken from. The portfolio has its own copy."
            "|{what} are no longer where they were taken from. The portfolio has its own copies.",
            "",
            len(gone),
        )
        said.append(words.format(what=_listed(gone)))
    away = tr("Offered", "{folder} cannot be reached now.")
    said += [away.format(folder=legible(folder)) for folder in found.away[:MOST_NAMED]]
    if found.unread:
        words = tr("Offered", "Not readable now, perhaps because another program has it open: {files}.")
        said.append(words.format(files=_listed([legible(path.name) for path in found.unread])))
    return said


def _listed(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    shown = ", ".join(names[:MOST_NAMED])
    return (
        QCoreApplication.translate("Offered", "{names} and %n more", "", more).format(names=shown)
        if more > 0
        else shown
    )


class OfferTable(RowTable[OfferRow]):
    """Offers with ticks. All are ticked at first; what a filter hides keeps its tick but does not count."""

    ticked = Signal()
    """Other offers are ticked than before."""

    def __init__(self, rows: Sequence[OfferRow], parent: QObject | None = None) -> None:
        super().__init__(_columns(), parent)
        self._every = list(rows)
        self._ticks = {row.key for row in rows}
        self.show(rows)

    @property
    def chosen(self) -> list[Offer]:
        """The offers that are ticked and shown."""
        return [row.offer for row in self.rows if row.key in self._ticks]

    def filter(self, text: str) -> None:
        """Show only offers with all the words in their name or folder."""
        words = text.casefold().split()
        self.show([row for row in self._every if all(word in row.key.casefold() for word in words)])
        self.ticked.emit()

    def tick_all(self, wanted: bool) -> None:
        """Tick all that is shown, or none of it."""
        keys = {row.key for row in self.rows}
        self._ticks = self._ticks | keys if wanted else self._ticks - keys
        self._tell(0, len(self.rows) - 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else usual

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick."""
        row = self.row(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticks ^= {row.key}
        self._tell(index.row(), index.row())
        return True

    def extra(self, row: OfferRow, column: int, role: int) -> Any:
        """The tick, the symbol, and the whole path as a tool tip."""
        if column == 0 and role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.key in self._ticks else Qt.CheckState.Unchecked
        if column == 1 and role == Qt.ItemDataRole.DecorationRole:
            return icon(row.standing.symbol, row.standing.tone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return legible(row.offer.path) if column in (0, 2) else None
        return None

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
        self.ticked.emit()


def _columns() -> list[Column]:
    tr = QCoreApplication.translate
    return [
        Column("file", tr("Offered", "File")),
        Column("what", tr("Offered", "What it is")),
        Column("folder", tr("Offered", "Folder")),
        Column("changed", tr("Offered", "Saved on")),
        Column("size", tr("Offered", "Size"), right=True),
    ]
