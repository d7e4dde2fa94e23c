"""A standard's data document: any shape of standard works, and what is wrong is named with its place."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.standard_document import InvalidStandard, problems_of, standard_from_document

HARBOUR = {
    "format": 1,
    "id": "harbour",
    "title": "Harbour Library Mark",
    "version": "2031",
    "levels": ["Promise", "Question"],
    "ratings": [
        {"code": "shining", "label": "Shining", "counts": "met"},
        {"code": "growing", "label": "Growing", "counts": "partial"},
        {"code": "absent", "label": "Absent", "counts": "not_met"},
    ],
    "groups": [
        {
            "code": "1",
            "title": "Doors that open",
            "elements": [
                {"code": "1.1a", "title": "Step-free doors", "statement": "Anyone can come in without help."},
                {"code": "1.1b", "title": "Late evenings", "statement": "We open late on one evening a week."},
                {
                    "code": "1.3c",
                    "title": "Quiet corners",
                    "statement": "There is somewhere quiet, and it is used.",
                },
            ],
        },
        {
            "code": "2",
            "title": "Books that travel",
            "elements": [{"code": "2.1a", "title": "Boxes by sea", "statement": "Book boxes reach the islands."}],
        },
    ],
}


def test_a_standard_of_two_levels_three_ratings_and_no_pass_rule_loads():
    harbour = standard_from_document(HARBOUR)
    assert harbour.levels == ("Promise", "Question")
    assert [element.code for element in harbour.elements] == ["1.1a", "1.1b", "1.3c", "2.1a"]
    assert harbour.element("1.3c").title == "Quiet corners"
    assert [group.code for group in harbour.path("1.3c")] == ["1"]
    assert [group.title for group in harbour.groups_at(1)] == ["Doors that open", "Books that travel"]
    assert len(harbour.ratings) == 3
    assert harbour.pass_rule is None
    assert harbour.cycle is None
    assert harbour.not_applicable_allowed
    assert harbour.language == "en-GB"
    assert harbour.document == HARBOUR


def test_what_an_element_asks_for_is_data_and_may_be_missing():
    asking = standard_from_document(changed(*ELEMENT, "asks_for", to=["trend", "service_standards"]))
    assert asking.element("1.1b").asks_for == ("trend", "service_standards")
    assert asking.element("1.1a").asks_for == ()


def test_nearest_codes_with_letters():
    harbour = standard_from_document(HARBOUR)
    assert harbour.nearest("1.3d")[0] == "1.3c"
    assert harbour.nearest("2.4")[0] == "2.1a"
    with pytest.raises(UserError, match="unknown_element"):
        harbour.element("1.3")


def changed(*path, to=None, drop=False):
    """The sound document with one place changed."""
    document = copy.deepcopy(HARBOUR)
    *above, last = path
    owner = document
    for step in above:
        owner = owner[step]
    if drop:
        del owner[last]
    else:
        owner[last] = to
    return document


ELEMENT = ("groups", 0, "elements", 1)
BROKEN = {
    "code used twice": (
        changed(*ELEMENT, "code", to="2.1A"),
        ("promise 2 › question 2.1a", "code_twice", {"code": "2.1a", "first": "promise 1 › question 2.1A"}),
    ),
    "codes out of order": (
        changed(*ELEMENT, "code", to="1.9z"),
        ("promise 1 › question 1.3c", "code_order", {"before": "1.9z"}),
    ),
    "statement missing": (
        changed(*ELEMENT, "statement", drop=True),
        ("promise 1 › question 1.1b", "field_missing", {"field": "statement"}),
    ),
    "statement empty": (
        changed(*ELEMENT, "statement", to=" \n"),
        ("promise 1 › question 1.1b", "field_empty", {"field": "statement"}),
    ),
    "statement not text": (
        changed(*ELEMENT, "statement", to=7),
        ("promise 1 › question 1.1b", "not_text", {"field": "statement"}),
    ),
    "part empty": (
        changed(*ELEMENT, "parts", to=["open", ""]),
        ("promise 1 › question 1.1b", "field_empty", {"field": "parts #2"}),
    ),
    "misspelt field": (
        changed(*ELEMENT, "statment", to="x"),
        ("promise 1 › question 1.1b", "field_unknown", {"field": "statment"}),
    ),
    "invisible character": (
        changed(*ELEMENT, "title", to="Late\x00 evenings"),
        ("promise 1 › question 1.1b", "control_character", {"field": "title"}),
    ),
    "code with a space": (
        changed(*ELEMENT, "code", to="1.1 b"),
        ("promise 1 › question 1.1 b", "code_characters", {"value": "1.1 b"}),
    ),
    "group without anything": (
        changed("groups", 1, "elements", to=[]),
        ("promise 2", "group_empty", {}),
    ),
    "group of both kinds": (
        changed("groups", 1, "groups", to=[{"code": "2.2", "title": "x", "elements": [HARBOUR["groups"][1]]}]),
        ("promise 2", "group_mixed", {}),
    ),
    "elements too deep": (
        changed(
            "groups",
            1,
            to={
                "code": "2",
                "title": "x",
                "groups": [{"code": "3", "title": "y", "elements": [{**HARBOUR["groups"][1]["elements"][0]}]}],
            },
        ),
        ("promise 2 › question 3", "element_depth", {"depth": 3, "levels": 2}),
    ),
    "group not an object": (changed("groups", 1, to="2"), ("", "not_object", {"field": "groups #2"})),
    "no level for the groups": (changed("levels", to=["Question"]), ("", "level_count", {"count": 1})),
    "no rating that is met": (changed("ratings", 0, "counts", to="partial"), ("ratings", "no_rating_met", {})),
    "unknown counts": (
        changed("ratings", 1, "counts", to="half"),
        ("ratings › growing", "field_choice", {"field": "counts", "value": "half"}),
    ),
    "reserved rating": (
        changed("ratings", 1, "code", to="not_applicable"),
        ("ratings › not_applicable", "rating_reserved", {"value": "not_applicable"}),
    ),
    "rating named like another": (
        changed("ratings", 1, "label", to="SHINING"),
        ("ratings › growing", "rating_twice", {"value": "SHINING", "first": "ratings › shining"}),
    ),
    "one rating": (changed("ratings", to=[HARBOUR["ratings"][0]]), ("", "rating_count", {"count": 1})),
    "pass rule too deep": (
        changed("pass_rule", to={"level": 2, "threshold": 0.5}),
        ("pass_rule", "pass_level", {"value": 2, "most": 1}),
    ),
    "threshold as per cent": (
        changed("pass_rule", to={"level": 1, "threshold": 80}),
        ("pass_rule", "pass_threshold", {"value": "80"}),
    ),
    "threshold not a number": (
        changed("pass_rule", to={"level": 1, "threshold": float("nan")}),
        ("pass_rule", "pass_threshold", {"value": "nan"}),
    ),
    "true is not a number": (
        changed("pass_rule", to={"level": True, "threshold": 1}),
        ("pass_rule", "not_integer", {"field": "level"}),
    ),
    "fewer than no partials": (
        changed("pass_rule", to={"level": 1, "threshold": 1, "most_partial": -1}),
        ("pass_rule", "number_small", {"field": "most_partial", "least": 0}),
    ),
    "reviews out of order": (
        changed("cycle", to={"years": 2, "reviews": [{"month": m, "kind": "k", "title": "t"} for m in (12, 6)]}),
        ("cycle › reviews › #2", "review_order", {"value": 6, "before": 12}),
    ),
    "review after the end": (
        changed("cycle", to={"years": 1, "reviews": [{"month": 24, "kind": "k", "title": "t"}]}),
        ("cycle › reviews › #1", "review_late", {"most": 12}),
    ),
    "asks for the unknown": (
        changed(*ELEMENT, "asks_for", to=["trend", "money"]),
        ("promise 1 › question 1.1b", "field_choice", {"field": "asks_for", "value": "money"}),
    ),
    "asks for a number": (
        changed(*ELEMENT, "asks_for", to=["trend", 3]),
        ("promise 1 › question 1.1b", "not_text", {"field": "asks_for #2"}),
    ),
    "later format": (changed("format", to=2), ("", "format_unknown", {"value": 2, "known": 1})),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_is_named_with_its_place(name):
    document, (where, name_of_it, values) = BROKEN[name]
    problems = problems_of(document)
    matching = [p for p in problems if (p.where, p.message.id) == (where, f"standard.{name_of_it}")]
    assert matching, problems
    assert values.items() <= matching[0].message.values.items()


def test_pointers_lead_to_the_place():
    [problem] = problems_of(changed(*ELEMENT, "parts", to=["open", ""]))
    assert problem.pointer == "/groups/0/elements/1/parts/1"


def test_a_place_without_a_code_is_named_by_its_position():
    places = {problem.where for problem in problems_of(changed(*ELEMENT, "code", drop=True))}
    assert places == {"promise 1 › question #2"}


def test_the_middle_of_a_path_shows_the_code_alone():
    deep = {"code": "3.2.1", "title": "t", "statement": ""}
    document = {
        **HARBOUR,
        "levels": ["Criterion", "Sub-criterion", "Element"],
        "groups": [{"code": "3", "title": "t", "groups": [{"code": "3.2", "title": "t", "elements": [deep]}]}],
    }
    [problem] = problems_of(document)
    assert problem.where == "criterion 3 › 3.2 › element 3.2.1"


def test_an_invalid_document_raises_the_first_problem_and_the_count():
    with pytest.raises(InvalidStandard) as raised:
        standard_from_document({**changed(*ELEMENT, "statement", drop=True), "extra": 1})
    error = raised.value
    assert isinstance(error, UserError)
    assert error.message.id == "error.standard_invalid"
    assert error.message.values["count"] == len(error.problems) == 2
    assert error.problems[1].where == "promise 1 › question 1.1b"


def test_order_is_asked_only_of_codes_made_alike():
    document = changed("groups", 0, "elements", 0, "code", to="IX")
    document["groups"][0]["elements"][1]["code"] = "V"
    document["groups"][0]["elements"][2]["code"] = "10"
    assert problems_of(document) == []


@pytest.mark.parametrize("document", [[], "cse", None, 3, {"groups": {}}, {"levels": 4, "groups": [None, [[]]]}])
def test_nonsense_is_refused_and_never_crashes(document):
    assert problems_of(document)


def test_endless_nesting_is_refused():
    group = {"code": "x", "title": "t", "elements": []}
    for depth in range(2000):
        group = {"code": f"x{depth}", "title": "t", "groups": [group]}
    assert any(p.message.id == "standard.level_count" for p in problems_of({**HARBOUR, "groups": [group]}))


def test_the_list_of_problems_is_bounded():
    elements = [{"code": "same"} for _ in range(5000)]
    assert len(problems_of(changed("groups", 0, "elements", to=elements))) == 500


codes = st.lists(
    st.text("ABCabc0123456789._-", min_size=1, max_size=6), min_size=1, max_size=30, unique_by=str.casefold
)


@st.composite
def documents(draw):
    """Sound documents of one to four levels of groups, with codes of any make, in the order they are given."""
    free = iter(draw(codes))
    depth = draw(st.integers(1, 4))

    def group(level):
        code = next(free, None)
        if code is None:
            return None
        if level == depth:
            below = [c for _ in range(draw(st.integers(1, 3))) if (c := next(free, None))]
            elements = [{"code": c, "title": f"About {c}", "statement": f"We do {c}."} for c in below]
            return {"code": code, "title": "t", "elements": elements} if elements else None
        groups = [g for _ in range(draw(st.integers(1, 2))) if (g := group(level + 1))]
        return {"code": code, "title": "t", "groups": groups} if groups else None

    groups = [g for _ in range(3) if (g := group(1))]
    return {**HARBOUR, "levels": [f"Level {n}" for n in range(depth + 1)], "groups": groups}


def codes_in(node):
    own = [element["code"] for element in node.get("elements", ())]
    return own + [code for below in node.get("groups", ()) for code in codes_in(below)]


@given(documents())
def test_a_document_and_its_standard_have_the_same_codes(document):
    problems = [
        p for p in problems_of(document) if p.message.id not in ("standard.code_order", "standard.field_empty")
    ]
    assert problems == []
    if problems_of(document):
        return
    standard = standard_from_document(json.loads(json.dumps(document)))
    assert [element.code for element in standard.elements] == codes_in(document)
    assert all(standard.element(code).code == code for code in codes_in(document))
    assert standard_from_document(standard.document) == standard
