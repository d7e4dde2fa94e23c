"""Words of the same meaning: found too, worth less, said, marked, and never where somebody put quotes."""

from __future__ import annotations

import json

import pytest

from cse_desktop.search.equivalents import Equivalents, Group, read_equivalents
from cse_desktop.search.families import read_families
from cse_desktop.search.index import WhooshIndex
from cse_desktop.search.query import Alike, All, Leaf, parse
from cse_desktop.search.words import WORD
from tests.search.conftest import WORDS, field_index


@pytest.fixture(scope="module")
def library(tmp_path_factory, make):
    index = field_index(tmp_path_factory.mktemp("equivalents"))
    held = [
        make("complaint", "A complaint was made to us and answered."),
        make("grievance", "A grievance was made to us and answered."),
        make("dissatisfied", "Any expression of dissatisfaction was written down and answered."),
        make("queue", "The telephone queues were long. A queue for the telephone, the queue at the counter."),
        make("waiting", "Many calls waiting were shown on the board."),
        make("hard", "Groups that are hard to reach were visited."),
        make("seldom", "Seldom heard groups were visited."),
        make("underserved", "Under-served areas were visited."),
        make("tenants", "Our tenants were asked."),
        make("customers", "Our customers were asked."),
        make("desk", "Ask at the help desk, the front desk is closed."),
        make("cooperation", "Co-operation with partners. A drop-in session."),
        make("dropin", "A dropin session and cooperation."),
        make("said", "He said what was heard."),
        make("did", "You said, we did: what changed after the survey."),
        make("told", "You told us, we did."),
        make("organized", "Organized by the center."),
        make("organ", "The organ in the chapel."),
        make("welsh", "Mae’r gwasanaeth ar gael yn Gymraeg: tŷ, ŷd, dŵr, môr, pêl, cân, llŷn a Chaerdydd."),
    ]
    assert index.update(held, (), 1, rebuild=True)
    yield index
    index.close()


def found(index: WhooshIndex, query: str, **wanted) -> list[str]:
    result = index.search(query, 50, **wanted)
    assert result is not None
    return [hit.evidence_id for hit in result.hits]


@pytest.mark.parametrize(
    ("query", "first", "others"),
    [
        ("complaint", {"complaint"}, {"grievance", "dissatisfied"}),
        ("complaints", {"complaint"}, {"grievance", "dissatisfied"}),
        ("grievances", {"grievance"}, {"complaint", "dissatisfied"}),
        ("expression of dissatisfaction", {"dissatisfied"}, {"complaint", "grievance"}),
        ("call waiting", {"waiting"}, {"queue"}),
        ("telephone queue", {"queue"}, {"waiting"}),
        ("hard to reach", {"hard"}, {"seldom", "underserved"}),
        ("hard-to-reach groups", {"hard"}, {"seldom"}),
        ("seldom heard groups", {"seldom"}, {"hard"}),
        ("underserved", {"underserved"}, {"hard", "seldom"}),
        ("under served", {"underserved"}, {"hard", "seldom"}),
        ("customer", {"customers"}, {"tenants"}),
        ("tenant", {"tenants"}, set()),
        ("helpdesk", set(), {"desk"}),
        ("reception", set(), {"desk"}),
        ("co-operation", {"cooperation", "dropin"}, set()),
        ("cooperation", {"cooperation", "dropin"}, set()),
        ("drop-in", {"cooperation", "dropin"}, set()),
        ("organised", {"organized"}, set()),
        ("organ", {"organ"}, set()),
        ("centre", {"organized"}, set()),
        ("you said we did", {"did"}, {"told"}),
    ],
)
def test_what_means_the_same_is_found_after_what_was_asked_for(library, query, first, others):
    hits = found(library, query)
    assert set(hits) == first | others
    assert set(hits[: len(first)]) == first


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ('"complaint"', {"complaint"}),
        ('"telephone queues"', {"queue"}),
        ('"hard to reach"', {"hard"}),
        ('"organised"', set()),
        ('"co-operation"', {"cooperation"}),
        ("compl*", {"complaint"}),
        ("answered -complaint", {"grievance", "dissatisfied"}),
    ],
)
def test_quotes_stars_and_what_must_not_be_there_say_exactly_what_they_say(library, query, hits):
    assert set(found(library, query)) == hits
    result = library.search(query)
    assert result.also == ()


def test_a_person_can_ask_for_no_other_words(library):
    assert found(library, "complaints", equivalents=False) == ["complaint"]
    assert library.search("complaints", equivalents=False).also == ()


def test_what_else_was_looked_for_is_said_the_commonest_first(library):
    assert set(library.search("complaint").also) == {"grievance", "expression of dissatisfaction"}
    assert library.search("hard to reach groups").also[0] in ("seldom heard", "under-served")
    assert "SMS" not in library.search("text message").also  # nothing here has it
    assert library.search("zebra").also == ()


