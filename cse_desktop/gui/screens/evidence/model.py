"""The table of evidence: rows with their words ready, filtered and in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from cse_desktop.domain.library import (
    Counts,
    EvidenceFacts,
    EvidenceFilter,
    chosen,
    counts_of,
    facts_of,
    guesses_of,
    ordered,
)
from cse_desktop.domain.personal import seen_of
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, FORMS, Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.models.rows import Column, Index, RowTable
from cse_desktop.gui.models.words import date_source_words, personal_state_words, read_state_words
from cse_desktop.gui.screens.evidence.filter_words import language_word
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import form_word, kind_word, short_day
from cse_desktop.gui.theme import icon

TITLE = 1
"""The column of the title, which the pictures go by."""
WRITTEN = ("title", "dated")
"""Columns in whose cells one can write."""
UNLINKED_FIRST = "unlinked"
"""An order that no column has."""


@dataclass(frozen=True)
class EvidenceRow:
    """One row of the table. Its words and symbols are made when they are first asked for."""

    key: str
    facts: EvidenceFacts
    say: Callable[[EvidenceFacts], tuple[str, ...]] = field(compare=False, repr=False)

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """The words of each column."""
        return self.say(self.facts)

    @cached_property
    def icons(self) -> Mapping[str, tuple[str, str]]:
        """By column: a symbol and the token of its colour."""
        return _icons(self.facts)


class EvidenceTable(RowTable[EvidenceRow]):
    """All evidence of a snapshot that the filter lets through, in the order of one column."""

    reordered = Signal()
    """Another order was chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), parent)
        self._kinds = {kind: kind_word(kind) for kind in EVIDENCE_KINDS}
        self._forms = {form: form_word(form) for form in FORMS}
        self._none = QCoreApplication.translate("EvidenceTable", "None")
        self._with = QCoreApplication.translate("EvidenceTable", "With it")  # what it came within is linked
        self._like = QCoreApplication.translate("EvidenceTable", "Like {exhibit}")
        self._guessed = QCoreApplication.translate("EvidenceTable", "guessed")
        self._facts: dict[str, EvidenceFacts] = {}
        self._made: dict[str, EvidenceRow] = {}
        self._filter = EvidenceFilter()
        self._order = ("exhibit", False)
        # Worked out once: with all 5,000 rows selected, Qt asks for those of every cell.
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
        writable = usual | Qt.ItemFlag.ItemIsEditable
        self._flags = [writable if column.id in WRITTEN else usual for column in self.columns]
        self.counts = Counts(0, 0, 0, 0)

    @property
    def filter(self) -> EvidenceFilter:
        """What is shown at present."""
        return self._filter

    @property
    def facts(self) -> Mapping[str, EvidenceFacts]:
        """Facts of all evidence by id, shown or not."""
        return self._facts

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows may be dragged, and titles and dates written in the table."""
        return self._flags[index.column()] if index.isValid() else Qt.ItemFlag.NoItemFlags

    def take(self, snapshot: Snapshot, facts: Mapping[str, EvidenceFacts] | None = None) -> None:
        """Show the evidence of a snapshot. `facts` are those of all of it, where they are known already."""
        self._facts = facts_of(snapshot, self._facts) if facts is None else dict(facts)
        self.counts = counts_of(self._facts.values())
        made = self._made
        self._made = {
            id_: made[id_] if id_ in made and made[id_].facts is facts else EvidenceRow(id_, facts, self._cells)
            for id_, facts in self._facts.items()
        }
        self._arrange()

    def set_filter(self, wanted: EvidenceFilter) -> None:
        """Show what this filter lets through."""
        if wanted != self._filter:
            self._filter = wanted
            self._arrange()

    @property
    def order(self) -> tuple[str, bool]:
        """The id of the column that is in order, or UNLINKED_FIRST, and whether the last comes first."""
        return self._order

    def set_order(self, column: str, *, descending: bool = False) -> None:
        """Order by a column, or put first what is linked to nothing."""
        if (column, descending) != self._order:
            self._order = column, descending
            self._arrange()
            self.reordered.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column, as a click on its heading asks."""
        if 0 <= column < len(self.columns):
            self.set_order(self.columns[column].id, descending=order == Qt.SortOrder.DescendingOrder)

    def beginning(self, letters: str, start: int, whole: str) -> int | None:
        """The next row from `start` on, and round, whose title or exhibit number begins with some letters.

        `whole` is looked for first, where it is more.
        """
        rows = self._rows
        places = [*range(start, len(rows)), *range(min(start, len(rows)))] if start >= 0 else range(len(rows))
        for wanted in dict.fromkeys((whole, letters)):
            for place in places:
                evidence = rows[place].facts.evidence
                if evidence.title.casefold().startswith(wanted) or evidence.exhibit.casefold().startswith(wanted):
                    return place
        return None

    def next_to_confirm(self, after: int) -> str | None:
        """The id of the next row, and round, of which something is still guessed."""
        rows = self._rows
        following = [*rows[after + 1 :], *rows[: max(0, after)]]
        return next((row.key for row in following if row.facts.to_confirm), None)

    def extra(self, row: EvidenceRow, column: int, role: int) -> Any:
        """Full words where a cell may be cut off."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, self.columns[column].id)
        if role == Qt.ItemDataRole.DecorationRole:
            drawn = row.icons.get(self.columns[column].id)
            return icon(*drawn) if drawn else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As for any table; what is guessed is also said to a screen reader, which sees no symbol."""
        held = super().data(index, role)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            row, column = self._rows[index.row()], self.columns[index.column()].id
            if column in guesses_of(row.facts.evidence):
                return f"{held}, {self._guessed}"
        return held

    def _tip(self, row: EvidenceRow, column: str) -> str | None:
        evidence = row.facts.evidence
        said = ""
        if column == "title":
            said = evidence.title
        elif column == "elements":
            said = ", ".join(row.facts.elements)
        if column in guesses_of(evidence):
            source = date_source_words(evidence.date_source) if column == "dated" else ""
            guessed = f"{self._guessed}, {source}" if source else self._guessed
            said = f"{said}\n({guessed})" if said else guessed
        return said or None

    def _arrange(self) -> None:
        column, descending = self._order
        facts = ordered(chosen(self._facts.values(), self._filter), column, descending=descending)
        made = self._made
        self.show(made[one.evidence.id] for one in facts)

    def _copies(self, facts: EvidenceFacts) -> str:
        """How many versions there are, and what it looks like."""
        said = []
        if facts.versions > 1:
            count = QCoreApplication.translate("EvidenceTable", "1 version|%n versions", "", facts.versions)
            said.append(count)
        like = self._facts.get(facts.alike[0]) if facts.alike else None
        if like is not None:
            said.append(self._like.format(exhibit=like.evidence.exhibit))
        return ", ".join(said)

    def _cells(self, facts: EvidenceFacts) -> tuple[str, ...]:
        evidence = facts.evidence
        cells = {
            "exhibit": evidence.exhibit,
            "title": evidence.title,
            "kind": self._kinds[evidence.kind] if evidence.form == "file" else self._forms[evidence.form],
            "dated": _date_cell(facts),
            "pages": str(evidence.pages) if evidence.pages else "",
            "elements": self._none if facts.unlinked else str(len(facts.elements) or self._with),
            "team": evidence.team,
            "added": short_day(evidence.added_at.date()),
            "read": read_state_words(evidence),
            "personal": personal_state_words(evidence),
            "versions": self._copies(facts),
            "service": evidence.service,
            "owner": evidence.owner,
            "tags": ", ".join(evidence.tags),
            "language": language_word(evidence.language),
        }
        return tuple(cells[column.id] for column in self.columns)


