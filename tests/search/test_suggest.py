"""Suggestions rank the elements of any standard, give reasons in words, and stay quick."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.reading import Page
from cse_desktop.domain.standard import Element, Group, Rating, Standard
from cse_desktop.search.passages import LONGEST_SENTENCE, passages
from cse_desktop.search.suggest import TermSuggester
from cse_desktop.search.terms import read_concepts
from tests.bench.suggestions import OWN, hit_rates, ours, plain_bm25, read_passages, subjects_found

SYNONYMS = bootstrap.resources() / "search" / "synonyms.json"
WORDINGS = bootstrap.resources() / "search" / "wordings.json"


@pytest.fixture(scope="module")
def suggester() -> TermSuggester:
    return TermSuggester(bootstrap.find_standard("cse"), SYNONYMS, WORDINGS)


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


def test_the_wordings_that_come_with_the_program_belong_to_the_standard_that_does():
    standard = bootstrap.find_standard("cse")
    held = json.loads(WORDINGS.read_text(encoding="utf-8"))["elements"]
    assert [entry["code"] for entry in held] == [element.code for element in standard.elements]
    assert [entry["statement"] for entry in held] == [element.statement for element in standard.elements]
    assert all(len(set(entry["wordings"])) == len(entry["wordings"]) >= 20 for entry in held)


def test_wordings_go_with_the_statement_not_with_the_code():
    words = (
        "We have an easy to use complaints procedure, which includes a commitment to deal with problems fully and "
    )
    complaints = Element("C7", "", f"{words} solve them wherever possible in a reasonable time limit.")
    other = Element("4.3.2", "", "Hives are dry and stand level.")
    standard = Standard(
        "own",
        "Own",
        "1",
        ("Part", "Point"),
        (Group("C", "Things", elements=(other, complaints)),),
        (Rating("yes", "Yes", "met"),),
    )
    suggester = TermSuggester(standard, SYNONYMS, WORDINGS)
    found = suggester.suggest("", "other", [Page(1, "After that you may go to the Ombudsman")], 5)
    assert [s.element for s in found] == ["C7"]


def test_the_aims_are_met_on_passages_that_were_not_looked_at(suggester):
    held = read_passages(OWN / "held-out.jsonl")
    standard = bootstrap.find_standard("cse")
    base, mine = hit_rates(plain_bm25(standard), held), hit_rates(ours(suggester), held)
    assert all(a > b for a, b in zip(mine, base, strict=True))
    assert mine[0] >= 0.5 and mine[2] >= 0.85


def test_better_than_plain_bm25_on_passages_somebody_labelled(suggester, shared: Path):
    held = read_passages(shared / "labelled" / "passages.jsonl")
    base = hit_rates(plain_bm25(bootstrap.find_standard("cse")), held)
    assert all(a > b for a, b in zip(hit_rates(ours(suggester), held), base, strict=True))


def test_subjects_are_found_among_the_other_business_of_long_minutes(suggester):
    assert subjects_found(suggester, 20) >= 0.6


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Agenda. Mr. Bell of No. 4 Mill Lane asked about the complaints procedure. Tea was taken.",
            "Mr. Bell of No. 4 Mill Lane asked about the complaints procedure.",
        ),
        (
            "Rota\n\nThe complaints procedure was told to everyone who\ncame to the desk that day. It rained.",
            "The complaints procedure was told to everyone who came to the desk that day.",
        ),
        ("Rota\nComplaints procedure\nCoats", "Complaints procedure Coats"),
        (("Parking, " * 200) + "complaints procedure, " + ("parking, " * 200) + "end.", None),
    ],
    ids=["abbreviations", "broken lines", "list", "endless sentence"],
)
def test_the_passage_is_made_of_whole_sentences(suggester, text, shown):
    best = next(s for s in suggester.suggest("", "other", [Page(1, text)], 5) if s.element == "4.3.2")
    if shown:
        assert best.passage == shown
    else:
        assert len(best.passage.split()) <= LONGEST_SENTENCE + 2
        assert best.passage.startswith("… ") and best.passage.endswith(" …")
        assert "complaints procedure" in best.passage


def test_a_running_head_is_no_passage():
    said = ["The mower was mended.", "Tea was late.", "Coats were found.", "It rained."]
    pages = [Page(n, f"Complaints procedure, page {n} of 4\n{text}") for n, text in enumerate(said, 1)]
    assert [p.text for p in passages("", pages)] == said
    forms = [Page(n, "Complaint form, please tick") for n in range(1, 5)]
    assert len(list(passages("", forms))) == 4


def test_reasons_say_a_word_once(suggester):
    found = suggester.suggest("", "other", [Page(1, "Complaints: our complaint policy and policies")], 5)
    words = bootstrap.say(found[0].reason)
    assert words.count("omplaint") == 1 or "‘complaint policy’" in words