def test_the_same_page_is_worth_less_for_another_word(library):
    scores = {hit.evidence_id: hit.score for hit in library.search("complaint").hits}
    assert scores["complaint"] > 2 * scores["grievance"] > 0


def test_snippets_mark_what_means_the_same(library):
    hits = {hit.evidence_id: hit for hit in library.search("complaint").hits}
    for id_, marked in (("grievance", "grievance"), ("dissatisfied", "expression of dissatisfaction")):
        assert [hits[id_].snippet[a:b] for a, b in hits[id_].marks] == [marked]


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        (
            "complaint",
            "Complaints, a grievance and GRIEVANCES; compliant.",
            ["Complaints", "grievance", "GRIEVANCES"],
        ),
        ('"complaint"', "Complaints and a complaint", ["complaint"]),
        ("telephone queue", "The call queue, a queue, a telephone", ["call queue", "queue", "telephone"]),
        ("organise", "organized, Organisation, organ", ["organized", "Organisation"]),
        ("wait*", "waits, await, Waiting-room", ["waits", "Waiting"]),
        ("complant~", "complaint complains", ["complaint"]),
        ("cafe", "Café, CAFÉ and cafe\u0301s", ["Café", "CAFÉ", "cafe\u0301s"]),
        ("policy", "pol\u00adicy pol\u200bicies", ["pol\u00adicy", "pol\u200bicies"]),
        ("element:4.3 kind:policy queue -desk", "queue desk policy", ["queue"]),
        ("the of", "the end of it", ["the", "of"]),
        ("the queue", "the queue", ["queue"]),
        ("dwr", "dŵr a dw\u0302r", ["dŵr", "dw\u0302r"]),
        ("", "anything", []),
        ("element:4", "4", []),
        ("word", "", []),
    ],
)
def test_marks_in_any_text(library, query, text, marked):
    assert [text[a:b] for a, b in library.marks(query, text)] == marked


def test_marks_need_no_index(tmp_path):
    index = field_index(tmp_path / "none")
    assert index.search("complaints") is None
    assert index.marks("complaints", "one complaint") == ((4, 13),)
    assert index.marks("compl", "one complaint") == ()
    assert index.marks("compl", "one complaint", typing=True) == ((4, 13),)
    assert index.marks("complaint", "a grievance", equivalents=False) == ()


def test_welsh_is_found_word_by_word_with_and_without_circumflexes(library):
    for word in (
        "gwasanaeth",
        "ty",
        "TŶ",
        "yd",
        "dwr",
        "dŵr",
        "mor",
        "pel",
        "can",
        "Llyn",
        "Chaerdydd",
        "gymraeg",
    ):
        assert found(library, word) == ["welsh"], word


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("grie", {"grievance"}),
        ("grievance ans", {"grievance", "complaint", "dissatisfied"}),
        ("grievance answe", {"grievance", "complaint", "dissatisfied"}),
        ("grie ", set()),
        ('"telephone que', {"queue"}),
        ('"telephone que"', set()),
        ("x", set()),
    ],
)
def test_while_typing_the_last_word_may_be_a_beginning(library, typed, hits):
    assert set(found(library, typed, typing=True)) == hits


def test_a_whole_word_comes_before_what_it_begins(index, make):
    index.update(
        [make("plants", "plants plants plants plants"), make("plan", "the plan is here, it says so in words")],
        (),
        1,
        rebuild=True,
    )
    assert found(index, "plan", typing=True) == ["plan", "plants"]


def test_longer_queries_are_widened_no_further():
    groups = [Group((f"a{n}", f"b{n}")) for n in range(30)]
    node = Equivalents(groups).widened(parse(" ".join(f"a{n}" for n in range(30))))
    assert isinstance(node, All)
    assert sum(isinstance(child, Alike) for child in node.children) == 8


def test_the_longest_phrase_is_taken():
    groups = [Group(("waiting", "x")), Group(("call waiting", "y")), Group(("call waiting time", "z"))]
    node = Equivalents(groups).widened(parse("call waiting time now"))
    assert isinstance(node, All)
    phrase, rest = node.children
    assert isinstance(phrase, Alike) and [leaf.said for leaf in phrase.others] == ["z"]
    assert rest == Leaf(parse("call waiting time now").children[3].slots)


def test_the_groups_that_come_with_the_program_are_sound():
    held = json.loads((WORDS / "equivalents.json").read_text(encoding="utf-8"))["groups"]
    assert len(held) > 60
    for group in held:
        every = [*group["words"], *group.get("narrower", ())]
        assert len(every) > 1
        assert len(set(every)) == len(every), group
        for text in every:
            assert text == " ".join(text.split()) and WORD.search(text), text
    equivalents = read_equivalents(WORDS / "equivalents.json", read_families(WORDS / "families.json"))
    for group in held:
        for text in group["words"]:
            node = equivalents.widened(parse(text))
            others = {leaf.said for leaf in node.others} if isinstance(node, Alike) else set()
            assert others, f"{text} finds nothing else"
