"""Every form of query, on a real index on disk."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cse_desktop.search.index import WhooshIndex
from cse_desktop.search.query import parse


@pytest.fixture(scope="module")
def library(tmp_path_factory, make):
    """An index with some evidence that all the questions below are put to."""
    index = WhooshIndex(tmp_path_factory.mktemp("library"))
    held = [
        make(
            "policy",
            "How to complain. Customers' complaints are answered within ten working days.",
            "The complainant may ask for a second stage. The ombudsman is the last.",
            title="Complaints policy",
            exhibit="E001",
            kind="policy",
            dated="2025-03-01",
            team="Customer Services",
            tags=("Front door", "web"),
            elements=("4.3.2", "4.3", "4"),
            file_type="docx",
        ),
        make(
            "minutes",
            "The board heard that 80-85% of calls are answered, up from 50 per cent.",
            "Residents who are hard to reach: reaching out is hard; we tried to reach them.",
            "Café opening: crèche at 9.30. Mae'r gwasanaeth ar gael yn Gymraeg; tŷ a môr.",
            title="Board minutes",
            exhibit="E002",
            kind="minutes",
            dated="2024-11-15",
            team="Revenues & Benefits",
            elements=("1.1.3", "1.1", "1"),
        ),
        make(
            "survey",
            "The library is open 24:7. The customer’s view: “Staff were polite”. Out of office messages helped.",
            "You said, we did: longer opening hours. A hard-to-reach group, seldom heard.",
            title="Satisfaction survey",
            exhibit="E012",
            kind="customer_voice",
            dated="2023-06-30",
            tags=("web",),
        ),
        make(
            "place", title="Reception", words="Clean and comfortable waiting area, see the ramp", file_type="place"
        ),
    ]
    assert index.update(held, (), 1, rebuild=True)
    yield index
    index.close()


def pages(index: WhooshIndex, query: str) -> set[tuple[str, int]]:
    result = index.search(query, 50)
    assert result is not None
    assert len(result.hits) == result.total
    return {(hit.evidence_id, hit.page) for hit in result.hits}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ombudsman", {("policy", 2)}),
        ("OMBUDSMAN", {("policy", 2)}),
        ("complaint", {("policy", 1)}),  # has complaints; its title has them too, which is no second place
        ("complained", {("policy", 1), ("policy", 2)}),  # has complain, complainant
        ("hard reach", {("minutes", 2), ("survey", 2)}),
        ('"hard to reach"', {("minutes", 2), ("survey", 2)}),
        ('"tried to reach"', {("minutes", 2)}),
        ('"reach to hard"', set()),
        ('"complaint"', set()),  # quoted: as written, so not "complaints"
        ('"complaints"', {("policy", 1)}),
        ("“hard to reach”", {("minutes", 2), ("survey", 2)}),
        ("hard-to-reach", {("minutes", 2), ("survey", 2)}),
        ('"you said we did"', {("survey", 2)}),
        ('"out of office messages"', {("survey", 1)}),
        ("the of", {("minutes", 1), ("survey", 1)}),
        ("omb*", {("policy", 2)}),
        ('"second sta*"', {("policy", 2)}),
        ("ombusdman~", {("policy", 2)}),
        ("ombdsman~", {("policy", 2)}),
        ("ombudsman OR polite", {("policy", 2), ("survey", 1)}),
        ("ombudsman | polite", {("policy", 2), ("survey", 1)}),
        ("ombudsman AND stage", {("policy", 2)}),
        ("reach NOT tried", {("survey", 2)}),
        ("reach -tried", {("survey", 2)}),
        ("reach -(tried OR heard)", set()),
        ("(reach OR polite) -tried", {("survey", 1), ("survey", 2)}),
        ("80-85%", {("minutes", 1)}),
        ("24:7", {("survey", 1)}),
        ("24/7", {("survey", 1)}),
        ("customers'", {("policy", 1), ("survey", 1)}),
        ("customer's", {("policy", 1), ("survey", 1)}),
        ("customer’s", {("policy", 1), ("survey", 1)}),
        ("cafe", {("minutes", 3)}),
        ("café", {("minutes", 3)}),
        ("CRÈCHE", {("minutes", 3)}),
        ("ty", {("minutes", 3)}),
        ("môr", {("minutes", 3)}),
        ("mae'r gwasanaeth", {("minutes", 3)}),
        ("mae’r", {("minutes", 3)}),
        ("ramp", {("place", 0)}),
        ("policy ombudsman", {("policy", 2)}),  # one word in the title, one on the page
        ("ombudsman days", {("policy", 1), ("policy", 2)}),  # on no page together: pages of one piece of evidence
        ("zebra", set()),
        ("", set()),
        ("   ", set()),
    ],
)
def test_words(library, query, found):
    assert pages(library, query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("element:4.3.2", {"policy"}),
        ("element:4.3", {"policy"}),
        ("element:4", {"policy"}),
        ("element:4.3.1", set()),
        ("element:none", {"survey", "place"}),
        ("kind:policy", {"policy"}),
        ("kind:customer_voice", {"survey"}),
        ('kind:"customer voice"', {"survey"}),
        ("kind:cust", {"survey"}),
        ("date:2025", {"policy"}),
        ("date:2025-03", {"policy"}),
        ("date:01/03/2025", {"policy"}),
        ("year:2024", {"minutes"}),
        ("date:2024..2025", {"policy", "minutes"}),
        ("date:..2023", {"survey"}),
        ("date:2024-12..", {"policy"}),
        ("date:none", {"place"}),
        ("tag:web", {"policy", "survey"}),
        ('tag:"front door"', {"policy"}),
        ("tag:front", {"policy"}),
        ('team:"customer services"', {"policy"}),
        ("team:revenues", {"minutes"}),
        ("exhibit:E012", {"survey"}),
        ("exhibit:e12", {"survey"}),
        ("type:docx", {"policy"}),
        ("type:doc", set()),
        ("type:doc*", {"policy"}),
        ("type:place", {"place"}),
        ("kind:policy OR kind:minutes", {"policy", "minutes"}),
        ("-kind:policy -kind:minutes", {"survey", "place"}),
        ("tag:web -ombudsman", {"survey"}),
        ("KIND:Policy", {"policy"}),
        ("kind:", set()),
        ("element:9.9", set()),
    ],
)
def test_filters_alone_give_cards(library, query, found):
    assert pages(library, query) == {(id_, 0) for id_ in found}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("element:4.3 ombudsman", {("policy", 2)}),
        ("hard kind:minutes", {("minutes", 2)}),
        ("hard date:2023..2024", {("minutes", 2), ("survey", 2)}),
        ("hard element:4", set()),
        ("(kind:minutes OR kind:policy) hard", {("minutes", 2)}),
    ],
)
def test_filters_narrow_pages(library, query, found):
    assert pages(library, query) == found


@pytest.mark.parametrize(
    "query",
    [
        '"ombudsman',
        "(ombudsman",
        "ombudsman)",
        "((ombudsman) OR",
        "OR ombudsman",
        "NOT NOT ombudsman",
        "AND ombudsman AND",
        "ombudsman -",
        "ombudsman - ",
        "ombudsman *",
        "ombudsman ~",
        "ombudsman 😀",
        "ombudsman ''",
        'ombudsman ""',
        "ombudsman ()",
        "\u200bombuds\u00adman",
        "foo:ombudsman OR ombudsman",
    ],
)
def test_whatever_is_wrong_is_read_as_well_as_possible(library, query):
    assert pages(library, query) == {("policy", 2)}


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("ombusdman", "ombudsman"),
        ("complant", "complaint"),
        ("polite ombudsmann", None),  # known words that are nowhere together: another spelling finds no more
        ("satisfction -zebra", "satisfaction -zebra"),
        ('"hard to raech"', '"hard to reach"'),
        ("ombudsman", None),
        ("zzzzzzz", None),
        ("12345", None),
        ("cofé", "cafe"),
    ],
)
def test_did_you_mean(library, query, suggestion):
    result = library.search(query)
    if query == "complant":
        assert result.suggestion in {"complaints", "complain", "complaint"}
    else:
        assert result.suggestion == suggestion


def test_snippets_show_the_best_place_and_mark_the_words(index, make):
    filler = "Nothing of note was said here. " * 60
    index.update(
        [
            make(
                "long",
                f"{filler} Waiting times.\n\n{filler} Waiting   times for\tcalls fell to three minutes. {filler}",
            )
        ],
        (),
        1,
        rebuild=True,
    )
    hit = index.search("waiting times minutes").hits[0]
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["Waiting", "times", "minutes"]
    assert "Waiting times for calls fell to three minutes" in hit.snippet
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) < 260
    phrase = index.search('"three minutes"').hits[0]
    assert [phrase.snippet[a:b] for a, b in phrase.marks] == ["three minutes"]


def test_exact_form_and_title_come_first(index, make):
    index.update(
        [
            make("other", "Improving and improved things were improved by the improver."),
            make("page", "An improvement was seen in this quarter."),
            make("title", "Something else.", title="Improvement plan"),
        ],
        (),
        1,
        rebuild=True,
    )
    found = [hit.evidence_id for hit in index.search("improvement").hits]
    assert found[0] == "title"
    assert set(found) == {"title", "page", "other"}


def test_words_side_by_side_come_first(index, make):
    filler = "so much was said of other things that it filled the page " * 3
    index.update(
        [
            make("apart", f"The report is here: {filler} once a year, annual. A report, the report, annual."),
            make("beside", f"{filler} The annual reports were read. It is long."),
            make("phrase", f"{filler} hard to reach {filler}"),
            make("loose", "It is hard work. They reach far, reach out, and reach on; it is hard."),
        ],
        (),
        1,
        rebuild=True,
    )
    assert [hit.evidence_id for hit in index.search("annual report").hits] == ["beside", "apart"]
    assert [hit.evidence_id for hit in index.search("annual report -zebra").hits] == ["beside", "apart"]
    assert [hit.evidence_id for hit in index.search("hard to reach").hits] == ["phrase", "loose"]
    assert [hit.evidence_id for hit in index.search("(annual report) OR zebra").hits] == ["beside", "apart"]


def test_a_long_document_does_not_crowd_out_the_others(index, make):
    index.update(
        [make("pack", *["parking parking parking"] * 40), *(make(f"d{n}", "on parking once") for n in range(5))],
        (),
        1,
        rebuild=True,
    )
    result = index.search("parking", 10)
    assert (result.total, result.evidence) == (45, 6)
    assert {hit.evidence_id for hit in result.hits} == {"pack", "d0", "d1", "d2", "d3", "d4"}
    assert len(index.search("parking", 30).hits) == 30
    groups = [hit.evidence_id for hit in result.hits]
    assert sum(a != b for a, b in pairwise(groups)) == 5  # grouped, not interleaved


SIGNS = st.text(
    alphabet=st.one_of(st.sampled_from("abco \"'()*~:-|“”’ ORANDNT.,%/0123456789"), st.characters()), max_size=60
)
PIECES = st.sampled_from(
    [
        "complaint",
        '"',
        "(",
        ")",
        "OR",
        "AND",
        "NOT",
        "-",
        "*",
        "~",
        ":",
        "element:",
        "kind:",
        "date:",
        "date:..",
        "4.3",
        "“",
        "😀",
        "hard",
        "to",
        "reach",
        "\x00",
        "date:2024..",
        "exhibit:",
        'team:"',
        "a*",
        "'",
        "~2",
        "E-1",
        "\ud800",
    ]
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.one_of(SIGNS, st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join))
)
def test_no_query_ever_raises(library, query):
    result = library.search(query, 5)
    assert result is not None
    for hit in result.hits:
        assert all(0 <= a < b <= len(hit.snippet) for a, b in hit.marks)


def test_absurd_queries_are_cut_short(library):
    for query in (
        "(" * 5000 + "complaint" + ")" * 5000,
        "complaint " * 5000,
        "-" * 3000 + "complaint",
        "a" * 100_000,
    ):
        assert library.search(query) is not None
    assert parse("NOT " * 99 + "complaint") is not None


def test_the_word_itself_comes_before_other_words_of_its_stem(tmp_path, make):
    index = WhooshIndex(tmp_path)
    officers = "The officer went out. Officers, officers and more officers: the equality officer is out."
    office = "A message is sent when somebody is out of office. " + "It says when they are back. " * 8
    held = [
        make("officer", officers, title="Equality officer"),
        make("office", office, title="Replies"),
        make("other", "Nothing of the sort is here.", title="Parking"),
    ]
    assert index.update(held, (), 1, rebuild=True)
    found = index.search("out of office")
    assert found is not None and found.hits[0].evidence_id == "office"
    index.close()
