"""Links say why, where and which parts; ratings follow the standard's scale."""

from __future__ import annotations

import pytest

from cse_desktop.app import assessing, describing, linking
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence, new_id


@pytest.fixture
def desk(workspace: Workspace) -> str:
    return describing.add_evidence(workspace, "place", "Reception desk").id


@pytest.fixture
def report(workspace: Workspace) -> str:
    with workspace.change(message("change.test")) as work:
        row = Evidence(
            id=new_id(),
            number=1,
            title="Report",
            blob="0" * 64,
            media_type="application/pdf",
            pages=3,
            added_at=work.now,
        )
        return work.put(row).id


def test_one_piece_of_evidence_serves_many_elements_with_a_reason_each(workspace: Workspace, desk: str) -> None:
    linking.link_evidence(workspace, [desk], ["3.3.1"], why="Open every day")
    linking.link_evidence(workspace, [desk], ["3.3.3"], why="Clean and comfortable", where="ground floor")
    links = workspace.snapshot.links_by_evidence[desk]
    assert [(k.element, k.why) for k in links] == [("3.3.1", "Open every day"), ("3.3.3", "Clean and comfortable")]


def test_linking_again_brings_the_link_up_to_date(workspace: Workspace, desk: str) -> None:
    linking.link_evidence(workspace, [desk], ["1.1.1"], why="First", parts=[1])
    linking.link_evidence(workspace, [desk], ["1.1.1"], why="Better")
    (link,) = workspace.snapshot.links_by_element["1.1.1"]
    assert (link.why, link.parts) == ("Better", (1,))


def test_another_place_in_the_same_evidence_is_another_link(workspace: Workspace, desk: str) -> None:
    linking.link_evidence(workspace, [desk], ["1.1.1"], why="Profile", where="p. 2")
    linking.link_evidence(workspace, [desk], ["1.1.1"], why="Source and date", where="p. 7")
    assert [k.page for k in workspace.snapshot.links_by_element["1.1.1"]] == [2, 7]


@pytest.mark.parametrize(
    ("where", "page"),
    [
        ("p. 3", 3),
        ("page 12, second paragraph", 12),
        ("pp 4-5", 4),
        ("Slide 7", 7),
        ("19", 19),
        ("section on complaints", None),
        ("in 2026", None),
        ("", None),
    ],
)
def test_the_page_is_read_from_where_to_look(where: str, page: int | None) -> None:
    assert linking.page_in(where) == page


@pytest.mark.parametrize(("code", "part", "error"), [("1.1.1", 3, "unknown_part"), ("1.1.2", 1, "no_parts")])
def test_a_part_that_is_not_there_is_refused(
    workspace: Workspace, desk: str, code: str, part: int, error: str
) -> None:
    with pytest.raises(UserError, match=error):
        linking.link_evidence(workspace, [desk], [code], why="x", parts=[part])
    assert not workspace.snapshot.links


def test_an_unknown_element_names_the_nearest(workspace: Workspace, desk: str) -> None:
    with pytest.raises(UserError) as refused:
        linking.link_evidence(workspace, [desk], ["4.5.4"], why="x")
    assert str(refused.value.message.values["nearest"]).startswith("4.3.4")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("compliant", "compliant"),
        ("Compliance Plus", "plus"),
        ("non-compliant", "non_compliant"),
        ("PARTIALLY COMPLIANT", "partial"),
        ("n/a", "not_applicable"),
        ("Not applicable", "not_applicable"),
    ],
)
def test_a_rating_is_known_by_code_or_label(workspace: Workspace, given: str, code: str) -> None:
    assert assessing.rate_element(workspace, "1.1.1", given).rating == code


def test_an_unknown_rating_is_refused_with_the_scale(workspace: Workspace) -> None:
    with pytest.raises(UserError) as refused:
        assessing.rate_element(workspace, "1.1.1", "excellent")
    assert "partial" in str(refused.value.message.values["known"])


def test_a_rating_taken_away_leaves_the_narrative(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "1.1.1", "plus", narrative="We know our customers.")
    said = assessing.rate_element(workspace, "1.1.1", None)
    assert (said.rating, said.narrative) == (None, "We know our customers.")


