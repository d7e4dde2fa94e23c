"""Suggestions rank the elements of any standard, give reasons in words, and stay quick."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.reading import Page
from cse_desktop.domain.standard import Element, Group, Rating, Standard
from cse_desktop.search.suggest import TermSuggester
from cse_desktop.search.terms import read_concepts
from tests.bench.suggestions import hit_rates, ours, plain_bm25

SYNONYMS = bootstrap.resources() / "search" / "synonyms.json"


@pytest.fixture(scope="module")
def suggester() -> TermSuggester:
    return TermSuggester(bootstrap.find_standard("cse"), SYNONYMS)


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("Fees and charges from April: how much you will pay for each service", "3.1.2"),
        ("The reception area was redecorated, with new seating; cleaning is inspected weekly", "3.3.3"),
        ("Calls answered within twenty seconds, letters within ten working days: our response times", "5.1.1"),
        ("All appraisals include an objective on customer focus", "2.2.3"),
        ("We compared our figures with the benchmarking club and changed our rota as a result", "4.2.3"),
        ("Residents helped to set and review our service standards", "4.1.3"),
        ("Complainants whose complaint was upheld were asked whether the remedy was satisfactory", "4.3.6"),
        ("Grievance procedure: how to make a complaint, stages and time limits", "4.3.2"),
    ],
)
def test_plain_cases(suggester, text, element):
    first = [s.element for s in suggester.suggest("", "other", [Page(1, text)], 3)]
    assert element in first


def test_the_title_alone_is_enough(suggester):
    best = suggester.suggest("Privacy notice", "publicity", [], 1)[0]
    assert (best.element, best.page) == ("2.1.5", 0)
    assert "title" in bootstrap.say(best.reason)


def test_the_page_that_speaks_for_it_is_named(suggester):
    pages = [Page(n, "Agenda and attendance.") for n in range(1, 9)]
    pages[6] = Page(7, "Translation, large print and easy read versions of every leaflet are offered.")
    best = suggester.suggest("", "minutes", pages, 5)
    chosen = next(s for s in best if s.element == "3.2.1")
    assert chosen.page == 7
    assert "‘large print’" in bootstrap.say(chosen.reason)


def test_a_very_long_document_is_still_quick_to_rank(suggester):
    text = "The committee considered parking, waste and housing at length. " * 40
    pages = [Page(n, text) for n in range(1, 401)]
    assert suggester.suggest("Committee pack", "minutes", pages, 5)


def test_another_standard_with_two_levels():
    standard = Standard(
        "bees",
        "Bee keeping",
        "1",
        ("Part", "Point"),
        (
            Group("1", "Hives", elements=(Element("1.3c", "Wooden frames", "Frames are sound and clean"),)),
            Group("2", "Honey", elements=(Element("2a", "Labels", "Jars are labelled with weight and origin"),)),
        ),
        (Rating("yes", "Yes", "met"),),
    )
    best = TermSuggester(standard).suggest("", "other", [Page(1, "Every jar shows its weight")], 5)
    assert [s.element for s in best] == ["2a"]


def test_the_synonyms_that_come_with_the_program_are_well_formed(tmp_path: Path):
    concepts = read_concepts(SYNONYMS)
    assert len(concepts) > 500
    assert concepts[("grievanc",)] == ("complaint",)
    assert {"hard to reach", "seldom heard", "underserved"} <= set(
        json.loads(SYNONYMS.read_text(encoding="utf-8"))["concepts"]["hard to reach"]
    )


def test_better_than_plain_bm25_on_passages_somebody_labelled(shared: Path):
    passages = [
        json.loads(line)
        for line in (shared / "labelled" / "passages.jsonl").read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    standard = bootstrap.find_standard("cse")
    base, mine = hit_rates(plain_bm25(standard), passages), hit_rates(ours(standard, SYNONYMS), passages)
    assert all(a > b for a, b in zip(mine, base, strict=True))
