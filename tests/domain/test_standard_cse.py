"""Customer Service Excellence as shipped: complete, sound, and easy to find one's way in."""

import json

import pytest

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.standard import Standard
from cse_desktop.domain.standard_document import problems_of, standard_from_document
from cse_desktop.exchange.standards import STANDARDS, shipped_standards

DOCUMENT = json.loads((STANDARDS / "cse.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def cse() -> Standard:
    return standard_from_document(DOCUMENT)


def test_it_has_every_criterion_sub_criterion_and_element(cse):
    assert [len(list(group.walk())) for group in cse.groups] == [11, 11, 12, 13, 10]
    assert [len(cse.groups_at(level)) for level in (1, 2)] == [5, 15]
    assert len(cse.elements) == 57
    assert cse.levels == ("Criterion", "Sub-criterion", "Element")


def test_codes_run_from_1_1_1_to_5_3_3_and_say_where_the_element_stands(cse):
    assert (cse.elements[0].code, cse.elements[-1].code) == ("1.1.1", "5.3.3")
    for element in cse.elements:
        top, sub = cse.path(element.code)
        assert element.code.startswith(f"{sub.code}.")
        assert sub.code.startswith(f"{top.code}.")


def test_short_titles_are_distinct_and_fit_a_table(cse):
    titles = [element.title for element in cse.elements]
    assert len({title.casefold() for title in titles}) == 57
    assert max(map(len, titles)) <= 45
    assert all(2 <= len(title.split()) <= 6 for title in titles)
    assert cse.element("1.1.3").title == "Hard to reach groups"


def test_every_element_has_a_whole_statement_and_typical_evidence(cse):
    for element in cse.elements:
        assert element.statement.endswith(".")
        assert element.typical_evidence
        assert len(element.parts) != 1, "one part says no more than the statement"
        assert element.as_supplied != element.statement


def test_the_scale_the_pass_rule_and_the_cycle_are_data(cse):
    assert [(rating.label, rating.counts) for rating in cse.ratings] == [
        ("Compliance Plus", "met"),
        ("Compliant", "met"),
        ("Partially Compliant", "partial"),
        ("Non-Compliant", "not_met"),
    ]
    assert (cse.pass_rule.level, cse.pass_rule.threshold, cse.pass_rule.most_partial) == (1, 0.8, 2)
    assert [review.month for review in cse.cycle.reviews] == [0, 12, 24, 36]
    assert cse.not_applicable_allowed
    assert cse.not_applicable_needs_reason


def test_it_says_whose_wording_it_is_and_claims_no_link(cse):
    assert "council annex" in cse.notice
    assert "no link with the Cabinet Office" in cse.notice
    assert "\n" not in cse.notice


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("4.5.4", "4.3.4"), ("4.3.9", "4.3.6"), ("9.9.9", "5.3.3"), ("2.1", "2.1.1"), ("4.3.2.1", "4.3.2")],
)
def test_a_number_that_does_not_exist_gets_the_nearest_ones(cse, typed, nearest):
    with pytest.raises(UserError) as raised:
        cse.element(typed)
    assert raised.value.message.id == "error.unknown_element"
    assert str(raised.value.message.values["nearest"]).startswith(nearest)


def test_ratings_are_found_by_code_or_label(cse):
    assert cse.rating("non-compliant").code == cse.rating("Non Compliant").code == "non_compliant"
    with pytest.raises(UserError, match="unknown_rating"):
        cse.rating("excellent")


def test_it_is_shipped_and_sound():
    assert [standard.id for standard in shipped_standards()] == ["cse"]
    assert problems_of(DOCUMENT) == []
