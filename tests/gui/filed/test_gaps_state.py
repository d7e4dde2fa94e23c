from __future__ import annotations

from datetime import date

import pytest

from cse_desktop import bootstrap
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.gaps import Gap, find_gaps
from cse_desktop.gui.models.words import rule_words, severity_headings
from cse_desktop.gui.screens.gaps.state import (
    GapFacts,
    counts_of,
    element_to_see,
    facts_of,
    mend_of,
    query_for,
    rows_of,
)


@pytest.fixture
def facts(filed: Workspace) -> list[GapFacts]:
    return facts_of(find_gaps(filed.snapshot, date(2026, 6, 1)), filed.snapshot, bootstrap.say)


def test_every_gap_has_a_key_of_its_own_and_words(facts: list[GapFacts], filed: Workspace) -> None:
    assert len({one.key for one in facts}) == len(facts) == len(find_gaps(filed.snapshot, date(2026, 6, 1)))
    assert all(one.words and one.about for one in facts)


def test_gaps_are_grouped_counted_folded_and_filtered(facts: list[GapFacts]) -> None:
    headings = severity_headings()
    rows = rows_of(facts, "severity", headings)
    heads = [row for row in rows if row.facts is None]
    assert sum(row.count for row in heads) == len(facts) == sum(counts_of(facts).values())
    folded = rows_of(facts, "severity", headings, folded=frozenset({"high"}))
    assert len(folded) == len(rows) - counts_of(facts)["high"]
    assert all("4.3.3" in row.cells[0] for row in rows_of(facts, "severity", headings, text="4.3.3") if row.facts)
    assert rows_of(facts, "rule", rule_words(), text="no such words") == []


def test_every_rule_has_words() -> None:
    ids = [id_ for id_ in bootstrap.catalogue().ids if id_.startswith("gap.")]
    # Some rules have several sentences.
    said = {id_.removeprefix("gap.").partition(".")[0] for id_ in ids}
    assert said - {"group_likely_fail"} == set(rule_words())


def test_a_group_sends_to_its_first_element_that_is_not_met(filed: Workspace) -> None:
    gap = Gap("group_below_pass_rule", "high", facts_message(), group="4")
    assert element_to_see(gap, filed.snapshot) == "4.3.3"
    assert mend_of(gap) == "element"


def facts_message():
    from cse_desktop.domain.messages import message

    return message("gap.group_below_pass_rule")


def test_a_search_is_made_of_the_longer_words_of_a_title() -> None:
    assert query_for("Easy complaints procedure (all of it)") == "Easy OR complaints OR procedure"
