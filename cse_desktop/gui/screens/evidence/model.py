"""The table of evidence: rows with their words ready, filtered and in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

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
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import form_word, kind_word, short_day
from cse_desktop.gui.theme import icon


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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), parent)
        self._kinds = {kind: kind_word(kind) for kind in EVIDENCE_KINDS}
        self._forms = {form: form_word(form) for form in FORMS}
        self._none = QCoreApplication.translate("EvidenceTable", "None")
        self._with = QCoreApplication.translate("EvidenceTable", "With it")  # what it came within is linked
        self._guessed = QCoreApplication.translate("EvidenceTable", "guessed")
        self._facts: dict[str, EvidenceFacts] = {}
        self._made: dict[str, EvidenceRow] = {}
        self._filter = EvidenceFilter()
        self._column, self._descending = "exhibit", False
        self.counts = Counts(0, 0, 0, 0)

    @property
    def filter(self) -> EvidenceFilter:
        """What is shown at present."""
        return self._filter

    @property
    def facts(self) -> Mapping[str, EvidenceFacts]:
        """Facts of all evidence by id, shown or not."""
        return self._facts

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

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column."""
        wanted = self.columns[column].id, order == Qt.SortOrder.DescendingOrder
        if wanted != (self._column, self._descending):
            self._column, self._descending = wanted
            self._arrange()

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
        facts = ordered(chosen(self._facts.values(), self._filter), self._column, descending=self._descending)
        made = self._made
        self.show(made[one.evidence.id] for one in facts)

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
        Column("personal", say("EvidenceTable", "Personal data"), tip=personal_tip),
    )
