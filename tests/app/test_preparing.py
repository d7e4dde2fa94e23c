"""Who prepares what, what the review covers, the order of links, links that move, and what narratives cite."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cse_desktop.app import assessing, describing, linking
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.citations import check_citations
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.pack import PackOptions, plan_pack
from cse_desktop.domain.rating import tallies

TODAY = date(2026, 11, 1)
BOX = (0.1, 0.1, 0.5, 0.2)


@pytest.fixture
def three(workspace: Workspace) -> list[str]:
    """Ids of three links of 1.1.1, to E001, E002 and E003."""
    ids = [describing.add_evidence(workspace, "place", f"Place {number}").id for number in (1, 2, 3)]
    return [link.id for link in linking.link_evidence(workspace, ids, ["1.1.1"], parts=[1])]


def exhibits(workspace: Workspace, code: str) -> list[str]:
    snapshot = workspace.snapshot
    return [snapshot.evidence[link.evidence_id].exhibit for link in snapshot.links_by_element.get(code, ())]


def test_an_owner_alone_is_kept_and_undone_in_one_step(workspace: Workspace) -> None:
    said = assessing.set_owner(workspace, ["1.1", "4.3.2"], "  Ann   Fletcher ")
    assert [a.element for a in said] == ["1.1.1", "1.1.2", "1.1.3", "4.3.2"]
    assert workspace.snapshot.owners == ("Ann Fletcher",)
    workspace.undo()
    assert not workspace.snapshot.assessments
    workspace.redo()
    assessing.set_owner(workspace, ["1.1"], "")
    assert list(workspace.snapshot.assessments) == ["4.3.2"]


def test_elements_outside_the_scope_have_no_gaps_and_unrated_ones_are_not_counted(workspace: Workspace) -> None:
    everything = len(assessing.gaps_of(workspace, TODAY))
    assessing.rate_element(workspace, "1.2.1", "compliant")
    assessing.set_scope(workspace, ["1.1", "4.3.2"])
    assert workspace.snapshot.is_scoped and len(workspace.snapshot.scope) == 4
    assert {gap.element for gap in assessing.gaps_of(workspace, TODAY)} == {"1.1.1", "1.1.2", "1.1.3", "4.3.2"}
    first = tallies(workspace.snapshot)[0]
    assert (first.applicable, first.met, first.unrated, first.outside) == (4, 1, 3, first.elements - 4)
    assessing.set_scope(workspace, [group.code for group in workspace.snapshot.standard.groups])
    assert workspace.snapshot.review.scope == () and not workspace.snapshot.is_scoped
    assert len(assessing.gaps_of(workspace, TODAY)) >= everything


def test_a_group_that_the_review_leaves_out_is_not_below_the_pass_mark(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "5.1.1", "non_compliant")
    assert "5" in {gap.group for gap in assessing.gaps_of(workspace, TODAY)}
    assessing.set_scope(workspace, ["1.1"])
    assert {gap.group for gap in assessing.gaps_of(workspace, TODAY)} == {""}


def test_a_code_that_is_neither_element_nor_group_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="unknown_element"):
        assessing.set_scope(workspace, ["1.1", "9.9"])
    assert workspace.snapshot.review.scope == ()


def test_links_are_put_in_order_and_new_ones_come_last(workspace: Workspace, three: list[str]) -> None:
    linking.order_links(workspace, "1.1.1", [three[2], "gone", three[0]])
    assert exhibits(workspace, "1.1.1") == ["E003", "E001", "E002"]
    late = describing.add_evidence(workspace, "web", "Late", elements=["1.1.1"])
    assert exhibits(workspace, "1.1.1")[-1] == late.exhibit
    workspace.undo()
    workspace.undo()
    assert exhibits(workspace, "1.1.1") == ["E001", "E002", "E003"]


def test_links_move_with_what_they_say_but_without_parts(workspace: Workspace, three: list[str]) -> None:
    linking.change_link(workspace, three[0], why="Shows it", where="p. 2", quotation="We listen")
    with workspace.change(message("change.link_text")) as work:
        work.put(replace(workspace.snapshot.links[three[0]], box=BOX))
    (moved,) = linking.move_links(workspace, [three[0]], "1.1.2")
    assert (moved.element, moved.why, moved.page, moved.quotation) == ("1.1.2", "Shows it", 2, "We listen")
    assert moved.parts == () and moved.box == BOX
    assert exhibits(workspace, "1.1.1") == ["E002", "E003"]
    workspace.undo()
    assert exhibits(workspace, "1.1.1") == ["E001", "E002", "E003"] and not exhibits(workspace, "1.1.2")


def test_a_copied_link_joins_the_one_that_is_there(workspace: Workspace, three: list[str]) -> None:
    evidence = workspace.snapshot.find_evidence("E001")
    linking.change_link(workspace, three[0], why="First", quotation="We listen")
    linking.link_evidence(workspace, [evidence.id], ["1.1.2"], why="Better")
    linking.move_links(workspace, three[:2], "1.1.2", copy=True)
    one, two = workspace.snapshot.links_by_element["1.1.2"]
    assert (one.why, one.quotation, two.why) == ("Better", "We listen", "")
    assert exhibits(workspace, "1.1.1") == ["E001", "E002", "E003"]
    assert linking.move_links(workspace, [three[1]], "1.1.1") == []
    with pytest.raises(UserError, match="link_gone"):
        linking.move_links(workspace, ["gone"], "1.1.1")


def test_which_links_cover_a_part_is_said_at_once(workspace: Workspace, three: list[str]) -> None:
    linking.cover_part(workspace, "1.1.1", 2, [three[0], three[2]])
    assert [link.parts for link in workspace.snapshot.links_by_element["1.1.1"]] == [(1, 2), (1,), (1, 2)]
    linking.cover_part(workspace, "1.1.1", 1, [three[1]])
    assert [link.parts for link in workspace.snapshot.links_by_element["1.1.1"]] == [(2,), (1,), (2,)]
    with pytest.raises(UserError, match="unknown_part"):
        linking.cover_part(workspace, "1.1.1", 3, three)


def test_citations_are_checked_against_links(workspace: Workspace, three: list[str]) -> None:
    for title in ("Loose", "Withdrawn"):
        describing.add_evidence(workspace, "web", title)
    describing.remove_evidence(workspace, ["E005"])
    assessing.write_narrative(workspace, "1.1.1", "See e001, p. 3, E4 and (E-5); E099 and E002 too. Not HE003.")
    check = check_citations(workspace.snapshot, "1.1.1")
    assert check.not_linked == ("E004",)
    assert check.not_cited == ("E003",)
    assert check.removed == ("E005",)
    assert check.not_held == ("E099",)
    assert check_citations(workspace.snapshot, "1.1.1", "").not_cited == ("E001", "E002", "E003")


def test_the_pack_says_what_the_review_leaves_out(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "1.1.2", "compliant")
    assessing.set_scope(workspace, ["1.1.1"])
    plan = plan_pack(workspace.snapshot, PackOptions(), TODAY)
    said = {row.code: row.rating.id for group in plan.element_map for row in group.rows}
    assert (said["1.1.1"], said["1.1.2"], said["1.1.3"]) == ("pack.not_rated", "pack.rating", "pack.not_in_review")
    first = plan.summary[0]
    assert (first.elements, first.met, first.unrated) == (2, 1, 1)
