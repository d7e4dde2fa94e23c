from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt

from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.library import (
    EvidenceFacts,
    EvidenceFilter,
    chosen,
    counts_of,
    guesses_of,
    ordered,
)
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.screens.evidence.model import EvidenceTable
from cse_desktop.gui.screens.evidence.state import in_common, tags_in

ADDED = datetime(2026, 1, 1, tzinfo=UTC)


def facts(number: int, title: str, elements: tuple[str, ...] = (), **values: object) -> EvidenceFacts:
    held = Evidence(id=str(number), number=number, title=title, added_at=ADDED, read_state="text")
    held = replace(held, **values)
    return EvidenceFacts(held, elements, f"{held.exhibit}\n{title}\n{held.team}".casefold(), not elements)


HELD = [
    facts(1, "Complaints policy", ("4.3.2",), kind="policy", dated=date(2025, 3, 1)),
    facts(2, "Survey of customers", (), kind="survey", guessed=("title",), team="Housing"),
    facts(3, "A scan", ("1.1.1",), read_state="failed", dated=date(2024, 1, 1)),
    facts(4, "Reception", (), form="place", read_state="none"),
]


def numbers(found: list[EvidenceFacts]) -> list[int]:
    return [one.evidence.number for one in found]


def test_every_word_must_occur() -> None:
    assert numbers(chosen(HELD, EvidenceFilter(text="policy COMPLAINTS"))) == [1]
    assert numbers(chosen(HELD, EvidenceFilter(text="e002"))) == [2]
    assert numbers(chosen(HELD, EvidenceFilter(text="housing"))) == [2]


def test_filters_narrow_by_what_wants_a_look() -> None:
    assert numbers(chosen(HELD, EvidenceFilter(only="unlinked"))) == [2, 4]
    assert numbers(chosen(HELD, EvidenceFilter(only="guesses"))) == [2]
    assert numbers(chosen(HELD, EvidenceFilter(only="unread"))) == [3]
    assert numbers(chosen(HELD, EvidenceFilter(kind="policy"))) == [1]
    assert numbers(chosen(HELD, EvidenceFilter(form="place"))) == [4]


def test_counts_are_of_everything() -> None:
    counts = counts_of(HELD)
    assert (counts.all, counts.unlinked, counts.guesses, counts.unread) == (4, 2, 1, 1)


def test_what_has_no_date_comes_last_either_way() -> None:
    assert numbers(ordered(HELD, "dated")) == [3, 1, 2, 4]
    assert numbers(ordered(HELD, "dated", descending=True)) == [1, 3, 2, 4]
    assert numbers(ordered(HELD, "title")) == [3, 1, 4, 2]


def test_tags_are_split_at_commas_and_kept_once() -> None:
    assert tags_in(" web, Digital ;web,, ") == ("web", "Digital")


def test_a_value_in_common_is_found_only_when_all_have_it() -> None:
    assert in_common(["a", "a"]) == "a"
    assert in_common(["a", "b"]) is None


def test_guesses_show_by_symbol_and_word_but_a_date_not_found_is_none(qapp: object, filed: Workspace) -> None:
    model = EvidenceTable()
    model.take(filed.snapshot)
    columns = {column.id: place for place, column in enumerate(model.columns)}
    facts = next(f for f in model.facts.values() if f.evidence.file_name == "Waiting times.csv")
    assert facts.evidence.guessed == ("title", "kind", "dated") and facts.evidence.dated is None
    assert guesses_of(facts.evidence) == ("title", "kind")
    row = model.find(facts.evidence.id).row()
    for name in ("title", "kind"):
        index = model.index(row, columns[name])
        assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
        assert "guessed" in index.data(Qt.ItemDataRole.ToolTipRole)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", guessed")
    dated = model.index(row, columns["dated"])
    assert dated.data(Qt.ItemDataRole.DecorationRole) is None
    assert dated.data() == "No date"