def test_saying_what_evidence_is_confirms_the_guess(workspace: Workspace, desk: str) -> None:
    (changed,) = describing.describe_evidence(workspace, [desk], kind="photo", title="The new reception desk")
    assert (changed.kind, changed.title, changed.guessed) == ("photo", "The new reception desk", ())


@pytest.mark.parametrize(
    ("values", "error"),
    [({"kind": "poem"}, "unknown_kind"), ({"title": "  "}, "title_wanted"), ({"number": 7}, "unknown_field")],
)
def test_nonsense_is_refused(workspace: Workspace, desk: str, values: dict[str, object], error: str) -> None:
    with pytest.raises(UserError, match=error):
        describing.describe_evidence(workspace, [desk], **values)


def test_quotations_and_boxes_of_one_page_are_links_of_their_own(workspace: Workspace, report: str) -> None:
    def link(**values: object) -> None:
        linking.link_evidence(workspace, [report], ["1.1.1"], where="p. 2", **values)  # type: ignore[arg-type]

    box = (0.1, 0.2, 0.5, 0.25)
    link(why="Profile")
    link(quotation="One in five is over 65.")  # joins the link that says nothing more precise
    link(quotation="Most come by bus.")
    link(box=box)
    link(box=box, why="The chart")  # the same place again
    link(box=(0.1, 0.6, 0.5, 0.25))
    link(quotation="Most come by bus.", parts=[1])
    links = workspace.snapshot.links_by_element["1.1.1"]
    assert [(k.why, k.quotation, k.page, k.box) for k in links] == [
        ("Profile", "One in five is over 65.", 2, ()),
        ("", "Most come by bus.", 2, ()),
        ("The chart", "", 2, box),
        ("", "", 2, (0.1, 0.6, 0.5, 0.25)),
    ]
    assert links[1].parts == (1,)


def test_a_quotation_leaves_alone_what_is_said_of_another_place(workspace: Workspace, desk: str) -> None:
    linking.link_evidence(workspace, [desk], ["1.1.1"], why="Our whole profile")
    linking.link_evidence(workspace, [desk], ["1.1.1"], why="Ages", where="p. 2", quotation="One in five.")
    assert [k.why for k in workspace.snapshot.links_by_element["1.1.1"]] == ["Our whole profile", "Ages"]


def test_a_box_stays_on_its_page_whatever_is_said_of_where_to_look(workspace: Workspace, report: str) -> None:
    (link,) = linking.link_evidence(workspace, [report], ["1.1.1"], where="p. 2", box=(0, 0, 1, 0.5))
    assert linking.change_link(workspace, link.id, where="the upper chart").page == 2
    assert linking.change_link(workspace, link.id, box=()).box == ()


@pytest.mark.parametrize(
    ("box", "page", "error"),
    [
        ((0.1, 0.2, 0.5), 1, "no_box"),
        ((0.6, 0.2, 0.5, 0.2), 1, "no_box"),
        ((-0.1, 0.2, 0.5, 0.2), 1, "no_box"),
        ((0.1, 0.2, 0, 0.2), 1, "no_box"),
        ((0.1, float("nan"), 0.5, 0.2), 1, "no_box"),
        ((0.1, 0.2, 0.5, 0.2), None, "box_without_page"),
        ((0.1, 0.2, 0.5, 0.2), 4, "no_such_page_to_cut"),
    ],
)
def test_what_is_no_box_on_a_page_is_refused(
    workspace: Workspace, report: str, box: tuple[float, ...], page: int | None, error: str
) -> None:
    with pytest.raises(UserError, match=error):
        linking.link_evidence(workspace, [report], ["1.1.1"], page=page, box=box)
    assert not workspace.snapshot.links


def test_nothing_is_cut_from_what_cannot_be_drawn(workspace: Workspace, desk: str) -> None:
    with pytest.raises(UserError, match="box_on_no_page"):
        linking.link_evidence(workspace, [desk], ["1.1.1"], page=1, box=(0, 0, 1, 1))
