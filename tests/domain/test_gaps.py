"""Each gap rule, on snapshots made for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.award import Action, Measure, Point
from cse_desktop.domain.gaps import MEASURE_RULES, Gap, find_gaps
from cse_desktop.domain.portfolio import Assessment, Evidence, Link, Portfolio, Review, Row
from cse_desktop.domain.rating import needed_met, tallies
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Group, PassRule

NOW = datetime(2026, 11, 1, tzinfo=UTC)
VISIT = date(2027, 3, 1)
TODAY = NOW.date()


def evidence(number: int = 1, **values: object) -> Evidence:
    usual: dict[str, object] = {
        "title": f"Paper {number}",
        "kind": "survey",
        "dated": date(2026, 9, 1),
        "added_at": NOW,
    }
    return Evidence(id=f"e{number}", number=number, **{**usual, **values})  # type: ignore[arg-type]


def link(element: str, number: int = 1, **values: object) -> Link:
    usual: dict[str, object] = {"why": "It shows it", "position": number}
    return Link(id=f"k{element}-{number}", evidence_id=f"e{number}", element=element, **{**usual, **values})  # type: ignore[arg-type]


def said(
    element: str, rating: str | None = "compliant", narrative: str = "We do.", reason: str = ""
) -> Assessment:
    return Assessment(
        id=f"a{element}", review_id="r", element=element, rating=rating, narrative=narrative, reason=reason
    )


def snapshot(rows: Iterable[Row], visit: date | None = VISIT) -> Snapshot:
    first = [
        Portfolio(id="p", organisation="Aldermere", standard_id="cse", created_at=NOW),
        Review(id="r", title="Full", visit=visit),
    ]
    held: dict[str, dict[str, Row]] = {}
    for row in [*first, *rows]:
        held.setdefault(row.kind_of_row, {})[row.id] = row
    return Snapshot(bootstrap.find_standard("cse"), held)


def rules(found: list[Gap], element: str) -> list[str]:
    return [gap.rule for gap in found if gap.element == element]


def gaps_of(rows: Iterable[Row], element: str = "1.1.1", visit: date | None = VISIT) -> list[str]:
    return rules(find_gaps(snapshot(rows, visit), TODAY), element)


def test_a_well_shown_element_has_no_gap() -> None:
    assert gaps_of([evidence(), link("1.1.1", parts=(1, 2)), said("1.1.1")]) == []


def test_an_empty_portfolio_misses_evidence_and_rating_everywhere() -> None:
    found = find_gaps(snapshot([]), TODAY)
    assert len([gap for gap in found if gap.rule == "no_evidence"]) == 57
    assert len([gap for gap in found if gap.rule == "not_rated"]) == 57
    assert {gap.rule for gap in found} == {"no_evidence", "not_rated"}


def test_a_part_without_evidence_is_named() -> None:
    found = find_gaps(snapshot([evidence(), link("1.2.2", parts=(1,)), said("1.2.2")]), TODAY)
    (gap,) = [gap for gap in found if gap.element == "1.2.2"]
    assert gap.rule == "part_without_evidence"
    assert gap.message.values["part"] == "customers are told the results and the action taken"


def test_a_link_without_parts_speaks_for_the_whole_statement() -> None:
    rows = [evidence(), evidence(2), link("1.2.2", parts=(1,)), link("1.2.2", 2), said("1.2.2")]
    assert gaps_of(rows, "1.2.2") == []


def test_parts_nobody_spoke_of_are_worth_a_word() -> None:
    assert gaps_of([evidence(), link("1.1.1"), said("1.1.1")]) == ["parts_not_stated"]


@pytest.mark.parametrize(
    ("kind", "dated", "old"),
    [
        ("survey", date(2026, 3, 1), False),
        ("survey", date(2026, 2, 1), True),
        ("policy", date(2024, 3, 1), False),
        ("policy", date(2024, 2, 1), True),
    ],
)
def test_age_counts_to_the_visit_by_kind(kind: str, dated: date, old: bool) -> None:
    rows = [evidence(kind=kind, dated=dated), evidence(2, kind="minutes", dated=dated), link("1.1.2")]
    assert ("only_old_evidence" in gaps_of([*rows, said("1.1.2")], "1.1.2")) is old


def test_age_counts_to_today_without_a_visit() -> None:
    rows = [evidence(dated=date(2026, 2, 1)), link("1.1.2"), said("1.1.2")]
    assert gaps_of(rows, "1.1.2", visit=None) == []
    assert gaps_of(rows, "1.1.2") == ["only_old_evidence"]


def test_one_fresh_or_undated_piece_is_enough() -> None:
    old = [evidence(dated=date(2020, 1, 1)), link("1.1.2"), said("1.1.2")]
    assert gaps_of([*old, evidence(2), link("1.1.2", 2)], "1.1.2") == []
    assert gaps_of([*old, evidence(2, dated=None), link("1.1.2", 2)], "1.1.2") == []


def test_policies_alone_show_no_result() -> None:
    policies = [evidence(kind="policy"), evidence(2, kind="plan"), link("1.1.2"), link("1.1.2", 2), said("1.1.2")]
    assert gaps_of(policies, "1.1.2") == ["only_policies"]
    assert gaps_of([*policies, evidence(3), link("1.1.2", 3)], "1.1.2") == []


def test_rated_without_evidence_or_narrative() -> None:
    assert gaps_of([said("1.1.1", narrative=" ")]) == ["rated_without_evidence", "rated_without_narrative"]


def test_not_applicable_wants_a_reason_and_nothing_else() -> None:
    assert gaps_of([said("3.1.2", "not_applicable", "")], "3.1.2") == ["not_applicable_without_reason"]
    assert gaps_of([said("3.1.2", "not_applicable", "", "Everything is free.")], "3.1.2") == []


def test_a_link_without_reason_names_the_exhibit() -> None:
    found = find_gaps(snapshot([evidence(), link("1.1.2", why=" "), said("1.1.2")]), TODAY)
    (gap,) = [gap for gap in found if gap.element == "1.1.2"]
    assert (gap.rule, gap.message.values["exhibit"]) == ("link_without_reason", "E001")


def test_a_quotation_that_a_newer_file_does_not_have_is_a_gap() -> None:
    rows = [evidence(), link("1.1.2", quotation="under three minutes", quotation_gone=True), said("1.1.2")]
    (gap,) = [gap for gap in find_gaps(snapshot(rows), TODAY) if gap.element == "1.1.2"]
    assert (gap.rule, gap.severity, gap.evidence_id) == ("quotation_not_found", "low", "e1")
    assert "E001" in bootstrap.say(gap.message)


def test_vanished_changed_and_unlinked_files() -> None:
    found = find_gaps(snapshot([evidence(), evidence(2)]), TODAY, {"e1": "missing", "e2": "changed"})
    assert [gap.rule for gap in found if gap.evidence_id == "e1"] == ["file_missing", "unlinked"]
    assert [gap.rule for gap in found if gap.evidence_id == "e2"] == ["file_changed", "unlinked"]
    assert found[0].severity == "high"


def test_what_came_within_linked_evidence_is_not_unlinked() -> None:
    mail, minutes, annex = evidence(), evidence(2, part_of="e1"), evidence(3, part_of="e2")
    assert snapshot([mail, minutes, annex]).unlinked == {"e1", "e2", "e3"}
    assert snapshot([mail, minutes, annex, link("1.1.2", 2)]).unlinked == {"e1"}
    found = find_gaps(snapshot([mail, minutes, annex, link("1.1.2")]), TODAY)
    assert "unlinked" not in {gap.rule for gap in found}


HELD: dict[str, object] = {"blob": "0" * 64, "read_state": "text", "personal": {}}


@pytest.mark.parametrize(
    ("values", "rule", "sentence"),
    [
        ({"personal": {"phone": 2}}, "personal_data_unchecked", "gap.personal_data_unchecked"),
        ({"personal": {"phone": 2}, "unrecognised": 1}, "personal_data_unchecked", "gap.personal_data_unchecked"),
        ({"personal": None}, "personal_data_not_looked_for", "gap.personal_data_not_looked_for.not_yet"),
        ({"unrecognised": 1}, "personal_data_not_looked_for", "gap.personal_data_not_looked_for.waits"),
        ({"read_state": "none"}, "personal_data_not_looked_for", "gap.personal_data_not_looked_for.waits"),
        ({"read_state": "no_text"}, "personal_data_not_looked_for", "gap.personal_data_not_looked_for.no_words"),
        ({"read_state": "failed"}, "personal_data_not_looked_for", "gap.personal_data_not_looked_for.unreadable"),
        (
            {"read_reason": "reading.too_slow"},
            "personal_data_not_looked_for",
            "gap.personal_data_not_looked_for.partly",
        ),
    ],
)
def test_personal_data_is_a_gap_until_somebody_has_looked(
    values: dict[str, object], rule: str, sentence: str
) -> None:
    def found(*rows: Row) -> list[tuple[str, str]]:
        gaps = find_gaps(snapshot(rows), TODAY)
        return [(gap.rule, gap.message.id) for gap in gaps if gap.rule.startswith("personal")]

    held = {**HELD, **values}
    assert found(evidence(**held), link("1.1.1")) == [(rule, sentence)]
    assert found(evidence(**held)) == [], "what goes nowhere is no gap"
    assert found(evidence(2, **{**held, "part_of": "e1"}), evidence(**HELD), link("1.1.1")) == [(rule, sentence)]
    assert found(evidence(**{**held, "checked_at": NOW, "checked_by": "M"}), link("1.1.1")) == []
    assert found(evidence(**{**held, "blob": None}), link("1.1.1")) == []


def test_nothing_found_in_a_whole_file_is_no_gap() -> None:
    gaps = find_gaps(snapshot([evidence(**HELD), link("1.1.1")]), TODAY)
    assert not [gap for gap in gaps if gap.rule.startswith("personal")]


def test_removed_evidence_counts_for_nothing() -> None:
    assert gaps_of([evidence(removed_at=NOW), link("1.1.2"), said("1.1.2")], "1.1.2") == ["rated_without_evidence"]


def test_a_criterion_with_three_partials_is_below_the_pass_rule() -> None:
    criterion = snapshot([]).standard.groups[3]
    codes = [element.code for element in criterion.walk()]
    met = [said(code) for code in codes]
    two = [*met[2:], said(codes[0], "partial"), said(codes[1], "partial")]
    assert [t.outlook for t in tallies(snapshot(two))][3] == "on_course"
    three = [*met[3:], *(said(code, "partial") for code in codes[:3])]
    assert [t.outlook for t in tallies(snapshot(three))][3] == "below"
    found = [gap for gap in find_gaps(snapshot(three), TODAY) if gap.rule == "group_below_pass_rule"]
    assert [gap.group for gap in found] == ["4"]


def test_a_reached_share_with_one_not_met_is_said_to_be_likely_to_fail() -> None:
    codes = [element.code for element in snapshot([]).standard.groups[4].walk()]
    rows = [said(codes[0], "non_compliant"), *(said(code) for code in codes[1:])]
    (gap,) = [gap for gap in find_gaps(snapshot(rows), TODAY) if gap.group == "5"]
    assert gap.message.id == "gap.group_likely_fail"
    assert (gap.message.values["met"], gap.message.values["applicable"]) == (9, 10)


def test_not_applicable_leaves_the_denominator() -> None:
    codes = [element.code for element in snapshot([]).standard.groups[4].walk()]
    rows = [
        said(codes[0], "not_applicable", reason="No"),
        said(codes[1], "partial"),
        *(said(c) for c in codes[2:]),
    ]
    tally = tallies(snapshot(rows))[4]
    assert (tally.applicable, tally.met, tally.outlook) == (9, 8, "on_course")


def test_enough_met_with_some_unrated_is_at_the_pass_mark() -> None:
    codes = [element.code for element in snapshot([]).standard.groups[3].walk()]
    assert [t.outlook for t in tallies(snapshot([said(code) for code in codes[1:]]))][3] == "at_pass_mark"


def test_unrated_elements_leave_the_outlook_open() -> None:
    assert {t.outlook for t in tallies(snapshot([]))} == {"not_yet_known"}


@pytest.mark.parametrize(("applicable", "needed"), [(10, 8), (11, 9), (12, 10), (13, 11), (9, 8), (0, 0)])
def test_four_fifths_are_rounded_up_without_floating_surprises(applicable: int, needed: int) -> None:
    assert needed_met(PassRule(1, 0.8, 2), applicable) == needed


def test_gaps_come_gravest_first_and_in_the_standards_order() -> None:
    found = find_gaps(snapshot([]), TODAY)
    assert [gap.element for gap in found][:3] == ["1.1.1", "1.1.2", "1.1.3"]
    assert [gap.severity for gap in found] == sorted(
        (gap.severity for gap in found), key=["high", "medium", "low"].index
    )


WAIT = Measure(
    id="m", name="Average wait", unit="minutes", direction="lower", target=3, elements=("5.3.2", "4.1.2")
)
MET = [("2026-04-30", 4), ("2026-07-31", 3.5), ("2026-09-30", 3)]
MISSED = [*MET[:2], ("2026-09-30", 3.2)]


def figures(values: list[tuple[str, float]], measure: Measure = WAIT) -> list[Row]:
    made = [
        Point(id=f"p{day}", measure_id=measure.id, dated=date.fromisoformat(day), value=value)
        for day, value in values
    ]
    return [measure, *made]


def of_measures(rows: Iterable[Row]) -> list[tuple[str, str, str]]:
    found = find_gaps(snapshot(rows), TODAY)
    return [(gap.rule, gap.element, gap.measure_id) for gap in found if gap.rule in MEASURE_RULES]


def test_a_missed_target_is_a_gap_until_an_action_for_it_is_under_way() -> None:
    missed = figures(MISSED)
    assert of_measures(figures(MET)) == []
    assert of_measures(missed) == [("measure_missed", "5.3.2", "m")]
    (gap,) = [gap for gap in find_gaps(snapshot(missed), TODAY) if gap.measure_id]
    assert "is at 3.2 minutes and misses its target of 3 minutes" in bootstrap.say(gap.message)
    for tends in ({"measure_ids": ("m",)}, {"elements": ("4.1.2",)}):
        for state, tended in (("open", True), ("doing", True), ("done", False), ("dropped", False)):
            action = Action(id="a", title="More staff at noon", state=state, **tends)  # type: ignore[arg-type]
            assert (of_measures([*missed, action]) == []) is tended, (tends, state)
    other = Action(id="a", title="Something else", elements=("1.1.1",), measure_ids=("other",))
    assert of_measures([*missed, other]) == [("measure_missed", "5.3.2", "m")]


def test_figures_that_stop_coming_are_a_gap() -> None:
    old = [("2025-10-31", 3), ("2025-11-30", 3), ("2025-12-31", 3)]
    assert of_measures(figures(old)) == [("measure_silent", "5.3.2", "m")]


def test_an_element_that_asks_for_a_trend_wants_three_figures_of_one_measure() -> None:
    held = [evidence(), link("5.3.2"), said("5.3.2")]
    assert of_measures(held) == [("measure_wanted", "5.3.2", "")]
    free = replace(WAIT, target=None)
    assert of_measures([*held, *figures([])]) == [("measure_trend", "5.3.2", "m")]
    assert of_measures([*held, *figures(MET[:2], free)]) == [("measure_trend", "5.3.2", "m")]
    assert of_measures([*held, *figures(MET)]) == []
    series = [replace(row, series="County") if isinstance(row, Point) else row for row in figures(MET)]
    assert of_measures([*held, *series]) == [("measure_trend", "5.3.2", "m")], "those of others are not one's own"
    other = Measure(id="n", name="Calls answered", elements=("5.3.2",))
    assert of_measures([*held, *figures(MET), other]) == [], "one measure with a trend is enough"
    assert of_measures([evidence(), link("1.1.2"), said("1.1.2")]) == [], "1.1.2 asks for none"


def test_a_measure_of_its_own_without_figures_is_worth_a_word() -> None:
    alone = replace(WAIT, elements=())
    assert of_measures([alone]) == [("measure_without_points", "", "m")]
    assert of_measures(figures(MISSED, alone)) == [("measure_missed", "", "m")]


def test_what_the_assessor_will_not_ask_about_has_no_gap() -> None:
    excused = [said(code, "not_applicable", "", "No such service.") for code in WAIT.elements]
    assert of_measures([*figures(MISSED), *excused]) == []
    held = snapshot(figures(MISSED))
    review = replace(held.review, scope=("1.1.1",))
    assert not [gap for gap in find_gaps(snapshot([*figures(MISSED), review]), TODAY) if gap.measure_id]
    both = replace(held.review, scope=("1.1.1", "4.1.2"))
    assert of_measures([*figures(MISSED), both]) == [("measure_missed", "4.1.2", "m")]


def test_which_elements_ask_for_a_trend_is_said_by_the_standard() -> None:
    asking = [element.code for element in snapshot([]).standard.elements if "trend" in element.asks_for]
    assert asking == ["1.3.4", "4.1.2", "4.2.3", "4.3.1", "5.2.3", "5.3.1", "5.3.2", "5.3.3"]
    none = replace(snapshot([]).standard, groups=(_without(snapshot([]).standard.groups[4]),))
    held = replace(snapshot([evidence(), link("5.3.2"), said("5.3.2")]), standard=none)
    assert not [gap for gap in find_gaps(held, TODAY) if gap.rule in MEASURE_RULES]


def _without(group: Group) -> Group:
    """A group whose elements ask for nothing in particular."""
    return replace(
        group,
        groups=tuple(_without(below) for below in group.groups),
        elements=tuple(replace(element, asks_for=()) for element in group.elements),
    )
