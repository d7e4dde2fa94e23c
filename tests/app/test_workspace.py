"""One way to change a portfolio: transactions, versions, journal, undo and redo, all on a real database."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, linking
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import Conflict, UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence, Link, Row


def contents(workspace: Workspace) -> dict[str, dict[str, object]]:
    return {
        f"{kind}/{id_}": row.content()
        for kind, table in workspace.snapshot.rows.items()
        for id_, row in table.items()
    }


def reopened(portfolio: Path) -> Workspace:
    return bootstrap.open_portfolio(portfolio)


def test_what_is_stored_is_what_was_put(workspace: Workspace, portfolio: Path) -> None:
    desk = describing.add_evidence(
        workspace,
        "place",
        "Reception desk",
        location="Town Hall",
        tags=("visit", "front of house"),
        elements=["3.3.3"],
    )
    assessing.rate_element(workspace, "3.3.3", "Compliance Plus", narrative="Clean & comfortable – see E001.")
    before = contents(workspace)
    workspace.close()
    again = reopened(portfolio)
    assert contents(again) == before
    assert again.snapshot.evidence[desk.id] == desk
    again.close()


def test_an_exception_inside_a_change_stores_nothing(workspace: Workspace) -> None:
    before = contents(workspace)
    with (
        pytest.raises(RuntimeError, match="midway"),
        workspace.change(message("change.rate", element="1.1.1")) as work,
    ):
        work.put(replace(work.snapshot.portfolio, organisation="Somebody else"))
        raise RuntimeError("midway")
    assert contents(workspace) == before
    assert workspace.rooms.store.journal() == []


def test_listeners_hear_of_each_commit_with_before_and_after(workspace: Workspace) -> None:
    heard: list[Changes] = []
    stop = workspace.changes.subscribe(heard.append)
    assessing.rename_organisation(workspace, "Borough of Aldermere")
    stop()
    assessing.rename_organisation(workspace, "Aldermere")
    assert len(heard) == 1
    (edit,) = heard[0].edits
    assert edit.before is not None and edit.after is not None
    assert (edit.before["organisation"], edit.after["organisation"]) == (
        "Aldermere Borough Council",
        "Borough of Aldermere",
    )


def test_a_change_that_changes_nothing_is_no_step(workspace: Workspace) -> None:
    assessing.rename_organisation(workspace, workspace.snapshot.portfolio.organisation)
    assert workspace.stacks.undo == ()


def test_a_stale_version_is_a_conflict(workspace: Workspace) -> None:
    stale = workspace.snapshot
    assessing.rename_organisation(workspace, "First")
    workspace._snapshot = stale  # as it would be had another program changed the row
    with pytest.raises(Conflict):
        assessing.rename_organisation(workspace, "Second")


def test_undo_and_redo_walk_back_and_forth(workspace: Workspace) -> None:
    states = [contents(workspace)]
    describing.add_evidence(workspace, "person", "Customer Services Manager")
    states.append(contents(workspace))
    linking.link_evidence(workspace, ["E001"], ["2.1.1"], why="Leads the service")
    states.append(contents(workspace))
    assessing.rate_element(workspace, "2.1.1", "compliant")
    states.append(contents(workspace))
    describing.remove_evidence(workspace, ["E001"])
    states.append(contents(workspace))
    for expected in reversed(states[:-1]):
        assert workspace.undo() is not None
        assert contents(workspace) == expected
    assert workspace.undo() is None
    for expected in states[1:]:
        assert workspace.redo() is not None
        assert contents(workspace) == expected
    assert workspace.redo() is None


def test_undo_outlives_the_program(workspace: Workspace, portfolio: Path) -> None:
    before = contents(workspace)
    assessing.rate_element(workspace, "1.1.1", "partial")
    workspace.close()
    again = reopened(portfolio)
    assert again.undo() == message("change.rate", element="1.1.1")
    assert contents(again) == before
    again.close()
    third = reopened(portfolio)
    assert third.redo() == message("change.rate", element="1.1.1")
    third.close()


def test_a_new_change_ends_redo(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "1.1.1", "partial")
    workspace.undo()
    assessing.rate_element(workspace, "1.1.2", "partial")
    assert workspace.redo() is None


def test_changes_of_one_step_are_undone_together(workspace: Workspace) -> None:
    for text in ("We", "We listen", "We listen to customers."):
        assessing.write_narrative(workspace, "1.1.1", text, step="typing-1")
    assert len(workspace.stacks.undo) == 1
    workspace.undo()
    assert workspace.snapshot.assessment("1.1.1") is None
    workspace.redo()
    said = workspace.snapshot.assessment("1.1.1")
    assert said is not None and said.narrative == "We listen to customers."


def test_a_step_that_came_to_nothing_is_not_offered_for_undoing(workspace: Workspace, portfolio: Path) -> None:
    assessing.rate_element(workspace, "1.1.1", "partial")
    for text in ("We", "We listen", ""):
        assessing.write_narrative(workspace, "1.1.1", text, step="typing-1")
    for text in ("We", ""):
        assessing.write_narrative(workspace, "1.1.2", text, step="typing-2")
    assert [label.id for _, label in workspace.stacks.undo] == ["change.rate"]
    assessing.write_narrative(workspace, "1.1.2", "We again", step="typing-2")
    workspace.close()
    again = reopened(portfolio)
    assert [label.id for _, label in again.stacks.undo] == ["change.rate", "change.narrative"]
    again.undo()
    assert again.snapshot.assessment("1.1.2") is None
    assert again.undo() == message("change.rate", element="1.1.1")
    assert again.undo() is None
    again.redo()
    again.redo()
    said = again.snapshot.assessment("1.1.2")
    assert said is not None and said.narrative == "We again"
    again.close()


def test_undo_is_refused_over_what_was_built_on_it(workspace: Workspace) -> None:
    step = "import-step"
    with workspace.change(message("change.import", count=1), step=step) as work:
        work.put(replace(work.snapshot.portfolio, organisation="A"))
    assessing.rename_organisation(workspace, "B")
    with workspace.change(message("change.import", count=1), step=step) as work:
        work.put(replace(work.snapshot.review, title="Later in the same step"))
    # The rename came in between and is undone first; then the step comes away whole.
    workspace.undo()
    assert workspace.snapshot.portfolio.organisation == "A"
    workspace.undo()
    assert workspace.snapshot.portfolio.organisation == "Aldermere Borough Council"


def test_undo_says_so_when_a_row_moved_on(workspace: Workspace) -> None:
    assessing.rename_organisation(workspace, "A")
    step, label = workspace.stacks.undo[-1]
    assessing.rename_organisation(workspace, "B")
    workspace._stacks = replace(workspace._stacks, undo=((step, label),))  # as after a colleague's change
    with pytest.raises(UserError, match="undo_built_on"):
        workspace.undo()
    assert workspace.snapshot.portfolio.organisation == "B"


def test_what_the_program_found_is_undone_with_what_gave_rise_to_it(workspace: Workspace) -> None:
    empty = contents(workspace)
    with workspace.change(message("change.import", count=1), step="import") as work:
        row = work.put(Evidence(id="e", number=1, title="scan 12", added_at=work.now, guessed=("title",)))
    with workspace.change(message("change.import", count=1), step="import", found=True) as work:
        work.put(replace(row, read_state="text", title="Letter from a resident"))
    describing.describe_evidence(workspace, ["e"], tags=("post",))
    undone = contents(workspace)
    workspace.undo()
    with workspace.change(message("change.import", count=1), step="import", found=True) as work:
        work.put(replace(workspace.snapshot.evidence["e"], characters=900))
    assert [label.id for _, label in workspace.stacks.undo] == ["change.import"]
    workspace.redo()
    assert (workspace.snapshot.evidence["e"].tags, workspace.snapshot.evidence["e"].characters) == (("post",), 900)
    workspace.undo()
    workspace.undo()
    assert contents(workspace) == empty
    workspace.redo()
    workspace.redo()
    assert contents(workspace) != undone
    assert workspace.snapshot.evidence["e"].characters == 900


def test_what_the_program_found_is_no_step_to_undo(workspace: Workspace, portfolio: Path) -> None:
    describing.add_evidence(workspace, "place", "Reception desk")
    workspace.settle(message("change.sample_ready"))
    with workspace.change(message("change.read_unread"), found=True) as work:
        work.put(replace(work.snapshot.find_evidence("E001"), characters=900))
    assert workspace.undo() is None
    workspace.close()
    again = reopened(portfolio)
    assert again.undo() is None
    assert again.snapshot.find_evidence("E001").characters == 900
    again.close()


def test_undo_leaves_alone_what_it_did_not_change(workspace: Workspace) -> None:
    desk = describing.add_evidence(workspace, "place", "Reception desk")
    describing.describe_evidence(workspace, [desk.id], title="Front desk")
    with workspace.change(message("change.read_unread"), found=True) as work:
        work.put(replace(work.snapshot.evidence[desk.id], characters=12))
    workspace.undo()
    held = workspace.snapshot.evidence[desk.id]
    assert (held.title, held.characters) == ("Reception desk", 12)


def test_reading_only_refuses_changes_and_leaves_no_trace(workspace: Workspace, portfolio: Path) -> None:
    workspace.close()
    looked = bootstrap.open_portfolio(portfolio, read_only=True)
    with pytest.raises(UserError, match="read_only"):
        assessing.rate_element(looked, "1.1.1", "plus")
    looked.close()
    assert not (portfolio / "portfolio.opened.json").exists()


def test_removed_evidence_keeps_its_number_and_its_links_come_back(workspace: Workspace) -> None:
    first = describing.add_evidence(workspace, "system", "CRM", elements=["5.2.3"], why="Shared record")
    describing.remove_evidence(workspace, [first.id])
    assert workspace.snapshot.links_by_element.get("5.2.3") is None
    second = describing.add_evidence(workspace, "web", "Complaints page")
    assert second.exhibit == "E002"
    describing.restore_evidence(workspace, [first.id])
    (link,) = workspace.snapshot.links_by_element["5.2.3"]
    assert link.why == "Shared record"


@pytest.mark.parametrize("type_", [Evidence, Link])
def test_rows_survive_being_content(workspace: Workspace, type_: type[Row]) -> None:
    describing.add_evidence(workspace, "web", "Page", elements=["1.1.1"], tags=("a", "b"))
    for row in workspace.snapshot.all(type_):
        assert type_.from_content(row.content()).content() == row.content()


def test_what_came_before_a_line_cannot_be_undone(workspace: Workspace, portfolio: Path) -> None:
    assessing.rate_element(workspace, "1.1.1", "plus")
    workspace.settle(message("change.sample_ready"))
    assert workspace.undo() is None
    assessing.rate_element(workspace, "1.1.2", "plus")
    workspace.close()
    again = reopened(portfolio)
    assert again.undo() == message("change.rate", element="1.1.2")
    assert again.undo() is None
    again.close()


def test_undo_reaches_behind_a_very_long_step(workspace: Workspace, portfolio: Path) -> None:
    assessing.rate_element(workspace, "1.1.1", "plus")
    for number in range(700):
        assessing.write_narrative(workspace, "1.1.2", f"Draft {number}", step="a long import")
    workspace.close()
    again = reopened(portfolio)
    assert [label.id for _, label in again.stacks.undo] == ["change.rate", "change.narrative"]
    again.undo()
    assert again.undo() == message("change.rate", element="1.1.1")
    again.close()