def _icons(facts: EvidenceFacts) -> Mapping[str, tuple[str, str]]:
    evidence = facts.evidence
    found = {"exhibit": (evidence_icon(evidence), "muted")}
    for name in guesses_of(evidence):
        found[name] = ("state-guess", "warning")
    if evidence.form == "file":
        found["read"] = _reading_icon(evidence)
        found["personal"] = _personal_icon(evidence)
    if facts.unlinked:
        found["elements"] = ("unlink", "warning")
    if facts.alike:
        found["versions"] = ("copy", "warning")
    elif facts.versions > 1:
        found["versions"] = ("undo", "muted")
    return found


def _personal_icon(evidence: Evidence) -> tuple[str, str]:
    if evidence.checked_at is not None:
        return "checked", "success"
    if evidence.personal:
        return "warning", "warning"
    return ("search", "muted") if seen_of(evidence) == "whole" else ("state-unread", "muted")


def _reading_icon(evidence: Evidence) -> tuple[str, str]:
    if evidence.unrecognised:
        return "clock", "muted"
    if evidence.badly_read:
        return "warning", "warning"
    return {
        "text": ("success", "success"),
        "failed": ("state-unread", "error"),
        "no_text": ("warning", "warning"),
        "none": ("clock", "muted"),
    }[evidence.read_state]


def _date_cell(facts: EvidenceFacts) -> str:
    evidence = facts.evidence
    if evidence.dated is None:
        return QCoreApplication.translate("EvidenceTable", "No date")
    return short_day(evidence.dated)


def _columns() -> tuple[Column, ...]:
    say = QCoreApplication.translate
    date_tip = say("EvidenceTable", "The evidence's own date")
    link_tip = say("EvidenceTable", "Elements it is linked to")
    read_tip = say("EvidenceTable", "Whether its text can be searched")
    personal_tip = say("EvidenceTable", "What looks like personal data, and whether anybody looked through it")
    copies_tip = say("EvidenceTable", "Earlier files that are kept, and other evidence that it looks like")
    added_tip = say("EvidenceTable", "When it was put in the portfolio")
    return (
        Column("exhibit", say("EvidenceTable", "Exhibit")),
        Column("title", say("EvidenceTable", "Title")),
        Column("kind", say("EvidenceTable", "Kind")),
        Column("dated", say("EvidenceTable", "Date"), tip=date_tip),
        Column("elements", say("EvidenceTable", "Links"), tip=link_tip),
        Column("read", say("EvidenceTable", "Reading"), tip=read_tip),
        Column("team", say("EvidenceTable", "Team")),
        Column("pages", say("EvidenceTable", "Pages"), True),
        Column("added", say("EvidenceTable", "Added"), tip=added_tip),
        Column("versions", say("EvidenceTable", "Versions"), tip=copies_tip),
        Column("tags", say("EvidenceTable", "Tags")),
        Column("personal", say("EvidenceTable", "Personal data"), tip=personal_tip),
        Column("owner", say("EvidenceTable", "Owner")),
        Column("service", say("EvidenceTable", "Service")),
        Column("language", say("EvidenceTable", "Language")),
    )
