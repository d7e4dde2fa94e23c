"""Suggestions learn from links and refusals: a little from few, more from many, and nothing is drowned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.lessons import Lesson
from cse_desktop.domain.reading import Page
from cse_desktop.search.suggest import TermSuggester
from tests.bench.suggestions import OWN, hit_rates, linked_before, one_organisation, ours, read_passages

PAGES = [Page(1, "Lantern Bus, week 14: Monday Quay Street, Tuesday Abbey arches.")]
BUS = Lesson("a", "E001", "performance", "Lantern Bus review", (("1.1.3", ""),), ())


@pytest.fixture(scope="module")
def suggester() -> TermSuggester:
    words = bootstrap.resources() / "search"
    return TermSuggester(bootstrap.find_standard("cse"), words / "synonyms.json", words / "wordings.json")


def score(suggester: TermSuggester, code: str, *lessons: Lesson, pages=PAGES, evidence_id="") -> float:
    found = suggester.suggest("", "other", pages, 999, lessons=lessons, evidence_id=evidence_id)
    return next((s.score for s in found if s.element == code), 0.0)


def copies(lesson: Lesson, count: int) -> list[Lesson]:
    return [replace(lesson, evidence_id=f"c{n}", exhibit=f"E{n:03}") for n in range(100, 100 + count)]


def test_what_an_organisation_linked_helps_with_its_other_papers(suggester):
    published, working = one_organisation()
    before = hit_rates(ours(suggester), working)
    after = hit_rates(ours(suggester, linked_before(published)), working)
    assert all(b >= a + 0.15 for a, b in zip(before, after, strict=True))


def test_what_others_linked_in_other_words_does_no_harm(suggester):
    held = read_passages(OWN / "held-out.jsonl")
    before = hit_rates(ours(suggester), held)
    after = hit_rates(ours(suggester, linked_before(read_passages(OWN / "development.jsonl"))), held)
    assert all(b >= a - 0.02 for a, b in zip(before, after, strict=True))


def test_few_examples_move_little_and_many_move_more(suggester):
    scores = [score(suggester, "1.1.3", *copies(BUS, count)) for count in (0, 1, 3, 10, 100)]
    assert scores == sorted(scores) and scores[1] > scores[0]
    assert scores[4] - scores[3] < scores[3] - scores[0]


def test_a_refusal_weakens_what_a_link_strengthened(suggester):
    refused = Lesson("b", "E002", "other", "Lantern Bus fuel receipts", (), ("1.1.3",))
    linked = score(suggester, "1.1.3", BUS)
    weaker = score(suggester, "1.1.3", BUS, refused)
    assert weaker < linked
    assert score(suggester, "1.1.3", BUS, *copies(refused, 5)) < weaker


def test_a_pack_linked_to_everything_does_not_drown_the_others(suggester):
    codes = bootstrap.find_standard("cse").elements[:20]
    pack = Lesson("p", "E050", "minutes", "Lantern Bus and other papers", tuple((e.code, "") for e in codes), ())
    found = suggester.suggest("", "other", PAGES, 5, lessons=(BUS, *copies(pack, 3)))
    assert found[0].element == "1.1.3"
    assert score(suggester, "1.1.1", pack) < score(suggester, "1.1.3", BUS) / 2


def test_similar_evidence_is_named_where_it_decided(suggester):
    learnt = suggester.suggest("", "other", PAGES, 1, lessons=(BUS,))[0]
    assert learnt.element == "1.1.3"
    assert bootstrap.say(learnt.alike) == "you linked similar evidence (E001) to it"
    assert "‘lantern’" in bootstrap.say(learnt.reason)
    plain = suggester.suggest("", "other", [Page(1, "Our complaints procedure has two stages")], 1, lessons=(BUS,))
    assert plain[0].alike is None


def test_evidence_does_not_learn_from_itself(suggester):
    assert score(suggester, "1.1.3", BUS, evidence_id="a") == score(suggester, "1.1.3")


def test_the_kind_of_what_was_linked_counts(suggester):
    pages = [Page(1, "We asked people what they thought.")]
    lessons = copies(Lesson("k", "", "photo", "Desk", (("3.3.3", ""),), ()), 10)
    as_photo, as_other = (
        {s.element: s.score for s in suggester.suggest("Premises", kind, pages, 999, lessons=lessons)}["3.3.3"]
        for kind in ("photo", "other")
    )
    without = {s.element: s.score for s in suggester.suggest("Premises", "photo", pages, 999)}["3.3.3"]
    assert as_photo > as_other and as_photo > without


def test_lessons_that_change_give_what_learning_anew_gives(suggester):
    second = Lesson("b", "E002", "survey", "Pulse results", (("1.3.2", "Lantern Bus users asked"),), ("1.3.1",))
    words = bootstrap.resources() / "search"
    afresh = TermSuggester(bootstrap.find_standard("cse"), words / "synonyms.json", words / "wordings.json")
    for lessons in ((BUS,), (BUS, second), (second,), (replace(BUS, words="Abbey arches"), second), ()):
        kept = suggester.suggest("", "other", PAGES, 5, lessons=lessons)
        anew = afresh.suggest("", "other", PAGES, 5, lessons=lessons)
        assert [(s.element, round(s.score, 9)) for s in kept] == [(s.element, round(s.score, 9)) for s in anew]
        afresh = TermSuggester(bootstrap.find_standard("cse"), words / "synonyms.json", words / "wordings.json")


def test_links_to_elements_the_standard_does_not_have_teach_nothing(suggester):
    strange = Lesson("s", "E009", "other", "Lantern Bus", (("9.9.9", "Lantern"),), ("0.0",))
    assert score(suggester, "1.1.3", strange) == score(suggester, "1.1.3")
