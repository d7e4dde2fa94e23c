from __future__ import annotations

from datetime import date

import pytest

from cse_desktop.app.describing import add_evidence, describe_evidence
from cse_desktop.app.duplicates import remove_duplicate
from cse_desktop.app.linking import link_evidence, unlink_evidence
from cse_desktop.app.views import find_view, in_view, remove_view, rename_view, save_view
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.library import EvidenceFilter
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.views import View


@pytest.fixture
def two(workspace: Workspace) -> tuple[Evidence, Evidence]:
    first = add_evidence(workspace, "place", "The reception", tags=("desk",))
    return first, add_evidence(workspace, "place", "Reception, the", tags=("Web", "visit"), team="Housing")


def test_tags_are_taken_from_all_in_one_step(workspace: Workspace, two: tuple[Evidence, Evidence]) -> None:
    ids = [one.id for one in two]
    describe_evidence(workspace, ids, add_tags=["core"], remove_tags=["WEB", "desk"])
    assert [workspace.snapshot.evidence[id_].tags for id_ in ids] == [("core",), ("visit", "core")]
    workspace.undo()
    assert [workspace.snapshot.evidence[id_].tags for id_ in ids] == [("desk",), ("Web", "visit")]


def test_links_of_several_to_an_element_go_in_one_step(
    workspace: Workspace, two: tuple[Evidence, Evidence]
) -> None:
    ids = [one.id for one in two]
    link_evidence(workspace, ids, ["1.1.1", "1.1.2"])
    link_evidence(workspace, ids[:1], ["1.1.1"], where="p. 2")
    positions = [link.position for link in workspace.snapshot.links_by_element["1.1.1"]]
    assert len(set(positions)) == len(positions) == 3
    assert unlink_evidence(workspace, ids, ["1.1.1"]) == 3
    assert {link.element for link in workspace.snapshot.links.values()} == {"1.1.2"}
    workspace.undo()
    assert len(workspace.snapshot.links) == 5


def test_what_is_held_twice_goes_and_its_links_are_moved(
    workspace: Workspace, two: tuple[Evidence, Evidence]
) -> None:
    kept, gone = two
    link_evidence(workspace, [kept.id], ["1.1.1"], why="Own words")
    link_evidence(workspace, [gone.id], ["1.1.1"], why="Other words", where="p. 3")
    link_evidence(workspace, [gone.id], ["2.1.1"], why="Shows it")
    describe_evidence(workspace, [gone.id], dated=date(2026, 2, 1))
    remove_duplicate(workspace, gone.id, kept.exhibit)
    snapshot = workspace.snapshot
    assert gone.id not in snapshot.evidence
    links = {link.element: link for link in snapshot.links_by_evidence[kept.id]}
    assert (links["1.1.1"].why, links["1.1.1"].where, links["1.1.1"].page) == ("Own words", "p. 3", 3)
    assert links["2.1.1"].why == "Shows it"
    held = snapshot.evidence[kept.id]
    assert (held.team, held.tags, held.dated) == ("Housing", ("desk", "Web", "visit"), date(2026, 2, 1))
    workspace.undo()
    assert gone.id in workspace.snapshot.evidence
    assert [k.element for k in workspace.snapshot.links_by_evidence[gone.id]] == ["1.1.1", "2.1.1"]
    with pytest.raises(UserError):
        remove_duplicate(workspace, kept.id, kept.id)


def test_a_view_is_saved_taken_renamed_removed_and_brought_back(
    workspace: Workspace, two: tuple[Evidence, Evidence]
) -> None:
    link_evidence(workspace, [two[0].id], ["1.1.1"])
    save_view(workspace, "To link", View(EvidenceFilter(only="unlinked")))
    held = find_view(workspace.snapshot, "to LINK")
    assert [one.evidence.id for one in in_view(workspace.snapshot, View.of(held.view))] == [two[1].id]
    rename_view(workspace, "To link", "Still to link")
    with pytest.raises(UserError):
        find_view(workspace.snapshot, "To link")
    remove_view(workspace, "Still to link")
    assert not workspace.snapshot.saved_views
    workspace.undo()
    assert find_view(workspace.snapshot, "Still to link").view == held.view
